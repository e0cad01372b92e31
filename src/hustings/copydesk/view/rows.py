"""Rows: findings as flat rows for a data frame, one a finding: `pandas.DataFrame(rows)`, `polars.DataFrame(rows)`."""

from __future__ import annotations

from typing import Any

from hustings.copydesk.check import Checked
from hustings.copydesk.correction import offers
from hustings.copydesk.view.report import as_object

_PLAIN = "line column start end text kind rule subject poll verdict severity in_quote message".split()
_STATED = {"stated": "value", "stated_unit": "unit", "hedge": "hedge"}
_OFFICIAL = {"official": "value", "official_unit": "unit", "basis": "basis", "formula": "formula", "source": "source"}


def as_rows(checked: Checked) -> list[dict[str, Any]]:
    """One row for each finding, in order of place, every row with the same columns.

    Beside the columns of the JSON: `path`, `figure` (the figure alone, as printed), `correction` (what can be printed
    instead) and `proposed_by`. Places are counted from 1 for lines and columns, from 0 for `start` and `end`. `None` is
    "there is none".
    """
    claims = as_object(checked)["claims"]
    pairs = zip(claims, offers(checked), strict=True)
    return [_row(checked.document.path, claim, offer.text if offer else None) for claim, offer in pairs]


def _row(path: str, claim: dict[str, Any], correction: str | None) -> dict[str, Any]:
    official = claim["official"] or {}
    figure = claim["figure"] or {}
    return (
        {"path": path}
        | {name: claim[name] for name in _PLAIN}
        | {"figure": figure.get("text")}
        | {name: claim["stated"][key] for name, key in _STATED.items()}
        | {name: official.get(key) for name, key in _OFFICIAL.items()}
        | {"correction": correction, "proposed_by": claim.get("proposed_by")}
    )
