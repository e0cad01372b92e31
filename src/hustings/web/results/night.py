"""The national tally as at a moment, and the moments of the night that a page offers."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from fractions import Fraction

from hustings.measures.seats import SeatBaseline, SeatTally, SpeakerCount, national_tally
from hustings.record.election import GeneralElection
from hustings.record.party import Party
from hustings.record.record import Record
from hustings.telling.day import LONDON
from hustings.telling.seats import is_small, party_label
from hustings.web.results.listing import Row

#: The polls close at ten in the evening (Parliamentary Elections Rules, rule 1).
CLOSE = time(22)
#: Hours after the close of poll at which a page offers to look.
HOURS = (2, 3, 4, 5, 6, 7, 8, 10, 14, 20)


@dataclass(frozen=True, slots=True)
class Line:
    """One party in the tally; `part` is its seats of the largest party's, for a bar."""

    name: str
    party: Party | None
    seats: int | None
    change: int | None
    votes: int | None
    share: Fraction | None
    part: Fraction


@dataclass(frozen=True, slots=True)
class Told:
    """A tally as a page shows it; `others` counts the parties left out, which have no seat and hardly a vote."""

    tally: SeatTally
    lines: tuple[Line, ...]
    others: int


def tally_of(
    record: Record, election: str, *, is_speaker_with_party: bool = False, against: SeatBaseline = SeatBaseline.NOTIONAL
) -> SeatTally | None:
    """The national tally by the record's moment; `None` where the record has neither every poll nor a tally."""
    speaker = SpeakerCount.WITH_PARTY if is_speaker_with_party else SpeakerCount.AS_SPEAKER
    return national_tally(record, election, speaker=speaker, baseline=against)


def told(record: Record, tally: SeatTally) -> Told:
    """The tally with names."""
    most = max((row.seats or 0 for row in tally.rows), default=0)
    shown = [row for row in tally.rows if not is_small(tally, row)]
    lines = tuple(
        Line(
            name=party_label(record, tally, row),
            party=record.parties.get(row.party_id),
            seats=row.seats,
            change=row.change,
            votes=row.votes,
            share=row.vote_share,
            part=Fraction(row.seats or 0, most or 1),
        )
        for row in shown
    )
    return Told(tally, lines, len(tally.rows) - len(shown))


def moments(record: Record, election: GeneralElection, declared: Iterable[Row]) -> list[datetime]:
    """Moments worth a look: whole hours of the night between the first and the last declaration, then the last.

    Where the record has tallies stamped with a moment instead, those. Empty where no times are known.
    """
    timed = sorted(row.declared_at for row in declared if row.declared_at)
    if not timed:
        return [datetime.fromisoformat(at) for at in record.tally_moments(election.id)]
    close = datetime.combine(election.polled_on, CLOSE, LONDON)
    hours = (close + timedelta(hours=one) for one in HOURS)
    return [*(one for one in hours if timed[0] <= one < timed[-1]), timed[-1]]
