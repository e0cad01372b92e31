"""Which way two figures went that stand beside the word for it; and votes that somebody got a total of."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

LUDLOW = "Ludlow, 13 December 2019. Philip Dunne held Ludlow for the Conservatives. "
WATFORD = "Watford, 13 December 2019. Dean Russell held Watford for the Conservatives by 4,433. "
BEFORE = "Watford, 9 June 2017. Richard Harrington held Watford for the Conservatives. "
WELLINGBOROUGH = "Wellingborough, 16 February 2024. Labour won the by-election. "


@pytest.mark.parametrize(
    ("copy", "word", "expected"),
    [
        (LUDLOW + "His majority went up from 19,286 to 23,648.", "went up", "right"),
        (LUDLOW + "His majority went down from 19,286 to 23,648.", "went down", "wrong"),
        (LUDLOW + "Off he goes, his majority going up from 19,286 two years ago to 23,648.", "up", "right"),
        (LUDLOW + "Off he goes, his majority going down from 19,286 two years ago to 23,648.", "down", "wrong"),
        (LUDLOW + "The Conservative vote rose from 31,433 to 32,185.", "rose", "right"),
        (LUDLOW + "Turnout dipped from 73.4 per cent to 72.3.", "dipped", "right"),
        (LUDLOW + "His lead grew from just over 19,000 to almost 24,000.", "grew", "right"),
        (LUDLOW + "His lead shrank from just over 19,000 to almost 24,000.", "shrank", "wrong"),
        (WATFORD + "The Tories had 2,092 to spare in 2017 and saw that grow to 4,433.", "grow", "right"),
        (WATFORD + "The Tories had 2,092 to spare in 2017 and saw that cut to 4,433.", "cut", "wrong"),
        (WATFORD + "Labour had 24,639 votes in 2017 but were down to 21,988.", "down", "right"),
        (WATFORD + "Labour had 24,639 votes in 2017 but were up to 21,988.", "up", "wrong"),
    ],
)
def test_the_way_that_two_figures_went(full_record: Record, copy: str, word: str, expected: str) -> None:
    assert [verdict for words, _, verdict in every(check(copy, full_record)) if words == word] == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (BEFORE + "Alex Murray attracted the grand total of 721 votes.", "721", ("votes", "right")),
        (BEFORE + "Alex Murray attracted the grand total of 712 votes.", "712", ("votes", "wrong")),
        (BEFORE + "A grand total of 58,610 votes were cast.", "58,610", ("other", "right")),
        (BEFORE + "A grand total of 58,160 votes were cast.", "58,160", ("other", "wrong")),
        (WELLINGBOROUGH + "Jo Bloggs attracted the grand total of 18 votes.", "18", ("other", "uncheckable")),
    ],
)
def test_a_total_that_somebody_got(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert said(check(copy, full_record), figure) == [expected]
