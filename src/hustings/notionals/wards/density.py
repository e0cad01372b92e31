"""Density: how many electors live around a piece, within about 1.5, 5 and 15 kilometres.

Town and country vote apart, and a piece's surroundings are known even where its ward's elections are not. Electors are
counted on a grid and spread by a normal distribution (Gaussian kernel), along one axis and then along the other.
"""

from __future__ import annotations

import numpy as np

from hustings.notionals.wards.layout import Layout
from hustings.notionals.weight import Floats

#: The distances, as standard deviations in metres.
DISTANCES = (1500.0, 5000.0, 15000.0)
#: Grid squares to a standard deviation, and how many standard deviations are counted.
SQUARES, REACH = 3, 4


def densities(layout: Layout) -> Floats:
    """The log of one more than the electors around each piece, a column for each distance; NaN without place."""
    known = ~np.isnan(layout.place[:, 0])
    made = np.full((len(layout.of), len(DISTANCES)), np.nan)
    if known.any():
        columns = [_around(layout.place[known], layout.electors[known], distance) for distance in DISTANCES]
        made[known] = np.log(np.column_stack(columns) + 1)
    return made


def _around(place: Floats, electors: Floats, distance: float) -> Floats:
    """The electors around each place, those at a distance d counting exp(−d² ÷ 2·distance²)."""
    square = np.floor((place - place.min(axis=0)) * SQUARES / distance).astype(np.intp)
    grid = np.zeros(tuple(square.max(axis=0) + 1))
    np.add.at(grid, (square[:, 0], square[:, 1]), electors)
    steps = np.arange(-SQUARES * REACH, SQUARES * REACH + 1)
    kernel = np.exp(-((steps / SQUARES) ** 2) / 2)
    spread = _along(_along(grid, kernel).T, kernel).T
    found: Floats = spread[square[:, 0], square[:, 1]]
    return found


def _along(grid: Floats, kernel: Floats) -> Floats:
    """The grid spread along its first axis."""
    reach = len(kernel) // 2
    wide = np.pad(grid, ((reach, reach), (0, 0)))
    made = np.zeros_like(grid)
    for step, weight in enumerate(kernel):
        made += weight * wide[step : step + len(grid)]
    return made
