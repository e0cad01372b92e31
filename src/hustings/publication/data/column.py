"""The columns of each CSV that is published: type and meaning, as a Table Schema (Frictionless Data) tells them.

The units are those of `hustings export`: shares are parts of 1 with nine decimals, points are percentage points.
Parliament's and Democracy Club's columns mean what their publishers say; empty cells are "not known".
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from hustings.sources.formats.democracy_club.results import HEADER as CLUB
from hustings.sources.formats.parliament_results import (
    CONSTITUENCY_HEADER,
    PARTIES,
    candidacy_header,
    constituency_header,
)
from hustings.telling import table

MEANINGS: dict[str, str] = {
    "poll_id": "Democracy Club's id of the poll",
    "gss": "ONS code of the constituency",
    "constituency": "Name of the constituency",
    "region": "English region, or the nation",
    "nation": "England, Wales, Scotland or Northern Ireland",
    "candidate": "Name of the candidate",
    "party": "Name of the party that the row is about; of a poll, the winner's in Parliament's abbreviation",
    "party_abbreviation": "Parliament's abbreviation of the party",
    "abbreviation": "Parliament's abbreviation of the party",
    "votes": "Votes counted",
    "vote_share": "Votes as a part of the valid votes",
    "change_points": "Change in share since the last general election, in percentage points, on notional results where "
    "boundaries changed",
    "position": "Place by votes, from 1; equal votes share a place",
    "is_elected": "Whether the candidate was returned",
    "is_deposit_lost": "Whether the votes are one twentieth of the valid votes or fewer",
    "is_notional": "Whether the figures are estimates on other boundaries",
    "source": "Publisher and title of the source",
    "electorate": "People registered to vote",
    "valid_votes": "Votes counted for all candidates",
    "rejected_ballots": "Ballot papers rejected at the count",
    "turnout": "Valid votes as a part of the electorate",
    "majority": "Votes of the first less those of the second",
    "majority_points": "The majority in percentage points of the valid votes",
    "winner": "Who was returned",
    "outcome": "hold or gain, against the last general election, as Parliament counts: a new Speaker's seat is a gain",
    "from_party": "Of a gain, the party that lost the seat, in Parliament's abbreviation",
    "declared_at": "Moment of declaration, in UTC",
    "election": "Id of the election",
    "as_at": "The moment whose knowledge counts, in UTC; empty: all that is known",
    "declared": "Seats declared by then",
    "total": "Seats in all",
    "seats": "Seats won",
    "change": "Seats gained or lost since the last general election, on notional results where boundaries changed",
}
_COUNTS = frozenset(
    {"Votes", "Electorate", "Valid votes", "Invalid votes", "Majority", *PARTIES, *CONSTITUENCY_HEADER[-2:]}
)
_CLUB_COUNTS = frozenset({"ballots_cast", "spoilt_ballots", "turnout", "total_electorate"})
_NUMBERS = frozenset({"Share", "Change", "turnout_percentage"})
_DATES = frozenset({"Election date", "By-election date", "Writ date"})

Field = dict[str, Any]


def own(what: str) -> list[Field]:
    """The fields of one of Hustings' own tables: candidacies, polls or seats."""
    return [{"name": name, "type": _own_type(name), "description": MEANINGS[name]} for name in table.COLUMNS[what]]


def _own_type(name: str) -> str:
    kinds = ((table.INTEGERS, "integer"), (table.DECIMALS, "number"), (table.BOOLEANS, "boolean"))
    return next((kind for names, kind in kinds if name in names), "datetime" if name in table.MOMENTS else "string")


def candidacies(*, is_by_elections: bool) -> list[Field]:
    """The fields of Parliament's candidacies."""
    return _fields(candidacy_header(is_by_elections=is_by_elections), _COUNTS)


def constituencies(*, is_by_elections: bool) -> list[Field]:
    """The fields of Parliament's constituencies; a declaration's time is UK time."""
    return [
        one | {"type": "datetime", "format": "%Y-%m-%dT%H:%M"} if one["name"] == "Declaration time" else one
        for one in _fields(constituency_header(is_by_elections=is_by_elections), _COUNTS)
    ]


def club() -> list[Field]:
    """The fields of Democracy Club's results."""
    return [
        one | {"type": "boolean", "trueValues": ["True"], "falseValues": ["False"]} if one["name"] == "elected" else one
        for one in _fields(CLUB, _CLUB_COUNTS)
    ]


def _fields(names: Sequence[str], counts: Iterable[str]) -> list[Field]:
    return [{"name": name, "type": _type(name, counts)} for name in names]


def _type(name: str, counts: Iterable[str]) -> str:
    if name in counts:
        return "integer"
    return "number" if name in _NUMBERS else "date" if name in _DATES else "string"
