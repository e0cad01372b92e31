"""Local election results by ward, England and Wales, as the House of Commons Library publishes them year by year.

`local-elections-YYYY-wards.csv`: a title row or none, then a header that differs from year to year, then a row for each
ward or county division. Votes of a party are those of its leading candidate. In 2021 and 2022 some columns of party
votes hold TRUE where a party stood: the votes are then what is left of the row's total. 2023 has names and no codes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from hustings.errors import Problem
from hustings.sources.csvfile import decode, records

#: Columns by what they hold, as the headers of the several years have it; lower case.
HEADINGS = {
    "district_code": ("local authority code",),
    "district": ("local authority name", "districtname"),
    "code": ("ward/ed code", "ward code"),
    "ward": ("ward/ed name", "ward name", "wardname"),
    "electorate": ("electorate", "elect"),
    "turnout": ("turnout (%)", "turnout"),
    "total": ("total votes", "grand total", "total"),
}
NEEDED = ("district", "ward", "electorate", "turnout")
GROUP_OF = {
    "con": "conservative",
    "lab": "labour",
    "ld": "liberal-democrat",
    "green": "green",
    "ref": "reform",
    "ukip": "reform",
    "pc": "plaid-cymru",
    "snp": "snp",
}
#: A sum over small parties, not a party.
SUMS = frozenset({"other"})
STOOD = "TRUE"
_NUMBER = re.compile(r"[0-9]+(\.[0-9]+)?%?")
_NONE = frozenset({"", "-", "NA"})


@dataclass(frozen=True, slots=True)
class WardRow:
    """One row of the Library's file. `code` is `None` in the file that has names alone."""

    year: int
    district: str
    district_code: str | None
    ward: str
    code: str | None
    electorate: int | None
    turnout: float | None
    votes: dict[str, float]
    path: str
    line: int


def read(path: Path, year: int) -> tuple[list[WardRow], list[Problem]]:
    """The rows of the file, and every problem with it."""
    text, problems = _decoded(path)
    rows: list[WardRow] = []
    columns: dict[str, int] | None = None
    parties: dict[int, str] = {}
    for item in [] if problems else records(text, str(path)):
        if isinstance(item, Problem):
            problems.append(item)
        elif columns is None:
            columns, parties = _header(item[1])
        else:
            _take(Sheet(str(path), year, columns, parties), *item, rows, problems)
    if columns is None and not problems:
        problems.append(Problem(str(path), 1, "no header with a ward, an electorate and a turnout", "header"))
    return rows, problems


def _decoded(path: Path) -> tuple[str, list[Problem]]:
    """The text as it is: apostrophes in names that were encoded twice are the publisher's, and are compared without."""
    try:
        return path.read_bytes().decode("utf-8-sig"), []
    except UnicodeDecodeError:
        return decode(path.read_bytes(), str(path))


@dataclass(frozen=True, slots=True)
class Sheet:
    """A file being read: where its columns are, and the group of each column of votes."""

    path: str
    year: int
    columns: dict[str, int]
    parties: dict[int, str]


def _header(cells: list[str]) -> tuple[dict[str, int] | None, dict[int, str]]:
    """Where each column is, and the group of each column of votes; `None` where this is no header."""
    names = [" ".join(cell.split()).lower() for cell in cells]
    found = {key: names.index(one) for key, several in HEADINGS.items() for one in several if one in names}
    if any(key not in found for key in NEEDED):
        return None, {}
    votes = {at: names[at] for at in range(found["turnout"] + 1, len(names)) if names[at] and at != found.get("total")}
    return found, {at: GROUP_OF.get(name, "other") for at, name in votes.items() if name not in SUMS}


def _take(sheet: Sheet, line: int, cells: list[str], rows: list[WardRow], problems: list[Problem]) -> None:
    """Take in one row, or what is wrong with it."""
    if len(cells) <= sheet.columns["turnout"]:
        problems.append(Problem(sheet.path, line, f"{len(cells)} columns: the row is torn", "columns"))
        return
    if not _cell(cells, sheet.columns["ward"]):
        return
    try:
        rows.append(_row(sheet, line, cells))
    except ValueError as error:
        problems.append(Problem(sheet.path, line, f"{error.args[0]!r} is not a number of votes or people", "count"))


def _row(sheet: Sheet, line: int, cells: list[str]) -> WardRow:
    at = sheet.columns
    turnout = number(_cell(cells, at["turnout"]))
    electorate = number(_cell(cells, at["electorate"]))
    is_percent = turnout is not None and turnout > 1
    return WardRow(
        sheet.year,
        _cell(cells, at["district"]),
        _code(cells, at.get("district_code")),
        _cell(cells, at["ward"]),
        _code(cells, at.get("code")),
        round(electorate) if electorate else None,
        (turnout / 100 if is_percent else turnout) if turnout else None,
        _votes(sheet, cells),
        sheet.path,
        line,
    )


def _votes(sheet: Sheet, cells: list[str]) -> dict[str, float]:
    """The votes by group; where a cell says only that a party stood, it has what is left of the total."""
    votes: dict[str, float] = {}
    stood = []
    for at, group in sheet.parties.items():
        text = _cell(cells, at)
        if text == STOOD:
            stood.append(group)
        elif count := number(text):
            votes[group] = votes.get(group, 0.0) + count
    total = number(_cell(cells, sheet.columns["total"])) if "total" in sheet.columns else None
    rest = max((total or 0.0) - sum(votes.values()), 0.0)
    for group in stood:
        votes[group] = votes.get(group, 0.0) + rest / len(stood)
    return votes


def number(text: str) -> float | None:
    """A number with or without thousands commas and a per cent sign; `None` for a dash, NA or nothing.

    >>> number("14,245"), number("43.5%"), number("-")
    (14245.0, 43.5, None)
    """
    plain = text.replace(",", "")
    if plain in _NONE:
        return None
    if not _NUMBER.fullmatch(plain):
        raise ValueError(text)
    return float(plain.rstrip("%"))


def _cell(cells: list[str], at: int) -> str:
    return " ".join(cells[at].split()) if at < len(cells) else ""


def _code(cells: list[str], at: int | None) -> str | None:
    return _cell(cells, at) or None if at is not None else None
