"""Proration: what is carried, and what is refused."""

from decimal import Decimal
from fractions import Fraction

import numpy as np
import pytest

from hustings.errors import OverlapError
from hustings.geography.overlap import Overlap
from hustings.notionals.carry import carry, prove_kept
from hustings.notionals.cell import Cells, totals_of
from hustings.notionals.declared import Column, Declared
from hustings.notionals.weight import Basis

CON, LAB = Column("PP52"), Column("PP53")
ANN = Column("ind", "Ann Other", "north.2010")
BOB = Column("ind", "Bob Other", "south.2010")
OLD = (
    Declared("north.2010", ((CON, 30_001), (LAB, 10_000), (ANN, 99)), 70_001),
    Declared("south.2010", ((CON, 5_000), (LAB, 20_000), (BOB, 1_000)), 50_000),
)


def overlap(old: str, new: str, share_of_old: str, share_of_new: str) -> Overlap:
    """An overlap with the same shares by residents and by area."""
    of, to = Decimal(share_of_old), Decimal(share_of_new)
    return Overlap(
        f"{old}.2010", f"{new}.2024", from_residential=of, to_residential=to, from_geographical=of, to_geographical=to
    )


OVERLAPS = (
    overlap("north", "upper", "0.75", "1"),
    overlap("north", "lower", "0.25", "0.26"),
    overlap("south", "lower", "1", "0.74"),
)


def refused(overlaps: object, **options: object) -> dict[str, str]:
    with pytest.raises(OverlapError) as error:
        carry(OLD, overlaps, from_election="parl.2019-12-12", **options)  # type: ignore[arg-type]
    told: dict[str, str] = {}
    for problem in error.value.problems:
        told[problem.path] = f"{told[problem.path]}; {problem.reason}" if problem.path in told else problem.reason
    return told


def test_votes_are_spread_by_the_parts_and_rounded_to_the_vote() -> None:
    made = carry(OLD, OVERLAPS, from_election="parl.2019-12-12", inputs=["Parliament's overlaps"])
    upper, lower = made.estimates["upper.2024"], made.estimates["lower.2024"]
    assert [(one.column, one.votes) for one in upper.parties] == [(CON, 22_501), (LAB, 7_500), (ANN, 74)]
    assert [(one.column, one.votes) for one in lower.parties] == [(LAB, 22_500), (CON, 12_500), (BOB, 1_000), (ANN, 25)]
    assert (upper.valid_votes, upper.electorate, lower.electorate) == (30_075, 52_501, 67_500)
    assert upper.parties[0].share == Fraction(22_501, 30_075)
    assert upper.is_notional
    assert (upper.method, upper.inputs) == ("proration by residents", ("Parliament's overlaps",))
    assert [name for name, _ in lower.sources] == ["south.2010", "north.2010"]


def test_nothing_is_lost_and_the_report_says_so() -> None:
    kept = carry(OLD, OVERLAPS, from_election="parl.2019-12-12").conservation
    assert kept.holds
    assert (kept.totals, kept.declared_votes, kept.estimated_votes) == (6, 66_100, 66_100)
    assert (kept.declared_electors, kept.estimated_electors) == (120_001, 120_001)
    assert kept.largest_difference < 1e-6


def test_independents_stay_apart_and_where_they_stood() -> None:
    made = carry(OLD, OVERLAPS, from_election="parl.2019-12-12")
    columns = [{one.column for one in each.parties} for each in made.estimates.values()]
    assert columns == [{CON, LAB, ANN, BOB}, {CON, LAB, ANN}]


def test_a_constituency_that_is_whole_has_no_interval_and_half_of_one_has() -> None:
    whole = (overlap("north", "upper", "1", "1"), overlap("south", "lower", "1", "1"))
    for one in carry(OLD, whole, from_election="parl.2019-12-12").estimates.values():
        assert all(party.interval.low == party.interval.high for party in one.parties)
        assert not one.is_too_close
    upper = carry(OLD, OVERLAPS, from_election="parl.2019-12-12").estimates["upper.2024"]
    first = upper.parties[0]
    assert first.interval.low < first.share < first.interval.high
    assert upper.lead.low < float(first.share - upper.parties[1].share) < upper.lead.high


def test_a_winner_is_too_close_where_the_lead_may_be_none() -> None:
    even = (Declared("north.2010", ((CON, 500), (LAB, 499)), 2_000),)
    halves = (overlap("north", "upper", "0.5", "1"), overlap("north", "lower", "0.5", "1"))
    assert all(one.is_too_close for one in carry(even, halves, from_election="x").estimates.values())


def test_an_overlap_that_was_dropped_names_both_its_constituencies() -> None:
    told = refused(OVERLAPS[:1] + OVERLAPS[2:])
    assert set(told) == {"north.2010", "lower.2024"}
    assert "come to 0.750000000 by residents, not to 1" in told["north.2010"]


def test_a_weight_that_was_doubled_names_its_constituency() -> None:
    told = refused((*OVERLAPS[:2], overlap("south", "lower", "2", "0.74")))
    assert set(told) == {"south.2010"}


def test_every_constituency_without_weights_is_named_at_once_by_its_name() -> None:
    names = {"south.2010": "Barsetshire South", "other.2024": "Other"}
    told = refused(OVERLAPS[:2], targets={"upper.2024", "lower.2024", "other.2024"}, names=names)
    assert told["Barsetshire South"] == "has no overlaps: its votes would go nowhere"
    assert told["Other"] == "has no overlaps: no votes would come to it"


def test_overlaps_of_places_that_are_not_carried_are_refused() -> None:
    told = refused((*OVERLAPS, overlap("west", "upper", "1", "0")))
    assert told == {"west.2010": "goes into other constituencies, but has no declared result to carry"}
    told = refused(OVERLAPS, targets={"upper.2024"})
    assert told == {"lower.2024": "is given votes by an overlap, but is not among the constituencies to be made"}


def test_an_overlap_given_twice_is_refused() -> None:
    assert "overlaps with lower.2024 twice" in refused((*OVERLAPS, OVERLAPS[2]))["south.2010"]


def test_a_basis_that_is_not_published_is_refused() -> None:
    told = refused(OVERLAPS, method=Basis.ELECTORATE)
    assert told["north.2010"] == "has an overlap with no share by electorate"


def test_nine_decimals_are_brought_to_one_and_the_gap_is_reported() -> None:
    thirds = [overlap("north", new, "0.333333333", "1") for new in ("a", "b", "c")]
    made = carry(OLD[:1], thirds, from_election="x")
    assert made.conservation.holds
    assert made.conservation.largest_gap == pytest.approx(1e-9)
    assert sorted(one.valid_votes for one in made.estimates.values()) == [13_366, 13_366, 13_368]


def test_without_an_electorate_there_is_none() -> None:
    old = (Declared("north.2010", ((CON, 10),)),)
    one = carry(old, (overlap("north", "upper", "1", "1"),), from_election="x").estimates["upper.2024"]
    assert (one.electorate, one.turnout) == (None, None)


@pytest.mark.parametrize("wrong", [float("nan"), 29_999.0])
def test_votes_that_a_method_loses_are_refused_by_name(wrong: float) -> None:
    totals = totals_of(OLD)
    votes = totals.votes.copy()
    votes[0] = wrong
    each = np.arange(len(votes))
    prove_kept(OLD, totals, Cells(each, each, totals.votes), {})
    with pytest.raises(OverlapError) as error:
        prove_kept(OLD, totals, Cells(each, each, votes), {"north.2010": "North"})
    assert [one.path for one in error.value.problems] == ["North"]
