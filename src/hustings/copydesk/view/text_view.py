"""Text: findings for a terminal, told like a good compiler's errors: the line, what is wrong in it, what is right.

Document by document: what is wrong first, by place; then what cannot be checked, a line each; a last line sums up.
"""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from textwrap import wrap

from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.check import Checked
from hustings.copydesk.correction import Correction, offers
from hustings.copydesk.house import rule_of
from hustings.copydesk.view.line import Lines, lines_of, underlined
from hustings.copydesk.view.summary import CALLED, summed

_COLOURS = {Severity.ERROR: "1;31", Severity.WARNING: "1;33", Severity.INFO: "36"}
_RIGHT, _BOLD, _DIM = "32", "1", "2"
_SEVERITIES = (Severity.ERROR, Severity.WARNING, Severity.INFO)


@dataclass(frozen=True, slots=True)
class Style:
    """How findings are printed. `width` is that of a line, in characters."""

    is_coloured: bool = False
    is_quiet: bool = False
    is_verbose: bool = False
    width: int = 100

    def paint(self, text: str, colour: str) -> str:
        """The text in a colour, where there are colours."""
        return f"\x1b[{colour}m{text}\x1b[0m" if self.is_coloured and text else text


def as_text(checked: Sequence[Checked], style: Style | None = None) -> str:
    """The findings that need an editor, document by document, and a last line that sums up."""
    style = style or Style()
    lines = [line for one in checked for line in _document(one, style)]
    if len(checked) > 1 and not style.is_quiet:
        lines += ["", style.paint(_total(checked), _BOLD)]
    return "".join(line + "\n" for line in lines)


def _document(checked: Checked, style: Style) -> Iterator[str]:
    lines = lines_of(checked.document.text)
    offered = {id(finding): one for finding, one in zip(checked.findings, offers(checked), strict=True)}
    flagged = [one for one in checked.findings if one.needs_editor]
    for finding in sorted(flagged, key=lambda one: _SEVERITIES.index(one.severity)):
        if style.is_quiet:
            yield _line(finding, checked, lines, style, offered[id(finding)])
        else:
            yield from _finding(finding, checked, lines, style, offered[id(finding)])
            yield ""
    if style.is_quiet:
        return
    yield from _others(checked, lines, style)
    yield f"{style.paint(_plain(checked.document.path), _BOLD)}: {_sum(checked, style)}"


def _others(checked: Checked, lines: Lines, style: Style) -> Iterator[str]:
    """A line each: what cannot be checked; notes; and, where asked for, what is right."""
    path = _plain(checked.document.path)
    told = []
    for finding in checked.findings:
        is_right = finding.verdict in (Verdict.RIGHT, Verdict.ROUNDING)
        if (finding.verdict is Verdict.UNCHECKABLE and not finding.needs_editor) or (style.is_verbose and is_right):
            word = style.paint("right", _RIGHT) if is_right else "not checkable"
            where = _place(underlined(finding)[0], checked, lines)
            told.append(f"{where}: {word}: {_said(finding, checked)} — {_message(finding)}")
    for note in checked.notes:
        at = "" if note.at is None else ":{}:{}".format(*lines.place(note.at))
        told.append(f"{path}{at}: note: {_plain(note.message)}")
    if style.is_verbose:
        for one in checked.ignored:
            why = f" ({_plain(one.reason)})" if one.reason else ""
            where = _place(underlined(one.finding)[0], checked, lines)
            told.append(f"{where}: ignored: {_said(one.finding, checked)}{why}")
    for line in told:
        yield from wrap(line, style.width, subsequent_indent="    ", break_long_words=False, break_on_hyphens=False)
    if told:
        yield ""


def _finding(finding: Finding, checked: Checked, lines: Lines, style: Style, offer: Correction | None) -> Iterator[str]:
    start, end = underlined(finding, offer)
    colour = _COLOURS[finding.severity]
    label = style.paint(f"{finding.severity}[{rule_of(finding)}]", colour)
    yield f"{_place(start, checked, lines)}: {label} {_headline(finding)}"
    line, _ = lines.place(start)
    margin = f"{line:>5} | "
    shown, first, last = lines.excerpt(start, end, style.width - len(margin) - 2)
    yield margin + shown[:first] + style.paint(shown[first:last], colour) + shown[last:]
    under = "^" * max(1, width_of(shown[first:last]))
    instead = f" {style.paint(_plain(offer.text), _RIGHT)}" if offer else ""
    gutter = " " * (len(margin) - 2)
    yield f"{gutter}| " + " " * width_of(shown[:first]) + style.paint(under, colour) + instead
    yield from _reasons(finding, gutter, style)


def _line(finding: Finding, checked: Checked, lines: Lines, style: Style, offer: Correction | None) -> str:
    """A finding on one line, for tools: place, severity, rule, what is said and what to print instead."""
    label = style.paint(f"{finding.severity}[{rule_of(finding)}]", _COLOURS[finding.severity])
    instead = f" → {_plain(offer.text)}" if offer else ""
    start, end = underlined(finding, offer)
    said = f"“{_plain(checked.document.text[start:end])}”{instead}"
    return f"{_place(start, checked, lines)}: {label} {said} — {_message(finding)}"


def _place(start: int, checked: Checked, lines: Lines) -> str:
    line, column = lines.place(start)
    return f"{_plain(checked.document.path)}:{line}:{column}"


def _said(finding: Finding, checked: Checked) -> str:
    start, end = underlined(finding)
    return f"“{_plain(checked.document.text[start:end])}”"


def _message(finding: Finding) -> str:
    return _plain(finding.message)


def _headline(finding: Finding) -> str:
    if finding.contradicts:
        return "these figures do not fit each other"
    is_unit = finding.verdict is Verdict.UNIT
    said = "the number is right, its unit is not" if is_unit else "the record has it otherwise"
    if finding.verdict is not Verdict.UNIT and finding.claim.quantity.value is not None:
        said = "the record has another figure"
    return f"{said}: {_plain(finding.claim.subject.label)}" if finding.claim.subject.label else said


def _reasons(finding: Finding, gutter: str, style: Style) -> Iterator[str]:
    """What is right and why, the formula and the source, wrapped beside the margin."""
    official = finding.official
    reasons = [(_plain(finding.message), "")]
    if official is not None and official.formula and official.formula not in finding.message:
        reasons.append((_plain(official.formula), ""))
    if official is not None and official.source:
        reasons.append((f"source: {_plain(official.source)}", _DIM))
    for text, colour in reasons:
        room = max(20, style.width - len(gutter) - 2)
        for number, part in enumerate(wrap(text, room, break_long_words=False, break_on_hyphens=False)):
            yield f"{gutter}{'  ' if number else '= '}{style.paint(part, colour) if colour else part}"


def _sum(checked: Checked, style: Style) -> str:
    elections = f" ({', '.join(checked.elections)})" if checked.elections else ""
    ignored = f", {len(checked.ignored)} ignored" if checked.ignored else ""
    return _counts(checked.summary, style, elections) + ignored


def _counts(summary: dict[str, int], style: Style, after: str = "") -> str:
    total = sum(summary.values())
    colours = {"wrong": "1;31", "unit": "1;31", "right": _RIGHT}
    counts = [
        style.paint(f"{count} {CALLED[name]}", colours.get(name, "0")) for name, count in summary.items() if count
    ]
    return f"{total} statement{'' if total == 1 else 's'} checked{after}" + (f": {', '.join(counts)}" if counts else "")


def _total(checked: Sequence[Checked]) -> str:
    summary = summed(checked)
    return f"{len(checked)} documents: {_counts(summary, Style())}"


def _plain(text: str) -> str:
    """Text without characters that could steer a terminal."""
    return "".join(one if one.isprintable() else " " for one in text)


def width_of(text: str) -> int:
    """How many cells of a terminal a text takes."""
    return sum(
        0 if unicodedata.combining(one) else 2 if unicodedata.east_asian_width(one) in "WF" else 1 for one in text
    )
