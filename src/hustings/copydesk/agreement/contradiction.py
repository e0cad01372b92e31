"""Contradiction: figures of one poll that cannot all be right, whatever the result was.

Which of them is wrong nobody can tell from the report alone: a contradiction names all of them and the arithmetic.
Rounded and hedged figures stand for intervals, and only intervals that do not meet contradict each other.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.agreement.stated import Stated, narrowest
from hustings.copydesk.agreement.total import uneven_totals
from hustings.figures.numeral import Unit

#: By how much two turnouts of one poll may differ that are taken on two definitions, in points.
_TWO_DEFINITIONS = Decimal("0.6")


class Contradiction(msgspec.Struct, frozen=True, gc=False):
    """A figure, those that it does not fit, and why, in the words for an editor."""

    at: Stated
    against: tuple[Stated, ...]
    why: str


def contradictions(said: Sequence[Stated], standing: int = 0) -> list[Contradiction]:
    """What does not fit among the figures that a report gives of one poll, in order of place.

    `standing` is how many stood, where that is known: a report that gives everybody's votes says who came first.
    """
    said = _with_places(said, standing)
    now = [one for one in said if not one.is_then and not one.claim.kind.is_change]
    found = list(_repeated(now))
    doubted = {id(one) for each in found for one in (each.at, *each.against)}
    sound = [one for one in now if id(one) not in doubted]
    for rule in _RULES:
        found += rule(sound)
    return sorted([*found, *_moved(said)], key=lambda one: one.at.start)


def _repeated(now: Sequence[Stated]) -> Iterator[Contradiction]:
    """The same thing said twice, in different figures."""
    groups: dict[tuple[object, ...], list[Stated]] = defaultdict(list)
    for one in now:
        groups[
            (one.claim.kind, one.is_count, one.who if one.claim.kind in _OWNED else "", one.claim.subject.other)
        ] += [one]
    for group in groups.values():
        first = min(group, key=lambda one: one.high - one.low)
        for other in group:
            is_elsewhere = other.sentence != first.sentence
            if is_elsewhere and other.is_apart(first.low, first.high) and not _is_other_definition(first, other):
                against, at = sorted((first, other), key=lambda one: one.start)
                yield Contradiction(at, (against,), f"{_name(at)}: {at.printed} here, {against.printed} elsewhere")
                break


_OWNED = frozenset({Kind.VOTES, Kind.SHARE, Kind.MARGIN})


def _is_other_definition(one: Stated, other: Stated) -> bool:
    if one.claim.kind is not Kind.TURNOUT:
        return False
    return one.is_count or not other.is_apart(one.low - _TWO_DEFINITIONS, one.high + _TWO_DEFINITIONS)


def _name(one: Stated) -> str:
    kind = one.claim.kind.value
    return f"the {kind} of {one.claim.subject.label}" if one.who else f"the {kind}"


def _majority(now: Sequence[Stated]) -> Iterator[Contradiction]:
    """The majority against the votes of the first two, and against the shares."""
    for kind, is_count in ((Kind.VOTES, True), (Kind.SHARE, False)):
        ranked = sorted(narrowest(now, kind).values(), key=lambda one: -one.high)
        stated = [one for one in now if one.claim.kind is Kind.MAJORITY and one.is_count is is_count]
        if len(ranked) < 2 or not stated:
            continue
        first, second = ranked[:2]
        low, high = first.low - second.high, first.high - second.low
        if stated[0].is_apart(low, high) and _is_between(stated[0], first, second, low):
            yield _difference(stated[0], first, second)


def _with_places(said: Sequence[Stated], standing: int) -> Sequence[Stated]:
    """The figures, each with the place in which its candidacy came, where the report gives the votes of all."""
    votes = narrowest([one for one in said if not one.is_then], Kind.VOTES)
    if not standing or len(votes) < standing:
        return said
    ranked = sorted(votes, key=lambda who: -votes[who].high)
    if any(one.place not in (0, ranked.index(one.who) + 1) for one in votes.values()):
        return said
    return [replace(one, place=ranked.index(one.who) + 1) if one.who in votes else one for one in said]


def _is_between(majority: Stated, first: Stated, second: Stated, low: Decimal) -> bool:
    """Whether a majority has to be the one between these two: somebody the report gives no votes of may have won, or,
    where it is less than what is between them, have come second."""
    is_first = first.place == 1 or majority.claim.subject.candidacy == first.who
    return is_first and (majority.low > low or second.place == 2)


def _margin(now: Sequence[Stated]) -> Iterator[Contradiction]:
    """The votes between two candidates against the votes of both."""
    votes = narrowest(now, Kind.VOTES)
    for one in now:
        a, b = votes.get(one.who), votes.get(one.claim.subject.other or "")
        if one.claim.kind is Kind.MARGIN and one.is_count and a is not None and b is not None:
            more, less = (a, b) if a.high >= b.high else (b, a)
            if one.is_apart(more.low - less.high, more.high - less.low):
                yield _difference(one, more, less)


def _difference(at: Stated, first: Stated, second: Stated) -> Contradiction:
    gap = abs((first.claim.quantity.value or 0) - (second.claim.quantity.value or 0))
    unit = "" if first.is_count else " points"
    return Contradiction(
        at, (first, second), f"{first.printed} less {second.printed} makes {gap:,}{unit}, not {at.printed}"
    )


def _shares(now: Sequence[Stated]) -> Iterator[Contradiction]:
    """Shares that come to more than everything."""
    shares = list(narrowest(now, Kind.SHARE).values())
    if sum(one.low for one in shares) > 100:
        every = sum(one.claim.quantity.value or 0 for one in shares)
        last = max(shares, key=lambda one: one.start)
        others = tuple(one for one in shares if one is not last)
        yield Contradiction(last, others, f"the shares add up to {every} per cent")


def _totals(now: Sequence[Stated]) -> Iterator[Contradiction]:
    for at, against, why in uneven_totals(now):
        yield Contradiction(at, against, why)


def _moved(said: Sequence[Stated]) -> Iterator[Contradiction]:
    """ "From 40.1 to 45.2, up 6.1": three figures of one sentence."""
    groups: dict[tuple[int, Kind, str], list[Stated]] = defaultdict(list)
    for one in said:
        groups[(one.sentence, one.claim.kind, one.who)].append(one)
    for (sentence, kind, who), changes in groups.items():
        if not kind.is_change or len(changes) != 1:
            continue
        levels = [
            one
            for level in (Kind.SHARE, Kind.MAJORITY, Kind.TURNOUT)
            if level.changed is kind
            for one in groups.get((sentence, level, who), ())
        ]
        now, then = [one for one in levels if not one.is_then], [one for one in levels if one.is_then]
        if len(now) == len(then) == 1 and now[0].is_count is then[0].is_count:
            yield from _change(changes[0], now[0], then[0])


def _change(change: Stated, now: Stated, then: Stated) -> Iterator[Contradiction]:
    low, high = sorted((now.low - then.high, now.high - then.low), key=abs)
    low = Decimal(0) if low * high < 0 else low
    is_relative = change.claim.quantity.unit is Unit.PERCENT
    if change.is_count is not now.is_count or not change.is_apart(abs(low), abs(high)):
        return
    if is_relative and then.low and not change.is_apart(abs(low) * 100 / then.high, abs(high) * 100 / then.low):
        return
    gap = abs((now.claim.quantity.value or 0) - (then.claim.quantity.value or 0))
    why = f"from {then.printed} to {now.printed} is a change of {gap:,}, not {change.claim.quantity.value:,}"
    yield Contradiction(change, (now, then), why)


_RULES: tuple[Callable[[Sequence[Stated]], Iterator[Contradiction]], ...] = (_majority, _margin, _shares, _totals)
