"""Ward-informed estimates: a small country whose wards are known, and its parts one by one."""

from datetime import date
from decimal import Decimal

import numpy as np
import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.notionals.carry import carry
from hustings.notionals.cell import Cells, totals_of
from hustings.notionals.declared import Column, Declared
from hustings.notionals.estimate import Estimate
from hustings.notionals.wards.inform import ByWards
from hustings.notionals.wards.known import nearest_years
from hustings.notionals.wards.local import LocalResult, WardPiece, Wards
from hustings.notionals.wards.rake import rake
from hustings.notionals.wards.regression import RIDGES, fit
from hustings.record.party import Party

CON, LAB, GREEN, OWN = Column("PP52"), Column("PP53"), Column("PP63"), Column("ind", "Ann Other", "north.2010")
PARTIES = {
    "PP52": Party("PP52", "Conservative", "Con", family="conservative"),
    "PP53": Party("PP53", "Labour", "Lab", family="labour"),
    "PP63": Party("PP63", "Green", "Green", family="green"),
    "ind": Party("ind", "Independent", "Ind"),
}
OLD = (
    Declared("north.2010", ((CON, 20_000), (LAB, 20_000), (GREEN, 2_000), (OWN, 1_000)), 70_000),
    Declared("south.2010", ((CON, 25_000), (LAB, 15_000)), 65_000),
)
HALF = Decimal("0.5")
OVERLAPS = (
    Overlap("north.2010", "upper.2024", from_residential=HALF),
    Overlap("north.2010", "lower.2024", from_residential=HALF),
    Overlap("south.2010", "lower.2024", from_residential=Decimal(1)),
)
PLACES = {
    one.id: one
    for one in (
        Constituency("north.2010", "North", "england-2010", Nation.ENGLAND, "E14000001", ("E14009001",)),
        Constituency("south.2010", "South", "england-2010", Nation.ENGLAND, "E14000002"),
        Constituency("upper.2024", "Upper", "england-2024", Nation.ENGLAND, "E14001001"),
        Constituency("lower.2024", "Lower", "england-2024", Nation.ENGLAND, "E14001002"),
    )
}
PIECES = (
    WardPiece("E05000001", "E07000001", "E14009001", "E14001001", 100, 400_000, 300_000),
    WardPiece("E05000002", "E07000001", "E14000001", "E14001002", 100, 410_000, 300_000),
)


def result(ward: str, year: int, con: float, lab: float, turnout: float = 0.35, electors: int = 5_000) -> LocalResult:
    return LocalResult(ward, year, (("conservative", con), ("labour", lab)), electors, turnout)


def carried(*results: LocalResult, pieces: tuple[WardPiece, ...] = PIECES) -> dict[str, Estimate]:
    method = ByWards(Wards(results, pieces, ("Library",), ("a note",)), PLACES, PARTIES, date(2019, 12, 12))
    made = carry(OLD, OVERLAPS, from_election="parl.2019-12-12", method=method)
    assert made.conservation.holds
    assert made.notes == ("a note",)
    return dict(made.estimates)


def shares(one: Estimate) -> dict[Column, float]:
    return {party.column: float(party.share) for party in one.parties}


def test_votes_go_where_local_elections_show_them() -> None:
    found = carried(result("E05000001", 2021, 3_000, 1_000), result("E05000002", 2021, 1_000, 3_000))
    upper = found["upper.2024"]
    assert upper.winner is not None
    assert upper.winner.column == CON
    assert shares(upper)[CON] > 0.54
    assert upper.method == "ward results, else proration by residents"
    assert upper.inputs == ("Library",)


def test_an_independent_and_a_party_unknown_to_the_wards_are_prorated_within_the_constituency_stood_in() -> None:
    found = carried(result("E05000001", 2021, 3_000, 1_000), result("E05000002", 2021, 1_000, 3_000))
    upper, lower = ({party.column: party.votes for party in found[name].parties} for name in found)
    upper, lower = (upper, lower) if next(iter(found)) == "upper.2024" else (lower, upper)
    assert upper[OWN] + lower[OWN] == 1_000
    assert upper[OWN] == pytest.approx(500, abs=10)
    assert upper[GREEN] == pytest.approx(1_000, abs=20)


def test_without_any_ward_result_it_is_proration_and_says_so() -> None:
    found = carried()
    plain = carry(OLD, OVERLAPS, from_election="parl.2019-12-12").estimates
    assert {name: one.parties for name, one in found.items()} == {name: one.parties for name, one in plain.items()}
    assert {one.method for one in found.values()} == {"proration by residents"}


def test_an_interval_is_narrower_where_wards_are_known() -> None:
    known = carried(result("E05000001", 2021, 1_000, 1_000), result("E05000002", 2021, 1_000, 1_000))["upper.2024"]
    plain = carried()["upper.2024"]
    widths = [one.parties[0].interval.high - one.parties[0].interval.low for one in (known, plain)]
    assert 0 < widths[0] < widths[1]


def test_the_registers_of_the_wards_divide_the_electors() -> None:
    electors = [result("E05000001", 2021, 1, 1, electors=6_000), result("E05000002", 2021, 1, 1, electors=4_000)]
    assert carried(*electors)["upper.2024"].electorate == 42_000
    assert carried(electors[0])["upper.2024"].electorate == 35_000


def test_a_piece_where_the_record_knows_no_overlap_is_left_out() -> None:
    stray = WardPiece("E05000003", "E07000001", "E14000002", "E14001001", 10, 400_000, 300_000)
    assert carried(pieces=(*PIECES, stray))["upper.2024"].electorate == 35_000


def test_the_years_nearest_the_election_count_most() -> None:
    results = [LocalResult("a", year, ()) for year in (2016, 2018, 2021, 2023)]
    assert nearest_years(results, 2019) == {2018: 3.0, 2021: 2.0, 2016: 1.0}


def test_raking_meets_both_sides() -> None:
    totals = totals_of(OLD[:1])
    count = len(totals.votes)
    seed = Cells(np.tile(np.arange(count), 2), np.repeat([0, 1], count), np.arange(1.0, 2 * count + 1))
    made = rake(seed, totals, np.array([13_000.0, 30_000.0]))
    assert np.bincount(made.total, made.votes) == pytest.approx(totals.votes, abs=1e-6)
    assert np.bincount(made.part, made.votes) == pytest.approx([13_000, 30_000], rel=1e-6)


def test_the_error_left_out_is_that_of_leaving_each_out_in_turn() -> None:
    random = np.random.default_rng(7)
    features = random.normal(size=(40, 2))
    targets = features @ np.array([[0.5], [-0.2]]) + random.normal(scale=0.1, size=(40, 1))
    found = fit(features, targets)
    assert found.ridge in RIDGES
    assert found.coefficients[:, 0] == pytest.approx([0.5, -0.2], abs=0.1)
    assert found.error[0] == pytest.approx(0.1, abs=0.04)
