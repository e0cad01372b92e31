"""The history in the PyPI package `uk-politics` (extra `history`): `uk_politics/data/GE_results.tsv`, 1997 to 2019.

Tab-separated, one row a constituency, day and party: `location`, `date`, `party`, `votes`, where `location` is
`code|NAME|county|region|nation|electorate`. The figures are the House of Commons Library's (CBP-8647). These are
parties, not candidates: they make national tallies, no polls. What is known to be odd in it: where the Speaker stands,
votes of other candidates are pooled with his; in 1997 Tatton, won by Martin Bell, is marked as the Speaker's.
"""

from __future__ import annotations

import importlib.util
from collections import Counter
from datetime import date
from pathlib import Path

from hustings.errors import UsageError
from hustings.geography.boundary_set import Nation
from hustings.sources.csvfile import count, decode
from hustings.sources.formats.field import day_of
from hustings.sources.formats.history.national_tally import CANDIDATES_FROM, Contest, tell
from hustings.sources.formats.party_names import known, tally_id
from hustings.sources.formats.publisher import UK_POLITICS, source_of
from hustings.sources.formats.sheet import opening
from hustings.sources.reading import Reading
from hustings.sources.reconciling.party_finder import OTHERS

HEADER = "location\tdate\tparty\tvotes"
PACKAGE = "uk_politics"
_NATIONALISTS = {"Wales": "PP77", "Scotland": "PP102"}

Key = tuple[date, str]


def locate() -> Path:
    """The file in the installed package, which is not imported; `UsageError` where it is not installed."""
    spec = importlib.util.find_spec(PACKAGE)
    folders = list(spec.submodule_search_locations or ()) if spec else []
    for folder in folders:
        path = Path(folder) / "data" / "GE_results.tsv"
        if path.is_file():
            return path
    raise UsageError("the history before 2010 needs the package uk-politics: pip install 'hustings[history]'")


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file starts with the history's header. The path is not looked at."""
    return opening(head).startswith(HEADER)


def read(path: Path, raw: bytes, before: date | None = CANDIDATES_FROM) -> Reading:
    """National tallies of the file's elections before that day (`None`: of all of them)."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    if problems:
        return reading
    source = source_of(UK_POLITICS, raw, "GE_results.tsv: general election votes by party and constituency")
    reading.sources[source.id] = source
    file = _File(str(path), reading)
    lines = text.splitlines()
    if not lines or lines[0] != HEADER:
        reading.problem(str(path), 1, "the first line is not: location, date, party, votes", "columns")
        return reading
    for number, line in enumerate(lines[1:], start=2):
        file.take(number, line.split("\t"))
    if not file.contests and not reading.problems:
        reading.problem(str(path), None, "no rows under the header", "empty")
    tell(file.contests.values(), reading, str(path), source.id, before)
    reading.notes.append(f"{path}: votes by party, without candidates: taken as national tallies, not as polls")
    return reading


class _File:
    """The file being read: contests by day and location."""

    def __init__(self, path: str, reading: Reading) -> None:
        self.path, self.reading = path, reading
        self.contests: dict[Key, Contest] = {}
        self._rows: Counter[tuple[Key, str]] = Counter()

    def take(self, line: int, cells: list[str]) -> None:
        """Take in one row."""
        reason = self._take(cells)
        if reason is not None:
            self.reading.problem(self.path, line, reason, "row")

    def _take(self, cells: list[str]) -> str | None:
        """The reason why the row will not do; `None` when it does."""
        if len(cells) != 4:
            return f"{len(cells)} columns where 4 were expected"
        location, day_text, label, votes_text = cells
        parts, day = location.split("|"), day_of(day_text)
        if len(parts) != 6 or not parts[1].strip():
            return f"{location!r} is not code|NAME|county|region|nation|electorate"
        if day is None:
            return f"{day_text!r} is not a date"
        party = _party_id(label, parts[4])
        if party is None:
            return f"{label!r} is not a party that is known here"
        key = (day, location)
        self._rows[key, label] += 1
        if self._rows[key, label] == 2:
            return f"{parts[1].strip()}: {label} stands twice"
        return self._add(Contest(day, parts[1].strip(), parts[4]), key, party, votes_text)

    def _add(self, blank: Contest, key: Key, party: str, votes_text: str) -> str | None:
        try:
            votes = count(votes_text) or 0
        except ValueError:
            return f"{votes_text!r} is not a count of votes"
        contest = self.contests.setdefault(key, blank)
        contest.votes[party] = contest.votes.get(party, 0) + votes
        return None


def _party_id(label: str, nation: str) -> str | None:
    """The id of a party as the file names it, in that nation; `None` when unknown."""
    if label == "Other":
        return OTHERS.id
    if label == "PC/SNP":
        return _NATIONALISTS.get(nation)
    here = {one.value: one for one in Nation}.get(nation)
    found = known(label, here)
    return found.party_id if found else tally_id(label)
