"""Figures whose measure stands apart from them: after a colon, in the clause before, in a headline, left out."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

TELFORD = "Telford, 13 December 2019. Lucy Allan is back by 10,941. "
KENSINGTON = "Kensington, 9 June 2017. Emma Dent Coad has won Kensington from Victoria Borwick. "
PETERBOROUGH = "Peterborough, 9 June 2017. Fiona Onasanya beat Stewart Jackson"
DARLINGTON = "Darlington, 13 December 2019. Peter Gibson won with 20,901. "
SHROPSHIRE = "North Shropshire, 13 December 2019. Lib Dem Helen Morgan had 5,643, "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # "A bigger majority for X: 9".
        (TELFORD + "It is a bigger majority for Ms Allan in Telford: 10,941.", "10,941.", ("majority", "right")),
        (TELFORD + "A thumping majority for the Tory Lucy Allan - 25,546.", "25,546", ("majority", "wrong")),
        (TELFORD + "That is a safe majority for Lucy Allan, 10,491.", "10,491", ("majority", "wrong")),
        (TELFORD + "A big majority for Allan: 25,546 to 14,605.", "25,546", ("votes", "right")),
        (TELFORD + "A big majority for Allan: 25,546 to 14,605.", "14,605", ("votes", "right")),
        # What somebody was defending.
        (PETERBOROUGH + ", who was defending 1,925, by 607.", "1,925", ("majority", "right")),
        (PETERBOROUGH + ", defending 1,952, by 607.", "1,952", ("majority", "wrong")),
        (PETERBOROUGH + " by 607. Mr Jackson was defending 1,925 votes.", "1,925", ("majority", "right")),
        (
            "Reading East, 9 June 2017. Matt Rodda won by 3,749. He spoke of turning round 6,500 votes.",
            "6,500",
            ("majority", "rounding"),
        ),
        (
            "Reading East, 9 June 2017. Matt Rodda won by 3,749. He managed to turn around 6,250.",
            "6,250",
            ("majority", "wrong"),
        ),
        # A headline, and a lead told of one seat after another.
        ("TWENTY votes: Dent Coad wins Kensington\n\n" + KENSINGTON, "TWENTY", ("majority", "right")),
        ("THIRTY votes: Borwick loses Kensington\n\n" + KENSINGTON, "THIRTY", ("majority", "wrong")),
        (KENSINGTON + "Twenty votes, Labour over the Tories.", "Twenty", ("majority", "right")),
        ("Election 2017\n\nEmma Dent Coad by 20 in Kensington, then 22 in Dudley North.", "22", ("majority", "right")),
        ("Election 2017\n\nEmma Dent Coad by 20 in Kensington and 22 in Dudley North.", "22", ("majority", "right")),
        # A score without names.
        (KENSINGTON + "The final figures were 16,333 and 16,313.", "16,313", ("votes", "right")),
        (KENSINGTON + "The totals: 16,333 to 16,331.", "16,331", ("votes", "wrong")),
        (KENSINGTON + "In the end the tallies were 16,333 and 16,313.", "16,333", ("votes", "right")),
        # What somebody put on a vote.
        (DARLINGTON + "He put 2,500 on the party's 2017 vote.", "2,500", ("votes", "wrong")),
        (DARLINGTON + "He put 1,500 on the party's 2017 vote.", "1,500", ("votes", "right")),
        (DARLINGTON + "He put some 1,500 on the Tory vote of 2017.", "1,500", ("votes", "rounding")),
        (DARLINGTON + "Mr Gibson put 1,500 votes on his party's tally.", "1,500", ("votes", "right")),
        # A multiple of their own vote.
        (SHROPSHIRE + "more than double the party's vote in 2017.", "double", ("votes", "wrong")),
        (SHROPSHIRE + "nearly double her party's vote last time.", "double", ("votes", "rounding")),
        # The same lead, or vote, again in per cent.
        (TELFORD + "She got home by 720 in 2017, a majority of 1.6 per cent.", "1.6", ("majority", "right")),
        (TELFORD + "She got home by 720 in 2017, a lead of 6.1 points.", "6.1", ("majority", "wrong")),
        (TELFORD + "She got home by 720 last time, or 1.6 per cent.", "1.6", ("majority", "right")),
        (TELFORD + "She polled 21,777 in 2017, a share of 48.7 per cent.", "48.7", ("share", "right")),
        (TELFORD + "It is up from 720 in 2017, a majority of 25.5 per cent.", "25.5", ("majority", "right")),
        ("Telford, 13 December 2019. Lucy Allan had 25,546 and 59.7% share.", "59.7%", ("share", "right")),
        ("Telford, 13 December 2019. Lucy Allan's tally was 25,546 and 57.9% share.", "57.9%", ("share", "wrong")),
        (
            "Telford, 13 December 2019. Lucy Allan had 25,546 and 34.1 per cent went to Katrina Gillman.",
            "34.1",
            ("share", "right"),
        ),
        # How far a share moved, the verb left out.
        (
            TELFORD + "The Tories crept up 10.9 points and the Lib Dems, third with 2,674, a healthy 4.1 points.",
            "4.1",
            ("share_change", "right"),
        ),
        (
            TELFORD + "The Tories rose 10.9 points and the Lib Dems, in third on 2,674, a healthy 6.2 points.",
            "6.2",
            ("share_change", "wrong"),
        ),
        (
            "Gower, 8 May 2015. Byron Davies won. The Tories rose 5.1 points and Labour, second with 15,835, 37%.",
            "37",
            ("share", "right"),
        ),
        (TELFORD + "The Tories rose 10.9 points, and the Lib Dems, third, took 6.2%.", "6.2", ("share", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure.rstrip("."))[-1:] == [expected]


WALES = "Election 2015\n\nThe Tories end up with 11 in Wales, "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WALES + "three more than before; Labour have 25.", "three", ("seats_change", "right")),
        (WALES + "four more than last time, Labour 25.", "four", ("seats_change", "wrong")),
        (WALES + "Labour 25. The Lib Dems are down to one from three.", "one", ("seats", "right")),
        (WALES + "Labour 25. The Lib Dems are down to one from three.", "three", ("seats", "right")),
        ("Election 2010\n\nThe Tories have 306 seats, 20 short of the winning post.", "20", ("seats", "right")),
        ("Election 2010\n\nThe Tories have 306 MPs, 22 shy of the finishing line.", "22", ("seats", "wrong")),
    ],
)
def test_seats(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]
