"""Diagnostics: findings as an editor underlines them."""

from __future__ import annotations

from lsprotocol import types

from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.house import rule_of
from hustings.editor.copy import Copy
from hustings.editor.house import page_of
from hustings.editor.told import facts_of, line_of

SOURCE = "hustings"
_SEVERITIES = {
    Severity.ERROR: types.DiagnosticSeverity.Error,
    Severity.WARNING: types.DiagnosticSeverity.Warning,
    Severity.INFO: types.DiagnosticSeverity.Information,
}


def diagnostics_of(copy: Copy, uri: str, *, is_related: bool = False) -> list[types.Diagnostic]:
    """What an editor has to act on, and what could not be checked; nothing for what is right.

    `is_related` for an editor that shows what belongs to a diagnostic: what the record has, and whence.
    """
    found = (diagnostic_of(one, copy, uri, is_related=is_related) for one in copy.checked.findings if is_told(one))
    return [one for one in found if one is not None]


def is_told(finding: Finding) -> bool:
    """Whether a finding is underlined."""
    return finding.verdict.is_flagged or finding.verdict is Verdict.UNCHECKABLE


def diagnostic_of(finding: Finding, copy: Copy, uri: str, *, is_related: bool = False) -> types.Diagnostic | None:
    """One finding; `None` where it is not to be found in what the editor has."""
    place = copy.place(finding)
    if place is None:
        return None
    stretch = range_of(copy, *place)
    return types.Diagnostic(
        range=stretch,
        message=line_of(finding),
        severity=_severity(finding),
        code=rule_of(finding),
        code_description=_described(rule_of(finding)),
        source=SOURCE,
        related_information=_related(finding, types.Location(uri, stretch)) if is_related else None,
    )


def _described(rule: str) -> types.CodeDescription | None:
    """Where the rule is explained."""
    page = page_of(rule)
    return None if page is None else types.CodeDescription(page)


def _related(finding: Finding, location: types.Location) -> list[types.DiagnosticRelatedInformation]:
    facts = facts_of(finding.official) if finding.official and finding.verdict.is_flagged else []
    return [types.DiagnosticRelatedInformation(location, f"{name}: {words}") for name, words in facts]


def _severity(finding: Finding) -> types.DiagnosticSeverity:
    """How loud: what could not be checked is a hint."""
    return _SEVERITIES[finding.severity] if finding.needs_editor else types.DiagnosticSeverity.Hint


def range_of(copy: Copy, start: int, end: int) -> types.Range:
    """A stretch of the editor's text as the editor counts."""
    first, last = copy.positions.place(start), copy.positions.place(end)
    return types.Range(types.Position(*first), types.Position(*last))
