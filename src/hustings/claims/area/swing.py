"""The swing in an area: the average of one party's rise and another's fall, as David Butler defined it."""

from __future__ import annotations

from fractions import Fraction

from hustings.claims.area.result import AreaResult, area_results
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_area
from hustings.record.record import Record


@kept_of_area
def area_swing(record: Record, election: str, place: str | None, from_family: str, to_family: str) -> Fraction | None:
    """The Butler swing between two families at a general election in a nation or region, as a share of the votes; in
    Great Britain where no place is named.

    Negative: it went the other way. `None`: a by-election, the record does not have both elections whole, or one of the
    two did not stand in both.
    """
    found = record.elections.get(election)
    previous = record.general_election_before(found.polled_on) if isinstance(found, GeneralElection) else None
    if not isinstance(found, GeneralElection) or previous is None:
        return None
    now, then = area_results(record, found, place), area_results(record, previous, place)
    if not now or not then:
        return None
    to, source = (_change(now[-1], then[-1], one) for one in (to_family, from_family))
    return None if to is None or source is None else (to - source) / 2


def _change(now: AreaResult, then: AreaResult, family: str) -> Fraction | None:
    share, before = now.share(family), then.share(family)
    return None if share is None or before is None else share - before
