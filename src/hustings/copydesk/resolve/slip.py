"""Slip: a figure that the words leave open, and that is the record's with two neighbouring digits changed about, or one
of five gone wrong.

"His vote was 20,088", where it was 20,808: of all counts of four digits one in some thousands is such a slip of
another, and the words allow but a handful of readings. So the slip settles which of them is meant, as an exact match
would.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from decimal import Decimal

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.figures.rounding import round_half_up
from hustings.record.record import Record

#: Kinds of which a figure has digits enough.
_COUNTED = frozenset({Kind.VOTES, Kind.MAJORITY, Kind.MARGIN, Kind.ELECTORATE, Kind.OTHER})
_SHARED = frozenset({Kind.SHARE, Kind.TURNOUT})
_FEWEST = 1000
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def slipped(readings: Sequence[Reading], record: Record) -> Finding | None:
    """The finding for the one reading whose figure the printed one is with two digits changed about; else `None`."""
    found = {one.official.value: one for one in _slips(readings, record) if one.official is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def _slips(readings: Sequence[Reading], record: Record) -> Iterator[Finding]:
    for reading in readings:
        quantity = reading.claim.quantity
        if quantity.value is None or quantity.hedge is not None or quantity.word or not _is_telling(reading):
            continue
        judged = verify(reading.claim, record)
        if judged.verdict is Verdict.WRONG and _is_slip(judged, is_extra=reading.is_extra):
            yield judged


def _is_telling(reading: Reading) -> bool:
    """Whether the digits say enough: four of a count, or three of a share that is read of somebody by its words."""
    quantity, kind = reading.claim.quantity, reading.claim.kind
    if kind in _COUNTED:
        return not quantity.decimals and (quantity.value or 0) >= _FEWEST
    return kind in _SHARED and quantity.decimals > 0 and (quantity.value or 0) >= 10 and not reading.is_extra


def _is_slip(finding: Finding, *, is_extra: bool) -> bool:
    """Whether the printed digits are the official ones, at the precision printed, but for a slip."""
    quantity, official = finding.claim.quantity, finding.official
    if official is None or quantity.value is None or not _NUMBER.fullmatch(official.value):
        return False
    right = f"{round_half_up(abs(Decimal(official.value)), quantity.decimals):.{quantity.decimals}f}".replace(".", "")
    printed = f"{quantity.value:.{quantity.decimals}f}".replace(".", "")
    if len(right) != len(printed):
        return False
    differing = [at for at, (one, other) in enumerate(zip(right, printed, strict=True)) if one != other]
    if len(differing) < 2:  # none where the figure is right and the way it went is not
        return len(differing) == 1 and len(right) >= _MANY_DIGITS and not is_extra
    first, last = differing[0], differing[-1]
    return last == first + 1 and right[first : last + 1] == printed[last] + printed[first]


#: Of so many digits one that is wrong is a slip still.
_MANY_DIGITS = 5
