"""Seats: how many each party has won by a moment, and its net change, seat by seat among those declared.

A broadcaster's net change is gains less losses in the seats declared so far, each against its own baseline: so Labour
stood at 261, up 29, at noon on 9 June 2017, and at 262, up 30, when Kensington declared that evening. A party's row is
its family's: Labour with Labour and Co-operative, the Greens of the UK's parts together.

The Speaker stands as "the Speaker seeking re-election" and is counted apart (House of Commons Library, general election
briefings) or, by many broadcasters, with the party that he or she left on taking the chair. Both are in print.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum
from fractions import Fraction

from hustings.measures.baseline import Baseline, family_key
from hustings.measures.baseline import baseline as default_baseline
from hustings.measures.outcome import Outcome, outcome
from hustings.record.entry import stamp
from hustings.record.notional import Tally
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Since when each Speaker was in the chair, and the family of the party that he or she left (UK Parliament, "Speakers").
SPEAKERS = (
    (date(1983, 6, 15), "conservative"),  # Bernard Weatherill
    (date(1992, 4, 27), "labour"),  # Betty Boothroyd
    (date(2000, 10, 23), "labour"),  # Michael Martin
    (date(2009, 6, 22), "conservative"),  # John Bercow
    (date(2019, 11, 4), "labour"),  # Lindsay Hoyle
)

#: Days after polling from which the recorded final tally holds, where the record has no polls to add up.
DAYS_TO_FINAL = 3


class SpeakerCount(StrEnum):
    """Where the Speaker's seat is counted."""

    AS_SPEAKER = "as Speaker"
    WITH_PARTY = "with the party"


class SeatBaseline(StrEnum):
    """What seats changed against.

    `NOTIONAL` takes each seat's default baseline, which is the real result where its boundaries are old;
    `LAST_GENERAL_ELECTION` the seats really won; `DISSOLUTION` what each party held when Parliament was dissolved.
    """

    NOTIONAL = "notional"
    LAST_GENERAL_ELECTION = "last general election"
    DISSOLUTION = "dissolution"


@dataclass(frozen=True, slots=True)
class SeatRow:
    """One party family's seats, net change in seats, votes and share of the valid votes; `None` is "not known".

    `key` is the family, or the party's id where it has none; `party_id` the family's main party.
    """

    key: str
    party_id: str
    family: str | None
    seats: int | None
    change: int | None
    votes: int | None
    vote_share: Fraction | None


@dataclass(frozen=True, slots=True)
class SeatTally:
    """The country by a moment: `declared` of `total` seats. Rows are in order of seats, then votes.

    `unknown_time` counts declared polls whose time of declaration nobody has published. `is_recorded` says that the
    figures are a publisher's tally, not added up from polls here.
    """

    election: str
    moment: datetime | None
    declared: int
    total: int
    unknown_time: int
    rows: tuple[SeatRow, ...]
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER
    baseline: SeatBaseline = SeatBaseline.NOTIONAL
    is_recorded: bool = False

    @property
    def is_final(self) -> bool:
        """Whether every seat has declared."""
        return self.declared >= self.total

    def row(self, key: str) -> SeatRow | None:
        """The row of a family key or of its main party's id; `None` where there is none."""
        return next((one for one in self.rows if key in {one.key, one.party_id}), None)


@dataclass(frozen=True, slots=True)
class GainsAndLosses:
    """The seats that a party gained and those that it lost, each as the outcome there."""

    gains: tuple[Outcome, ...]
    losses: tuple[Outcome, ...]

    @property
    def net(self) -> int:
        """Gains less losses, in seats."""
        return len(self.gains) - len(self.losses)


def speaker_family(on: date) -> str | None:
    """The family of the party that the Speaker in the chair on that day had left; `None` before the table.

    Source: UK Parliament, list of Speakers of the House of Commons.

    >>> speaker_family(date(2019, 12, 12))
    'labour'
    """
    known = [family for since, family in SPEAKERS if since <= on]
    return known[-1] if known else None


def seats(
    record: Record,
    election_id: str,
    *,
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER,
    baseline: SeatBaseline = SeatBaseline.NOTIONAL,
    held: Mapping[str, str] | None = None,
) -> SeatTally:
    """The seats that each party family has won among the polls declared by the record's moment, with net change.

    Units: seats, and votes in the declared polls. `change` is gains less losses in the declared seats; `None` where a
    declared seat has no baseline. Against the seats really won last time, where the boundaries are new, it is the
    difference of two finals, and `None` until every seat has declared. `held` gives the party id that had each
    constituency id at the dissolution. A tie without a lot is declared but nobody's seat.
    Source: the practice of the BBC and PA Media on the night; House of Commons Library for finals.

    >>> from hustings.record import example
    >>> tally = seats(example.record(), "parl.2017-06-08")
    >>> tally.declared, [(one.party_id, one.seats, one.change) for one in tally.rows[:2]]
    (2, [('PP53', 2, 1), ('PP52', 0, -1)])
    """
    count = _Count(record, election_id, speaker, baseline, held or {})
    for poll in record.polls_of(election_id):
        count.take(poll)
    return count.tally()


def national_tally(
    record: Record,
    election_id: str,
    *,
    speaker: SpeakerCount = SpeakerCount.AS_SPEAKER,
    baseline: SeatBaseline = SeatBaseline.NOTIONAL,
) -> SeatTally | None:
    """The country by the record's moment: added up from polls where the record has them all, else as recorded.

    Units: as for `seats`. A recorded tally is the last at or before the moment, or the final one from three days after
    polling. Its change is the one recorded with it, else the difference to the final tally of the election before: that
    counts the seats still to declare as lost. `None`: neither polls nor a tally by then.
    """
    if record.is_complete(election_id):
        return seats(record, election_id, speaker=speaker, baseline=baseline)
    return _recorded(record, election_id, speaker)


def net_change(record: Record, election_id: str, key: str) -> int | None:
    """A party family's net change in seats in the `national_tally`, against the default baselines.

    Units: seats. `None`: no tally, no such party in it, or its change is not known. Source: as for `seats`.
    """
    tally = national_tally(record, election_id)
    row = tally.row(key) if tally is not None else None
    return None if row is None else row.change


def gains_and_losses(record: Record, election_id: str, key: str) -> GainsAndLosses:
    """The declared seats that a party, by family key or party id, gained and lost against their default baselines.

    Source: UK Parliament, result summaries.

    >>> from hustings.record import example
    >>> [one.poll for one in gains_and_losses(example.record(), "parl.2017-06-08", "labour").gains]
    ['parl.kensington.2017-06-08']
    """
    family = (record.parties[key].family if key in record.parties else None) or key
    every = [one for poll in record.polls_of(election_id) if (one := outcome(record, poll)) is not None]
    changed = [one for one in every if one.from_party_id is not None]
    gains = tuple(one for one in changed if _key(record, one.party_id) == family)
    losses = tuple(one for one in changed if _key(record, one.from_party_id or "") == family)
    return GainsAndLosses(gains, losses)


def house_majority(tally: SeatTally) -> int | None:
    """The largest party's seats less all others': twice its seats less the House's.

    Units: seats; negative when it falls short of half. The Speaker is counted as the tally counts. `None`: no party's
    seats are known. Source: House of Commons Library, general election briefings.

    >>> house_majority(SeatTally("parl.2019-12-12", None, 650, 650, 0, (_row("conservative", 365), _row("labour", 202))))
    80
    """
    largest = max((one.seats for one in tally.rows if one.seats is not None), default=None)
    return None if largest is None else 2 * largest - tally.total


def working_majority(
    tally: SeatTally,
    *,
    government: Collection[str] | None = None,
    deputies: Mapping[str, int] | None = None,
    not_sitting: Collection[str] = ("sinn-fein",),
) -> int | None:
    """The government's voting Members less all other voting Members.

    Units: seats; negative for a minority. The Speaker does not vote, nor do the deputies (`deputies`: how many from each
    family key), nor those who do not take their seats. `government` are family keys, the largest party when not given.
    `None`: seats are not known. `ValueError`: a tally that counts the Speaker with a party.
    Source: Institute for Government, "Government majority"; House of Commons Library, as for `house_majority`.

    >>> rows = (_row("conservative", 365), _row("labour", 202), _row("snp", 48), _row("liberal-democrat", 11))
    >>> rows += (_row("dup", 8), _row("sinn-fein", 7), _row("plaid-cymru", 4), _row("sdlp", 2))
    >>> rows += (_row("green", 1), _row("alliance", 1), _row("spk", 1))
    >>> tally = SeatTally("parl.2019-12-12", None, 650, 650, 0, rows)
    >>> working_majority(tally, deputies={"conservative": 2, "labour": 1})
    87
    """
    if tally.speaker is not SpeakerCount.AS_SPEAKER:
        raise ValueError("a working majority needs a tally that counts the Speaker apart")
    known = {one.key: one.seats for one in tally.rows if one.seats is not None}
    if not known:
        return None
    chosen = government or [max(known, key=lambda key: known[key])]
    absent = {SPEAKER, *not_sitting}
    voting = {key: count - (deputies or {}).get(key, 0) for key, count in known.items() if key not in absent}
    return sum(count if key in chosen else -count for key, count in voting.items())


def _row(key: str, count: int) -> SeatRow:
    return SeatRow(key, key, key, count, None, None, None)


def _key(record: Record, party_id: str) -> str:
    """The key of the row that a party counts in."""
    party = record.parties.get(party_id)
    return (party.family if party else None) or party_id


def _row_key(family: str) -> str:
    """The row of a family key: independents have one together."""
    return INDEPENDENT if family.startswith(f"{INDEPENDENT}:") else family


class _Count:
    """A tally being added up, poll by poll."""

    def __init__(
        self,
        record: Record,
        election_id: str,
        speaker: SpeakerCount,
        baseline: SeatBaseline,
        held: Mapping[str, str],
    ) -> None:
        self.record, self.election = record, record.elections[election_id]
        self.speaker, self.baseline, self.held = speaker, baseline, held
        self.now: Counter[str] = Counter()
        self.then: Counter[str] = Counter()
        self.votes: Counter[str] = Counter()
        self.standing: dict[str, Counter[str]] = {}
        self.declared = self.valid = self.unknown_time = self.unmatched = self.moved = 0

    def take(self, poll: Poll) -> None:
        """Add one poll: its candidacies always, its seat and votes once declared."""
        keys = {one.key: self._counted(family_key(one, self.record.parties), poll.polled_on) for one in poll.candidacies}
        for one in poll.candidacies:
            self.standing.setdefault(keys[one.key], Counter())[one.party_id] += 1
        if poll.declaration is None and poll.winner is None:
            return
        self.declared += 1
        self.unknown_time += not poll.is_time_known
        if poll.winner is not None:
            self.now[keys[poll.winner]] += 1
        if poll.declaration is not None:
            self.valid += poll.declaration.valid_votes
            self.votes.update({keys[key]: 0 for key, _ in poll.declaration.votes})
            for key, count in poll.declaration.votes:
                self.votes[keys[key]] += count
        self._before(poll)

    def _counted(self, family: str, on: date) -> str:
        """The row that a family key counts in at an election of that day."""
        if family == SPEAKER and self.speaker is SpeakerCount.WITH_PARTY:
            return speaker_family(on) or family
        return _row_key(family)

    def _before(self, poll: Poll) -> None:
        """Note who had the seat."""
        if self.baseline is SeatBaseline.DISSOLUTION:
            party = self.held.get(poll.constituency.id)
            self._had(_key(self.record, party) if party else None, party, poll.polled_on)
            return
        before: Baseline | None = default_baseline(self.record, poll)
        self.moved += before is not None and before.is_notional
        if before is None:
            self.unmatched += 1
        else:
            self._had(before.winner, before.winner_party, before.polled_on)

    def _had(self, family: str | None, party: str | None, on: date) -> None:
        if family is None or party is None:
            self.unmatched += 1
            return
        key = self._counted(family, on)
        self.then[key] += 1
        self.standing.setdefault(key, Counter())[party] += 0

    def tally(self) -> SeatTally:
        """What has been added up."""
        total = getattr(self.election, "seats", None) or 1
        moved = self.baseline is SeatBaseline.LAST_GENERAL_ELECTION and self.moved > 0
        then = self._really_won(total) if moved else None if self.unmatched else self.then
        rows = [self._row(key, then) for key in self.standing]
        return SeatTally(
            election=self.election.id,
            moment=self.record.moment,
            declared=self.declared,
            total=total,
            unknown_time=self.unknown_time,
            rows=_in_order(rows),
            speaker=self.speaker,
            baseline=self.baseline,
        )

    def _really_won(self, total: int) -> Mapping[str, int] | None:
        """The seats won at the last general election, on its own boundaries; `None` until they can be compared."""
        previous = self.record.general_election_before(self.election.polled_on)
        if previous is None or self.declared < total:
            return None
        before = national_tally(self.record.as_at(None), previous.id, speaker=self.speaker)
        if before is None or not before.is_final or any(one.seats is None for one in before.rows):
            return None
        for one in before.rows:
            self.standing.setdefault(one.key, Counter())[one.party_id] += 0
        return {one.key: one.seats or 0 for one in before.rows}

    def _row(self, key: str, then: Mapping[str, int] | None) -> SeatRow:
        parties = self.standing[key]
        party_id = min(parties, key=lambda one: (-parties[one], one))
        votes = self.votes.get(key)
        return SeatRow(
            key=key,
            party_id=party_id,
            family=self.record.parties[party_id].family if party_id in self.record.parties else None,
            seats=self.now[key],
            change=None if then is None else self.now[key] - then.get(key, 0),
            votes=votes,
            vote_share=Fraction(votes, self.valid) if votes is not None and self.valid else None,
        )


def _in_order(rows: Iterable[SeatRow]) -> tuple[SeatRow, ...]:
    return tuple(sorted(rows, key=lambda one: (-(one.seats or 0), -(one.votes or 0), one.key)))
