"""Democracy Club's candidates CSV: one row a candidacy, with core columns and others that its builder offers.

Core: `person_id,person_name,election_id,ballot_paper_id,election_date,election_current,party_name,party_id,post_label,
cancelled_poll,seats_contested`. Optional ones that are read: the constituency's code, names as on the statement of
persons nominated (SoPN), the result.
"""

from __future__ import annotations

from pathlib import Path

from hustings.sources.formats.democracy_club.ballot import split_name
from hustings.sources.formats.democracy_club.collector import Collector
from hustings.sources.formats.field import Fields, gender_of
from hustings.sources.formats.sheet import Column, header_of, read_sheet
from hustings.sources.reading import Place, Reading, Return, Standing

REQUIRED: tuple[Column, ...] = (
    ("person_id",),
    ("person_name",),
    ("ballot_paper_id",),
    ("party_name",),
    ("party_id",),
    ("post_label",),
)
TELLING = frozenset({"person_id", "person_name", "ballot_paper_id", "party_id"})


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file has the candidates CSV's column names."""
    names = header_of(path, head)
    return names >= TELLING and "ballots_cast" not in names


def read(path: Path, raw: bytes) -> Reading:
    """The candidates in the file, with their votes where the file has them."""
    file = Collector(str(path), raw, "Candidates")
    sheet = read_sheet(path, raw, REQUIRED, file.reading)
    if sheet is None:
        return file.reading
    for row in sheet.rows:
        _take(Fields(row, sheet, str(path), file.reading), file)
    return file.finish()


def _take(fields: Fields, file: Collector) -> None:
    ballot_id = fields.needed("ballot_paper_id")
    found = file.ballot(ballot_id, fields.line, fields.problem) if ballot_id else None
    if found is None or ballot_id is None:
        return
    if fields.flag("cancelled_poll"):
        file.cancel(ballot_id)
        return
    _ballot(fields, found, file)
    turnout = fields.count("turnout_reported")
    if turnout is not None:
        file.turnouts[ballot_id] = turnout
    _standing(fields, found, file)


def _ballot(fields: Fields, found: Return, file: Collector) -> None:
    """What the row says of its ballot, against the ballot's id and the rows before."""
    day, is_by = fields.day("election_date"), fields.flag("by_election")
    if day is not None and day != found.polled_on:
        fields.problem(f"election_date is {day} but the ballot id says {found.polled_on}", "date")
    if is_by is not None and is_by != found.is_by_election:
        fields.problem(f"by_election is {fields.text('by_election')!r} but the ballot id says otherwise", "ballot")
    seats = fields.count("seats_contested")
    if seats not in (None, 1):
        fields.problem(f"seats_contested is {seats}; a constituency returns one Member", "value")
    name, gss = fields.text("post_label"), fields.gss("gss")
    found.place = Place(name=found.place.name or name, gss=found.place.gss or gss, slug=found.place.slug)
    if name is not None:
        found.names.append((fields.line, name))
    file.agree(found, "rejected_ballots", fields.count("spoilt_ballots"), fields.problem)
    file.agree(found, "electorate", fields.count("total_electorate"), fields.problem)


def _standing(fields: Fields, found: Return, file: Collector) -> None:
    name = fields.needed("person_name")
    if name is None:
        return
    given, family = split_name(name, fields.text("sopn_last_name"), fields.text("sopn_first_names"))
    party = file.party(fields.text("party_id"), fields.problem)
    standing = Standing(
        given_name=given,
        family_name=family,
        party=party.named(fields.text("party_name")),
        line=fields.line,
        gender=gender_of(fields.text("gender")),
        adjunct_commission_id=party.adjunct,
        mnis_id=fields.text("mnis_id"),
        democracy_club_id=fields.needed("person_id"),
        votes=fields.count("votes_cast"),
        is_elected=fields.flag("elected"),
        rank=fields.count("rank"),
    )
    if fields.flag("tied_vote_winner") and standing.is_elected is False:
        fields.problem(f"{name} won a tie but is not marked as elected", "winner")
    found.standings.append(standing)
