"""An election in numbers: lines that open with a figure and say after a dash or a colon what it is."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

HEAD_2015 = "The 2015 election in numbers, 8 May 2015\n\n"
HEAD_2019 = "Election 2019: the figures that matter\n\n"
GOWER = HEAD_2015 + "27 – the smallest majority, in Gower. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Seats.
        (HEAD_2015 + "330 – Tory MPs.", "330", ("seats", "right")),
        (HEAD_2015 + "333 – Tory MPs.", "333", ("seats", "wrong")),
        (HEAD_2015 + "232: seats for Labour, 26 fewer than in 2010.", "232", ("seats", "right")),
        (HEAD_2015 + "232: seats for Labour, 26 fewer than in 2010.", "26", ("seats_change", "right")),
        (HEAD_2015 + "232: seats for Labour, 36 fewer than in 2010.", "36", ("seats_change", "wrong")),
        (HEAD_2015 + "232: seats for Labour, 26 fewer than Gordon Brown managed.", "26", ("seats_change", "right")),
        (HEAD_2015 + "8 – the number of seats the Lib Dems won, after 57 in 2010.", "8", ("seats", "right")),
        (HEAD_2015 + "8 – Lib Dem seats, against 57.", "57", ("seats", "right")),
        (HEAD_2015 + "Eight: Liberal Democrats left, a loss of 48.", "48", ("seats_change", "wrong")),
        (HEAD_2015 + "56 – SNP seats out of 59, an increase of 50 from six.", "59", ("seats", "right")),
        (HEAD_2015 + "56 – SNP seats out of 59, an increase of 40 from six.", "40", ("seats_change", "wrong")),
        (HEAD_2015 + "3 - seats Plaid Cymru won in Wales", "3", ("seats", "right")),
        (HEAD_2015 + "49 – Lib Dem losses", "49", ("seats_change", "right")),
        (HEAD_2019 + "11 – Lib Dem seats, which is one down.", "one", ("seats_change", "right")),
        # Votes and shares.
        (HEAD_2015 + "12.6% – Ukip's share of the vote, up 9.5 points.", "12.6%", ("share", "right")),
        (HEAD_2015 + "12.6% – Ukip's share of the vote, up 9.5 points.", "9.5", ("share_change", "right")),
        (HEAD_2015 + "16.2% – what Ukip polled UK-wide.", "16.2%", ("share", "wrong")),
        (HEAD_2015 + "50.0% – the SNP share in Scotland", "50.0%", ("share", "right")),
        (HEAD_2015 + "3.9 million – votes for Ukip. It won one seat.", "3.9 million", ("votes", "rounding")),
        (HEAD_2015 + "3.9 million – votes for Ukip. It won one seat.", "one", ("seats", "right")),
        # The poll as a whole, and one seat.
        (HEAD_2015 + "66.2% – turnout across the UK", "66.2%", ("turnout", "right")),
        (HEAD_2015 + "66.2% – turnout", "66.2%", ("turnout", "right")),
        (HEAD_2015 + "71.1% – turnout in Scotland", "71.1%", ("turnout", "right")),
        (HEAD_2015 + "71.1% – turnout in Wales", "71.1%", ("turnout", "wrong")),
        (GOWER, "27", ("majority", "right")),
        (HEAD_2015 + "72 – the smallest majority, in Gower.", "72", ("majority", "wrong")),
        (GOWER + "Turnout was 66.2%.", "66.2%", ("turnout", "right")),
        (GOWER + "Turnout was 69.2%.", "69.2%", ("turnout", "right")),
        # Who stood, and who lost a deposit.
        (HEAD_2019 + "3,320 – candidates who stood", "3,320", ("other", "right")),
        (HEAD_2019 + "466 – deposits lost by the Greens", "466", ("deposit", "right")),
        (HEAD_2019 + "646: Green deposits lost", "646", ("deposit", "wrong")),
    ],
)
def test_a_figure_first(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        HEAD_2015 + "12 – Labour MPs under 30",
        HEAD_2015 + "177 – new Tory MPs",
        HEAD_2015 + "41 – women among the Scottish MPs, 20 of them SNP",
        HEAD_2015 + "97 – seats where Ukip and Labour lost ground",
        HEAD_2015 + "3 – points between the polls and the Tory share",
        GOWER + "Turnout was 67.7%.",
    ],
)
def test_no_part_of_what_is_counted_is_an_error(full_record: Record, copy: str) -> None:
    assert all(one.verdict.value != "wrong" for one in check(copy, full_record).findings)


SCOTLAND = "Tory surge north of the border\n\n9 June 2017. "
COALITION = "Wipe-out for the Lib Dems\n\n8 May 2015. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SCOTLAND + "The SNP is down 21 on the 56 it won in 2015.", "21", ("seats_change", "right")),
        (SCOTLAND + "The SNP is down 12 on the 56 seats it won in 2015.", "12", ("seats_change", "wrong")),
        (SCOTLAND + "The SNP is 21 down on the 56 seats it won last time.", "21", ("seats_change", "right")),
        (SCOTLAND + "The Scottish Tories have 13 seats, having had one in 2015.", "one", ("seats", "right")),
        (SCOTLAND + "The Scottish Tories have 13 seats, having had none in 2015.", "none", ("seats", "wrong")),
        (SCOTLAND + "Scotland sent 56 SNP MPs to Westminster in 2015; now it is 35.", "56", ("seats", "right")),
        (SCOTLAND + "Wales sent 28 Labour MPs to London.", "28", ("seats", "right")),
        (COALITION + "The Lib Dems lost 49 of the 57 seats they won in 2010.", "49", ("seats_change", "right")),
        (COALITION + "The Lib Dems lost 47 of the 57 seats they won in 2010.", "47", ("seats_change", "wrong")),
        (COALITION + "The Tories have 331 seats. Ukip now has one.", "one", ("seats", "right")),
        (COALITION + "Nationally it is 331 seats for David Cameron.", "331", ("seats", "rounding")),
        (COALITION + "Nationally it is 341 seats for David Cameron.", "341", ("seats", "wrong")),
        (COALITION + "The SDLP and Plaid have three seats each.", "three", ("seats", "right")),
        # How many times their own votes of before, in the country.
        (COALITION + "Across the UK Ukip's vote quadrupled.", "quadrupled", ("votes", "right")),
        (COALITION + "Across the UK the Greens' vote doubled.", "doubled", ("votes", "wrong")),
        # The share of a party moved, and no seats.
        (COALITION + "The Lib Dem share fell by 15.", "15", ("share_change", "right")),
        (COALITION + "The Lib Dem share fell by 12.", "12", ("share_change", "wrong")),
    ],
)
def test_seats_and_how_they_moved(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


def test_a_leader_who_stood_long_before_dates_no_text(full_record: Record) -> None:
    copy = "Election 2015: the night in figures\n\nLabour won 232 seats, 26 fewer than Gordon Brown managed in 2010."
    assert told(check(copy, full_record), "232") == [("seats", "right")]
