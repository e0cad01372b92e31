"""Seeds: the first guess of the parties' shares in each piece, before they are raked to what was declared.

The mean of two guesses: the *ratio*, a party's share in the old constituency times its local share here over its local
share there, dampened; and the *regression* (`hustings.notionals.wards.regression`), its share in the old constituency
and what the piece's own local shares and density add to it. Who is in no group (independents, the Speaker, parties of
one place) has the share of the old constituency everywhere in it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hustings.notionals.cell import Cells, Totals, joined
from hustings.notionals.wards.known import coverage, filled
from hustings.notionals.wards.layout import Layout
from hustings.notionals.wards.local import GROUPS
from hustings.notionals.wards.regression import fit
from hustings.notionals.weight import Floats, Ints, added, part_of

#: The power of the ratio: local elections sort voters more than general elections do. A priori, and usual.
DAMPENED = 0.7
#: Added to both sides of a ratio, so that a share near nought does not make it run away.
EPSILON = 0.01
#: The regression lets no party fall below this part of its share in the old constituency.
LEAST = 0.02
#: Constituencies of which less is known do not take part in the regression; with fewer than `FEWEST` there is none.
ENOUGH, FEWEST = 0.5, 20


@dataclass(frozen=True, slots=True)
class Guess:
    """The groups' shares in each piece, a column each, as each of the two guesses has them; not yet summing to one."""

    ratio: Floats
    regression: Floats


def group_shares(totals: Totals, group: Ints, size: int) -> Floats:
    """The groups' shares in each old constituency; `group[c]` is the group of column c, −1 for none."""
    valid = added(totals.old, totals.votes, size)
    mine = group[totals.column]
    made = np.zeros((size, len(GROUPS)))
    np.add.at(made, (totals.old[mine >= 0], mine[mine >= 0]), totals.votes[mine >= 0])
    return made / np.maximum(valid, 1)[:, None]


def guess(layout: Layout, shares: Floats, local: Floats, density: Floats, nation: Ints) -> Guess:
    """Both guesses. `shares` and `nation` are of the old constituencies, `local` and `density` of the pieces."""
    here = filled(layout, local)
    ratio = ((here + EPSILON) / (layout.mean(here)[layout.of] + EPSILON)) ** DAMPENED
    base = shares[layout.of]
    features = np.column_stack([here, filled(layout, density)])
    means, apart = layout.mean(features), layout.contrast(features)
    known = coverage(layout, local) >= ENOUGH
    moved = np.zeros_like(base)
    for number in np.unique(nation):
        rows = (nation == number) & known
        if rows.sum() >= FEWEST:
            inside = (nation == number)[layout.of]
            moved[inside] = apart[inside] @ fit(means[rows], shares[rows]).coefficients
    return Guess(base * ratio, np.maximum(base + moved, LEAST * base))


def seeded(layout: Layout, totals: Totals, group: Ints, guesses: Floats) -> Cells:
    """A guess as cells: each group's share in the piece, divided among its columns as in the old constituency."""
    total, piece = joined(totals, layout.of)
    size = layout.size
    share = totals.votes / np.maximum(added(totals.old, totals.votes, size), 1)[totals.old]
    mine = group[totals.column]
    whole = group_shares(totals, group, size)
    part = np.where(mine >= 0, part_of(share, whole[totals.old, mine]), 0)[total]
    value = np.where(mine[total] >= 0, guesses[piece, mine[total]] * part, share[total])
    return Cells(total, piece, value / added(piece, value, len(layout.of))[piece])
