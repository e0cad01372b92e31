"""How far a lead moved from another set beside it, a multiple told of a count, a second vote whose verb is left out,
the year somebody first got in, and a figure of 2005 where the copy goes by the estimate."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

CHELTENHAM = "Cheltenham, 13 December 2019. Alex Chalk holds Cheltenham. "
STROUD = "Stroud, 9 June 2017. David Drew took Stroud for Labour by 687. "
COPELAND = "Copeland by-election, 24 February 2017. Trudy Harrison took Copeland for the Tories with 13,748 votes. "
RICHMOND = "Richmond Park by-election, 2 December 2016. Sarah Olney won with 20,510 to Zac Goldsmith's 18,638. "
PARK = "Richmond Park, 9 June 2017. Zac Goldsmith regained Richmond Park with 28,588 votes to Sarah Olney's 28,543. "
HASTINGS = "Hastings and Rye, 13 December 2019. Amber Rudd has gone. In 2017 she had sat on a majority of 346. "
CORBY = "Corby by-election, 16 November 2012. Andy Sawford won with 17,267 to Christine Emmett's 9,476 for the Tories. "
COLCHESTER = "Colchester, 13 December 2019. Will Quince held Colchester. "
FIFE = "North East Fife, 9 June 2017. Stephen Gethins held on with 13,743 to Elizabeth Riches's 13,741. "
NEWARK = "Newark, 6 June 2014. Robert Jenrick beat Roger Helmer 17,431 to 10,028. "
REDCAR = "Redcar, 7 May 2010. Ian Swales took Redcar from Labour with 18,955 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # How far a lead moved from another.
        (CHELTENHAM + "He was 981 ahead, 1,588 fewer than the 2,569 he had in 2017.", "1,588", "right"),
        (CHELTENHAM + "He was 981 ahead, 1,858 fewer than the 2,569 he had in 2017.", "1,858", "wrong"),
        (CHELTENHAM + "He was home by 981, which is 1,588 down on the 2,569 he had last time.", "1,588", "right"),
        (CHELTENHAM + "He was home by 981, which is 1,858 down on the 2,569 he had last time.", "1,858", "wrong"),
        (STROUD + "He was 687 ahead, 4,179 fewer than the 4,866 Neil Carmichael had in 2015.", "4,179", "right"),
        (STROUD + "He was 687 ahead, 4,719 fewer than the 4,866 Neil Carmichael had in 2015.", "4,719", "wrong"),
    ],
)
def test_how_far_a_lead_moved(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("majority_change", expected)]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Of votes, though a lead stands before it.
        (CHELTENHAM + "He was 981 ahead with 28,486, 1,871 more than the 26,615 he had in 2017.", "1,871", "right"),
        (CHELTENHAM + "He was 981 ahead of Max Wilkinson, 1,871 more than the 26,615 he had.", "1,871", "right"),
        # A multiple of a count is of no share.
        (COPELAND + "Rebecca Hanson more than doubled their 1,368 votes to 2,252.", "doubled", "wrong"),
        (COPELAND + "Rebecca Hanson more than doubled the Lib Dem share.", "doubled", "right"),
        (RICHMOND + "Sarah Olney more than doubled her party's 11,389 votes.", "doubled", "wrong"),
        (RICHMOND + "Sarah Olney more than doubled their vote, from 11,389 to 20,510.", "doubled", "wrong"),
        (RICHMOND + "Sarah Olney nearly doubled their 11,389 votes to 20,510.", "doubled", "rounding"),
        (RICHMOND + "Sarah Olney more than doubled the Lib Dem vote.", "doubled", "right"),
        # The vote that is raised is the one of before.
        (RICHMOND + "Sarah Olney nearly doubled the Lib Dems' 11,389 votes to 20,510.", "11,389", "right"),
        (RICHMOND + "Sarah Olney nearly doubled the Lib Dems' 11,398 votes to 20,510.", "11,398", "wrong"),
        (COPELAND + "Rebecca Hanson raised the Lib Dems' 1,368 to 2,252.", "1,368", "right"),
        # A second vote whose verb is left out is of the poll that the first is of.
        (HASTINGS + "Sally-Ann Hart took 26,896 for the Tories and Mr Chowney 22,853.", "22,853", "right"),
        (HASTINGS + "Sally-Ann Hart took 26,896 for the Tories and Mr Chowney 25,322.", "25,322", "wrong"),
        (HASTINGS + "Sally-Ann Hart took 26,896, Mr Chowney 25,322.", "25,322", "wrong"),
        (HASTINGS + "Sally-Ann Hart took 26,896 and Mr Chowney had had 25,322.", "25,322", "right"),
        (HASTINGS + "Sally-Ann Hart took 26,896 and Mr Chowney 25,322 last time.", "25,322", "right"),
        # When somebody first got in.
        (PARK + "Mr Goldsmith had 49.7 per cent when he first won in 2010.", "49.7", "right"),
        (PARK + "Mr Goldsmith had 29,641 votes when he first got in in 2010.", "29,641", "wrong"),
        # Half of another's.
        (CORBY + "UKIP had 5,108, half the Tories' 9,476.", "half", "right"),
        (CORBY + "UKIP had 5,108, half the Tory total.", "half", "right"),
        (CORBY + "The Lib Dems had 1,770, half the Tories' 9,476.", "half", "wrong"),
    ],
)
def test_votes(full_record: Record, copy: str, figure: str, expected: str) -> None:
    found = told(check(copy, full_record), figure)
    assert [verdict for _, verdict in found] == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (PARK + "Mr Goldsmith had a majority of 4,091 when he first got in in 2010.", "4,091", ("majority", "right")),
        (PARK + "Mr Goldsmith had a majority of 4,901 when he first got in in 2010.", "4,901", ("majority", "wrong")),
        (PARK + "When he got in in 2010 he had a majority of 4,091.", "4,091", ("majority", "right")),
        (PARK + "When he got in in 2010 he had a majority of 4,901.", "4,901", ("majority", "wrong")),
        (PARK + "When Parliament rose in 2010 all was well; his majority is 45.", "45", ("majority", "right")),
        # How far from another somebody was who lost a deposit, who lost but one of them.
        (CORBY + "The BNP lost their deposit, 236 votes in front of the Greens.", "236", ("margin", "right")),
        (CORBY + "The BNP lost their deposit, 263 votes in front of the Greens.", "263", ("margin", "wrong")),
        (CORBY + "The Lib Dems lost their deposit, 3,338 votes behind UKIP.", "3,338", ("margin", "right")),
        (FIFE + "Just two votes split Gethins and Elizabeth Riches.", "two", ("majority", "right")),
        (FIFE + "Just three votes split Gethins and Elizabeth Riches.", "three", ("majority", "wrong")),
        # Which way a lead went, told with its figure.
        (COLCHESTER + "He is back with 26,917 and a bigger majority of 9,423.", "bigger", ("majority_change", "right")),
        (COLCHESTER + "He is back with a smaller majority of 9,423.", "smaller", ("majority_change", "wrong")),
        (COLCHESTER + "It meant an increased Tory majority of 9,423.", "an increased", ("majority_change", "right")),
        (COLCHESTER + "It meant a reduced Tory majority of 9,423.", "a reduced", ("majority_change", "wrong")),
        # A swing that works out at so much.
        (NEWARK + "The swing from the Tories to UKIP works out at 15.5 per cent.", "15.5", ("swing", "right")),
        (NEWARK + "The swing from the Tories to UKIP worked out at 11.5 per cent.", "11.5", ("swing", "wrong")),
        (NEWARK + "The swing came on 52.7 per cent turnout.", "52.7", ("turnout", "right")),
    ],
)
def test_leads_and_more(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (REDCAR + "Vera Baird had 13,741, down 6,227 on 2005, when turnout was 59.5 per cent.", "59.5", "uncheckable"),
        (REDCAR + "He overturned a majority of 9,999.", "9,999", "uncheckable"),
        (
            REDCAR + "Vera Baird had 13,741, down 6,227 from 19,968. He overturned a majority of 9,999.",
            "9,999",
            "wrong",
        ),
        (
            REDCAR + "Vera Baird had 13,741, down 6,227 from a notional 19,968. He overturned a majority of 9,999.",
            "9,999",
            "uncheckable",
        ),
    ],
)
def test_a_figure_of_2005(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]
