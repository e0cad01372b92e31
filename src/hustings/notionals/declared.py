"""What is carried: the result of one poll, by party and by each person who stood for none.

Votes for a party may be estimated from how its votes lie elsewhere; those for an independent belong to one person in
one constituency and are never pooled with another's.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping

import msgspec

from hustings.record.party import Party
from hustings.record.poll import Poll


class Column(msgspec.Struct, frozen=True, order=True):
    """Whose votes: a party, by its id; or a person who stood for none, with the constituency stood in."""

    party: str
    person: str | None = None
    stood_in: str | None = None


class Declared(msgspec.Struct, frozen=True):
    """One declared result to carry. `votes` are by column; `electorate` is `None` where the record has none."""

    constituency: str
    votes: tuple[tuple[Column, int], ...]
    electorate: int | None = None

    @property
    def valid_votes(self) -> int:
        """All votes together."""
        return sum(count for _, count in self.votes)


def declared_of(polls: Iterable[Poll], parties: Mapping[str, Party]) -> tuple[Declared, ...]:
    """The polls that are declared, as they are carried; votes of two candidates of one party are added up.

    >>> from hustings.record import example
    >>> one, = declared_of([example.poll("Ilford North", 2024)], example.record().parties)
    >>> [(column.party, column.person, count) for column, count in one.votes][4:]
    [('ind', 'Leanne Mohamad', 15119), ('PP53', None, 15647)]
    """
    return tuple(_declared(poll, parties) for poll in polls if poll.is_declared)


def _declared(poll: Poll, parties: Mapping[str, Party]) -> Declared:
    votes: Counter[Column] = Counter()
    for key, count in poll.declaration.votes if poll.declaration else ():
        votes[_column(poll, key, parties)] += count
    return Declared(poll.constituency.id, tuple(votes.items()), poll.electorate)


def _column(poll: Poll, key: str, parties: Mapping[str, Party]) -> Column:
    one = poll.candidacy(key)
    found = parties.get(one.party_id)
    if found is None or found.family is not None:
        return Column(one.party_id)
    return Column(one.party_id, one.name, poll.constituency.id)
