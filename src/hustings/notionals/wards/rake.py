"""Raking: seeds brought to totals on two sides (iterative proportional fitting, Deming and Stephan 1940).

Each piece has its votes, by electors and turnout; each party has in each old constituency exactly what was declared.
"""

from __future__ import annotations

import numpy as np

from hustings.notionals.cell import Cells, Totals
from hustings.notionals.weight import Floats, added, part_of

ROUNDS = 200
#: A round that moves no total by more than this part of it is the last.
STEADY = 1e-9


def rake(seed: Cells, totals: Totals, piece_votes: Floats) -> Cells:
    """The seeds scaled in turn to the pieces' votes and to the declared totals, ending with the totals."""
    votes = np.maximum(seed.votes, 1e-9)
    size = len(totals.votes)
    for _ in range(ROUNDS):
        votes = votes * part_of(piece_votes, added(seed.part, votes, len(piece_votes)))[seed.part]
        factor = part_of(totals.votes, added(seed.total, votes, size))
        votes = votes * factor[seed.total]
        if np.abs(factor[totals.votes > 0] - 1).max(initial=0.0) < STEADY:
            break
    return Cells(seed.total, seed.part, votes)
