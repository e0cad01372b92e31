"""Counting seats: polls declared by a moment added up to a tally, each against its own baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from datetime import date
from fractions import Fraction

from hustings.measures.baseline import baseline as default_baseline
from hustings.measures.baseline import family_key, party_key
from hustings.measures.seats.recorded import recorded_tally
from hustings.measures.seats.speaker import SpeakerCount, speaker_family
from hustings.measures.seats.tally import SeatBaseline, SeatRow, SeatTally, in_order
from hustings.record.election import Election, GeneralElection
from hustings.record.kept import kept_of_election
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Declaration, Poll
from hustings.record.record import Record


def seats(
    record: Record,
    election_id: str,
    *,
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER,
    baseline: SeatBaseline = SeatBaseline.NOTIONAL,
    held: Mapping[str, str] | None = None,
) -> SeatTally:
    """The seats that each party family has won among the polls declared by the record's moment, with net change.

    Units: seats; votes in the declared polls. `change` is gains less losses in the declared seats, `None` where
    one of them has no baseline. Against the seats really won last time, where the boundaries are new, it is the
    difference of two finals, and `None` until every seat has declared. `held` gives, by constituency id, the
    id of the party that held it at the dissolution. A tie without a lot is declared, but nobody's seat.
    Source: the practice of the BBC and PA Media on the night; House of Commons Library for finals.

    >>> from hustings.record import example
    >>> tally = seats(example.record(), "parl.2017-06-08")
    >>> tally.declared, [(one.party_id, one.seats, one.change) for one in tally.rows[:2]]
    (2, [('PP53', 2, 1), ('PP52', 0, -1)])
    """
    election = record.election(election_id)
    count = _Count(record, election, speaker, baseline, held or {})
    for poll in record.polls_of(election.id):
        count.take(poll)
    return count.tally()


def national_tally(
    record: Record,
    election_id: str,
    *,
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER,
    baseline: SeatBaseline = SeatBaseline.NOTIONAL,
) -> SeatTally | None:
    """The country by the record's moment: added up where the record has every poll, else as recorded.

    Units and source as for `seats`; a recorded tally has one baseline, the seats really won last time. `None`:
    the record has neither every poll nor a tally by then.

    >>> from hustings.record import example
    >>> national_tally(example.record(), "parl.2017-06-08") is None
    True
    """
    return _national(record, election_id, speaker, baseline)


@kept_of_election
def _national(record: Record, election_id: str, speaker: SpeakerCount, baseline: SeatBaseline) -> SeatTally | None:
    if record.is_complete(election_id):
        return seats(record, election_id, speaker=speaker, baseline=baseline)
    return recorded_tally(record, election_id, speaker)


def net_change(record: Record, election_id: str, party: str) -> int | None:
    """A party's net change in seats in the `national_tally`, by family key or party id.

    Units: seats. `None`: no tally, no such row in it, or its change is not known. Source: as for `seats`.
    """
    tally = national_tally(record, election_id)
    row = tally.row(party_key(party, record.parties)) if tally is not None else None
    return None if row is None else row.change


class _Count:
    """A tally being added up, poll by poll. Its keys are rows: families, or party ids where there is none."""

    def __init__(
        self,
        record: Record,
        election: Election,
        speaker: SpeakerCount,
        baseline: SeatBaseline,
        held: Mapping[str, str],
    ) -> None:
        self.record, self.election = record, election
        self.speaker, self.baseline, self.held = speaker, baseline, held
        self.now: Counter[str] = Counter()
        self.then: Counter[str] = Counter()
        self.votes: dict[str, int] = {}
        self.parties: dict[str, Counter[str]] = {}
        self.declared = self.valid = self.unknown_time = self.unmatched = self.notional = 0

    def take(self, poll: Poll) -> None:
        """Add one poll: who stands, always; the seat and the votes once declared."""
        rows = {
            one.key: self._counted(family_key(one, self.record.parties), poll.polled_on) for one in poll.candidacies
        }
        for one in poll.candidacies:
            self.parties.setdefault(rows[one.key], Counter())[one.party_id] += 1
        if poll.declaration is None and poll.winner is None:
            return
        self.declared += 1
        self.unknown_time += not poll.is_time_known
        if poll.winner is not None:
            self.now[rows[poll.winner]] += 1
        if poll.declaration is not None:
            self._add_votes(poll.declaration, rows)
        self._add_before(poll)

    def _add_votes(self, declared: Declaration, rows: Mapping[str, str]) -> None:
        self.valid += declared.valid_votes
        for key, count in declared.votes:
            self.votes[rows[key]] = self.votes.get(rows[key], 0) + count

    def _counted(self, family: str, on: date) -> str:
        """The row that a family key counts in at an election of that day."""
        if family == SPEAKER and self.speaker is SpeakerCount.WITH_PARTY:
            return speaker_family(on) or family
        return INDEPENDENT if family.startswith(f"{INDEPENDENT}:") else family

    def _add_before(self, poll: Poll) -> None:
        """Note who had the seat."""
        if self.baseline is SeatBaseline.DISSOLUTION:
            party, on = self.held.get(poll.constituency.id), poll.polled_on
            family = None if party is None else party_key(party, self.record.parties)
        else:
            before = default_baseline(self.record, poll)
            self.notional += before is not None and before.is_notional
            party, on = (before.winner_party, before.polled_on) if before else (None, poll.polled_on)
            family = before.winner if before else None
        if party is None or family is None:
            self.unmatched += 1
            return
        row = self._counted(family, on)
        self.then[row] += 1
        self.parties.setdefault(row, Counter())[party] += 0

    def tally(self) -> SeatTally:
        """What has been added up."""
        total = self.election.seats if isinstance(self.election, GeneralElection) else 1
        then = self._then(total)
        return SeatTally(
            election=self.election.id,
            moment=self.record.moment,
            declared=self.declared,
            total=total,
            unknown_time=self.unknown_time,
            rows=in_order(self._row(key, then) for key in list(self.parties)),
            speaker=self.speaker,
            baseline=self.baseline,
        )

    def _then(self, total: int) -> Mapping[str, int] | None:
        """The seats of each row in the baseline; `None` where they cannot be compared."""
        if self.baseline is not SeatBaseline.LAST_GENERAL_ELECTION or not self.notional:
            return None if self.unmatched else self.then
        previous = self.record.general_election_before(self.election.polled_on)
        if previous is None or self.declared < total:
            return None
        before = national_tally(self.record, previous.id, speaker=self.speaker)
        won = {one.key: one.seats for one in before.rows if one.seats is not None} if before else {}
        if before is None or len(won) < len(before.rows) or not before.is_final:
            return None
        for one in before.rows:
            self.parties.setdefault(one.key, Counter())[one.party_id] += 0
        return won

    def _row(self, key: str, then: Mapping[str, int] | None) -> SeatRow:
        parties = self.parties[key]
        main = min(parties, key=lambda one: (one == SPEAKER, -parties[one], one))
        votes = self.votes.get(key)
        return SeatRow(
            key=key,
            party_id=main,
            family=self.record.parties[main].family if main in self.record.parties else None,
            seats=self.now[key],
            change=None if then is None else self.now[key] - then.get(key, 0),
            votes=votes,
            vote_share=Fraction(votes, self.valid) if votes is not None and self.valid else None,
        )
