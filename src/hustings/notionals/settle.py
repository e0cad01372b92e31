"""Settling: parts added up by new constituency, made whole votes, given intervals, and proved to conserve every total.

Each total (the votes of one party in one old constituency) is made whole numbers over the new constituencies by largest
remainder, and so is each electorate. Sums by party over the country are therefore exactly what was declared.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from fractions import Fraction

import numpy as np

from hustings.notionals.cell import Cells, Totals, gathered, largest_remainder
from hustings.notionals.declared import Declared
from hustings.notionals.estimate import Conservation, Estimate, Interval, Notionals, PartyEstimate
from hustings.notionals.parted import About, Pairs, Parted, pairs_of
from hustings.notionals.spread import Rows, intervals, leads, rows_of
from hustings.notionals.weight import Ints, added, part_of


def settle(
    declared: Sequence[Declared],
    totals: Totals,
    parted: Parted,
    about: About,
    largest_gap: float = 0.0,
) -> Notionals:
    """The estimates that the parts make, with the report of conservation."""
    cells, place = gathered(parted.cells, parted.to, len(parted.new))
    kappa = part_of(added(place, parted.kappa * parted.cells.votes), cells.votes)
    whole = largest_remainder(cells.total, cells.votes, totals.votes.astype(np.intp))
    pairs = pairs_of(declared, parted)
    settled = _Settled(totals, parted, pairs, rows_of(totals, cells, pairs, kappa), whole, cells, about)
    return Notionals(
        settled.estimates(), _conservation(declared, totals, cells, whole, pairs, largest_gap), about.notes
    )


@dataclass(frozen=True, slots=True)
class _Settled:
    """Everything that the estimates of all new constituencies are made from."""

    totals: Totals
    parted: Parted
    pairs: Pairs
    rows: Rows
    whole: Ints
    cells: Cells
    about: About

    def estimates(self) -> dict[str, Estimate]:
        """The estimate of every new constituency that any votes come to, by its id."""
        parties, lead, sources = self._parties(), self._leads(), self._sources()
        electors = np.bincount(self.pairs.new, self.pairs.electors, len(self.parted.new)).astype(int).tolist()
        names = enumerate(self.parted.new)
        return {name: self._one(name, parties[i], electors[i], lead[i], sources[i]) for i, name in names if parties[i]}

    @property
    def informed(self) -> set[str]:
        """The new constituencies of which the method knows anything."""
        return {self.parted.new[at] for at in set(self.parted.to[self.parted.is_known].tolist())}

    def _one(
        self, name: str, parties: list[PartyEstimate], electors: int, lead: Interval, sources: list[tuple[str, float]]
    ) -> Estimate:
        about = self.about
        method = about.method if name in self.informed else about.fallback
        valid = sum(one.votes for one in parties)
        of = tuple(sorted(sources, key=lambda one: -one[1]))
        return Estimate(
            name, about.from_election, method, about.inputs, tuple(parties), valid, electors or None, lead, of
        )  # fmt: skip

    def _parties(self) -> dict[int, list[PartyEstimate]]:
        rows = self.rows
        votes = np.bincount(rows.row, self.whole, len(rows.new)).astype(int)
        valid = np.bincount(rows.new, votes).astype(int)[rows.new]
        low, high = intervals(rows)
        made: dict[int, list[PartyEstimate]] = defaultdict(list)
        cells = zip(*(each.tolist() for each in (rows.new, rows.column, votes, valid, low, high)), strict=True)
        for new, column, count, of, least, most in cells:
            if count:
                who = self.totals.columns[column]
                within = Interval(min(least, count / of), max(most, count / of))  # whole votes, as well as their share
                made[new].append(PartyEstimate(who, count, Fraction(count, of), within))
        for parties in made.values():
            parties.sort(key=lambda one: -one.votes)
        return made

    def _leads(self) -> dict[int, Interval]:
        """The lead of the first party over the rival that comes nearest to having won."""
        low, high = leads(self.rows)
        least_last = np.argsort(-low, kind="stable").tolist()
        return {int(self.rows.new[at]): Interval(float(low[at]), float(high[at])) for at in least_last}

    def _sources(self) -> dict[int, list[tuple[str, float]]]:
        """Where the votes of each new constituency come from: old constituencies, with their parts of its votes."""
        size = len(self.parted.new)
        key = self.totals.old[self.cells.total] * size + self.cells.part
        pairs, place = np.unique(key, return_inverse=True)
        votes = added(place, self.cells.votes)
        part = part_of(votes, added(pairs % size, votes)[pairs % size])
        found: dict[int, list[tuple[str, float]]] = defaultdict(list)
        for pair, share in zip(pairs.tolist(), part.tolist(), strict=True):
            if share > 0:
                found[pair % size].append((self.parted.old[pair // size], share))
        return found


def _conservation(
    declared: Sequence[Declared], totals: Totals, cells: Cells, whole: Ints, pairs: Pairs, largest_gap: float
) -> Conservation:
    size = len(totals.votes)
    before = np.abs(np.bincount(cells.total, cells.votes, size) - totals.votes)
    after = np.abs(np.bincount(cells.total, whole, size) - totals.votes)
    return Conservation(
        totals=size,
        declared_votes=sum(one.valid_votes for one in declared),
        estimated_votes=int(whole.sum()),
        declared_electors=sum(one.electorate or 0 for one in declared),
        estimated_electors=int(pairs.electors.sum()),
        largest_difference=float(before.max(initial=0.0)),
        rounded_difference=int(after.max(initial=0.0)),
        largest_gap=largest_gap,
    )
