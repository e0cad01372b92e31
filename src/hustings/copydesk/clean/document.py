"""Document: a report as it is checked, whatever it was before.

Plain text and Markdown are taken as they stand, so that offsets are those of the file. HTML and DOCX are extracted:
one line for each paragraph, heading, list item or table row, and offsets count in what was extracted.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Format(StrEnum):
    """What a document was before it was read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


@dataclass(frozen=True, slots=True)
class Stretch:
    """A stretch of text that is no copy, in code points, the end not included, and why."""

    start: int
    end: int
    why: str


@dataclass(frozen=True, slots=True)
class Document:
    """A report as it is checked. `published` is the day that marked-up input says it is of.

    `encoding` is that of the bytes (Python's name), `notes` what a person should know about how they were read.
    """

    path: str
    text: str
    format: Format = Format.TEXT
    encoding: str = "utf-8"
    published: date | None = None
    notes: tuple[str, ...] = ()

    @property
    def is_extracted(self) -> bool:
        """Whether `text` was extracted from marked-up input: offsets count in it, not in the file."""
        return self.format in (Format.HTML, Format.DOCX)


_SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.DOCX,
}


def format_of(path: str) -> Format:
    """The format that a path's ending stands for; text for all that are not known.

    >>> str(format_of("night/report.HTML"))
    'html'
    """
    lower = path.lower()
    return next((found for suffix, found in _SUFFIXES.items() if lower.endswith(suffix)), Format.TEXT)


def blanked(text: str, stretches: tuple[Stretch, ...]) -> str:
    """The text with spaces in place of the stretches, every other code point and line where it was.

    >>> blanked("one <!-- 2 --> three", (Stretch(4, 14, "comment"),))
    'one            three'
    """
    pieces, position = [], 0
    for one in stretches:
        start = max(one.start, position)
        if one.end > start:
            gone = text[start : one.end]
            pieces += [text[position:start], "".join("\n" if mark == "\n" else " " for mark in gone)]
            position = one.end
    return "".join(pieces) + text[position:]
