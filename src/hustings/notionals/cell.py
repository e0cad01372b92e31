"""Cells: the votes of one party of one old constituency in one part of it, and how they are added up and rounded.

A *total* is what was declared: the votes of one column (a party, or one independent) in one old constituency. A *cell*
is the share of a total that is estimated to lie in one part. Cells of a total always sum to it.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from hustings.notionals.declared import Column, Declared
from hustings.notionals.weight import Floats, Ints, added


@dataclass(frozen=True, slots=True)
class Totals:
    """Declared votes: `votes[i]` of `columns[column[i]]` in the old constituency numbered `old[i]`."""

    columns: tuple[Column, ...]
    old: Ints
    column: Ints
    votes: Floats


@dataclass(frozen=True, slots=True)
class Cells:
    """Estimated votes: `votes[i]` of the total numbered `total[i]` in the part numbered `part[i]`."""

    total: Ints
    part: Ints
    votes: Floats


def totals_of(declared: Sequence[Declared]) -> Totals:
    """Every total of the declared results, old constituency by old constituency."""
    columns = tuple(sorted({column for one in declared for column, _ in one.votes}, key=_order))
    number = {column: i for i, column in enumerate(columns)}
    rows = [(i, number[column], count) for i, one in enumerate(declared) for column, count in one.votes]
    table = np.array(rows, dtype=np.float64).reshape(-1, 3)
    return Totals(columns, table[:, 0].astype(np.intp), table[:, 1].astype(np.intp), table[:, 2])


def _order(column: Column) -> tuple[str, str, str]:
    return column.party, column.person or "", column.stood_in or ""


def joined(totals: Totals, of: Ints) -> tuple[Ints, Ints]:
    """Every pair of a total and a part of its old constituency, by number; part i belongs to `of[i]`."""
    order = np.argsort(of, kind="stable")
    size = max(int(of.max(initial=-1)), int(totals.old.max(initial=-1))) + 1
    count = np.bincount(of, minlength=size)
    start = np.cumsum(count) - count
    times = count[totals.old]
    total = np.repeat(np.arange(len(totals.old)), times)
    within = np.arange(len(total)) - np.repeat(np.cumsum(times) - times, times)
    return total, order[start[totals.old[total]] + within]


def prorated(totals: Totals, of: Ints, share: Floats) -> Cells:
    """Every total spread over the parts of its old constituency in proportion: votes × share."""
    total, part = joined(totals, of)
    return Cells(total, part, totals.votes[total] * share[part])


def gathered(cells: Cells, part_to: Ints, size: int) -> tuple[Cells, Ints]:
    """The cells with the parts that lie in one new constituency added up, `part` being the new constituency then.

    And for each cell that was, the number of the one that it is in now.
    """
    key, place = np.unique(cells.total * size + part_to[cells.part], return_inverse=True)
    votes = added(place, cells.votes, len(key))
    return Cells(key // size, key % size, votes), place


def largest_remainder(group: Ints, value: Floats, wanted: Ints) -> Ints:
    """Whole numbers for the values, summing to `wanted[g]` within each group g: the largest remainder (Hamilton).

    Each value is rounded down; what is left of its group goes one by one to the largest fractions, the first first.

    >>> largest_remainder(np.array([0, 0, 0]), np.array([3.4, 3.3, 3.3]), np.array([10]))
    array([4, 3, 3])
    """
    floor = np.floor(value + 1e-9).astype(np.intp)
    left = wanted - np.bincount(group, floor, len(wanted)).astype(np.intp)
    order = np.lexsort((np.arange(len(group)), -np.round(value - floor, 9), group))
    count = np.bincount(group, minlength=len(wanted))
    rank = np.arange(len(group)) - np.repeat(np.cumsum(count) - count, count)
    floor[order] += rank < left[group[order]]
    return floor
