"""Clean: from a file's bytes to the plain text that is checked.

Plain text and Markdown are taken as they stand, so that offsets are those of the file. HTML and DOCX are extracted:
one line for each paragraph, heading, list item or table row, and offsets count in what was extracted.
"""

from __future__ import annotations

from enum import StrEnum
from io import BytesIO
from typing import TYPE_CHECKING, Any

import msgspec

from hustings.errors import InputError, Problem

if TYPE_CHECKING:
    from lxml.html import HtmlElement


class Format(StrEnum):
    """What a document was before it was read."""

    TEXT = "text"
    MARKDOWN = "markdown"
    HTML = "html"
    DOCX = "docx"


class Document(msgspec.Struct, frozen=True):
    """A report as it is checked. `is_extracted` says that offsets count in `text`, not in the file."""

    path: str
    text: str
    format: Format = Format.TEXT

    @property
    def is_extracted(self) -> bool:
        """Whether `text` was extracted from marked-up input."""
        return self.format in (Format.HTML, Format.DOCX)


_SUFFIXES = {
    ".md": Format.MARKDOWN,
    ".markdown": Format.MARKDOWN,
    ".html": Format.HTML,
    ".htm": Format.HTML,
    ".xhtml": Format.HTML,
    ".docx": Format.DOCX,
}
_BLOCKS = frozenset(
    "p div li h1 h2 h3 h4 h5 h6 tr blockquote section article header footer br figcaption dt dd table ul ol pre".split()
)
_SKIPPED = frozenset("script style template noscript head nav form button svg iframe".split())


def format_of(path: str) -> Format:
    """The format that a path's ending stands for; text for all that are not known.

    >>> str(format_of("night/report.HTML"))
    'html'
    """
    lower = path.lower()
    return next((found for suffix, found in _SUFFIXES.items() if lower.endswith(suffix)), Format.TEXT)


def read_document(data: bytes, path: str) -> Document:
    """The document in these bytes; `InputError` when they are not what the path's ending says."""
    kind = format_of(path)
    if kind is Format.DOCX:
        return Document(path, _from_docx(data, path), kind)
    if kind is Format.HTML:
        return Document(path, html_text(data), kind)
    try:
        return Document(path, data.decode("utf-8"), kind)
    except UnicodeDecodeError as error:
        raise InputError(
            [Problem(path, None, f"not UTF-8 text: byte {error.start} cannot be read", "encoding")]
        ) from None


def html_text(data: bytes) -> str:
    """The text of an HTML page that a reader would see, a line for each block."""
    from lxml import etree, html  # noqa: PLC0415

    if not data.strip():
        return ""
    try:
        root = html.document_fromstring(data, parser=html.HTMLParser(encoding="utf-8", huge_tree=False))
    except (etree.ParserError, etree.XMLSyntaxError, ValueError):
        return data.decode("utf-8", "replace")
    pieces: list[str] = []
    _collect(root, pieces)
    return _lines("".join(pieces))


def _collect(root: HtmlElement, pieces: list[str]) -> None:
    stack: list[tuple[Any, bool]] = [(root, False)]
    while stack:
        element, is_closing = stack.pop()
        name = element.tag if isinstance(element.tag, str) else None
        if is_closing:
            pieces.append("\n" if name in _BLOCKS else " " if name in ("td", "th") else "")
            pieces.append(element.tail or "")
            continue
        if name is None or name in _SKIPPED:
            pieces.append(element.tail or "")
            continue
        pieces.append("\n" if name in _BLOCKS else "")
        pieces.append(element.text or "")
        stack.append((element, True))
        stack.extend((child, False) for child in reversed(element))


def _lines(text: str) -> str:
    lines = (" ".join(line.split()) for line in text.split("\n"))
    return "\n".join(line for line in lines if line)


def _from_docx(data: bytes, path: str) -> str:
    import zipfile  # noqa: PLC0415

    import docx  # noqa: PLC0415
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415
    from docx.table import Table  # noqa: PLC0415

    try:
        document = docx.Document(BytesIO(data))
        pieces = []
        for block in document.iter_inner_content():
            if isinstance(block, Table):
                pieces += [" ".join(cell.text for cell in row.cells) for row in block.rows]
            else:
                pieces.append(block.text)
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError):
        raise InputError([Problem(path, None, "not a DOCX document", "format")]) from None
    return _lines("\n".join(pieces))
