"""Settings: what a house wants checked and how loudly, for all copy and for some paths."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import datetime
from enum import StrEnum
from fnmatch import fnmatchcase
from pathlib import PurePath

import msgspec
from msgspec.structs import replace

from hustings.claims.phrase.style import Style
from hustings.claims.verdict import Severity
from hustings.measures.turnout import TurnoutDefinition


class Level(StrEnum):
    """How loudly a rule tells: not at all, or with a severity."""

    OFF = "off"
    INFO = "info"
    WARNING = "warning"
    ERROR = "error"

    @property
    def severity(self) -> Severity | None:
        """The severity, `None` for a rule that is off."""
        return None if self is Level.OFF else Severity(self.value)


#: What the turnout setting can be: on valid votes (House of Commons Library) or on ballots cast (returning officers).
TURNOUTS = {"valid": TurnoutDefinition.VALID, "ballots": TurnoutDefinition.BALLOTS}


class Settings(msgspec.Struct, frozen=True):
    """A house's settings. `None`, or nothing, is "as it comes".

    `paths` pairs patterns of paths with settings that count, for documents that match, before these. `folder` is what
    the patterns are relative to, `source` the file that they were read from. `style` is how the house itself writes.
    """

    rules: Mapping[str, Level] = msgspec.field(default_factory=dict)
    turnout: TurnoutDefinition | None = None
    as_at: datetime | None = None
    record: str | None = None
    selectors: tuple[str, ...] = ()
    paths: tuple[tuple[str, Settings], ...] = ()
    folder: str = ""
    source: str = ""
    style: Style = Style()

    def level(self, rules: Iterable[str]) -> Level | None:
        """How loudly to tell what answers to these rules: off if any is, else what the narrowest one says."""
        found = [self.rules[one] for one in rules if one in self.rules]
        return Level.OFF if Level.OFF in found else next(iter(found), None)

    def for_path(self, path: str) -> Settings:
        """The settings for one document: those of every pattern that it matches laid over these, the last on top."""
        merged = replace(self, paths=())
        for pattern, over in self.paths:
            if matches(path, pattern, self.folder):
                merged = _over(merged, over)
        return merged


def _over(below: Settings, over: Settings) -> Settings:
    return replace(
        below,
        rules={**below.rules, **over.rules},
        turnout=over.turnout or below.turnout,
        as_at=over.as_at or below.as_at,
        selectors=over.selectors or below.selectors,
    )


def matches(path: str, pattern: str, folder: str = "") -> bool:
    """Whether a path within a folder is one of a pattern: `archive/*.md`, `2017/**`, `live.txt`.

    >>> matches("copy/archive/a.md", "archive/*.md", "copy"), matches("/x/2017/b/c.txt", "2017/**", "/x")
    (True, True)
    >>> matches("copy/a.md", "archive/*.md", "copy")
    False
    """
    whole = PurePath(path)
    local = whole.relative_to(folder) if folder and whole.is_relative_to(folder) else whole
    return fnmatchcase(local.as_posix(), pattern) or fnmatchcase(local.name, pattern)
