"""The twins of the search page: every name with its page, and the same made small for a script.

`names.json` is for a script on the page: `folders` of pages below the section's, and `names` as [kind, name, what
stands beside it, number of the folder], in the order of the alphabet; kinds are c(onstituency), p(erson), f(amily of
parties).
"""

from __future__ import annotations

from typing import Any

import msgspec

from hustings.publication.file import Files
from hustings.publication.model.name import Named, names
from hustings.publication.plan import Piece
from hustings.publication.twin.document import document
from hustings.publication.url import absolute, inside, page
from hustings.publication.view import View
from hustings.telling import csv_text
from hustings.telling.table import Row

COLUMNS = "kind,name,detail,page".split(",")
_LETTERS = {"constituency": "c", "candidate": "p", "party": "f"}


def twins(view: View, piece: Piece) -> Files:
    """The names as JSON and CSV, and the small index."""
    found = names(view, view.section(piece.section))
    rows: list[Row] = [
        {"kind": one.kind, "name": one.name, "detail": one.detail, "page": absolute(view.base_url, page(one.folder))}
        for one in found
    ]
    yield inside(piece.folder, "index.json"), document(view, piece, {"count": len(rows), "names": rows})
    yield inside(piece.folder, "index.csv"), csv_text.as_csv(rows, COLUMNS)
    yield inside(piece.folder, "names.json"), msgspec.json.encode(_small(found, piece.section))


def _small(found: tuple[Named, ...], section: str) -> dict[str, Any]:
    folders = sorted({one.folder for one in found})
    number = {folder: at for at, folder in enumerate(folders)}
    return {
        "folders": [one.removeprefix(f"{section}/") for one in folders],
        "names": [[_LETTERS[one.kind], one.name, one.detail, number[one.folder]] for one in found],
    }
