"""Told: a finding in the words that an editor shows: one line for the margin, a few in Markdown for the pointer."""

from __future__ import annotations

import re

from hustings.claims.verdict import Finding, Official, Verdict
from hustings.copydesk.check import Unmatched

_HEADINGS = {
    Verdict.RIGHT: "Right",
    Verdict.ROUNDING: "Right after rounding",
    Verdict.UNIT: "Right number, wrong unit",
    Verdict.WRONG: "Wrong",
    Verdict.UNCHECKABLE: "Not checkable",
}
_MARKUP = re.compile(r"([\\`*_\[\]<>#|~&])")


def line_of(finding: Finding) -> str:
    """What is said of a finding in one line.

    A capital opens it, and whom it is about where the message does not say.
    """
    message = _plain(finding.message)
    label = _plain(finding.claim.subject.label)
    named = message if not label or label in message else f"{label}: {message}"
    return named[:1].upper() + named[1:]


def facts_of(official: Official) -> list[tuple[str, str]]:
    """What the record has, as pairs of a name and words; what is empty is left out."""
    unit = "" if official.unit in ("", "none") else f" {official.unit}"
    value = f"{int(official.value):,}" if official.value.isdecimal() else official.value
    pairs = [
        ("On record", f"{value}{unit}"),
        ("Basis", official.basis),
        ("Formula", official.formula),
        ("Source", official.source),
    ]
    return [(name, _plain(words)) for name, words in pairs if words.strip()]


def card_of(finding: Finding, text: str, *, is_markdown: bool) -> str:
    """Everything known of a finding, for the pointer over it; `text` is what the copy says."""
    mark = marked if is_markdown else _plain
    strong = "**" if is_markdown else ""
    kind = finding.claim.kind.value.replace("_", " ")
    head = f"{strong}{_HEADINGS[finding.verdict]}{strong}: “{mark(text)}”, {kind}"
    lines = [head, mark(line_of(finding))]
    facts = facts_of(finding.official) if finding.official else []
    bullets = [f"- {name}: {mark(words)}" for name, words in facts if words not in finding.message]
    return "\n\n".join([*lines, "\n".join(bullets)] if bullets else lines)


def card_of_number(number: Unmatched, *, is_markdown: bool) -> str:
    """Why a number was not checked."""
    mark = marked if is_markdown else _plain
    strong = "**" if is_markdown else ""
    return f"{strong}Not checked{strong}: “{mark(number.text)}” ({mark(number.why)})"


def marked(text: str) -> str:
    r"""Text that stays text in Markdown, HTML in it too.

    >>> marked("a_b <script>")
    'a\\_b \\<script\\>'
    """
    return _MARKUP.sub(r"\\\1", _plain(text))


def _plain(text: str) -> str:
    """Text on one line, without characters that could steer what shows it."""
    return "".join(one if one.isprintable() else " " for one in text)
