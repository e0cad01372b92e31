"""What a country's report tells of the election before without its word: deposits two years ago, seats that are lost by
so many, the place with most or fewest that voted; and a vote or turnout that comes out right by chance."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LOST_2017 = "Lost deposits by party, 2017:\nGreen: 456 out of 467\nLib Dem: 375 out of 629\nUkip: 337 out of 378\n\n"
LOST_2019 = "Lost deposits by party, 2019:\nGreen: 466 out of 497\nLib Dem: 136 out of 611\nPlaid Cymru: 12 of 36\n\n"
SEATS_2017 = "Election 2017: who won what\n\n"
SEATS_2019 = "Election 2019: who won what\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A sentence of a time of its own below a list is no row of it.
        (LOST_2017 + "Ukip lost just 79 two years ago.", "79", ("deposit", "right")),
        (LOST_2017 + "Ukip lost just 97 two years ago.", "97", ("deposit", "wrong")),
        (LOST_2017 + "Two years ago Ukip lost only 79.", "79", ("deposit", "right")),
        (LOST_2017 + "The Lib Dems lost 341 last time.", "341", ("deposit", "right")),
        (LOST_2017 + "The Lib Dems lost 314 in 2015.", "314", ("deposit", "wrong")),
        (LOST_2019 + "The Lib Dems lost 375 two years ago.", "375", ("deposit", "right")),
        (LOST_2019 + "Labour lost 12.", "12", ("deposit", "right")),
        ("Lost deposits, 2017 (2015 in brackets):\nUkip 337 (79)\nLib Dem 375 (341)", "79", ("deposit", "right")),
        # An area of the clause before need not be that of the time gone back to.
        (
            LOST_2017 + "All seven the Tories lost were in Northern Ireland; in 2015 they lost 18 and Labour three.",
            "18",
            ("deposit", "right"),
        ),
        (SEATS_2017 + "The Tories won 13 seats in Scotland; in 2015 they won 330.", "330", ("seats", "right")),
        (SEATS_2017 + "The Tories won 13 seats in Scotland; two years ago they won 330.", "330", ("seats", "right")),
        (SEATS_2017 + "The Tories won 13 seats in Scotland; in 2015 they won five.", "five", ("seats", "wrong")),
        (SEATS_2017 + "The Tories won 13 seats in Scotland and in Wales they won 317.", "317", ("seats", "wrong")),
        # How far a party's seats moved, told of what it had.
        (
            SEATS_2019 + "Labour has 202 MPs. It had 262 in 2017, so that is a loss of 60.",
            "60",
            ("seats_change", "right"),
        ),
        (
            SEATS_2019 + "Labour has 202 MPs. It had 262 in 2017, so that is a loss of 66.",
            "66",
            ("seats_change", "wrong"),
        ),
        (SEATS_2019 + "The SNP has 48. It won 35 in 2017, which is a gain of 31.", "31", ("seats_change", "wrong")),
        (
            SEATS_2019 + "The SNP has 48 seats. They won 35 in 2017 so that's a gain of 13.",
            "13",
            ("seats_change", "right"),
        ),
        (
            SEATS_2017 + "Labour has 262 MPs. It had 258 in 2010, so that is a gain of 4.",
            "4",
            ("seats_change", "uncheckable"),
        ),
    ],
)
def test_told_of_then(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]


TURNED_OUT = "Election 2017\n\nTurnout overall was 68.8 per cent. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (TURNED_OUT + "Twickenham was top with 79.5 per cent, and lowest was Glasgow North East.", "top", "right"),
        (TURNED_OUT + "Twickenham was top with 79.5 per cent, and lowest was Glasgow North East.", "lowest", "right"),
        (TURNED_OUT + "Twickenham was top with 79.5 per cent, and lowest was Glasgow East.", "lowest", "wrong"),
        (TURNED_OUT + "Twickenham was best on 79.5 and the lowest was in Glasgow North East, 53.0.", "lowest", "right"),
        (TURNED_OUT + "Winchester was best on 78.8 and the lowest was in Glasgow North East, 53.0.", "best", "wrong"),
        (TURNED_OUT + "The highest was Twickenham (79.5), the lowest Glasgow North East.", "lowest", "right"),
        ("Election 2017\n\nTurnout: highest in Twickenham, lowest in Glasgow North East.", "lowest", "right"),
        ("Election 2017\n\nTurnout was highest in Twickenham and lowest in Glasgow North East.", "lowest", "right"),
        # Of the seats of one part of the country, or of none that is told of.
        (TURNED_OUT + "In Kent Sevenoaks was top with 71.6, and lowest was Chatham.", "top", "uncheckable"),
        ("Election 2017\n\nThe Tories won 317. Lowest was Glasgow East, top Twickenham.", "Lowest", "uncheckable"),
    ],
)
def test_most_and_fewest_that_voted(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert [verdict for kind, verdict in told(check(copy, full_record), words) if kind == "superlative"] == [expected]


DURHAM = "City of Durham, 9 June 2017\n\nRoberta Blackman-Woods (Lab) 26,727 (55.4%)\n"
WEAVER = "Weaver Vale, 7 May 2010\n\nGraham Evans (C) 16,953 (38.5%)\nJohn Stockton (Lab) 15,692 (36.3%)"


@pytest.mark.parametrize(("copy", "figure"), [(DURHAM, "26,727"), (WEAVER, "15,692")])
def test_digits_changed_about_are_no_lead_over_one_whom_nothing_names(
    full_record: Record, copy: str, figure: str
) -> None:
    assert told(check(copy, full_record), figure) == [("votes", "wrong")]


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        ("Christchurch, 9 June 2017. Turnout in Christchurch was 72.3%.", "72.3%", "rounding"),
        ("Christchurch, 9 June 2017. Turnout in Christchurch was 72.2%.", "72.2%", "right"),
        ("Christchurch, 9 June 2017. Turnout in Christchurch was 72.4%.", "72.4%", "wrong"),
        ("Stafford, 13 December 2019. Turnout in Stafford was 70.8 per cent.", "70.8", "rounding"),
        ("Stafford, 13 December 2019. Turnout in Stafford was 70.9 per cent.", "70.9", "wrong"),
    ],
)
def test_turnout_rounded_from_the_two_decimals_declared(
    full_record: Record, copy: str, figure: str, verdict: str
) -> None:
    assert told(check(copy, full_record), figure) == [("turnout", verdict)]
