"""Manner: how neighbours are kept from reading alike. Each story has one of three manners, no two neighbours the same.

Neighbours are those next to each other in the alphabet, among all of an election and among those of a region. Further
choices go by a digest of the poll's id and the place of the choice: the same on every day and machine.
"""

from __future__ import annotations

from zlib import crc32

from hustings.record.kept import kept_of_election
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Two neighbours before a story, at most, have a manner already.
MANNERS = 3


def manner(record: Record, poll: Poll) -> int:
    """The manner of a poll's story, from 0.

    >>> from hustings.record import example
    >>> [manner(example.record(), example.poll(name, 2017)) for name in ("Ilford North", "Kensington")]
    [1, 0]
    """
    return manners(record, poll.election).get(poll.id, 0)


@kept_of_election
def manners(record: Record, election: str) -> dict[str, int]:
    """The manner of every poll of an election."""
    found: dict[str, int] = {}
    last: dict[str | None, int] = {}
    previous: int | None = None
    for poll in sorted(record.polls_of(election), key=lambda one: (one.constituency.name, one.id)):
        region = poll.constituency.region
        taken = {previous, last.get(region)}
        free = [one for one in range(MANNERS) if one not in taken]
        previous = last[region] = found[poll.id] = free[choice(poll.id, "manner", len(free))]
    return found


def choice(poll_id: str, slot: str, ways: int) -> int:
    """One of so many ways for a slot of a poll's story.

    >>> choice("parl.ilford-north.2019-12-12", "lead", 3)
    1
    """
    return crc32(f"{poll_id} {slot}".encode()) % ways
