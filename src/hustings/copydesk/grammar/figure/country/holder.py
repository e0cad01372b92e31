"""Holder: whose a figure of the country is."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, family_in, stands_in
from hustings.copydesk.grammar.whose.aside import is_speaker_counted
from hustings.copydesk.grammar.whose.holder import Holder, later
from hustings.copydesk.grammar.whose.nearest import holders
from hustings.copydesk.grammar.whose.pronoun import party_of
from hustings.copydesk.token import SILENT, Tag, Token, places_of

#: The strength of what leaves no doubt that a figure is of how far a party's seats moved.
_SURE = 3
#: No constituency has had as many voters.
MOST_IN_SEAT = 150_000


def family_of(actor: Actor, scene: Scene) -> str | None:
    """The party that an actor stands for; of several the first by name."""
    family = family_in(actor, scene.lexicon, scene.seat)
    if family is None and len(actor.families) > 1:
        return next(iter(sorted(actor.families)))
    return family


def holder_of(scene: Scene, hit: Hit) -> Holder | None:
    """The party of "six Conservative MPs", else the one that the figure belongs to."""
    for at in range(hit.index + 1, min(len(scene.tokens), hit.index + 5)):
        token = scene.tokens[at]
        if token.tag is Tag.ACTOR and is_speaker_counted(scene.tokens, at):
            break  # "203 if you include the Speaker"
        if token.tag is Tag.ACTOR and hit.role != "many":
            return Holder(token.value, at, True)
        if token.tag not in (Tag.FILL, Tag.WORD, Tag.REGION, Tag.PREVIOUS):
            break
    if (given := _given_to(scene, hit) or _voted_for(scene, hit)) is not None:
        return given
    found = party_of(scene, hit.index) or holders(scene.tokens, hit.index)
    if found:
        return found[0]
    if _is_theirs(scene, hit):
        return Holder(scene.default, -1, True) if scene.default is not None else None
    if (follows := later(scene.tokens, hit.index)) and not follows[0].actor.is_person:
        is_parted = Tag.COMMA in scene.tokens.row[hit.index : follows[0].index]
        return replace(follows[0], is_firm=not is_parted)
    is_forecast = Tag.INTERIM in scene.tokens.tags
    is_wide = scene.tokens[hit.index].value.value > MOST_IN_SEAT
    is_net = hit.kind is Kind.SEATS_CHANGE and hit.strength >= _SURE
    is_meant = (is_wide or is_net or hit.kind is Kind.DEPOSIT) and _is_it(scene, hit.index)
    return Holder(scene.default, -1, is_meant) if scene.default is not None and not is_forecast else None


def _given_to(scene: Scene, hit: Hit) -> Holder | None:
    """ "331 seats for David Cameron and 232 for Labour", "there are 12 MPs for the SNP": whose the seats are."""
    after = scene.tokens.row[hit.index + 1 : hit.index + 5].translate(None, SILENT)
    if hit.kind is not Kind.SEATS or after[:3] != _SEATS_FOR:
        return None
    at = scene.tokens.row.index(Tag.ACTOR, hit.index)
    actor = scene.tokens[at].value
    leads = actor.is_person and not (scene.seat is not None and stands_in(actor, scene.seat.poll))
    return Holder(actor, at, True) if leads or not actor.is_person else None


def _voted_for(scene: Scene, hit: Hit) -> Holder | None:
    """ "The Lib Dems have 11 MPs though 3.7m people voted for them": the party that was named just before."""
    row, said = scene.tokens.row, scene.tokens.said
    after = hit.index + 1 + (Tag.VOTES in row[hit.index + 1 : hit.index + 2])
    if row[after : after + 1] != _FOR or _THEM.isdisjoint(said[after + 1 : after + 2]):
        return None
    parties = [at for at in places_of(scene.tokens, _ACTORS) if at < hit.index and not scene.tokens[at].value.is_person]
    return Holder(scene.tokens[parties[-1]].value, parties[-1], True) if parties else None


_FOR, _THEM, _ACTORS = bytes((Tag.FOR,)), frozenset({"them", "it"}), frozenset({Tag.ACTOR})
_SEATS_FOR = bytes((Tag.SEATS, Tag.FOR, Tag.ACTOR))

_IT = frozenset({"it", "they"})


def _is_it(scene: Scene, index: int) -> bool:
    """ "It took 10,703,654 votes", after a sentence about one party: its own, as no other is named."""
    is_party = scene.default is not None and not scene.default.is_person and not scene.others
    return is_party and scene.tokens[0].words in _IT and Tag.ACTOR not in scene.tokens.row[:index]


def _is_theirs(scene: Scene, hit: Hit) -> bool:
    """ "Across the UK they finish on 331, Labour on 232", after a sentence about one party: what "they" lead to by a
    verb are its seats, as another's are told next."""
    is_party = scene.default is not None and not scene.default.is_person and not scene.others
    if hit.kind is not Kind.SEATS or not is_party or Tag.ACTOR in scene.tokens.row[: hit.index]:
        return False
    next_ = scene.tokens.row.find(Tag.ACTOR, hit.index)
    if next_ < 0 or not _is_next(scene.tokens[hit.index + 1 : next_]) or scene.tokens[next_].value == scene.default:
        return False
    at = len(scene.tokens.row[: hit.index].rstrip(_TO_HAVE)) - 1
    is_verb = not _VERBS.isdisjoint(scene.tokens.row[at + 1 : hit.index])
    return is_verb and at >= 0 and scene.tokens[at].words in _IT


_TO_HAVE = SILENT + bytes((Tag.FINISH, Tag.HAVE, Tag.BE, Tag.GET, Tag.WIN, Tag.HOLD, Tag.ON, Tag.WITH, Tag.NOW))


def _is_next(between: Sequence[Token]) -> bool:
    """ "Seats, ", "seats and", ", while the": whether another's are told next."""
    said = [one for one in between if one.tag is not Tag.SEATS and one.tag not in SILENT]
    is_parted = bool(said) and (said[0].tag in _PARTING or said[0].words in _WHILE)
    return is_parted and all(one.tag in _PARTING or one.words in _WHILE for one in said)


_PARTING, _WHILE = frozenset({Tag.COMMA, Tag.AND}), frozenset({"while", "whereas", "but", "to"})
_VERBS = frozenset({Tag.FINISH, Tag.HAVE, Tag.BE, Tag.GET, Tag.WIN, Tag.HOLD})
