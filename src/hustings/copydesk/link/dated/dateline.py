"""The dateline: the day a report is dated, where a line of its own near the top or the end says so."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta

from hustings.copydesk.link.dated.masthead import mastheads
from hustings.figures.month import IN_FULL, PRINTED, month_of

_DAY = r"(?:(?:mon|tues?|wed(?:nes)?|thu(?:rs)?|fri|sat(?:ur)?|sun)(?:day)?,?\s+)?"
_DATE = rf"(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s+(?P<month>{PRINTED}),?\s+(?P<year>(?:19|20)\d{{2}})"
_AMERICAN = rf"(?P<month>{PRINTED})\s+(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s+(?P<year>(?:19|20)\d{{2}})"
_DIGITS = r"(?P<day>\d{1,2})[/.](?P<month>\d{1,2})[/.](?P<year>20\d{2}|[012]\d)"
_ISO = r"(?P<year>20\d{2})-(?P<month>\d{2})-(?P<day>\d{2})"
_MONTH_ONLY = rf"(?P<month>{IN_FULL})(?P<day>)\s+(?P<year>20\d{{2}})"
_TIME = r"(?:[\s,;\xa6at-]{1,5}\d{1,2}[:.]\d{2}\s?(?:am|pm|bst|gmt)?)?"
# A line that gives the day of something else: "Last election: June 2017".
_OTHER = re.compile(r"\b(?:last(?! updated| modified)|previous|next|since|born|elected)\b")
_OPENING = r"(?:[^.\n]{0,40}[,:;\xa6-]\s*|(?:(?:first |last )?(?:published|updated|posted|modified)(?: on| at)?)\s+)?"
_READ_IN = r"\d{1,2}[\s-]min(?:ute)?s?(?:\sread)?"
#: A byline runs on to the day where the page parted them: "Jo Nay Reporter 5 July 2024 4 min read".
_BYLINE = rf"(?:by\s[^.\n\d]{{3,60}}\s|(?=[^\n]*{_READ_IN}$)[^.\n\d]{{3,60}}\s)"
#: A form of a day, and a line that gives one so.
Line = tuple[re.Pattern[str], re.Pattern[str]]
_LINES: tuple[Line, ...] = tuple(
    (
        re.compile(form),
        re.compile(
            rf"^(?:{_BYLINE}|{_OPENING}){_DAY}{form}{_TIME}(?:[\s,|\xa6\xb7-]{{1,4}}{_READ_IN})?\s*\.?$", re.MULTILINE
        ),
    )
    for form in (_DATE, _AMERICAN, _DIGITS, _ISO, _MONTH_ONLY)
)
_HEAD = 1200


def dateline_of(folded: str) -> date | None:
    """The day that a line of a folded text gives as the report's, `None` without one.

    >>> dateline_of("streeting holds on\\nfriday 9 june 2017\\nhe won.")
    datetime.date(2017, 6, 9)
    >>> dateline_of("he was elected on 9 june 2017 and held on.") is None
    True
    """
    head, tail = folded[:_HEAD], folded[-200:]
    in_head = [one for one in _LINES if one[0].search(head)]
    in_tail = (one for one in _LINES if one[0].search(tail))
    return _alone(head, in_head) or _in_masthead(head, in_head) or _alone(tail, in_tail)


def _alone(part: str, had: Iterable[Line]) -> date | None:
    """The day that a line gives by itself, or after a place or a byline, in one of the forms that the part has."""
    for _, line in had:
        if (match := _first(line, part)) and (day := _day_of(match)) is not None:
            return day
    return None


def _in_masthead(part: str, had: Iterable[Line]) -> date | None:
    """The day that a line gives among other things of a report, the paper, the writers, the hour."""
    forms = (form for form, _ in had if form is not _LINES[-1][0])
    days = (_day_of(match) for form in forms for match in mastheads(part, form))
    return next((day for day in days if day is not None), None)


def _first(pattern: re.Pattern[str], part: str) -> re.Match[str] | None:
    """The first line of a pattern that is not the day of something else."""
    position = 0
    while match := pattern.search(part, position):
        if not _OTHER.search(part, match.start(), _end_of_line(part, match.start())):
            return match
        position = match.start() + 1
    return None


def _end_of_line(part: str, start: int) -> int:
    end = part.find("\n", start)
    return len(part) if end < 0 else end


def _day_of(match: re.Match[str]) -> date | None:
    """The day a line gives; of a month alone the last day; `None` where the calendar has no such day."""
    month, year = match["month"], int(match["year"])
    year += 2000 if year < _CENTURY else 0  # "9/6/17"
    number = int(month) if month.isdigit() else month_of(month)
    try:
        return date(year, number, int(match["day"] or monthrange(year, number)[1]))
    except ValueError:
        return None


_CENTURY = 100


def end_of(day: date) -> datetime:
    """The last moment of a day, in UTC."""
    return datetime(day.year, day.month, day.day, tzinfo=UTC) + timedelta(days=1, microseconds=-1)
