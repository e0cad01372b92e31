"""Overlaps: the shares that are there, and the error that names both constituencies where one is not."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hustings.errors import MissingShare
from hustings.geography.overlap import BASES, Overlap
from hustings.record.entry import canonical
from hustings.store.starter import starter_record

ONLY_AREA = Overlap("ilford-south.2010", "ilford-north.2024", from_geographical=Decimal("0.25"))


def test_a_share_that_is_not_there_names_both() -> None:
    with pytest.raises(
        MissingShare, match=r"ilford-south\.2010 with ilford-north\.2024 .* of the new one by residents"
    ):
        ONLY_AREA.share("to", "residential")
    assert ONLY_AREA.known_share("to", "residential") is None


def test_the_weight_is_the_first_basis_that_is_known() -> None:
    assert (ONLY_AREA.weight("from"), ONLY_AREA.weight("to")) == (Fraction(1, 4), 0)
    both = Overlap("a.2010", "b.2024", from_electorate=Decimal("0.5"), from_population=Decimal("0.4"))
    assert both.weight("from") == Fraction(2, 5)


def test_what_is_not_known_is_not_written() -> None:
    """An entry written before electorates were kept reads the same, and is written the same."""
    assert b"electorate" not in canonical(ONLY_AREA)


def test_the_starter_has_the_published_three() -> None:
    parts = starter_record().overlaps_to("ilford-north.2024")
    known = [basis for basis in BASES if all(part.known_share("to", basis) is not None for part in parts)]
    assert known == ["residential", "population", "geographical"]
