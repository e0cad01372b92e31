"""Oddities of official figures: sums that do not come out but that stand as published, and ties among the losers."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator

import msgspec

from hustings.record.poll import Poll
from hustings.record.record import Record


class Oddity(msgspec.Struct, frozen=True, gc=False):
    """One thing to know before repeating a figure. `code` is the mark's, or "tie" for candidates with equal votes."""

    poll: str
    code: str
    note: str
    source: str


def oddities(record: Record, election: str | None = None) -> Iterator[Oddity]:
    """The oddities of every poll, or of one election's polls, by id."""
    chosen = [election] if election else list(record.elections)
    for one in chosen:
        for poll in record.polls_of(one):
            yield from of_poll(record, poll)


def of_poll(record: Record, poll: Poll) -> Iterator[Oddity]:
    """The marks of a declaration, then its ties."""
    if poll.declaration is None:
        return
    source = record.sources[poll.sources[0]].title if poll.sources[0] in record.sources else poll.sources[0]
    for mark in poll.declaration.marks:
        yield Oddity(poll.id, mark.code, mark.note, source)
    for note in _ties(poll):
        yield Oddity(poll.id, "tie", note, source)


def _ties(poll: Poll) -> Iterator[str]:
    """Candidates with the same votes: lists that rank them one after the other do so by accident."""
    if poll.declaration is None:
        return
    tied: dict[int, list[str]] = defaultdict(list)
    for key, votes in poll.declaration.votes:
        tied[votes].append(key)
    for votes, keys in sorted(tied.items(), reverse=True):
        if len(keys) > 1:
            place = 1 + sum(count > votes for _, count in poll.declaration.votes)
            names = " and ".join(poll.candidacy(key).name for key in keys)
            yield f"{names} tied at {votes:,} votes, jointly in place {place}; a list that ranks them apart misleads"
