"""Contrast: two figures of one measure in a sentence, one of now and one of before, each held to its own time.

"Down to 68.9 per cent from 67.9 last time", "35.8 per cent, up 8.5 points on 2015": with the other beside it, or the
move that led to it, a figure can be of no other result, though it would be right of one.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.token import Tag, Tokens

_LEVELS = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.SHARE, Kind.VOTES})
#: So many tokens apart two figures are still set against each other.
_FAR = 14
#: Kinds that a figure is of somebody's.
_OWNED = frozenset({Kind.SHARE, Kind.VOTES})
Readings = Mapping[int, Sequence[Reading]]
#: What a figure measures: the kind, and whose it is.
Said = tuple[Kind, str | None]


def contrasted(found: Readings, tokens: Tokens, poll: str | None) -> dict[int, list[Reading]]:
    """The readings of a sentence's figures by their index, those that another figure beside it rules out left out.

    `poll` is the one that the sentence is about.
    """
    made = {at: list(one) for at, one in found.items()}
    for first, second in pairwise(sorted(made)):
        one, other = _times(made[first], poll), _times(made[second], poll)
        for said in one.keys() & other.keys() if second - first <= _FAR else ():
            if one[said] is not other[said]:
                made[first] = _of_own_time(made[first], said, poll, is_now=one[said])
                made[second] = _of_own_time(made[second], said, poll, is_now=other[said])
    if Tag.POINTS not in tokens.tags:
        return made
    return {at: _come_to(one, poll) if _has_moved(tokens, at) else one for at, one in made.items()}


def _come_to(readings: list[Reading], poll: str | None) -> list[Reading]:
    """The readings of a figure that its move is told of, as one of now."""
    for said, is_now in _times(readings, poll).items():
        readings = _of_own_time(readings, said, poll, is_now=True) if is_now else readings
    return readings


def _said(claim: Claim) -> Said:
    return claim.kind, (claim.subject.candidacy or claim.subject.family) if claim.kind in _OWNED else None


def _is_now(claim: Claim, poll: str | None) -> bool:
    return claim.basis.when is When.THIS and claim.subject.poll == poll


def _times(readings: Sequence[Reading], poll: str | None) -> dict[Said, bool]:
    """What a figure surely measures, each with whether it is of now."""
    firm = [one.claim for one in readings if one.is_firm and not one.is_extra and one.claim.kind in _LEVELS]
    told = [one for one in firm if one.basis.when is not When.EITHER and not one.quantity.word]
    return {_said(one): _is_now(one, poll) for one in told}


def _of_own_time(readings: Sequence[Reading], said: Said, poll: str | None, *, is_now: bool) -> list[Reading]:
    """The readings without those of the other time; a majority or a turnout leaves no room for anything else."""
    kept = [
        one for one in readings if one.is_firm or _said(one.claim)[0] is not said[0] or _fits(one.claim, poll, is_now)
    ]
    is_tight = said[0] not in _OWNED
    return [replace(one, is_tight=one.is_tight or (is_tight and one.is_firm)) for one in kept]


def _fits(claim: Claim, poll: str | None, is_now: bool) -> bool:
    return claim.basis.when is not When.EITHER and _is_now(claim, poll) is is_now


_PASSED = bytes((Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.FILL, Tag.VOTES, Tag.SHARE, Tag.OF, Tag.BY, Tag.HEDGE, Tag.AND))
_MOVES = (bytes((Tag.UP, Tag.POINTS)), bytes((Tag.DOWN, Tag.POINTS)))


def _has_moved(tokens: Tokens, at: int) -> bool:
    """ "9 per cent, up 8 points", "9 per cent, a fall of 8": what it has come to."""
    return tokens.row[at + 1 : at + 9].translate(None, _PASSED)[:2] in _MOVES
