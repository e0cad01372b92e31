"""Returns as a report of NIST SP 1500-100.

What the standard has no place for is left out: the moment of declaration, a constituency's county, whether a candidate
was a Member before. `OtherType` says what the standard's own kinds do not: "Borough constituency", whose an id is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime

import msgspec

from hustings.errors import UsageError
from hustings.record.election import general_election_id
from hustings.record.entry import stamp
from hustings.record.party import COOPERATIVE
from hustings.sources.formats.nist import report as nist
from hustings.sources.gate import id_of
from hustings.sources.reading import PartyNamed, Return, Standing

ENGLISH = "en-GB"
COUNTRY = "gp-uk"
OFFICE = "office-mp"
TOTAL = "total"
Joint = tuple[PartyNamed, str | None]


@dataclass(frozen=True, slots=True)
class Issue:
    """What a report says of itself: when its figures were known, who issues it, made by which program."""

    at: datetime
    issuer: str = "Hustings"
    abbreviation: str = "Hustings"
    software: str = "hustings"


def write(returns: Sequence[Return], issue: Issue) -> bytes:
    """The report of the returns, an election for each of theirs, as JSON; raises `UsageError` where there are none."""
    if not returns:
        raise UsageError("there are no polls to report")
    return msgspec.json.encode(report_of(returns, issue)) + b"\n"


def report_of(returns: Sequence[Return], issue: Issue) -> nist.Report:
    """The report as the standard's classes."""
    parties = _Parties()
    rows = [row for one in returns for row in one.standings]
    for row in sorted(rows, key=lambda row: row.adjunct_commission_id is not None):
        parties.take(row)
    return nist.Report(
        format="summary-contest",
        generated_date=stamp(issue.at),
        issuer=issue.issuer,
        issuer_abbreviation=issue.abbreviation,
        sequence_start=1,
        sequence_end=1,
        status=_status(returns),
        vendor_application_id=issue.software,
        is_test=False,
        election=tuple(_election(some, parties) for some in _by_election(returns)),
        gp_unit=(*_areas(returns), *map(_constituency, returns)),
        office=(nist.Office(OFFICE, _text("Member of Parliament")),),
        party=parties.all,
        person=tuple(_person(one, row, number) for one in returns for number, row in _numbered(one)),
    )


def _status(returns: Sequence[Return]) -> str:
    """How far the election has come, in the standard's words."""
    declared = [_is_counted(one) for one in returns]
    if not any(declared):
        return "pre-election"
    if not all(declared):
        return "unofficial-partial"
    return "certified" if all(one.is_verified for one in returns) else "unofficial-complete"


def _is_counted(one: Return) -> bool:
    return bool(one.standings) and all(row.votes is not None for row in one.standings)


def _by_election(returns: Iterable[Return]) -> Iterable[list[Return]]:
    """The returns of each election: of a general election all of its day, of a by-election its one."""
    found: dict[str, list[Return]] = {}
    for one in returns:
        found.setdefault(id_of(one) if one.is_by_election else general_election_id(one.polled_on), []).append(one)
    return found.values()


def _election(returns: Sequence[Return], parties: _Parties) -> nist.Election:
    first = returns[0]
    day = first.polled_on.isoformat()
    return nist.Election(
        name=_text(_name(first)),
        start_date=day,
        end_date=day,
        type="special" if first.is_by_election else "general",
        election_scope_id=_area_id(first) if first.is_by_election else COUNTRY,
        ballot_counts=tuple(found for one in returns if (found := _ballots(one)) is not None),
        candidate=tuple(_candidate(one, row, number, parties) for one in returns for number, row in _numbered(one)),
        contest=tuple(map(_contest, returns)),
    )


def _name(one: Return) -> str:
    if one.is_by_election:
        return f"{one.place.name} by-election, {one.polled_on:%-d %B %Y}"
    return f"{one.polled_on:%Y} general election"


def _ballots(one: Return) -> nist.BallotCounts | None:
    if one.valid_votes is None:
        return None
    cast = None if one.rejected_ballots is None else one.valid_votes + one.rejected_ballots
    return nist.BallotCounts(_area_id(one), TOTAL, cast, one.rejected_ballots)


def _contest(one: Return) -> nist.Contest:
    poll = id_of(one)
    counts = nist.CountStatus("completed" if _is_counted(one) else "not-processed", TOTAL)
    return nist.Contest(
        id=f"contest-{poll}",
        election_district_id=_area_id(one),
        name=one.place.name or poll,
        votes_allowed=1,
        contest_selection=tuple(_selection(one, row, number) for number, row in _numbered(one)),
        count_status=(counts,),
        external_identifier=(_other(nist.CLUB, poll),),
        number_elected=1,
        office_ids=(OFFICE,),
        vote_variation="plurality",
    )


def _numbered(one: Return) -> Iterable[tuple[int, Standing]]:
    return enumerate(one.standings, start=1)


def _selection(one: Return, row: Standing, number: int) -> nist.Selection:
    counts = () if row.votes is None else (nist.VoteCounts(row.votes, _area_id(one), TOTAL),)
    return nist.Selection(
        id=f"selection-{id_of(one)}-{number}",
        candidate_ids=(f"candidate-{id_of(one)}-{number}",),
        sequence_order=number,
        vote_counts=counts,
    )


def _candidate(one: Return, row: Standing, number: int, parties: _Parties) -> nist.Candidate:
    outcome = None if row.is_elected is None else "winner" if row.is_elected else "defeated"
    return nist.Candidate(
        id=f"candidate-{id_of(one)}-{number}",
        ballot_name=_text(f"{row.given_name} {row.family_name}".strip()),
        party_id=parties.id_of(row),
        person_id=f"person-{id_of(one)}-{number}",
        is_incumbent=row.is_sitting,
        pre_election_status="qualified",
        post_election_status=outcome,
    )


def _person(one: Return, row: Standing, number: int) -> nist.Person:
    ids = [_other(nist.CLUB, row.democracy_club_id), _other(nist.MNIS, row.mnis_id)]
    return nist.Person(
        id=f"person-{id_of(one)}-{number}",
        first_name=row.given_name or None,
        last_name=row.family_name or None,
        gender=row.gender,
        external_identifier=tuple(each for each in ids if each.value),
    )


def _area_id(one: Return) -> str:
    return f"gp-{one.place.gss if one.place.gss and not one.is_by_election else id_of(one)}"


def _constituency(one: Return) -> nist.Unit:
    cast = None
    if one.valid_votes is not None and one.rejected_ballots is not None:
        cast = one.valid_votes + one.rejected_ballots
    ons = (nist.Identifier("national-level", one.place.gss, nist.ONS),) if one.place.gss else ()
    return nist.Unit(
        id=_area_id(one),
        type="other",
        other_type=f"{one.place.designation or ''} constituency".strip(),
        name=_text(one.place.name or ""),
        external_identifier=ons,
        is_districted=True,
        voters_registered=one.electorate,
        voters_participated=cast,
    )


def _areas(returns: Sequence[Return]) -> Iterable[nist.Unit]:
    """The country with its nations, the nations with their regions, and the regions with their constituencies."""
    nations: dict[str, dict[tuple[str, str | None], list[str]]] = {}
    for one in returns:
        nation = one.place.nation.value if one.place.nation else ""
        region = (one.place.region or nation, one.place.region_gss)
        nations.setdefault(nation, {}).setdefault(region, []).append(_area_id(one))
    yield nist.Unit(
        COUNTRY, "country", None, _text("United Kingdom"), composing_gp_unit_ids=tuple(map(_nation_id, nations))
    )
    for nation, regions in nations.items():
        below = tuple(_region_id(nation, name) for name, _ in regions)
        yield nist.Unit(_nation_id(nation), "other", "nation", _text(nation), composing_gp_unit_ids=below)
        for (name, gss), seats in regions.items():
            ons = (nist.Identifier("national-level", gss, nist.ONS),) if gss else ()
            yield nist.Unit(_region_id(nation, name), "other", "region", _text(name), ons, tuple(seats))


def _nation_id(nation: str) -> str:
    return f"gp-nation-{_word(nation)}"


def _region_id(nation: str, region: str) -> str:
    return f"gp-region-{_word(nation)}-{_word(region)}"


def _word(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower()).strip("-")


class _Parties:
    """The parties of a report: each name that a party's candidates stand under is one, joint ones are coalitions."""

    def __init__(self) -> None:
        self._ids: dict[Joint, str] = {}

    def take(self, row: Standing) -> None:
        """Give the party of a candidate an id, unless it has one, or the candidate is an independent."""
        key = (row.party, row.adjunct_commission_id)
        if row.party.is_independent or key in self._ids:
            return
        stem = f"party-{'speaker' if row.party.is_speaker else row.party.commission_id or _word(row.party.name or '')}"
        if row.adjunct_commission_id is not None:
            if self._principal(row.party) is None:
                self._ids[replace(row.party, name=None), None] = stem
            stem = f"{stem}-{row.adjunct_commission_id}"
        taken = set(self._ids.values())
        names = (stem, *(f"{stem}-name-{number}" for number in range(2, len(taken) + 3)))
        self._ids[key] = next(name for name in names if name not in taken)

    def _principal(self, party: PartyNamed) -> str | None:
        """The id of the party that a joint candidacy's first half is; `None` where it has none yet."""
        same = (name for (one, adjunct), name in self._ids.items() if adjunct is None and _is_same(one, party))
        return next(same, None)

    def id_of(self, row: Standing) -> str | None:
        """The id of a candidate's party; `None` for an independent."""
        return self._ids.get((row.party, row.adjunct_commission_id))

    @property
    def all(self) -> tuple[nist.Party | nist.Coalition, ...]:
        """Every party, the adjunct ones of coalitions last."""
        adjuncts = sorted({adjunct for _, adjunct in self._ids if adjunct is not None})
        return (
            *(self._party(name, party, adjunct) for (party, adjunct), name in self._ids.items()),
            *(nist.Party(f"party-{one}", _text(_adjunct_name(one)), None, (_commission(one),)) for one in adjuncts),
        )

    def _party(self, own: str, party: PartyNamed, adjunct: str | None) -> nist.Party | nist.Coalition:
        ids = [_commission(party.commission_id or ""), _other(nist.MNIS, party.mnis_id)]
        name = _text(party.name or party.abbreviation or own)
        short = _text(party.abbreviation) if party.abbreviation else None
        known = tuple(one for one in ids if one.value)
        if adjunct is None:
            return nist.Party(own, name, short, known)
        halves = (self._principal(party) or own, f"party-{adjunct}")
        return nist.Coalition(own, name, halves, short, known)


def _is_same(one: PartyNamed, other: PartyNamed) -> bool:
    return one.commission_id == other.commission_id


def _adjunct_name(commission_id: str) -> str:
    return "Co-operative Party" if commission_id == COOPERATIVE else commission_id


def _commission(value: str) -> nist.Identifier:
    return nist.Identifier("national-level", value, nist.COMMISSION)


def _other(whose: str, value: str | None) -> nist.Identifier:
    return nist.Identifier("other", value or "", whose)


def _text(words: str) -> nist.Text:
    return nist.Text((nist.LanguageString(words, ENGLISH),))
