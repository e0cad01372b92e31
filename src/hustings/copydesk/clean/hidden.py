"""Hidden: what stands in a text and is no copy, comments, addresses of pages and the furniture of a page."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from hustings.copydesk.clean.document import Stretch, blanked
from hustings.copydesk.clean.furniture import furniture

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]+", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Comment:
    """A comment in a text: `<!-- … -->`, in code points, the end not included; `words` stand between its marks."""

    start: int
    end: int
    words: str


def comments_of(text: str) -> Iterator[Comment]:
    """Every whole comment of a text, in order.

    >>> [one.words for one in comments_of("a <!-- b --> c <!-- d")]
    [' b ']
    """
    start = text.find("<!--")
    while start >= 0:
        end = text.find("-->", start + 4)
        if end < 0:
            return
        yield Comment(start, end + 3, text[start + 4 : end])
        start = text.find("<!--", end + 3)


def hidden(text: str) -> tuple[Stretch, ...]:
    """The stretches that are no copy, in order, none within another."""
    marks = [Stretch(one.start, one.end, "comment") for one in comments_of(text)]
    if "://" in text or "www." in text:
        marks += [Stretch(one.start(), one.end(), "address of a page") for one in _ADDRESS.finditer(text)]
    marks.sort(key=lambda one: one.start)
    found = sorted([*marks, *furniture(blanked(text, tuple(marks)))], key=lambda one: (one.start, -one.end))
    return tuple(_apart(found))


def _apart(stretches: list[Stretch]) -> Iterator[Stretch]:
    position = 0
    for one in stretches:
        if one.end > position:
            yield Stretch(max(one.start, position), one.end, one.why)
            position = one.end
