"""A recorded tally: the national figures as a publisher gave them, where the record has no polls to add up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta
from fractions import Fraction

from hustings.measures.baseline import party_key
from hustings.measures.seats.speaker import SpeakerCount, speaker_family
from hustings.measures.seats.tally import SeatRow, SeatTally, in_order
from hustings.record.election import GeneralElection
from hustings.record.entry import stamp
from hustings.record.notional import Tally
from hustings.record.party import SPEAKER
from hustings.record.record import Record

#: Days after polling from which the final tally holds: by then every count is over but that of a postponed poll.
DAYS_TO_FINAL = 2

Rows = dict[str, list[Tally]]


def recorded_tally(
    record: Record, election_id: str, speaker: SpeakerCount = SpeakerCount.AS_SPEAKER
) -> SeatTally | None:
    """The recorded national tally by the record's moment, with change against the election before.

    Units: seats and votes. It is the last one at or before the moment, or the final one from the second day after
    polling. Change is the one recorded with it, else the difference to the final tally of the election before:
    seats still to declare count as lost there. `None`: there is no tally by then.
    """
    election = record.elections.get(election_id)
    found = _by_then(record, election) if isinstance(election, GeneralElection) else ()
    if not isinstance(election, GeneralElection) or not found:
        return None
    rows = _by_row(record, found, speaker, election.polled_on)
    before = _before(record, election, speaker)
    votes = _sum(one.votes for one in found)
    return SeatTally(
        election=election.id,
        moment=record.moment,
        declared=max(one.declared or 0 for one in found) or election.seats,
        total=max(one.total or 0 for one in found) or election.seats,
        unknown_time=0,
        rows=in_order(_row(record, key, tallies, before, votes) for key, tallies in rows.items()),
        speaker=speaker,
        is_recorded=True,
    )


def _by_then(record: Record, election: GeneralElection) -> tuple[Tally, ...]:
    """The rows of the tally that holds at the record's moment."""
    if record.moment is None or record.moment.date() >= election.polled_on + timedelta(DAYS_TO_FINAL):
        return record.tally(election.id)
    earlier = [at for at in record.tally_moments(election.id) if at <= stamp(record.moment)]
    return record.tally(election.id, earlier[-1]) if earlier else ()


def _by_row(record: Record, found: Iterable[Tally], speaker: SpeakerCount, on: date) -> Rows:
    """The recorded rows of each party family, the Speaker's among them."""
    rows: Rows = defaultdict(list)
    for one in found:
        is_moved = one.party == SPEAKER and speaker is SpeakerCount.WITH_PARTY
        family = speaker_family(on) if is_moved else None
        rows[family or party_key(one.party, record.parties)].append(one)
    return rows


def _before(record: Record, election: GeneralElection, speaker: SpeakerCount) -> Mapping[str, int] | None:
    """The seats of each row at the election before; `None` where they are not all recorded."""
    previous = record.general_election_before(election.polled_on)
    found = record.tally(previous.id) if previous else ()
    if previous is None or not found:
        return None
    rows = _by_row(record, found, speaker, previous.polled_on)
    won = {key: _sum(one.seats for one in tallies) for key, tallies in rows.items()}
    known = {key: count for key, count in won.items() if count is not None}
    return known if sum(known.values()) == previous.seats else None


def _row(
    record: Record, key: str, tallies: list[Tally], before: Mapping[str, int] | None, all_votes: int | None
) -> SeatRow:
    main = max(tallies, key=lambda one: (one.party != SPEAKER, one.seats or 0, one.votes or 0))
    won, votes = _sum(one.seats for one in tallies), _sum(one.votes for one in tallies)
    change = None if won is None or before is None else won - before.get(key, 0)
    stated = [one.change for one in tallies if one.change is not None]
    party = record.parties.get(main.party)
    return SeatRow(
        key=key,
        party_id=main.party,
        family=party.family if party else None,
        seats=won,
        change=sum(stated) if stated else change,
        votes=votes,
        vote_share=Fraction(votes, all_votes) if votes is not None and all_votes else None,
    )


def _sum(counts: Iterable[int | None]) -> int | None:
    """The sum, or `None` where one of them is not known."""
    every = list(counts)
    return None if None in every else sum(one for one in every if one is not None)
