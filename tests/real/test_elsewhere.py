"""Copy that goes on to other seats, other years and other people, and comes back: nothing right is called wrong."""

import re

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

WALES = """5 July 2024

Plaid Cymru's Ann Davies won Caerfyrddin with 15,520 votes, 4,535 ahead of Labour.

The seat was made of most of Carmarthen East and Dinefwr, where Jonathan Edwards finished 1,809 ahead for Plaid last
time, and half of Carmarthen West and South Pembrokeshire, which Simon Hart carried by 7,745.

Set against the notional result, Plaid is up 3.4 points to 34.0 and Labour down 1.0 to 24.1.
"""
COAST = """22 July 2024

Richard Tice won Boston and Skegness for Reform UK by 2,010 votes.

In Grantham and Stamford, in 2015, Marietta King pipped Labour by 340. In Great Grimsby Victoria Ayling drew 24.95 per
cent and was third.

Reform came second in South Holland with 23.1, second in Louth with 25.7; it was third at Gainsborough, where Pat
O'Connor had 9,916, third in Sleaford, third again in Lincoln.
"""
ISLAND = """March 2024

Virginia Crosbie took Ynys Môn for the Conservatives in 2019 with 12,959 votes, 1,968 ahead of Labour's Mary Roberts.

For years this was Albert Owen's. He had a majority of 2,461 in 2010 over Dylan Rees of Plaid and then, in 2015, a bare
229 over John Rowlands. Ukip's Nathan Gill had 14.7 per cent on that occasion and the Tory, Michelle Willis, 21.2.

The best of his nights came last. He soared by 10.7 points to 41.9 per cent.
"""


def told(copy: str, record: Record) -> dict[str, str]:
    """The verdicts by what is printed, each paragraph on a line."""
    copy = re.sub(r"(?<!\n)\n(?!\n)", " ", copy)
    found = check(copy, record).findings
    marks = [(one.claim.mark, one.verdict.value) for one in found if one.claim.mark]
    return {copy[mark.start : mark.end]: verdict for mark, verdict in marks}


@pytest.mark.parametrize(
    ("copy", "right"),
    [
        (WALES, ["1,809", "7,745", "3.4 points", "34.0", "1.0", "24.1"]),
        (COAST, ["340", "24.95 per cent", "23.1", "second in Louth", "third in Sleaford", "third again in Lincoln"]),
        (ISLAND, ["229", "14.7 per cent", "21.2", "10.7 points", "41.9 per cent"]),
    ],
)
def test_what_is_told_of_elsewhere_is_read_as_of_there(copy: str, right: list[str], full_record: Record) -> None:
    found = told(copy, full_record)
    assert "wrong" not in found.values()
    assert {figure: found.get(figure) for figure in right} == dict.fromkeys(right, "right")


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("second in Louth", "third in Louth"),
        ("third in Sleaford", "second in Sleaford"),
    ],
)
def test_a_place_that_a_party_did_not_come_in_is_wrong(said: str, figure: str, full_record: Record) -> None:
    assert told(COAST.replace(said, figure), full_record)[figure] == "wrong"
