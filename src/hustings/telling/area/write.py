"""Write: the paragraphs about an area, about a party there, about the country."""

from __future__ import annotations

from hustings.claims.country import UK
from hustings.record.record import Record
from hustings.telling.area import extreme, party, seats, votes
from hustings.telling.area.writer import Writer
from hustings.telling.prose import Prose
from hustings.telling.style import HOUSE, Style
from hustings.telling.worth.area.scene import area


def words_of_area(record: Record, election_id: str, place: str, style: Style = HOUSE) -> Prose:
    """A nation or a region at a general election, as the record has it at its moment; `place` is its name, or "uk".

    Empty where nothing has declared. `UnknownName`: the record does not have the area whole.
    """
    writer = Writer(area(record, election_id, place), style)
    if not writer.area.declared:
        return Prose("")
    return writer.prose(
        [
            [*seats.sentences(writer), *seats.changes(writer)],
            [*votes.sentences(writer), *votes.turnout(writer)],
            [*extreme.majorities(writer), *extreme.turnouts(writer)],
            [*seats.hands(writer), *seats.persons(writer)],
        ]
    )


def words_of_country(record: Record, election_id: str, style: Style = HOUSE) -> Prose:
    """The United Kingdom at a general election."""
    return words_of_area(record, election_id, UK, style)


def words_of_party(
    record: Record, election_id: str, family: str, place: str | None = None, style: Style = HOUSE
) -> Prose:
    """A party, by its family's key, in the country or a part of it; empty where it did not stand."""
    writer = Writer(area(record, election_id, place or UK), style)
    stood = any(record.family(one.party_id) == family for poll in writer.area.declared for one in poll.candidacies)
    if not stood:
        return Prose("")
    return writer.prose(
        [
            [*party.seats(writer, family), *party.votes(writer, family)],
            [*party.best(writer, family), *party.hands(writer, family), *party.deposits(writer, family)],
        ]
    )
