"""Carrying declared results onto another boundary set: one way in for every method, and no vote lost on the way.

With ward data (`ByWards`) the votes are laid over wards as their local elections suggest. Without, they are prorated.
Proration takes every part of a constituency to have voted as the whole: votes × share, by residents, population, area
or electorate. It needs no data but the overlaps. Known bias: it is blind to where in a constituency a party's votes
lie, so that it draws every new seat towards the mean of those it came from.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping, Sequence

import numpy as np

from hustings.errors import OverlapError, Problem
from hustings.geography.overlap import Overlap
from hustings.notionals.cell import Cells, Totals, prorated, totals_of
from hustings.notionals.declared import Declared
from hustings.notionals.estimate import Notionals
from hustings.notionals.parted import About, Parted
from hustings.notionals.settle import settle
from hustings.notionals.spread import PRORATED
from hustings.notionals.wards.inform import METHOD, ByWards, informed_parts
from hustings.notionals.weight import Basis, Weights, weigh

#: How far, in votes, the parts of a total may be from it before they are made whole.
KEPT = 1e-6


def carry(
    declared: Sequence[Declared],
    overlaps: Iterable[Overlap],
    *,
    from_election: str,
    method: Basis | ByWards = Basis.RESIDENTS,
    targets: Collection[str] = (),
    names: Mapping[str, str] | None = None,
    inputs: Sequence[str] = (),
) -> Notionals:
    """The declared results on the boundaries that the overlaps lead to, by proration or by wards.

    `targets` are all constituencies to be made, where they are known; `names` what errors call them. Raises
    `OverlapError`, naming every constituency concerned, where votes would be lost or counted twice.

    >>> from hustings.notionals.declared import Column
    >>> old = [Declared("barsetshire.2010", ((Column("PP52"), 601), (Column("PP53"), 400)), 2000)]
    >>> from decimal import Decimal
    >>> half = Decimal("0.5")
    >>> overlaps = [Overlap("barsetshire.2010", to, half, 1, half, 1, half, 1) for to in ("east.2024", "west.2024")]
    >>> made = carry(old, overlaps, from_election="parl.2019-12-12")
    >>> {name: [(one.party, one.votes) for one in found.parties] for name, found in made.estimates.items()}
    {'east.2024': [('PP52', 301), ('PP53', 200)], 'west.2024': [('PP52', 300), ('PP53', 200)]}
    >>> made.conservation.holds
    True
    """
    basis = method if isinstance(method, Basis) else Basis.RESIDENTS
    weights = weigh(declared, overlaps, basis, targets=targets, names=names)
    totals = totals_of(declared)
    prorated_by = f"proration by {basis.name.lower()}"
    if isinstance(method, ByWards):
        parted = informed_parts(declared, totals, weights, method)
        about = About(from_election, METHOD, (*inputs, *method.wards.sources), prorated_by, method.wards.notes)
    else:
        parted = prorated_parts(totals, weights)
        about = About(from_election, prorated_by, tuple(inputs))
    prove_kept(declared, totals, parted.cells, names or {})
    return settle(declared, totals, parted, about, weights.largest_gap)


def prove_kept(declared: Sequence[Declared], totals: Totals, cells: Cells, names: Mapping[str, str]) -> None:
    """Raise `OverlapError`, naming each constituency whose parts do not sum to its votes, to a millionth of a vote."""
    apart = np.abs(np.bincount(cells.total, cells.votes, len(totals.votes)) - totals.votes)
    lost = [declared[at].constituency for at in np.unique(totals.old[~(apart <= KEPT)]).tolist()]
    if lost:
        why = "its parts do not sum to its declared votes"
        raise OverlapError([Problem(names.get(place, place), None, why, "conservation") for place in lost])


def prorated_parts(totals: Totals, weights: Weights) -> Parted:
    """The votes spread over the overlaps in proportion."""
    cells = prorated(totals, weights.of, weights.share)
    kappa = np.full(len(cells.votes), PRORATED)
    is_known = np.ones(len(weights.of), dtype=bool)
    return Parted(weights.old, weights.new, weights.of, weights.to, weights.share, cells, kappa, is_known)
