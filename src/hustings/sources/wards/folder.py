"""A folder of ward data: every year of local elections in it, Scotland's first preferences, and the pieces.

All problems of all files are told at once, with file and line. Rows of the year that has names and no codes are given
the codes that they are known by (`hustings.sources.wards.match`).
"""

from __future__ import annotations

import re
from pathlib import Path

from hustings.errors import InputError, Problem
from hustings.notionals.wards.local import LocalResult, WardPiece, Wards
from hustings.sources.wards import library, pieces
from hustings.sources.wards.match import coded

LIBRARY = re.compile(r"local-elections-(\d{4})-wards\.csv")
SCOTLAND = re.compile(r"scotland-(\d{4})-first-preferences\.csv")
PIECES = "ward-pieces.csv"
SOURCES = (
    "House of Commons Library, local election results by ward",
    "Councils of Scotland, first preferences by ward",
    "Code-Point Open (Ordnance Survey) and ONS, postcodes by ward and constituency",
)


def read(folder: Path) -> Wards:
    """The ward data in the folder. Raises `InputError` with every problem, and where a kind of file is missing."""
    files = sorted(folder.iterdir()) if folder.is_dir() else []
    problems: list[Problem] = []
    rows: list[library.WardRow] = []
    results: list[LocalResult] = []
    for path in files:
        if found := LIBRARY.fullmatch(path.name):
            several, wrong = library.read(path, int(found[1]))
            rows += several
            problems += wrong
        elif found := SCOTLAND.fullmatch(path.name):
            first, wrong = pieces.read_scotland(path, int(found[1]))
            results += first
            problems += wrong
    cut, wrong = _pieces(folder)
    problems += wrong
    if not rows and not problems:
        problems.append(Problem(str(folder), None, "no local-elections-YYYY-wards.csv in it", "missing"))
    if problems:
        raise InputError(problems, "nothing was estimated")
    matched, notes = coded(rows, cut)
    return Wards((*matched, *results), tuple(cut), SOURCES, tuple(notes))


def _pieces(folder: Path) -> tuple[list[WardPiece], list[Problem]]:
    path = folder / PIECES
    if not path.is_file():
        return [], [
            Problem(str(folder), None, f"no {PIECES} in it: which wards lie in which constituencies", "missing")
        ]
    return pieces.read_pieces(path)
