"""Over any overlaps no vote is lost or made, and overlaps that would do either are refused by name."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.errors import OverlapError
from hustings.geography.overlap import Overlap
from hustings.notionals.carry import carry
from hustings.notionals.declared import Column, Declared

NINE = Decimal("1e-9")


@st.composite
def divided(draw: st.DrawFn) -> tuple[list[Declared], list[Overlap]]:
    """Some results, and overlaps of their constituencies with others: shares of nine decimals that sum to one."""
    size = draw(st.integers(1, 6))
    counts = st.integers(0, 60_000)
    parties = draw(st.lists(st.sampled_from(["PP52", "PP53", "PP90", "ind"]), min_size=1, unique=True))
    old, parts = [], []
    for number in range(size):
        name = f"old-{number}"
        columns = [Column(one, name if one == "ind" else None) for one in parties]
        votes = tuple((column, draw(counts)) for column in columns)
        old.append(Declared(name, votes, sum(count for _, count in votes) + draw(counts)))
        into = draw(st.lists(st.integers(0, size), min_size=1, max_size=4, unique=True))
        cuts = sorted(draw(st.lists(st.integers(1, 10**9 - 1), min_size=len(into) - 1, max_size=len(into) - 1)))
        ends = [0, *cuts, 10**9]
        parts += [(name, f"new-{to}", (b - a) * NINE) for to, a, b in zip(into, ends, ends[1:], strict=False)]
    return old, [Overlap(of, to, from_residential=share) for of, to, share in parts]


@given(divided())
def test_totals_are_conserved(given_: tuple[list[Declared], list[Overlap]]) -> None:
    declared, overlaps = given_
    made = carry(declared, overlaps, from_election="parl.2019-12-12")
    assert made.conservation.holds
    assert made.conservation.largest_difference <= 1e-6
    for party in ("PP52", "PP53", "PP90", "ind"):
        before = sum(count for one in declared for column, count in one.votes if column.party == party)
        after = sum(one.votes for each in made.estimates.values() for one in each.parties if one.party == party)
        assert before == after
    for each in made.estimates.values():
        assert each.valid_votes == sum(one.votes for one in each.parties)
        assert all(0 <= one.interval.low <= one.interval.high <= 1 for one in each.parties)


@given(divided(), st.data())
def test_a_row_dropped_or_doubled_is_refused_and_named(
    given_: tuple[list[Declared], list[Overlap]], data: st.DataObject
) -> None:
    declared, overlaps = given_
    at = data.draw(st.integers(0, len(overlaps) - 1))
    one = overlaps[at]
    share = one.from_residential or Decimal(0)
    if share <= Decimal("0.000001"):
        return
    twice = Overlap(one.from_constituency, one.to_constituency, from_residential=share * 2)
    for spoilt in ([], [twice]):
        with pytest.raises(OverlapError) as error:
            carry(declared, overlaps[:at] + spoilt + overlaps[at + 1 :], from_election="parl.2019-12-12")
        assert one.from_constituency in {problem.path for problem in error.value.problems}
