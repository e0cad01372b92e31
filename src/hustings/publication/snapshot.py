"""The snapshot: the state of the record that a published file's figures come from, named so that anyone can ask for it.

The record is a chain of entries, so the hash of its last one (the head) names all that was in it. Figures as at an
earlier moment come from the same entries looked at from then, which the snapshot says as well.
"""

from __future__ import annotations

import msgspec

from hustings.record.entry import stamp
from hustings.record.record import Record


class Snapshot(msgspec.Struct, frozen=True):
    """The record's head hash, how many entries it had, and the moment looked at in UTC (`None`: all that is known).

    `recorded_at` is when the last of the entries was written down.
    """

    head: str
    entries: int
    as_at: str | None = None
    recorded_at: str | None = None

    @property
    def id(self) -> str:
        """The name of the snapshot: the head hash, with the moment where there is one.

        >>> Snapshot("ab12", 9, "2019-12-13T02:00:00Z").id
        'ab12@2019-12-13T02:00:00Z'
        """
        return self.head if self.as_at is None else f"{self.head}@{self.as_at}"


def snapshot_of(record: Record) -> Snapshot:
    """The snapshot that a record is."""
    as_at = None if record.moment is None else stamp(record.moment)
    return Snapshot(record.head, record.length, as_at, record.recorded_at)
