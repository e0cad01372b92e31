"""Our notional results of 2019 on the boundaries of 2024 against the official ones, by method and nation.

The official estimates (Rallings and Thrasher with Denver, Whyte and others) are themselves a model of ward results:
agreement is not truth, and no coefficient is fitted to them. The same proration with `maup.prorate` runs beside ours.
Needs the published data beside the repository (HUSTINGS_TEST_DATA or ../shared); says so where they are missing.
"""

from __future__ import annotations

import sys
import time
import tomllib
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import numpy as np

from bench.check import FLOORS, full_record
from bench.record import best, published_data
from hustings.geography.overlap import Overlap
from hustings.measures.baseline import party_key
from hustings.notionals.carry import carry
from hustings.notionals.declared import Declared, declared_of
from hustings.notionals.estimate import Estimate, Notionals
from hustings.notionals.wards.inform import ByWards
from hustings.notionals.wards.local import Wards
from hustings.notionals.weight import Basis
from hustings.record.record import Record
from hustings.sources.wards.folder import read as read_wards
from hustings.telling.notional import is_changed

ELECTION = "parl.2019-12-12"
#: Party families that are compared one by one; independents together, all others together.
FAMILIES = "PP52 PP53 PP90 PP63 PP7931 PP77 PP102 PP70 PP39 PP55 PP83 PP103".split()
#: A party counts from half a per cent, in either estimate.
SMALLEST = 0.5
NATIONS = ("England", "Wales", "Scotland", "Northern Ireland")


def floors() -> dict[str, float]:
    """The floors and ceilings of these figures."""
    found: dict[str, float] = tomllib.loads(FLOORS.read_text())["notional"]
    return found


@dataclass(frozen=True, slots=True)
class Setting:
    """What is carried, and what it is compared with."""

    record: Record
    declared: tuple[Declared, ...]
    overlaps: tuple[Overlap, ...]

    @classmethod
    def of(cls, record: Record) -> Setting:
        """The election of 2019 in that record."""
        declared = declared_of(record.polls_of(ELECTION), record.parties)
        return cls(record, declared, tuple(o for one in declared for o in record.overlaps_from(one.constituency)))

    def prorated(self, basis: Basis) -> Notionals:
        """Carried by proration."""
        return carry(self.declared, self.overlaps, from_election=ELECTION, method=basis)

    def by_wards(self, wards: Wards) -> Notionals:
        """Carried as the wards' local elections inform them."""
        method = ByWards(wards, self.record.constituencies, self.record.parties, date(2019, 12, 12))
        return carry(self.declared, self.overlaps, from_election=ELECTION, method=method)

    def changed(self, nation: str | None = None) -> list[str]:
        """The constituencies whose boundaries changed, of one nation or of all."""
        return [
            one.constituency
            for one in self.record.notionals.values()
            if one.from_election == ELECTION
            and is_changed(self.record, one.constituency)
            and nation in (None, self.record.constituencies[one.constituency].nation.value)
        ]


@dataclass(frozen=True, slots=True)
class Seat:
    """How one estimate differs from the official one; percentage points."""

    error: float
    misplaced: float
    majority: float
    turnout: float
    is_wrong: bool
    is_flagged: bool
    covered: int
    shares: int


def pooled(votes: Mapping[str, float], record: Record) -> dict[str, float]:
    """Percentages by the families compared; independents as "ind", all others as "other"."""
    known = {party_key(one, record.parties) for one in FAMILIES}
    total = sum(votes.values())
    made: dict[str, float] = defaultdict(float)
    for party, count in votes.items():
        key = party_key(party, record.parties)
        made[key if key in known or key == "ind" else "other"] += count / total * 100
    return made


def estimated_votes(one: Estimate) -> dict[str, float]:
    """The votes of an estimate by party id."""
    made: dict[str, float] = defaultdict(float)
    for party in one.parties:
        made[party.party] += party.votes
    return made


def seat(setting: Setting, one: Estimate) -> Seat:
    """One estimate against the official one."""
    record = setting.record
    found = record.notional(ELECTION, one.constituency)
    if found is None or not found.electorate or one.turnout is None:
        raise LookupError(one.constituency)
    official_votes: dict[str, float] = defaultdict(float)
    for party, count in found.votes:
        official_votes[party] += count
    official, ours = pooled(official_votes, record), pooled(estimated_votes(one), record)
    apart = {key: abs(official.get(key, 0) - ours.get(key, 0)) for key in {*official, *ours}}
    large = [apart[key] for key in apart if max(official.get(key, 0), ours.get(key, 0)) >= SMALLEST]
    winner = max(official, key=lambda key: official[key])
    lead = ours.get(winner, 0) - max((share for key, share in ours.items() if key != winner), default=0)
    official_lead = official[winner] - max((share for key, share in official.items() if key != winner), default=0)
    inside = list(covered(setting, one, official))
    return Seat(
        error=float(np.mean(large)),
        misplaced=sum(apart.values()) / 2,
        majority=abs(official_lead - lead),
        turnout=abs(sum(official_votes.values()) / found.electorate - float(one.turnout)) * 100,
        is_wrong=lead < 0,
        is_flagged=one.is_too_close,
        covered=sum(inside),
        shares=len(inside),
    )


def covered(setting: Setting, one: Estimate, official: Mapping[str, float]) -> Iterator[bool]:
    """For each party compared by itself, from half a per cent: whether the official share lies in the interval."""
    for party in one.parties:
        key = party_key(party.party, setting.record.parties)
        theirs = official.get(key, 0.0)
        if key in ("ind", "other") or max(theirs, float(party.share) * 100) < SMALLEST or key not in official:
            continue
        yield party.interval.low * 100 <= theirs <= party.interval.high * 100


def figures(setting: Setting, made: Notionals, nation: str | None = None) -> dict[str, float]:
    """The figures of a method over the changed constituencies of one nation, or of all."""
    seats = [seat(setting, made.estimates[name]) for name in setting.changed(nation)]
    return {
        "seats": len(seats),
        "error": float(np.mean([one.error for one in seats])),
        "wrong": sum(one.is_wrong for one in seats),
        "wrong_unflagged": sum(one.is_wrong and not one.is_flagged for one in seats),
        "flagged": sum(one.is_flagged for one in seats),
        "majority": float(np.mean([one.majority for one in seats])),
        "misplaced_p95": float(np.percentile([one.misplaced for one in seats], 95)),
        "turnout": float(np.mean([one.turnout for one in seats])),
        "coverage": sum(one.covered for one in seats) / max(1, sum(one.shares for one in seats)),
    }


def line(name: str, nation: str, found: Mapping[str, float]) -> str:
    """One row of the table."""
    return (
        f"{name:12}{nation:18}{found['seats']:>5.0f}{found['error']:>8.3f}{found['wrong']:>6.0f}{found['flagged']:>8.0f}"
        f"{found['majority']:>9.2f}{found['misplaced_p95']:>8.2f}{found['turnout']:>9.2f}{found['coverage']:>9.1%}"
    )


HEADER = (
    f"{'method':12}{'nation':18}{'seats':>5}{'error':>8}{'wrong':>6}{'flagged':>8}"
    f"{'majority':>9}{'p95':>8}{'turnout':>9}{'covered':>9}"
)


def methods(setting: Setting, wards: Path) -> dict[str, Callable[[], Notionals]]:
    """Every method that the data here allow."""
    return {
        "residents": lambda: setting.prorated(Basis.RESIDENTS),
        "population": lambda: setting.prorated(Basis.POPULATION),
        "area": lambda: setting.prorated(Basis.AREA),
        "wards": lambda: setting.by_wards(read_wards(wards)),
    }


def beside_maup(setting: Setting) -> tuple[float, float, float]:
    """Seconds of ours and of `maup.prorate` for spreading every total over the parts, and the largest difference.

    The work of both: votes by party in each old constituency to votes by party in each new one. Equal to a millionth.
    """
    import maup
    import pandas as pd

    from hustings.notionals.cell import gathered, prorated, totals_of
    from hustings.notionals.weight import weigh

    weights = weigh(setting.declared, setting.overlaps)
    totals = totals_of(setting.declared)
    table = np.zeros((len(weights.old), len(totals.columns)))
    table[totals.old, totals.column] = totals.votes
    index = pd.MultiIndex.from_arrays([weights.of, weights.to], names=["source", "target"])
    parts, share = pd.Series(0, index=index), pd.Series(weights.share, index=index)
    data = pd.DataFrame(table)

    def ours() -> np.ndarray[tuple[int, int], np.dtype[np.float64]]:
        cells, _ = gathered(prorated(totals, weights.of, weights.share), weights.to, len(weights.new))
        made = np.zeros((len(weights.new), len(totals.columns)))
        np.add.at(made, (cells.part, totals.column[cells.total]), cells.votes)
        return made

    theirs = maup.prorate(parts, data, share).sort_index().to_numpy()
    apart = float(np.abs(theirs - ours()).max())
    return best(ours), best(lambda: maup.prorate(parts, data, share), 3), apart


def main() -> None:
    """Print the table of every method and nation, the times, conservation, and the peer."""
    shared = published_data()
    if shared is None:
        print("no published data: set HUSTINGS_TEST_DATA to the folder that holds it", file=sys.stderr)
        return
    setting = Setting.of(full_record(shared))
    print(HEADER)
    made, taken = {}, {}
    for name, method in methods(setting, shared / "data" / "wards").items():
        start = time.perf_counter()
        made[name] = method()
        taken[name] = time.perf_counter() - start
        told(setting, name, made[name], taken[name])
    start = time.perf_counter()
    declared_of(setting.record.polls_of(ELECTION), setting.record.parties)
    setting.prorated(Basis.RESIDENTS)
    taken["proration"] = time.perf_counter() - start
    print(f"proration from the loaded record, checks and intervals with it: {taken['proration']:.3f} s")
    failed = [*failures(setting, made["wards"], made["residents"]), *slow(taken), *behind_peer(setting)]
    if failed:
        sys.exit("\n".join(failed))


def slow(taken: Mapping[str, float]) -> Iterator[str]:
    """What took more seconds than its ceiling."""
    for name in ("wards", "proration"):
        if taken[name] > floors()[f"{name}_s"]:
            yield f"{name} took {taken[name]:.2f} s, above {floors()[f'{name}_s']}"


def behind_peer(setting: Setting) -> Iterator[str]:
    """What the peer does better; both times are printed, where it is installed."""
    try:
        ours, theirs, apart = beside_maup(setting)
    except ImportError as error:
        print(f"maup: not installed ({error})", file=sys.stderr)
        return
    print(f"votes alone: {ours * 1000:.1f} ms; maup.prorate {theirs * 1000:.1f} ms, {theirs / ours:.0f} times as long")
    print(f"largest difference from maup.prorate: {apart:.1e} votes")
    if ours > theirs:
        yield "maup.prorate is quicker"


def failures(setting: Setting, made: Notionals, proration: Notionals) -> Iterator[str]:
    """What a ward-informed estimate does worse than the ceilings, or worse in some nation than its proration."""
    found, most = figures(setting, made), floors()
    for name in ("error", "wrong", "wrong_unflagged", "flagged", "majority", "misplaced_p95", "turnout"):
        if found[name] > most[name]:
            yield f"{name} is {found[name]:.4f}, above {most[name]}"
    if not most["coverage_least"] <= found["coverage"] <= most["coverage_most"]:
        yield f"{found['coverage']:.1%} of official shares are in the intervals"
    for nation in NATIONS:
        ours, theirs = (figures(setting, each, nation)["error"] for each in (made, proration))
        if ours > theirs + 1e-9:
            yield f"in {nation} the error is {ours:.4f}, by proration {theirs:.4f}"


def told(setting: Setting, name: str, made: Notionals, taken: float) -> None:
    """Print the rows of one method."""
    nations: Sequence[str | None] = (None, *NATIONS)
    for nation in nations:
        print(line(name if nation is None else "", nation or "all", figures(setting, made, nation)))
    kept = made.conservation
    print(f"{'':12}{taken:.2f} s; conserved: {kept.holds}, to {kept.largest_difference:.1e} votes before rounding")
