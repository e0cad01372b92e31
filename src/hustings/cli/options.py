"""Options that several commands share, and how their values are read."""

from __future__ import annotations

import getpass
from collections.abc import Callable
from datetime import date, datetime
from typing import Any, TypeVar

import click

from hustings.errors import UsageError
from hustings.telling.day import moment_of

F = TypeVar("F", bound=Callable[..., Any])


class Moment(click.ParamType[datetime]):
    """A moment: `2017-06-09T12:00`, with an offset or in UK time; a bare date is the end of that day."""

    name = "moment"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> datetime:
        """Read the moment."""
        if isinstance(value, datetime):
            return value
        try:
            return moment_of(value)
        except UsageError as error:
            self.fail(str(error), param, ctx)


class Day(click.ParamType[date]):
    """A day: `2019-12-12`, or an election's id, `parl.2019-12-12`."""

    name = "day"

    def convert(self, value: Any, param: click.Parameter | None, ctx: click.Context | None) -> date:
        """Read the day."""
        if isinstance(value, date):
            return value
        try:
            return date.fromisoformat(value.removeprefix("parl."))
        except ValueError:
            self.fail(f"{value!r} is not a polling day: write 2019-12-12", param, ctx)


MOMENT, DAY = Moment(), Day()


def record_option(function: F) -> F:
    """`--record`: which record."""
    return click.option(
        "--record",
        "address",
        envvar="HUSTINGS_RECORD",
        metavar="PATH|URL",
        help="The record: a file or a database URL. Otherwise HUSTINGS_RECORD, otherwise the starter record.",
    )(function)


def as_at_option(function: F) -> F:
    """`--as-at`: the moment whose knowledge counts."""
    return click.option(
        "--as-at", type=MOMENT, metavar="MOMENT", help="What was known then: 2017-06-09T12:00 (UK time)."
    )(function)


def election_option(*, is_required: bool) -> Callable[[F], F]:
    """`--election`: by polling day or id."""

    def decorate(function: F) -> F:
        return click.option(
            "--election", required=is_required, metavar="DAY|ID", help="The election: its polling day or its id."
        )(function)

    return decorate


def whoami() -> str:
    """Who is running this, for the record: the name of the account."""
    try:
        return getpass.getuser()
    except (KeyError, OSError):
        return "import"
