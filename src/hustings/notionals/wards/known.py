"""What is known of each piece from its ward: the groups' shares, and the turnout.

Of the years of local elections the three nearest the general election are used; for the shares the nearest counts
three times, the next twice. A group that did not stand in a ward is not known there, rather than without support: it
is taken to have there what it has in the rest of the old constituency. So is a ward without any result.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping

import numpy as np
from numpy.typing import NDArray

from hustings.notionals.wards.layout import Layout
from hustings.notionals.wards.local import GROUPS, LocalResult
from hustings.notionals.weight import Floats, added, part_of

#: What the nearest year of local elections counts, the next, and the one after.
YEARS = (3.0, 2.0, 1.0)
#: A turnout beyond these is that of a by-election held over, or a slip.
TURNOUTS = (0.05, 0.90)


def nearest_years(results: Iterable[LocalResult], year: int) -> dict[int, float]:
    """The years of local elections that are used, with what each counts.

    >>> nearest_years([LocalResult("a", year, ()) for year in (2024, 2022, 2021, 2023)], 2019)
    {2021: 3.0, 2022: 2.0, 2023: 1.0}
    """
    years = sorted({one.year for one in results}, key=lambda one: (abs(one - year), one))
    return dict(zip(years, YEARS, strict=False))


def shares(layout: Layout, results: Iterable[LocalResult], years: Mapping[int, float]) -> Floats:
    """The shares of the groups in each piece, a column each; not-a-number where not known."""
    by_ward: dict[str, list[LocalResult]] = defaultdict(list)
    for one in results:
        if one.year in years and one.total > 0:
            by_ward[one.ward].append(one)
    known = {ward: _mean_shares(each, years) for ward, each in by_ward.items()}
    nothing = np.full(len(GROUPS), np.nan)
    return np.array([known.get(ward, nothing) for ward in layout.ward])


def _mean_shares(results: Collection[LocalResult], years: Mapping[int, float]) -> Floats:
    total, count = np.zeros(len(GROUPS)), np.zeros(len(GROUPS))
    for one in results:
        votes = dict(one.votes)
        share = np.array([votes.get(group, 0.0) for group in GROUPS]) / one.total
        total += years[one.year] * share
        count += years[one.year] * (share > 0)
    return np.where(count > 0, part_of(total, count), np.nan)


def turnouts(layout: Layout, results: Iterable[LocalResult], years: Collection[int]) -> Floats:
    """The log of each piece's turnout over the country's in the same years; not-a-number where not known."""
    by_year: dict[int, dict[str, float]] = defaultdict(dict)
    for one in results:
        if one.year in years and one.turnout and TURNOUTS[0] < one.turnout < TURNOUTS[1]:
            by_year[one.year][one.ward] = one.turnout
    logs: dict[str, list[float]] = defaultdict(list)
    for each in by_year.values():
        mean = sum(each.values()) / len(each)
        for ward, turnout in each.items():
            logs[ward].append(turnout / mean)
    return np.array([np.log(np.mean(logs[ward])) if ward in logs else np.nan for ward in layout.ward])


def is_known(values: Floats) -> NDArray[np.bool_]:
    """Of which pieces anything is known."""
    found: NDArray[np.bool_] = np.any(~np.isnan(values.reshape(len(values), -1)), axis=1)
    return found


def coverage(layout: Layout, values: Floats) -> Floats:
    """The part of each old constituency's electors that something is known of."""
    return added(layout.of, layout.fraction * is_known(values), layout.size)


def filled(layout: Layout, values: Floats) -> Floats:
    """The values with what is not known taken from the rest of the old constituency; nought where nothing is known."""
    columns = [_filled(layout, column) for column in values.reshape(len(layout.of), -1).T]
    return np.column_stack(columns).reshape(values.shape)


def _filled(layout: Layout, values: Floats) -> Floats:
    sure = ~np.isnan(values)
    of, weight = layout.of[sure], layout.fraction[sure]
    mean = part_of(added(of, weight * values[sure], layout.size), added(of, weight, layout.size))
    return np.where(sure, values, mean[layout.of])
