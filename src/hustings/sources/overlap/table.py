"""The table of a file of overlaps: CSV or Parquet, with shares, with counts, or as UK Parliament or mySociety have it.

Columns, under these names: `from` and `to` (or `from_constituency`, `from_gss` and the like) for the two
constituencies; `from_name` and `to_name`, if any; then shares between 0 and 1, `from_residential` to `to_electorate`,
or counts in the overlap, `residential`, `population`, `geographical`, `electorate`, of which both shares are worked
out. Parliament's file has no header; mySociety's names the two sets and has `overlap_pop` and `overlap_area` of
`original_pop` and `original_area`, the counts of all that the first constituency has.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from decimal import Decimal, InvalidOperation
from pathlib import Path

from hustings.errors import Problem
from hustings.geography.overlap import BASES
from hustings.sources import parliament_overlap
from hustings.sources.csvfile import Row, decode, records

SIDES = ("from", "to")
SHARES = tuple(f"{side}_{basis}" for basis in BASES for side in SIDES)
_ENDS = {side: (f"{side}_constituency", f"{side}_gss", side) for side in SIDES}
#: Counts in the overlap, and of the whole first constituency where the file has them, by basis.
_COUNTS = {basis: (basis, "") for basis in BASES}
_MYSOCIETY = {"population": ("overlap_pop", "original_pop"), "geographical": ("overlap_area", "original_area")}
_PARQUET = b"PAR1"


@dataclass(frozen=True, slots=True)
class Piece:
    """One row: the two constituencies as the file has them, and what it says of their overlap.

    `shares` are by column name, `counts` by basis (any unit: people, addresses, square metres), `wholes` the counts
    of the whole first constituency.
    """

    line: int
    before: str
    after: str
    names: tuple[str, str] = ("", "")
    shares: dict[str, Decimal] = field(default_factory=dict)
    counts: dict[str, Decimal] = field(default_factory=dict)
    wholes: dict[str, Decimal] = field(default_factory=dict)


def read_table(path: Path, raw: bytes) -> tuple[list[Piece], list[Problem]]:
    """The pieces of a file, and everything that is wrong with its rows."""
    rows, header, problems = _parquet(path, raw) if raw.startswith(_PARQUET) else _csv(path, raw)
    if problems:
        return [], problems
    ends = [next((name for name in _ENDS[side] if name in header), "") for side in SIDES]
    counts = _COUNTS
    if {"overlap_pop", "overlap_area"} & set(header):
        ends, counts = list(header[:2]), _MYSOCIETY
    if not all(ends):
        reason = "no columns for the two constituencies: name them from and to, or from_gss and to_gss"
        return [], [Problem(str(path), 1, reason, "columns")]
    if not set(header) & {*SHARES, *(name for name, _ in counts.values())}:
        reason = f"no column of shares or counts: there can be {', '.join((*SHARES, *BASES))}"
        return [], [Problem(str(path), 1, reason, "columns")]
    reader = _Reader(str(path), ends, counts)
    pieces = [reader.piece(row) for row in rows]
    return [one for one in pieces if one is not None], reader.problems


def _csv(path: Path, raw: bytes) -> tuple[list[Row], Sequence[str], list[Problem]]:
    text, problems = decode(raw, str(path))
    found: list[tuple[int, list[str]]] = []
    for item in records(text, str(path)) if not problems else ():
        if isinstance(item, Problem):
            problems.append(item)
        else:
            found.append(item)
    if not found:
        return [], [], problems or [Problem(str(path), None, "the file is empty", "file")]
    is_bare = parliament_overlap.recognises(text) == "overlaps"
    header = parliament_overlap.OVERLAPS if is_bare else [cell.strip() for cell in found[0][1]]
    rows = []
    for line, cells in found if is_bare else found[1:]:
        if len(cells) != len(header):
            reason = f"{len(cells)} columns where {len(header)} were expected"
            problems.append(Problem(str(path), line, reason, "columns"))
        rows.append(Row(line, dict(zip(header, cells, strict=False))))
    return rows, header, problems


def _parquet(path: Path, raw: bytes) -> tuple[list[Row], Sequence[str], list[Problem]]:
    import polars  # noqa: PLC0415 - a large library that CSV does not need

    try:
        frame = polars.read_parquet(raw)
    except polars.exceptions.PolarsError as error:
        return [], [], [Problem(str(path), None, f"not a Parquet file that can be read: {error}", "file")]
    rows = [
        Row(number, {name: "" if cell is None else str(cell) for name, cell in cells.items()})
        for number, cells in enumerate(frame.iter_rows(named=True), 1)
    ]
    return rows, frame.columns, []


class _Reader:
    """Reads the rows of one file; `problems` collects what is wrong with them."""

    def __init__(self, path: str, ends: Sequence[str], counts: dict[str, tuple[str, str]]) -> None:
        self.problems: list[Problem] = []
        self._path, self._ends, self._counts = path, ends, counts

    def piece(self, row: Row) -> Piece | None:
        """The piece that a row says; `None`, and problems, where it cannot be read."""
        before, after = (row.get(name) or "" for name in self._ends)
        known = len(self.problems)
        if not (before and after):
            self._problem(row, f"no constituency in the column {self._ends[0 if not before else 1]}", "constituency")
        shares = {name: value for name in SHARES if (value := self._share(row, name)) is not None}
        counts = {basis: value for basis, (name, _) in self._counts.items() if (value := self._number(row, name))}
        wholes = {basis: value for basis, (_, name) in self._counts.items() if (value := self._number(row, name))}
        if len(self.problems) > known:
            return None
        names = (row.get("from_name") or "", row.get("to_name") or "")
        return Piece(row.line, before, after, names, shares, counts, wholes)

    def _share(self, row: Row, name: str) -> Decimal | None:
        value = self._number(row, name)
        if value is not None and value > 1:
            self._problem(row, f"{name} is {value}, not a share between 0 and 1", "share")
        return value

    def _number(self, row: Row, name: str) -> Decimal | None:
        text = row.get(name)
        if text is None:
            return None
        try:
            value = Decimal(text)
        except InvalidOperation:
            value = Decimal("NaN")
        if not value.is_finite() or value < 0:
            self._problem(row, f"{name} is {text!r}, not a number from 0", "share")
            return None
        return value

    def _problem(self, row: Row, reason: str, code: str) -> None:
        self.problems.append(Problem(self._path, row.line, reason, code))


def sides(pieces: Sequence[Piece]) -> Iterator[tuple[str, str, list[Piece]]]:
    """The pieces of each constituency, old ones first: the side, its id as the file has it, its pieces."""
    for side in SIDES:
        found: dict[str, list[Piece]] = {}
        for one in pieces:
            found.setdefault(one.before if side == "from" else one.after, []).append(one)
        yield from ((side, name, every) for name, every in found.items())
