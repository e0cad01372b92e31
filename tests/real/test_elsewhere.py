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

BACK = """6 July 2024

The Liberal Democrat Andrew George, ousted from St Ives in 2015, had tried again two years later and been pipped by
just 312; in 2019 it was 4,280. On Friday he was 13,786 clear of Derek Thomas, and he had more than half the vote to
himself: 52.0 per cent against 41.0 last time.

The first time the two men met, in 2010, Mr George survived with 1,719 to spare. He won 19,619 votes that day. Five
years on the Lib Dem share went from 42.7 to 33.2 and the Conservatives, with 38.3, were home by 2,469. Ukip took 11.8.
"""
PROFILE = """May 2024: Watford

Dean Russell, who has been the MP since 2019, is defending a majority of 4,433. A swing of 3.8 per cent would be enough
for Labour, 14.7 would do it for the Lib Dems.

In 2010 Richard Harrington took it from Labour's Claire Ward. His majority in 2015 was 9,794. In 2017 it was cut to
2,092 as Labour put on 16 points to reach 42.0 per cent.
"""

COUNTY = """5 July 2024: Suffolk Coastal

Labour's Jenny Riddell-Carpenter beat Thérèse Coffey in Suffolk Coastal by 1,070 votes. Dr Coffey had 14,602.

Dr Coffey was at Trinity Park in Ipswich for the declaration. She first won Suffolk Coastal with a majority of 9,128.

Turnout was 66.4%. It was 71.2% in 2019.

The boundaries have changed, with the seat losing some villages to Central Suffolk and North Ipswich,
but her share is 26.9 points down and Labour's 10.3 points up.

Elsewhere in the county Labour gained Ipswich by 7,403, Bury St Edmunds and Stowmarket by 1,452 and
Lowestoft by 2,016. The Conservatives held South Suffolk.

Reform's Matthew Jackson was third on 7,850. The winner's share was 31.7 per cent. The majority was 1,070.
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
        (COUNTY, ["9,128", "66.4%", "71.2%", "26.9 points", "10.3 points", "7,850", "31.7 per cent", "1,070"]),
        (BACK, ["312", "4,280", "13,786", "52.0 per cent", "41.0", "19,619", "42.7", "33.2", "38.3", "2,469", "11.8"]),
        (PROFILE, ["4,433", "3.8 per cent", "14.7", "9,794", "2,092", "16 points", "42.0 per cent"]),
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


DONSIDE = """14 December 2019

In Gordon Richard Thomson of the SNP had 23,885 votes and the Conservative Colin Clark 23,066, a gap of 819.

Nine years ago Mr Thomson finished runner-up to Malcolm Bruce on 10,827, 6,748 adrift.

Next door in Moray Laura Mitchell, for the SNP, put on 3,121 to 21,599.
"""
PETERBOROUGH = """July 2022

In June 2019 Labour held Peterborough by 683 from the Brexit Party. Lisa Forbes polled 10,484, or 30.9 per cent; Mike
Greene 9,801. Paul Bristow was third with 7,243. Six months later he was the MP, with 22,334 votes and a majority of
2,580.

In Tiverton and Honiton on 23 June Richard Foord won by 6,144 for the Liberal Democrats, who'd been third with 14.8 per
cent. He had 22,537 votes.
"""


@pytest.mark.parametrize(
    ("copy", "right"),
    [
        (DONSIDE, ["10,827", "6,748", "3,121", "21,599", "819"]),
        (PETERBOROUGH, ["683", "7,243", "6,144", "22,537"]),
    ],
)
def test_what_was_years_before_or_months_after_is_none_of_this_result(
    copy: str, right: list[str], full_record: Record
) -> None:
    found = told(copy, full_record)
    assert "wrong" not in found.values()
    assert {figure: found.get(figure) for figure in right} == dict.fromkeys(right, "right")


LIVE = """LIVE: Bath count, 5 July 2024

02.51 Bath: Lib Dem hold. Wera Hobhouse 19,883 (41.3%, down on last time), Labour's Dan Bewley 8,665, Conservative
James Wright 7,659.

02.55 That's a majority of 11,218. It was 12,322 in 2019.

03.20 Up in Cheadle Tom Morrison has beaten Mary Robinson by 12,235. He'd cut her majority to 2,336 five years ago. She
drops from 46.0% to 22.6%.

03.30 Angus MacNeil's lead in Na h-Eileanan an Iar more than doubled to 4,102 in 2015. This time he was third on
1,370.
"""


def test_an_aside_on_last_time_is_not_of_who_comes_next(full_record: Record) -> None:
    found = told(LIVE, full_record)
    assert "wrong" not in found.values()
    right = ["8,665", "7,659", "11,218", "12,322", "12,235", "2,336", "46.0%", "22.6%", "4,102", "1,370"]
    assert {figure: found.get(figure) for figure in right} == dict.fromkeys(right, "right")


def test_what_somebody_was_elected_by_is_no_estimate(full_record: Record) -> None:
    copy = (
        "5 July 2024: Suffolk Coastal\n\nJenny Riddell-Carpenter beat Thérèse Coffey by 1,070 votes.\n\n"
        "At the last election in December 2019 Dr Coffey was elected with a majority of {}."
    )
    assert told(copy.format("20,533"), full_record)["20,533"] == "right"
    assert told(copy.format("18,355"), full_record)["18,355"] == "wrong"  # the notional one
    notional = copy.replace("was elected with a", "had a notional").format("18,355")
    assert told(notional, full_record)["18,355"] == "right"


def test_the_next_poll_told_of_by_its_month_is_not_held_against_the_by_election(full_record: Record) -> None:
    copy = (
        "Peterborough, 2019\n\nOn 6 June Lisa Forbes held on for Labour by 683 votes, 10,484 to 9,801 for the Brexit "
        "Party's Mike Greene, with Paul Bristow third on 7,243; turnout was 48.3 per cent. On 12 December the "
        "Conservative beat her by 2,580, on a turnout of 65.9."
    )
    found = told(copy, full_record)
    assert "wrong" not in found.values()
    assert (found["683"], found["2,580"]) == ("right", "right")


def test_a_paragraph_that_tells_of_one_other_seat_goes_over_to_it(full_record: Record) -> None:
    copy = (
        "Friday, December 13, 2019\n\nMarie Rimmer won St Helens South and Whiston for Labour with 29,457 votes.\n\n"
        "A hall full of party workers saw Labour's Peter Dowd crowned the winner in Bootle.\n\n"
        "Compare that with 84.0% for Labour in 2017.\n\n"
        "On a turnout of 65.7%, 49,174 valid votes were counted. The majority? 34,556."
    )
    assert "wrong" not in told(copy, full_record).values()
