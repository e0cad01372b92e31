"""Democracy Club's results API (`next/results`), saved pages of JSON: a list of results, or an object around it.

Each result has its `ballot`, `candidate_results` (person, party, `num_ballots`, `elected`), `num_spoilt_ballots`,
`num_turnout_reported` and `total_electorate`. JSON has no lines to point at: problems name the ballot.
"""

from __future__ import annotations

from pathlib import Path
from typing import Any

import msgspec

from hustings.sources.formats.democracy_club.ballot import split_name
from hustings.sources.formats.democracy_club.collector import Collector, Complaint
from hustings.sources.formats.sheet import opening
from hustings.sources.reading import Reading, Return, Standing

KEY = "candidate_results"
#: More than any count of people in one constituency.
LARGEST = 1_000_000_000


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is JSON with this API's keys. The path is not looked at."""
    text = opening(head).lstrip()
    return text.startswith(("{", "[")) and f'"{KEY}"' in text


def read(path: Path, raw: bytes) -> Reading:
    """The results on the page."""
    file = Collector(str(path), raw, "Results (API)")
    try:
        page = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"))
    except (msgspec.DecodeError, RecursionError, UnicodeDecodeError) as error:
        file.reading.problem(str(path), None, f"not JSON: {error}", "json")
        return file.reading
    results = page.get("results", [page]) if isinstance(page, dict) else page
    if not isinstance(results, list):
        file.reading.problem(str(path), None, "'results' is not a list", "json")
        return file.reading
    for number, result in enumerate(results, start=1):
        _Result(file, result, number).take()
    return file.finish()


class _Result:
    """One result of the page."""

    def __init__(self, file: Collector, result: object, number: int) -> None:
        self.file = file
        self.result: dict[str, Any] = result if isinstance(result, dict) else {}
        self.ballot_id = _ballot_id(self.result.get("ballot"))
        self.where = self.ballot_id or f"result {number}"

    def complain(self, reason: str, code: str = "json") -> None:
        """Note a problem of this result."""
        self.file.reading.problem(self.file.path, None, f"{self.where}: {reason}", code)

    def take(self) -> None:
        """Take in the result."""
        candidates = self.result.get(KEY)
        if self.ballot_id is None or not isinstance(candidates, list):
            self.complain("no ballot id" if self.ballot_id is None else f"{KEY!r} is not a list")
            return
        is_repeated = self.ballot_id in self.file.returns
        found = self.file.ballot(self.ballot_id, None, self.complain)
        if is_repeated:
            self.complain("this ballot stands twice", "duplicate")
        elif found is not None:
            self._ballot(found, self.ballot_id)
            found.standings.extend(one for item in candidates if (one := self._standing(item)))

    def _ballot(self, found: Return, ballot_id: str) -> None:
        found.rejected_ballots = _count(self.result, "num_spoilt_ballots", self.complain)
        found.electorate = _count(self.result, "total_electorate", self.complain)
        turnout = _count(self.result, "num_turnout_reported", self.complain)
        if turnout is not None:
            self.file.turnouts[ballot_id] = turnout

    def _standing(self, item: object) -> Standing | None:
        candidate = item if isinstance(item, dict) else {}
        person, party = _object(candidate, "person"), _object(candidate, "party")
        name = person.get("name")
        if not isinstance(name, str) or not name.strip():
            self.complain("a candidate without a name", "name")
            return None
        given, family = split_name(name)
        party_id = _text(party, "legacy_slug")
        if party_id is None or not party_id.startswith(("joint-party:", "ynmp-party:")):
            party_id = _text(party, "ec_id") or party_id
        known = self.file.party(party_id, self.complain)
        return Standing(
            given_name=given,
            family_name=family,
            party=known.named(_text(party, "name")),
            line=None,
            adjunct_commission_id=known.adjunct,
            democracy_club_id=_text(person, "id"),
            votes=_count(candidate, "num_ballots", self.complain),
            is_elected=self._elected(candidate, name),
        )

    def _elected(self, candidate: dict[str, Any], name: str) -> bool | None:
        value = candidate.get("elected")
        if value is None or isinstance(value, bool):
            return value
        self.complain(f"'elected' of {name} is {value!r}, not true or false", "value")
        return None


def _ballot_id(ballot: object) -> str | None:
    if isinstance(ballot, dict):
        return _text(ballot, "ballot_paper_id") or _ballot_id(ballot.get("url"))
    if isinstance(ballot, str):
        return ballot.rstrip("/").rpartition("/")[2] or None
    return None


def _object(owner: dict[str, Any], key: str) -> dict[str, Any]:
    value = owner.get(key)
    return value if isinstance(value, dict) else {}


def _text(owner: dict[str, Any], key: str) -> str | None:
    value = owner.get(key)
    return None if value is None or isinstance(value, bool | dict | list) else str(value).strip() or None


def _count(owner: dict[str, Any], key: str, complain: Complaint) -> int | None:
    value = owner.get(key)
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int) or not 0 <= value < LARGEST:
        complain(f"{key!r} is {value!r}, not a count", "count")
        return None
    return value
