"""Days and times as copy writes them: UK local time, a point between hour and minute."""

from __future__ import annotations

from datetime import date, datetime, time
from zoneinfo import ZoneInfo

from hustings.errors import UsageError

LONDON = ZoneInfo("Europe/London")


def day_words(day: date) -> str:
    """A day with its weekday.

    >>> day_words(date(2019, 12, 12))
    'Thursday 12 December 2019'
    """
    return f"{day:%A} {day.day} {day:%B} {day.year}"


def clock_words(moment: datetime) -> str:
    """The UK local time of a moment, which needs a time zone.

    >>> from datetime import UTC
    >>> clock_words(datetime(2017, 6, 9, 20, 3, tzinfo=UTC)), clock_words(datetime(2019, 12, 13, 0, 0, tzinfo=UTC))
    ('9.03pm', 'midnight')
    """
    local = moment.astimezone(LONDON)
    if local.minute == 0 and local.hour in (0, 12):
        return "noon" if local.hour else "midnight"
    minutes = f".{local.minute:02}" if local.minute else ""
    return f"{local.hour % 12 or 12}{minutes}{'pm' if local.hour >= 12 else 'am'}"


def moment_words(moment: datetime) -> str:
    """The UK local time and day of a moment, which needs a time zone.

    >>> from datetime import UTC
    >>> moment_words(datetime(2019, 12, 13, 4, 42, tzinfo=UTC))
    '4.42am on Friday 13 December 2019'
    """
    return f"{clock_words(moment)} on {day_words(moment.astimezone(LONDON).date())}"


def moment_of(words: str) -> datetime:
    """The moment that the words give: UK time unless they say otherwise, a bare day for its end; raises `UsageError`.

    >>> moment_of("2017-06-09T12:00").isoformat(), moment_of("2017-06-09").isoformat()
    ('2017-06-09T12:00:00+01:00', '2017-06-09T23:59:59+01:00')
    """
    try:
        is_day = len(words) == 10
        moment = (
            datetime.combine(date.fromisoformat(words), time(23, 59, 59)) if is_day else datetime.fromisoformat(words)
        )
    except ValueError:
        raise _no_moment(words) from None
    if not 1800 <= moment.year < 3000:
        raise _no_moment(words)
    return moment if moment.tzinfo else moment.replace(tzinfo=LONDON)


def _no_moment(words: str) -> UsageError:
    return UsageError(f"{words!r} is not a moment: write 2017-06-09T12:00 (UK time) or with an offset")
