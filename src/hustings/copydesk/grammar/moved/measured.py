"""Measured: what is said to have moved and whose it is: "half of its vote", "the Tory share was", "his majority"."""

from __future__ import annotations

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.scene import Scene, is_stranger, key_in
from hustings.copydesk.grammar.whose.pronoun import who_opens
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_VOTES = frozenset(
    "vote|votes|voters|supporters|tally|vote total|vote tally|number of votes|total of votes|his showing|her showing"
    "|its showing|their showing".split("|")
)
_SHARES = frozenset("share|vote share|vote-share|voteshare|share of the vote|share of vote|share of votes".split("|"))
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
_NO_LEADS = frozenset("to spare|in hand|to the good|to play with|to fall back on|difference|deficit".split("|"))
_OWN = frozenset("his her its their".split())
_MOST = 7


class Measured(msgspec.Struct, frozen=True):
    """What moved: its kind, the one actor named with it, whether it is told as somebody's own, and where it stands."""

    kind: Kind
    actor: Actor | None
    is_own: bool
    first: int
    last: int


def kind_at(tokens: Tokens, at: int) -> Kind | None:
    """What the word at a place measures, of what can move in words."""
    if not 0 <= at < len(tokens):
        return None
    tag, words = tokens[at].tag, tokens[at].words
    if tag is Tag.VOTES:
        return Kind.VOTES if words in _VOTES else None
    if tag is Tag.WORD or words == "total":
        if words not in BACKING or not _is_somebodys(tokens, at):
            return None
        return Kind.SHARE_CHANGE if words in _PARTS else Kind.VOTES
    if tag is Tag.SHARE:
        return Kind.SHARE_CHANGE if words in _SHARES else None
    if tag is Tag.TURNOUT:
        return Kind.TURNOUT_CHANGE if words == "turnout" else None
    return Kind.MAJORITY_CHANGE if tag in _LEADS and words not in _NO_LEADS else None


#: What a vote is called besides, where it is told whose it is.
BACKING = frozenset("support backing following poll total percentage".split())
_PARTS = frozenset({"percentage"})
_WHEN = bytes((Tag.FILL, Tag.PREVIOUS, Tag.YEAR))


def _is_somebodys(tokens: Tokens, at: int) -> bool:
    """ "Its support", "Labour's backing", "the Tory following", "support for Labour": the votes of somebody."""
    if tokens.words.isdisjoint(BACKING):
        return False
    after = tokens.row[at + 1 : at + 4].translate(None, SILENT)
    if after[:2] == _FOR_WHOM:
        return True
    start = len(tokens.row[:at].rstrip(_WHEN))
    is_own = not _OWN.isdisjoint(tokens.said[start:at]) or "the party's" in tokens.said[start:at]
    return is_own or tokens.row[start - 1 : start] == _FOR_WHOM[1:]


_FOR_WHOM = bytes((Tag.FOR, Tag.ACTOR))
_PARTYS = frozenset({"the party's", "party's"})


def measured_after(tokens: Tokens, at: int) -> Measured | None:
    """ "Its vote", "of the Tory share", "Labour's 2017 vote": what stands from a place on."""
    first, actor, is_own = at, None, False
    while at < min(len(tokens), first + _MOST):
        token = tokens[at]
        if (kind := kind_at(tokens, at)) is not None:
            is_shown = token.words.partition(" ")[0] in _OWN
            return Measured(kind, actor, is_own or is_shown, first, at + 1)
        if token.tag is Tag.ACTOR:
            if actor is not None:
                return None
            actor = token.value
        elif token.words in _OWN or token.words in _PARTYS:
            is_own = True
        elif token.tag not in _LEADING:
            return None
        at += 1
    return None


_LEADING = frozenset({Tag.FILL, Tag.OF, Tag.HEDGE, Tag.PREVIOUS, Tag.YEAR})


def measured_before(tokens: Tokens, end: int) -> Measured | None:
    """ "The Tory vote has almost", "his majority was": what stands up to a place, verbs of time passed over."""
    at = end - 1
    while at >= 0 and (tokens[at].tag in _AUXILIARY or tokens[at].words in _ADVERBS) and tokens[at].words != "total":
        at -= 1
    kind = kind_at(tokens, at)
    if kind is None:
        return _given_to(tokens, at) or _of_another(tokens, at, end)
    first, actor, is_own = at, None, tokens[at].words.partition(" ")[0] in _OWN
    while first > 0 and (tokens[first - 1].tag in _OWNING or tokens[first - 1].words == "the party's"):
        first -= 1
        if tokens[first].tag is Tag.ACTOR:
            if actor is not None:
                return None
            actor = tokens[first].value
        is_own = is_own or tokens[first].words in _OWN or tokens[first].words == "the party's"
    return Measured(kind, actor, is_own, first, at + 1)


def _given_to(tokens: Tokens, at: int) -> Measured | None:
    """ "Support for Labour doubled", "the vote for the Greens has halved": told after it whose it is."""
    verb = len(tokens.row[: max(at, 0)].rstrip(SILENT)) - 1
    if verb < 1 or tokens[at].tag is not Tag.ACTOR or tokens[verb].tag is not Tag.FOR:
        return None
    kind = kind_at(tokens, verb - 1)
    return Measured(kind, tokens[at].value, False, verb - 1, at + 1) if kind in _OF_SOMEBODY else None


def _of_another(tokens: Tokens, at: int, end: int) -> Measured | None:
    """ "Labour's vote doubled and Ukip's": of the same as what is told before it."""
    if at < 0 or tokens[at].tag is not Tag.ACTOR or not tokens[at].value.is_possessive:
        return None
    told = (kind_at(tokens, one) for one in range(at - 1, -1, -1))
    kind = next((one for one in told if one is not None), None)
    return None if kind not in _OF_SOMEBODY else Measured(kind, tokens[at].value, False, at, end)


_OF_SOMEBODY = frozenset({Kind.VOTES, Kind.SHARE_CHANGE})
_AUXILIARY = frozenset({Tag.FILL, Tag.HEDGE, Tag.HAVE, Tag.BE, Tag.NOW})
_ADVERBS = frozenset("almost nearly all but been too also actually virtually nigh here duly being".split())
_OWNING = frozenset({Tag.FILL, Tag.ACTOR, Tag.PREVIOUS})


def subject_before(scene: Scene, verb: int) -> tuple[Actor, bool] | None:
    """Who is the subject of the verb at a place, and whether nobody else can be: the one actor of its clause, or of the
    sentence before it, or else the one spoken of last."""
    tokens = scene.tokens
    places = [at for at in places_of(tokens, _ACTORS) if at < verb]
    clause = max((at for at in places_of(tokens, _PARTING) if at < verb), default=-1)
    here = [at for at in places if at > clause]
    if not here and tokens.said[clause + 1 : clause + 2] in _WHO and tokens[clause - 1].tag is Tag.ACTOR:
        here = [clause - 1]  # "the Greens, who lost half their vote"
    found = {(one.options, one.families): one for one in (tokens[at].value for at in here or places)}
    if found:
        return next(iter(found.values())), len(found) == 1
    if (opening := who_opens(scene)) is not None:
        return opening, True
    return (scene.default, is_of_winner(scene)) if scene.default is not None else None


def is_of_winner(scene: Scene) -> bool:
    """Whether a sentence without a name opens with "he" or "she" where the winner was spoken of."""
    seat, default = scene.seat, scene.default
    if seat is None or default is None or not default.is_person or scene.tokens.said[:1] not in _HE:
        return False
    return seat.poll.winner is not None and key_in(default, seat.poll, scene.lexicon) == seat.poll.winner


_HE, _WHO = (["he"], ["she"]), (["who"], ["whose"])
_ACTORS = frozenset({Tag.ACTOR})
_PARTING = frozenset({Tag.COMMA, Tag.AND, Tag.COLON, Tag.DASH, Tag.OPEN})


def candidate(scene: Scene, actor: Actor) -> str | None:
    """The key of an actor's candidacy in the poll that is told of."""
    if scene.seat is None or actor.is_writer:
        return None
    key = key_in(actor, scene.seat.poll, scene.lexicon)
    return None if is_stranger(actor, scene.seat.poll, key) else key
