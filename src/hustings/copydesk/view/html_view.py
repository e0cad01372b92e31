"""HTML: one self-contained page, the copy marked up and a margin of corrections.

It needs nothing from the network, follows light and dark, prints, and can be read without colours. All text is escaped:
neither copy nor names are trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.check import Checked
from hustings.copydesk.correction import Correction, offers
from hustings.copydesk.house.rule import rule_of
from hustings.copydesk.view.line import Lines, lines_of, underlined
from hustings.copydesk.view.summary import CALLED, summed

if TYPE_CHECKING:
    from jinja2 import Template


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    source = resources.files("hustings.copydesk.view").joinpath("template/check.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)


def as_html(checked: Sequence[Checked]) -> str:
    """The page for these documents."""
    summary = summed(checked)
    return _template().render(
        title="Checked copy",
        summary=_summed(summary),
        documents=[_document(number, one) for number, one in enumerate(checked, start=1)],
    )


def _summed(summary: dict[str, int]) -> str:
    return ", ".join(f"{count} {CALLED[name]}" for name, count in summary.items() if count) or "nothing to check"


def _document(number: int, checked: Checked) -> dict[str, Any]:
    flagged = [(one, offer) for one, offer in zip(checked.findings, offers(checked), strict=True) if one.needs_editor]
    numbers = {id(one): place for place, (one, _) in enumerate(flagged, start=1)}
    lines = lines_of(checked.document.text)
    marked = _apart(checked.findings)
    shown = {id(one) for one in marked}
    remarks = [
        one.message if one.at is None else f"Line {lines.place(one.at)[0]}: {one.message}" for one in checked.notes
    ]
    return {
        "number": number,
        "path": checked.document.path,
        "elections": ", ".join(checked.elections),
        "summary": _summed(checked.summary),
        "remarks": remarks,
        "pieces": list(_pieces(checked.document.text, marked, numbers)),
        "notes": [
            _note(one, lines, offer) | {"number": numbers[id(one)], "is_marked": id(one) in shown}
            for one, offer in flagged
        ],
        "open": [
            _note(one, lines, None)
            for one in checked.findings
            if one.verdict is Verdict.UNCHECKABLE and not one.needs_editor
        ],
    }


def _pieces(text: str, marked: Sequence[Finding], numbers: dict[int, int]) -> Iterator[dict[str, Any]]:
    """The text in pieces, those that are marked with their verdict."""
    position = 0
    for finding in marked:
        start, end = underlined(finding)
        yield {"text": text[position:start], "verdict": "", "number": 0, "message": ""}
        number = numbers.get(id(finding), 0)
        yield {"text": text[start:end], "verdict": finding.verdict.value, "number": number, "message": finding.message}
        position = end
    yield {"text": text[position:], "verdict": "", "number": 0, "message": ""}


def _apart(findings: Sequence[Finding]) -> list[Finding]:
    """Findings whose marks do not overlap, in order of place: flagged ones first, then the shortest."""
    kept: list[Finding] = []
    taken: set[int] = set()
    for one in sorted(findings, key=lambda one: (not one.needs_editor, underlined(one)[1] - underlined(one)[0])):
        places = range(*underlined(one))
        if places and taken.isdisjoint(places):
            taken.update(places)
            kept.append(one)
    return sorted(kept, key=underlined)


def _note(finding: Finding, lines: Lines, offer: Correction | None) -> dict[str, Any]:
    start, end = underlined(finding, offer)
    official = finding.official
    formula = official.formula if official and official.formula not in finding.message else ""
    return {
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "text": lines.text[start:end],
        "instead": offer.text if offer else "",
        "message": finding.message,
        "formula": formula,
        "line": lines.place(start)[0],
        "rule": rule_of(finding),
        "source": official.source if official else "",
    }
