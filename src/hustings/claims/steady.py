"""Steady: a vote, a share, a majority or a turnout that is told not to have moved, or to have held up."""

from __future__ import annotations

from collections.abc import Sequence
from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.option import Option, uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict

#: The word of a claim that something did not move; one that says up says no more than that it did not fall.
STEADY = "steady"
#: As little as this is no change, in points and in per cent of what it was; more than that is one, or a large one.
_LITTLE = {"points": 1, "percent": 5}
_SOME = {"points": 2, "percent": 5}
_FAR = {"points": 5, "percent": 20}


def judge_steady(claim: Claim, options: Sequence[Option]) -> Finding:
    """The finding for a statement that something did not move: wrong only where it moved far, by all that it can be
    measured against; where it moved somewhat, that is for the editor to say."""
    moved = [(one, _moved(claim, one)) for one in options]
    first = options[0]
    way = "rose" if first.value > 0 else "fell" if first.value < 0 else "did not change"
    message = f"it {way} ({first.basis}): {first.formula}"
    told = [pair for pair in moved if pair[0].unit == first.unit]
    if any(by <= _LITTLE[one.unit] for one, by in told):
        return Finding(claim, Verdict.RIGHT, Severity.INFO, message)
    units = {one.unit for one in options}
    is_some = all(by > _SOME[one.unit] for one, by in moved)
    is_far = any(all(by > _FAR[unit] for one, by in moved if one.unit == unit) for unit in units)
    if is_some and is_far:
        return Finding(claim, Verdict.WRONG, Severity.WARNING, message)
    return uncheckable(claim, f"how little is no change is not settled: {message}")


def _moved(claim: Claim, option: Option) -> Fraction:
    """How far something moved; of what is only told not to have fallen, how far it fell."""
    return max(Fraction(0), -option.value) if claim.quantity.direction > 0 else abs(option.value)


def in_per_cent(change: int, then: int, basis: str, formula: str) -> Option:
    """A change in per cent of what it was: of what is told to be steady, no number says how far it may move."""
    return Option(Fraction(100 * change, then), "percent", basis, formula)
