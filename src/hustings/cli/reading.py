"""A checked report as a person reads it: the report, a mark before each paragraph, notes below what is not right.

`hustings check` prints findings one by one, for an editor's tools; this is how the tour shows them.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from textwrap import wrap
from typing import Any

from hustings.telling.span import Line, Role, Span, line

WIDTH = 78
_FLAGGED = ("wrong", "unit")
_MARKS = {"wrong": ("✗", Role.WRONG), "unit": ("✗", Role.WRONG), "uncheckable": ("?", Role.QUIET)}
_RIGHT = ("✓", Role.RIGHT)


def as_lines(text: str, found: dict[str, Any]) -> Iterator[Line]:
    """The report line by line, with what the check found (the JSON object of `hustings check`)."""
    for number, paragraph in enumerate(text.splitlines(), start=1):
        claims = [one for one in found["claims"] if one["line"] == number]
        if paragraph.strip():
            yield from _paragraph(paragraph, claims, is_headline=number == 1)
    yield line()
    yield from _tally(found["summary"])


def _paragraph(paragraph: str, claims: list[dict[str, Any]], *, is_headline: bool) -> Iterator[Line]:
    mark, role = _mark(claims)
    for number, words in enumerate(wrap(paragraph, WIDTH - 4)):
        body = Role.TITLE if is_headline else Role.PLAIN
        yield line(Span(f" {' ' if number else mark}  ", role), Span(words, body))
    for claim in claims:
        if claim["verdict"] in _FLAGGED:
            yield from _note(claim)


def _mark(claims: Iterable[dict[str, Any]]) -> tuple[str, Role]:
    """The gravest verdict of a paragraph as one sign; a blank where it states nothing."""
    verdicts = {one["verdict"] for one in claims}
    return next((_MARKS[one] for one in _MARKS if one in verdicts), _RIGHT if verdicts else (" ", Role.PLAIN))


def _note(claim: dict[str, Any]) -> Iterator[Line]:
    first, *rest = wrap(f"“{claim['text']}”: {claim['message']}", WIDTH - 8)
    yield line("      ", Span("→ ", Role.WRONG), Span(first, Role.WRONG))
    for words in rest:
        yield line(" " * 8, Span(words, Role.WRONG))


def _tally(summary: dict[str, int]) -> Iterator[Line]:
    right = summary["right"] + summary["rounding"]
    flagged = summary["wrong"] + summary["unit"]
    doubt = f", {summary['uncheckable']} that cannot be checked" if summary["uncheckable"] else ""
    yield line(Span(f"    {right} statements right, {flagged} to put right{doubt}.", Role.QUIET))
