"""Spread: how far a part of a constituency may vote from what is estimated for it. What the intervals are made of.

A part that is nearly all of an old constituency must vote nearly as the whole did; a ward of it may vote otherwise. For
a part that is the share f of an old constituency, in which a party is estimated to have the share x, the variance of x
is taken as

    κ · x(1 − x) · (1 − f) / max(W·f, 1)

as for W alike blocks of voters of which the part holds W·f, drawn without putting back. A new constituency that is made
of whole old ones has no spread at all. κ and W were measured over the parts of 2019 on the boundaries of 2024, never on
others’ estimates. The two guesses of a ward-informed estimate (`hustings.notionals.wards.seed`) differ by κ = 0.013.
Both read the same wards, so that their errors are taken to be seven tenths correlated (a judgement): the error of
their mean is then (1 + 0.7)/2 ÷ 2(1 − 0.7) = 1.42 times that. Ward-informed estimates are apart from prorated ones by
κ = 0.041, to which their own error comes. `python -m bench spread` measures both again.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hustings.notionals.cell import Cells, Totals
from hustings.notionals.estimate import NINETY
from hustings.notionals.parted import Pairs
from hustings.notionals.weight import Floats, Ints, added, part_of

#: W, and κ where a part is taken to have voted as the whole, and where its wards inform the estimate.
BLOCKS, PRORATED, INFORMED = 8.0, 0.059, 0.018


def part_variance(fraction: Floats) -> Floats:
    """The variance of a share in a part, over κ·x(1 − x): (1 − f) / max(W·f, 1).

    >>> part_variance(np.array([1.0, 0.5])).tolist()
    [0.0, 0.125]
    """
    return np.clip(1 - fraction, 0, 1) / np.maximum(BLOCKS * fraction, 1)


@dataclass(frozen=True, slots=True)
class Rows:
    """Parties of new constituencies, one a row: by constituency, then by votes, most first.

    `row[i]` is the row of cell i. `first[r]` is the row of the party with most votes in the constituency of row r.
    """

    new: Ints
    column: Ints
    share: Floats
    variance: Floats
    lead_variance: Floats
    first: Ints
    row: Ints


def rows_of(totals: Totals, cells: Cells, pairs: Pairs, kappa: Floats) -> Rows:
    """The shares of every party in every new constituency, with their variances, from cells of new constituencies.

    Shares of one count move against each other as in the multinomial distribution: the covariance of two parties that
    had x and y of the votes from an old constituency is −x·y in place of x(1 − x).
    """
    pair, inside = _inside(totals, cells, pairs)
    votes = added(cells.part, cells.votes, int(pairs.new.max(initial=0)) + 1)
    weight = part_of(added(pair, cells.votes, len(pairs.old)), votes[pairs.new])
    each = (weight**2 * part_variance(pairs.fraction))[pair]
    new, column, row = _ranked(totals, cells)
    share = part_of(added(row, cells.votes), votes[new])
    first = np.searchsorted(new, new, side="left")
    of_first = np.zeros(len(pairs.old))
    leads = first[row] == row
    of_first[pair[leads]] = (np.sqrt(kappa) * inside)[leads]
    variance = added(row, each * kappa * inside * (1 - inside))
    against = added(row, each * np.sqrt(kappa) * inside * of_first[pair])
    return Rows(new, column, share, variance, variance[first] + variance + 2 * against, first, row)


def _inside(totals: Totals, cells: Cells, pairs: Pairs) -> tuple[Ints, Floats]:
    """For each cell its pair of old and new constituency, and its share of the votes there."""
    size = int(max(pairs.new.max(initial=0), cells.part.max(initial=0))) + 1
    pair = np.searchsorted(pairs.old * size + pairs.new, totals.old[cells.total] * size + cells.part)
    whole = added(pair, cells.votes, len(pairs.old))[pair]
    return pair, part_of(cells.votes, whole)


def _ranked(totals: Totals, cells: Cells) -> tuple[Ints, Ints, Ints]:
    """New constituency and column of each row, by votes within the constituency; and the row of each cell."""
    width = len(totals.columns)
    key, row = np.unique(cells.part * width + totals.column[cells.total], return_inverse=True)
    order = np.lexsort((key, -added(row, cells.votes), key // width))
    place = np.empty_like(order)
    place[order] = np.arange(len(order))
    return key[order] // width, key[order] % width, place[row]


def intervals(rows: Rows) -> tuple[Floats, Floats]:
    """The low and the high end of the 90% interval of each row's share, between 0 and 1."""
    half = NINETY * np.sqrt(rows.variance)
    return np.clip(rows.share - half, 0, 1), np.clip(rows.share + half, 0, 1)


def leads(rows: Rows) -> tuple[Floats, Floats]:
    """The 90% interval of the lead of the first party over that of each row; over itself, its own share."""
    own = rows.first == np.arange(len(rows.new))
    lead = np.where(own, rows.share, rows.share[rows.first] - rows.share)
    half = NINETY * np.sqrt(np.where(own, 0, rows.lead_variance))
    return lead - half, lead + half
