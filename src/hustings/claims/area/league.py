"""What superlatives are of: the measures that "majority", "turnout", "swing" can mean, and their leagues."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from hustings.measures.baseline import baseline, family_key, family_votes
from hustings.measures.change import family_share_change
from hustings.measures.majority import majority, majority_share
from hustings.measures.swing import swing
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.kept import kept_by_poll, kept_of_election, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record

Value = Fraction | int | None
#: A value of a poll; the last argument is the family key that it is of, `None` for the poll's own.
Valued = Callable[[Record, Poll, str | None], Value]


def _majority(_: Record, poll: Poll, __: str | None) -> Value:
    return majority(poll)


def _majority_share(_: Record, poll: Poll, __: str | None) -> Value:
    return majority_share(poll)


def _share_before(record: Record, poll: Poll, _: str | None) -> Value:
    """The majority of before as a share: a seat is called marginal until its result is out."""
    before = baseline(record, poll)
    return before.majority_share if before is not None else None


def _majority_before(record: Record, poll: Poll, _: str | None) -> Value:
    before = baseline(record, poll)
    return before.majority if before is not None else None


def _turnout(_: Record, poll: Poll, __: str | None) -> Value:
    return turnout(poll)


def _ballots(_: Record, poll: Poll, __: str | None) -> Value:
    return turnout(poll, TurnoutDefinition.BALLOTS)


def _electorate(_: Record, poll: Poll, __: str | None) -> Value:
    return poll.electorate


def swing_value(record: Record, poll: Poll, _: str | None) -> Value:
    """The Butler swing of a poll as a fraction, 0 or more; `None` where it has none."""
    found = swing(record, poll)
    return found.value if found is not None else None


def swing_sides(record: Record, poll: Poll) -> tuple[str, str] | None:
    """The family keys that a poll swung from and to; `None` where it has no swing."""
    found = swing(record, poll)
    return (found.from_family, found.to_family) if found is not None else None


def _votes(record: Record, poll: Poll, family: str | None) -> Value:
    key = family or winner_family(record, poll)
    return family_votes(poll, record.parties).get(key) if key is not None else None


def _share(record: Record, poll: Poll, family: str | None) -> Value:
    votes = _votes(record, poll, family)
    return Fraction(votes, poll.declaration.valid_votes) if votes and poll.declaration else None


def _moved(record: Record, poll: Poll, family: str | None) -> Fraction | None:
    """By how much a party's share moved, on the boundaries of the poll."""
    key, before = family or winner_family(record, poll), baseline(record, poll)
    return None if key is None or before is None else family_share_change(poll, key, before)


def _rise(record: Record, poll: Poll, family: str | None) -> Value:
    change = _moved(record, poll, family)
    return change if change is not None and change > 0 else None


def _fall(record: Record, poll: Poll, family: str | None) -> Value:
    change = _moved(record, poll, family)
    return -change if change is not None and change < 0 else None


@kept_of_place
def winner_family(record: Record, poll: Poll) -> str | None:
    """The family key of a poll's winner; `None`: not known."""
    return None if poll.winner is None else family_key(poll.candidacy(poll.winner), record.parties)


#: The measures that a superlative of each thing can mean, the likeliest first.
MEASURES: dict[str, tuple[Valued, ...]] = {
    "majority": (_majority, _majority_share),
    "marginal": (_majority_share, _majority, _share_before, _majority_before),
    "turnout": (_turnout, _ballots),
    "swing": (swing_value,),
    "electorate": (_electorate,),
    "share": (_share,),
    "votes": (_votes,),
    "vote": (_share, _votes),
    "rise": (_rise,),
    "fall": (_fall,),
}
#: Those that are of a party, where one is named; of the others a party named says which seats are compared.
OF_PARTY = frozenset({"share", "votes", "vote", "rise", "fall"})


@kept_of_election
def values(record: Record, election: str, valued: Valued, family: str | None) -> dict[str, Fraction]:
    """The value of every poll of an election that has one, by poll id. Worked out once a record."""
    found = _by_poll(record, record.polls_of(election), election, valued, family)
    return {poll: both[0] for poll, both in found.items() if both is not None}


@kept_of_election
def floats(record: Record, election: str, valued: Valued, family: str | None) -> dict[str, float]:
    """The same values to be compared quickly: no two seats' that differ by a voter look the same so."""
    found = _by_poll(record, record.polls_of(election), election, valued, family)
    return {poll: both[1] for poll, both in found.items() if both is not None}


@kept_by_poll
def _by_poll(record: Record, poll: Poll, _: str, valued: Valued, family: str | None) -> tuple[Fraction, float] | None:
    value = valued(record, poll, family)
    return None if value is None else (Fraction(value), float(value))
