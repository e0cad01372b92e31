"""Slip: a figure that the words leave open, and that is the record's with two neighbouring digits changed about, or one
of five gone wrong.

"His vote was 20,088", where it was 20,808: of all counts of four digits one in some thousands is such a slip of
another, and the words allow but a handful of readings. So the slip settles which of them is meant, as an exact match
would.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.resolve.digits import digits_of
from hustings.copydesk.resolve.sure import is_misprint
from hustings.record.record import Record

#: Kinds of which a figure has digits enough.
_COUNTED = frozenset({Kind.VOTES, Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.MARGIN, Kind.ELECTORATE, Kind.OTHER})
_SHARED = frozenset({Kind.SHARE, Kind.TURNOUT, Kind.MAJORITY})
_LEADS = frozenset({Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.MARGIN})
#: Of a count; of a lead or a vote, where the words say that it is one.
_FEWEST, _FEWEST_LEAD = 1000, 100


def slipped(readings: Sequence[Reading], record: Record, *, is_guarded: bool = False) -> Finding | None:
    """The finding for the one reading whose figure the printed one is with two digits changed about, or with one wrong
    where its words leave no other; else `None`. `is_guarded`: in a sentence that may be of something else than the
    result, where only a count with two neighbours changed about says enough."""
    told = [one for one in readings if not is_guarded or (not one.is_extra and one.claim.kind in _COUNTED)]
    slips = _slips(told, record, is_open=is_guarded)
    found = {one.official.value: one for one in slips if one.official is not None}
    return next(iter(found.values())) if len(found) == 1 else None


def slip_of_another(finding: Finding, readings: Sequence[Reading], record: Record) -> Finding | None:
    """The slip that a wrong figure is of another result that the words allow, "X took it in 2015 by 1,968", where it is
    none of the one that it was read as; else `None`."""
    if finding.verdict is not Verdict.WRONG or finding.is_identified or is_misprint(finding):
        return None
    return slipped([one for one in readings if one.is_extra and one.is_tight], record)


def _slips(readings: Sequence[Reading], record: Record, *, is_open: bool = False) -> Iterator[Finding]:
    is_few = len({(one.claim.kind, one.claim.subject) for one in readings if not one.is_extra}) <= _FEW
    for reading in readings:
        quantity = reading.claim.quantity
        if quantity.value is None or quantity.hedge is not None or quantity.word or not _is_telling(reading):
            continue
        is_told = not is_open and _is_told(reading)
        is_plain = is_told and not reading.is_extra and (reading.is_firm or (is_few and quantity.decimals > 0))
        for claim in _of_each(reading.claim):
            judged = verify(claim, record)
            if judged.verdict is Verdict.WRONG and _is_slip(judged, is_told=is_told, is_plain=is_plain):
                yield judged


#: Of no more figures than these one may be told by a single digit of a share.
_FEW = 2


def _of_each(claim: Claim) -> list[Claim]:
    """The claim, and where the words leave open of which result it is, as of the one before too."""
    if claim.basis.when is not When.EITHER:
        return [claim]
    return [claim, replace(claim, basis=replace(claim.basis, when=When.PREVIOUS))]


def _is_told(reading: Reading) -> bool:
    """Whether the words say what the figure is of, though not when."""
    return reading.is_tight or not reading.is_extra


def _is_telling(reading: Reading) -> bool:
    """Whether the digits say enough: four of a count, three of a lead or of a share that is one by its words."""
    quantity, kind = reading.claim.quantity, reading.claim.kind
    if kind in _COUNTED and not quantity.decimals:
        is_plain = kind is Kind.VOTES and reading.is_firm and not reading.is_extra
        is_few = is_plain or (kind in _LEADS and _is_told(reading))
        return (quantity.value or 0) >= (_FEWEST_LEAD if is_few else _FEWEST)
    is_shared = kind in _SHARED and quantity.decimals > 0 and (quantity.value or 0) >= 10
    return is_shared and (_is_told(reading) if kind in _LEADS else not reading.is_extra)


def _is_slip(finding: Finding, *, is_told: bool, is_plain: bool) -> bool:
    """Whether the printed digits are the official ones, at the precision printed, but for a slip. `is_told`: the words
    say of what the figure is; `is_plain`: and of whom, and when."""
    digits = digits_of(finding)
    if digits is None or len(digits[0]) != len(digits[1]):
        return False
    printed, right = digits
    differing = [at for at, (one, other) in enumerate(zip(right, printed, strict=True)) if one != other]
    if len(differing) < 2:  # none where the figure is right and the way it went is not
        return len(differing) == 1 and (is_plain or (is_told and len(right) >= _MANY_DIGITS))
    if is_told and len(right) >= _MANY_DIGITS and sorted(right) == sorted(printed):
        return True
    first, last = differing[0], differing[-1]
    return last == first + 1 and right[first : last + 1] == printed[last] + printed[first]


#: Of so many digits one that is wrong is a slip still, or any order of them.
_MANY_DIGITS = 5
