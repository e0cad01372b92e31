"""SARIF 2.1.0 (OASIS): findings for editors and code hosts that show alerts in place."""

from __future__ import annotations

import json
from collections.abc import Sequence
from importlib.metadata import PackageNotFoundError, version
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity
from hustings.copydesk.check import Checked
from hustings.copydesk.view.line import Lines, lines_of

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}


def as_sarif(checked: Sequence[Checked]) -> str:
    """One run with a result for every finding that needs an editor; columns count code points."""
    kinds = list(Kind)
    results = [
        _result(finding, one, lines, kinds)
        for one in checked
        for lines in [lines_of(one.document.text)]
        for finding in one.findings
        if finding.verdict.is_flagged
    ]
    driver = {"name": "Hustings", "version": _version(), "rules": [_rule(kind) for kind in kinds]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=1)


def _version() -> str:
    try:
        return version("hustings")
    except PackageNotFoundError:
        return "0"


def _rule(kind: Kind) -> dict[str, Any]:
    words = kind.value.replace("_", " ")
    return {
        "id": kind.rule,
        "name": words.title().replace(" ", ""),
        "shortDescription": {"text": f"Statements of {words}"},
    }


def _result(finding: Finding, checked: Checked, lines: Lines, kinds: list[Kind]) -> dict[str, Any]:
    claim = finding.claim
    start, end = (claim.span.start, claim.span.end) if claim.span else (0, 0)
    first, last = lines.place(start), lines.place(max(start, end - 1))
    region = {
        "startLine": first[0],
        "startColumn": first[1],
        "endLine": last[0],
        "endColumn": last[1] + 1,
        "charOffset": start,
        "charLength": end - start,
        "snippet": {"text": checked.document.text[start:end]},
    }
    return {
        "ruleId": claim.kind.rule,
        "ruleIndex": kinds.index(claim.kind),
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [
            {"physicalLocation": {"artifactLocation": {"uri": _uri(checked.document.path)}, "region": region}}
        ],
    }


def _uri(path: str) -> str:
    return quote(PurePath(path).as_posix()) if path != "-" else "stdin"
