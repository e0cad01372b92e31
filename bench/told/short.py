"""What Hustings writes besides stories: boxes at a glance, round-ups, and paragraphs about areas and parties."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from bench.told.tally import Tally, take
from hustings.claims.country import UK
from hustings.record.election import GeneralElection
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.area import words_of_area, words_of_party
from hustings.telling.box import as_prose, round_up
from hustings.telling.prose import Prose
from hustings.telling.worth.area.scene import area

#: How many seats a round-up of the bench has.
_SEATS = 5


def measured(polls: Sequence[Poll], record: Record) -> Iterator[tuple[str, Tally]]:
    """What the check makes of each sort of short writing about these polls of one election, or of by-elections."""
    yield "box", _tally((as_prose(round_up(record, [one])) for one in polls), record)
    election = record.elections[polls[0].election]
    if isinstance(election, GeneralElection):
        groups = [polls[at : at + _SEATS] for at in range(0, len(polls), _SEATS)]
        yield "round-up", _tally((as_prose(round_up(record, group, "A round-up")) for group in groups), record)
        places = [one.constituency for one in polls]
        names = sorted({UK, *(one.nation.value for one in places), *(one.region or UK for one in places)})
        yield "area", _tally((words_of_area(record, election.id, one) for one in names), record)
        yield "party", _tally(_parties(record, election.id, names), record)


def _parties(record: Record, election: str, names: Sequence[str]) -> Iterator[Prose]:
    for name in names:
        for family in area(record, election, name).families:
            if family not in (INDEPENDENT, SPEAKER):
                yield words_of_party(record, election, family, name)


def _tally(told: Iterator[Prose], record: Record) -> Tally:
    tally = Tally()
    for one in told:
        take(tally, one, record)
    return tally
