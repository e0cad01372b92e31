"""Measured: what is said to have moved and whose it is: "half of its vote", "the Tory share was", "his majority"."""

from __future__ import annotations

from collections.abc import Sequence
from collections.abc import Set as AbstractSet
from itertools import pairwise

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene, is_stranger, key_in, stands_in
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.grammar.whose.pronoun import who_opens
from hustings.copydesk.link.seat import Seat
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


_THAT = frozenset({"that", "those", "of that", "in that", "at that"})
_OCCASIONS = frozenset("result results election contest poll night day year time campaign occasion vote day".split())
_WIDER = frozenset(
    "nationally nationwide elsewhere everywhere across country council councils england local seats polls poll"
    " overall membership members leadership both each combined together".split()
)
_OTHERS = frozenset({Tag.REGION, Tag.INTERIM, Tag.AREA, Tag.OPPOSITION, Tag.EACH})


def is_of_now(scene: Scene, verb: int) -> bool:
    """Whether a sentence tells of the seat's own poll against the one before it, as far as its words go."""
    tokens, seat = scene.tokens, scene.seat
    if seat is None or seat.poll.winner is None or scene.is_dated or scene.is_under_area:
        return False
    if any(pair[0] in _THAT and pair[1] in _OCCASIONS for pair in pairwise(tokens.said)):
        return False  # "it is a curiosity of that result that her vote went up"
    if not _OTHERS.isdisjoint(tokens.tags) or not _WIDER.isdisjoint(tokens.words):
        return False
    if not all(is_here(seat, tokens.said[at]) for at in places_of(tokens, _PLACES)):
        return False
    if "had" in tokens.said[max(0, verb - 3) : verb] or _is_to_come(tokens, verb):
        return False
    if is_denied(tokens, verb):
        return False
    polled = seat.poll.polled_on.year
    years = [at for at in places_of(tokens, _YEARS) if year_of(tokens[at]) != polled]
    if (now := _now_from(tokens, verb)) > 0 and all(at < now for at in years):
        return True
    if not years:
        is_back = bool(scene.years) and {Tag.PREVIOUS, Tag.HAVE, Tag.COMPARED}.isdisjoint(tokens.row[verb:])
        return not is_back or _names_one_of_now(scene, seat) or _has_vote_of_now(scene, seat, verb)
    last = [one.polled_on.year for one in seat.earlier[-1:]]
    return all([year_of(tokens[at])] == last and _is_set_against(tokens, at) for at in years)


def _now_from(tokens: Tokens, verb: int) -> int:
    """Where the clause of a verb begins that tells of now after one of then: "were fourth that time with 9 and have
    trebled their vote", "had 9 last time but has doubled it"; else 0."""
    have = next((at for at in range(verb - 1, max(0, verb - _MOST_TO_HAVE), -1) if tokens[at].words in _PERFECT), 0)
    start = next((at for at in range(have - 1, max(0, have - _MOST_TO_HAVE), -1) if tokens[at].tag in _PARTING or tokens[at].words == "but"), 0)
    return start if Tag.SINCE not in tokens.row[:verb] else 0


_PERFECT, _MOST_TO_HAVE = frozenset({"have", "has"}), 4
_PARTING = frozenset({Tag.AND, Tag.COMMA})


def _is_to_come(tokens: Tokens, verb: int) -> bool:
    """ "To increase its vote"; not "managed to"."""
    return tokens.said[max(0, verb - 1) : verb] == ["to"] and tokens.said[max(0, verb - 2)] not in _DONE


_DONE = frozenset({"managed", "able", "contrived"})
_PLACES, _YEARS = frozenset({Tag.PLACE}), frozenset({Tag.YEAR})


def _names_one_of_now(scene: Scene, seat: Seat) -> bool:
    """Whether a sentence names somebody who stands now and did not in the years that were looked back to."""
    then = [one for one in seat.earlier if one.polled_on.year in scene.years]
    people = [one.value for one in scene.tokens if one.tag is Tag.ACTOR and one.value.is_person]
    return any(stands_in(one, seat.poll) and not any(stands_in(one, poll) for poll in then) for one in people)


def not_of_history(made: list[Reading], scene: Scene, dated: AbstractSet[int]) -> list[Reading]:
    """The readings, none firm where the text has told of an earlier year at length: "Mr X's tally went up" then."""
    polled = scene.seat.poll.polled_on.year if scene.seat is not None else 0
    return made if dated <= {polled} else [replace(one, is_firm=False) for one in made]


_DENIED = frozenset(
    "not never nobody none neither nor failed fail failing no if unless without hardly scarcely didn't hasn't haven't"
    " wasn't weren't did would could might may should need needs needed hoped hoping expected feared suggested"
    " predicted threatened wants want wanted".split()
)


def is_denied(tokens: Tokens, verb: int) -> bool:
    """Whether what a verb tells did not happen, or only may: "never doubled its vote"."""
    return not _DENIED.isdisjoint(tokens.said[: verb + 1])


def is_here(seat: Seat, words: str) -> bool:
    """Whether a place that is named is the seat, or what it is called after: not Bury of Salisbury."""
    named, slug = (frozenset(one.split("-")) for one in (words.removesuffix("'s").replace(" ", "-"), seat.slug))
    return named <= slug or slug <= named


def _is_set_against(tokens: Tokens, at: int) -> bool:
    """ "On 2015", "than in 2015", "what it was in 2015", "its 2015 vote": no year that the sentence is of."""
    before = tokens.row[:at].rstrip(SILENT)
    if before[-1:] and before[-1] == Tag.IN:
        return len(before) > 1 and (before[-2] in _THEN or tokens[len(before) - 2].words in _SO)
    return len(before) > 0 and (before[-1] in _AGAINST or kind_at(tokens, at + 1) is not None)


_THEN = frozenset({Tag.BE, Tag.HAVE, Tag.THAN, Tag.GET, Tag.WIN, Tag.AHEAD, Tag.BEHIND})
_SO = frozenset({"been", "as"})
_AGAINST = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.OF, Tag.COMPARED})


def is_held(scene: Scene) -> bool:
    """Whether the party that won had won the time before, so that a majority is of one party."""
    seat = scene.seat
    if seat is None or seat.poll.winner is None or not seat.earlier or seat.earlier[-1].winner is None:
        return False
    families: Sequence[str | None] = [
        scene.lexicon.family_of.get(one.candidacy(one.winner).party_id)
        for one in (seat.poll, seat.earlier[-1])
        if one.winner is not None
    ]
    return families[0] is not None and families[0] == families[1]


def _has_vote_of_now(scene: Scene, seat: Seat, verb: int) -> bool:
    """ "X, bottom with 745, more than doubled his vote": whether a verb stands beside what X has polled now, though the
    sentence before looked back."""
    tokens = scene.tokens
    who = tokens.row.rfind(Tag.ACTOR, 0, verb)
    key = key_in(tokens[who].value, seat.poll, scene.lexicon) if who >= 0 else None
    votes = seat.poll.votes(key) if key is not None else None
    return votes is not None and any(one.tag is Tag.COUNT and one.value.value == votes for one in tokens[who:verb])
