"""Total: the valid votes of a poll, as its figures imply them: votes and their share, electorate and turnout.

All have to imply the same total. Rejected ballots, in or out, make up to one and a half per cent.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal
from itertools import combinations

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.agreement.stated import Stated, narrowest

_LOW, _HIGH = Decimal("0.985"), Decimal("1.015")
Uneven = tuple[Stated, tuple[Stated, ...], str]


class _Total(msgspec.Struct, frozen=True, gc=False):
    """A total that two figures imply, or one states, as an interval; `why` says how it comes about."""

    parts: tuple[Stated, ...]
    low: Decimal
    high: Decimal
    why: str


def uneven_totals(now: Sequence[Stated]) -> Iterator[Uneven]:
    """The figures that imply another total than the rest, the worst first; then votes that exceed the total."""
    totals = list(_totals(now))
    while clash := [(a, b) for a, b in combinations(totals, 2) if a.high < b.low or b.high < a.low]:
        odd = max(totals, key=lambda one: sum(one in pair for pair in clash))
        other = next(b if odd is a else a for a, b in clash if odd in (a, b))
        at = max(odd.parts, key=lambda one: one.start)
        against = tuple(one for one in (*odd.parts, *other.parts) if one is not at)
        yield at, against, f"{odd.why}, but {other.why}"
        totals = [one for one in totals if one is not odd]


def _totals(now: Sequence[Stated]) -> Iterator[_Total]:
    votes, shares = narrowest(now, Kind.VOTES), narrowest(now, Kind.SHARE)
    for who, one in votes.items():
        share = shares.get(who)
        if share is not None and share.low > 1:
            yield _of_share(one, share)
    every = [one for one in now if one.claim.kind in (Kind.MAJORITY, Kind.TURNOUT, Kind.ELECTORATE)]
    by_kind = {(one.claim.kind, one.is_count): one for one in reversed(every)}
    majority, points = by_kind.get((Kind.MAJORITY, True)), by_kind.get((Kind.MAJORITY, False))
    if majority is not None and points is not None and points.low > 1:
        yield _of_share(majority, points)
    turnout, electorate = by_kind.get((Kind.TURNOUT, False)), by_kind.get((Kind.ELECTORATE, True))
    if turnout is not None and electorate is not None:
        low, high = electorate.low * turnout.low / 100, electorate.high * turnout.high / 100
        yield _total((turnout, electorate), low * _LOW, high * _HIGH, f"{turnout.printed} of {electorate.printed}")
    voters = by_kind.get((Kind.TURNOUT, True))
    if voters is not None:
        yield _Total((voters,), voters.low * _LOW, voters.high * _HIGH, f"{voters.printed} voted")
    if len(votes) > 1:
        low = sum((one.low for one in votes.values()), Decimal(0))
        yield _Total(tuple(votes.values()), low * _LOW, Decimal(10) ** 12, f"the votes named come to {int(low):,}")


def _of_share(votes: Stated, share: Stated) -> _Total:
    return _total(
        (votes, share),
        votes.low * 100 / share.high,
        votes.high * 100 / share.low,
        f"{votes.printed} at {share.printed}",
    )


def _total(parts: tuple[Stated, ...], low: Decimal, high: Decimal, of: str) -> _Total:
    return _Total(parts, low, high, f"{of} makes about {int((low + high) / 2):,} votes in all")
