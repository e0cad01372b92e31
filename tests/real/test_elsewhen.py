"""What is so of another election than the one spoken of: deeds and places, what is to come, what has moved since."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

CEREDIGION = (
    "Ceredigion, five elections. In 2010 Mark Williams won by 8,324, in 2015 by 3,067. He had 13,414 votes then.\n\n"
    "Ben Lake beat him in 2017 by 104, 11,623 to 11,519. "
)
LEIGH = "Leigh, a history. In 2019 James Grundy's 21,266 overcame Jo Platt's 19,301 for the Conservatives. "
COMING = "By-election preview: Rutherglen and Hamilton West\n\nPolling: Thursday, October 5\n\n"
LAST = COMING + "Margaret Ferrier won for the SNP in 2019 with 23,775 votes, 44.2 per cent, from Gerard Killen. "
HALIFAX = "Halifax, 13 December 2019: Labour's Holly Lynch holds Halifax. "
DUMFRIES = "Dumfries and Galloway, 9 June 2017. Alister Jack won with 22,344 votes. "
MIDLOTHIAN = "Midlothian, 13 December 2019\n\nOwen Thompson had 41.5 per cent, 7.1 points more than last time, "
RETURN = "Midlothian, 13 December 2019: Owen Thompson takes Midlothian back for the SNP\n\n"
TELFORD = "Telford, 5 July 2024: Shaun Davies wins Telford for Labour\n\nMr Davies polled 18,212, 44.7 per cent. "
FELTHAM = "Feltham and Heston by-election, 16 December 2011. Seema Malhotra succeeds the late Alan Keen, with "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # Of whichever poll the figures beside it are; of none that is clear in a history.
        (CEREDIGION + "Mr Williams stood again and was pushed into third.", "third", ("rank", "uncheckable")),
        (CEREDIGION + "Mr Williams was pushed into fourth.", "fourth", ("rank", "wrong")),
        (
            LEIGH + "Jo Platt won Leigh and Atherton in 2024 by 8,881, the Tories third on 6,483.",
            "third",
            ("rank", "right"),
        ),
        # What is to come.
        (LAST + "A swing of 4.9 per cent does it.", "4.9 per cent", ("swing", "right")),
        (LAST + "The Conservatives had 8,054 last time.", "8,054", ("votes", "right")),
        (LAST + "Fourteen names are on the paper.", "Fourteen", ("other", "uncheckable")),
        # A lead that has moved since.
        (HALIFAX + "Her majority was 5,376 and it has been cut by 2,569 to 2,807.", "5,376", ("majority", "right")),
        (HALIFAX + "Her majority was 5,736 but has been cut to 2,569.", "5,736", ("majority", "wrong")),
        (HALIFAX + "The majority fell by 2,807 to 2,569.", "2,569", ("majority", "right")),
        (HALIFAX + "The majority fell by 2,569 to 2,807.", "2,807", ("majority", "wrong")),
        # Fewer than had elected somebody.
        (
            DUMFRIES + "Richard Arkless polled 16,701, about 6,700 fewer than got him there.",
            "6,700",
            ("votes", "rounding"),
        ),
        (DUMFRIES + "Richard Arkless polled 16,701, 6,739 fewer than had elected him.", "6,739", ("votes", "right")),
        (DUMFRIES + "Richard Arkless polled 16,701, 6,379 fewer than had elected him.", "6,379", ("votes", "wrong")),
        # The way that is told right after a figure, in a clause of its own; points with no word for them.
        (MIDLOTHIAN + "with turnout two points up.", "two points", ("turnout_change", "right")),
        (MIDLOTHIAN + "with turnout two points down.", "two points", ("turnout_change", "wrong")),
        (MIDLOTHIAN + "and turnout was 68.4 per cent, two up on 2017.", "two", ("turnout_change", "right")),
        (MIDLOTHIAN + "and turnout was 68.4 per cent, two down on 2017.", "two", ("turnout_change", "wrong")),
        # "In 2017" dates how far two were apart, and compares nothing.
        (RETURN + "Danielle Rowley beat him by 885 votes in 2017.", "885", ("margin", "right")),
        (RETURN + "Danielle Rowley beat him by 858 votes in 2017.", "858", ("margin", "wrong")),
        # Whoever succeeds somebody has the votes.
        (FELTHAM + "12,639 votes.", "12,639", ("votes", "right")),
        (FELTHAM + "12,369 votes.", "12,369", ("votes", "wrong")),
    ],
)
def test_of_which_election(copy: str, words: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in said(check(copy, full_record), words)


@pytest.mark.parametrize(
    ("words", "figure", "verdict"),
    [
        ("In all 55.2 per cent of the town's 73,808 electors voted.", "55.2 per cent", "right"),
        ("In all 62.1 per cent of the town's 73,808 electors voted.", "62.1 per cent", "wrong"),
        ("Barely 55 in every hundred voters ventured out.", "55 in every hundred", "rounding"),
        ("Barely 45 in every hundred voters ventured out.", "45 in every hundred", "wrong"),
        ("More than half the electorate attended.", "half", "right"),
    ],
)
def test_electors_who_voted(words: str, figure: str, verdict: str, full_record: Record) -> None:
    found = said(check(TELFORD + words, full_record), figure)
    assert ("turnout", verdict) in found
