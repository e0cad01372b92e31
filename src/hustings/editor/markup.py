"""Markup: from the text extracted from an HTML page back to where it stands in the page.

A line of the extracted text is found again among the page's characters, tags and spaces left out, after the line before
it. So it holds whatever was chosen from the page, as long as the order was kept.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from dataclasses import dataclass
from html import unescape

#: After so many lines that are not in the page, the rest is not looked for: it was not extracted from this page.
MISSES = 50
_PIECE = re.compile(
    r"<!--.*?(?:-->|\Z)|<(script|style|template|noscript|svg)\b.*?(?:</\1\s*>|\Z)|<[!/?a-zA-Z][^>]*>?"
    r"|&#?\w{1,32};?|[^<&]+|.",
    re.DOTALL | re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class Places:
    """Where the characters of an extracted text begin and end in its page: parallel to the ordered `offsets`."""

    offsets: tuple[int, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def stretch(self, start: int, end: int) -> tuple[int, int] | None:
        """The stretch of the page that holds one of the text; `None` where its ends are not found in the page."""
        first, last = bisect_left(self.offsets, start), bisect_left(self.offsets, end) - 1
        if first > last or self.offsets[first] != start or self.offsets[last] != end - 1:
            return None
        return self.starts[first], self.ends[last]


def places_in(page: str, text: str) -> Places:
    """Where the text that was extracted from a page stands in it.

    >>> page = "<p>A majority of&nbsp;<b>9,639</b></p>"
    >>> places_in(page, "A majority of 9,639").stretch(14, 19), page[25:30]
    ((25, 30), '9,639')
    """
    characters, begins, ends = _characters(page)
    offsets: list[int] = []
    at: list[int] = []
    cursor = line_start = misses = 0
    for line in text.split("\n"):
        kept = [index for index, character in enumerate(line) if not character.isspace()]
        found = characters.find("".join(line[index] for index in kept), cursor)
        if found >= 0:
            offsets += [line_start + index for index in kept]
            at += range(found, found + len(kept))
            cursor = found + len(kept)
        elif (misses := misses + 1) > MISSES:
            break
        line_start += len(line) + 1
    return Places(tuple(offsets), tuple(begins[one] for one in at), tuple(ends[one] for one in at))


def _characters(page: str) -> tuple[str, list[int], list[int]]:
    """The characters that a page shows, without spaces, and where each begins and ends in it."""
    shown: list[str] = []
    begins: list[int] = []
    ends: list[int] = []
    for piece in _PIECE.finditer(page):
        words = piece[0]
        if words.startswith("<") and len(words) > 1:
            continue
        decoded = unescape(words) if words.startswith("&") else None
        for index, character in enumerate(words if decoded is None else decoded):
            if not character.isspace():
                shown.append(character)
                begins.append(piece.start() + index if decoded is None else piece.start())
                ends.append(piece.start() + index + 1 if decoded is None else piece.end())
    return "".join(shown), begins, ends
