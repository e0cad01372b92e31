"""Fetched files recognised by content, and given the places in which `folder.read` understands them.

`2019-12-12/candidacies.csv`, `by-elections/2015-2017/candidacies.csv`, `notional/2019-on-2024/…`, `overlaps/…`: a file
keeps its own name, for some publishers' are known by theirs. Of files that tell of the same polls the one that tells
all is kept; where that cannot be said, nothing is imported.
"""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path, PurePosixPath

from hustings.errors import PullError
from hustings.sources import folder
from hustings.sources.parliament import day_named
from hustings.sources.pull.listing import Found
from hustings.sources.pull.polling_day import day_of_codes, day_of_declarations, day_of_path, day_of_votes
from hustings.sources.reading import Reading, Return

#: The polling day that files are read with before theirs is known.
UNDATED = date(1, 1, 1)
#: How `folder` begins what it says of a file of another kind.
UNKNOWN = "not a file that Hustings reads"
Key = tuple[object, ...]


@dataclass(slots=True)
class Sheet:
    """One recognised file, `file` the copy under its own name; `day` is its polling day where it does not say."""

    found: Found
    file: Path
    reading: Reading
    kind: str
    day: date | None = None

    @property
    def is_undated(self) -> bool:
        """Whether the file leaves its polling day to be told from elsewhere."""
        return any(one.polled_on == UNDATED for one in self.reading.returns)

    @property
    def days(self) -> list[date]:
        """The polling days of its results, in order."""
        return sorted({self._day(one) for one in self.reading.returns})

    def _day(self, one: Return) -> date:
        return self.day if self.day is not None and one.polled_on == UNDATED else one.polled_on

    def keys(self) -> frozenset[Key]:
        """What the file tells of."""
        return frozenset((self.kind, *key) for key in self._keys())

    def _keys(self) -> Iterator[Key]:
        said = self.reading
        yield from ((self._day(one), one.is_by_election, one.place.gss or one.place.name) for one in said.returns)
        yield from ((row.from_polled_on, row.first_polled_on, row.place.gss) for row in said.notionals)
        yield from ((row.from_gss, row.to_gss) for row in said.overlaps)
        yield from said.revised_gss.items()
        yield from ((tally.id,) for tally, _ in said.tallies)
        yield from ((party.id,) for party, _ in said.parties)
        yield from ((election.id,) for election, _ in said.elections)

    def told(self) -> int:
        """How much the file tells: the counts in it, one more for each poll whose publication is full."""
        standings = (one for result in self.reading.returns for one in result.standings)
        counts = (
            value is not None
            for one in self.reading.returns
            for value in (one.electorate, one.valid_votes, one.rejected_ballots, one.majority, one.winner_name)
        )
        full = sum(one.is_full_publication for one in self.reading.returns)
        return sum(one.votes is not None for one in standings) + sum(counts) + full


@dataclass(slots=True)
class Arrangement:
    """Where each file goes, and why others were left aside. `notes` are worth telling."""

    places: dict[str, Sheet] = field(default_factory=dict)
    others: list[str] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def arrange(files: Iterable[Found], parliaments: Mapping[int, date], room: Path) -> Arrangement:
    """The place of each file, copied under its own name into `room` to be read.

    `PullError` where two different files tell the same polls equally fully.
    """
    arrangement = Arrangement()
    sheets = []
    for number, found in enumerate(files):
        file = _copied(found, room / f"{number}")
        reading = _read(file)
        kind = kind_of(reading)
        if kind is None:
            _leave(found, reading, arrangement)
        else:
            sheets.append(Sheet(found, file, reading, kind))
    placed = _dated(sheets, parliaments, arrangement.notes)
    for sheet in _without_repeats(placed, arrangement.notes):
        arrangement.places[_free(_name(sheet), arrangement.places)] = sheet
    return arrangement


def _copied(found: Found, into: Path) -> Path:
    """The file under the publisher's name for it; under a plain one where that name would be taken for a date."""
    name = PurePosixPath(found.path).name
    if day_named([name]) or folder.published(Path(name)):
        name = f"file{PurePosixPath(name).suffix}"
    into.mkdir(parents=True)
    return Path(shutil.copyfile(found.file, into / name))


def _read(file: Path) -> Reading:
    whole = Reading()
    for reading in folder.read([file], polled_on=UNDATED):
        whole.join(reading)
    return whole


def kind_of(reading: Reading) -> str | None:
    """What the file holds, as one word; `None` for nothing that goes into a record."""
    if reading.returns:
        return "candidacies" if any(one.standings for one in reading.returns) else "constituencies"
    kinds = {
        "notional": reading.notionals,
        "overlaps": reading.overlaps,
        "revised-codes": reading.revised_gss,
        "tallies": reading.tallies,
        "parties": reading.parties,
        "parliaments": reading.elections,
    }
    return next((kind for kind, rows in kinds.items() if rows), None)


def _leave(found: Found, reading: Reading, arrangement: Arrangement) -> None:
    """Note a file without results: only counted where it is of another kind, named where something is wrong with it."""
    wrong = [problem for problem in reading.problems if not problem.reason.startswith(UNKNOWN)]
    if wrong:
        arrangement.notes.append(f"{found.path}: left aside: {wrong[0].reason}")
    else:
        arrangement.others.append(found.path)


# -- polling days ------------------------------------------------------------------------------------------------------


def _dated(sheets: list[Sheet], parliaments: Mapping[int, date], notes: list[str]) -> list[Sheet]:
    """The sheets whose polling days are known; the others are noted."""
    totals: dict[date, dict[str, int]] = {}
    for sheet in sorted(sheets, key=lambda one: one.kind != "constituencies"):
        if sheet.is_undated:
            sheet.day = _day(sheet, totals, parliaments, notes)
        if sheet.kind == "constituencies" and sheet.day is not None:
            totals.setdefault(sheet.day, {}).update(_totals(sheet))
    for sheet in sheets:
        if sheet.is_undated and sheet.day is None:
            notes.append(f"{sheet.found.path}: left aside: nothing tells which general election it is of")
    return [sheet for sheet in sheets if sheet.day is not None or not sheet.is_undated]


def _totals(sheet: Sheet) -> dict[str, int]:
    return {one.place.gss or "": one.valid_votes for one in sheet.reading.returns if one.valid_votes is not None}


def _day(
    sheet: Sheet, totals: Mapping[date, Mapping[str, int]], parliaments: Mapping[int, date], notes: list[str]
) -> date | None:
    returns = sheet.reading.returns
    named = day_of_path(sheet.found.path, parliaments)
    held = day_of_declarations(returns) or day_of_votes(returns, totals) or day_of_codes(returns)
    if held is not None and named is not None and held != named:
        notes.append(f"{sheet.found.path}: by its contents of {held}, though its path says {named}")
    return held or named


# -- repeats and names -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Weighed:
    """A sheet with what it tells of, and how much."""

    sheet: Sheet
    keys: frozenset[Key]
    told: int


def _without_repeats(sheets: list[Sheet], notes: list[str]) -> list[Sheet]:
    """The sheets that tell most of what they tell, each poll once."""
    kept: list[_Weighed] = []
    weighed = [_Weighed(sheet, sheet.keys(), sheet.told()) for sheet in sheets]
    for one in sorted(weighed, key=lambda one: (-one.told, one.sheet.found.path)):
        others = [other for other in kept if other.keys & one.keys]
        if not others:
            kept.append(one)
            continue
        path, other_path = one.sheet.found.path, others[0].sheet.found.path
        if any(other.sheet.found.sha256 == one.sheet.found.sha256 for other in others):
            continue
        if not _is_covered(one, others):
            raise PullError(
                f"{other_path} and {path} tell of the same polls, neither of them all: leave one out with --skip"
            )
        notes.append(f"{path}: left aside: {other_path} tells the same polls more fully")
    return sorted((one.sheet for one in kept), key=lambda sheet: sheet.found.path)


def _is_covered(one: _Weighed, others: list[_Weighed]) -> bool:
    """Whether the others tell of all that this one does, and more about it."""
    keys = frozenset().union(*(other.keys for other in others))
    return one.keys <= keys and sum(other.told for other in others) > one.told


def _name(sheet: Sheet) -> str:
    """The path at which `folder.read` understands the file: its own name in a folder that tells what it is of."""
    return f"{_folder(sheet)}/{sheet.file.name}"


def _folder(sheet: Sheet) -> str:
    if sheet.kind in ("candidacies", "constituencies"):
        if not any(one.is_by_election for one in sheet.reading.returns):
            return f"{sheet.days[0]}"
        first, last = sheet.days[0].year, sheet.days[-1].year
        return f"by-elections/{first}" if first == last else f"by-elections/{first}-{last}"
    if sheet.kind == "notional":
        row = sheet.reading.notionals[0]
        return f"notional/{row.from_polled_on.year}-on-{row.first_polled_on.year}"
    return sheet.kind


def _free(name: str, taken: Iterable[str]) -> str:
    """The name, numbered where it is taken already."""
    path, number, names = PurePosixPath(name), 2, set(taken)
    while name in names:
        name = f"{path.with_suffix('')}-{number}{path.suffix}"
        number += 1
    return name
