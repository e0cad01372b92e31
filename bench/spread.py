"""How far parts of constituencies vote apart: κ of `hustings.notionals.spread`, measured again.

Over the parts of 2019 on the boundaries of 2024, (difference of shares)² ÷ (x(1 − x) · (1 − f) ÷ max(W·f, 1)), the mean
over parts and parties of a tenth or more. For proration the difference is that of the ward-informed estimate from it;
for the ward-informed estimate that of its two guesses from each other. No estimate by others comes in.
"""

from __future__ import annotations

import sys
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from bench.check import full_record
from bench.notional import Setting
from bench.record import published_data
from hustings.notionals.cell import Cells, Totals, totals_of
from hustings.notionals.spread import INFORMED, PRORATED, part_variance
from hustings.notionals.wards.inform import ByWards, Evidence, evidence
from hustings.notionals.wards.known import coverage
from hustings.notionals.wards.local import GROUPS
from hustings.notionals.wards.rake import rake
from hustings.notionals.wards.seed import group_shares
from hustings.notionals.weight import Floats, Ints, added, weigh
from hustings.sources.wards.folder import read

#: Shares from here on, parts of these sizes, in constituencies so well covered.
SMALLEST, SIZES, COVERED = 0.1, (0.003, 0.98), 0.8
#: How far the errors of the two guesses are taken to be correlated.
CORRELATED = 0.7


@dataclass(frozen=True, slots=True)
class Pairs:
    """For each pair of old and new constituency: the old one, the fraction of it, the shares of groups in a guess."""

    old: Ints
    fraction: Floats
    shares: Floats


def measured(setting: Setting, wards: Path) -> tuple[float, float]:
    """κ of the difference of proration and the ward-informed estimates, and of that of their two guesses."""
    record = setting.record
    weights, totals = weigh(setting.declared, setting.overlaps), totals_of(setting.declared)
    by = ByWards(read(wards), record.constituencies, record.parties, date(2019, 12, 12))
    found = evidence(setting.declared, totals, weights, by)
    mean, ratio, regression = (_pairs(found, totals, seed) for seed in (found.mean, found.ratio, found.regression))
    share = group_shares(totals, found.group, found.layout.size)[mean.old]
    covered = coverage(found.layout, found.local)[mean.old]
    sized = (mean.fraction > SIZES[0]) & (mean.fraction < SIZES[1]) & (covered > COVERED)
    used = sized[:, None] & (share > SMALLEST)
    usual = share * (1 - share) * part_variance(mean.fraction)[:, None]
    apart = (mean.shares - share, ratio.shares - regression.shares)
    prorated, informed = (float(np.mean(each[used] ** 2 / usual[used])) for each in apart)
    return prorated, informed


def _pairs(found: Evidence, totals: Totals, seed: Cells) -> Pairs:
    """The pieces of each pair together, as one guess has them, raked."""
    layout, cells = found.layout, rake(seed, totals, found.votes)
    size = int(layout.to.max()) + 1
    key, place = np.unique(layout.of * size + layout.to, return_inverse=True)
    shares = np.zeros((len(key), len(GROUPS)))
    group = found.group[totals.column[cells.total]]
    np.add.at(shares, (place[cells.part[group >= 0]], group[group >= 0]), cells.votes[group >= 0])
    whole = added(place[cells.part], cells.votes, len(key))
    return Pairs(key // size, added(place, layout.fraction), shares / np.maximum(whole, 1e-9)[:, None])


def main() -> None:
    """Print both, beside what is used."""
    shared = published_data()
    if shared is None:
        print("no published data: set HUSTINGS_TEST_DATA to the folder that holds it", file=sys.stderr)
        return
    prorated, informed = measured(Setting.of(full_record(shared)), shared / "data" / "wards")
    own = informed * (1 + CORRELATED) / 2 / (2 * (1 - CORRELATED))
    print(f"the two guesses apart: {informed:.4f}; kappa of ward-informed estimates {own:.4f}, used {INFORMED}")
    print(f"these and proration apart: {prorated:.4f}; kappa of proration {prorated + own:.4f}, used {PRORATED}")
