"""Digits: the digits of a figure as it is printed, beside those of the official one."""

from __future__ import annotations

import re
from decimal import Decimal

from hustings.claims.verdict import Finding
from hustings.figures.rounding import round_half_up

_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def digits_of(finding: Finding) -> tuple[str, str] | None:
    """The printed digits and the official ones, half up at the precision printed, without sign and point; `None` where
    one of them is no number."""
    quantity, official = finding.claim.quantity, finding.official
    if official is None or quantity.value is None or not _NUMBER.fullmatch(official.value):
        return None
    right = round_half_up(abs(Decimal(official.value)), quantity.decimals)
    figures = (abs(quantity.value), right)
    printed, told = (f"{one:.{quantity.decimals}f}".replace(".", "") for one in figures)
    return printed, told
