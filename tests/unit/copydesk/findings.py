"""What a check found of a text, as its tests ask for it: by a figure, by its place, or all by how they are printed."""

from typing import Any

from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import Checked, check
from hustings.copydesk.view.report import as_object
from hustings.record import example
from hustings.record.record import Record


def every(checked: Checked) -> list[tuple[str, str, str]]:
    """The figure, or the words, the kind and the verdict of every finding that stands in the text."""
    text = checked.document.text
    found = [(one.claim.mark, one.claim.kind.value, one.verdict.value) for one in checked.findings if one.claim.mark]
    return [(text[mark.start : mark.end], kind, verdict) for mark, kind, verdict in found]


def exactly(checked: Checked, figure: str) -> list[tuple[str, str]]:
    """The kinds and the verdicts of a figure, as it is printed whole."""
    return [(kind, verdict) for printed, kind, verdict in every(checked) if printed == figure]


def told(checked: Checked, figure: str) -> list[tuple[str, str]]:
    """The kinds and the verdicts of a figure, as its print begins."""
    return [(kind, verdict) for printed, kind, verdict in every(checked) if printed.startswith(figure)]


def said(checked: Checked, words: str) -> list[tuple[str, str]]:
    """The kinds and the verdicts of every finding that is printed with those words in it."""
    return [(kind, verdict) for printed, kind, verdict in every(checked) if words in printed]


def verdicts(checked: Checked, figure: str) -> list[str]:
    """The verdicts on a figure, as it is printed whole."""
    return [verdict for _, verdict in exactly(checked, figure)]


def told_in(text: str, record: Record) -> dict[str, tuple[str, str]]:
    """The kind and the verdict of every finding of a text, by how it is printed."""
    return {printed: (kind, verdict) for printed, kind, verdict in every(check(text, record))}


def told_at(text: str, start: int) -> list[tuple[Kind, Verdict]]:
    """The kinds and the verdicts of what stands at a place of a text on the starter record."""
    found = check(text, example.record()).findings
    return [(one.claim.kind, one.verdict) for one in found if one.claim.mark and one.claim.mark.start == start]


def by_words(text: str, record: Record) -> dict[str, tuple[str, str]]:
    """The kind and the verdict of every claim, as they are printed for other programs, by its words."""
    return {one["text"]: (one["kind"], one["verdict"]) for one in _claims(text, record) if one["kind"] != "candidacy"}


def by_figure(text: str, record: Record) -> dict[str, tuple[str, str]]:
    """The kind and the verdict of every claim, as they are printed for other programs, by its figure."""
    return {(one["figure"] or one)["text"]: (one["kind"], one["verdict"]) for one in _claims(text, record)}


def _claims(text: str, record: Record) -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = as_object(check(text, record))["claims"]
    return found


def last_of(checked: Checked, kind: str) -> str | None:
    """The verdict on what a text tells last of a kind; `None` where it tells nothing of that."""
    found = [one for one in checked.findings if one.claim.kind.value == kind and one.claim.mark]
    return max(found, key=lambda one: one.claim.mark.start if one.claim.mark else 0).verdict.value if found else None
