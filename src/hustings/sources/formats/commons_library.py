"""The House of Commons Library's general election results: `HoC-GE2024-results-by-candidate` and `-by-constituency`.

Published with its briefings (CBP-7186 for 2015, CBP-7979, CBP-8749, CBP-10009 for 2024) as CSV and as XLSX, where the
sheet "Data" has its header in row 3. Columns go by name, in whatever order: `ONS ID` since 2024, `ons_id` before. One
file has the candidates and their votes, the other what was declared for the constituency as a whole. The polling day
is in no cell: it is told from the titles above the header, from the file's name, or given.
"""

from __future__ import annotations

from datetime import date
from pathlib import Path

from hustings.record.event import Source
from hustings.sources.formats.field import Fields, gender_of
from hustings.sources.formats.general_election import named_in
from hustings.sources.formats.party_names import adjunct_of, resolve
from hustings.sources.formats.publisher import LIBRARY, source_of
from hustings.sources.formats.sheet import Column, Sheet, header_in, header_of, read_sheet
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

GIVEN = ("candidate_first_name", "firstname", "first_name")
FAMILY = ("candidate_surname", "surname")
MEMBER_GIVEN = ("member_first_name", "mp_firstname", "mp_first_name")
MEMBER_FAMILY = ("member_surname", "mp_surname")
BY_CANDIDATE: tuple[Column, ...] = (("ons_id",), ("constituency_name",), ("party_name",), GIVEN, FAMILY, ("votes",))
BY_CONSTITUENCY: tuple[Column, ...] = (
    ("ons_id",),
    ("constituency_name",),
    MEMBER_FAMILY,
    ("electorate",),
    ("valid_votes",),
    ("invalid_votes",),
    ("majority",),
)


def layout_of(names: set[str]) -> tuple[Column, ...] | None:
    """Which of the two files has a header of these (normalised) names; `None` for neither.

    A column or two may be missing: `read` says which.
    """
    if "ons_id" not in names or "election_date" in names or "by_election_date" in names:
        return None
    for layout in (BY_CANDIDATE, BY_CONSTITUENCY):
        if sum(1 for column in layout if names & set(column)) >= len(layout) - 2 and names & _telling(layout):
            return layout
    return None


def _telling(layout: tuple[Column, ...]) -> set[str]:
    return {*GIVEN, *FAMILY} if layout is BY_CANDIDATE else {*MEMBER_GIVEN, *MEMBER_FAMILY}


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is one of the Library's: by its column names, in CSV or in the data sheet of a workbook.

    Parliament's own files of 2024 have the same names; ask its reader first.
    """
    return layout_of(header_of(path, head)) is not None


def read(path: Path, raw: bytes, polled_on: date | None = None) -> Reading:
    """What one of the Library's two files says; `polled_on` where neither title nor name tells the election."""
    reading = Reading(files=[str(path)])
    layout = layout_of(header_in(raw)) or BY_CANDIDATE
    sheet = read_sheet(path, raw, layout, reading)
    if sheet is None:
        return reading
    day = polled_on or named_in(" ".join(sheet.titles)) or named_in(path.name)
    if day is None:
        reading.problem(
            str(path), None, "does not say which general election it is of: name the polling day", "election"
        )
        return reading
    what = "by candidate" if layout is BY_CANDIDATE else "by constituency"
    source = source_of(LIBRARY, raw, f"{day:%Y} general election results {what}")
    reading.sources[source.id] = source
    _take_rows(path, sheet, layout, day, source, reading)
    return reading


def _take_rows(
    path: Path, sheet: Sheet, layout: tuple[Column, ...], day: date, source: Source, reading: Reading
) -> None:
    returns: dict[str, Return] = {}
    for row in sheet.rows:
        fields = Fields(row, sheet, str(path), reading)
        gss = fields.gss("ons_id")
        if gss is None:
            if fields.text("ons_id") is None:
                fields.needed("ons_id")
            continue
        if layout is BY_CONSTITUENCY and gss in returns:
            fields.problem(f"{returns[gss].place.name or gss} stands twice in this file", "duplicate")
            continue
        found = returns.setdefault(gss, _return(fields, gss, day, source.id))
        _candidate(fields, found) if layout is BY_CANDIDATE else _constituency(fields, found)
    reading.returns.extend(returns.values())
    if not returns and not reading.problems:
        reading.problem(str(path), None, "no rows under the header", "empty")


def _return(fields: Fields, gss: str, day: date, source: str) -> Return:
    place = Place(
        name=fields.text("constituency_name"),
        gss=gss,
        nation=fields.nation("country_name"),
        region=fields.text("region_name"),
        region_gss=fields.text("ons_region_id"),
        county=fields.text("county_name"),
        designation=fields.text("constituency_type"),
    )
    return Return(day, False, place, fields.path, fields.line, source)


def _candidate(fields: Fields, found: Return) -> None:
    name = fields.text("constituency_name")
    if name is not None:
        found.names.append((fields.line, name))
    given, family = fields.text(*GIVEN), fields.text(*FAMILY)
    if given is None and family is None:
        fields.problem("a candidate without a name", "name")
        return
    party = _party(fields, found)
    found.standings.append(
        Standing(
            given_name=given or "",
            family_name=family or "",
            party=party,
            line=fields.line,
            gender=gender_of(fields.text("candidate_gender", "gender")),
            adjunct_commission_id=fields.commission("electoral_commission_adjunct_party_id")
            or adjunct_of(party.name, fields.text("party_abbreviation")),
            is_sitting=fields.flag("sitting_mp"),
            is_former=fields.flag("former_mp"),
            mnis_id=fields.text("member_mnis_id"),
            democracy_club_id=fields.text("dc_person_id", "democracy_club_person_id"),
            votes=fields.count("votes"),
            published_share=fields.text("share"),
            published_change=fields.text("change"),
        )
    )


def _party(fields: Fields, found: Return) -> PartyNamed:
    name, abbreviation = fields.text("party_name"), fields.text("party_abbreviation")
    if name is None and abbreviation is None:
        fields.problem("a candidacy without a party: Independent is written out", "party")
    kind = (abbreviation or name or "").lower()
    party = PartyNamed(
        name=name,
        abbreviation=abbreviation,
        commission_id=fields.commission("electoral_commission_party_id"),
        mnis_id=fields.text("mnis_party_id"),
        is_independent=kind in ("ind", "independent"),
        is_speaker=kind in ("spk", "speaker"),
    )
    return resolve(party, found.place.nation)


def _constituency(fields: Fields, found: Return) -> None:
    found.declared_at = fields.moment("declaration_time")
    found.electorate = fields.count("electorate")
    found.valid_votes = fields.count("valid_votes")
    found.rejected_ballots = fields.count("invalid_votes")
    found.majority = fields.count("majority")
    found.summary = fields.text("result")
    found.first_party, found.second_party = fields.text("first_party"), fields.text("second_party")
    found.is_verified = fields.flag("verified")
    given, family = fields.text(*MEMBER_GIVEN), fields.text(*MEMBER_FAMILY)
    if given or family:
        found.winner_name = (given or "", family or "")
