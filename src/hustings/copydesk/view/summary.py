"""Summary: how many statements of each verdict there are, and what that many are called."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hustings.copydesk.check import Checked

#: What statements of a verdict are called.
CALLED = {
    "right": "right",
    "rounding": "right after rounding",
    "unit": "with the wrong unit",
    "wrong": "wrong",
    "uncheckable": "not checkable",
}


def summed(checked: Sequence[Checked]) -> dict[str, int]:
    """How many statements of all the documents have each verdict."""
    return {name: sum(one.summary[name] for one in checked) for name in CALLED}
