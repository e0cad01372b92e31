"""Peers: what a poll's figures are surprising against: the polls of its general election, or the by-elections so far.

*Surprisal* is how many bits a figure is worth: log2 of one in how many polls lies so far out, at either end, and up to
five more where the *robust z-score* (distance from the median in units of the median absolute deviation, scaled as the
standard deviation of a normal distribution) is beyond three. It orders facts only: no figure in print is made from it.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from math import log2
from statistics import median

from hustings.claims.standing import own_standing
from hustings.measures.baseline import Baseline, baseline
from hustings.measures.swing import swing
from hustings.record.kept import each, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record

#: With fewer peers nothing is called unusual.
_FEWEST = 8
_NORMAL = 1.4826
_FAR, _MOST = 3.0, 5.0
_BY_ELECTIONS = "by-elections to "


class Spread:
    """The values of one measure among peers."""

    def __init__(self, values: list[float]) -> None:
        self.values = sorted(values)
        self.median = median(self.values) if values else 0.0
        self.deviation = _NORMAL * median(abs(one - self.median) for one in values) if values else 0.0

    def __len__(self) -> int:
        return len(self.values)

    def from_lowest(self, value: float) -> int:
        """The place from the lowest, from 1, equals sharing."""
        return 1 + bisect_left(self.values, value)

    def from_highest(self, value: float) -> int:
        """The place from the highest, from 1, equals sharing."""
        return 1 + len(self.values) - bisect_right(self.values, value)

    def so_far_out(self, value: float) -> int:
        """How many values lie as far out or farther, at the nearer end; 1 at least."""
        low, high = bisect_right(self.values, value), len(self.values) - bisect_left(self.values, value)
        return max(1, min(low, high))

    def z(self, value: float) -> float:
        """The robust z-score; 0 where the peers do not differ."""
        return (value - self.median) / self.deviation if self.deviation else 0.0

    def surprisal(self, value: float) -> float:
        """How many bits the value is worth, 0 near the middle.

        >>> round(Spread([float(one) for one in range(640)]).surprisal(0.0), 2)
        8.32
        """
        if len(self.values) < _FEWEST:
            return 0.0
        bits = max(0.0, log2(len(self.values) / (2 * self.so_far_out(value))))
        return bits + min(_MOST, max(0.0, abs(self.z(value)) - _FAR))


_NOBODY = Spread([])


def group_of(poll: Poll) -> str:
    """The name of the group of peers that a poll belongs to."""
    return f"{_BY_ELECTIONS}{poll.polled_on}" if poll.is_by_election else poll.election


@kept_of_election
def peers(record: Record, group: str) -> tuple[Poll, ...]:
    """The declared polls of a group of peers."""
    if not group.startswith(_BY_ELECTIONS):
        return tuple(one for one in record.polls_of(group) if one.is_declared)
    last = group.removeprefix(_BY_ELECTIONS)
    found = (poll for one in record.elections if ".by." in one for poll in record.polls_of(one))
    return tuple(one for one in found if one.is_declared and one.polled_on.isoformat() <= last)


@kept_of_election
def spread(record: Record, group: str, measure: str) -> Spread:
    """The values of one measure in a group: "majority", "turnout", "share:labour", "swing:conservative:labour" …"""
    values = [one[measure] for one in _every(record, group) if measure in one]
    return Spread(values) if values else _NOBODY


@kept_of_election
def _every(record: Record, group: str) -> list[dict[str, float]]:
    return each(_measured, record, peers(record, group))


@kept_of_place
def _measured(record: Record, poll: Poll) -> dict[str, float]:
    """Every measure of a poll, by name. Shares, and differences of shares; majorities in votes as well."""
    return dict(_measures(record, poll))


def _measures(record: Record, poll: Poll) -> Iterator[tuple[str, float]]:
    own, against = own_standing(record, poll), baseline(record, poll)
    yield "candidates", float(len(poll.candidacies))
    if own.valid_votes and own.majority is not None:
        yield "majority votes", float(own.majority)
        yield "majority", own.majority / own.valid_votes
    if own.valid_votes and own.electorate:
        yield "turnout", own.valid_votes / own.electorate
    if own.valid_votes:
        for family, count in own.votes.items():
            yield f"share:{family}", count / own.valid_votes
    if against is not None and against.is_like_for_like:
        yield from _changes(own, against)
    found = swing(record, poll)
    if found is not None:
        yield (
            swing_name(found.from_family, found.to_family),
            signed_swing(float(found.value), found.from_family, found.to_family),
        )


def _changes(own: Baseline, against: Baseline) -> Iterator[tuple[str, float]]:
    if not own.valid_votes or not against.valid_votes:
        return
    for family, count in own.votes.items():
        before = against.votes.get(family)
        if before is not None:
            yield f"share change:{family}", _difference(count, own.valid_votes, before, against.valid_votes)
    if own.majority is not None and against.majority is not None:
        yield "majority change", _difference(own.majority, own.valid_votes, against.majority, against.valid_votes)
    if own.electorate and against.electorate:
        yield "turnout change", _difference(own.valid_votes, own.electorate, against.valid_votes, against.electorate)


def _difference(now: int, of: int, then: int, of_then: int) -> float:
    """The difference of two shares, rounded once, so that it equals the exact difference rounded: a poll's own value
    finds itself among its peers.

    >>> from fractions import Fraction
    >>> _difference(1, 3, 1, 10) == float(Fraction(1, 3) - Fraction(1, 10)), 1 / 3 - 1 / 10 == 7 / 30
    (True, False)
    """
    return (now * of_then - then * of) / (of * of_then)


def swing_name(one: str, other: str) -> str:
    """The measure of the swing between two families, whichever way it went."""
    return "swing:" + ":".join(sorted((one, other)))


def signed_swing(value: float, from_family: str, to_family: str) -> float:
    """A swing, positive where it went to the family that comes first in the alphabet."""
    return value if to_family < from_family else -value
