"""Overlaps made whole: whatever the shares were, each constituency comes to one on both sides."""

from decimal import Decimal
from fractions import Fraction

from hypothesis import given
from hypothesis import strategies as st

from hustings.sources.overlap.supplied import supplied
from hustings.sources.overlap.table import Piece

counts = st.lists(
    st.tuples(st.integers(0, 5), st.integers(0, 5), st.integers(1, 10**7)),
    min_size=1,
    max_size=20,
    unique_by=lambda one: one[:2],
)


def sums(side: str, overlaps: tuple[object, ...], basis: str) -> dict[str, Fraction]:
    found: dict[str, Fraction] = {}
    for one in overlaps:
        end = getattr(one, f"{side}_constituency")
        found[end] = found.get(end, Fraction(0)) + one.share(side, basis)  # type: ignore[attr-defined]
    return found


@given(counts)
def test_shares_of_counts_come_to_one(rows: list[tuple[int, int, int]]) -> None:
    pieces = [
        Piece(line, f"old-{a}", f"new-{b}", counts={"population": Decimal(many)})
        for line, (a, b, many) in enumerate(rows, 1)
    ]
    overlaps = supplied(pieces, "any.csv").overlaps
    for side in ("from", "to"):
        assert all(abs(total - 1) < Fraction(1, 10**12) for total in sums(side, overlaps, "population").values())


@given(counts, st.integers(-14, 14))
def test_scaling_keeps_proportions(rows: list[tuple[int, int, int]], off: int) -> None:
    """Shares all too high, or all too low, by so many per cent are scaled back to what they were."""
    wholes = {a: sum(many for one, _, many in rows if one == a) for a, _, _ in rows}
    by = Fraction(100 + off, 100)
    pieces = [
        Piece(
            line,
            f"old-{a}",
            f"new-{b}",
            shares={"from_population": Decimal(round(Fraction(many, wholes[a]) * by * 10**18)).scaleb(-18)},
        )
        for line, (a, b, many) in enumerate(rows, 1)
    ]
    overlaps = supplied(pieces, "any.csv", is_scaled=True).overlaps
    for (a, _, many), one in zip(rows, overlaps, strict=True):
        assert abs(one.share("from", "population") - Fraction(many, wholes[a])) < Fraction(1, 10**3)
    assert all(abs(total - 1) < Fraction(1, 10**12) for total in sums("from", overlaps, "population").values())
