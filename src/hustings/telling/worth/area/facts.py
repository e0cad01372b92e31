"""What is worth telling of an area, of a party there, and of the country."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.claims.area.stood import lost_by_family, stood_by_family
from hustings.claims.country import UK
from hustings.record.kept import kept
from hustings.record.record import Record
from hustings.telling.worth.area import draw, polls, result
from hustings.telling.worth.area.scene import Area, area
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.near import without_near_duplicates

_DEPOSITS, _CANDIDATES, _OF_LOST = 12.0, 6.0, 40.0


@kept
def facts_of_area(record: Record, election_id: str, place: str) -> tuple[Fact, ...]:
    """What the record has to say of a nation or a region at a general election, most newsworthy first.

    `place` is its name, "London" or "Wales", or "uk". `UnknownName`: the record does not have it whole.
    """
    found = area(record, election_id, place)
    every = [*result.facts(found), *polls.leagues(found), *polls.news(found)]
    return without_near_duplicates(every)


def facts_of_country(record: Record, election_id: str) -> tuple[Fact, ...]:
    """What the record has to say of the United Kingdom at a general election, most newsworthy first."""
    return facts_of_area(record, election_id, UK)


@kept
def facts_of_party(record: Record, election_id: str, family: str, place: str | None = None) -> tuple[Fact, ...]:
    """What the record has to say of a party, by its family's key, in the country or a part of it.

    Empty: it did not stand there. `UnknownName`: the record does not have the area whole.
    """
    found = area(record, election_id, place or UK)
    every = [
        *result.of_family(found, family),
        *polls.party_leagues(found, family),
        *polls.changes_of_hands(found, family),
        *_deposits(found, family),
    ]
    return without_near_duplicates(every)


def _deposits(found: Area, family: str) -> Iterator[Fact]:
    """Deposits and candidates, which are counted for the whole country."""
    stood = stood_by_family(found.record, found.election.id)[family]
    if not found.is_country or not found.is_whole or not stood:
        return
    lost = lost_by_family(found.record, found.election.id)[family]
    yield fact(draw.candidates(found, family, stood), _CANDIDATES)
    reason = f"{lost} of {stood}"
    yield fact(draw.deposits(found, family, lost), _DEPOSITS + _OF_LOST * lost / stood * (lost < stood), reason)
