"""Lineage: what became of a constituency and where one came from, in a phrase, and across two reviews."""

from decimal import Decimal
from fractions import Fraction
from typing import Any

import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.lineage import Step, Way, phrase, step, through
from hustings.geography.overlap import Overlap

OLD = Constituency("oldtown.2010", "Oldtown", "england-2010", Nation.ENGLAND)
PLACES = {f"{name.lower()}.2024": name for name in ("Oldtown", "Eastham", "Westham", "Northam", "Southam", "Upham")}
KNOWN = {key: Constituency(key, name, "england-2024", Nation.ENGLAND) for key, name in PLACES.items()} | {OLD.id: OLD}


def became(*shares: tuple[str, str], of_new: str = "0.5", basis: str = "residential") -> Step:
    overlaps = [
        Overlap(OLD.id, f"{name}.2024", **{f"from_{basis}": Decimal(share), f"to_{basis}": Decimal(of_new)})  # type: ignore[arg-type]
        for name, share in shares
    ]
    found = step(OLD, Way.BECAME, overlaps, KNOWN)
    assert found is not None
    return found


CASES: list[tuple[list[tuple[str, str]], dict[str, Any], str]] = [
    ([("oldtown", "1")], {"of_new": "1"}, "The old Oldtown is the same as the new Oldtown."),
    ([("oldtown", "1")], {}, "By residents, all of the old Oldtown is in the new Oldtown."),
    (
        [("oldtown", "0.997"), ("eastham", "0.003")],
        {"basis": "geographical"},
        "By area, most of the old Oldtown (99.7%) is in the new Oldtown and a small part (0.3%) in Eastham.",
    ),
    (
        [("oldtown", "0.3"), ("eastham", "0.45"), ("westham", "0.25")],
        {"basis": "electorate"},
        "By electorate, the largest part of the old Oldtown (45.0%) is in Eastham, "
        "a part (30.0%) in the new Oldtown and a part (25.0%) in Westham.",
    ),
    (
        [
            (name, share)
            for name, share in zip(
                "oldtown eastham westham northam southam upham".split(), ["0.5", *["0.1"] * 5], strict=True
            )
        ],
        {},
        "By residents, the largest part of the old Oldtown (50.0%) is in the new Oldtown, a part (10.0%) in Eastham, "
        "a part (10.0%) in Northam, a part (10.0%) in Southam and the rest in 2 more.",
    ),
    (
        [("oldtown", "0.7"), ("eastham", "0.2")],
        {},
        "By residents, most of the old Oldtown (70.0%) is in the new Oldtown and a part (20.0%) in Eastham; "
        "where the rest lies is not in the record.",
    ),
    (
        [("oldtown", "0.9999"), ("eastham", "0.0001"), ("westham", "0")],
        {},
        "By residents, all of the old Oldtown is in the new Oldtown and less than 0.1% in 1 more.",
    ),
]


@pytest.mark.parametrize(("shares", "options", "said"), CASES)
def test_what_became_of_it_in_a_phrase(shares: list[tuple[str, str]], options: dict[str, Any], said: str) -> None:
    assert phrase(became(*shares, **options)) == said


def test_where_it_came_from_in_a_phrase() -> None:
    new = KNOWN["oldtown.2024"]
    overlaps = [
        Overlap(OLD.id, new.id, Decimal("0.9"), Decimal("0.81")),
        Overlap("marsh.2010", new.id, Decimal("0.4"), Decimal("0.19")),
    ]
    told = step(new, Way.CAME_FROM, overlaps, KNOWN)
    assert told is not None
    assert phrase(told) == (
        "By residents, most of the new Oldtown (81.0%) came from the old Oldtown and a part (19.0%) from marsh.2010."
    )


def test_no_shares_no_step() -> None:
    assert step(OLD, Way.BECAME, [], KNOWN) is None
    assert step(OLD, Way.BECAME, [Overlap(OLD.id, "eastham.2024")], KNOWN) is None


def test_across_two_reviews_everything_still_goes_somewhere() -> None:
    half, all_of = Decimal("0.5"), Decimal(1)
    first = [Overlap("a", "b", half, all_of), Overlap("a", "c", half, all_of)]
    second = [Overlap("b", "d", all_of, half), Overlap("c", "d", half, half), Overlap("c", "e", half, all_of)]
    found = {one.id: one for one in through(first, second, "residential")}
    assert {key: one.share("from", "residential") for key, one in found.items()} == {
        "a>d": Fraction(3, 4),
        "a>e": Fraction(1, 4),
    }
    assert {one.share("to", "residential") for one in found.values()} == {1}
