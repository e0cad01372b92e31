"""Giving each row of local election results the code of its ward as the pieces know it.

Rows with a code that the pieces have keep it; county divisions have none there and are left out. Rows with names alone
get the code that the same name has in the same district in another year, where that finds most of the district; else
the names are aligned with the codes in alphabetical order (`hustings.sources.wards.align`).
"""

from __future__ import annotations

import csv
import re
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from importlib import resources

from hustings.notionals.wards.local import LocalResult, WardPiece
from hustings.sources.wards.align import aligned
from hustings.sources.wards.library import WardRow

#: Where the names of so many of a district's wards are known from another year, the wards are the same.
SAME = 0.6


def coded(rows: Sequence[WardRow], pieces: Iterable[WardPiece]) -> tuple[list[LocalResult], list[str]]:
    """The results of all rows whose ward is known, and notes of how many are not."""
    postcodes: dict[str, dict[str, int]] = defaultdict(lambda: defaultdict(int))
    for piece in pieces:
        postcodes[piece.district][piece.ward] += piece.postcodes
    wards = {ward for each in postcodes.values() for ward in each}
    results = [_result(row, row.code) for row in rows if row.code in wards]
    nameless = [row for row in rows if row.code is None]
    named = _by_name(rows, wards)
    districts = {_plain(row.district): row.district_code for row in rows if row.district_code}
    matched = 0
    for (district, _), several in _groups(nameless, districts).items():
        for row, code in _matched(several, named.get(district, {}), postcodes.get(district, {})):
            results.append(_result(row, code))
            matched += 1
    notes = [] if not nameless else [f"{matched:,} of {len(nameless):,} wards without a code were given one"]
    return results, notes


def _result(row: WardRow, code: str | None) -> LocalResult:
    return LocalResult(code or "", row.year, tuple(row.votes.items()), row.electorate, row.turnout)


def _by_name(rows: Iterable[WardRow], wards: set[str]) -> dict[str, dict[str, str]]:
    """The codes that ward names have, by district code."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for row in rows:
        if row.code in wards and row.district_code:
            found[row.district_code][_plain(row.ward)] = row.code or ""
    return found


def _groups(rows: Iterable[WardRow], districts: Mapping[str, str | None]) -> dict[tuple[str, int], list[WardRow]]:
    """The rows by district code and year; those of a district whose code is not known are left out."""
    found: dict[tuple[str, int], list[WardRow]] = defaultdict(list)
    for row in rows:
        name = _plain(row.district)
        if code := districts.get(name) or _more_districts().get(name):
            found[code, row.year].append(row)
    return found


def _matched(
    rows: Sequence[WardRow], named: Mapping[str, str], postcodes: Mapping[str, int]
) -> list[tuple[WardRow, str]]:
    """The rows whose ward is found, with its code."""
    by_name = [(row, named.get(_plain(row.ward))) for row in rows]
    if sum(code is not None for _, code in by_name) >= SAME * len(rows):
        return [(row, code) for row, code in by_name if code]
    ordered = [row for _, row in sorted({_plain(row.ward): row for row in rows}.items())]
    codes = aligned([float(row.electorate or 0) for row in ordered], postcodes)
    return [(row, code) for row, code in zip(ordered, codes, strict=True) if code]


def _plain(name: str) -> str:
    """A name as it is compared: lower case, "and" for "&", letters and digits alone."""
    return " ".join(re.sub(r"[^a-z0-9 ]", "", name.lower().replace("&", "and")).split())


@cache
def _more_districts() -> dict[str, str]:
    """Codes (ONS) of districts that the files of other years may not name, or name otherwise."""
    text = resources.files("hustings.sources.wards").joinpath("districts.csv").read_text(encoding="utf-8")
    return {_plain(row["name"]): row["code"] for row in csv.DictReader(text.splitlines())}
