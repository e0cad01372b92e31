"""Focus: the seat that each token of a sentence is about."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.copydesk.context.anchor import (
    TOLD,
    anchor_at,
    is_of_boundary,
    is_of_member,
    is_old_seat,
    says_where,
    slugs_of,
)
from hustings.copydesk.context.inherited import Context
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.worded.turned_out import is_part_of_place
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import SILENT, Tag, Token, Tokens, places_of

_NAMED = frozenset({Tag.ACTOR, Tag.PLACE})
_ACTORS = frozenset({Tag.ACTOR})


def focus_of(tokens: Tokens, linked: Linked, context: Context) -> list[str | None]:
    """The slug of the seat in focus at every token: the last place or person that stands for one seat only."""
    if tokens.tags.isdisjoint(_NAMED):
        return [context.slug or linked.default] * len(tokens)
    anchors: list[str | None] = [None] * len(tokens)
    for at in places_of(tokens, _NAMED):
        if tokens[at].tag is Tag.ACTOR or not (
            is_old_seat(tokens, at) or is_of_boundary(tokens, at) or is_of_member(tokens, at, linked)
        ):
            anchors[at] = _stood_there(tokens, at, linked) or anchor_at(tokens, at, linked, context)
    if not any(anchors):
        return [context.slug or linked.default] * len(tokens)
    asides = _asides(tokens)
    within = {at for aside in asides for at in aside}
    first = next((slug for at, slug in enumerate(anchors) if slug and at not in within), None)
    is_told = context.slug is not None and (
        _is_parted(tokens, anchors) or _opens_here(tokens, anchors, linked, context)
    )
    current = (context.slug if is_told and context.slug else first) or context.slug or linked.default
    found = []
    for slug in anchors:
        current = slug or current
        found.append(current)
        if asides and len(found) == asides[0].stop:
            current = found[asides.pop(0).start]
    if Tag.PLACE in tokens.tags and not tokens.tags.isdisjoint(_LINKS):
        for at in places_of(tokens, NUMBERS | {Tag.ORDINAL}):
            found[at] = _place_after(tokens, at, anchors) or found[at]
    return found


_LINKS = frozenset({Tag.IN, Tag.OF})
#: So near to a place who is named can be taken to be told of there: "in X, the former minister Y".
_NEAR = 6


def _stood_there(tokens: Tokens, at: int, linked: Linked) -> str | None:
    """ "In X, Y had 9": the seat called X that Y stood in, though Y has stood elsewhere since, or X is redrawn."""
    if tokens[at].tag is Tag.PLACE:
        person = next((one for one in tokens[at + 1 : at + _NEAR] if one.tag in _ENDS_PLACE), None)
        place = tokens[at] if says_where(tokens[at - 1]) else None
    else:
        person = tokens[at]
        before = next((one for one in range(at - 1, max(-1, at - _NEAR), -1) if tokens[one].tag in _ENDS_PLACE), -1)
        place = tokens[before] if before > 0 and says_where(tokens[before - 1]) else None
    if place is None or person is None or place.tag is not Tag.PLACE or person.tag is not Tag.ACTOR:
        return None
    called = place.words.replace(" ", "-")
    stood = [linked.slugs[poll_id] for poll_id, _ in person.value.options if poll_id in linked.slugs]
    own = linked.names.get(place.words)
    return own if own in stood else next((slug for slug in stood if called in slug), None)


_ENDS_PLACE = NUMBERS | {Tag.ACTOR, Tag.PLACE}

_RELATIVE = frozenset({"who", "which"})
_COMMAS = frozenset({Tag.COMMA})


def _asides(tokens: Tokens) -> list[range]:
    """The asides of a sentence: "X, who had lost Y by 617, had 6,487" goes on about the seat that it began with."""
    if tokens.words.isdisjoint(_RELATIVE):
        return []
    commas = places_of(tokens, _COMMAS)
    pairs = ((first, last) for first, last in pairwise(commas) if tokens[first + 1].words in _RELATIVE)
    return [range(first, last) for first, last in pairs if last + 1 < len(tokens) and _is_told(tokens[last + 1])]


def _is_told(token: Token) -> bool:
    """Whether a word goes on with what is told of who was named before an aside: "had", "moved", "now"."""
    return token.tag in TOLD or (token.tag is Tag.WORD and not token.is_capital)


def _opens_here(tokens: Tokens, anchors: Sequence[str | None], linked: Linked, context: Context) -> bool:
    """ "X (Labour), on 9, did better than Y in Z": begun with somebody of the seat that was spoken of."""
    first = next((at for at, slug in enumerate(anchors) if slug), 0)
    named = (tokens[at].value for at in places_of(tokens[:first], _ACTORS))
    return any(one.is_full_name and slugs_of(one, linked)[:1] == [context.slug] for one in named)


_PARTING = frozenset({Tag.THAN, Tag.COMPARED, Tag.FROM, Tag.WHO, Tag.AND, Tag.BE, Tag.AHEAD, Tag.BEHIND})


def _is_parted(tokens: Tokens, anchors: Sequence[str | None]) -> bool:
    """ "The majority, 4,535, is like that in X": a figure told before another seat comes up in another clause; "it is
    the smallest since 1997, when Y won X"; "no seat was closer; the next, X, went by 42"."""
    first = next((at for at, slug in enumerate(anchors) if slug), 0)
    if not _NEXT.isdisjoint(tokens.said[max(0, first - _MOST_TO_NEXT) : first]) and ";" in tokens.said[1:first]:
        return True
    if tokens[0].words in _THIS and not _GOING_ON.isdisjoint(tokens.row[:first]):
        return True
    if _is_placed_twice(tokens, first):
        return True
    figure = next((at for at in range(first) if tokens[at].tag in NUMBERS), first)
    return not _PARTING.isdisjoint(tokens.row[figure:first])


_TO_SECOND = bytes((Tag.PLACED, Tag.FINISH, Tag.BE, Tag.WORD, Tag.COMMA)) + SILENT
_AND, _THERE = bytes((Tag.AND,)), frozenset("there here".split())


def _is_placed_twice(tokens: Tokens, first: int) -> bool:
    """ "UKIP came second there too and third in Croydon North": one who came in two places did so in two seats, and the
    first is the one that was told of."""
    if Tag.ORDINAL not in tokens.tags or tokens.row[first - 1 : first] != _IN_PLACE:
        return False
    second = len(tokens.row[: first - 1].rstrip(_TO_PLACED)) - 1
    if second < 1 or tokens[second].tag is not Tag.ORDINAL:
        return False
    joint = tokens.row.rfind(Tag.AND, 0, second)
    at = tokens.row.rfind(Tag.ORDINAL, 0, max(joint, 0))
    if at < 0 or tokens.row[at + 1 : second].strip(_TO_SECOND) != _AND:
        return False
    return tokens.row[:at].count(Tag.ACTOR) <= 1 or not _THERE.isdisjoint(tokens.said[at:joint])


_IN_PLACE, _TO_PLACED = bytes((Tag.IN,)), SILENT + bytes((Tag.PLACED,))

_NEXT, _MOST_TO_NEXT = frozenset("next nearest second".split()), 4
_THIS = frozenset("it this that".split())
_GOING_ON = frozenset({Tag.SINCE, Tag.THAN, Tag.COMPARED})

_BEFORE_PLACE = frozenset({Tag.VOTES, Tag.MAJORITY, Tag.SHARE, Tag.TURNOUT, Tag.FILL, Tag.ELECTORATE, Tag.PLACED})
_AGAIN = frozenset("again likewise also too".split())


def _place_after(tokens: Tokens, index: int, anchors: Sequence[str | None]) -> str | None:
    """ "64 per cent in X and 68 per cent at Y", "half of X's voters turned out": the seat named just after a figure."""
    at = index + 1
    while at < len(tokens) and (tokens[at].tag in _BEFORE_PLACE or tokens[at].words in _AGAIN):
        at += 1
    if is_part_of_place(tokens, index):
        at = tokens.row.find(Tag.PLACE, index) - 1
        return anchors[at + 1] if at >= 0 else None
    is_named = at + 1 < len(tokens) and says_where(tokens[at]) and tokens[at + 1].tag is Tag.PLACE
    return anchors[at + 1] if is_named else None
