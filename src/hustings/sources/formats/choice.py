"""Which of these formats a file is in, and its reading: what a folder of mixed files is read with.

Formats are asked in order, the most particular first. Parliament's own results files are not among them: their
reader is `sources.parliament`, to be asked before (the Library's files of 2024 have the same columns: `is_library`).
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from hustings.sources.formats import (
    commons_library,
    democracy_club,
    election_manager,
    one_line,
    pa_media,
    parliament_reference,
    parties_register,
)
from hustings.sources.formats.history import commons_history, uk_politics_history
from hustings.sources.formats.history.national_tally import CANDIDATES_FROM
from hustings.sources.reading import Reading


@dataclass(frozen=True, slots=True)
class Hints:
    """What a format may need that its files do not say. `None`: not given.

    `moment` (with a zone) is when a state of the parties was issued; `history_before` leaves later elections out.
    """

    polled_on: date | None = None
    is_by_election: bool = False
    moment: datetime | None = None
    allow_test: bool = False
    history_before: date | None = CANDIDATES_FROM


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for messages, how it is known by the path and the start of the file, and its reader."""

    name: str
    recognises: Callable[[Path, str | bytes], bool]
    read: Callable[[Path, bytes, Hints], Reading]


def _pa_media(path: Path, raw: bytes, hints: Hints) -> Reading:
    return pa_media.read(path, raw, moment=hints.moment, allow_test=hints.allow_test)


def _election_manager(path: Path, raw: bytes, hints: Hints) -> Reading:
    return election_manager.read(path, raw, hints.polled_on, is_by_election=hints.is_by_election)


def _commons_history(path: Path, raw: bytes, hints: Hints) -> Reading:
    return commons_history.read(path, raw, hints.history_before)


def _uk_politics(path: Path, raw: bytes, hints: Hints) -> Reading:
    return uk_politics_history.read(path, raw, hints.history_before)


def _commons_library(path: Path, raw: bytes, hints: Hints) -> Reading:
    return commons_library.read(path, raw, hints.polled_on)


def _one_line(path: Path, raw: bytes, hints: Hints) -> Reading:
    return one_line.read(path, raw, hints.polled_on, is_by_election=hints.is_by_election)


FORMATS: tuple[Format, ...] = (
    Format("PA Media election feed", pa_media.recognises, _pa_media),
    Format("Democracy Club", democracy_club.recognises, lambda path, raw, _: democracy_club.read(path, raw)),
    Format("Election Manager", election_manager.recognises, _election_manager),
    Format("register of parties", parties_register.recognises, lambda path, raw, _: parties_register.read(path, raw)),
    Format("Commons Library history", commons_history.recognises, _commons_history),
    Format("uk-politics history", uk_politics_history.recognises, _uk_politics),
    Format(
        "Parliament's reference", parliament_reference.recognises, lambda p, raw, _: parliament_reference.read(p, raw)
    ),
    Format("Commons Library results", commons_library.recognises, _commons_library),
    Format("one line a constituency", one_line.recognises, _one_line),
)


def recognise(path: Path, head: str | bytes) -> Format | None:
    """The format of the file, for which its start is enough (of a workbook the path); `None` for none of them."""
    return next((one for one in FORMATS if one.recognises(path, head)), None)


def read(path: Path, raw: bytes, hints: Hints | None = None) -> Reading | None:
    """What the file says, in whichever of the formats it is; `None` for none of them."""
    found = recognise(path, raw)
    return found.read(path, raw, hints or Hints()) if found else None


def is_library(path: Path) -> bool:
    """Whether the file's name is one that the Commons Library gives its results.

    >>> is_library(Path("HoC-GE2024-results-by-candidate.csv"))
    True
    """
    return path.name.upper().startswith("HOC-GE") and path.suffix.lower() in {".csv", ".xlsx"}
