"""Govern: what was found, told as loudly as the house's settings and the copy's own comments ask."""

from __future__ import annotations

from dataclasses import dataclass

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.house.directive import Directive
from hustings.copydesk.house.rule import rules_of
from hustings.copydesk.house.settings import Settings
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Ignored:
    """A finding that is not told. `by` is "comment" or "settings"; `at` is where the comment stands."""

    finding: Finding
    by: str
    reason: str = ""
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Note:
    """What a person should know about a document besides its findings; `at` is its place in the text, if it has one."""

    message: str
    at: int | None = None


@dataclass(frozen=True, slots=True)
class Governed:
    """Findings to tell, findings not to tell, and notes."""

    findings: tuple[Finding, ...]
    ignored: tuple[Ignored, ...]
    notes: tuple[Note, ...]


def govern(findings: tuple[Finding, ...], settings: Settings, directives: tuple[Directive, ...]) -> Governed:
    """The findings under these settings and directives; a directive that silences nothing is noted."""
    if not settings.rules and not directives:
        return Governed(findings, (), ())
    told: list[Finding] = []
    ignored: list[Ignored] = []
    used: set[Directive] = set()
    for finding in findings:
        rules = rules_of(finding)
        by = _silencing(finding, rules, directives)
        used.update(by)
        level = settings.level(rules)
        if by:
            ignored.append(Ignored(finding, "comment", by[-1].reason, by[-1].at))
        elif level is not None and level.severity is None:
            ignored.append(Ignored(finding, "settings", f"rule switched off in {settings.source or 'the settings'}"))
        else:
            told.append(finding if level is None or level.severity is None else _at_level(finding, level.severity))
    unused = tuple(Note("this comment silences nothing", one.at) for one in directives if one not in used)
    return Governed(tuple(told), tuple(ignored), unused)


def _silencing(finding: Finding, rules: tuple[str, ...], directives: tuple[Directive, ...]) -> list[Directive]:
    mark = finding.claim.mark
    if mark is None or not finding.needs_editor:
        return []
    return [one for one in directives if one.covers(mark.start, rules)]


def _at_level(finding: Finding, severity: Severity) -> Finding:
    """A flagged finding at the severity that the house gives its rule."""
    return replace(finding, severity=severity) if finding.needs_editor else finding


def on_turnout(finding: Finding, definition: TurnoutDefinition, record: Record) -> Finding:
    """A finding on a wrong turnout, the right figure being the one on this definition."""
    claim = finding.claim
    if finding.verdict is not Verdict.WRONG or claim.kind not in (Kind.TURNOUT, Kind.TURNOUT_CHANGE):
        return finding
    again = verify(replace(claim, basis=replace(claim.basis, turnout=definition)), record)
    return replace(again, severity=finding.severity) if again.verdict is Verdict.WRONG else finding
