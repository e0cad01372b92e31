"""A report of NIST SP 1500-100 read: each candidate contest of one seat in a constituency that has an ONS code.

Other contests (of several seats, questions put to voters) are passed over and counted in a note. JSON has no lines to
point at: problems name the contest.
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, datetime
from pathlib import Path
from typing import Any

import msgspec

from hustings.geography.boundary_set import Nation, nation_of_gss
from hustings.record.event import Source
from hustings.sources.formats.democracy_club.ballot import parse_ballot, split_name
from hustings.sources.formats.nist import report as nist
from hustings.sources.formats.publisher import Publisher, source_of
from hustings.sources.formats.sheet import opening
from hustings.sources.reading import PartyNamed, Place, Reading, Return, Standing

CONSTITUENCY = "constituency"
SPEAKER = "party-speaker"
COUNTED = "total"


class _Loose(msgspec.Struct, frozen=True, rename="pascal"):
    """The frame of a report, its parts still as they came."""

    issuer: str
    generated_date: str
    is_test: bool = False
    status: str = ""
    election: tuple[dict[str, Any], ...] = ()
    gp_unit: tuple[dict[str, Any], ...] = ()
    party: tuple[nist.Party | nist.Coalition, ...] = ()
    person: tuple[nist.Person, ...] = ()


def recognises(path: Path, head: str | bytes) -> bool:
    """Whether the file is JSON with this standard's classes. The path is not looked at."""
    text = opening(head).lstrip()
    return text.startswith("{") and f'"{nist.PREFIX}' in text


def read(path: Path, raw: bytes) -> Reading:
    """The results in the report, or every reason why it cannot be taken in."""
    reading = Reading(files=[str(path)])
    try:
        _take(path, raw, reading)
    except (msgspec.MsgspecError, UnicodeDecodeError, RecursionError) as error:
        reading.problem(str(path), None, f"not a report of NIST SP 1500-100: {error}", "json")
    if not reading.returns and not reading.problems:
        reading.problem(str(path), None, "no contest of a UK constituency in it", "empty")
    return reading


def _take(path: Path, raw: bytes, reading: Reading) -> None:
    frame = msgspec.json.decode(raw.removeprefix(b"\xef\xbb\xbf"), type=_Loose)
    if frame.is_test:
        reading.problem(str(path), None, "the report says that it is a test (IsTest)", "test")
        return
    report = _Report(str(path), frame, reading, raw)
    for election in frame.election:
        report.take(election)
    if report.passed_over:
        reading.notes.append(f"{path}: {report.passed_over} contests that are no constituency's for one seat, skipped")


class _Report:
    """One report being read: its areas, parties and people by id."""

    def __init__(self, path: str, frame: _Loose, reading: Reading, raw: bytes) -> None:
        self.path, self.reading, self.passed_over = path, reading, 0
        self.is_certified = frame.status == "certified"
        units = [
            msgspec.convert(one, nist.Unit)
            for one in frame.gp_unit
            if one.get("@type") == f"{nist.PREFIX}ReportingUnit"
        ]
        self.units = {one.id: one for one in units}
        self.above = {below: one for one in units for below in one.composing_gp_unit_ids}
        self.parties = {one.id: one for one in frame.party}
        self.people = {one.id: one for one in frame.person}
        self.source = _source(frame, raw)
        reading.sources[self.source.id] = self.source

    def take(self, told: dict[str, Any]) -> None:
        """Take in one election."""
        every = msgspec.convert(told.get("Contest", []), list[Any])
        contests = [one for one in every if self._is_for_one_seat(one)]
        self.passed_over += len(every) - len(contests)
        election = msgspec.convert(told | {"Contest": contests}, nist.Election)
        day = _day(election.start_date)
        if day is None:
            self._complain("the election", f"StartDate is {election.start_date!r}, not a date")
            return
        ballots = {one.gp_unit_id: one for one in election.ballot_counts if one.type == COUNTED}
        candidates = {one.id: one for one in election.candidate}
        for contest in election.contest:
            unit = self.units[contest.election_district_id]
            one = Return(day, _is_by(election, contest), self._place(unit), self.path, None, self.source.id)
            one.electorate = unit.voters_registered
            one.is_verified = self.is_certified or None
            one.standings = [
                row for each in contest.contest_selection if (row := self._standing(contest, each, candidates))
            ]
            self._count(one, ballots.get(unit.id))
            self.reading.returns.append(one)

    def _complain(self, where: str, reason: str) -> None:
        self.reading.problem(self.path, None, f"{where}: {reason}", "json")

    def _is_for_one_seat(self, contest: object) -> bool:
        if not isinstance(contest, dict) or contest.get("@type") != f"{nist.PREFIX}CandidateContest":
            return False
        unit = self.units.get(str(contest.get("ElectionDistrictId")))
        return unit is not None and contest.get("VotesAllowed") == 1 and _gss(unit) is not None

    def _place(self, unit: nist.Unit) -> Place:
        gss = _gss(unit)
        region = self.above.get(unit.id)
        kind = (unit.other_type or "").removesuffix(CONSTITUENCY).strip()
        return Place(
            name=unit.name.words if unit.name else None,
            gss=gss,
            nation=nation_of_gss(gss or "") or self._nation(region),
            region=region.name.words if region is not None and region.name is not None else None,
            region_gss=_gss(region) if region is not None else None,
            designation=kind or None,
        )

    def _nation(self, region: nist.Unit | None) -> Nation | None:
        above = self.above.get(region.id) if region is not None else None
        return {one.value: one for one in Nation}.get(above.name.words if above is not None and above.name else "")

    def _standing(
        self, contest: nist.Contest, selection: nist.Selection, candidates: dict[str, nist.Candidate]
    ) -> Standing | None:
        found = [candidates[one] for one in selection.candidate_ids if one in candidates]
        if len(found) != 1:
            self._complain(
                contest.name, f"{selection.id} is of {len(found)} candidates that the report has, not of one"
            )
            return None
        one = found[0]
        person = self.people.get(one.person_id or "")
        given, family = _name(one, person)
        named, adjunct = self._party(contest, one.party_id)
        return Standing(
            given_name=given,
            family_name=family,
            party=named,
            line=None,
            gender=person.gender if person else None,
            adjunct_commission_id=adjunct,
            is_sitting=one.is_incumbent,
            mnis_id=_id(person.external_identifier, nist.MNIS) if person else None,
            democracy_club_id=_id(person.external_identifier, nist.CLUB) if person else None,
            votes=self._votes(contest, selection),
            is_elected=None if one.post_election_status is None else one.post_election_status == "winner",
        )

    def _votes(self, contest: nist.Contest, selection: nist.Selection) -> int | None:
        """The votes in the whole constituency; `None` where they are not told."""
        totals = [
            one.count
            for one in selection.vote_counts
            if one.type == COUNTED and one.gp_unit_id == contest.election_district_id
        ]
        if not totals:
            return None
        if len(totals) > 1 or totals[0] != int(totals[0]):
            self._complain(
                contest.name, f"the votes of {selection.id} are {', '.join(map(str, totals))}, not one count"
            )
            return None
        return int(totals[0])

    def _party(self, contest: nist.Contest, party_id: str | None) -> tuple[PartyNamed, str | None]:
        """The party of a candidate, and its adjunct; without one, an independent."""
        if party_id is None:
            return PartyNamed(name="Independent", abbreviation="Ind", is_independent=True), None
        party = self.parties.get(party_id)
        if party is None:
            self._complain(contest.name, f"there is no party {party_id}")
            return PartyNamed(), None
        commission = _id(party.external_identifier, nist.COMMISSION)
        named = PartyNamed(
            name=party.name.words,
            abbreviation=party.abbreviation.words if party.abbreviation else None,
            commission_id=commission,
            mnis_id=_id(party.external_identifier, nist.MNIS),
            is_speaker=party.id == SPEAKER and commission is None,
        )
        halves = party.party_ids if isinstance(party, nist.Coalition) else ()
        others = [self.parties[one] for one in halves if one in self.parties]
        ids = [_id(one.external_identifier, nist.COMMISSION) for one in others]
        return named, next((one for one in ids if one not in (None, commission)), None)

    def _count(self, one: Return, ballots: nist.BallotCounts | None) -> None:
        """The ballot papers of a return: rejected, and valid, which are those cast less those rejected."""
        if ballots is None:
            return
        one.rejected_ballots = ballots.ballots_rejected
        if ballots.ballots_cast is not None and ballots.ballots_rejected is not None:
            one.valid_votes = ballots.ballots_cast - ballots.ballots_rejected


def _source(frame: _Loose, raw: bytes) -> Source:
    publisher = Publisher("nist-1500-100", frame.issuer.strip()[:200] or "an issuer that is not named")
    return source_of(publisher, raw, f"Election report (NIST SP 1500-100) of {frame.generated_date[:10]}")


def _is_by(election: nist.Election, contest: nist.Contest) -> bool:
    """Whether a contest is a by-election: by its ballot's id where it has one, else by the election's type."""
    ballot = parse_ballot(_id(contest.external_identifier, nist.CLUB) or "")
    return ballot.is_by_election if ballot is not None else election.type == "special"


def _day(text: str) -> date | None:
    try:
        return datetime.fromisoformat(text).date()
    except ValueError:
        return None


def _name(one: nist.Candidate, person: nist.Person | None) -> tuple[str, str]:
    if person is not None and (person.first_name or person.last_name):
        return person.first_name or "", person.last_name or ""
    return split_name(one.ballot_name.words)


def _gss(unit: nist.Unit) -> str | None:
    """The ONS code of an area: a constituency's tells its nation, which no other identifier does."""
    told = [one.value for one in unit.external_identifier if one.other_type in (nist.ONS, None)]
    return next((one for one in told if nation_of_gss(one) is not None), None)


def _id(identifiers: Iterable[nist.Identifier], whose: str) -> str | None:
    return next((one.value for one in identifiers if one.other_type == whose), None)
