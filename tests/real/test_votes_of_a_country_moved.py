"""By how many votes a party moved in the country; who is set beside whom in the closest results; swings of one kind."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said, told

pytestmark = pytest.mark.no_cover

IN_2019 = "The 2019 general election by numbers. The Conservatives have 365 MPs. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        ("The Greens took 865,715 votes, 340,050 more than in 2017.", "340,050", "right"),
        ("The Greens took 865,715 votes, 304,050 more than in 2017.", "304,050", "wrong"),
        ("The Greens took 865,715 votes, 340,050 fewer than last time.", "340,050", "wrong"),
        ("The Greens took 865,715 votes, 340,050 more than their 525,665 in 2017.", "340,050", "right"),
        ("The Greens took 865,715 votes, 304,050 more than their 525,665 in 2017.", "304,050", "wrong"),
        ("The Greens took 865,715 votes, up 340,050 on 2017.", "340,050", "right"),
        ("Labour's vote was 10,269,051, 2.6 million down on 2017.", "2.6 million", "rounding"),
        ("Labour lost 2.6 million votes.", "2.6 million", "rounding"),
        ("Labour lost 3.6 million votes.", "3.6 million", "wrong"),
        ("The Liberal Democrats won 1.3 million more votes than in 2017.", "1.3 million", "rounding"),
    ],
)
def test_votes_moved_in_the_country(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert expected in [verdict for _, verdict in told(check(IN_2019 + copy, full_record), figure)]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("the tightest result in the country.", "wrong"),
        ("the narrowest majority in Scotland.", "wrong"),
        ("the third-closest result in the UK.", "right"),
    ],
)
def test_a_closest_result_of_few_votes(full_record: Record, copy: str, expected: str) -> None:
    """North East Fife 2, Kensington 20, Perth and North Perthshire 21."""
    opening = "Pete Wishart clung on in Perth and North Perthshire by 21 votes at the 2017 general election, "
    assert expected in [verdict for _, verdict in said(check(opening + copy, full_record), "est")]


@pytest.mark.parametrize(("which", "expected"), [("biggest", "right"), ("smallest", "wrong")])
def test_a_superlative_with_its_figure_is_of_the_country(full_record: Record, which: str, expected: str) -> None:
    """The figure after "majority of" is how many votes, and not how many seats are compared."""
    copy = f"The {which} majority of 39,942 in the country was in Knowsley at the 2019 general election."
    assert ("superlative", expected) in said(check(copy, full_record), which)


def test_the_largest_swing_between_the_same_parties(full_record: Record) -> None:
    """Belfast South swung by more in 2019, from the DUP to the SDLP."""
    copy = "At the 2019 general election Bassetlaw went blue with the largest swing in the country, 18.4 per cent."
    assert ("superlative", "right") in said(check(copy, full_record), "largest")
    other = "At the 2019 general election Dudley North went blue with the largest swing in the country."
    assert ("superlative", "right") not in said(check(other, full_record), "largest")


def test_the_time_before_the_one_told_of(full_record: Record) -> None:
    copy = (
        "Stephen Morgan held Portsmouth South in 2019 by 5,363, which is 3,809 more than in 2017."
        " The Tories won it by {} the time before."
    )
    assert ("majority", "right") in told(check(copy.format("5,241"), full_record), "5,241")
    assert ("majority", "wrong") in told(check(copy.format("5,421"), full_record), "5,421")


@pytest.mark.parametrize(
    ("said_of", "expected"), [("more than doubled", "wrong"), ("almost doubled", "wrong"), ("trebled", "wrong")]
)
def test_votes_multiplied_from_one_figure_to_another(full_record: Record, said_of: str, expected: str) -> None:
    copy = f"At the Copeland by-election Rebecca Hanson {said_of} the Lib Dems' 1,368 votes to 2,252."
    assert ("votes", expected) in said(check(copy, full_record), said_of.rpartition(" ")[2])
