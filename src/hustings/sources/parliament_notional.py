"""Notional results as UK Parliament publishes them: 2005 on the 2010 boundaries, 2019 on those of 2024.

Made by Rallings and Thrasher, with Denver, Whyte and others, for BBC, ITN, PA and Sky. In the later file the party
codes TOTOTHV and MAXOTHV are sums over other parties and the largest of them: aggregates, dropped here.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

import msgspec

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation, nation_of_gss
from hustings.sources.csvfile import Row, count, decode, records, rows
from hustings.sources.parliament import source_of
from hustings.sources.reading import NotionalRow, PartyNamed, Place, Reading

ON_2010 = (
    "constituency_id,constituency_name,mnis_party_id,mnis_party_name,mnis_party_abbrev,votes,total_votes,electorate,share"
).split(",")
ON_2024 = (
    "name,name again,gss,number,region,country,type,turnout,electorate,valid votes,majority,party code,votes,"
    "abbreviation,party,mnis id"
).split(",")
AGGREGATES = frozenset({"TOTOTHV", "MAXOTHV"})
ATTRIBUTION = (
    "Notional results by Rallings and Thrasher, Denver, Whyte and others for BBC, ITN, PA Media and Sky News, "
    "published by UK Parliament under the Open Parliament Licence v3.0."
)


def recognises(text: str) -> str | None:
    """ "2010" or "2024", for the boundaries of the notional results in this text; `None` when it is no such file."""
    first = next(iter(records(text[:20_000], "")), None)
    if not isinstance(first, tuple):
        return None
    cells = first[1]
    if cells == ON_2010:
        return "2010"
    return "2024" if len(cells) == len(ON_2024) and cells[11].isupper() and cells[5] in {*Nation} else None


def read(path: Path, raw: bytes) -> Reading:
    """The notional results in the file, aggregates dropped."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    boundaries = None if problems else recognises(text)
    if boundaries is None:
        return reading
    before = "2005" if boundaries == "2010" else "2019"
    source = source_of(raw, f"{before} notional results on the {boundaries} boundaries")
    source = msgspec.structs.replace(source, attribution=ATTRIBUTION)
    reading.sources[source.id] = source
    header = ON_2010 if boundaries == "2010" else ON_2024
    take = _row_2010 if boundaries == "2010" else _row_2024
    for item in rows(text, str(path), header, skip_first=boundaries == "2010"):
        if isinstance(item, Problem):
            reading.problems.append(item)
            continue
        try:
            row = take(item, str(path), source.id)
        except ValueError as error:
            reading.problem(str(path), item.line, f"{error.args[0]!r} is not a count", "count")
            continue
        if row is not None:
            reading.notionals.append(row)
    return reading


def _row_2024(row: Row, path: str, source: str) -> NotionalRow | None:
    if row.cells["party code"] in AGGREGATES:
        return None
    party = PartyNamed(
        name=_given(row.get("party")),
        abbreviation=_given(row.get("abbreviation")),
        mnis_id=_given(row.get("mnis id")),
        is_independent=row.cells["party code"].startswith("IND"),
        is_speaker=(row.get("party") or "").endswith("Speaker"),
    )
    place = Place(name=row.get("name"), gss=row.get("gss"), nation=nation_of_gss(row.cells["gss"]))
    return NotionalRow(
        date(2019, 12, 12), place, date(2024, 7, 4), party, _number(row, "votes"), _number(row, "valid votes"),
        _number(row, "electorate"), path, row.line, source,
    )  # fmt: skip


def _row_2010(row: Row, path: str, source: str) -> NotionalRow:
    party = PartyNamed(
        name=_given(row.get("mnis_party_name")) or "Others",
        abbreviation=_given(row.get("mnis_party_abbrev")) or "Oth",
        mnis_id=_given(row.get("mnis_party_id")),
        is_independent=row.get("mnis_party_abbrev") == "Ind",
        is_speaker=row.get("mnis_party_abbrev") == "Spk",
    )
    gss = row.get("constituency_id")
    place = Place(name=row.get("constituency_name"), gss=gss, nation=nation_of_gss(gss or ""))
    return NotionalRow(
        date(2005, 5, 5), place, date(2010, 5, 6), party, _number(row, "votes"), _number(row, "total_votes"),
        _number(row, "electorate"), path, row.line, source,
    )  # fmt: skip


def _number(row: Row, column: str) -> int:
    value = count(row.get(column))
    if value is None:
        raise ValueError("")
    return value


def _given(text: str | None) -> str | None:
    return None if text == "NA" else text
