"""General elections and by-elections, with Democracy Club's ids (`parl.2019-12-12`)."""

from __future__ import annotations

from datetime import date

import msgspec


class GeneralElection(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A general election: one poll in every constituency of the United Kingdom.

    `seats` is how many Members are returned; `dissolved_on` the day the Parliament before it was dissolved.
    """

    id: str
    polled_on: date
    seats: int
    dissolved_on: date | None = None

    @property
    def name(self) -> str:
        """What copy calls it."""
        return f"{self.polled_on:%Y} general election"


class ByElection(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A by-election: one poll, to fill a vacancy. `writ_on` is the day the writ was moved, where known."""

    id: str
    polled_on: date
    constituency_id: str
    writ_on: date | None = None


Election = GeneralElection | ByElection


def general_election_id(polled_on: date) -> str:
    """The id of the general election of that day.

    >>> general_election_id(date(2019, 12, 12))
    'parl.2019-12-12'
    """
    return f"parl.{polled_on.isoformat()}"


def poll_id(slug: str, polled_on: date, *, is_by_election: bool) -> str:
    """The id of one constituency's poll, as Democracy Club writes it.

    >>> poll_id("runcorn-and-helsby", date(2025, 5, 1), is_by_election=True)
    'parl.runcorn-and-helsby.by.2025-05-01'
    """
    middle = ".by" if is_by_election else ""
    return f"parl.{slug}{middle}.{polled_on.isoformat()}"
