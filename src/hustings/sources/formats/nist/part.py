"""One return as the parts of a report that tell of it alone, each written already: a report is put together of them.

What the standard has no place for is left out: the moment of declaration, a constituency's county, whether a candidate
was a Member before. `OtherType` says what the standard's own kinds do not: "Borough constituency", whose an id is.
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from hustings.record.election import general_election_id
from hustings.record.party import COOPERATIVE
from hustings.sources.formats.nist import report as nist
from hustings.sources.formats.party_names import known
from hustings.sources.gate import id_of
from hustings.sources.reading import PartyNamed, Return, Standing

ENGLISH = "en-GB"
OFFICE = "office-mp"
TOTAL = "total"

Party = nist.Party | nist.Coalition


class Election(msgspec.Struct, frozen=True):
    """The election that a return is of."""

    id: str
    name: str
    day: str
    is_by_election: bool


class Part(msgspec.Struct, frozen=True):
    """A return's parts. `area` is its constituency's id, `within` its nation, its region and that region's ONS code."""

    election: Election
    area: str
    within: tuple[str, str, str | None]
    is_counted: bool
    is_verified: bool
    parties: tuple[Party, ...]
    unit: msgspec.Raw
    contest: msgspec.Raw
    ballots: tuple[msgspec.Raw, ...]
    candidates: tuple[msgspec.Raw, ...]
    people: tuple[msgspec.Raw, ...]


def part_of(one: Return) -> Part:
    """The parts of one return."""
    nation = one.place.nation.value if one.place.nation else ""
    ballots = _ballots(one)
    return Part(
        election=_election(one),
        area=_area_id(one),
        within=(nation, one.place.region or nation, one.place.region_gss),
        is_counted=is_counted(one),
        is_verified=bool(one.is_verified),
        parties=tuple(party for row in one.standings for party in parties_of(row)),
        unit=_raw(_constituency(one)),
        contest=_raw(_contest(one)),
        ballots=(_raw(ballots),) if ballots is not None else (),
        candidates=tuple(_raw(_candidate(one, row, number)) for number, row in _numbered(one)),
        people=tuple(_raw(_person(one, row, number)) for number, row in _numbered(one)),
    )


def _raw(part: msgspec.Struct) -> msgspec.Raw:
    return msgspec.Raw(msgspec.json.encode(part))


def is_counted(one: Return) -> bool:
    """Whether the votes of every candidate are known."""
    return bool(one.standings) and all(row.votes is not None for row in one.standings)


def _election(one: Return) -> Election:
    day = one.polled_on.isoformat()
    if one.is_by_election:
        return Election(
            id_of(one), f"{one.place.name} by-election, {one.polled_on:%-d %B %Y}", day, is_by_election=True
        )
    return Election(
        general_election_id(one.polled_on), f"{one.polled_on:%Y} general election", day, is_by_election=False
    )


def _ballots(one: Return) -> nist.BallotCounts | None:
    if one.valid_votes is None:
        return None
    cast = None if one.rejected_ballots is None else one.valid_votes + one.rejected_ballots
    return nist.BallotCounts(_area_id(one), TOTAL, cast, one.rejected_ballots)


def _contest(one: Return) -> nist.Contest:
    poll = id_of(one)
    counts = nist.CountStatus("completed" if is_counted(one) else "not-processed", TOTAL)
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


def _candidate(one: Return, row: Standing, number: int) -> nist.Candidate:
    outcome = None if row.is_elected is None else "winner" if row.is_elected else "defeated"
    return nist.Candidate(
        id=f"candidate-{id_of(one)}-{number}",
        ballot_name=text(f"{row.given_name} {row.family_name}".strip()),
        party_id=_party_id(row.party, row.adjunct_commission_id),
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
        name=text(one.place.name or ""),
        external_identifier=ons,
        is_districted=True,
        voters_registered=one.electorate,
        voters_participated=cast,
    )


def _party_id(party: PartyNamed, adjunct: str | None) -> str | None:
    """The id of a candidate's party, under the name that it stands under; `None` for an independent."""
    if party.is_independent:
        return None
    if party.is_speaker:
        return "party-speaker"
    ids = (party.commission_id, adjunct, word(party.name or party.abbreviation or ""))
    return "-".join(("party", *(one for one in ids if one)))


def parties_of(row: Standing) -> tuple[Party, ...]:
    """The party of a candidate; of a joint candidacy the coalition and its two halves; none for an independent."""
    adjunct, own = row.adjunct_commission_id, _party_id(row.party, row.adjunct_commission_id)
    if own is None:
        return ()
    if adjunct is None:
        return (nist.Party(own, *_described(row.party)),)
    principal = _principal(row.party)
    first = nist.Party(_party_id(principal, None) or own, *_described(principal))
    second = nist.Party(f"party-{adjunct}", text(_adjunct_name(adjunct)), None, (_commission(adjunct),))
    name, short, ids = _described(row.party)
    return first, second, nist.Coalition(own, name, (first.id, second.id), short, ids)


def _principal(party: PartyNamed) -> PartyNamed:
    """The party that a joint candidacy's first half is, under its own name."""
    found = known(party.abbreviation) if party.abbreviation else None
    name = found.name if found is not None else party.abbreviation or party.name
    return PartyNamed(name, party.abbreviation, party.commission_id, party.mnis_id)


def _described(party: PartyNamed) -> tuple[nist.Text, nist.Text | None, tuple[nist.Identifier, ...]]:
    """Name, abbreviation and ids."""
    ids = (_commission(party.commission_id or ""), _other(nist.MNIS, party.mnis_id))
    short = text(party.abbreviation) if party.abbreviation else None
    return text(party.name or party.abbreviation or ""), short, tuple(one for one in ids if one.value)


def _adjunct_name(commission_id: str) -> str:
    return "Co-operative Party" if commission_id == COOPERATIVE else commission_id


def _commission(value: str) -> nist.Identifier:
    return nist.Identifier("national-level", value, nist.COMMISSION)


def _other(whose: str, value: str | None) -> nist.Identifier:
    return nist.Identifier("other", value or "", whose)


def word(words: str) -> str:
    """Words as a part of an id."""
    return re.sub(r"[^a-z0-9]+", "-", words.lower()).strip("-")


def text(words: str) -> nist.Text:
    """Words in English."""
    return nist.Text((nist.LanguageString(words, ENGLISH),))
