"""Baseline: the earlier result that "change", "swing", "hold" and "gain" compare with.

The House of Commons Library and Parliament's results compare a poll with the last *general election* in the
constituency, also after a by-election in between, and also when the poll is itself a by-election. Where the
boundaries are new, they compare with the *notional* result of that election. Copy often means another: the
by-election, or the old seat's real result. Those are further candidates, after the default.

Parties are compared by *family* (`hustings.record.party`): Labour and Co-operative with Labour, Reform UK
with the Brexit Party, the Greens of the UK's parts with each other. Who stands for no party is compared by
name only.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum
from fractions import Fraction

from hustings.geography.boundary_set import boundary_set
from hustings.geography.constituency import Constituency
from hustings.geography.slug import slugify
from hustings.measures.majority import majority
from hustings.measures.turnout import TurnoutDefinition, turnout_of
from hustings.record.candidacy import Candidacy
from hustings.record.election import GeneralElection
from hustings.record.notional import NotionalResult
from hustings.record.party import INDEPENDENT, Party
from hustings.record.poll import Poll
from hustings.record.record import Record


class BaselineKind(StrEnum):
    """What sort of result a baseline is."""

    ACTUAL = "actual"
    NOTIONAL = "notional"
    BY_ELECTION = "by-election"


@dataclass(frozen=True, slots=True)
class Baseline:
    """An earlier result to compare with. Counts are of votes and people; `None` is "not known".

    `votes` are by family key (see `family_key`), candidacies of one family together. `winner` is the family
    key of the one returned, `None` when there was a tie without a lot; `winner_party` the party id. `poll` is
    the result itself, `None` for an estimate. `label` is what copy would call it: "2019 notional", "2017",
    "2021 by-election".
    """

    kind: BaselineKind
    label: str
    polled_on: date
    election: str
    constituency: str
    votes: Mapping[str, int]
    valid_votes: int | None = None
    electorate: int | None = None
    rejected_ballots: int | None = None
    winner: str | None = None
    winner_party: str | None = None
    majority: int | None = None
    poll: Poll | None = None
    parties: Mapping[str, Party] = field(default_factory=dict, repr=False, compare=False)

    @property
    def is_notional(self) -> bool:
        """Whether the figures are an estimate on other boundaries."""
        return self.kind is BaselineKind.NOTIONAL

    @property
    def majority_share(self) -> Fraction | None:
        """The majority as a share of the valid votes, 0 to 1; `None` when either is not known."""
        return self._of_valid(self.majority)

    def share(self, key: str) -> Fraction | None:
        """The share of the valid votes, 0 to 1, of a family key; `None` when it did not stand."""
        return self._of_valid(self.votes.get(key))

    def turnout(self, definition: TurnoutDefinition = TurnoutDefinition.VALID) -> Fraction | None:
        """The turnout, 0 to 1, on a definition; `None` when its figures are not known (see `turnout`)."""
        return turnout_of(self.valid_votes, self.rejected_ballots, self.electorate, definition)

    def key_of(self, candidacy: Candidacy) -> str:
        """The key under which a candidacy's votes would stand here."""
        return family_key(candidacy, self.parties)

    def _of_valid(self, votes: int | None) -> Fraction | None:
        return None if votes is None or not self.valid_votes else Fraction(votes, self.valid_votes)


def family_key(candidacy: Candidacy, parties: Mapping[str, Party]) -> str:
    """The key that a candidacy is compared and counted by, across elections.

    The slug of its party family; the party's id where it has none (`spk` for the Speaker); for an independent
    `ind:` and the surname, so that one person's two candidacies meet and two strangers' do not.

    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> [family_key(poll.candidacy(one), example.record().parties) for one in ("wes-streeting", "leanne-mohamad")]
    ['labour', 'ind:mohamad']
    """
    if candidacy.party_id == INDEPENDENT:
        return f"{INDEPENDENT}:{slugify(candidacy.person.family_name)}"
    return party_key(candidacy.party_id, parties)


def party_key(party: str, parties: Mapping[str, Party]) -> str:
    """The key that a party, by its id, is compared and counted by: its family, or its id where it has none.

    A family key is given back as it is.

    >>> from hustings.record import example
    >>> party_key("PP7931", example.record().parties), party_key("reform", example.record().parties)
    ('reform', 'reform')
    """
    found = parties.get(party)
    return (found.family if found else None) or party


def family_votes(poll: Poll, parties: Mapping[str, Party]) -> dict[str, int]:
    """The votes of a poll by family key, candidacies of one family together; empty while not declared.

    Units: votes.

    >>> from hustings.record import example
    >>> family_votes(example.poll("Ilford North", 2017), example.record().parties)["labour"]
    30589
    """
    votes: Counter[str] = Counter()
    by_key = {one.key: one for one in poll.candidacies}
    for key, count in poll.declaration.votes if poll.declaration else ():
        votes[family_key(by_key[key], parties)] += count
    return dict(votes)


def baselines(record: Record, poll: Poll) -> tuple[Baseline, ...]:
    """Every earlier result that "change" in copy about this poll can mean, the house's default first.

    The last general election in the constituency; where the boundaries are new its notional result, then the
    real one of the old constituency of that name (else the one that most residents came from). Then the
    by-elections since, latest first. Empty: the record has none of them.
    Source: House of Commons Library, "General Election 2024: results and analysis" (CBP-10009) and its
    by-election briefings; `docs/definitions.md` says what Parliament's files show.

    >>> from hustings.record import example
    >>> [one.label for one in baselines(example.record(), example.poll("Ilford North", 2024))]
    ['2019 notional', '2019, old boundaries']
    """
    previous = record.general_election_before(poll.polled_on)
    if previous is None:
        return ()
    old = predecessor(record, poll.constituency)
    places = [poll.constituency] if old is None else [poll.constituency, old]
    found = [
        _in_place(record, poll.constituency, previous),
        _notional(record, poll.constituency, previous),
        *(_in_old_place(record, poll.constituency, one, previous) for one in places[1:]),
        *_by_elections(record, poll, places, previous),
    ]
    return tuple(one for one in found if one is not None)


def baseline(record: Record, poll: Poll) -> Baseline | None:
    """The house's default among the `baselines`; `None`: the record has none.

    >>> from hustings.record import example
    >>> baseline(example.record(), example.poll("Ilford North", 2017)).label
    '2015'
    """
    return next(iter(baselines(record, poll)), None)


def predecessor(record: Record, constituency: Constituency) -> Constituency | None:
    """The constituency of the boundary set before that copy means: of the same name, else the largest part.

    The largest part is the old constituency that most of its residents lived in (UK Parliament, constituency
    area overlaps). `None`: the record holds no earlier one.
    """
    start = boundary_set(constituency.boundary_set).first_polled_on
    named = [
        one
        for one in record.constituencies_called(constituency.slug)
        if one.slug == constituency.slug and boundary_set(one.boundary_set).first_polled_on < start
    ]
    if named:
        return max(named, key=lambda one: boundary_set(one.boundary_set).first_polled_on)
    parts = record.overlaps_to(constituency.id)
    largest = max(parts, key=lambda one: one.to_residential, default=None)
    return None if largest is None else record.constituencies.get(largest.from_constituency)


def of_poll(poll: Poll, parties: Mapping[str, Party], kind: BaselineKind, label: str) -> Baseline:
    """A declared poll, or one whose winner is known, as a baseline for a later one."""
    declared = poll.declaration
    returned = poll.candidacy(poll.winner) if poll.winner is not None else None
    return Baseline(
        kind=kind,
        label=label,
        polled_on=poll.polled_on,
        election=poll.election,
        constituency=poll.constituency.id,
        votes=family_votes(poll, parties),
        valid_votes=declared.valid_votes if declared else None,
        electorate=poll.electorate,
        rejected_ballots=declared.rejected_ballots if declared else None,
        winner=family_key(returned, parties) if returned else None,
        winner_party=returned.party_id if returned else None,
        majority=majority(poll),
        poll=poll,
        parties=parties,
    )


def of_notional(
    result: NotionalResult, parties: Mapping[str, Party], polled_on: date, *, is_estimate: bool = True
) -> Baseline:
    """A notional result as a baseline; `is_estimate` is false for the real result of an unchanged seat.

    Independents have no names there: they are keyed `ind`, `ind:2` and so on, and meet no later candidacy.
    """
    ordered = sorted(result.votes, key=lambda pair: -pair[1])
    is_tie = len(ordered) > 1 and ordered[0][1] == ordered[1][1]
    winner = ordered[0][0] if ordered and not is_tie else None
    return Baseline(
        kind=BaselineKind.NOTIONAL if is_estimate else BaselineKind.ACTUAL,
        label=f"{polled_on.year} notional" if is_estimate else f"{polled_on.year}",
        polled_on=polled_on,
        election=result.from_election,
        constituency=result.constituency,
        votes=_notional_votes(result, parties),
        valid_votes=result.valid_votes,
        electorate=result.electorate,
        winner=None if winner is None else party_key(winner, parties),
        winner_party=winner,
        majority=ordered[0][1] - ordered[1][1] if len(ordered) > 1 else None,
        parties=parties,
    )


def _notional_votes(result: NotionalResult, parties: Mapping[str, Party]) -> dict[str, int]:
    votes: Counter[str] = Counter()
    independents = 0
    for party_id, count in result.votes:
        key = party_key(party_id, parties)
        if party_id == INDEPENDENT:
            independents += 1
            key = key if independents == 1 else f"{key}:{independents}"
        votes[key] += count
    return dict(votes)


def _poll_at(record: Record, constituency: Constituency, election: str) -> Poll | None:
    """The poll of that election in that constituency, if its result is known."""
    known = [one for one in record.polls_in(constituency.id) if one.election == election]
    return next((one for one in known if one.is_declared or one.winner is not None), None)


def _in_place(record: Record, constituency: Constituency, previous: GeneralElection) -> Baseline | None:
    poll = _poll_at(record, constituency, previous.id)
    if poll is None:
        return None
    return of_poll(poll, record.parties, BaselineKind.ACTUAL, f"{previous.polled_on.year}")


def _notional(record: Record, constituency: Constituency, previous: GeneralElection) -> Baseline | None:
    """The published estimate; Scotland's for 2005 is the real result, on boundaries that stayed."""
    result = record.notional(previous.id, constituency.id)
    if result is None:
        return None
    is_estimate = boundary_set(constituency.boundary_set).first_polled_on > previous.polled_on
    return of_notional(result, record.parties, previous.polled_on, is_estimate=is_estimate)


def _in_old_place(
    record: Record, constituency: Constituency, old: Constituency, previous: GeneralElection
) -> Baseline | None:
    poll = _poll_at(record, old, previous.id)
    if poll is None:
        return None
    where = "old boundaries" if old.slug == constituency.slug else f"in {old.name}"
    return of_poll(poll, record.parties, BaselineKind.ACTUAL, f"{previous.polled_on.year}, {where}")


def _by_elections(
    record: Record, poll: Poll, places: list[Constituency], previous: GeneralElection
) -> Iterator[Baseline]:
    """The by-elections between the last general election and this poll, latest first."""
    every = [one for place in places for one in record.polls_in(place.id) if one.is_by_election]
    for one in sorted(every, key=lambda one: one.polled_on, reverse=True):
        is_between = previous.polled_on < one.polled_on < poll.polled_on
        if is_between and (one.is_declared or one.winner is not None):
            yield of_poll(one, record.parties, BaselineKind.BY_ELECTION, f"{one.polled_on.year} by-election")
