"""Carrying declared results by ward-informed pieces: lay out, guess twice, take the mean, rake to what was declared."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date

import numpy as np

from hustings.geography.constituency import Constituency
from hustings.measures.baseline import party_key
from hustings.notionals.cell import Cells, Totals
from hustings.notionals.declared import Declared
from hustings.notionals.parted import Parted
from hustings.notionals.spread import INFORMED, PRORATED
from hustings.notionals.wards.density import densities
from hustings.notionals.wards.known import is_known, nearest_years, shares, turnouts
from hustings.notionals.wards.layout import Layout, lay_out
from hustings.notionals.wards.local import GROUPS, Wards
from hustings.notionals.wards.rake import rake
from hustings.notionals.wards.seed import group_shares, guess, seeded
from hustings.notionals.wards.turnout import piece_votes
from hustings.notionals.weight import Floats, Ints, Weights, added
from hustings.record.party import Party

METHOD = "ward results, else proration by residents"


@dataclass(frozen=True, slots=True)
class ByWards:
    """The method: the ward data, and what it has to know of constituencies (by id) and parties (by id) to use them.

    `polled_on` is the day of the general election that is carried: local elections near it count most.
    """

    wards: Wards
    constituencies: Mapping[str, Constituency]
    parties: Mapping[str, Party]
    polled_on: date


@dataclass(frozen=True, slots=True)
class Evidence:
    """What the wards tell of an election: the pieces, the local shares known of them, both guesses, the votes in each.

    `group[c]` is the group of column c of the totals, −1 for none.
    """

    layout: Layout
    group: Ints
    local: Floats
    ratio: Cells
    regression: Cells
    votes: Floats

    @property
    def mean(self) -> Cells:
        """The mean of the two guesses."""
        return Cells(self.ratio.total, self.ratio.part, (self.ratio.votes + self.regression.votes) / 2)


def evidence(declared: Sequence[Declared], totals: Totals, weights: Weights, by: ByWards) -> Evidence:
    """The pieces, and all that the ward data say of them."""
    electorate = np.array([float(one.electorate or one.valid_votes) for one in declared])
    numbers = [_numbers(each, by.constituencies) for each in (weights.old, weights.new)]
    layout, group = lay_out(by.wards, weights, electorate, *numbers), _groups(totals, by.parties)
    years = nearest_years(by.wards.results, by.polled_on.year)
    local, density = shares(layout, by.wards.results, years), densities(layout)
    old = group_shares(totals, group, layout.size)
    both = guess(layout, old, local, density, _nations(declared, by.constituencies))
    ratio, regression = (seeded(layout, totals, group, each) for each in (both.ratio, both.regression))
    valid = added(totals.old, totals.votes, layout.size)
    votes = piece_votes(layout, valid, electorate, turnouts(layout, by.wards.results, years), density)
    return Evidence(layout, group, local, ratio, regression, votes)


def informed_parts(declared: Sequence[Declared], totals: Totals, weights: Weights, by: ByWards) -> Parted:
    """The declared votes laid over pieces as the wards' local elections inform them."""
    found = evidence(declared, totals, weights, by)
    cells = rake(found.mean, totals, found.votes)
    layout, sure = found.layout, is_known(found.local)
    kappa = np.where(sure[cells.part] & (found.group[totals.column] >= 0)[cells.total], INFORMED, PRORATED)
    return Parted(weights.old, weights.new, layout.of, layout.to, layout.fraction, cells, kappa, sure)


def _numbers(ids: Sequence[str], constituencies: Mapping[str, Constituency]) -> dict[str, int]:
    """The number of each constituency by its id and by every GSS code that it goes by or went by."""
    found = {}
    for number, one in enumerate(ids):
        place = constituencies[one]
        found.update({code: number for code in (one, place.gss, *place.former_gss) if code})
    return found


def _groups(totals: Totals, parties: Mapping[str, Party]) -> Ints:
    """The group of each column by number, −1 for none: who stood for no party is never in a group."""
    number = {group: i for i, group in enumerate(GROUPS)}
    return np.array([number.get(party_key(one.party, parties), -1) for one in totals.columns], dtype=np.intp)


def _nations(declared: Sequence[Declared], constituencies: Mapping[str, Constituency]) -> Ints:
    """The nation of each old constituency, by number."""
    names = [constituencies[one.constituency].nation.value for one in declared]
    return np.unique(names, return_inverse=True)[1]
