"""Lines: where a code point of a text stands, and the line that a reader would be shown."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

from hustings.claims.verdict import Finding
from hustings.copydesk.correction import Correction

WIDTH = 96


class Lines(msgspec.Struct, frozen=True, gc=False):
    """Where the lines of a text begin."""

    text: str
    starts: tuple[int, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and column of a code point, both from 1.

        >>> lines_of("one\\ntwo").place(5)
        (2, 2)
        """
        line = bisect_right(self.starts, offset)
        return line, offset - self.starts[line - 1] + 1

    def excerpt(self, start: int, end: int, width: int = WIDTH) -> tuple[str, int, int]:
        """The part of the line around a stretch, in whole words, and where in that part the stretch begins and ends.

        >>> lines_of("one\\nshe won 9 votes").excerpt(12, 13)
        ('she won 9 votes', 8, 9)
        >>> lines_of("on the night she won 9 votes more than he").excerpt(21, 22, 20)
        ('… she won 9 votes …', 10, 11)
        """
        first = self.starts[bisect_right(self.starts, start) - 1]
        last = self.text.find("\n", start)
        last = len(self.text) if last < 0 else last
        end = min(end, last, start + width)
        left = max(first, min(start - (width - (end - start)) // 2, last - width))
        right = min(last, max(end, left + width))
        left, right = self._at_words(left, right, start, end, first, last)
        shown = "".join(" " if one.isspace() or not one.isprintable() else one for one in self.text[left:right])
        before, after = ("… " if left > first else ""), (" …" if right < last else "")
        return before + shown + after, start - left + len(before), end - left + len(before)

    def _at_words(self, left: int, right: int, start: int, end: int, first: int, last: int) -> tuple[int, int]:
        """The window without the parts of words at its edges."""
        space = self.text.find(" ", left, start)
        left = space + 1 if left > first and space >= 0 else left
        space = self.text.rfind(" ", end, right)
        return left, space if right < last and space >= 0 else right


def lines_of(text: str) -> Lines:
    """The lines of a text."""
    return Lines(text, (0, *(index + 1 for index, character in enumerate(text) if character == "\n")))


def underlined(finding: Finding, offer: Correction | None = None) -> tuple[int, int]:
    """From where to where a finding is shown: what its correction replaces, else the figure, else the statement."""
    if offer is not None:
        return offer.start, offer.end
    mark = finding.claim.mark
    return (mark.start, mark.end) if mark else (0, 0)
