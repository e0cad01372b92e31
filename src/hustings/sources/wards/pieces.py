"""Pieces of wards and first preferences in Scotland: two plain tables.

`ward-pieces.csv`: ward, dist, old, new (GSS codes), postcodes, easting, northing: how many postcodes a ward has in an
old and a new constituency, and their mean position. Source: Code-Point Open and ONS (Open Government Licence).
`scotland-2022-first-preferences.csv`: wardId, Con, Lab, LD, Grn, SNP, Oth, tot.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
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
    made, problems = _read(path, PIECES, _piece)
    return [one for _, one in made], problems + _twice(path, made)


def read_scotland(path: Path, year: int) -> tuple[list[LocalResult], list[Problem]]:
    """The first preferences in the file, and every problem with it."""
    made, problems = _read(path, SCOTLAND, lambda row: _first_preferences(row, year))
    return [one for _, one in made], problems


def _read(path: Path, header: tuple[str, ...], take: Callable[[Row], T]) -> tuple[list[tuple[int, T]], list[Problem]]:
    """What the rows say, each with its line, and every problem."""
    text, problems = decode(path.read_bytes(), str(path))
    first = next(iter(records(text, str(path))), None)
    if not problems and (not isinstance(first, tuple) or [cell.strip() for cell in first[1]] != list(header)):
        problems.append(Problem(str(path), 1, f"the header is not {','.join(header)}", "header"))
    made: list[tuple[int, T]] = []
    for item in [] if problems else rows(text, str(path), header, skip_first=True):
        if isinstance(item, Problem):
            problems.append(item)
            continue
        try:
            made.append((item.line, take(item)))
        except ValueError as error:
            problems.append(Problem(str(path), item.line, f"{error.args[0]}", "value"))
    return made, problems


def _piece(row: Row) -> WardPiece:
    ward, district, old, new = (_gss(row, name) for name in ("ward", "dist", "old", "new"))
    place = _number(row, "easting"), _number(row, "northing")
    postcodes = _number(row, "postcodes")
    if postcodes < 1 or postcodes != int(postcodes):
        raise ValueError(f"postcodes is {row.get('postcodes')!r}, not a whole number from 1")
    return WardPiece(ward, district, old, new, int(postcodes), *place)


def _twice(path: Path, made: Iterable[tuple[int, WardPiece]]) -> list[Problem]:
    """Rows for a piece that has one already: its people would be counted twice."""
    lines: dict[tuple[str, str, str], int] = {}
    return [
        Problem(str(path), line, f"{one.ward} in {one.old} and {one.new} is on line {first} too", "duplicate")
        for line, one in made
        if (first := lines.setdefault((one.ward, one.old, one.new), line)) != line
    ]


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
