"""Printing a figure in a house style: commas or none, words for small numbers, hedges, per cent, points, signs."""

from __future__ import annotations

from dataclasses import dataclass
from decimal import Decimal
from fractions import Fraction
from random import Random

from bench.generated.fact import Fact, Value
from bench.generated.style import Style
from hustings.figures.rounding import round_half_up

WORDS = "nought one two three four five six seven eight nine ten eleven twelve".split()
UP_HEDGES = ("just over", "more than", "a little over", "over", "slightly more than")
DOWN_HEDGES = ("nearly", "almost", "just under", "just short of", "close to")


@dataclass(frozen=True, slots=True)
class Print:
    """A figure as printed: what stands before the label (a hedge), the label's text, and whether it is rounded."""

    hedge: str
    text: str
    is_rounded: bool = False


def printed(fact: Fact, value: Value, style: Style, rng: Random, modes: frozenset[str]) -> Print:
    """The figure as this paper prints it. `modes`: num (no unit), signed, exact (no hedge), plain (no words)."""
    may_hedge = not modes & {"exact", "num", "signed"} and rng.random() < style.hedging
    if fact.unit in {"percent", "points"}:
        return _part(fact, Fraction(value), style, rng, modes, may_hedge)
    count = int(value)
    if "signed" in modes:
        return Print("", f"{'+' if count > 0 else '-'}{_count(abs(count), style)}")
    count = abs(count)
    if may_hedge and count > 300 and fact.unit in {"votes", "people", "votes change"}:
        return _hedged_count(count, style, rng)
    if count <= 10 and "num" not in modes and "plain" not in modes:
        return Print("", WORDS[count])
    return Print("", _slipped(_count(count, style), rng) if "num" not in modes else _count(count, style))


def _slipped(text: str, rng: Random) -> str:
    """The count with a slip of typography, once in some hundred: a blank after the comma, a point for it."""
    drawn = rng.random()
    if "," not in text or len(text) > 6 or drawn > 0.008:
        return text
    return text.replace(",", ", " if drawn < 0.004 or len(text) < 6 else ".")


def _count(count: int, style: Style) -> str:
    return f"{count:,}".replace(",", style.thousands if count >= 10000 or style.thousands else "")


def _hedged_count(count: int, style: Style, rng: Random) -> Print:
    """A count to the hundred or thousand with the hedge that fits."""
    step = 1000 if count > 10000 else 500 if count > 4000 else 100
    low = count // step * step
    near_top = count - low > 0.8 * step
    if count == low:
        return Print("", _count(count, style))
    if near_top:
        return Print(rng.choice(DOWN_HEDGES) + " ", _count(low + step, style), is_rounded=True)
    if low and (count - low) * 20 < count:
        hedges = UP_HEDGES if (count - low) * 5 < step else ("more than", "over")
        return Print(rng.choice(hedges) + " ", _count(low, style), is_rounded=True)
    return Print("", _count(count, style))


def _part(fact: Fact, value: Fraction, style: Style, rng: Random, modes: frozenset[str], may_hedge: bool) -> Print:
    unit = "" if modes & {"num", "signed"} else style.points if fact.unit == "points" else style.percent
    if "percent" in modes:
        unit = style.percent
    shown = abs(value) * 100
    if may_hedge and shown > 5:
        hedged = _hedged_part(shown, rng)
        if hedged is not None:
            return Print(hedged[0] + " ", f"{hedged[1]}{unit}", is_rounded=True)
    places = style.decimals if "num" not in modes or style.decimals else 1
    if (places == 0 and shown < 6) or (fact.unit == "points" and places == 0):
        places = 1
    text = f"{round_half_up(shown, places)}"
    if "signed" in modes:
        text = f"{'-' if value < 0 else '+'}{text}"
    return Print("", f"{text}{unit}")


def _hedged_part(shown: Fraction, rng: Random) -> tuple[str, Decimal] | None:
    """A whole percentage with the hedge that fits; `None` where none does."""
    whole, rest = divmod(shown, 1)
    if Fraction(5, 100) < rest < Fraction(45, 100):
        return rng.choice(("just over", "more than", "a little over", "over")), Decimal(int(whole))
    if Fraction(6, 10) < rest < Fraction(97, 100):
        return rng.choice(("nearly", "almost", "just under")), Decimal(int(whole) + 1)
    return None
