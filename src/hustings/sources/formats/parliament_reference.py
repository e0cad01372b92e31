"""Parliament's files of reference that stand beside the results: Parliaments, general elections, constituencies.

Read for what the record can use: `parliament_periods.csv` (number, election, assembly, State Opening, dissolution)
gives each general election the dissolution before it, `revised_constituency_ids.csv` the codes that changed,
`constituencies-1997-2024.csv` the names and codes of the constituencies of 1997 (later ones come with their results).
The others are recognised, so that a folder of Parliament's files reads without complaint, and say nothing to record:
`general-elections.csv`, `general_election_in_boundary_sets.csv`, `countries.csv`, `result_summaries.csv`,
`new-constituencies.csv`. Of them all only the constituencies have a header; the rest go by their first row.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from pathlib import Path

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation, boundary_set_on, nation_of_gss
from hustings.geography.constituency import Constituency, constituency_id
from hustings.sources.csvfile import decode, records
from hustings.sources.formats.field import day_of
from hustings.sources.formats.general_election import general_election
from hustings.sources.formats.publisher import PARLIAMENT, source_of
from hustings.sources.formats.sheet import first_row
from hustings.sources.reading import Reading

PERIODS, REVISED, PLACES = "parliament periods", "revised constituency ids", "constituencies 1997–2024"
#: Name of each file, and a pattern for each of the leading cells of its first row.
PATTERNS: dict[str, tuple[str, ...]] = {
    PLACES: ("Name", "ONSCode", "Constituency_Id", "StartDate", "EndDate"),
    PERIODS: (r"\d{1,3}", r".*\d{4}.*", r"\d\d/\d\d/\d{4}", r"\d\d/\d\d/\d{4}", r"(\d\d/\d\d/\d{4})?", r"(Q\d+)?"),
    REVISED: (r"[EWSN]\d{8}", r".*\D.*", r"[EWSN]\d{8}"),
    "general elections": (r"\d{4}-\d\d-\d\d", "true|false", "(https?:.*)?"),
    "general elections in boundary sets": (r"\d{4}-\d\d-\d\d", "|".join(Nation), r"\d+", r"\d+"),
    "countries": (r"[A-Z][A-Za-z ]+", r"([KEWSN]\d{8})?", r"([KEWSN]\d{8})?", "(true|false)?"),
    "new constituencies": (".+", ".*", "|".join(Nation), ".+", ".+", "County|Borough|Burgh", ".*", r"[EWSN]\d{8}"),
    "result summaries": (r"\S.* (hold|gain from .+)", r"\S.* (hold|gain from .+)"),
}
#: When the constituencies of 1997 began, as Parliament counts: the day after the dissolution; and their first poll.
STARTED_1997, FOUGHT_1997 = date(1997, 4, 9), date(1997, 5, 1)
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
    elif kind == PLACES:
        _take_places(path, raw, lines[1:], reading)
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


def _take_places(path: Path, raw: bytes, lines: list[Line], reading: Reading) -> None:
    """The constituencies first fought in 1997, each in its nation's set; rows of later sets are passed over."""
    source = source_of(PARLIAMENT, raw, "Constituencies 1997–2024")
    found = [(number, cells) for number, cells in lines if len(cells) == 5 and _day(cells[3]) == STARTED_1997]
    for number, cells in found:
        place = _place(cells)
        if place is None:
            reading.problem(
                str(path), number, f"{cells[0]}: no boundary set of 1997 ended on {cells[4]}", "constituency"
            )
        else:
            reading.places.append((place, source.id))
    if reading.places:
        reading.sources[source.id] = source
    reading.notes.append(f"{path}: {len(found):,} constituencies of 1997; later ones come with their results")


def _place(cells: list[str]) -> Constituency | None:
    """One constituency. Those of Scotland and Northern Ireland have no code, and go by the day on which they ended."""
    name, gss, ended = cells[0], cells[1], _day(cells[4])
    nations = [nation_of_gss(gss)] if gss else [Nation.SCOTLAND, Nation.NORTHERN_IRELAND]
    for nation in nations:
        found = boundary_set_on(nation, FOUGHT_1997) if nation is not None else None
        if found is not None and found.last_day == ended:
            region = None if found.nation is Nation.ENGLAND else found.nation.value
            return Constituency(
                constituency_id(name, found.id), name, found.id, found.nation, gss or None, region=region
            )
    return None


def _day(text: str) -> date | None:
    """The day of "09/04/1997 00:00"."""
    return day_of(text.partition(" ")[0])


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
