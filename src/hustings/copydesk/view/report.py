"""Report: checked documents as the JSON objects of the `hustings check` contract."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from hustings.claims.claim import Claim, Span
from hustings.claims.verdict import Finding, Official
from hustings.copydesk.check import Checked
from hustings.copydesk.house.govern import Ignored, Note
from hustings.copydesk.house.rule import rule_of
from hustings.copydesk.view.line import Lines, lines_of
from hustings.figures.numeral import Unit


def as_json(checked: Sequence[Checked]) -> str:
    """An array with one object for each document."""
    return json.dumps([as_object(one) for one in checked], ensure_ascii=False, indent=1)


def as_object(checked: Checked) -> dict[str, Any]:
    """One document as the contract has it; `text` is carried where offsets count in extracted text."""
    document: dict[str, Any] = {
        "path": checked.document.path,
        "as_at": _moment(checked),
        "elections": list(checked.elections),
        "constituencies": list(checked.constituencies),
    }
    if checked.document.is_extracted:
        document["text"] = checked.document.text
    lines = lines_of(checked.document.text)
    if checked.notes:
        document["notes"] = [_note(one, lines) for one in checked.notes]
    found = {
        "document": document,
        "claims": [_claim(one, checked, lines) for one in checked.findings],
        "unmatched": [{"start": u.start, "end": u.end, "text": u.text, "why": u.why} for u in checked.unmatched],
        "summary": checked.summary,
    }
    if checked.ignored:
        found["ignored"] = [_ignored(one, checked, lines) for one in checked.ignored]
    if checked.dropped:
        found["dropped"] = [{"reader": one.reader, "text": one.text, "why": one.why} for one in checked.dropped]
    return found


def _note(note: Note, lines: Lines) -> dict[str, Any]:
    """What a person should know of the document, and on which line."""
    return {"line": None if note.at is None else lines.place(note.at)[0], "message": note.message}


def _ignored(one: Ignored, checked: Checked, lines: Lines) -> dict[str, Any]:
    """A claim that is not told, by what, and why."""
    line = None if one.at is None else lines.place(one.at)[0]
    return _claim(one.finding, checked, lines) | {"ignored": {"by": one.by, "line": line, "reason": one.reason}}


def _moment(checked: Checked) -> str | None:
    """The moment asked for, else the day of the dateline."""
    given = checked.as_at or checked.dateline
    return None if given is None else given.isoformat()


def _claim(finding: Finding, checked: Checked, lines: Lines) -> dict[str, Any]:
    claim = finding.claim
    mark = claim.mark.start if claim.mark else claim.span.start if claim.span else 0
    return claim_object(finding, checked.document.text, lines, in_quote=checked.quotes.covers(mark))


def claim_object(finding: Finding, text: str, lines: Lines, *, in_quote: bool = False) -> dict[str, Any]:
    """One claim of a text with what the record has of it: as found in copy, or as written and verified."""
    claim = finding.claim
    start, end = (claim.span.start, claim.span.end) if claim.span else (0, 0)
    line, column = lines.place(start)
    return {
        "start": start,
        "end": end,
        "line": line,
        "column": column,
        "text": text[start:end],
        "figure": _figure(claim, text),
        "kind": claim.kind.value,
        "subject": claim.subject.label,
        "poll": claim.subject.poll,
        "in_quote": in_quote,
        "stated": _stated(claim),
        "official": None if finding.official is None else _official(finding.official),
        "verdict": finding.verdict.value,
        "severity": finding.severity.value,
        "rule": rule_of(finding),
        "message": finding.message,
    } | _beside(finding, text, lines)


def _beside(finding: Finding, text: str, lines: Lines) -> dict[str, Any]:
    """What only some findings have: who proposed them, and the figures that they contradict or follow from."""
    found: dict[str, Any] = {"proposed_by": finding.proposed_by} if finding.proposed_by else {}
    if finding.contradicts:
        found["contradicts"] = [_stretch(one, text, lines) for one in finding.contradicts]
    if finding.follows_from is not None:
        found["follows_from"] = _stretch(finding.follows_from, text, lines)
    return found


def _stretch(span: Span, text: str, lines: Lines) -> dict[str, int | str]:
    """Another figure of the text, and the line it is on."""
    return {
        "start": span.start,
        "end": span.end,
        "line": lines.place(span.start)[0],
        "text": text[span.start : span.end],
    }


def _figure(claim: Claim, text: str) -> dict[str, int | str] | None:
    """Where the figure alone stands."""
    if claim.figure is None:
        return None
    start, end = claim.figure.start, claim.figure.end
    return {"start": start, "end": end, "text": text[start:end]}


def _stated(claim: Claim) -> dict[str, str | None]:
    quantity = claim.quantity
    value = str(quantity.value) if quantity.value is not None else quantity.word or None
    unit = quantity.unit.value if quantity.unit is not Unit.NONE else None
    return {"value": value, "unit": unit, "hedge": None if quantity.hedge is None else quantity.hedge.value}


def _official(official: Official) -> dict[str, str]:
    return {
        "value": official.value,
        "unit": official.unit,
        "basis": official.basis,
        "formula": official.formula,
        "source": official.source,
    }
