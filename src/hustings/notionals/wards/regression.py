"""Ecological regression: what goes with a party's vote between old constituencies, used within them.

A ridge regression over the old constituencies, of their real results on the means of what is known of their pieces;
its coefficients are then applied to how far each piece is from its own constituency's mean. Known weakness (Robinson's
ecological fallacy): what holds between constituencies need not hold within one. The ridge is the one of `RIDGES` with
the least error when each constituency in turn is left out: nothing else is chosen.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from hustings.notionals.weight import Floats

#: The penalties tried, on standardised features.
RIDGES = (1.0, 3.0, 10.0, 30.0, 100.0)


@dataclass(frozen=True, slots=True)
class Fit:
    """Coefficients (feature × target), the ridge chosen, and the root mean square error left out, by target."""

    coefficients: Floats
    ridge: float
    error: Floats


def fit(features: Floats, targets: Floats) -> Fit:
    """The regression of the targets on the features, a row for each old constituency."""
    scale = features.std(axis=0) + 1e-9
    standard, centred = (features - features.mean(axis=0)) / scale, targets - targets.mean(axis=0)
    tried = [_ridge(standard, centred, ridge) for ridge in RIDGES]
    ridge, (coefficients, error) = min(zip(RIDGES, tried, strict=True), key=lambda one: float((one[1][1] ** 2).sum()))
    return Fit(coefficients / scale[:, None], ridge, error)


def _ridge(features: Floats, targets: Floats, ridge: float) -> tuple[Floats, Floats]:
    """Coefficients and left-out errors of one ridge; left out in closed form, residual ÷ (1 − leverage)."""
    inverse = np.linalg.solve(features.T @ features + ridge * np.eye(features.shape[1]), features.T)
    coefficients = inverse @ targets
    leverage = np.einsum("ij,ji->i", features, inverse) + 1 / len(features)
    left_out = (targets - features @ coefficients) / (1 - leverage)[:, None]
    return coefficients, np.sqrt((left_out**2).mean(axis=0))
