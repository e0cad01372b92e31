"""Returns as a report of NIST SP 1500-100, put together of what `part` has written of each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Any

import msgspec

from hustings.errors import UsageError
from hustings.record.entry import stamp
from hustings.sources.formats.nist import report as nist
from hustings.sources.formats.nist.part import OFFICE, Part, part_of, text, word
from hustings.sources.reading import Return

COUNTRY = "gp-uk"


@dataclass(frozen=True, slots=True)
class Issue:
    """What a report says of itself: when its figures were known, who issues it, made by which program."""

    at: datetime
    issuer: str = "Hustings"
    abbreviation: str = "Hustings"
    software: str = "hustings"


def write(returns: Iterable[Return], issue: Issue) -> bytes:
    """The report of the returns, an election for each of theirs, as JSON; raises `UsageError` where there are none."""
    return assemble([part_of(one) for one in returns], issue)


def assemble(parts: Sequence[Part], issue: Issue) -> bytes:
    """The report of returns whose parts are written already."""
    if not parts:
        raise UsageError("there are no polls to report")
    parties = {party.id: party for one in parts for party in one.parties}
    report = {
        "@type": f"{nist.PREFIX}ElectionReport",
        "Format": "summary-contest",
        "GeneratedDate": stamp(issue.at),
        "Issuer": issue.issuer,
        "IssuerAbbreviation": issue.abbreviation,
        "SequenceStart": 1,
        "SequenceEnd": 1,
        "Status": _status(parts),
        "VendorApplicationId": issue.software,
        "IsTest": False,
        "Election": [_election(some) for some in _by_election(parts)],
        "GpUnit": [*_areas(parts), *(one.unit for one in parts)],
        "Office": [nist.Office(OFFICE, text("Member of Parliament"))],
        "Party": [parties[name] for name in sorted(parties)],
        "Person": [person for one in parts for person in one.people],
    }
    return msgspec.json.encode(report) + b"\n"


def _status(parts: Sequence[Part]) -> str:
    """How far the election has come, in the standard's words."""
    if not any(one.is_counted for one in parts):
        return "pre-election"
    if not all(one.is_counted for one in parts):
        return "unofficial-partial"
    return "certified" if all(one.is_verified for one in parts) else "unofficial-complete"


def _by_election(parts: Iterable[Part]) -> Iterable[list[Part]]:
    """The parts of each election: of a general election all of its day, of a by-election its one."""
    found: dict[str, list[Part]] = {}
    for one in parts:
        found.setdefault(one.election.id, []).append(one)
    return found.values()


def _election(parts: Sequence[Part]) -> dict[str, Any]:
    first = parts[0].election
    told = {
        "@type": f"{nist.PREFIX}Election",
        "Name": text(first.name),
        "StartDate": first.day,
        "EndDate": first.day,
        "Type": "special" if first.is_by_election else "general",
        "ElectionScopeId": parts[0].area if first.is_by_election else COUNTRY,
        "BallotCounts": [ballots for one in parts for ballots in one.ballots],
        "Candidate": [candidate for one in parts for candidate in one.candidates],
        "Contest": [one.contest for one in parts],
    }
    return {name: value for name, value in told.items() if value}


def _areas(parts: Sequence[Part]) -> Iterable[nist.Unit]:
    """The country with its nations, the nations with their regions, and the regions with their constituencies."""
    nations: dict[str, dict[tuple[str, str | None], list[str]]] = {}
    for one in parts:
        nation, region, gss = one.within
        nations.setdefault(nation, {}).setdefault((region, gss), []).append(one.area)
    below = tuple(map(_nation_id, nations))
    yield nist.Unit(COUNTRY, "country", None, text("United Kingdom"), composing_gp_unit_ids=below)
    for nation, regions in nations.items():
        ids = {key: _region_id(nation, key) for key in regions}
        yield nist.Unit(_nation_id(nation), "other", "nation", text(nation), (), tuple(ids.values()))
        for (name, gss), seats in regions.items():
            ons = (nist.Identifier("national-level", gss, nist.ONS),) if gss else ()
            yield nist.Unit(ids[name, gss], "other", "region", text(name), ons, tuple(seats))


def _nation_id(nation: str) -> str:
    return f"gp-nation-{word(nation)}"


def _region_id(nation: str, region: tuple[str, str | None]) -> str:
    """A region's id; one that files give under two codes is two."""
    name, gss = region
    return "-".join(("gp-region", word(nation), word(name), *((gss.lower(),) if gss else ())))
