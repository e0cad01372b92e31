"""The results of an election as a list: what each poll came to, filtered and in an order that is asked for."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from fractions import Fraction

from hustings.geography.slug import slugify
from hustings.measures.outcome import told_summary
from hustings.measures.table import measure
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record


class Order(StrEnum):
    """What a list of results can be sorted by; what is not known stands last."""

    NAME = "name"
    DECLARED = "declared"
    CLOSEST = "closest"
    SAFEST = "safest"
    TURNOUT = "turnout"
    LOWEST_TURNOUT = "lowest-turnout"
    SWING = "swing"

    @property
    def words(self) -> str:
        """The order as a form names it."""
        return _ORDER_WORDS[self]


_ORDER_WORDS = {
    Order.NAME: "name",
    Order.DECLARED: "time declared",
    Order.CLOSEST: "smallest majority",
    Order.SAFEST: "largest majority",
    Order.TURNOUT: "highest turnout",
    Order.LOWEST_TURNOUT: "lowest turnout",
    Order.SWING: "largest swing",
}


class Came(StrEnum):
    """What a result came to, as a filter."""

    ANY = ""
    HOLD = "hold"
    GAIN = "gain"
    UNDECLARED = "undeclared"


@dataclass(frozen=True, slots=True)
class Row:
    """One poll of the list. `None` is "not known" or "not declared"."""

    poll: Poll
    winner: Candidacy | None
    party: Party | None
    family: str | None
    outcome: str | None
    is_gain: bool | None
    majority: int | None
    majority_share: Fraction | None
    turnout: Fraction | None
    swing: Fraction | None
    declared_at: datetime | None

    @property
    def is_re_elected(self) -> bool:
        """Whether it is the Speaker's seat, neither held nor gained."""
        return self.outcome is not None and self.is_gain is None

    @property
    def name(self) -> str:
        """The constituency's name."""
        return self.poll.constituency.name


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which results are asked for: part of a name, the winner's party family, a region or nation, what it came to."""

    words: str = ""
    party: str = ""
    area: str = ""
    came: Came = Came.ANY
    order: Order = Order.NAME


@kept
def rows(record: Record, election: str) -> tuple[Row, ...]:
    """All polls of an election, by name."""
    return tuple(sorted((_row(record, one) for one in record.polls_of(election)), key=lambda one: slugify(one.name)))


def _row(record: Record, poll: Poll) -> Row:
    found = measure(record, poll)
    winner = poll.candidacy(poll.winner) if poll.winner is not None else None
    party = record.party(winner.party_id) if winner else None
    return Row(
        poll=poll,
        winner=winner,
        party=party,
        family=(party.family or party.id) if party else None,
        outcome=told_summary(record, found.outcome) if found.outcome else None,
        is_gain=found.outcome.is_gain if found.outcome and not found.outcome.is_speaker_returned else None,
        majority=found.majority,
        majority_share=found.majority_share,
        turnout=found.turnout,
        swing=found.swing.value if found.swing else None,
        declared_at=poll.declaration.declared_at if poll.declaration else None,
    )


def chosen(every: Iterable[Row], wanted: Wanted) -> list[Row]:
    """The rows that are asked for, in the order that is asked for."""
    words = [one for one in slugify(wanted.words).split("-") if one]
    found = [one for one in every if _is_wanted(one, wanted, words)]
    return sorted(found, key=_KEYS[wanted.order])


def _is_wanted(row: Row, wanted: Wanted, words: list[str]) -> bool:
    place = row.poll.constituency
    return (
        all(word in place.slug for word in words)
        and wanted.party in ("", row.family)
        and wanted.area in ("", place.region, place.nation.value)
        and _has_come(row, wanted.came)
    )


def _has_come(row: Row, came: Came) -> bool:
    if came is Came.UNDECLARED:
        return row.winner is None
    return came is Came.ANY or row.is_gain is (came is Came.GAIN)


def _least(value: Callable[[Row], Fraction | int | None]) -> Callable[[Row], tuple[bool, Fraction | int]]:
    return lambda row: (value(row) is None, value(row) or 0)


def _most(value: Callable[[Row], Fraction | int | None]) -> Callable[[Row], tuple[bool, Fraction | int]]:
    return lambda row: (value(row) is None, -(value(row) or 0))


_KEYS: dict[Order, Callable[[Row], tuple[bool, Fraction | int] | str]] = {
    Order.NAME: lambda row: slugify(row.name),
    Order.DECLARED: _least(lambda row: int(row.declared_at.timestamp()) if row.declared_at else None),
    Order.CLOSEST: _least(lambda row: row.majority),
    Order.SAFEST: _most(lambda row: row.majority),
    Order.TURNOUT: _most(lambda row: row.turnout),
    Order.LOWEST_TURNOUT: _least(lambda row: row.turnout),
    Order.SWING: _most(lambda row: row.swing),
}


def winners(every: Iterable[Row]) -> list[tuple[str, Party, int]]:
    """The party families that won polls, with a party of each and how many; most first."""
    counts: Counter[str] = Counter()
    named: dict[str, Party] = {}
    for row in every:
        if row.family is not None and row.party is not None:
            counts[row.family] += 1
            named.setdefault(row.family, row.party)
    return [(family, named[family], count) for family, count in counts.most_common()]


def places(every: Iterable[Row]) -> list[str]:
    """The nations and the regions of the polls, in order of the alphabet."""
    found = {
        name for row in every for name in (row.poll.constituency.region, row.poll.constituency.nation.value) if name
    }
    return sorted(found)


def first_and_last(every: Iterable[Row]) -> tuple[Row, Row] | None:
    """The polls declared first and last; `None` where no times are known."""
    timed = sorted((row for row in every if row.declared_at), key=_KEYS[Order.DECLARED])
    return (timed[0], timed[-1]) if timed else None
