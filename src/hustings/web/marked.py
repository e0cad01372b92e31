"""The checked report as a page shows it: pieces of text, with the claim that each piece is or `None`."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from hustings.record.record import Record

#: How the desk calls each verdict, what an editor must act on first.
VERDICT_WORDS = {
    "wrong": "wrong",
    "unit": "wrong unit",
    "uncheckable": "not checkable",
    "rounding": "right, rounded",
    "right": "right",
}
_GROUPS = (
    ("To put right", ("wrong", "unit")),
    ("Could not be checked", ("uncheckable",)),
    ("Right", ("rounding", "right")),
)


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the report; `number` is the claim's, counted from 1 in the order of the text."""

    text: str
    claim: dict[str, Any] | None = None
    number: int = 0


def checked(text: str, record: Record, as_at: datetime | None) -> dict[str, Any]:
    """The report checked: the documented JSON object of `hustings check`."""
    from hustings.copydesk.check import check  # noqa: PLC0415
    from hustings.copydesk.view import render  # noqa: PLC0415

    found: dict[str, Any] = json.loads(render([check(text, record, as_at=as_at, path="report")], "json"))[0]
    return found


def pieces(text: str, claims: list[dict[str, Any]]) -> Iterator[Piece]:
    """The text cut at the claims, which are in order; one that lies within another is listed, not marked.

    >>> [one.text for one in pieces("a majority of 528", [{"start": 14, "end": 17}])]
    ['a majority of ', '528']
    """
    at = 0
    for number, claim in enumerate(claims, start=1):
        if claim["start"] < at:
            continue
        if claim["start"] > at:
            yield Piece(text[at : claim["start"]])
        yield Piece(text[claim["start"] : claim["end"]], claim, number)
        at = claim["end"]
    if at < len(text):
        yield Piece(text[at:])


def view(text: str, found: dict[str, Any]) -> dict[str, Any]:
    """What the page of a checked report is filled with."""
    claims = sorted(found["claims"], key=lambda one: (one["start"], -one["end"]))
    numbered = list(enumerate(claims, start=1))
    cut = list(pieces(text, claims))
    return {
        "headline": _headline(found["summary"]),
        "summary": [(name, found["summary"][name]) for name in VERDICT_WORDS if found["summary"].get(name)],
        "verdict_words": VERDICT_WORDS,
        "pieces": cut,
        "pieces_with_claims": any(piece.claim for piece in cut),
        "groups": [(name, [one for one in numbered if one[1]["verdict"] in kinds]) for name, kinds in _GROUPS],
    }


def _headline(summary: dict[str, int]) -> str:
    to_do = summary.get("wrong", 0) + summary.get("unit", 0)
    if not sum(summary.values()):
        return "Nothing to check"
    return f"{to_do} figure{'' if to_do == 1 else 's'} to put right" if to_do else "Nothing wrong found"
