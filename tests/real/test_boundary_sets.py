"""Boundary sets against Parliament's own lists: how many constituencies, from when, until when."""

import csv
from collections import Counter
from datetime import date
from pathlib import Path

from hustings.geography.boundary_set import BOUNDARY_SETS, Nation, boundary_set_on


def _rows(path: Path) -> list[list[str]]:
    with path.open(encoding="utf-8-sig", newline="") as file:
        return list(csv.reader(file))


def _day(text: str) -> date | None:
    return date(int(text[6:10]), int(text[3:5]), int(text[:2])) if text else None


def test_seats_and_last_days_since_1997(shared: Path) -> None:
    """Parliament starts a constituency on the day after the dissolution, and ends it on the next."""
    rows = _rows(shared / "data" / "parliament" / "constituencies-1997-2024.csv")[1:]
    theirs = Counter(_day(row[4]) for row in rows)
    ours: Counter[date | None] = Counter()
    for one in BOUNDARY_SETS:
        if one.first_polled_on.year >= 1997:
            ours[one.last_day] += one.seats
    assert ours == theirs


def test_the_elections_of_each_set_since_2010(shared: Path) -> None:
    rows = _rows(shared / "data" / "parliament" / "general_election_in_boundary_sets.csv")
    theirs: dict[tuple[str, str], set[str]] = {}
    for day, nation, number, _ in rows:
        theirs.setdefault((nation, number), set()).add(day)
    for (nation, _), days in theirs.items():
        sets = {boundary_set_on(Nation(nation), date.fromisoformat(day)) for day in days}
        assert len(sets) == 1
    assert len(theirs) == 8


def test_last_days_are_dissolutions(shared: Path) -> None:
    ends = {_day(row[4]) for row in _rows(shared / "data" / "parliament" / "parliament_periods.csv") if row[4]}
    assert {one.last_day for one in BOUNDARY_SETS if one.last_day} <= ends
