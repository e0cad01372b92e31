"""Tables with a header, as CSV or as an XLSX workbook, read by the names of their columns in whatever order they stand.

Publishers rename `ONS ID` to `ons_id` between years: names are compared in lower case with everything else than letters
and digits as an underscore. Cells stay text; `field` types them.
"""

from __future__ import annotations

import io
import re
import zipfile
import zlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time
from pathlib import Path

from python_calamine import CalamineError, CalamineWorkbook

from hustings.errors import Problem
from hustings.sources.csvfile import Row, decode, records, rows
from hustings.sources.reading import Reading

#: Alternatives for one required column: any of these names will do.
Column = tuple[str, ...]

ZIP_MARK = b"PK\x03\x04"
#: Largest workbook taken, once unpacked: an election's is under 10 MB, a decompression bomb is not.
LARGEST_UNPACKED = 60_000_000
#: Most rows taken from a workbook; the columns go up to ZZ.
MOST_ROWS = 100_000
#: How much of a text file is looked at to tell its format, in characters.
OPENING = 20_000
#: How many rows above the header a workbook may have: titles and notes.
TITLE_ROWS = 12

Cells = list[str]

_UNREADABLE = (
    CalamineError,
    zipfile.BadZipFile,
    zlib.error,
    NotImplementedError,
    RuntimeError,
    EOFError,
    ValueError,
    OSError,
)
#: The place of a cell; one written with character references matches without its groups.
_CELL = re.compile(rb"\sr\s*=\s*[\"'](?:([A-Z]+)([0-9]+)[\"']|[^\"']*&)")


@dataclass(slots=True)
class Sheet:
    """The rows under a header, by normalised column name; `labels` are the names as printed, `titles` what is above."""

    labels: dict[str, str]
    rows: list[Row] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def label(self, *names: str) -> str:
        """The first of these columns that the sheet has, as printed in it."""
        return next((self.labels[name] for name in names if name in self.labels), names[0])


def normalise(name: str) -> str:
    """A column's name as it is compared.

    >>> normalise("ONS region ID"), normalise(" country/region ")
    ('ons_region_id', 'country_region')
    """
    return re.sub(r"[^a-z0-9]+", "_", name.lower()).strip("_")


def header_of(path: Path, head: str | bytes) -> set[str]:
    """The column names of the file, normalised; empty for none. A workbook is opened, of text `head` is enough."""
    if not is_workbook(head):
        return header_in(head)
    try:
        return header_in(path.read_bytes())
    except OSError:
        return set()


def header_in(content: str | bytes) -> set[str]:
    """The column names, normalised, of a workbook's data sheet or of the first line of text; empty for none."""
    if isinstance(content, bytes) and is_workbook(content):
        try:
            lines = _data_lines(content)[:TITLE_ROWS]
        except _UNREADABLE:
            return set()
        return {normalise(cell) for cell in max(lines, key=_filled, default=[])}
    return {normalise(cell) for cell in first_row(content)}


def opening(content: str | bytes) -> str:
    """The first of the text, for telling a format by it; wrong bytes become replacement characters."""
    text = content if isinstance(content, str) else content[: 4 * OPENING].decode("utf-8-sig", "replace")
    return text.removeprefix("\ufeff")[:OPENING]


def first_row(content: str | bytes) -> Cells:
    """The cells of the first row of CSV text; empty for none."""
    first = next(iter(records(opening(content), "")), None)
    return [cell.strip() for cell in first[1]] if isinstance(first, tuple) else []


def is_workbook(head: str | bytes) -> bool:
    """Whether these are the first bytes of an XLSX workbook (of any ZIP archive, to be exact)."""
    mark = head[:4]
    return mark == ZIP_MARK if isinstance(mark, bytes) else mark == ZIP_MARK.decode()


def _filled(cells: Cells) -> int:
    return sum(1 for cell in cells if cell)


def read_sheet(path: Path, raw: bytes, required: Sequence[Column], reading: Reading) -> Sheet | None:
    """The table in the file; `None` for no table. Torn rows and missing columns become problems of `reading`."""
    if is_workbook(raw):
        return _read_workbook(str(path), raw, required, reading)
    return _read_csv(str(path), raw, required, reading)


def _read_csv(path: str, raw: bytes, required: Sequence[Column], reading: Reading) -> Sheet | None:
    text, problems = decode(raw, path)
    reading.problems.extend(problems)
    if problems:
        return None
    first = next(iter(records(text, path)), None)
    if not isinstance(first, tuple):
        reading.problems.append(first or Problem(path, 1, "the file is empty", "empty"))
        return None
    sheet = _under(first[1], path, first[0], required, reading)
    if sheet is None:
        return None
    for item in rows(text, path, [normalise(cell) for cell in first[1]], skip_first=True):
        if isinstance(item, Problem):
            reading.problems.append(item)
        else:
            sheet.rows.append(item)
    return sheet


def _under(header: Cells, path: str, line: int, required: Sequence[Column], reading: Reading) -> Sheet | None:
    """An empty sheet with that header; `None`, with every problem noted, when the header will not do."""
    names = [normalise(cell) for cell in header]
    twice = [name for name, times in Counter(names).items() if times > 1 and name]
    missing = [column[0] for column in required if not set(column) & set(names)]
    for name in twice:
        reading.problem(path, line, f"two columns are called {header[names.index(name)].strip()!r}", "columns")
    if missing:
        reading.problem(path, line, f"these columns are missing: {', '.join(missing)}", "columns")
    if twice or missing:
        return None
    return Sheet({name: cell.strip() for name, cell in zip(names, header, strict=True)})


def _read_workbook(path: str, raw: bytes, required: Sequence[Column], reading: Reading) -> Sheet | None:
    try:
        lines = _data_lines(raw)
    except _UNREADABLE as error:
        reading.problem(path, None, f"cannot be read as an Excel workbook: {error}", "workbook")
        return None
    start = _header_row(lines, required)
    if start is None:
        reading.problem(path, None, "no row of the workbook's data sheet has the column names", "columns")
        return None
    header = _trimmed(lines[start])
    sheet = _under(header, path, start + 1, required, reading)
    if sheet is None:
        return None
    sheet.titles = [cell for cells in lines[:start] for cell in cells if cell]
    sheet.rows = _rows_under(header, lines, start)
    return sheet


def _rows_under(header: Cells, lines: list[Cells], start: int) -> list[Row]:
    names = [normalise(cell) for cell in header]
    numbered = enumerate(lines[start + 1 :], start=start + 2)
    return [Row(line, dict(zip(names, cells, strict=False))) for line, cells in numbered if any(cells)]


def _trimmed(cells: Cells) -> Cells:
    """The cells up to the last one that is filled."""
    last = max((number for number, cell in enumerate(cells) if cell), default=-1)
    return cells[: last + 1]


def _header_row(lines: list[Cells], required: Sequence[Column]) -> int | None:
    """The row among the first ones that has most of the required columns."""

    def hits(cells: Cells) -> int:
        names = {normalise(cell) for cell in cells}
        return sum(1 for column in required if names & set(column))

    best = max(range(min(TITLE_ROWS, len(lines))), key=lambda number: hits(lines[number]), default=None)
    return best if best is not None and hits(lines[best]) else None


def _data_lines(raw: bytes) -> list[Cells]:
    """The rows of the sheet "Data", or of the only sheet, as text."""
    _check_size(raw)
    book = CalamineWorkbook.from_filelike(io.BytesIO(raw))
    name = _data_sheet(book.sheet_names)
    return [_texts(cells) for cells in book.get_sheet_by_name(name).to_python(skip_empty_area=False)]


def _check_size(raw: bytes) -> None:
    """Refuse what would fill the memory: the reader makes a full grid up to the last cell, however far off it is."""
    with zipfile.ZipFile(io.BytesIO(raw)) as archive:
        parts = archive.infolist()
        if sum(part.file_size for part in parts) > LARGEST_UNPACKED:
            raise ValueError(f"it unpacks to more than {LARGEST_UNPACKED // 1_000_000} MB")
        for part in parts:
            if "worksheets/" in part.filename and part.filename.endswith(".xml"):
                _check_grid(archive.read(part))


def _check_grid(sheet: bytes) -> None:
    for found in _CELL.finditer(sheet):
        columns, row = found.groups()
        if row is None or len(columns) > 2 or int(row) > MOST_ROWS:
            raise ValueError(f"it has a cell far outside of a table ({found[0].decode('ascii', 'replace').strip()})")


def _data_sheet(names: list[str]) -> str:
    data = [name for name in names if name.strip().lower() == "data"]
    if not data and len(names) != 1:
        raise ValueError(f'it has no sheet "Data", only {", ".join(names) or "none"}')
    return (data or names)[0]


def _texts(cells: Iterable[object]) -> Cells:
    return [_text(cell) for cell in cells]


def _text(value: object) -> str:
    """A cell as a CSV file would have it: whole numbers without a point, days and moments in ISO form."""
    match value:
        case bool():
            return "TRUE" if value else "FALSE"
        case float():
            return str(int(value)) if value.is_integer() and abs(value) < 1e15 else repr(value)
        case datetime():
            return value.isoformat(sep=" ")
        case date() | time():
            return value.isoformat()
    return str(value).strip()
