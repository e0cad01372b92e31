"""Counting seats: polls declared by a moment added up to a tally, each against its own baseline."""

from __future__ import annotations

from collections import Counter
from collections.abc import Hashable, Iterator, Mapping
from datetime import date
from fractions import Fraction
from typing import NamedTuple

from hustings.measures.baseline import baseline as default_baseline
from hustings.measures.baseline import family_key, party_key
from hustings.measures.seats.recorded import recorded_tally
from hustings.measures.seats.speaker import SpeakerCount, speaker_family
from hustings.measures.seats.tally import SeatBaseline, SeatRow, SeatTally, in_order
from hustings.record.election import Election, GeneralElection
from hustings.record.kept import kept_of_election, kept_sum
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
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
    way = _Way(speaker, baseline, tuple(sorted((held or {}).items())))
    # what a poll adds is the same on the two baselines that are results
    is_of_result = baseline is not SeatBaseline.DISSOLUTION
    added = way._replace(baseline=SeatBaseline.NOTIONAL) if is_of_result else way
    sums = _added(record, record.polls_of(election.id), election.id, added)
    return _Count(record, election, way, sums).tally()


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


class _Way(NamedTuple):
    """How seats are counted; `held` gives who held each constituency at the dissolution."""

    speaker: SpeakerCount
    baseline: SeatBaseline
    held: tuple[tuple[str, str], ...]

    def row(self, family: str, on: date) -> str:
        """The row that a family key counts in at an election of that day."""
        if family == SPEAKER and self.speaker is SpeakerCount.WITH_PARTY:
            return speaker_family(on) or family
        return INDEPENDENT if family.startswith(f"{INDEPENDENT}:") else family


@kept_sum
def _added(record: Record, poll: Poll, way: _Way) -> Mapping[Hashable, int]:
    """What a poll adds: who stands, always; the seat and the votes once declared. Rows are families, or party ids."""
    rows = {one.key: way.row(family_key(one, record.parties), poll.polled_on) for one in poll.candidacies}
    found: Counter[Hashable] = Counter(("stands", rows[one.key], one.party_id) for one in poll.candidacies)
    if poll.declaration is None and poll.winner is None:
        return found
    found["declared"] += 1
    found["unknown time"] += not poll.is_time_known
    if poll.winner is not None:
        found["seats", rows[poll.winner]] += 1
    if poll.declaration is not None:
        found["valid"] += poll.declaration.valid_votes
        for key, count in poll.declaration.votes:
            found["votes", rows[key]] += count
    found.update(_before(record, poll, way))
    return found


def _before(record: Record, poll: Poll, way: _Way) -> Iterator[Hashable]:
    """Who had the seat."""
    if way.baseline is SeatBaseline.DISSOLUTION:
        party, on = dict(way.held).get(poll.constituency.id), poll.polled_on
        family = None if party is None else party_key(party, record.parties)
    else:
        before = default_baseline(record, poll)
        if before is not None and before.is_notional:
            yield "notional"
        party, on = (before.winner_party, before.polled_on) if before else (None, poll.polled_on)
        family = before.winner if before else None
    if party is None or family is None:
        yield "unmatched"
        return
    yield "then", way.row(family, on)
    yield "had", way.row(family, on), party


class _Count:
    """A tally, of sums over all polls."""

    def __init__(self, record: Record, election: Election, way: _Way, sums: Mapping[Hashable, int]) -> None:
        self.record, self.election, self.way = record, election, way
        self.sums = sums
        #: Of each row its parties, and how many candidates of each stand.
        self.parties: dict[str, Counter[str]] = {}
        for what, count in sums.items():
            match what:
                case ("stands", str(row), str(party)):
                    self.parties.setdefault(row, Counter())[party] += count
                case ("had", str(row), str(party)):
                    self.parties.setdefault(row, Counter())[party] += 0

    def tally(self) -> SeatTally:
        """What has been added up."""
        total = self.election.seats if isinstance(self.election, GeneralElection) else 1
        then = self._then(total)
        return SeatTally(
            election=self.election.id,
            moment=self.record.moment,
            declared=self.sums.get("declared", 0),
            total=total,
            unknown_time=self.sums.get("unknown time", 0),
            rows=in_order(self._row(key, then) for key in list(self.parties)),
            speaker=self.way.speaker,
            baseline=self.way.baseline,
        )

    def _then(self, total: int) -> Mapping[str, int] | None:
        """The seats of each row in the baseline; `None` where they cannot be compared."""
        if self.way.baseline is not SeatBaseline.LAST_GENERAL_ELECTION or "notional" not in self.sums:
            return None if "unmatched" in self.sums else {key: self._sum("then", key) for key in self.parties}
        previous = self.record.general_election_before(self.election.polled_on)
        if previous is None or self.sums.get("declared", 0) < total:
            return None
        before = national_tally(self.record, previous.id, speaker=self.way.speaker)
        won = {one.key: one.seats for one in before.rows if one.seats is not None} if before else {}
        if before is None or len(won) < len(before.rows) or not before.is_final:
            return None
        for one in before.rows:
            self.parties.setdefault(one.key, Counter())[one.party_id] += 0
        return won

    def _sum(self, what: str, row: str) -> int:
        return self.sums.get((what, row), 0)

    def _row(self, key: str, then: Mapping[str, int] | None) -> SeatRow:
        parties = self.parties[key]
        main = min(parties, key=lambda one: (one == SPEAKER, -parties[one], one))
        votes, valid = self.sums.get(("votes", key)), self.sums.get("valid")
        return SeatRow(
            key=key,
            party_id=main,
            family=self.record.parties[main].family if main in self.record.parties else None,
            seats=self._sum("seats", key),
            change=None if then is None else self._sum("seats", key) - then.get(key, 0),
            votes=votes,
            vote_share=Fraction(votes, valid) if votes is not None and valid else None,
        )
