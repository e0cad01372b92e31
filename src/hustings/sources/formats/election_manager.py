"""UK Parliament's Election Manager files (from 2026): candidacies and constituencies, with underscored column names.

A file can hold several elections, told apart by `Election_Id`. Ids in Democracy Club's form (`parl.2029-05-03`,
`parl.makerfield.by.2026-06-18`) say the polling day; where they do not, it has to be given.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hustings.sources.formats.democracy_club.ballot import parse_election
from hustings.sources.formats.field import Fields, gender_of
from hustings.sources.formats.publisher import PARLIAMENT, source_of
from hustings.sources.formats.sheet import Column, Sheet, header_in, header_of, read_sheet
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

CANDIDACIES: tuple[Column, ...] = tuple(
    (name,)
    for name in (
        "election_id,ons_constituency_id,constituency_name,nomination_party_name,primary_party_name,"
        "primary_party_electoralcommissionid,adjunct_party_electoralcommissionid,is_standing_as_independent,"
        "is_standing_as_speaker,candidate_given_name,candidate_family_name,is_winning_candidate,vote_count"
    ).split(",")
)
CONSTITUENCIES: tuple[Column, ...] = tuple(
    (name,)
    for name in (
        "election_id,election_state,ons_constituency_id,constituency_name,winning_candidate_given_name,"
        "winning_candidate_family_name,short_result_summary,electorate,valid_votes,invalid_votes,majority"
    ).split(",")
)

#: What `Election_State` says of the figures, as far as it is known; other words are told in a note.
_VERIFIED = {"verified": True, "fullresults": True, "final": True, "unverified": False, "partverified": False}
_PLAIN = frozenset(
    {"candidacies", "candidates", "nominated", "winners", "winner", "declared", "results", "open", "closed"}
)


@dataclass(frozen=True, slots=True)
class Election:
    """What is known of a file's election: the polling day (`None`: cannot be told) and whether it is a by-election."""

    polled_on: date | None
    is_by_election: bool


def layout_of(names: set[str]) -> tuple[Column, ...] | None:
    """Which of the two files has a header of these (normalised) names; `None` for neither."""
    if {"election_id", "ons_constituency_id"} <= names:
        if {"nomination_party_name", "candidate_family_name"} & names:
            return CANDIDACIES
        if {"election_state", "short_result_summary", "winning_candidate_family_name"} & names:
            return CONSTITUENCIES
    return None


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is Election Manager's, by its column names."""
    return layout_of(header_of(path, head)) is not None


def read(path: Path, raw: bytes, polled_on: date | None = None, *, is_by_election: bool | None = None) -> Reading:
    """What the file says. `polled_on` and `is_by_election` are taken where `Election_Id` does not tell them."""
    reading = Reading(files=[str(path)])
    layout = layout_of(header_in(raw)) or CANDIDACIES
    sheet = read_sheet(path, raw, layout, reading)
    if sheet is None:
        return reading
    what = "candidacies" if layout is CANDIDACIES else "constituencies"
    source = source_of(PARLIAMENT, raw, f"Election Manager {what}")
    reading.sources[source.id] = source
    file = _File(path, sheet, reading, source.id, Election(polled_on, bool(is_by_election)))
    for row in sheet.rows:
        file.take(Fields(row, sheet, str(path), reading), is_candidacy=layout is CANDIDACIES)
    reading.returns.extend(file.returns.values())
    reading.notes.extend(
        f"{path}: Election_State {state!r} is not known here; not acted on" for state in file.odd_states
    )
    if not sheet.rows:
        reading.problem(str(path), None, "no rows under the header", "empty")
    return reading


class _File:
    """One file being read: its returns by election and constituency."""

    def __init__(self, path: Path, sheet: Sheet, reading: Reading, source: str, given: Election) -> None:
        self.path, self.sheet, self.reading, self.source, self.given = path, sheet, reading, source, given
        self.returns: dict[tuple[str, str], Return] = {}
        self.odd_states: dict[str, None] = {}
        self._elections: dict[str, Election] = {}

    def take(self, fields: Fields, *, is_candidacy: bool) -> None:
        """Take in one row."""
        election_id, gss = fields.needed("election_id"), fields.gss("ons_constituency_id")
        if gss is None and fields.text("ons_constituency_id") is None:
            fields.needed("ons_constituency_id")
        if election_id is None or gss is None:
            return
        is_new = (election_id, gss) not in self.returns
        found = self._return(fields, election_id, gss)
        if found is None:
            return
        if is_candidacy:
            _candidacy(fields, found)
        elif is_new:
            self._constituency(fields, found)
        else:
            fields.problem(f"{found.place.name or gss} stands twice in this file", "duplicate")

    def _election(self, fields: Fields, election_id: str) -> Election:
        if election_id not in self._elections:
            told = parse_election(election_id)
            is_by = told.is_by_election if told else self.given.is_by_election
            day = told.polled_on if told else self.given.polled_on
            self._elections[election_id] = Election(day, is_by)
            if day is None:
                reason = f"Election_Id {election_id!r} does not carry the polling day: give it"
                fields.problem(reason, "election")
        return self._elections[election_id]

    def _return(self, fields: Fields, election_id: str, gss: str) -> Return | None:
        election = self._election(fields, election_id)
        if election.polled_on is None:
            return None
        key = (election_id, gss)
        if key not in self.returns:
            place = _place(fields, gss)
            self.returns[key] = Return(
                election.polled_on, election.is_by_election, place, fields.path, fields.line, self.source
            )
        return self.returns[key]

    def _constituency(self, fields: Fields, found: Return) -> None:
        found.declared_at = fields.moment("declaration_time")
        found.summary = fields.text("short_result_summary")
        found.electorate = fields.count("electorate")
        found.valid_votes = fields.count("valid_votes")
        found.rejected_ballots = fields.count("invalid_votes")
        found.majority = fields.count("majority")
        found.is_verified = self._is_verified(fields)
        given, family = fields.text("winning_candidate_given_name"), fields.text("winning_candidate_family_name")
        if given or family:
            found.winner_name = (given or "", family or "")

    def _is_verified(self, fields: Fields) -> bool | None:
        state = "".join(letter for letter in (fields.text("election_state") or "").lower() if letter.isalpha())
        if state and state not in _VERIFIED and state not in _PLAIN:
            self.odd_states[fields.text("election_state") or ""] = None
        return _VERIFIED.get(state)


def _place(fields: Fields, gss: str) -> Place:
    return Place(
        name=fields.text("constituency_name"),
        gss=gss,
        nation=fields.nation("country_name"),
        region=fields.text("region_name"),
        region_gss=fields.text("ons_region_id"),
        designation=fields.text("constituency_type"),
    )


def _candidacy(fields: Fields, found: Return) -> None:
    given, family = fields.text("candidate_given_name"), fields.text("candidate_family_name")
    if given is None and family is None:
        fields.problem("a candidate without a name", "name")
        return
    name = fields.text("constituency_name")
    if name is not None:
        found.names.append((fields.line, name))
    found.standings.append(
        Standing(
            given_name=given or "",
            family_name=family or "",
            party=_party(fields),
            line=fields.line,
            gender=gender_of(fields.text("candidate_gender")),
            adjunct_commission_id=fields.commission("adjunct_party_electoralcommissionid"),
            is_sitting=fields.flag("sitting_mp"),
            is_former=fields.flag("former_mp"),
            mnis_id=fields.text("member_mnisid"),
            votes=fields.count("vote_count"),
            is_elected=fields.flag("is_winning_candidate"),
            published_share=fields.text("vote_share"),
            published_change=fields.text("vote_change"),
        )
    )


def _party(fields: Fields) -> PartyNamed:
    is_independent = fields.flag("is_standing_as_independent") is True
    is_speaker = fields.flag("is_standing_as_speaker") is True
    name = fields.text("nomination_party_name", "primary_party_name")
    if name is None and not (is_independent or is_speaker):
        fields.problem("a candidacy without a party that is marked neither as Independent nor as Speaker", "party")
    return PartyNamed(
        name=name or ("Independent" if is_independent else "Speaker" if is_speaker else None),
        abbreviation=fields.text("primary_party_abbreviation", "nomination_party_abbreviation"),
        commission_id=fields.commission("primary_party_electoralcommissionid"),
        mnis_id=fields.text("primary_party_mnisid"),
        is_independent=is_independent,
        is_speaker=is_speaker,
    )
