"""The checked report as a page shows it: pieces of text, with the claim that each piece is or `None`."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from hustings.copydesk.check import check
from hustings.copydesk.view.report import as_object
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


_SAME = ("kind", "verdict", "poll", "message")


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the report; `number` is the claim's, counted from 1 in the order of the text."""

    text: str
    claim: dict[str, Any] | None = None
    number: int = 0


def checked(text: str, record: Record, as_at: datetime | None) -> dict[str, Any]:
    """The report checked: the documented JSON object of `hustings check`."""
    return as_object(check(text, record, as_at=as_at))


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
    claims = list(_outermost(sorted(found["claims"], key=lambda one: (one["start"], -one["end"]))))
    numbered = list(enumerate(claims, start=1))
    cut = list(pieces(text, claims))
    summary = Counter(one["verdict"] for one in claims)
    return {
        "headline": _headline(summary),
        "summary": [(name, summary[name]) for name in VERDICT_WORDS if summary[name]],
        "verdict_words": VERDICT_WORDS,
        "pieces": cut,
        "pieces_with_claims": any(piece.claim for piece in cut),
        "groups": [(name, [one for one in numbered if one[1]["verdict"] in kinds]) for name, kinds in _GROUPS],
    }


def _outermost(claims: Iterable[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """The claims without those that only say again what a longer one around them says."""
    around: dict[str, Any] | None = None
    for claim in claims:
        if around and claim["end"] <= around["end"] and all(claim[key] == around[key] for key in _SAME):
            continue
        around = claim if around is None or claim["end"] > around["end"] else around
        yield claim


def _headline(summary: Counter[str]) -> str:
    to_do = summary["wrong"] + summary["unit"]
    if not summary.total():
        return "Nothing to check"
    return f"{to_do} figure{'' if to_do == 1 else 's'} to put right" if to_do else "Nothing wrong found"
