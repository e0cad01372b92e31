from decimal import Decimal
from fractions import Fraction

import pytest

from hustings.figures.rounding import (
    format_count,
    format_percent,
    format_signed,
    interval,
    percent,
    points,
    prints_as,
    round_half_up,
)


@pytest.mark.parametrize(
    ("value", "places", "printed"),
    [
        (Fraction(1, 2), 0, "1"),
        (Fraction(3, 2), 0, "2"),
        (Fraction(5, 2), 0, "3"),
        (Fraction(-1, 2), 0, "-1"),
        (Fraction(-5, 2), 0, "-3"),
        (Fraction(1, 20), 1, "0.1"),
        (Fraction(49, 1000), 1, "0.0"),
        (Fraction(-49, 1000), 1, "0.0"),
        (Fraction(999, 10), 0, "100"),
        (Fraction(1, 3), 5, "0.33333"),
        (Fraction(2, 3), 5, "0.66667"),
        (12, 1, "12.0"),
        (Decimal("2.675"), 2, "2.68"),
    ],
)
def test_a_half_goes_away_from_nought(value, places, printed):
    assert str(round_half_up(value, places)) == printed


def test_a_printed_nought_has_no_sign():
    assert not round_half_up(Fraction(-1, 1000), 1).is_signed()


def test_no_digit_is_lost_on_large_numbers():
    assert round_half_up(10**40 + Fraction(1, 2), 0) == Decimal(10**40 + 1)


def test_negative_places_are_refused():
    with pytest.raises(ValueError, match="-1 places"):
        round_half_up(1, -1)


@pytest.mark.parametrize(
    ("votes", "valid", "printed"),
    [
        (30589, 52941, "57.8"),  # Streeting, Ilford North 2017
        (16333, 38677, "42.2"),  # Dent Coad, Kensington 2017
        (23952, 47421, "50.5"),  # Smith, Southampton Itchen 2019
        (13743, 41822, "32.9"),  # Gethins, North East Fife 2017
    ],
)
def test_published_shares(votes, valid, printed):
    assert percent(Fraction(votes, valid)) == Decimal(printed)
    assert format_percent(Fraction(votes, valid)) == f"{printed}%"


def test_points_are_rounded_once_from_the_exact_difference():
    now, then = Fraction(25323, 50114), Fraction(30589, 52941)
    assert points(now - then) == Decimal("-7.2")
    assert percent(now) - percent(then) == Decimal("-7.3")


def test_an_interval_is_half_a_unit_either_side():
    assert interval(Decimal("57.8"), 1) == (Fraction("57.75"), Fraction("57.85"))
    assert interval(Decimal("-3"), 0) == (Fraction("-3.5"), Fraction("-2.5"))


@pytest.mark.parametrize(
    ("exact", "value", "holds"),
    [
        ("57.75", "57.8", True),
        ("57.85", "57.8", False),
        ("-57.75", "-57.8", True),
        ("-57.85", "-57.8", False),
        ("0.05", "0.0", False),
        ("-0.05", "0.0", False),
        ("0.0499", "0.0", True),
    ],
)
def test_the_bound_nearer_to_nought_belongs(exact, value, holds):
    assert prints_as(Fraction(exact), Decimal(value), 1) is holds


@pytest.mark.parametrize(
    ("value", "text"),
    [
        (Decimal("13.9"), "+13.9"),
        (Decimal("-13.9"), "−13.9"),
        (Decimal("0.0"), "0.0"),
        (9050, "+9,050"),
        (-4421, "−4,421"),
        (0, "0"),
    ],
)
def test_signed(value, text):
    assert format_signed(value) == text


def test_counts_have_commas():
    assert format_count(52941) == "52,941"
