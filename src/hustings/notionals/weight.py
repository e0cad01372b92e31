"""Weights: which part of each old constituency lies in each new one, proved to leave nothing over.

The shares are those of `hustings.geography.overlap`, by residents, population, area or electorate. A vote that goes
nowhere, or to two places, is an error here and never an estimate: every constituency concerned is named, all at once.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise

import numpy as np
from numpy.typing import NDArray

from hustings.errors import OverlapError, Problem
from hustings.geography.overlap import BASIS_NAMES, Overlap
from hustings.notionals.declared import Declared

Floats = NDArray[np.float64]
Ints = NDArray[np.intp]

#: How far from one the shares of a constituency may sum, rounding alone: a thousand times what nine decimals lose.
TOLERANCE = 1e-6
PARTS = {"from": "that it is divided into", "to": "that it is made of"}


def added(group: Ints, values: Floats | Ints, size: int = 0) -> Floats:
    """The values of each group added up; group g is the g-th sum, and there are at least `size`."""
    return np.bincount(group, values, size).astype(np.float64)


def part_of(part: Floats, whole: Floats) -> Floats:
    """Each part over its whole; nought of nothing."""
    return np.divide(part, whole, out=np.zeros_like(part), where=whole > 0)


class Basis(StrEnum):
    """By what a constituency is divided: the names of the shares of an overlap."""

    RESIDENTS = "residential"
    POPULATION = "population"
    AREA = "geographical"
    ELECTORATE = "electorate"


@dataclass(frozen=True, slots=True)
class Weights:
    """Parts of old constituencies in new ones. Part i is `share[i]` of `old[of[i]]`, and lies in `new[to[i]]`.

    The shares of each old constituency sum to one. `largest_gap` is how far the furthest was from it as published.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    of: Ints
    to: Ints
    share: Floats
    basis: Basis
    largest_gap: float = 0.0


def weigh(
    declared: Sequence[Declared],
    overlaps: Iterable[Overlap],
    basis: Basis = Basis.RESIDENTS,
    *,
    targets: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    tolerance: float = TOLERANCE,
) -> Weights:
    """The weights for carrying those results by those overlaps; `targets` are the constituencies to be made, if known.

    Raises `OverlapError` with a problem for each constituency that is missing, divided wrongly or left unassigned:
    every published basis is tried in both directions, so that a row that was lost shows even where it has no residents.
    """
    rows = sorted(overlaps, key=lambda one: (one.from_constituency, one.to_constituency))
    old = tuple(one.constituency for one in declared)
    new = tuple(sorted({one.to_constituency for one in rows} | set(targets)))
    problems = list(_problems(rows, set(old), set(targets), basis, tolerance))
    if problems:
        called = names or {}
        raise OverlapError([Problem(called.get(place, place), None, why, "overlap") for place, why in problems])
    index_old, index_new = ({name: i for i, name in enumerate(each)} for each in (old, new))
    of = np.array([index_old[one.from_constituency] for one in rows], dtype=np.intp)
    to = np.array([index_new[one.to_constituency] for one in rows], dtype=np.intp)
    share = _shares(rows, "from", basis)
    sums = added(of, share, len(old))
    gap = float(np.abs(sums - 1).max(initial=0.0))
    return Weights(old, new, of, to, share / sums[of], basis, gap)


def _shares(rows: Sequence[Overlap], side: str, basis: Basis) -> Floats:
    name = f"{side}_{basis.value}"
    return np.array([float(getattr(one, name)) for one in rows])


def _problems(
    rows: Sequence[Overlap], old: set[str], targets: set[str], basis: Basis, tolerance: float
) -> Iterator[tuple[str, str]]:
    """Each constituency that is missing, unassigned or wrongly divided, with the reason."""
    placed = {one.from_constituency for one in rows}
    made = {one.to_constituency for one in rows}
    for place in sorted(old - placed):
        yield place, "has no overlaps: its votes would go nowhere"
    for place in sorted(placed - old):
        yield place, "goes into other constituencies, but has no declared result to carry"
    for place in sorted(targets - made):
        yield place, "has no overlaps: no votes would come to it"
    if targets:
        for place in sorted(made - targets):
            yield place, "is given votes by an overlap, but is not among the constituencies to be made"
    without = sorted({one.from_constituency for one in rows if one.known_share("from", basis.value) is None})
    for place in without:
        yield place, f"has an overlap with no share by {BASIS_NAMES[basis.value]}"
    yield from _twice(rows)
    yield from _sums(rows, tolerance, placed - old)


def _twice(rows: Sequence[Overlap]) -> Iterator[tuple[str, str]]:
    for before, after in pairwise(rows):
        if before.id == after.id:
            yield before.from_constituency, f"overlaps with {before.to_constituency} twice"


def _sums(rows: Sequence[Overlap], tolerance: float, told_of: set[str]) -> Iterator[tuple[str, str]]:
    """Constituencies whose shares, on any basis that is given for every overlap, do not come to one."""
    told = {("from", place) for place in told_of}
    for side, place in (("from", "from_constituency"), ("to", "to_constituency")):
        for basis in Basis:
            for name, total in _totals(rows, f"{side}_{basis.value}", place).items():
                if abs(total - 1) > tolerance and (side, name) not in told:
                    told.add((side, name))
                    yield name, f"the parts {PARTS[side]} come to {total:.9f} by {BASIS_NAMES[basis.value]}, not to 1"


def _totals(rows: Sequence[Overlap], share: str, place: str) -> dict[str, float]:
    values = [getattr(one, share) for one in rows]
    if any(value is None for value in values):
        return {}
    totals: dict[str, float] = {}
    for one, value in zip(rows, values, strict=True):
        name = getattr(one, place)
        totals[name] = totals.get(name, 0.0) + float(value)
    return totals
