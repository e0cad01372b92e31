"""Lines: where a code point of a text stands, and the line that a reader would be shown."""

from __future__ import annotations

from bisect import bisect_right

import msgspec

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

    def excerpt(self, start: int, end: int) -> tuple[str, int, int]:
        """The part of the line around a stretch, and where in that part the stretch begins and ends.

        >>> lines_of("one\\nshe won 9 votes").excerpt(12, 13)
        ('she won 9 votes', 8, 9)
        """
        first = self.starts[bisect_right(self.starts, start) - 1]
        last = self.text.find("\n", start)
        last = len(self.text) if last < 0 else last
        end = min(end, last)
        left = max(first, min(start - WIDTH // 2, last - WIDTH))
        right = min(last, max(end, left + WIDTH))
        shown = "".join(" " if one.isspace() or not one.isprintable() else one for one in self.text[left:right])
        before, after = ("…" if left > first else ""), ("…" if right < last else "")
        return before + shown + after, start - left + len(before), end - left + len(before)


def lines_of(text: str) -> Lines:
    """The lines of a text."""
    return Lines(text, (0, *(index + 1 for index, character in enumerate(text) if character == "\n")))
