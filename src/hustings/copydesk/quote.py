"""Quoted speech: which stretches of a text stand between quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right

import msgspec

_MARK = re.compile(r'[“”"\n]')


class Quotes(msgspec.Struct, frozen=True, gc=False):
    """Stretches of quoted text, in order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def covers(self, offset: int) -> bool:
        """Whether the code point at `offset` is within a quotation."""
        index = bisect_right(self.starts, offset) - 1
        return index >= 0 and offset < self.ends[index]


def quotes_of(text: str) -> Quotes:
    """The quotations of a text. One left open ends with its paragraph, as newspapers set long quotations.

    >>> quotes_of("He said: “We won.” They had.").covers(11)
    True
    """
    starts: list[int] = []
    ends: list[int] = []
    opened: int | None = None
    for mark in _MARK.finditer(text):
        character, offset = mark[0], mark.start()
        if character == "“" or (character == '"' and opened is None):
            opened = offset
        elif opened is not None:
            starts.append(opened)
            ends.append(offset + (character != "\n"))
            opened = None
    if opened is not None:
        starts.append(opened)
        ends.append(len(text))
    return Quotes(tuple(starts), tuple(ends))
