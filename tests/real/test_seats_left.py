"""Seats that are left, that there are none of, or that are lacking, in the words of round-ups of a general election."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

IN_2015 = "David Cameron has won the 2015 general election with a majority of 12. "
IN_2017 = "Theresa May has lost her majority in the 2017 general election. "
IN_2019 = "Boris Johnson has won the 2019 general election with a majority of 80 seats. "
#: How the figure that fits is told.
RIGHT = {"right", "rounding"}


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IN_2015 + "There are {} Lib Dems left.", "eight", "nine"),
        (IN_2015 + "{} Liberal Democrats are left.", "Eight", "Nine"),
        (IN_2015 + "Only {} Lib Dems survive out of 57.", "eight", "nine"),
        (IN_2015 + "Just {} Lib Dems survived the night.", "eight", "six"),
        (IN_2015 + "There are now {} Lib Dems at Westminster.", "eight", "nine"),
        (IN_2015 + "There are {} Plaid Cymru MPs in the Commons.", "three", "two"),
        (IN_2017 + "Just {} Lib Dem MPs remain.", "12", "13"),
        (IN_2017 + "There are {} Lib Dem MPs left.", "12", "13"),
        (IN_2017 + "Mrs May is left with 317 MPs, {} short of the 326 she needed.", "nine", "ten"),
        (IN_2017 + "Her party is on 317 seats, {} short of the 326 needed.", "nine", "six"),
        (IN_2017 + "The Conservatives were {} seats short of what they needed to govern alone.", "nine", "six"),
    ],
)
def test_left_or_lacking(full_record: Record, copy: str, right: str, wrong: str) -> None:
    verdicts = [[verdict for _, verdict in told(check(copy.format(one), full_record), one)] for one in (right, wrong)]
    assert verdicts == [["right"], ["wrong"]]


@pytest.mark.parametrize(
    "sentence",
    [
        "Eight Labour seats left to declare.",
        "Nine Labour candidates are left.",
        "Six Labour MPs survived a Brexit Party surge in Hull.",
        "There are six Labour councillors left.",
    ],
)
def test_not_of_the_country(full_record: Record, sentence: str) -> None:
    """Others than a party's members are left, or those of some place."""
    figure = sentence.partition(" Labour")[0].rpartition(" ")[2]
    assert "wrong" not in {verdict for _, verdict in told(check(IN_2019 + sentence, full_record), figure)}


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (IN_2017 + "UKIP got 594,068 votes and no seats.", "no"),
        (IN_2017 + "UKIP took 1.8 per cent of the vote without winning any seats.", "any"),
        (IN_2017 + "UKIP got 594,068 votes and not a single seat.", "not a single"),
        (IN_2017 + "UKIP now has no MPs.", "has no MPs"),
        (IN_2015 + "UKIP picked up 3.9 million votes (12.6 per cent) and one MP.", "one"),
        (IN_2015 + "UKIP got 3,881,099 votes and a single MP.", "single"),
        (IN_2017 + "Elsewhere the DUP has 10, Sinn Fein seven, Plaid Cymru four and the Greens one.", "one"),
        (IN_2017 + "There will be no Liberal Democrat MP from Wales.", "no Liberal Democrat MP from Wales"),
        (IN_2017 + "Wales has no Liberal Democrat MP.", "Wales has no Liberal Democrat MP"),
    ],
)
def test_one_or_none(full_record: Record, copy: str, words: str) -> None:
    assert RIGHT & {verdict for _, verdict in told(check(copy, full_record), words)}


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (IN_2015 + "UKIP got 3,881,099 votes and no seats.", "no"),
        (IN_2015 + "UKIP took 12.6 per cent of the vote without winning any seats.", "any"),
        (IN_2015 + "UKIP picked up 594,068 votes and not a single seat.", "not a single"),
        (IN_2017 + "UKIP picked up 594,068 votes and one MP.", "one"),
        (IN_2017 + "There will be no Labour MP from Wales.", "no Labour MP from Wales"),
        (IN_2019 + "Scotland has no Conservative MP.", "Scotland has no Conservative MP"),
    ],
)
def test_one_or_none_that_is_false(full_record: Record, copy: str, words: str) -> None:
    assert {verdict for _, verdict in told(check(copy, full_record), words)} == {"wrong"}


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour saw no seats change hands in Leeds.",
        "The Conservatives lost no ground.",
        "Labour has no MPs left in Nottinghamshire outside the city.",
        "There were no seats for Labour to defend in Surrey.",
    ],
)
def test_no_count_of_none(full_record: Record, sentence: str) -> None:
    assert "wrong" not in {one.verdict.value for one in check(IN_2019 + sentence, full_record).findings}
