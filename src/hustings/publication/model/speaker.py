"""The Speaker's seat: counted as a gain in the year that its Member became Speaker, and told for what it is."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.phrase.party import party_words
from hustings.publication.model.line import Line
from hustings.record.record import Record
from hustings.telling.style import HOUSE


def speaker_notes(record: Record, lines: Iterable[Line]) -> tuple[str, ...]:
    """What the counts of gains and losses have that no list of seats changing hands should.

    >>> from hustings.record import example
    >>> from hustings.publication.model.line import line
    >>> speaker_notes(example.record(), [line(example.record(), example.poll("Kensington", 2017))])
    ()
    """
    return tuple(
        f"{_possessive(record, one)} losses include {one.name}, where the MP became Speaker and was re-elected: it "
        "counts in the figures, and is in no list of seats that changed hands."
        for one in lines
        if one.came == "re-elected" and one.from_party
    )


def _possessive(record: Record, one: Line) -> str:
    """ "Labour's", at the head of a sentence: "The Conservatives'"."""
    party = one.from_party.id if one.from_party else ""
    words = party_words(record, party, HOUSE, one.poll.polled_on.year).possessive
    return f"{words[:1].upper()}{words[1:]}"
