"""The dateline: the day a report is dated, where a line of its own near the top or the end says so."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, timedelta

_MONTHS = "january february march april may june july august september october november december".split()
_DAY = r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+)?"
_DATE = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{'|'.join(_MONTHS)}),?\s+(?P<year>\d{{4}})"
_AMERICAN = rf"(?P<month>{'|'.join(_MONTHS)})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>\d{{4}})"
_TIME = r"(?:[\s,|at-]{1,5}\d{1,2}[:.]\d{2}\s?(?:am|pm|bst|gmt)?)?"
_LINES = tuple(
    re.compile(rf"^(?:[^.\n]{{0,40}}[,:|-]\s*)?{_DAY}{form}{_TIME}\s*\.?$", re.MULTILINE) for form in (_DATE, _AMERICAN)
)
_HEAD = 1200


def dateline_of(folded: str) -> date | None:
    """The day that a line of a folded text gives as the report's, `None` without one.

    >>> dateline_of("streeting holds on\\nfriday 9 june 2017\\nhe won.")
    datetime.date(2017, 6, 9)
    >>> dateline_of("he was elected on 9 june 2017 and held on.") is None
    True
    """
    for part in (folded[:_HEAD], folded[-200:]):
        for pattern in _LINES:
            if match := pattern.search(part):
                try:
                    return date(int(match["year"]), _MONTHS.index(match["month"]) + 1, int(match["day"]))
                except ValueError:
                    continue
    return None


def end_of(day: date) -> datetime:
    """The last moment of a day, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1, microseconds=-1)
