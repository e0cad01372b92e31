"""The formats by name: how each is known by content, and its reader. Asked in order, the most particular first.

Parliament's own results files are not among them: `folder` asks their readers before.
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
    hexjson,
    nist,
    one_line,
    own,
    pa_media,
    parliament_reference,
    parties_register,
)
from hustings.sources.formats.history import commons_history, uk_politics_history
from hustings.sources.reading import Reading


@dataclass(frozen=True, slots=True)
class Hints:
    """What a format may need that its files do not say. `None`: not given.

    `moment` (with a zone) is when a state of the parties was issued; `is_rehearsal` lets PA Media's test files in.
    """

    polled_on: date | None = None
    is_by_election: bool = False
    moment: datetime | None = None
    is_rehearsal: bool = False


@dataclass(frozen=True, slots=True)
class Format:
    """A format: its name for messages, how it is known by the path and the file's bytes, and its reader."""

    name: str
    recognises: Callable[[Path, str | bytes], bool]
    read: Callable[[Path, bytes, Hints], Reading]


FORMATS: tuple[Format, ...] = (
    Format(
        "PA Media election feed",
        pa_media.recognises,
        lambda path, raw, hints: pa_media.read(path, raw, moment=hints.moment, allow_test=hints.is_rehearsal),
    ),
    Format("Hustings tables", own.recognises, lambda path, raw, _: own.read(path, raw)),
    Format("HexJSON", hexjson.recognises, lambda path, raw, _: hexjson.read(path, raw)),
    Format("NIST SP 1500-100", nist.recognises, lambda path, raw, _: nist.read(path, raw)),
    Format("Democracy Club", democracy_club.recognises, lambda path, raw, _: democracy_club.read(path, raw)),
    Format(
        "Election Manager",
        election_manager.recognises,
        lambda path, raw, hints: election_manager.read(path, raw, hints.polled_on, is_by_election=hints.is_by_election),
    ),
    Format("register of parties", parties_register.recognises, lambda path, raw, _: parties_register.read(path, raw)),
    Format("Library history", commons_history.recognises, lambda path, raw, _: commons_history.read(path, raw)),
    Format("uk-politics", uk_politics_history.recognises, lambda path, raw, _: uk_politics_history.read(path, raw)),
    Format("reference", parliament_reference.recognises, lambda path, raw, _: parliament_reference.read(path, raw)),
    Format(
        "Commons Library results",
        commons_library.recognises,
        lambda path, raw, hints: commons_library.read(path, raw, hints.polled_on),
    ),
    Format(
        "one line a constituency",
        one_line.recognises,
        lambda path, raw, hints: one_line.read(path, raw, hints.polled_on, is_by_election=hints.is_by_election),
    ),
)


def read(path: Path, raw: bytes, hints: Hints) -> Reading | None:
    """What the file says, in whichever of the formats it is; `None` for none of them."""
    for one in FORMATS:
        if one.recognises(path, raw):
            return one.read(path, raw, hints)
    return None


def is_library(path: Path) -> bool:
    """Whether the file's name is one that the Commons Library gives its results, `HoC-GE2024-results-by-candidate`."""
    return path.name.upper().startswith("HOC-GE") and path.suffix.lower() in {".csv", ".xlsx"}
