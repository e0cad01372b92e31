"""Surprisal: what lies far out is worth more, and equals share."""

from hustings.telling.worth.peer import Spread
from hustings.telling.worth.scene import change_words


def test_the_middle_is_no_surprise() -> None:
    spread = Spread([float(one) for one in range(100)])
    assert spread.surprisal(50.0) < 0.1
    assert spread.surprisal(0.0) > spread.surprisal(5.0) > spread.surprisal(20.0)


def test_what_many_share_is_no_surprise() -> None:
    spread = Spread([4.0] * 60 + [5.0] * 40)
    assert spread.surprisal(4.0) == 0.0


def test_an_outlier_is_worth_more_than_the_first_of_many() -> None:
    near, far = [float(one) for one in range(100)], [float(one) for one in range(99)] + [900.0]
    assert Spread(far).surprisal(900.0) > Spread(near).surprisal(99.0) + 4


def test_among_few_nothing_surprises() -> None:
    assert Spread([1.0, 2.0, 30.0]).surprisal(30.0) == 0.0
    assert Spread([]).surprisal(1.0) == 0.0


def test_a_small_fall_is_no_large_rise_where_most_fell() -> None:
    spread = Spread([float(one) for one in range(-99, 1)])
    assert change_words(spread, -1.0, "fall", "rise", "seats") == ""
    assert change_words(spread, -98.0, "fall", "rise", "seats") == "2nd fall of 100 seats"
    assert change_words(spread, 2.0, "fall", "rise", "seats") == "rise of 100 seats"
