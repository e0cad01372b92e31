"""Overlaps of any two boundary sets from a file: read, made whole, and tied to the constituencies of the record.

Whatever is wrong with the file is told at once, with line and reason, and nothing of it is used.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path

from hustings.errors import InputError, Problem
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import BASES, BASIS_NAMES, Overlap
from hustings.geography.slug import slugify
from hustings.sources.overlap.table import SIDES, Piece, read_table
from hustings.sources.overlap.whole import whole_shares

#: How many notes of scaled shares are told one by one.
_TOLD = 10


@dataclass(frozen=True, slots=True)
class Supplied:
    """The overlaps of a file. `names` is what to call constituencies that the record does not have, by id."""

    overlaps: tuple[Overlap, ...]
    names: Mapping[str, str] = field(default_factory=dict)
    notes: tuple[str, ...] = ()

    @property
    def bases(self) -> tuple[str, ...]:
        """The bases on which every overlap has both its shares, the best to weigh by first."""
        return tuple(
            basis
            for basis in BASES
            if all(one.known_share(side, basis) is not None for one in self.overlaps for side in SIDES)
        )

    @property
    def ends(self) -> tuple[int, int]:
        """How many constituencies there are on either side, old and new."""
        return (
            len({one.from_constituency for one in self.overlaps}),
            len({one.to_constituency for one in self.overlaps}),
        )


def read_overlaps(
    path: Path,
    old: Iterable[Constituency] = (),
    new: Iterable[Constituency] = (),
    *,
    is_scaled: bool = False,
) -> Supplied:
    """The overlaps of a CSV or Parquet file; `InputError` with all problems where it cannot be used.

    `old` and `new` are the constituencies that the file's two sides mean, found by id, GSS code or name; of a side that
    is not given, or of which the record has none (the next review's), ids stay as the file has them. `is_scaled`
    scales shares that do not quite come to one, and notes it.
    """
    pieces, problems = read_table(path, path.read_bytes())
    if not problems and not pieces:
        problems = [Problem(str(path), None, "the file has no overlaps", "file")]
    return supplied(pieces, str(path), tuple(old), tuple(new), problems=problems, is_scaled=is_scaled)


def supplied(
    pieces: Sequence[Piece],
    path: str,
    old: Sequence[Constituency] = (),
    new: Sequence[Constituency] = (),
    *,
    problems: Sequence[Problem] = (),
    is_scaled: bool = False,
) -> Supplied:
    """The overlaps that the pieces make, whole; `InputError` with the problems met before and those met now."""
    before, faults = _tied(pieces, "from", old, path)
    after, more = _tied(pieces, "to", new, path)
    tied = [replace(one, before=before[one.before], after=after[one.after]) for one in pieces]
    problems = [*problems, *faults, *more]
    # Where rows cannot be used, shares are short of one for that reason: they are looked at once all can.
    problems += [] if problems else _twice(tied, path)
    shares, notes, unwhole = ([], [], []) if problems else whole_shares(tied, path, is_scaled=is_scaled)
    problems += unwhole
    if problems:
        raise InputError(sorted(problems, key=lambda one: one.line or 0), "the overlaps were not used")
    found = tuple(Overlap(one.before, one.after, **share) for one, share in zip(tied, shares, strict=True))
    return Supplied(found, _names(tied), (*_unknown(after, new), *_few(notes)))


def _twice(pieces: Sequence[Piece], path: str) -> list[Problem]:
    """Two rows for one pair of constituencies, however the file calls them."""
    lines: dict[tuple[str, str], int] = {}
    return [
        Problem(path, one.line, f"{one.before} with {one.after} is on line {first} too", "duplicate")
        for one in pieces
        if (first := lines.setdefault((one.before, one.after), one.line)) != one.line
    ]


def _tied(
    pieces: Sequence[Piece], side: str, places: Iterable[Constituency], path: str
) -> tuple[dict[str, str], list[Problem]]:
    """The id of each constituency that the file names on a side; a problem for each that the set does not have."""
    known = _keys(places)
    lines: dict[str, int] = {}
    for one in pieces:
        lines.setdefault(one.before if side == "from" else one.after, one.line)
    found = {name: known.get(name) or known.get(slugify(name)) for name in lines}
    is_foreign = side == "to" and not any(found.values())
    if not known or is_foreign:
        return {name: name for name in lines}, []
    which = "old" if side == "from" else "new"
    return {name: one or name for name, one in found.items()}, [
        Problem(path, lines[name], f"no constituency {name!r} in the {which} boundary set", "constituency")
        for name, one in found.items()
        if one is None
    ]


def _keys(places: Iterable[Constituency]) -> dict[str, str]:
    """Everything that a file can call the constituencies: id, GSS codes, slug."""
    return {key: one.id for one in places for key in (one.slug, *one.former_gss, one.gss, one.id) if key is not None}


def _names(pieces: Sequence[Piece]) -> dict[str, str]:
    ends = [(one.before, one.names[0]) for one in pieces] + [(one.after, one.names[1]) for one in pieces]
    return {key: name for key, name in ends if name}


def _unknown(after: Mapping[str, str], new: Iterable[Constituency]) -> list[str]:
    known = {one.id for one in new}
    strange = [one for one in after.values() if one not in known]
    if not known or not strange:
        return []
    return [f"{len(strange)} new constituencies are not in the record: they keep the names that the file gives them"]


def _few(notes: Sequence[str]) -> list[str]:
    rest = len(notes) - _TOLD
    return [*notes[:_TOLD], *([f"and {rest} more scaled to 1"] if rest > 0 else [])]


def summary(found: Supplied) -> list[str]:
    """What a file of overlaps has, in lines for the reader."""
    old, new = found.ends
    bases = ", ".join(BASIS_NAMES[one] for one in found.bases) or "none that every overlap has"
    return [f"{len(found.overlaps):,} overlaps of {old:,} old with {new:,} new constituencies", f"Shares by: {bases}"]
