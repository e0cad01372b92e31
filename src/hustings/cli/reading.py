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
    flagged = [one for one in claims if one["verdict"] in _FLAGGED]
    body = Role.TITLE if is_headline else Role.PLAIN
    start = 0
    for number, words in enumerate(wrap(paragraph, WIDTH - 4)):
        start = max(start, paragraph.find(words, start))
        yield line(Span(f" {' ' if number else mark}  ", role), Span(words, body))
        if under := _underline(flagged, start, len(words)):
            yield line("    ", Span(under, Role.WRONG))
        start += len(words)
    for claim in flagged:
        yield from _note(claim)


def _underline(flagged: Iterable[dict[str, Any]], start: int, length: int) -> str:
    """Carets under what is wrong in one printed line, which begins at `start` of its paragraph; "" for none."""
    marks = [" "] * length
    for claim in flagged:
        first = claim["column"] - 1 - start
        last = first + claim["end"] - claim["start"]
        marks[max(first, 0) : max(last, 0)] = "^" * (min(last, length) - min(max(first, 0), length))
    return "".join(marks).rstrip()


def _mark(claims: Iterable[dict[str, Any]]) -> tuple[str, Role]:
    """The gravest verdict of a paragraph as one sign; a blank where it states nothing."""
    verdicts = {one["verdict"] for one in claims}
    return next((_MARKS[one] for one in _MARKS if one in verdicts), _RIGHT if verdicts else (" ", Role.PLAIN))


def _note(claim: dict[str, Any]) -> Iterator[Line]:
    """What is right, the formula where the message has not said it, and the source."""
    yield from _wrapped(f"“{claim['text']}”: {claim['message']}", "→ ", Role.WRONG)
    official = claim["official"] or {}
    if official.get("formula") and official["formula"] not in claim["message"]:
        yield from _wrapped(official["formula"], "= ", Role.QUIET)
    if official.get("source"):
        yield from _wrapped(f"Source: {official['source']}", "  ", Role.QUIET)


def _wrapped(words: str, mark: str, role: Role) -> Iterator[Line]:
    for number, part in enumerate(wrap(words, WIDTH - 8)):
        yield line("      ", Span("  " if number else mark, role), Span(part, role))


def _tally(summary: dict[str, int]) -> Iterator[Line]:
    right = summary["right"] + summary["rounding"]
    flagged = summary["wrong"] + summary["unit"]
    doubt = f", {summary['uncheckable']} that cannot be checked" if summary["uncheckable"] else ""
    yield line(Span(f"    {right} statements right, {flagged} to put right{doubt}.", Role.QUIET))
