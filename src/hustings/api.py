"""Hustings from Python: open a record, ask for a poll, read its measures; data frames for the analyst.

import hustings

record = hustings.open("record.db")
record.poll("Ilford North", "2019-12-12").majority
"""

from __future__ import annotations

import os
from collections.abc import Iterable
from datetime import date, datetime
from fractions import Fraction
from functools import cached_property
from typing import TYPE_CHECKING

from hustings.errors import UsageError
from hustings.geography.constituency import Constituency
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.deposit import lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.outcome import Outcome, outcome, summary
from hustings.measures.rank import Ranked, ranking
from hustings.measures.seats import SeatTally, national_tally
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.candidacy import Candidacy
from hustings.record.election import Election, GeneralElection
from hustings.record.poll import Declaration, Poll, State
from hustings.record.record import Record
from hustings.store.opening import open_record
from hustings.telling import table
from hustings.telling.day import LONDON, moment_of

if TYPE_CHECKING:
    import polars

    from hustings.copydesk.check import Checked
    from hustings.copydesk.reader import Reader


class PollResult:
    """A poll with its measures. `None` is "not declared" or "not known", never nought; shares are exact fractions."""

    def __init__(self, record: Record, poll: Poll) -> None:
        self.record, self.poll = record, poll

    def __repr__(self) -> str:
        return f"<{self.poll.id}: {self.poll.state.value}>"

    @property
    def id(self) -> str:
        """Democracy Club's id of the poll."""
        return self.poll.id

    @property
    def state(self) -> State:
        """How far the result has come."""
        return self.poll.state

    @property
    def constituency(self) -> Constituency:
        """The constituency, in its boundary set."""
        return self.poll.constituency

    @property
    def declaration(self) -> Declaration | None:
        """The declared figures."""
        return self.poll.declaration

    @cached_property
    def ranking(self) -> tuple[Ranked, ...]:
        """The candidacies with votes, share and position, most votes first; empty while not declared."""
        return ranking(self.poll)

    @property
    def winner(self) -> Candidacy | None:
        """Who was returned; `None` while not known, or for a tie without a recorded lot."""
        return self.poll.candidacy(self.poll.winner) if self.poll.winner else None

    @property
    def majority(self) -> int | None:
        """First less second, in votes."""
        return majority(self.poll)

    @property
    def majority_share(self) -> Fraction | None:
        """The majority as a share of the valid votes."""
        return majority_share(self.poll)

    @property
    def turnout(self) -> Fraction | None:
        """Valid votes divided by the electorate (House of Commons Library)."""
        return turnout(self.poll, TurnoutDefinition.VALID)

    @property
    def ballots_turnout(self) -> Fraction | None:
        """Ballots cast, rejected ones included, divided by the electorate (returning officers)."""
        return turnout(self.poll, TurnoutDefinition.BALLOTS)

    @cached_property
    def baselines(self) -> tuple[Baseline, ...]:
        """What change can be against, the house's default first."""
        return baselines(self.record, self.poll)

    @cached_property
    def outcome(self) -> Outcome | None:
        """Hold or gain, against the default baseline."""
        return outcome(self.record, self.poll)

    @property
    def summary(self) -> str | None:
        """The outcome in Parliament's words: "Lab gain from Con"."""
        return summary(self.record, self.outcome) if self.outcome else None

    @property
    def lost_deposits(self) -> tuple[Candidacy, ...] | None:
        """Those who lost their deposit, with one twentieth of the valid votes or less; `None` while not declared."""
        keys = lost_deposits(self.poll)
        return None if keys is None else tuple(self.poll.candidacy(key) for key in keys)


class OpenRecord:
    """A record opened for reading, as at a moment. Immutable: `as_at` gives another."""

    def __init__(self, record: Record) -> None:
        self.record = record

    def __repr__(self) -> str:
        return f"<record of {self.record.length:,} entries, head {self.record.head[:12]}>"

    def as_at(self, moment: str | datetime | None) -> OpenRecord:
        """The country as it was known at a moment: `2017-06-09T12:00`, UK time unless it says otherwise.

        A bare day is the end of it. Raises `UsageError`.
        """
        return OpenRecord(self.record.as_at(_moment(moment)))

    def poll(self, name: str, election: str | date | None = None) -> PollResult:
        """One constituency's poll by name, GSS code or id; at the latest general election unless one is named.

        Raises `UnknownName`, with near names, or `AmbiguousName`.
        """
        return PollResult(self.record, self.record.find_poll(name, election))

    def polls(self, election: str | date) -> tuple[PollResult, ...]:
        """All polls of an election."""
        found = self.record.polls_of(self.record.election(election).id)
        return tuple(PollResult(self.record, one) for one in found)

    @property
    def elections(self) -> tuple[Election, ...]:
        """All elections of the record, oldest first."""
        return tuple(self.record.elections.values())

    def seats(self, election: str | date) -> SeatTally | None:
        """The national tally of an election; `None` where the record has neither all its polls nor a tally."""
        return national_tally(self.record, self.record.election(election).id)

    def frame(self, what: str, election: str | date) -> polars.DataFrame:
        """One table of `hustings export` as a Polars data frame: candidacies, polls or seats."""
        return table.frame(self.record, what, self.record.election(election).id)

    def check(self, text: str, *, as_at: str | datetime | None = None, readers: Iterable[Reader | str] = ()) -> Checked:
        """Check every figure in a report against this record. Never raises for any text.

        `as_at` is the moment from which national figures are judged, and after which no poll counts. `readers` propose
        claims that the desk has not read itself: callables, or names of installed ones (docs/readers.md). None is
        called unless named here. Raises `UsageError` for a moment or a reader's name that is none.
        """
        from hustings.copydesk.check import check as check_text  # noqa: PLC0415  (reading copy is only loaded when used)

        checked = check_text(text, self.record, as_at=_moment(as_at))
        called = [_reader(one) if isinstance(one, str) else one for one in readers]
        if called:
            from hustings.copydesk.reader import read_along  # noqa: PLC0415

            return read_along(checked, self.record, called)
        return checked


def open(address: str | None = None) -> OpenRecord:  # noqa: A001  (hustings.open, as in io.open and gzip.open)
    """Open a record: a path or a database URL, otherwise HUSTINGS_RECORD, otherwise the starter record.

    Raises `RecordMissing` or `RecordError`.

    >>> open("starter").poll("Ilford North", "2019-12-12").majority
    5218
    """
    return OpenRecord(open_record(address or os.environ.get("HUSTINGS_RECORD")))


def check(
    text: str,
    *,
    record: OpenRecord | None = None,
    as_at: str | datetime | None = None,
    readers: Iterable[Reader | str] = (),
) -> Checked:
    """Check every figure in a report, against the record that `open()` gives unless another is passed.

    The rest is as in `OpenRecord.check`.

    >>> checked = check("Wes Streeting held Ilford North in 2019 with 25,232 votes.", record=open("starter"))
    >>> [one.message for one in checked.findings if one.verdict.is_flagged]
    ['should be 25,323 votes (2019 result)']
    """
    return (record or open()).check(text, as_at=as_at, readers=readers)


def _reader(name: str) -> Reader:
    """The reader that an installed package offers by this name, in the entry point group `hustings.readers`."""
    from importlib.metadata import entry_points  # noqa: PLC0415  (seldom used)

    found = {one.name: one for one in entry_points(group="hustings.readers")}
    if name not in found:
        offered = ", ".join(sorted(found)) or "no package that is installed offers one"
        raise UsageError(f"there is no reader {name!r}: {offered}")
    reader: Reader = found[name].load()
    return reader


def _moment(moment: str | datetime | None) -> datetime | None:
    if isinstance(moment, str):
        return moment_of(moment)
    return moment.replace(tzinfo=LONDON) if moment is not None and moment.tzinfo is None else moment


__all__ = ["GeneralElection", "OpenRecord", "PollResult", "check", "open"]
