"""Pieces of wards and first preferences in Scotland: two plain tables.

`ward-pieces.csv`: ward, dist, old, new (GSS codes), postcodes, easting, northing: how many postcodes a ward has in an
old and a new constituency, and their mean position. Source: Code-Point Open and ONS (Open Government Licence).
`scotland-2022-first-preferences.csv`: wardId, Con, Lab, LD, Grn, SNP, Oth, tot.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

from hustings.errors import Problem
from hustings.notionals.wards.local import LocalResult, WardPiece
from hustings.sources.csvfile import Row, decode, records, rows

PIECES = ("ward", "dist", "old", "new", "postcodes", "easting", "northing")
SCOTLAND = ("wardId", "Con", "Lab", "LD", "Grn", "SNP", "Oth", "tot")
GROUP_OF = {
    "Con": "conservative",
    "Lab": "labour",
    "LD": "liberal-democrat",
    "Grn": "green",
    "SNP": "snp",
    "Oth": "other",
}
_GSS = re.compile(r"[ENSW][0-9]{8}")
T = TypeVar("T")


def read_pieces(path: Path) -> tuple[list[WardPiece], list[Problem]]:
    """The pieces in the file, and every problem with it."""
    return _read(path, PIECES, _piece)


def read_scotland(path: Path, year: int) -> tuple[list[LocalResult], list[Problem]]:
    """The first preferences in the file, and every problem with it."""
    return _read(path, SCOTLAND, lambda row: _first_preferences(row, year))


def _read(path: Path, header: tuple[str, ...], take: Callable[[Row], T]) -> tuple[list[T], list[Problem]]:
    text, problems = decode(path.read_bytes(), str(path))
    first = next(iter(records(text, str(path))), None)
    if not problems and (not isinstance(first, tuple) or [cell.strip() for cell in first[1]] != list(header)):
        problems.append(Problem(str(path), 1, f"the header is not {','.join(header)}", "header"))
    made: list[T] = []
    for item in [] if problems else rows(text, str(path), header, skip_first=True):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        try:
            made.append(take(item))
        except ValueError as error:
            problems.append(Problem(str(path), item.line, f"{error.args[0]}", "value"))
    return made, problems


def _piece(row: Row) -> WardPiece:
    ward, district, old, new = (_gss(row, name) for name in ("ward", "dist", "old", "new"))
    place = _number(row, "easting"), _number(row, "northing")
    return WardPiece(ward, district, old, new, int(_number(row, "postcodes")), *place)


def _first_preferences(row: Row, year: int) -> LocalResult:
    votes = tuple((group, _number(row, name)) for name, group in GROUP_OF.items())
    return LocalResult(_gss(row, "wardId"), year, votes)


def _gss(row: Row, name: str) -> str:
    text = row.get(name) or ""
    if not _GSS.fullmatch(text):
        raise ValueError(f"{name} is {text!r}, not a GSS code")
    return text


def _number(row: Row, name: str) -> float:
    text = row.get(name) or ""
    if not re.fullmatch(r"[0-9]+(\.[0-9]+)?", text):
        raise ValueError(f"{name} is {text!r}, not a number")
    return float(text)
