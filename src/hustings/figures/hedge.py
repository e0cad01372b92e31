"""Hedges: the words by which copy says that a figure is not exact, and the interval that each allows.

A figure printed without a hedge stands for everything that rounds to it at the precision printed. A whole number
that ends in noughts is read as rounded: "a 7,000 majority" was 7,361.
"""

from __future__ import annotations

from decimal import Decimal
from enum import StrEnum

import msgspec


class Hedge(StrEnum):
    """How a figure is qualified."""

    ABOUT = "about"
    JUST_OVER = "just over"
    OVER = "over"
    JUST_UNDER = "just under"
    UNDER = "under"
    NEARLY = "nearly"
    AT_LEAST = "at least"
    AT_MOST = "at most"


_WORDS = {
    Hedge.ABOUT: "about|around|roughly|approximately|some|circa|barely|in the region of",
    Hedge.NEARLY: "nearly|almost|virtually|practically|near|close to|approaching|not far short of",
    Hedge.JUST_OVER: "just over|a little over|slightly more than|just more than|little more than|slightly over"
    "|just above|little over|only just over|barely more than|barely over|a shade over"
    "|a touch over|a whisker over|a tad over|fractionally over|a shade more than",
    Hedge.JUST_UNDER: "just under|just short of|a little under|slightly less than|slightly under|just less than"
    "|just below|just shy of|just fewer than|little under|only just under|a shade under|a touch under|a whisker under"
    "|a tad under|fractionally under|a shade less than|a fraction under|a whisker short of",
    Hedge.OVER: "over|more than|above|upwards of|well over|in excess of|exceeding|greater than|topped|topping|to top"
    "|exceeded|surpassed|surpassing|north of",
    Hedge.UNDER: "under|less than|fewer than|below|well under",
    Hedge.AT_LEAST: "at least|no fewer than|no less than|a minimum of",
    Hedge.AT_MOST: "at most|no more than|up to|a maximum of",
}
HEDGE_WORDS: dict[str, Hedge] = {word: hedge for hedge, words in _WORDS.items() for word in words.split("|")}


class Reach(msgspec.Struct, frozen=True, gc=False):
    """The interval of values that a printed figure may stand for, ends included."""

    low: Decimal
    high: Decimal

    def __contains__(self, value: Decimal) -> bool:
        return self.low <= value <= self.high


_LOOSE = {
    Hedge.ABOUT: (Decimal("0.9"), Decimal("1.1")),
    Hedge.NEARLY: (Decimal("0.85"), Decimal("1.005")),
    Hedge.JUST_UNDER: (Decimal("0.9"), Decimal("1")),
    Hedge.JUST_OVER: (Decimal("1"), Decimal("1.1")),
    Hedge.OVER: (Decimal("1"), Decimal("1.7")),
    Hedge.UNDER: (Decimal("0.3"), Decimal("1")),
    Hedge.AT_LEAST: (Decimal("1"), Decimal("2")),
    Hedge.AT_MOST: (Decimal("0.3"), Decimal("1")),
}
#: "About 57.8": told to a tenth, it is hardly rough.
_NEAR = (Decimal("0.98"), Decimal("1.02"))
#: "Some 6,756 votes": a count told to the last digit is hardly rough, whatever stands before it.
_TO_THE_LAST = {
    Hedge.ABOUT: (Decimal("0.999"), Decimal("1.001")),
    Hedge.NEARLY: (Decimal("0.99"), Decimal("1.0005")),
    Hedge.JUST_UNDER: (Decimal("0.99"), Decimal(1)),
    Hedge.JUST_OVER: (Decimal(1), Decimal("1.01")),
}
#: "Some 4,540 votes": one told to the ten is not rough by more than a hundredth.
_TO_THE_TEN = {
    Hedge.ABOUT: (Decimal("0.99"), Decimal("1.01")),
    Hedge.NEARLY: (Decimal("0.98"), Decimal("1.002")),
    Hedge.JUST_UNDER: (Decimal("0.98"), Decimal(1)),
    Hedge.JUST_OVER: (Decimal(1), Decimal("1.02")),
}
#: "Almost 70 per cent" is not 59.7: so far from what is told no share is nearly that.
_OF_SHARE = {Hedge.NEARLY: (Decimal("0.9"), Decimal("1.005"))}
#: "Just under 46 per cent" is not 43.2: so many points from what is told no share is close to it.
_CLOSE = {Hedge.NEARLY: Decimal(5), Hedge.JUST_UNDER: Decimal(2), Hedge.JUST_OVER: Decimal(3)}
_FEWEST_EXACT, _ROUND, _ROUNDER = 1000, (10, 25), (25, 100)
_FEWEST_TENS = 10
_HALF = Decimal("0.5")
#: "Under 64 per cent" is not 64.4: a bound is passed by no more than what a tenth is rounded by.
_BOUND_SLACK = Decimal("0.05")
_FROM, _UP_TO = frozenset({Hedge.OVER, Hedge.AT_LEAST}), frozenset({Hedge.UNDER, Hedge.AT_MOST})


def rounding_step(value: Decimal, decimals: int) -> Decimal:
    """The step that a printed figure looks rounded to: 0.1 for 57.8, 1,000 for 7,000, 500 for 4,500, 1 for 9,639.

    >>> rounding_step(Decimal("57.8"), 1), rounding_step(Decimal(7000), 0), rounding_step(Decimal(4500), 0)
    (Decimal('0.1'), Decimal('1000'), Decimal('500'))
    >>> rounding_step(Decimal(13_900_000), 0)
    Decimal('100000')
    """
    if decimals:
        return Decimal(1).scaleb(-decimals)
    for step in (1_000_000, 100_000, 10_000, 1000, 500, 100):
        if value >= max(step, 1_000_000 * (step > 1000)) and value % step == 0:
            return Decimal(step)
    return Decimal(1)


def reach(value: Decimal, decimals: int, hedge: Hedge | None, *, is_count: bool) -> Reach:
    """The values that a figure printed so, with this hedge, may stand for; `is_count` for whole votes, seats, people.

    >>> Decimal(7361) in reach(Decimal(7000), 0, None, is_count=True)
    True
    >>> Decimal(149) in reach(Decimal(150), 0, Hedge.UNDER, is_count=True)
    True
    >>> [Decimal("59.7") in reach(Decimal(told), 0, Hedge.NEARLY, is_count=False) for told in (60, 70)]
    [True, False]
    >>> [Decimal("67.4") in reach(Decimal(told), 0, Hedge.JUST_UNDER, is_count=False) for told in (68, 70)]
    [True, False]
    >>> [Decimal("64.4") in reach(Decimal(told), 0, Hedge.UNDER, is_count=False) for told in (65, 64)]
    [True, False]
    >>> [Decimal(6576) in reach(Decimal(told), 0, Hedge.ABOUT, is_count=True) for told in (6600, 6580, 6760, 6756)]
    [True, True, False, False]
    """
    if hedge is not None:
        low, high = _NEAR if hedge is Hedge.ABOUT and decimals else _LOOSE[hedge]
        if not is_count and value >= _FEWEST_TENS:
            low, high = _OF_SHARE.get(hedge, (low, high))
        if is_count and _is_told_to(value, decimals, _ROUND):
            low, high = _TO_THE_LAST.get(hedge, (low, high))
        elif is_count and _is_told_to(value, decimals, _ROUNDER):
            low, high = _TO_THE_TEN.get(hedge, (low, high))
        slack = Decimal(0) if is_count else Decimal(1).scaleb(-decimals) * _HALF
        below = min(slack, _BOUND_SLACK) if hedge in _FROM else slack
        above = min(slack, _BOUND_SLACK) if hedge in _UP_TO else slack
        most = value if is_count else _CLOSE.get(hedge, value)
        return Reach(max(value * low, value - most) - below, min(value * high, value + most) + above)
    step = rounding_step(value, decimals)
    if is_count:
        return Reach(value, value) if step == 1 else Reach(value - step / 2, value + step - 1)
    return Reach(value - step * _HALF, value + step * _HALF) if not _is_round(step) else Reach(value, value)


def _is_told_to(value: Decimal, decimals: int, steps: tuple[int, ...]) -> bool:
    """Whether a count is rounded to none of some steps: 6,756, and not 6,750 or 6,775, to neither 10 nor 25."""
    return not decimals and value >= _FEWEST_EXACT and all(value % step for step in steps)


def _is_round(step: Decimal) -> bool:
    return step > 1


_OF_REST = {
    Hedge.OVER: Hedge.UNDER,
    Hedge.UNDER: Hedge.OVER,
    Hedge.JUST_OVER: Hedge.JUST_UNDER,
    Hedge.JUST_UNDER: Hedge.JUST_OVER,
    Hedge.NEARLY: Hedge.JUST_OVER,
    Hedge.AT_LEAST: Hedge.AT_MOST,
    Hedge.AT_MOST: Hedge.AT_LEAST,
}


def of_the_rest(hedge: Hedge) -> Hedge:
    """The hedge of what is left, by that of a part: "more than half" lost leaves less than half.

    >>> of_the_rest(Hedge.OVER) is Hedge.UNDER
    True
    """
    return _OF_REST.get(hedge, hedge)
