"""Book: every figure that a report tells of a poll, by how it is printed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.standing import own_standing
from hustings.figures.numeral import Unit
from hustings.figures.printed import Printed
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.rank import ranking
from hustings.measures.swing import swing
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record

_SMALLEST = 100


class Entry(msgspec.Struct, frozen=True, gc=False):
    """A figure of a result: a count, or a share or change as a fraction of one. `owner` is a family key.

    `beside` is the count that a share is told beside: "1,827 votes, which is 4.9 per cent". `word` is what a claim says
    besides its kind ("change", "ballots"), `second` the family key of the other of two whom a margin is between.
    """

    kind: Kind
    subject: Subject
    basis: Basis
    value: Fraction
    is_count: bool
    owner: str | None = None
    year: int = 0
    is_now: bool = True
    beside: Fraction | None = None
    word: str = ""
    second: str | None = None


class Book:
    """Every figure that a report tells of a poll and of the results it is compared with, by how it is printed."""

    __slots__ = ("_counts", "_shares")

    def __init__(self, entries: Iterable[Entry]) -> None:
        self._counts: dict[Decimal | Fraction, list[Entry]] = {}
        shares = []
        for one in entries:
            if one.is_count:
                self._counts.setdefault(one.value, []).append(one)
            else:
                shares.append((one.value, one))
        self._shares = Printed(shares)

    def printing(self, claim: Claim) -> Sequence[Entry]:
        """The entries that print as the figure of a claim."""
        quantity = claim.quantity
        stated = abs(quantity.value or Decimal(0))
        if quantity.unit is Unit.NONE and not quantity.decimals:
            return self._counts.get(stated, ())
        found = self._shares.at(stated, quantity.decimals)
        return [one for one in found if one.kind.is_change] if quantity.unit is Unit.POINTS else found


def is_telling(claim: Claim) -> bool:
    """Whether a figure is exact enough: a count of three digits that is not round, or a decimal; no hedge, no ratio."""
    quantity = claim.quantity
    if quantity.value is None or quantity.hedge is not None or quantity.is_misprint or quantity.unit is Unit.TIMES:
        return False
    value = abs(quantity.value)
    return quantity.decimals > 0 or (quantity.unit is Unit.NONE and value >= _SMALLEST and value % 100 != 0)


def claim_of(claim: Claim, entry: Entry) -> Claim:
    """The claim with its figure taken for an entry's."""
    quantity = replace(claim.quantity, direction=0, word=entry.word)
    return replace(claim, kind=entry.kind, subject=entry.subject, basis=entry.basis, quantity=quantity)


@kept_of_poll
def book(record: Record, poll: Poll) -> Book:
    """The figures of a poll; none while it is not declared."""
    return Book(_entries(record, poll) if poll.is_declared else ())


def _entries(record: Record, poll: Poll) -> Iterator[Entry]:
    now = own_standing(record, poll)
    yield from _of_standing(poll, now, is_now=True)
    yield from _margins(poll, now)
    for then in baselines(record, poll):
        yield from _of_standing(poll, then, is_now=False)
        yield from _moves(poll, now, then)
        for one in ranking(poll):
            before = then.share(then.key_of(one.candidacy))
            if before is not None:
                subject = Subject(one.candidacy.name, poll.id, one.candidacy.key)
                owner = then.key_of(one.candidacy)
                yield Entry(Kind.SHARE_CHANGE, subject, _basis(poll), one.share - before, False, owner)
    two_party = swing(record, poll)
    if two_party is not None:
        yield Entry(Kind.SWING, Subject(poll.constituency.name, poll.id), _basis(poll), two_party.value, False)


def _of_standing(poll: Poll, standing: Baseline, *, is_now: bool) -> Iterator[Entry]:
    year = standing.polled_on.year
    basis = _basis(poll) if is_now else Basis(poll.election, When.PREVIOUS, year)
    seat = Subject(poll.constituency.name, poll.id)
    keys = {standing.key_of(one): one for one in reversed(poll.candidacies)}
    for family, votes in standing.votes.items():
        one = keys.get(family)
        subject = Subject(one.name, poll.id, one.key) if one else Subject(family, poll.id, family=family)
        if not (is_now and one is None):
            yield Entry(Kind.VOTES, subject, basis, Fraction(votes), True, family, year, is_now)
            if (share := standing.share(family)) is not None:
                yield Entry(Kind.SHARE, subject, basis, share, False, family, year, is_now, Fraction(votes))
    counts = ((Kind.MAJORITY, standing.majority), (Kind.ELECTORATE, standing.electorate))
    for kind, count in counts:
        if count is not None:
            yield Entry(kind, seat, basis, Fraction(count), True, None, year, is_now)
    for votes in _cast(standing):
        yield Entry(Kind.OTHER, seat, basis, Fraction(votes), True, None, year, is_now, word="ballots")
    if is_now and standing.rejected_ballots:
        papers = Fraction(standing.rejected_ballots)
        yield Entry(Kind.OTHER, seat, basis, papers, True, None, year, is_now, word="rejected")
    shares = {standing.turnout(one) for one in TurnoutDefinition} - {None}
    for turnout in shares:
        yield Entry(Kind.TURNOUT, seat, basis, turnout or Fraction(0), False, None, year, is_now)
    if standing.majority_share is not None:
        beside = None if standing.majority is None else Fraction(standing.majority)
        yield Entry(Kind.MAJORITY, seat, basis, standing.majority_share, False, None, year, is_now, beside)


def _cast(standing: Baseline) -> Iterator[int]:
    """How many voted in a result: with a valid vote, and with any ballot where that is known."""
    if standing.valid_votes is not None:
        yield standing.valid_votes
        if standing.rejected_ballots:
            yield standing.valid_votes + standing.rejected_ballots


#: How many of the first are told apart by the votes between them.
_MOST_BETWEEN = 5


def _margins(poll: Poll, now: Baseline) -> Iterator[Entry]:
    """The votes between every two of the first few; those between the first two are the majority."""
    first = ranking(poll)[:_MOST_BETWEEN]
    for one, two in list(combinations(first, 2))[1:]:
        label = f"{one.candidacy.name} and {two.candidacy.name}"
        subject = Subject(label, poll.id, one.candidacy.key, two.candidacy.key)
        gap = Fraction(one.votes - two.votes)
        owners = now.key_of(one.candidacy), now.key_of(two.candidacy)
        yield Entry(Kind.MARGIN, subject, _basis(poll), gap, True, owners[0], second=owners[1])


def _moves(poll: Poll, now: Baseline, then: Baseline) -> Iterator[Entry]:
    """How far the votes of each, the majority and the electorate moved since an earlier result, in votes and people."""
    for one in ranking(poll):
        before = then.votes.get(then.key_of(one.candidacy))
        if before is not None:
            subject = Subject(one.candidacy.name, poll.id, one.candidacy.key)
            moved = Fraction(abs(one.votes - before))
            yield Entry(Kind.VOTES, subject, _basis(poll), moved, True, then.key_of(one.candidacy), word="change")
    if now.majority is not None and then.majority is not None:
        seat = Subject(poll.constituency.name, poll.id)
        moved = Fraction(abs(now.majority - then.majority))
        yield Entry(Kind.MAJORITY_CHANGE, seat, _basis(poll), moved, True)


def _basis(poll: Poll) -> Basis:
    return Basis(poll.election)
