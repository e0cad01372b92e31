"""What is set apart from its measure: a swing after a lead, a turnout in a clause, what a majority used to be."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

YEOVIL = "Yeovil, 8 May 2015. David Laws lost Yeovil to Marcus Fysh. "
CAMBRIDGE = "South Cambridgeshire, 13 December 2019. Anthony Browne held it for the Conservatives. "
MIDDLESBROUGH = "Middlesbrough by-election, 29 November 2012. "
READING = "Reading West, 9 June 2017. Alok Sharma has held Reading West. "
SELBY = "Selby and Ainsty, 9 June 2017. Nigel Adams has held it with 32,921 votes. "
GLENROTHES = "Glenrothes, 13 December 2019. Peter Grant held Glenrothes with 21,234 votes. "
COLNE = "Colne Valley, 9 June 2017. Thelma Walker won by 915. "
NATION = "Election 2015: the numbers that matter\n\n– 56 of Scotland's 59 seats went to the SNP.\n\n"
NATION += "– Biggest majority: 34,655 for Labour's George Howarth in Knowsley.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (YEOVIL + "It went by 5,313, a 16.07 per cent swing Lib Dem to Tory.", "16.07", ("swing", "right")),
        (YEOVIL + "It went by 5,313, a 17.06 per cent swing Lib Dem to Tory.", "17.06", ("swing", "wrong")),
        (YEOVIL + "It went by 5,313, or 9.3 per cent.", "9.3", ("majority", "right")),
        (MIDDLESBROUGH + "Andy McDonald won by 8,211, only 26% bothering to vote.", "26%", ("turnout", "right")),
        (MIDDLESBROUGH + "Andy McDonald won by 8,211, only 36% bothering to vote.", "36%", ("turnout", "wrong")),
        (CAMBRIDGE + "The majority is 2,904, where it used to be 15,952.", "15,952", ("majority", "right")),
        (CAMBRIDGE + "The majority is 2,904 when it used to be 15,852.", "15,852", ("majority", "wrong")),
        (CAMBRIDGE + "The majority is 2,904 when it used to be 15,952.", "2,904", ("majority", "right")),
        (CAMBRIDGE + "Mr Browne had 31,015 people voting for him.", "31,015", ("votes", "right")),
        (CAMBRIDGE + "Ian Sollom had 21,811 people backing him.", "21,811", ("votes", "wrong")),
        (READING + "He had 25,311 votes; his rivals put together had 26,455.", "26,455", ("other", "right")),
        (READING + "He had 25,311 votes; the rest put together had 24,655.", "24,655", ("other", "wrong")),
        (YEOVIL + "Mr Fysh had 42.5% of a majority.", "42.5%", ("majority", "wrong")),
        (YEOVIL + "Mr Fysh had 9.3% of a majority.", "9.3%", ("majority", "right")),
        (YEOVIL + "Turnout was 69.1 per cent as against 69.4 per cent.", "69.4", ("turnout", "right")),
        (GLENROTHES + "41,616 papers were counted. In 2017 it was 40,440 and 60.9%.", "60.9%", ("turnout", "right")),
        (GLENROTHES + "41,616 papers were counted. In 2017 it was 40,440 and 66.9%.", "66.9%", ("turnout", "wrong")),
        (GLENROTHES + "That is 51.1%. In 2017 it was 17,291 and 42.8%.", "42.8%", ("share", "right")),
        (COLNE + "The Tories lose a 5,378 majority.", "5,378 majority", ("majority", "right")),
        (COLNE + "The Tories lose a 5,738 majority.", "5,738 majority", ("majority", "wrong")),
        (SELBY + "Labour now have 262 MPs, 30 more than under Ed Miliband.", "30", ("seats_change", "right")),
        (SELBY + "Labour now have 262 MPs, 40 more than under Ed Miliband.", "40", ("seats_change", "wrong")),
        (SELBY + "Labour now have 262 MPs, 56 fewer than the Tories.", "56", ("seats", "right")),
        (
            NATION + "– The Lib Dems are left with eight of the 57 seats Nick Clegg won in 2010.",
            "57 ",
            ("seats", "right"),
        ),
        (
            NATION + "– David Cameron has 330 MPs. Labour's 232 is 26 fewer than in 2010.",
            "26",
            ("seats_change", "right"),
        ),
        # A point of a list goes back to the country, unless it names a seat.
        (NATION + "– Turnout was 66.4%, up from 65.1%.", "66.4%", ("turnout", "right")),
        (NATION + "– Turnout was 66.4%, ranging from 82% in East Dunbartonshire.", "66.4%", ("turnout", "right")),
        (NATION + "– Turnout was 66.4%, ranging from 82% in East Dunbartonshire.", "82%", ("turnout", "right")),
        (NATION + "– Turnout in Knowsley was 66.4%.", "66.4%", ("turnout", "wrong")),
    ],
)
def test_each_is_read_as_what_it_is(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    start = copy.rindex(figure)
    found = [one for one in check(copy, full_record).findings if one.claim.mark and one.claim.mark.start == start]
    assert [(one.claim.kind.value, str(one.verdict)) for one in found] == [expected]
