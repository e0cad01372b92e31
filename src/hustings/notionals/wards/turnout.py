"""Turnout by piece: where in an old constituency more people voted, as local elections there and density show.

A regression over old constituencies of the log of turnout on the log of local turnout and on density; its coefficients
then move each piece from its constituency's turnout, and the constituency's votes stay what they were. Only where the
wards' own turnouts are known for four fifths of the electors: elsewhere all of a constituency turned out alike.
"""

from __future__ import annotations

import numpy as np

from hustings.notionals.wards.known import coverage, filled
from hustings.notionals.wards.layout import Layout
from hustings.notionals.wards.regression import fit
from hustings.notionals.weight import Floats, added, part_of

ENOUGH, FEWEST = 0.8, 20


def piece_votes(layout: Layout, valid: Floats, electorate: Floats, local: Floats, density: Floats) -> Floats:
    """The valid votes in each piece, summing to those of its old constituency."""
    known = (coverage(layout, local) >= ENOUGH) & (electorate > 0) & (valid > 0)
    features = np.column_stack([filled(layout, local), filled(layout, density)])
    votes = layout.fraction.copy()
    if known.sum() >= FEWEST:
        turnout = np.log(part_of(valid, electorate), where=known, out=np.zeros_like(valid))
        found = fit(layout.mean(features)[known], turnout[known, None])
        moved = layout.contrast(features) @ found.coefficients[:, 0]
        votes *= np.where(known[layout.of], np.exp(moved), 1)
    return votes * part_of(valid, added(layout.of, votes, layout.size))[layout.of]
