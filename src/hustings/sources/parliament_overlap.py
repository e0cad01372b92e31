"""Constituency area overlaps and revised constituency codes, as UK Parliament publishes them.

Overlaps: eleven columns without a header: both GSS codes joined, old code and name, new code and name, then from/to by
residents, by area and by population. Revised codes: old GSS, name, new GSS (five Scottish seats, ONS).
"""

from __future__ import annotations

import re
from collections import defaultdict
from decimal import Decimal
from pathlib import Path

from hustings.errors import Problem
from hustings.geography.overlap import Overlap
from hustings.sources.csvfile import Row, decode, records, rows
from hustings.sources.parliament import source_of
from hustings.sources.reading import OverlapRow, Reading

SHARES = (
    "from_residential",
    "to_residential",
    "from_geographical",
    "to_geographical",
    "from_population",
    "to_population",
)
OVERLAPS = ("key", "from_gss", "from_name", "to_gss", "to_name", *SHARES)
REVISED = ("old_gss", "name", "new_gss")
_GSS = re.compile(r"(E14|W07|S14|N0[56])[0-9]{6}")
_SHARE = re.compile(r"[01](\.[0-9]{1,15})?([eE]-[0-9]{1,2})?|[0-9]\.[0-9]{1,15}[eE]-[0-9]{1,2}")
#: How far from one the shares of a constituency may sum: they are printed to nine decimals.
SLACK = Decimal("0.001")


def recognises(text: str) -> str | None:
    """ "overlaps" or "revised", for the file that this text is; `None` when it is neither."""
    first = next(iter(records(text[:2_000], "")), None)
    if not isinstance(first, tuple):
        return None
    cells = first[1]
    if len(cells) == len(OVERLAPS) and cells[0] == cells[1] + cells[3] and _GSS.fullmatch(cells[1]):
        return "overlaps"
    is_revised = len(cells) == len(REVISED) and _GSS.fullmatch(cells[0]) and _GSS.fullmatch(cells[2])
    return "revised" if is_revised else None


def read(path: Path, raw: bytes) -> Reading:
    """The overlaps, or the revised codes, in the file."""
    reading = Reading(files=[str(path)])
    text, problems = decode(raw, str(path))
    reading.problems.extend(problems)
    kind = None if problems else recognises(text)
    if kind is None:
        return reading
    source = source_of(raw, "Constituency area overlaps" if kind == "overlaps" else "Revised constituency codes")
    reading.sources[source.id] = source
    for item in rows(text, str(path), OVERLAPS if kind == "overlaps" else REVISED, skip_first=False):
        if isinstance(item, Problem):
            reading.problems.append(item)
        elif kind == "revised":
            _take_revised(item, str(path), reading)
        else:
            _take_overlap(item, str(path), source.id, reading)
    if not reading.problems:
        _check_whole(str(path), reading)
    return reading


def _take_revised(row: Row, path: str, reading: Reading) -> None:
    old, new = row.cells["old_gss"].strip(), row.cells["new_gss"].strip()
    if not (_GSS.fullmatch(old) and _GSS.fullmatch(new)):
        reading.problem(path, row.line, f"{old!r} to {new!r}: not two ONS constituency codes", "constituency")
    elif reading.revised_gss.setdefault(old, new) != new:
        reading.problem(path, row.line, f"{old} is revised twice", "duplicate")


def _check_whole(path: str, reading: Reading) -> None:
    """Each old constituency goes somewhere whole, and each new one comes from somewhere whole."""
    for of in ("from", "to"):
        parts: dict[str, list[OverlapRow]] = defaultdict(list)
        for row in reading.overlaps:
            parts[row.from_gss if of == "from" else row.to_gss].append(row)
        for gss, found in parts.items():
            for name in (one for one in SHARES if one.startswith(of)):
                total = sum((getattr(row.overlap, name) for row in found), start=Decimal(0))
                if abs(total - 1) > SLACK:
                    reason = f"{name} of {gss} comes to {total}, not to 1: a row is missing, or one too many"
                    reading.problem(path, found[0].line, reason, "share-sum")
                    break


def _take_overlap(row: Row, path: str, source: str, reading: Reading) -> None:
    from_gss, to_gss = row.cells["from_gss"].strip(), row.cells["to_gss"].strip()
    if not (_GSS.fullmatch(from_gss) and _GSS.fullmatch(to_gss)):
        reading.problem(path, row.line, f"{from_gss!r} to {to_gss!r}: not two ONS constituency codes", "constituency")
        return
    shares = []
    for name in SHARES:
        text = row.get(name) or "0"
        if not _SHARE.fullmatch(text) or Decimal(text) > 1:
            reading.problem(path, row.line, f"{name} is {text!r}, not a share between 0 and 1", "share")
            return
        shares.append(Decimal(text))
    reading.overlaps.append(OverlapRow(from_gss, to_gss, Overlap(from_gss, to_gss, *shares), path, row.line, source))
