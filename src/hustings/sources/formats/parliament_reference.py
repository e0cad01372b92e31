"""Parliament's files of reference that stand beside the results: Parliaments, general elections, constituencies.

Read for what the record can use: `parliament_periods.csv` (number, election, assembly, State Opening, dissolution)
gives each general election the dissolution before it, `revised_constituency_ids.csv` the codes that changed. The others
are recognised, so that a folder of Parliament's files reads without complaint, and say nothing to record:
`general-elections.csv`, `general_election_in_boundary_sets.csv`, `countries.csv`, `result_summaries.csv`,
`new-constituencies.csv`, `constituencies-1997-2024.csv`. Only the last has a header; the rest go by their first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation
from hustings.sources.csvfile import decode, records
from hustings.sources.formats.field import day_of
from hustings.sources.formats.general_election import general_election
from hustings.sources.formats.publisher import PARLIAMENT, source_of
from hustings.sources.formats.sheet import first_row
from hustings.sources.reading import Reading

PERIODS, REVISED = "parliament periods", "revised constituency ids"
#: Name of each file, and a pattern for each of the leading cells of its first row.
PATTERNS: dict[str, tuple[str, ...]] = {
    "constituencies 1997–2024": ("Name", "ONSCode", "Constituency_Id", "StartDate", "EndDate"),
    PERIODS: (r"\d{1,3}", r".*\d{4}.*", r"\d\d/\d\d/\d{4}", r"\d\d/\d\d/\d{4}", r"(\d\d/\d\d/\d{4})?", r"(Q\d+)?"),
    REVISED: (r"[EWSN]\d{8}", r".*\D.*", r"[EWSN]\d{8}"),
    "general elections": (r"\d{4}-\d\d-\d\d", "true|false", "(https?:.*)?"),
    "general elections in boundary sets": (r"\d{4}-\d\d-\d\d", "|".join(Nation), r"\d+", r"\d+"),
    "countries": (r"[A-Z][A-Za-z ]+", r"([KEWSN]\d{8})?", r"([KEWSN]\d{8})?", "(true|false)?"),
    "new constituencies": (".+", ".*", "|".join(Nation), ".+", ".+", "County|Borough|Burgh", ".*", r"[EWSN]\d{8}"),
    "result summaries": (r"\S.* (hold|gain from .+)", r"\S.* (hold|gain from .+)"),
}
#: Files with more columns than the pattern names.
_LONGER = frozenset({PERIODS})

Line = tuple[int, list[str]]


def kind_of(head: str | bytes) -> str | None:
    """Which of the files of reference this is, by its first row; `None` for none of them."""
    cells = first_row(head)
    for kind, patterns in PATTERNS.items():
        is_long = len(cells) > len(patterns) and kind in _LONGER
        if (len(cells) == len(patterns) or is_long) and all(map(re.fullmatch, patterns, cells)):
            return kind
    return None


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is one of these. The path is not looked at."""
    return kind_of(head) is not None


def read(path: Path, raw: bytes) -> Reading:
    """What the file gives the record: dissolutions, revised codes, or nothing but a note that it was read."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    kind = None if problems else kind_of(text)
    if kind is None:
        return reading
    lines = list(_lines(text, str(path), reading))
    if kind == PERIODS:
        _take_periods(path, raw, lines, reading)
    elif kind == REVISED:
        reading.revised_gss.update(revised(lines, str(path), reading))
    else:
        reading.notes.append(f"{path}: {kind}, {len(lines):,} rows: read for reference, nothing to record")
    return reading


def _lines(text: str, path: str, reading: Reading) -> Iterator[Line]:
    for item in records(text, path):
        if isinstance(item, Problem):
            reading.problems.append(item)
        else:
            yield item[0], [cell.strip() for cell in item[1]]


def revised(lines: list[Line], path: str, reading: Reading) -> dict[str, str]:
    """The newer code of each constituency whose code changed, by the older one."""
    found = {}
    for number, cells in lines:
        if len(cells) == 3 and re.fullmatch(r"[EWSN]\d{8}", cells[0]) and re.fullmatch(r"[EWSN]\d{8}", cells[2]):
            found[cells[0]] = cells[2]
        else:
            reading.problem(path, number, f"{', '.join(cells)} is not old code, name, new code", "columns")
    return found


def _take_periods(path: Path, raw: bytes, lines: list[Line], reading: Reading) -> None:
    source = source_of(PARLIAMENT, raw, "Parliament periods")
    reading.sources[source.id] = source
    for polled_on, dissolved_on in dissolutions(lines, str(path), reading).items():
        election = general_election(polled_on, dissolved_on)
        if election is not None:
            reading.elections.append((election, source.id))
    reading.notes.append(f"{path}: general elections since 1918 with the dissolutions before them")


def dissolutions(lines: list[Line], path: str, reading: Reading) -> dict[date, date]:
    """The day on which the Parliament before was dissolved, by polling day of each general election held on one day."""
    found: dict[date, date] = {}
    before: date | None = None
    for number, cells in lines:
        polled_on = day_of(cells[1]) if len(cells) > 4 else None
        ended = day_of(cells[4]) if len(cells) > 4 else None
        if len(cells) <= 4 or (cells[4] and ended is None):
            reading.problem(path, number, "no day of dissolution (dd/mm/yyyy) in the fifth column", "date")
        if polled_on is not None and before is not None:
            if not before < polled_on:
                reason = f"the general election of {polled_on} is before the dissolution of {before}"
                reading.problem(path, number, reason, "date")
            found[polled_on] = before
        before = ended
    return found
