"""The Commons Library's `1918-2019election_results.csv` (briefing CBP-8647): votes by party, seat by seat.

One row a constituency and election: `constituency_id, seats, constituency_name, country/region, electorate, con_votes,
con_share, lib_votes, …, natSW_votes, …, oth_votes, …, total_votes, turnout, election`. These are parties, not
candidates: no poll can be made of them, only national tallies. `natSW` is Plaid Cymru in Wales and the SNP in Scotland,
`lib` the Liberals, the Alliance of 1983–87 and the Liberal Democrats, `con` the Conservatives with their allies.
"""

from __future__ import annotations

import re
from datetime import date
from pathlib import Path

from hustings.record.party import LABOUR
from hustings.sources.formats.field import Fields
from hustings.sources.formats.general_election import polling_day
from hustings.sources.formats.history.national_tally import CANDIDATES_FROM, Contest, tell
from hustings.sources.formats.publisher import LIBRARY, source_of
from hustings.sources.formats.sheet import Column, Sheet, header_of, read_sheet
from hustings.sources.reading import Reading
from hustings.sources.reconciling.party_finder import OTHERS

REQUIRED: tuple[Column, ...] = (
    ("constituency_name",),
    ("country_region", "country"),
    ("con_votes",),
    ("lab_votes",),
    ("oth_votes",),
    ("total_votes",),
    ("election",),
)
PARTIES = {"con": "PP52", "lab": LABOUR, "lib": "PP90", "oth": OTHERS.id}
NATIONALISTS = {"Wales": "PP77", "Scotland": "PP102"}
_UNOPPOSED = re.compile(r"unopp", re.IGNORECASE)


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file has the history's column names."""
    return {"con_votes", "lab_votes", "total_votes", "election"} <= header_of(path, head)


def read(path: Path, raw: bytes, before: date | None = CANDIDATES_FROM) -> Reading:
    """National tallies of the file's elections before that day (`None`: of all of them).

    The reading has no polls: candidates and their names are not in the file, and a note says so.
    """
    reading = Reading(files=[str(path)])
    sheet = read_sheet(path, raw, REQUIRED, reading)
    if sheet is None:
        return reading
    source = source_of(LIBRARY, raw, "General election results by constituency and party, 1918–2019 (CBP-8647)")
    reading.sources[source.id] = source
    parties = [
        name.removesuffix("_votes") for name in sheet.labels if name.endswith("_votes") and name != "total_votes"
    ]
    found = [_contest(Fields(row, sheet, str(path), reading), sheet, parties) for row in sheet.rows]
    tell((one for one in found if one is not None), reading, str(path), source.id, before)
    reading.notes.append(f"{path}: votes by party, without candidates: taken as national tallies, not as polls")
    return reading


def _contest(fields: Fields, sheet: Sheet, parties: list[str]) -> Contest | None:
    label, name = fields.needed("election"), fields.needed("constituency_name")
    day = polling_day(label) if label else None
    if label is not None and day is None:
        fields.problem(f"{label!r} is not a general election since 1918 (two in 1974: 1974F, 1974O)", "election")
    if day is None or name is None:
        return None
    seats = fields.count("seats")
    place = fields.text("country_region", "country")
    one = Contest(day, name, place, 1 if seats is None else seats)
    for party in parties:
        _take_party(fields, sheet, party, one)
    total = fields.count("total_votes")
    if total is not None and one.votes and sum(one.votes.values()) != total:
        reason = f"{name}: the parties' votes sum to {sum(one.votes.values()):,} but total_votes is {total:,}"
        fields.problem(reason, "votes-sum")
    return one


def _take_party(fields: Fields, sheet: Sheet, party: str, one: Contest) -> None:
    column = f"{party}_votes"
    party_id = NATIONALISTS.get(one.nation or "", OTHERS.id) if party == "natsw" else PARTIES.get(party)
    if party_id is None:
        fields.problem(f"{sheet.label(column)} is a party that is not known here", "party")
    elif _UNOPPOSED.search(fields.text(column) or ""):
        one.unopposed = party_id
    elif votes := fields.count(column):
        one.votes[party_id] = one.votes.get(party_id, 0) + votes
