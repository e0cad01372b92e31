"""Read: a document from its bytes, by what its path or its server says that it is."""

from __future__ import annotations

from hustings.copydesk.clean.document import Document, Format, format_of
from hustings.copydesk.clean.encoding import decode
from hustings.copydesk.clean.page import charset_of, page_of
from hustings.copydesk.clean.word import docx_text


def read_document(
    data: bytes, path: str, *, kind: Format | None = None, selectors: tuple[str, ...] = (), charset: str | None = None
) -> Document:
    """The document in these bytes; `InputError` when they are not what the path's ending says.

    `selectors` (CSS) say where an HTML page has its report; without them, its main article is found.
    """
    kind = kind or format_of(path)
    if kind is Format.DOCX:
        return Document(path, docx_text(data, path), kind)
    decoded = decode(data, path, charset=charset_of(data, charset) if kind is Format.HTML else None)
    notes = (decoded.note,) if decoded.note else ()
    if kind is Format.HTML:
        page = page_of(decoded.text, path, selectors)
        return Document(path, page.text, kind, decoded.encoding, page.published, notes)
    return Document(path, decoded.text, kind, decoded.encoding, None, notes)
