"""The general elections since 1918: polling day and number of seats. Source: House of Commons Library, CBP-7529.

Files of results often name an election by its year alone ("GE2019"); 1974 had two, which the Library marks F and O
(February and October).
"""

from __future__ import annotations

import re
from datetime import date

from hustings.record.election import GeneralElection, general_election_id

SEATS: dict[date, int] = {
    date(1918, 12, 14): 707,
    date(1922, 11, 15): 615,
    date(1923, 12, 6): 615,
    date(1924, 10, 29): 615,
    date(1929, 5, 30): 615,
    date(1931, 10, 27): 615,
    date(1935, 11, 14): 615,
    date(1945, 7, 5): 640,
    date(1950, 2, 23): 625,
    date(1951, 10, 25): 625,
    date(1955, 5, 26): 630,
    date(1959, 10, 8): 630,
    date(1964, 10, 15): 630,
    date(1966, 3, 31): 630,
    date(1970, 6, 18): 630,
    date(1974, 2, 28): 635,
    date(1974, 10, 10): 635,
    date(1979, 5, 3): 635,
    date(1983, 6, 9): 650,
    date(1987, 6, 11): 650,
    date(1992, 4, 9): 651,
    date(1997, 5, 1): 659,
    date(2001, 6, 7): 659,
    date(2005, 5, 5): 646,
    date(2010, 5, 6): 650,
    date(2015, 5, 7): 650,
    date(2017, 6, 8): 650,
    date(2019, 12, 12): 650,
    date(2024, 7, 4): 650,
}

_MONTHS = {"f": 2, "feb": 2, "february": 2, "o": 10, "oct": 10, "october": 10}
_NAMED = re.compile(r"(?:GE|general elections? (?:of )?)[ _-]?((?:19|20)\d\d)|((?:19|20)\d\d) general election", re.I)


def general_election(polled_on: date, dissolved_on: date | None = None) -> GeneralElection | None:
    """The general election of that day; `None` when there was none.

    >>> general_election(date(1974, 2, 28)).seats
    635
    """
    seats = SEATS.get(polled_on)
    return None if seats is None else GeneralElection(general_election_id(polled_on), polled_on, seats, dissolved_on)


def polling_day(label: str) -> date | None:
    """The polling day of the general election that a label such as "2019" or "1974F" means; `None` for any other text.

    "1974" alone means neither of that year's two.

    >>> polling_day("1974O").isoformat(), polling_day("1974")
    ('1974-10-10', None)
    """
    found = re.fullmatch(r"(\d{4})[\s_-]*([a-z]*)\.?", label.strip().lower())
    if found is None or (found[2] and found[2] not in _MONTHS):
        return None
    days = [day for day in SEATS if day.year == int(found[1])]
    if found[2]:
        days = [day for day in days if day.month == _MONTHS[found[2]]]
    return days[0] if len(days) == 1 else None


def named_in(text: str) -> date | None:
    """The polling day of the general election that a file's name or title names; `None` where it names none.

    >>> named_in("HoC-GE2019-results-by-candidate.csv").isoformat()
    '2019-12-12'
    """
    found = _NAMED.search(text)
    return polling_day(found[1] or found[2]) if found else None
