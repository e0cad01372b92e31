"""Which general election a file of results is of, for files that do not say: by what is in them, then by their path.

First the declaration times in it; then candidates' votes that sum to the valid votes of a file already placed; then
constituency codes in which only one election was held yet; then the path: a date, a Parliament's number, a year.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from hustings.sources.folder import only_election_on
from hustings.sources.formats.general_election import SEATS, named_in, polling_day
from hustings.sources.parliament import day_named
from hustings.sources.reading import Return

#: Valid votes by constituency code.
Totals = Mapping[str, int]


def day_of_declarations(returns: Iterable[Return]) -> date | None:
    """The general election on whose night, or the day after, most of the results were declared.

    `None` where no times are given.
    """
    days = Counter(day for one in returns if one.declared_at for day in SEATS if _is_night(day, one.declared_at.date()))
    return days.most_common(1)[0][0] if days else None


def _is_night(polled_on: date, declared_on: date) -> bool:
    return timedelta(0) <= declared_on - polled_on <= timedelta(days=1)


def day_of_votes(returns: Iterable[Return], known: Mapping[date, Totals]) -> date | None:
    """The election with whose valid votes the candidates' votes agree in most constituencies; `None` for none."""
    sums = {one.place.gss: sum(standing.votes or 0 for standing in one.standings) for one in returns}
    for day, totals in known.items():
        if sum(1 for gss, votes in sums.items() if votes and totals.get(gss or "") == votes) * 2 > len(sums):
            return day
    return None


def day_of_codes(returns: Iterable[Return]) -> date | None:
    """The only general election yet held in these constituencies; `None` where there were several."""
    return only_election_on("\n".join(one.place.gss or "" for one in returns))


def day_of_path(path: str, parliaments: Mapping[int, date]) -> date | None:
    """The polling day that a path tells: a date in it, the number of one Parliament, the year of one election.

    >>> day_of_path("db/data/results-by-parliament/58/general-election/candidacies.csv", {58: date(2019, 12, 12)})
    datetime.date(2019, 12, 12)
    >>> day_of_path("db/data/2017/candidacies.csv", {})
    datetime.date(2017, 6, 8)
    """
    if day := day_named(reversed(path.split("/"))):
        return day
    numbers = {int(text) for text in re.findall(r"(?<!\d)\d\d(?!\d)", path)} & parliaments.keys()
    if len(numbers) == 1:
        return parliaments[numbers.pop()]
    if day := named_in(path):
        return day
    years = {polling_day(text) for text in re.findall(r"(?<!\d)(?:19|20)\d\d(?!\d)", path)} - {None}
    return years.pop() if len(years) == 1 else None
