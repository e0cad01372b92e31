"""Typed cells: what is wrong with one is noted as a problem, and the cell then counts as blank. Nothing is repaired."""

from __future__ import annotations

import re
from datetime import date, datetime
from zoneinfo import ZoneInfo

from hustings.geography.boundary_set import Nation
from hustings.sources.csvfile import Row, count
from hustings.sources.formats.sheet import Sheet
from hustings.sources.reading import Reading

LONDON = ZoneInfo("Europe/London")
#: The Commons Library's mark, and others', for a figure that is not available.
NOT_AVAILABLE = frozenset({"[x]", "n/a", "na", "-"})

_YES = frozenset({"yes", "y", "true", "t", "1"})
_NO = frozenset({"no", "n", "false", "f", "0"})
_DAYS = ("%Y-%m-%d", "%d/%m/%Y", "%Y%m%d", "%d %B %Y")
_TIMES = ("%H:%M", "%H:%M:%S", "T%H%M%S", "%H%M%S")
_GSS = re.compile(r"[EWSN]\d{8}")
_COMMISSION = re.compile(r"PP\d{1,6}")


def day_of(text: str) -> date | None:
    """A day in one of the forms that publishers use; `None` for anything else.

    >>> day_of("2024-07-04") == day_of("04/07/2024") == day_of("4 July 2024")
    True
    """
    for form in _DAYS:
        try:
            return datetime.strptime(text, form).date()  # noqa: DTZ007
        except ValueError:
            continue
    return None


def moment_of(text: str) -> datetime | None:
    """A moment with a day, in UK time where it names no zone; `None` for anything else, a time without a day included.

    >>> moment_of("13/12/2019 02:30").isoformat()
    '2019-12-13T02:30:00+00:00'
    """
    found = _iso_moment(text) or _plain_moment(text)
    if found is None or day_of(text) is not None:
        return None
    return found if found.tzinfo is not None else found.replace(tzinfo=LONDON)


def _iso_moment(text: str) -> datetime | None:
    try:
        return datetime.fromisoformat(text)
    except ValueError:
        return None


def _plain_moment(text: str) -> datetime | None:
    for form in (f"{day}{gap}{at}" for day in _DAYS for gap in (" ", "") for at in _TIMES):
        try:
            return datetime.strptime(text, form)  # noqa: DTZ007
        except ValueError:
            continue
    return None


class Fields:
    """One row's cells by column name. Several names for one column: the first that is filled."""

    def __init__(self, row: Row, sheet: Sheet, path: str, reading: Reading) -> None:
        self.row, self.sheet, self.path, self.reading = row, sheet, path, reading

    @property
    def line(self) -> int:
        """The line that the row ends on."""
        return self.row.line

    def problem(self, reason: str, code: str = "invalid") -> None:
        """Note a problem of this row."""
        self.reading.problem(self.path, self.row.line, reason, code)

    def text(self, *names: str) -> str | None:
        """The cell's text; `None` when blank."""
        return self.row.get(*names)

    def needed(self, *names: str) -> str | None:
        """The cell's text; a problem when blank."""
        value = self.row.get(*names)
        if value is None:
            self.problem(f"{self.sheet.label(*names)} is blank", "blank")
        return value

    def _wrong(self, names: tuple[str, ...], value: str, what: str, code: str) -> None:
        self.problem(f"{self.sheet.label(*names)} is {value!r}, not {what}", code)

    def count(self, *names: str) -> int | None:
        """A count of votes or people; `None` when blank or marked as not available."""
        value = self.row.get(*names)
        if value is None or value.lower() in NOT_AVAILABLE:
            return None
        try:
            return count(value)
        except ValueError:
            self._wrong(names, value, "a count", "count")
            return None

    def flag(self, *names: str) -> bool | None:
        """Yes or no, true or false."""
        value = self.row.get(*names)
        if value is None:
            return None
        if value.lower() not in _YES | _NO:
            self._wrong(names, value, "yes or no", "value")
            return None
        return value.lower() in _YES

    def day(self, *names: str) -> date | None:
        """A day."""
        value = self.row.get(*names)
        found = None if value is None else day_of(value.split(" ")[0])
        if value is not None and found is None:
            self._wrong(names, value, "a date (dd/mm/yyyy)", "date")
        return found

    def moment(self, *names: str) -> datetime | None:
        """A moment with its day, in UK time where no zone is given."""
        value = self.row.get(*names)
        found = None if value is None else moment_of(value)
        if value is not None and found is None:
            self._wrong(names, value, "a date and time (dd/mm/yyyy hh:mm)", "date")
        return found

    def gss(self, *names: str) -> str | None:
        """An ONS constituency code; a problem when it is not one."""
        value = (self.row.get(*names) or "").removeprefix("gss:")
        if value and not _GSS.fullmatch(value):
            self._wrong(names, value, "an ONS constituency code", "constituency")
            return None
        return value or None

    def commission(self, *names: str) -> str | None:
        """An Electoral Commission party id (`PP53`)."""
        value = self.row.get(*names)
        if value is not None and not _COMMISSION.fullmatch(value):
            self._wrong(names, value, "an Electoral Commission party id (PP and digits)", "party")
            return None
        return value

    def nation(self, *names: str) -> Nation | None:
        """One of the four nations."""
        value = self.row.get(*names)
        found = {one.value: one for one in Nation}.get(value or "")
        if value is not None and found is None:
            self._wrong(names, value, "one of the four nations", "constituency")
        return found


_GENDERS = {"m": "Male", "f": "Female", "male": "Male", "female": "Female", "non-binary": "Non-binary"}


def gender_of(text: str | None) -> str | None:
    """The gender as the record writes it; `None` when not given.

    >>> gender_of("F"), gender_of(None)
    ('Female', None)
    """
    return _GENDERS.get((text or "").lower())
