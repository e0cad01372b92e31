"""HTML: one self-contained page, the copy marked up and a margin of corrections.

All text is escaped: neither copy nor names are trusted.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from functools import lru_cache
from importlib import resources
from typing import TYPE_CHECKING, Any

from hustings.claims.verdict import Finding
from hustings.copydesk.check import Checked
from hustings.copydesk.house.rule import rule_of
from hustings.copydesk.view.line import lines_of

if TYPE_CHECKING:
    from jinja2 import Template


@lru_cache(maxsize=1)
def _template() -> Template:
    from jinja2 import Environment, StrictUndefined  # noqa: PLC0415

    source = resources.files("hustings.copydesk.view").joinpath("template/check.html").read_text(encoding="utf-8")
    return Environment(autoescape=True, undefined=StrictUndefined, trim_blocks=True).from_string(source)


def as_html(checked: Sequence[Checked]) -> str:
    """The page for these documents; needs nothing from the network, and follows light and dark."""
    return _template().render(documents=[_document(number, one) for number, one in enumerate(checked, start=1)])


def _document(number: int, checked: Checked) -> dict[str, Any]:
    flagged = [one for one in checked.findings if one.verdict.is_flagged]
    numbers = {id(one): place for place, one in enumerate(flagged, start=1)}
    summary = ", ".join(f"{count} {name}" for name, count in checked.summary.items() if count) or "nothing to check"
    return {
        "number": number,
        "path": checked.document.path,
        "summary": summary,
        "pieces": list(_pieces(checked, numbers)),
        "notes": [_note(one, checked, numbers[id(one)]) for one in flagged],
    }


def _pieces(checked: Checked, numbers: dict[int, int]) -> Iterator[dict[str, Any]]:
    text, position = checked.document.text, 0
    for start, end, finding in _apart(checked.findings):
        yield {"text": text[position:start], "verdict": "", "number": 0, "message": ""}
        number = numbers.get(id(finding), 0)
        yield {"text": text[start:end], "verdict": finding.verdict.value, "number": number, "message": finding.message}
        position = end
    yield {"text": text[position:], "verdict": "", "number": 0, "message": ""}


def _apart(findings: Sequence[Finding]) -> list[tuple[int, int, Finding]]:
    """Findings in order of place, none over another: those that need an editor first, then figures, then the rest."""
    kept: list[tuple[int, int, Finding]] = []
    covered: set[int] = set()
    for one in sorted(findings, key=lambda one: (not one.verdict.is_flagged, one.claim.figure is None)):
        mark = one.claim.mark
        if mark is not None and covered.isdisjoint(range(mark.start, mark.end)):
            covered.update(range(mark.start, mark.end))
            kept.append((mark.start, mark.end, one))
    return sorted(kept, key=lambda place: place[:2])


def _note(finding: Finding, checked: Checked, number: int) -> dict[str, Any]:
    start, end = (finding.claim.mark.start, finding.claim.mark.end) if finding.claim.mark else (0, 0)
    official = finding.official
    formula = official.formula if official and official.formula not in finding.message else ""
    return {
        "number": number,
        "verdict": finding.verdict.value,
        "text": checked.document.text[start:end],
        "message": finding.message,
        "formula": formula,
        "line": lines_of(checked.document.text).place(start)[0],
        "rule": rule_of(finding),
        "source": official.source if official else "",
    }
