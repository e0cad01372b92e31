"""Whose two figures of a score are, what stands below a heading of its own, and deposits of all who stood."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

MONTY = "Montgomeryshire, 7 May 2010. "
DERBY = "Derby North, 8 May 2015. Amanda Solloway won by 41. "
HITCHIN = "Hitchin and Harpenden, 13 December 2019. Bim Afolami (Con) held on. "
CEREDIGION = "Ceredigion, 7 May 2010. Mark Williams held it for the Lib Dems. "
PEAK = "Derbyshire, 13 December 2019\n\nIn Amber Valley Nigel Mills (Con) won by 16,886.\n\n"
DEPOSITS = "Who lost their £500? 9 June 2017\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Whom a place chose has the first figure of the score.
        (MONTY + "Lembit Opik is out: voters turned to Glyn Davies by 13,976 votes to 12,792.", "13,976", "right"),
        (MONTY + "Lembit Opik is out: voters turned to Glyn Davies by 13,976 votes to 12,792.", "12,792", "right"),
        (MONTY + "Voters ditched Lembit Opik for Glyn Davies by 13,976 votes to 12,792.", "13,976", "right"),
        (MONTY + "They left Lembit Opik and chose Glyn Davies by 13,976 votes to 12,792.", "12,792", "right"),
        (MONTY + "Voters ditched Lembit Opik for Glyn Davies by 13,796 votes to 12,792.", "13,796", "wrong"),
        (MONTY + "Lembit Opik is out: voters turned to Glyn Davies by 13,976 votes to 12,279.", "12,279", "wrong"),
        (MONTY + "Lembit Opik lost to Glyn Davies by 13,976 votes to 12,792.", "13,976", "right"),
        (MONTY + "Lembit Opik fell to Glyn Davies by 13,976 votes to 12,792.", "12,792", "right"),
        (MONTY + "Lembit Opik lost by 12,792 votes to 13,976.", "13,976", "right"),
        # What somebody's share of before came to is that of who stood now.
        (HITCHIN + "Kay Tart had half John Hayes' 19,158, the share down from 32.6% to 16.9%.", "16.9%", "right"),
        (HITCHIN + "Kay Tart had half John Hayes' 19,158, the share down from 32.6% to 16.9%.", "32.6%", "right"),
        (HITCHIN + "Sam Collins trebled Hugh Annand's 6,236, the share up from 10.6% to 35.4%.", "35.4%", "right"),
        (HITCHIN + "Kay Tart had fewer than John Hayes, the share down from 32.6% to 19.6%.", "19.6%", "wrong"),
        # Seats better or worse off than the last time.
        (DERBY + "Nationally the Conservatives are 24 seats better off than in 2010.", "24", "right"),
        (DERBY + "Nationally the Lib Dems were 49 seats worse off than five years ago.", "49", "right"),
        (DERBY + "Labour, across the country, finished 26 seats worse off.", "26", "right"),
        (DERBY + "Labour, across the country, finished 36 seats worse off.", "36", "wrong"),
        (DERBY + "Across the UK the Tories end up 24 seats worse off than last time.", "24", "wrong"),
        # A lead over somebody is the lead, not how far it moved.
        (CEREDIGION + "He had a majority of 8,324 over Penri James.", "8,324", "right"),
        (CEREDIGION + "He had a majority of 8,106 over Penri James.", "8,106", "wrong"),
        (CEREDIGION + "He increased his majority by 8,106 over Penri James.", "8,106", "right"),
        # Below "How X voted" everything is of X.
        (PEAK + "How Bolsover voted\nCon 47.4 Lab 35.9", "47.4", "right"),
        (PEAK + "How Bolsover voted\nCon 47.4 Lab 35.9", "35.9", "right"),
        (PEAK + "How Bolsover voted\nCon 44.7 Lab 35.9", "44.7", "wrong"),
    ],
)
def test_whose_figures(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A year told of before a list is not that of its rows.
        ("In 2015 it was 1,570.\n\nLost/stood:\nConservative 7/638\nGreen 456/467", "456", "right"),
        ("In 2015 it was 1,570.\n\nLost/stood:\nConservative 7/638\nGreen 465/467", "465", "wrong"),
        ("In 2015, 1,570 were lost.\n\nConservative 7 of 638\nGreen 456 of 467", "7", "right"),
        ("How it was in 2015:\n\nConservative 18 of 647\nGreen 442 of 573", "442", "right"),
        # All who stood, and all who failed.
        ("Of 3,304 people who stood, 1,568 failed to reach five per cent.", "3,304", "right"),
        ("Of 3,304 people who stood, 1,568 failed to reach five per cent.", "1,568", "right"),
        ("1,568 kissed goodbye to their cash. In 2015 it was 1,570.", "1,570", "right"),
        ("1,568 waved goodbye to their money. Last time it was 1,573.", "1,573", "wrong"),
        ("Of the 3,304 who stood, 1,586 fell short of five per cent.", "1,586", "wrong"),
        # None at all.
        ("Green 456 of 467\n\nThe SNP lost none.", "none", "right"),
        ("Green 456 of 467\n\nThe Lib Dems lost none.", "none", "wrong"),
        ("Green 456 of 467\n\nThe Tories hadn't lost a single one two years earlier.", "one", "wrong"),
        ("Green 456 of 467\n\nThe SNP didn't lose a single one.", "one", "right"),
    ],
)
def test_deposits_of_all(full_record: Record, copy: str, figure: str, expected: str) -> None:
    found = told(check(DEPOSITS + copy, full_record), figure)
    assert [verdict for _, verdict in found] == [expected]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The Lib Dems lost none of their seats.", "none"),
        ("The Lib Dems lost none of their nerve.", "none"),
        ("It was 1,570 metres to the hall.", "1,570"),
        ("Labour lost not one friend.", "one"),
    ],
)
def test_what_tells_of_no_deposits(full_record: Record, sentence: str, figure: str) -> None:
    found = told(check(DEPOSITS + "Green 456 of 467\n\n" + sentence, full_record), figure)
    assert all(verdict == "uncheckable" for _, verdict in found)
