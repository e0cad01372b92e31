"""A constituency's past as slots in time: each result, and where the boundaries changed between two of them.

A constituency of new boundaries begins with its notional result, where there is one: an estimate, not a result. What
came before it is its predecessor: the constituency of the same name, else the one that most residents came from.
"""

from __future__ import annotations

from collections.abc import Mapping
from fractions import Fraction

import msgspec

from hustings.geography.constituency import Constituency
from hustings.measures.baseline import Baseline, baseline, predecessor, same_before
from hustings.measures.baseline.value import BaselineKind, of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record

#: As many as stand side by side on a phone; the oldest go first.
MOST = 8


class Slot(msgspec.Struct, frozen=True):
    """One result. `year` and `kind` label it; `segment` counts the constituencies, oldest first.

    `shares` are by family key, 0 to 1. `is_notional`: an estimate on these boundaries.
    """

    year: int
    kind: str
    segment: int
    place: str
    shares: Mapping[str, Fraction]
    result: Baseline
    is_notional: bool = False


def past(record: Record, poll: Poll) -> tuple[Slot, ...]:
    """The results of a constituency up to this poll, and of those before it, oldest first.

    >>> from hustings.record import example
    >>> [(one.year, one.segment, one.is_notional) for one in past(example.record(), example.poll("Ilford North", 2024))]
    [(2015, 0, False), (2017, 0, False), (2019, 0, False), (2019, 1, True), (2024, 1, False)]
    """
    found: list[Slot] = []
    segment = -1
    for place in _places(record, poll.constituency):
        segment += same_before(record, place) is None or segment < 0
        polls = [one for one in record.polls_in(place.id) if one.is_declared and one.polled_on <= poll.polled_on]
        for one in _results(record, polls):
            found.append(_slot(one, segment, place))
    return tuple(found[-MOST:])


def _places(record: Record, last: Constituency) -> list[Constituency]:
    """The constituency and those before it, oldest first."""
    places = [last]
    while (before := predecessor(record, places[0])) is not None and before not in places:
        places.insert(0, before)
    return places


def _results(record: Record, polls: list[Poll]) -> list[Baseline]:
    """The polls as results, and before the first what it is compared with, where that is of these boundaries."""
    if not polls:
        return []
    before = baseline(record, polls[0])
    first = [before] if before is not None and before.poll is None and before.is_like_for_like else []
    return first + [of_poll(one, record.parties, _kind(one), f"{one.polled_on.year}") for one in polls]


def _kind(poll: Poll) -> BaselineKind:
    return BaselineKind.BY_ELECTION if poll.is_by_election else BaselineKind.ACTUAL


def _slot(one: Baseline, segment: int, place: Constituency) -> Slot:
    labels = {BaselineKind.NOTIONAL: "notional", BaselineKind.BY_ELECTION: "by-el."}
    known = ((key, one.share(key)) for key in one.votes)
    shares = {key: share for key, share in known if share is not None}
    return Slot(one.polled_on.year, labels.get(one.kind, ""), segment, place.name, shares, one, one.is_notional)
