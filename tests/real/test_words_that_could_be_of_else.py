"""Figures whose words could be of something else: a majority vote, a share that says a lead again, a country's turnout
below a seat's, the closest of a party's gains."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WITNEY = "Witney, 21 October 2016. Robert Courts held it for the Conservatives in the by-election by 5,702.\n\n"
HALLAM = "Sheffield Hallam, 9 June 2017. Jared O'Mara beat Nick Clegg by 2,125.\n\n"
NUMBERS = "The 2017 election in numbers\n\nThe Conservatives won 317 seats and Labour 262.\n\n"
COWAN = "Ronnie Cowan held Inverclyde for the SNP by 384 votes."
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer took Hartlepool from Labour. Paul Williams had 8,589. "
GAINS = (
    "Scottish Labour has taken six seats from the SNP.\n\nMidlothian went by 885, East Lothian by 3,083, Kirkcaldy and"
    " Cowdenbeath by 259, Glasgow North East by 242 and Rutherglen and Hamilton West by 265.\n\n"
)
PORTSMOUTH = "Portsmouth South, 13 December 2019. Stephen Morgan is back with a majority of 5,363 - "
SALISBURY = "Salisbury, 13 December 2019. Tom Corbin had 9,675, well short of the 13,619 he got last time. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # What somebody polled now, told after an aside that looks back.
        (WITNEY + "UKIP, third here six years ago, were fifth on 1,354 votes.", "1,354", ("votes", "right")),
        (WITNEY + "The Lib Dems, runners-up six years ago, had 11,611.", "11,611", ("votes", "right")),
        (WITNEY + "The Lib Dems, who came second six years ago, were on 11,161 votes.", "11,161", ("votes", "wrong")),
        (WITNEY + "Six years ago the Lib Dems had 11,233 votes.", "11,233", ("votes", "right")),
        # A share that says again what a lead of then was.
        (HALLAM + "Clegg won with a 2,353 lead in 2015, a majority of 4.2 per cent.", "4.2", ("majority", "right")),
        (HALLAM + "Clegg won with a 2,353 lead in 2015, a 4.2 per cent majority.", "4.2", ("majority", "right")),
        (HALLAM + "Nick Clegg was 15,284 ahead in 2010, a lead of 29.9 points.", "29.9", ("majority", "right")),
        (HALLAM + "Nick Clegg got 22,215 votes in 2015, a 40.0 per cent share.", "40.0", ("share", "right")),
        (HALLAM + "Clegg won with a 2,353 lead in 2015, a majority of 2.4 per cent.", "2.4", ("majority", "wrong")),
        (HALLAM + "Clegg had a 2,353 lead in 2015, a 3.7 per cent majority now.", "3.7", ("majority", "right")),
        # A country's turnout in a paragraph of its own, and how many stood of whom so many lost their deposits.
        (NUMBERS + COWAN + "\n\nTurnout was 68.8 per cent.", "68.8", ("turnout", "right")),
        (NUMBERS + COWAN + "\n\nTurnout was 66.4 per cent.", "66.4", ("turnout", "right")),
        (NUMBERS + COWAN + " Turnout was 68.8 per cent.", "68.8", ("turnout", "wrong")),
        ("9 June 2017. " + COWAN + "\n\nTurnout was 68.8 per cent.", "68.8", ("turnout", "wrong")),
        (NUMBERS + "Of 3,304 candidates, 1,568 lost their £500.", "3,304", ("other", "right")),
        (NUMBERS + "Of 3,304 candidates, 1,568 lost their £500.", "1,568", ("deposit", "right")),
        (NUMBERS + "Of the 3,304 candidates who stood, 1,586 lost their deposits.", "1,586", ("deposit", "wrong")),
        # Half a majority and half a vote: the winner's, where it is exactly that.
        (HARTLEPOOL + "She took a 15,529 majority vote.", "15,529", ("votes", "right")),
        (HARTLEPOOL + "She won with a 15,529 majority share of votes.", "15,529", ("votes", "right")),
        (HARTLEPOOL + "Mortimer was elected with a majority vote of 15,529.", "15,529", ("votes", "right")),
        (HARTLEPOOL + "She won with a 6,940 majority vote.", "6,940", ("majority", "right")),
        (HARTLEPOOL + "She won with a 6,490 majority vote.", "6,490", ("majority", "wrong")),
        (HARTLEPOOL + "She won with a massive 15,529 majority.", "15,529", ("majority", "wrong")),
        # By how much a vote grew to take a place, and a share beside it.
        (WITNEY + "Liz Leffman put on 7,658 to take second with 11,611.", "7,658", ("votes", "right")),
        (WITNEY + "Liz Leffman put on 7,685 votes and came second with 11,611.", "7,685", ("votes", "wrong")),
        (WITNEY + "Duncan Enright lost 4,281 to finish third on 5,765.", "4,281", ("votes", "right")),
        (WITNEY + "Liz Leffman took her vote up from 3,953 to 11,611, and her share by 23.4 points.", "23.4", None),
        (
            WITNEY + "Liz Leffman took her vote up from 3,953 to 11,611, and her share by 23.4 per cent.",
            "23.4",
            ("share_change", "unit"),
        ),
        # How many times as big.
        (PORTSMOUTH + "3,809 better than in 2017 and more than three times as big.", "three times", None),
        (
            PORTSMOUTH + "3,809 better than in 2017 and more than four times as big.",
            "four times",
            ("majority_change", "wrong"),
        ),
        (SALISBURY + "Arthur Pendragon, last with 745, trebled his vote.", "trebled", ("votes", "wrong")),
        (SALISBURY + "Arthur Pendragon, last with 745, almost doubled his vote.", "doubled", ("votes", "rounding")),
        # The closest of as many as a party gained.
        (GAINS + "Closest of the six was Rutherglen and Hamilton West, by 265.", "Closest", ("superlative", "wrong")),
        (GAINS + "Closest of the six was Glasgow North East, by 242.", "Closest", ("superlative", "right")),
    ],
)
def test_a_figure_is_of_what_its_words_mean(
    copy: str, figure: str, expected: tuple[str, str] | None, full_record: Record
) -> None:
    found = told(check(copy, full_record), figure)
    assert not [one for one in found if one[1] in ("wrong", "unit")] if expected is None else expected in found
