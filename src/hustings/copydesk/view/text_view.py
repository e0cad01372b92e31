"""Text: findings for a terminal, told like a good compiler's errors: the line, what is wrong in it, what is right."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.check import Checked
from hustings.copydesk.view.line import Lines, lines_of

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "36"}
_PLURALS = {
    "right": "right",
    "rounding": "right after rounding",
    "unit": "with the wrong unit",
    "wrong": "wrong",
    "uncheckable": "not checkable",
}


def as_text(checked: Sequence[Checked], *, is_coloured: bool = False) -> str:
    """The findings that need an editor, document by document, and a last line that sums up each."""
    return "".join(line + "\n" for one in checked for line in _document(one, is_coloured=is_coloured))


def _document(checked: Checked, *, is_coloured: bool) -> Iterator[str]:
    lines = lines_of(checked.document.text)
    for finding in checked.findings:
        if finding.verdict.is_flagged:
            yield from _finding(finding, checked, lines, is_coloured=is_coloured)
            yield ""
    yield from _not_checkable(checked, lines)
    yield f"{_plain(checked.document.path)}: {_sum(checked)}"


def _not_checkable(checked: Checked, lines: Lines) -> Iterator[str]:
    """What could not be checked, a line each, and why."""
    found = [one for one in checked.findings if one.verdict is Verdict.UNCHECKABLE]
    for finding in found:
        start, end = (finding.claim.mark.start, finding.claim.mark.end) if finding.claim.mark else (0, 0)
        line, column = lines.place(start)
        said = _plain(checked.document.text[start:end])
        place = f"{_plain(checked.document.path)}:{line}:{column}"
        yield f"{place}: not checkable: “{said}” — {_plain(finding.message)}"
    if found:
        yield ""


def _finding(finding: Finding, checked: Checked, lines: Lines, *, is_coloured: bool) -> Iterator[str]:
    start, end = (finding.claim.mark.start, finding.claim.mark.end) if finding.claim.mark else (0, 0)
    line, column = lines.place(start)
    colour = _COLOURS[finding.severity] if is_coloured else ""
    label = _paint(f"{finding.severity}[{finding.claim.kind.rule}]", colour)
    yield f"{_plain(checked.document.path)}:{line}:{column}: {label} {_headline(finding)}"
    shown, first, last = lines.excerpt(start, end)
    margin = f"{line:>5} | "
    yield margin + shown
    under = "^" * max(1, _width(shown[first:last]))
    yield " " * (len(margin) - 2) + "| " + " " * _width(shown[:first]) + _paint(under, colour)
    yield from _reasons(finding, " " * (len(margin) - 2) + "= ")


def _headline(finding: Finding) -> str:
    said = (
        "the number is right, its unit is not" if finding.verdict is Verdict.UNIT else "the record has another figure"
    )
    return f"{said}: {finding.claim.subject.label}" if finding.claim.subject.label else said


def _reasons(finding: Finding, margin: str) -> Iterator[str]:
    yield f"{margin}{_plain(finding.message)}"
    official = finding.official
    if official is None:
        return
    if official.formula and official.formula not in finding.message:
        yield f"{margin}{_plain(official.formula)}"
    if official.source:
        yield f"{margin}source: {_plain(official.source)}"


def _sum(checked: Checked) -> str:
    total = len(checked.findings)
    counts = [f"{count} {_PLURALS[name]}" for name, count in checked.summary.items() if count]
    elections = f" ({', '.join(checked.elections)})" if checked.elections else ""
    return f"{total} statement{'' if total == 1 else 's'} checked{elections}" + (
        f": {', '.join(counts)}" if counts else ""
    )


def _paint(text: str, colour: str) -> str:
    return f"\x1b[{colour}m{text}\x1b[0m" if colour else text


def _plain(text: str) -> str:
    """Text without characters that could steer a terminal."""
    return "".join(one if one.isprintable() else " " for one in text)


def _width(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )
