"""Reading what is sent: the text of a form, or a file that was dropped, and the corrections that were taken."""

from __future__ import annotations

import zipfile
from collections.abc import Collection
from dataclasses import replace
from datetime import date
from http import HTTPStatus
from io import BytesIO
from pathlib import PurePath

from fastapi import HTTPException

from hustings.copydesk.check import Checked
from hustings.copydesk.clean import Document, format_of, read_document
from hustings.copydesk.correction import corrected, corrections_of
from hustings.errors import UsageError
from hustings.web.guard import LIMIT

#: What may be sent as a file, by its ending.
READABLE = (".txt", ".text", ".md", ".markdown", ".html", ".htm", ".docx")
#: The most that a packed document may unpack to, in bytes: text of a report's size and a good many pictures.
UNPACKED = 64 * LIMIT
NAME = "report.txt"


def pasted(text: str, name: str = "", published: date | None = None) -> Document:
    """The document that a text field holds, with line breaks as they are counted everywhere else.

    Under the name of an HTML or DOCX document, it is the text that was extracted from it.
    """
    copy = text.replace("\r\n", "\n").replace("\r", "\n")
    if not copy.strip():
        raise UsageError("there is no report to check: paste one, or choose a file")
    if len(copy.encode("utf-8", "surrogatepass")) > LIMIT:
        raise too_large()
    plain = _plain(name) or NAME
    return Document(plain, copy, format_of(plain), published=published)


def sent(data: bytes, name: str) -> Document:
    """The document in a file that was sent. What was extracted from HTML or DOCX is plain text from here on."""
    plain = _plain(name) or NAME
    if not plain.lower().endswith(READABLE):
        raise UsageError(f"{plain} is not a report that can be read: send {', '.join(READABLE)}")
    if plain.lower().endswith(".docx"):
        _refuse_bomb(data, plain)
    found = read_document(data, plain)
    return replace(pasted(found.text, plain, found.published), notes=found.notes)


def with_taken(checked: Checked, taken: Collection[int]) -> str:
    """The text with the corrections that begin at these places."""
    chosen = [one for one in corrections_of(checked) if one.start in taken]
    return corrected(checked.document.text, chosen)


def too_large() -> HTTPException:
    """The refusal of what is larger than a report."""
    return HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, f"a report may have {LIMIT // 1024 // 1024} MB at most")


def stem(name: str) -> str:
    """A file name without its ending, of letters and digits, for what is offered to be saved.

    >>> stem('../ilford "north".docx'), stem("?")
    ('ilford-north', 'report')
    """
    words = "".join(one if one.isascii() and one.isalnum() else " " for one in PurePath(_plain(name)).stem).split()
    return "-".join(words)[:60] or "report"


def _plain(name: str) -> str:
    """The last part of a path as browsers send it, without what cannot be printed."""
    last = name.replace("\\", "/").rpartition("/")[2]
    return "".join(one for one in last if one.isprintable())[:120].strip()


def _refuse_bomb(data: bytes, name: str) -> None:
    """Refuse a packed document that unpacks to more than `UNPACKED`."""
    try:
        size = sum(one.file_size for one in zipfile.ZipFile(BytesIO(data)).infolist())
    except (zipfile.BadZipFile, ValueError, OSError):
        raise UsageError(f"{name} is not a DOCX document") from None
    if size > UNPACKED:
        raise UsageError(f"{name} unpacks to more than {UNPACKED // LIMIT} MB")
