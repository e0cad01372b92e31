"""The Speaker: stands as "the Speaker seeking re-election", for no party, and is counted in two ways.

The House of Commons Library counts the Speaker apart; many broadcasters count the seat with the party that he
or she left on taking the chair. So the Conservatives won 317 or 318 seats in 2017. Both are in print.
"""

from __future__ import annotations

from datetime import date
from enum import StrEnum


class SpeakerCount(StrEnum):
    """Where the Speaker's seat and votes are counted."""

    AS_SPEAKER = "as Speaker"
    WITH_PARTY = "with the party"


#: Since when each Speaker was in the chair, and the family of the party that he or she had left.
SPEAKERS = (
    (date(1983, 6, 15), "conservative"),  # Bernard Weatherill
    (date(1992, 4, 27), "labour"),  # Betty Boothroyd
    (date(2000, 10, 23), "labour"),  # Michael Martin
    (date(2009, 6, 22), "conservative"),  # John Bercow
    (date(2019, 11, 4), "labour"),  # Lindsay Hoyle
)


def speaker_family(on: date) -> str | None:
    """The family of the party that the Speaker in the chair on that day had left.

    `None`: before the first Speaker of the table.
    Source: UK Parliament, list of Speakers of the House of Commons.

    >>> speaker_family(date(2017, 6, 8)), speaker_family(date(2019, 12, 12))
    ('conservative', 'labour')
    """
    known = [family for since, family in SPEAKERS if since <= on]
    return known[-1] if known else None
