from decimal import Decimal

import pytest

from hustings.figures.hedge import Hedge, reach, rounding_step


@pytest.mark.parametrize(
    ("printed", "hedge", "exact", "fits"),
    [
        (7000, None, 7361, True),
        (4500, None, 4375, True),
        (9639, None, 9640, False),
        (20000, Hedge.OVER, 20137, True),
        (20000, Hedge.OVER, 19999, False),
        (150, Hedge.UNDER, 149, True),
        (7000, Hedge.UNDER, 7383, False),
        (2000, Hedge.JUST_UNDER, 1996, True),
        (10000, Hedge.NEARLY, 9798, True),
        (12200, Hedge.AT_LEAST, 12265, True),
    ],
)
def test_a_hedged_count_stands_for_an_interval(printed: int, hedge: Hedge | None, exact: int, fits: bool) -> None:
    assert (Decimal(exact) in reach(Decimal(printed), 0, hedge, is_count=True)) is fits


def test_the_step_is_read_off_the_noughts() -> None:
    assert [rounding_step(Decimal(value), 0) for value in (9639, 19600, 4500, 7000)] == [1, 100, 500, 1000]
