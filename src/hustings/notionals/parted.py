"""Declared votes laid out in parts of the old constituencies, whatever the method, before they are added up."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from hustings.notionals.cell import Cells, largest_remainder
from hustings.notionals.declared import Declared
from hustings.notionals.weight import Floats, Ints, added


@dataclass(frozen=True, slots=True)
class About:
    """What every estimate says of itself: the election it is of, the method and the sources of its data.

    `fallback` is the method where nothing is known of any part of the constituency by `method`.
    """

    from_election: str
    method: str
    inputs: tuple[str, ...] = ()
    fallback: str = ""
    notes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Parted:
    """Part i lies in `old[of[i]]` and in `new[to[i]]`; `fraction[i]` of the old one's electors live in it.

    `kappa[j]` is how far cell j may be from the truth (`hustings.notionals.spread`); `is_known[i]` whether the method
    knows anything of part i.
    """

    old: tuple[str, ...]
    new: tuple[str, ...]
    of: Ints
    to: Ints
    fraction: Floats
    cells: Cells
    kappa: Floats
    is_known: NDArray[np.bool_]


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each pair of old and new constituency: their numbers, the fraction of the old one's electors, and a count.

    `electors` are whole numbers that sum to each old electorate; nought where the record has no electorate.
    """

    old: Ints
    new: Ints
    fraction: Floats
    electors: Ints


def pairs_of(declared: Sequence[Declared], parted: Parted) -> Pairs:
    """The pairs of old and new constituency that share a part, by old and then by new."""
    size = len(parted.new)
    key, place = np.unique(parted.of * size + parted.to, return_inverse=True)
    fraction = added(place, parted.fraction, len(key))
    old = key // size
    registered = np.array([one.electorate or 0 for one in declared], dtype=np.intp)
    electors = largest_remainder(old, fraction * registered[old], registered)
    return Pairs(old, key % size, fraction, electors)
