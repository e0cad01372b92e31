"""Every exception that a caller of Hustings can meet.

HustingsError
├── UsageError                the call cannot be carried out as made
│   ├── UnknownName           no such constituency, election, party or poll
│   ├── AmbiguousName         several things answer to the name
│   └── MissingShare          an overlap has no share on the basis asked for
├── InputError                data that cannot be accepted; carries every Problem found
│   └── OverlapError          overlaps that would lose votes or count them twice
├── RecordError               the record itself
│   ├── RecordMissing         there is no record at that address
│   ├── RecordReadOnly        the starter record, or a record opened for reading
│   ├── RecordTampered        an entry is altered, missing or out of order
│   └── RecordConflict        somebody else appended in between
├── PullError                 the publisher could not be reached, or sent something else
└── PublicationError          a site could not be published into its folder
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass


class HustingsError(Exception):
    """The root of everything that Hustings raises on purpose."""


class UsageError(HustingsError):
    """The call cannot be carried out as it was made."""


class UnknownName(UsageError):
    """No constituency, election, party or poll of the record answers to the name."""


class AmbiguousName(UsageError):
    """Several things of the record answer to the name; the message lists them."""


class MissingShare(UsageError):
    """An overlap of two constituencies has no share on the basis asked for; the message names both."""


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong with some input, in words that a person can act on."""

    path: str
    line: int | None
    reason: str
    code: str = "invalid"

    def __str__(self) -> str:
        place = self.path if self.line is None else f"{self.path}:{self.line}"
        return f"{place}: {self.reason}"


class InputError(HustingsError):
    """Data that cannot be accepted. `problems` holds every problem found, in file order; nothing was kept.

    `consequence` says what was not done because of them.
    """

    def __init__(self, problems: Sequence[Problem], consequence: str = "nothing was checked") -> None:
        self.problems = tuple(problems)
        self.consequence = consequence
        super().__init__("\n".join(str(problem) for problem in self.problems))


class OverlapError(InputError):
    """Overlaps of boundary sets that would lose votes or count them twice; a problem for each constituency."""

    def __init__(self, problems: Sequence[Problem]) -> None:
        super().__init__(problems, "nothing was estimated")


class RecordError(HustingsError):
    """Something about the record as a whole."""


class RecordMissing(RecordError):
    """There is no record at the given address."""


class RecordReadOnly(RecordError):
    """The record cannot be written to: the starter record, or one opened for reading."""


class RecordTampered(RecordError):
    """The chain of entries does not hold: something was altered, removed or moved."""


class RecordConflict(RecordError):
    """Another writer appended to the record since it was read; read again and retry."""


class PullError(HustingsError):
    """The publisher could not be reached, or what came was not what was asked for."""


class PublicationError(HustingsError):
    """A site could not be published: its folder holds something else, or somebody else is publishing into it."""
