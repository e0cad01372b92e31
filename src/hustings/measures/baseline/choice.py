"""The choice of baseline: which earlier results "change" can mean, the house's default first."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.geography.boundary_set import Nation, boundary_set, set_before
from hustings.geography.constituency import Constituency
from hustings.measures.baseline.value import Baseline, BaselineKind, of_notional, of_poll
from hustings.record.election import GeneralElection
from hustings.record.kept import kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Where the published notional file carries the real votes of the old constituencies: in Northern Ireland its
#: 2005 figures are, seat by seat, those declared in 2005 (House of Commons Library, CBP-8647).
REAL_ON_OLD_BOUNDARIES = frozenset({(2005, Nation.NORTHERN_IRELAND)})


@kept_of_place
def baselines(record: Record, poll: Poll) -> tuple[Baseline, ...]:
    """Every earlier result that "change" in copy about this poll can mean, the house's default first.

    The last general election in the constituency, or in the one before it that had the very same boundaries; where
    the boundaries are new its notional result, then the real one of the old constituency of that name (else the one
    that most residents came from). Then the by-elections since, latest first. Empty: the record has none of them.
    Source: House of Commons Library, "General Election 2024: results and analysis" (CBP-10009) and its
    by-election briefings; `docs/definitions.md` says what Parliament's files show.

    >>> from hustings.record import example
    >>> [one.label for one in baselines(example.record(), example.poll("Ilford North", 2024))]
    ['2019 notional', '2019, old boundaries']
    """
    previous = record.general_election_before(poll.polled_on)
    if previous is None:
        return ()
    same, old = same_before(record, poll.constituency), predecessor(record, poll.constituency)
    places = list({one.id: one for one in (poll.constituency, same, old) if one is not None}.values())
    found = [
        *(_in_place(record, one, previous) for one in places if one in (poll.constituency, same)),
        _notional(record, poll.constituency, previous),
        *(_in_old_place(record, poll.constituency, one, previous) for one in places[1:] if one != same),
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


def same_before(record: Record, constituency: Constituency) -> Constituency | None:
    """The constituency of the boundary set before with the very same boundaries, whatever its name.

    All of its residents and no others are in this one (UK Parliament, constituency area overlaps): what was declared
    there is the result here, and its electorate the real one, where a notional result has an estimate. `None`: there
    is none, or the record has no overlaps.

    >>> from hustings.record import example
    >>> same_before(example.record(), example.poll("Ilford North", 2024).constituency) is None
    True
    """
    overlaps = record.overlaps_to(constituency.id)
    if len(overlaps) != 1 or not overlaps[0].weight("from") == overlaps[0].weight("to") == 1:
        return None
    return record.constituencies.get(overlaps[0].from_constituency)


def predecessor(record: Record, constituency: Constituency) -> Constituency | None:
    """The constituency of the boundary set before that copy means: of the same name, else the largest part.

    The largest part is the old constituency that most of its residents lived in (UK Parliament, constituency
    area overlaps). `None`: the record holds no earlier one.
    """
    before = set_before(boundary_set(constituency.boundary_set))
    for one in record.constituencies_called(constituency.slug):
        if before is not None and one.slug == constituency.slug and one.boundary_set == before.id:
            return one
    parts = record.overlaps_to(constituency.id)
    largest = max(parts, key=lambda one: one.weight("to"), default=None)
    return None if largest is None else record.constituencies.get(largest.from_constituency)


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
    """The published notional result, or the real one where the published file carries that in its place."""
    result = record.notional(previous.id, constituency.id)
    if result is None:
        return None
    year = f"{previous.polled_on.year}"
    if boundary_set(constituency.boundary_set).first_polled_on <= previous.polled_on:
        return of_notional(result, record.parties, previous.polled_on, BaselineKind.ACTUAL, year)
    if (previous.polled_on.year, constituency.nation) in REAL_ON_OLD_BOUNDARIES:
        label = f"{year}, old boundaries"
        return of_notional(result, record.parties, previous.polled_on, BaselineKind.ACTUAL, label)
    return of_notional(result, record.parties, previous.polled_on)


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
