"""In year: a figure with its year right beside it is of that year, and of no other that it would fit.

"Kris Hopkins won with 46.1 per cent in 2015": that he had it two years later makes it no truer of 2015.
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.when.right_beside import year_beside
from hustings.copydesk.token import Tag

_LEVELS = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.ELECTORATE})
_OF_SEAT = frozenset({Kind.MAJORITY, Kind.TURNOUT, Kind.ELECTORATE})


def in_its_year(made: list[Reading], scene: Scene, index: int) -> list[Reading]:
    """The readings of a figure without those of other years than the one that stands right beside it."""
    if scene.seat is None or Tag.YEAR not in scene.tokens.tags:
        return made
    plain = [one.claim for one in made if not one.is_extra]
    if any(one.kind not in _LEVELS or one.quantity.word for one in plain):
        return made
    year = year_beside(scene.tokens, index)
    if year is None:
        return made
    years = {one.id: one.polled_on.year for one in scene.seat.polls} | {
        scene.seat.poll.id: scene.seat.poll.polled_on.year
    }
    kept = [_told_then(one, year, years) for one in made if _may_be_of(one.claim, year, years)]
    if all(one.is_extra for one in kept):
        return made
    return [_of_seat_then(one) for one in kept]


def _told_then(reading: Reading, year: int, years: dict[str, int]) -> Reading:
    """A reading; of the poll of that year alone where its words leave open of which of two it is."""
    claim, polled = reading.claim, years.get(reading.claim.subject.poll or "")
    if claim.basis.when is not When.EITHER or polled is None:
        return reading
    basis = Basis(claim.basis.election, as_at=claim.basis.as_at, turnout=claim.basis.turnout)
    when = basis if polled == year else replace(basis, when=When.PREVIOUS, year=year)
    is_seats = claim.kind in _OF_SEAT and not reading.is_extra
    return replace(reading, claim=replace(claim, basis=when), is_firm=reading.is_firm or is_seats)


def _of_seat_then(reading: Reading) -> Reading:
    """A reading; as close as words can be where it is the seat's own figure, which needs nobody to be of."""
    is_own = reading.claim.kind in _OF_SEAT and reading.is_firm and not reading.is_extra
    return replace(reading, is_tight=True) if is_own else reading


def _may_be_of(claim: Claim, year: int, years: dict[str, int]) -> bool:
    basis = claim.basis
    if claim.kind not in _LEVELS or claim.quantity.word:
        return False
    if basis.when is When.THIS or basis.year is None:
        return basis.when is not When.THIS or years.get(claim.subject.poll or "", year) == year
    return basis.year == year
