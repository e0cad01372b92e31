from datetime import UTC, datetime

import pytest

from hustings.telling.day import clock_words, moment_words


@pytest.mark.parametrize(
    ("hour", "minute", "told"),
    [
        (0, 0, "midnight"),
        (0, 5, "12.05am"),
        (9, 0, "9am"),
        (11, 59, "11.59am"),
        (12, 0, "noon"),
        (12, 1, "12.01pm"),
        (23, 30, "11.30pm"),
    ],
)
def test_the_clock_in_winter(hour: int, minute: int, told: str) -> None:
    assert clock_words(datetime(2019, 12, 12, hour, minute, tzinfo=UTC)) == told


def test_in_summer_the_uk_is_an_hour_ahead_and_the_day_may_turn() -> None:
    assert moment_words(datetime(2017, 6, 8, 23, 1, tzinfo=UTC)) == "12.01am on Friday 9 June 2017"
