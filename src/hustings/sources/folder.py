"""Files and folders recognised by what is in them, and read: one `Reading` for each moment of publication.

The polling day of a general election's files is in no cell of them: it is taken from the name of the file or of a
folder around it (`2019-12-12`), or given. A folder named `2024-07-18T1359` says when its files were published, in UK
time.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path
from zoneinfo import ZoneInfo

import msgspec

from hustings.errors import InputError, Problem
from hustings.geography.boundary_set import BOUNDARY_SETS
from hustings.record.entry import stamp
from hustings.sources import parliament, parliament_notional, parliament_overlap, registry
from hustings.sources.csvfile import decode
from hustings.sources.formats.general_election import named_in
from hustings.sources.formats.pa_media import latest, parse_name
from hustings.sources.reading import Reading

LONDON = ZoneInfo("Europe/London")
DATA = frozenset({".csv", ".tsv", ".xlsx", ".xml", ".json"})
LARGEST = 200_000_000
#: The general elections held so far on each boundary set in the files of which no date stands.
HELD = (date(2010, 5, 6), date(2015, 5, 7), date(2017, 6, 8), date(2019, 12, 12), date(2024, 7, 4))

_PUBLISHED = re.compile(r"(?<!\d)(\d{4}-\d{2}-\d{2})T(\d{2}):?(\d{2})(?!\d)", re.ASCII)


def read(
    paths: Sequence[Path],
    *,
    polled_on: date | None = None,
    published_at: datetime | None = None,
    is_rehearsal: bool = False,
    step: Callable[[str], None] = lambda name: None,
) -> list[Reading]:
    """The readings of all files under the paths, by moment of publication, the undated first.

    `polled_on` overrides the polling day of files that carry none; `is_rehearsal` lets the feed's test files in;
    `step` is told each file's name as it is begun.
    Raises `InputError` where nothing could be found to read; problems within files are in the readings.
    """
    readings: dict[datetime | None, Reading] = {}
    found = _holding(list(_files(paths)))
    if not any(is_named or path.suffix.lower() in DATA for path, is_named in found):
        reason = f"no data file in it ({', '.join(sorted(DATA))})"
        raise InputError([Problem(str(path), None, reason, "file") for path in paths], "nothing was imported")
    for path, is_named in found:
        step(path.name)
        moment = published_at or published(path)
        reading = readings.setdefault(moment, Reading(published_at=moment))
        hints = registry.Hints(polled_on=polled_on, moment=moment, is_rehearsal=is_rehearsal)
        reading.join(_read_file(path, hints, is_named))
    for reading in readings.values():
        _date_sources(reading)
    return [readings[moment] for moment in sorted(readings, key=lambda one: (one is not None, one))]


def _date_sources(reading: Reading) -> None:
    """Say in the titles of sources when they were published, where that is known."""
    if reading.published_at is None:
        return
    when = f"{reading.published_at.astimezone(LONDON):%-d %B %Y %H:%M}"
    for key, source in reading.sources.items():
        title = f"{source.title}, published {when}"
        at = stamp(reading.published_at)
        reading.sources[key] = msgspec.structs.replace(source, title=title, published_at=at)


def files(paths: Sequence[Path]) -> list[Path]:
    """The files that `read` would open, for a progress bar's length."""
    return [path for path, _ in _files(paths)]


def _files(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    if unusable := [problem for path in paths if (problem := _unusable(path)) is not None]:
        raise InputError(unusable, "nothing was imported")
    seen: set[Path] = set()
    for path, is_named in _found(paths):
        real = path.resolve() if path.exists() else path
        if real not in seen:
            seen.add(real)
            yield path, is_named


def _found(paths: Iterable[Path]) -> Iterator[tuple[Path, bool]]:
    for path in paths:
        if path.is_file():
            yield path, True
            continue
        for found in sorted(path.rglob("*")):
            is_hidden = any(part.startswith(".") for part in found.relative_to(path).parts)
            if not is_hidden and (found.is_file() or (found.is_symlink() and not found.exists())):
                yield found, False


def _unusable(path: Path) -> Problem | None:
    """Why nothing can be read at a path that was named; `None` where it is a file or a folder."""
    try:
        if path.is_file() or path.is_dir():
            return None
        reason = "neither a file nor a folder" if path.exists() else "there is no such file or folder"
    except (OSError, ValueError) as error:
        reason = f"cannot be read: {getattr(error, 'strerror', None) or error}"
    return Problem(str(path), None, reason, "file")


def _holding(found: list[tuple[Path, bool]]) -> list[tuple[Path, bool]]:
    """All files but those of PA Media's feed that a later revision, or a result, has overtaken."""
    feed = {path for path, _ in found if parse_name(path.name) is not None}
    kept = set(latest(feed))
    return [(path, is_named) for path, is_named in found if path not in feed or path in kept]


def published(path: Path) -> datetime | None:
    """The moment of publication that the file's name or a folder's around it gives; `None` where none does.

    >>> published(Path("revisions/2024-07-18T1359/candidacies.csv")).isoformat()
    '2024-07-18T13:59:00+01:00'
    """
    for part in reversed(path.parts):
        for found in _PUBLISHED.finditer(part):
            day, hour, minute = found.groups()
            try:
                return datetime.fromisoformat(f"{day}T{hour}:{minute}").replace(tzinfo=LONDON)
            except ValueError:
                continue
    return None


def _read_file(path: Path, hints: registry.Hints, is_named: bool) -> Reading:
    refused = Reading(files=[str(path)])
    if path.suffix.lower() not in DATA and not is_named:
        refused.notes.append(f"{path}: not a data file, skipped")
        return refused
    try:
        if path.stat().st_size > LARGEST:
            refused.problem(str(path), None, f"larger than {LARGEST // 1_000_000} MB", "file")
            return refused
        raw = path.read_bytes()
    except OSError as error:
        refused.problem(str(path), None, f"cannot be read: {error.strerror}", "file")
        return refused
    if not raw.strip():
        refused.problem(str(path), None, "the file is empty", "empty")
        return refused
    return _read_bytes(path, raw, hints)


def _read_bytes(path: Path, raw: bytes, hints: registry.Hints) -> Reading:
    for recognises, reader in PARLIAMENT:
        if recognises(path, raw):
            return reader(path, raw, hints.polled_on or general_day_named(path))
    hints = replace(hints, polled_on=hints.polled_on or day_named(path))
    if (found := registry.read(path, raw, hints)) is not None:
        return found
    text, problems = decode(raw, str(path))
    reading = Reading(files=[str(path)], problems=problems)
    if not problems and not text.strip():
        reading.problem(str(path), None, "the file is empty", "empty")
    elif not problems:
        first = text.strip().splitlines()[0][:80]
        reading.problem(str(path), 1, f"not a file that Hustings reads: it begins {first!r}", "format")
    return reading


def day_named(path: Path) -> date | None:
    """The polling day that the names of the file and of the folders around it give; `None` where none does.

    >>> day_named(Path("2019-12-12/candidacies.csv")), day_named(Path("HoC-GE2024-results-by-candidate.csv"))
    (datetime.date(2019, 12, 12), datetime.date(2024, 7, 4))
    """
    return named_in(path.name) or parliament.day_named(_names(path))


def general_day_named(path: Path) -> date | None:
    """The day of a general election held that the names of the file and of the folders around it give, innermost first.

    Any other day says nothing: files lie in folders named for the day they were fetched.
    """
    days = (parliament.day_named([part]) for part in _names(path))
    return next((day for day in days if day in HELD), None) or named_in(path.name)


def _names(path: Path) -> Iterator[str]:
    """The file's name and its folders', innermost first, as they were given and then as links lead on."""
    yield from reversed(path.absolute().parts)
    yield from reversed(path.resolve().parts)


def _is_parliament(path: Path, raw: bytes) -> bool:
    return not registry.is_library(path) and parliament.layout_of(_head(raw)) is not None


def _parliament(path: Path, raw: bytes, day: date | None) -> Reading:
    is_inferred = False
    if day is None:
        day = only_election_on(raw.decode("utf-8", "replace"))
        is_inferred = day is not None
    reading = parliament.read(path, raw, day)
    layout = parliament.layout_of(_head(raw))
    if is_inferred and layout is not None and not layout.is_by_election:
        why = "the only one yet on these boundaries (--election says otherwise)"
        reading.notes.append(f"{path}: taken as the general election of {day}, {why}")
    return reading


def _is_notional(path: Path, raw: bytes) -> bool:
    return parliament_notional.recognises(_head(raw)) is not None


def _is_overlap(path: Path, raw: bytes) -> bool:
    return parliament_overlap.recognises(_head(raw)) is not None


def _head(raw: bytes) -> str:
    return raw[:40_000].decode("utf-8-sig", "replace")


Recognise = Callable[[Path, bytes], bool]
Reader = Callable[[Path, bytes, date | None], Reading]

#: Parliament's own files, asked before the formats of `registry`.
PARLIAMENT: tuple[tuple[Recognise, Reader], ...] = (
    (_is_parliament, _parliament),
    (_is_notional, lambda path, raw, _: parliament_notional.read(path, raw)),
    (_is_overlap, lambda path, raw, _: parliament_overlap.read(path, raw)),
)


def only_election_on(text: str) -> date | None:
    """The general election that constituency codes in the text can only be of; `None` where several could be meant.

    >>> only_election_on("E14001300,Ilford North"), only_election_on("E14000759,Ilford North")
    (datetime.date(2024, 7, 4), None)
    """
    codes = re.findall(r"(?m)^\"?(E\d{8})", text)
    newest = max(one.first_polled_on for one in BOUNDARY_SETS)
    since = [day for day in HELD if day >= newest]
    return since[0] if codes and min(codes) >= "E14001063" and len(since) == 1 else None
