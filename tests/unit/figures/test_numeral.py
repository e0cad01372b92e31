from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hustings.figures.numeral import Form, Unit, numerals


@pytest.mark.parametrize(
    ("text", "value", "unit"),
    [
        ("15,647 votes", "15647", Unit.NONE),
        ("57.8 per cent", "57.8", Unit.PERCENT),
        ("68.7pc", "68.7", Unit.PERCENT),
        ("36.8 per cet of it", "36.8", Unit.PERCENT),
        ("a 23.7 percentage point swing", "23.7", Unit.POINTS),
        ("13.9 points", "13.9", Unit.POINTS),
        ("21.023 votes", "21023", Unit.NONE),
        ("7, 143 votes", "7143", Unit.NONE),
        ("SIX votes", "6", Unit.NONE),
        ("twenty-one votes", "21", Unit.NONE),
        ("six hundred and forty", "640", Unit.NONE),
        ("three times", "3", Unit.TIMES),
        ("doubled", "2", Unit.TIMES),
        ("two-thirds of them", "66.7", Unit.PERCENT),
        ("third place", "3", Unit.NONE),
        ("the 20-vote majority", "20", Unit.NONE),
        ("2.3 million", "2300000", Unit.NONE),
    ],
)
def test_numerals_are_read_as_printed(text: str, value: str, unit: Unit) -> None:
    found = next(numerals(text))
    assert (found.value, found.unit) == (Decimal(value), unit)


def test_signs_forms_and_misprints_are_kept() -> None:
    signed, irregular, misprint = [next(numerals(text)) for text in ("(-15.63%)", "21.023", "of 1m192.")]
    assert (signed.sign, signed.decimals) == ("-", 2)
    assert irregular.is_irregular
    assert misprint.is_misprint
    assert misprint.value == 1192
    assert next(numerals("3rd")).form is Form.ORDINAL
    assert [one.sign for one in numerals("46.8%  ±0.0")] == ["", "±"]


def test_an_age_span_is_two_numbers() -> None:
    assert [one.value for one in numerals("2010-2015")] == [2010, 2015]


@given(st.integers(0, 9_999_999))
def test_every_count_with_commas_reads_back(count: int) -> None:
    (found,) = numerals(f"she polled {count:,} votes")
    assert found.value == count


@given(st.text())
def test_offsets_lie_within_any_text(text: str) -> None:
    position = 0
    for one in numerals(text):
        assert position <= one.start < one.end <= len(text)
        position = one.end
