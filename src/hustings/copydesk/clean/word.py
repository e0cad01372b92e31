"""Word: the text of a DOCX document, its tables in their place, a line for each paragraph or row."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING, Any

from hustings.errors import InputError, Problem

if TYPE_CHECKING:
    from docx.table import Table


def docx_text(data: bytes, path: str) -> str:
    """The paragraphs and tables of a document in their order; `InputError` when it is none."""
    import zipfile  # noqa: PLC0415

    import docx  # noqa: PLC0415
    from docx.opc.exceptions import PackageNotFoundError  # noqa: PLC0415

    try:
        pieces = list(_lines_of(docx.Document(BytesIO(data))))
    except (PackageNotFoundError, zipfile.BadZipFile, KeyError, ValueError, SyntaxError):
        raise InputError([Problem(path, None, "not a DOCX document", "format")]) from None
    return "\n".join(line for piece in pieces for line in _tidied(piece))


def _lines_of(document: Any) -> list[str]:
    """The paragraphs, and the rows of tables, of a document."""
    from docx.table import Table  # noqa: PLC0415

    lines: list[str] = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            lines += _rows(block)
        else:
            lines.append(block.text)
    return lines


def _rows(table: Table) -> list[str]:
    lines: list[str] = []
    for row in table.rows:
        cells: list[Any] = []  # a merged cell is given once for each column that it spans: its text stands in the first
        for cell in row.cells:
            cells.append(None if any(one is not None and cell._tc is one._tc for one in cells) else cell)
        lines.append("\t".join("" if cell is None else " ".join(cell.text.split()) for cell in cells))
        lines += [line for cell in cells if cell is not None for inner in cell.tables for line in _rows(inner)]
    return lines


def _tidied(piece: str) -> list[str]:
    lines = ("\t".join(" ".join(cell.split()) for cell in line.split("\t")).rstrip() for line in piece.split("\n"))
    return [line for line in lines if line]
