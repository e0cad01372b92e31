"""Positions: where a code point of a text stands, as editors count.

The Language Server Protocol (3.17, "Position") counts lines that end with LF, CRLF or CR and nothing else, and within a
line the code units of an encoding that editor and server agree on: UTF-16 unless they say otherwise.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from enum import StrEnum

_LINE_END = re.compile(r"\r\n|\n|\r")


class Encoding(StrEnum):
    """The code units in which characters are counted."""

    UTF8 = "utf-8"
    UTF16 = "utf-16"
    UTF32 = "utf-32"


def units(text: str, encoding: Encoding) -> int:
    """How many code units a text has; a surrogate without its pair counts as one character.

    >>> [units("1£😀", one) for one in Encoding]
    [7, 4, 3]
    """
    match encoding:
        case Encoding.UTF8:
            return len(text.encode("utf-8", "surrogatepass"))
        case Encoding.UTF16:
            return len(text.encode("utf-16-le", "surrogatepass")) // 2
        case Encoding.UTF32:
            return len(text)


@dataclass(frozen=True, slots=True)
class Positions:
    """Offsets of a text, in code points, as line and character from 0, and back. `starts` are the lines' first."""

    text: str
    encoding: Encoding
    starts: tuple[int, ...]

    def place(self, offset: int) -> tuple[int, int]:
        """Line and character of a code point; one beyond the end is the end.

        >>> positions_of("one\\r\\n😀 two", Encoding.UTF16).place(7)
        (1, 3)
        """
        offset = max(0, min(offset, len(self.text)))
        line = bisect_right(self.starts, offset) - 1
        return line, units(self.text[self.starts[line] : offset], self.encoding)

    def offset(self, line: int, character: int) -> int:
        """The code point at a line and character; beyond the line's end it is the end, within a character its start.

        >>> positions_of("one\\r\\n😀 two", Encoding.UTF16).offset(1, 3)
        7
        """
        if not 0 <= line < len(self.starts):
            return 0 if line < 0 else len(self.text)
        start = self.starts[line]
        return start + _points(self.line(line), character, self.encoding)

    def line(self, line: int) -> str:
        """The line of that number without its end."""
        last = self.starts[line + 1] if line + 1 < len(self.starts) else len(self.text)
        return self.text[self.starts[line] : last].rstrip("\r\n")


def positions_of(text: str, encoding: Encoding = Encoding.UTF16) -> Positions:
    """The positions of a text."""
    return Positions(text, encoding, (0, *(found.end() for found in _LINE_END.finditer(text))))


def _points(line: str, character: int, encoding: Encoding) -> int:
    """How many code points of a line lie before a code unit."""
    if encoding is Encoding.UTF32 or line.isascii():
        return max(0, min(character, len(line)))
    low, high = 0, len(line)
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if units(line[:middle], encoding) <= character else (low, middle - 1)
    return low
