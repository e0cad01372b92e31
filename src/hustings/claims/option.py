"""Options: the values in the record that a claim's figure may stand for, and the judging of the figure against them.

Every kind of claim lists its options, the likeliest first: on one definition and the other, against one baseline and
the other. A figure is right when it prints one of them; when it prints none, it should have been the first.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from decimal import Decimal
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Claim, Quantity
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.hedge import Hedge, Reach, reach
from hustings.figures.numeral import Unit
from hustings.figures.rounding import MINUS, format_signed, percent, round_half_up


class Option(msgspec.Struct, frozen=True, gc=False):
    """One value that the record gives. `value` is a count, or a number of per cent or points.

    `verdict` is what a figure that prints it gets; `note` is said with it. `is_other` marks the other usual definition:
    right where copy prints it, and not what a wrong figure is replaced by.
    """

    value: Fraction
    unit: str
    basis: str
    formula: str = ""
    verdict: Verdict = Verdict.RIGHT
    note: str = ""
    severity: Severity | None = None
    is_fallback: bool = False
    is_other: bool = False


_PARTS = frozenset({Unit.PERCENT, Unit.POINTS})
#: What is counted, each with the word for one of it.
ONE = {
    "votes": "vote",
    "people": "person",
    "seats": "seat",
    "candidates": "candidate",
    "deposits": "deposit",
    "ballots": "ballot",
    "MPs": "MP",
    "women": "woman",
}
COUNTS = frozenset(ONE)


def counted(value: int, unit: str, basis: str, formula: str = "") -> Option:
    """An option that is a whole number."""
    return Option(Fraction(value), unit, basis, formula)


def percentage(share: Fraction, basis: str, formula: str = "") -> Option:
    """An option that is a share, told in per cent."""
    return Option(Fraction(100 * share.numerator, share.denominator), "percent", basis, formula)


def rounded_apart(change: Option, now: Fraction, then: Fraction, decimals: int) -> list[Option]:
    """A change in points, and the same taken between the two shares as printed, where a tenth comes between them.

    >>> of = Option(Fraction(952, 100), "points", "against 2017")
    >>> [one.value for one in rounded_apart(of, Fraction(5328, 10000), Fraction(4374, 10000), 1)]
    [Fraction(238, 25), Fraction(48, 5)]
    """
    apart = percent(now, decimals) - percent(then, decimals)
    if apart == round_half_up(change.value, decimals):
        return [change]
    verdict = change.verdict if change.verdict.is_flagged else Verdict.ROUNDING
    basis = f"{change.basis}, between the rounded shares"
    return [change, replace(change, value=Fraction(apart), basis=basis, verdict=verdict, is_fallback=True)]


def matches(quantity: Quantity, option: Option) -> Verdict | None:
    """The verdict that a stated figure gets from an option, `None` when it is not that figure."""
    if quantity.value is None:
        return None
    is_count = option.unit in COUNTS
    if is_count and quantity.unit in _PARTS:
        return None
    if (
        not is_count
        and quantity.unit is Unit.NONE
        and option.unit != "times"
        and not quantity.is_signed
        and not quantity.decimals
    ):
        return None
    return _compared(quantity, option, is_count=is_count)


def _compared(quantity: Quantity, option: Option, *, is_count: bool) -> Verdict | None:
    stated = abs(quantity.value or Decimal(0))
    if option.unit == "times" and quantity.moved:
        return option.verdict if _is_by_part(stated, quantity, option) else None
    value = option.value if option.value.numerator >= 0 else -option.value
    if option.unit == "times" and quantity.is_divided and stated and value:
        stated, value = 1 / stated, 1 / value  # "more than halved": by more than twice
    if _is_against(quantity, option):
        return None
    if _is_short_of(stated, value, quantity, option):
        return None
    decimals = len(f"{stated}".partition(".")[2]) if option.unit == "times" and stated < 1 else quantity.decimals
    if quantity.hedge is None and _prints(value, stated, decimals, is_count=is_count):
        return option.verdict
    if quantity.hedge is None and option.unit in _IN_HUNDRED and is_rounded_twice(value, stated, decimals):
        return Verdict.ROUNDING if option.verdict is Verdict.RIGHT else option.verdict
    is_exact = is_count or option.unit == "times"
    allowed = reach(stated, quantity.decimals, quantity.hedge, is_count=is_exact)
    if quantity.is_divided and quantity.hedge in (Hedge.OVER, Hedge.AT_LEAST):
        allowed = Reach(allowed.low, stated * 5)  # "more than halved": to a tenth
    if quantity.hedge is None and option.unit == "times":
        allowed = reach(stated, quantity.decimals, Hedge.ABOUT, is_count=True)  # "halved": to 46 per cent
    if _is_at_most(allowed.low, value) and _is_at_least(allowed.high, value):
        return option.verdict if option.verdict is not Verdict.RIGHT else _softened(quantity)
    return None


_IN_HUNDRED = frozenset({"percent", "points"})


def is_rounded_twice(value: Fraction, stated: Decimal, decimals: int) -> bool:
    """Whether a figure was rounded from one that had been rounded to a place more: 22.3 from 22.25, which was 22.248.

    >>> [is_rounded_twice(Fraction(6335 * 100, 28475), Decimal(told), 1) for told in ("22.2", "22.3", "22.4")]
    [False, True, False]
    """
    once = round_half_up(value, decimals)
    return once != stated and round_half_up(round_half_up(value, decimals + 1), decimals) == stated


#: How near to a part in words, as one of the whole, is near enough, and how near below "nearly" and above "just over".
_PART, _BESIDE_PART, _SLACK = Decimal("0.035"), Decimal("0.2"), Decimal("0.005")


def _is_by_part(stated: Decimal, quantity: Quantity, option: Option) -> bool:
    """Whether something grew or shrank by about the part that is stated: "fell by a third", "lost over half"."""
    part = (option.value - 1) * quantity.moved
    if part <= 0:
        return False
    near = max(_PART, stated / 10)
    low, high = stated - near, stated + near
    if quantity.hedge in (Hedge.OVER, Hedge.AT_LEAST, Hedge.JUST_OVER):
        low, high = stated - _SLACK, stated * (1 + _BESIDE_PART) if quantity.hedge is Hedge.JUST_OVER else stated + 1
    if quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST, Hedge.JUST_UNDER, Hedge.NEARLY):
        is_far = quantity.hedge in (Hedge.UNDER, Hedge.AT_MOST)
        low, high = Decimal(0) if is_far else stated * (1 - _BESIDE_PART), stated + _SLACK
    return _is_at_most(low, part) and _is_at_least(high, part)


#: Less than this part of a multiple is rounded up to it in no copy: 1.6 times is not doubled.
_SHORT = Decimal("0.85")


def _is_short_of(stated: Decimal, value: Fraction, quantity: Quantity, option: Option) -> bool:
    """Whether something came to less than so many times what it was, where nothing says "nearly"."""
    is_bare = option.unit == "times" and quantity.hedge is None and not quantity.decimals and stated > 1
    return is_bare and not _is_at_most(stated * _SHORT, value)


def _softened(quantity: Quantity) -> Verdict:
    exact = (Hedge.OVER, Hedge.UNDER, Hedge.AT_LEAST, Hedge.AT_MOST)
    return Verdict.RIGHT if quantity.hedge in exact else Verdict.ROUNDING


def _is_against(quantity: Quantity, option: Option) -> bool:
    """Whether the copy says up where the record says down."""
    return bool(quantity.direction) and option.unit != "times" and quantity.direction * option.value.numerator < 0


def _prints(value: Fraction, stated: Decimal, decimals: int, *, is_count: bool) -> bool:
    if is_count:
        numerator, denominator = value.as_integer_ratio()
        return denominator == 1 and numerator == stated
    return round_half_up(value, decimals) == stated


def _is_at_most(printed: Decimal, value: Fraction) -> bool:
    """Whether a decimal is the value or less, exactly: in whole numbers, which takes a tenth of making a fraction."""
    (most, parts), (least, of) = value.as_integer_ratio(), printed.as_integer_ratio()
    return least * parts <= most * of


def _is_at_least(printed: Decimal, value: Fraction) -> bool:
    (least, parts), (most, of) = value.as_integer_ratio(), printed.as_integer_ratio()
    return most * parts >= least * of


def judge(claim: Claim, options: Iterable[Option], source: str, *, tolerance: Decimal | None = None) -> Finding:
    """The finding for a claim whose figure should print one of the options, of which no more are made than needed."""
    tried: list[Option] = []
    rest = iter(options)
    for option in _fallbacks_last(rest, tried):
        verdict = matches(claim.quantity, option)
        if verdict is not None:
            if claim.quantity.is_misprint:
                verdict = Verdict.WRONG
            found = _found(claim, option, verdict, source)
            return replace(found, should_be=should_be(claim, [*tried, *rest])) if verdict is Verdict.WRONG else found
    if not tried:
        return uncheckable(claim, "the record does not hold what this would be checked against")
    usual = next((one for one in tried if not one.is_fallback and _fits_unit(claim, one)), tried[0])
    return replace(_missed(claim, usual, source, tolerance), should_be=should_be(claim, tried))


def _fallbacks_last(options: Iterable[Option], seen: list[Option]) -> Iterator[Option]:
    """The options, fallbacks after the others; all that were taken so far are in `seen`, in the order given."""
    for option in options:
        seen.append(option)
        if not option.is_fallback:
            yield option
    yield from [one for one in seen if one.is_fallback]


def _fits_unit(claim: Claim, option: Option) -> bool:
    quantity = claim.quantity
    is_count = quantity.unit in (Unit.NONE, Unit.TIMES) and not quantity.decimals  # nobody counts in tenths
    return (option.unit in COUNTS) == is_count or option.unit == "times"


def should_be(claim: Claim, options: Sequence[Option]) -> Fraction | None:
    """The value that a wrong figure should have been, when all that copy can mean print alike; else `None`.

    >>> from hustings.claims.claim import Subject
    >>> from hustings.claims.kind import Kind
    >>> options = [counted(9639, "votes", "2017"), counted(589, "votes", "2015")]
    >>> should_be(Claim(Kind.MAJORITY, Subject(""), Quantity(Decimal(9693))), options[:1])
    Fraction(9639, 1)
    >>> should_be(Claim(Kind.MAJORITY, Subject(""), Quantity(Decimal(9693))), options)
    """
    quantity = claim.quantity
    usual = [one for one in options if not one.is_fallback and not one.is_other and _could_replace(quantity, one)]
    printed = {round_half_up(one.value, quantity.decimals) for one in usual}
    return usual[0].value if len(printed) == 1 else None


def _could_replace(quantity: Quantity, option: Option) -> bool:
    """Whether the option's value could be printed where the figure stands."""
    if option.unit == "times":
        return False
    is_plain = quantity.unit is Unit.NONE and not quantity.is_signed and not quantity.decimals
    return (option.unit in COUNTS) == is_plain or (option.unit in COUNTS and quantity.is_signed)


def _found(claim: Claim, option: Option, verdict: Verdict, source: str) -> Finding:
    severity = option.severity or (Severity.ERROR if verdict.is_flagged else Severity.INFO)
    if verdict.is_flagged:
        text = option.note or f"should be {shown(option, claim.quantity)}"
    else:
        text = f"{_how(claim.quantity, option, verdict)}: {shown(option, claim.quantity)}, {option.basis}"
    return Finding(claim, verdict, severity, text, official_of(option, claim.quantity, source), is_identified=True)


def _how(quantity: Quantity, option: Option, verdict: Verdict) -> str:
    """How a figure is right, for its message."""
    stated = abs(quantity.value or Decimal(0))
    is_twice = option.unit in _IN_HUNDRED and is_rounded_twice(abs(option.value), stated, quantity.decimals)
    return "rounded twice" if verdict is Verdict.ROUNDING and quantity.hedge is None and is_twice else f"{verdict}"


def _missed(claim: Claim, option: Option, source: str, tolerance: Decimal | None) -> Finding:
    is_near = tolerance is not None and _is_within(tolerance, claim.quantity, option)
    severity = Severity.WARNING if is_near else Severity.ERROR
    text = f"should be {shown(option, claim.quantity)} ({option.basis})" + (
        f": {option.formula}" if option.formula else ""
    )
    return Finding(claim, Verdict.WRONG, severity, text, official_of(option, claim.quantity, source))


def _is_within(tolerance: Decimal, quantity: Quantity, option: Option) -> bool:
    return abs(abs(option.value) - abs(Fraction(quantity.value or 0))) <= tolerance


def shown(option: Option, quantity: Quantity) -> str:
    """An option's value in the words of copy, as precise as the figure compared with, and to one decimal at least.

    >>> shown(percentage(Fraction(30589, 52941), "2017"), Quantity())
    '57.8 per cent'
    >>> shown(counted(1, "seats", "2017"), Quantity())
    '1 seat'
    """
    if option.unit in COUNTS:
        count = _whole(option.value)
        unit = ONE.get(option.unit, option.unit) if count in (1, -1) else option.unit
        return f"{count:,} {unit}".replace("-", MINUS)
    value = round_half_up(option.value, max(1, quantity.decimals))
    if option.unit == "points":
        return f"{format_signed(value)} points"
    return f"{value} {'times' if option.unit == 'times' else 'per cent'}".replace("-", MINUS)


def _whole(value: Fraction) -> int:
    numerator, denominator = value.as_integer_ratio()
    return numerator if denominator == 1 else int(value)


def official_of(option: Option, quantity: Quantity, source: str) -> Official:
    """What the record has, for the finding."""
    is_count = option.unit in COUNTS
    value = _whole(option.value) if is_count else round_half_up(option.value, max(2, quantity.decimals))
    return Official(str(value), option.unit, option.basis, option.formula, source)


def judge_direction(claim: Claim, options: Sequence[Option], source: str) -> Finding:
    """The finding for a statement of which way something went: right against any baseline that copy can mean."""
    right = next((one for one in options if one.value * claim.quantity.direction > 0), None)
    option = right or options[0]
    verdict = Verdict.RIGHT if right else Verdict.WRONG
    way = "rose" if option.value > 0 else "fell" if option.value < 0 else "did not change"
    message = f"it {way} ({option.basis}): {option.formula}"
    severity = Severity.WARNING if verdict.is_flagged else Severity.INFO  # words, not figures
    return Finding(claim, verdict, severity, message, official_of(option, claim.quantity, source))


def uncheckable(claim: Claim, why: str) -> Finding:
    """The finding that nothing can be said, and why."""
    return Finding(claim, Verdict.UNCHECKABLE, Severity.INFO, why)
