"""Pieces about lost deposits: whose each count is, and what of, is told by what stands around it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

OF_2017 = """Parties count the cost of lost deposits

A total of 1,568 candidates lost their deposits at the 2017 general election.

"""
OF_2024 = """Where did all the deposits go?

At the general election of 4 July 2024 some 1,673 candidates came away without their £500.

"""
RIGHT, WRONG = [("deposit", "right")], [("deposit", "wrong")]
STOOD, NOT_STOOD = [("other", "right")], [("other", "wrong")]


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("The Greens said goodbye to 456, against 442 in 2015.", "456", RIGHT),
        ("The Greens said goodbye to 456, against 442 in 2015.", "442", RIGHT),
        ("The Greens said goodbye to 465, against 442 in 2015.", "465", WRONG),
        ("The Greens said goodbye to 456, against 424 in 2015.", "424", WRONG),
        ("The worst hit were Ukip, who lost 337 of 378.", "337", RIGHT),
        ("The worst hit were Ukip, who lost 337 of 378.", "378", STOOD),
        ("The worst hit were Ukip, who lost 337 of 387.", "387", NOT_STOOD),
        ("Ukip saw 337 of its 378 candidates fall below the line.", "337", RIGHT),
        ("Ukip, which lost 79 in 2015, this time lost 337.", "79", RIGHT),
        ("Ukip, which lost 79 in 2015, this time lost 337.", "337", RIGHT),
        ("Ukip, which lost 97 in 2015, this time lost 337.", "97", WRONG),
        ("Plaid lost 16 (40 stood), the Conservatives seven (638).", "638", STOOD),
        ("Plaid lost 16 (40 stood), the Conservatives seven (683).", "683", NOT_STOOD),
        ("Plaid lost 16 (eight in 2015), the Conservatives seven (18).", "seven", RIGHT),
        ("The Lib Dems forfeited 375, up from 341.", "341", RIGHT),
        ("The Lib Dems forfeited 375, up from 314.", "314", WRONG),
        ("The Lib Dems forfeited 375, up 34.", "34", RIGHT),
        ("The Lib Dems forfeited 375, up 43.", "43", WRONG),
        ("The Lib Dems forfeited 375 deposits, 34 more than in 2015.", "34", RIGHT),
        ("The Lib Dems forfeited 375 deposits, 43 more than in 2015.", "43", WRONG),
        ("For the Conservatives the bill was seven, down from 18.", "seven", RIGHT),
        ("For the Conservatives the bill was nine, down from 18.", "nine", WRONG),
        ("The Tories forfeited seven, 11 down on two years earlier.", "11", RIGHT),
        ("Plaid Cymru lost 16 compared to eight two years before.", "eight", RIGHT),
        ("Plaid Cymru lost 16 compared to nine two years before.", "nine", WRONG),
        ("Plaid lost 16 of 40, the Conservatives seven and Labour none.", "seven", RIGHT),
        ("Plaid lost 16 of 40, the Conservatives eight and Labour none.", "eight", WRONG),
        ("The Greens fielded 467 and lost 456; just 11 were saved.", "11", RIGHT),
        ("The Greens fielded 467 and lost 456; just 21 were saved.", "21", WRONG),
        ("The Greens, in 467, lost 456.", "467", STOOD),
        ("That compares with 1,570 two years earlier, when there were 3,971 names on ballot papers.", "1,570", RIGHT),
        ("That compares with 1,507 two years earlier, when there were 3,971 names on ballot papers.", "1,507", WRONG),
        ("That compares with 1,570 two years earlier, when there were 3,971 names on ballot papers.", "3,971", STOOD),
        ("In 2015 Ukip fielded 624 and lost 79.", "79", RIGHT),
        ("In 2015 Ukip fielded 624 and lost 79.", "624", STOOD),
        ("In 2015 Ukip fielded 624 and lost 337.", "337", WRONG),
    ],
)
def test_a_bare_count_is_of_deposits(
    full_record: Record, sentence: str, figure: str, found: list[tuple[str, str]]
) -> None:
    assert told(check(OF_2017 + sentence, full_record), figure) == found


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("Reform fought 609 seats and fell short of the five per cent in only 32.", "609", STOOD),
        ("Reform fought 609 seats and fell short of the five per cent in only 32.", "32", RIGHT),
        ("Reform fought 609 seats and fell short of the five per cent in only 23.", "23", WRONG),
        ("As the Brexit Party last time it waved goodbye to 164 from 275.", "164", RIGHT),
        ("As the Brexit Party last time it waved goodbye to 164 from 275.", "275", STOOD),
        ("As the Brexit Party last time it waved goodbye to 146 from 275.", "146", WRONG),
        ("The Workers Party stood 152 and 123 did not reach the mark.", "123", RIGHT),
        ("The Workers Party stood 152 and 132 did not reach the mark.", "132", WRONG),
        ("The Greens saw 258 gone out of 629, an improvement on the 466 they forfeited in 2019.", "466", RIGHT),
        ("The Greens saw 258 gone out of 629, an improvement on the 456 they forfeited in 2019.", "456", WRONG),
        ("The SDP stood 121 candidates and all but two lost theirs.", "two", RIGHT),
        ("The SDP stood 121 candidates and all but nine lost theirs.", "nine", WRONG),
        ("The SNP kept all 57 of theirs.", "57", STOOD),
        ("The Tories lost 31, 27 more than five years ago.", "27", RIGHT),
    ],
)
def test_candidates_and_what_they_lost(
    full_record: Record, sentence: str, figure: str, found: list[tuple[str, str]]
) -> None:
    assert told(check(OF_2024 + sentence, full_record), figure) == found


def test_a_party_goes_on_as_it(full_record: Record) -> None:
    result = check(OF_2024 + "Labour had just one. It lost 12 in 2019.", full_record)
    assert told(result, "one") == RIGHT
    assert told(result, "12") == RIGHT
    assert told(check(OF_2024 + "Labour had just one. It lost 21 in 2019.", full_record), "21") == WRONG


def test_a_year_may_govern_the_next_sentence(full_record: Record) -> None:
    then = OF_2024 + "In 2019 the Greens were top as well, with 466. The Lib Dems had {}, Labour 12."
    assert told(check(then.format("136"), full_record), "136") == RIGHT
    assert told(check(then.format("229"), full_record), "229") == RIGHT


@pytest.mark.parametrize(
    "sentence",
    [
        "The Greens have 859 councillors and four MPs.",
        "The Conservatives lost 251 seats, leaving 121.",
        "Labour gained 211 and the Conservatives lost 251.",
        "The Lib Dems lost 12 years of work.",
        "The Greens lost 12 more councillors in May.",
    ],
)
def test_something_else_is_no_deposit(full_record: Record, sentence: str) -> None:
    found = check(OF_2024 + sentence, full_record).findings
    own = [one for one in found if one.claim.mark is not None and one.claim.mark.start >= len(OF_2024)]
    assert all(one.verdict.value != "wrong" for one in own)


def test_a_local_report_begins_no_piece(full_record: Record) -> None:
    copy = """Three lose deposits as Labour holds Wigan

Lisa Nandy was returned for Wigan at the general election of 8 June 2017. Three candidates lost their deposits.

The Lib Dems had 840 and Labour 29,575.
"""
    assert told(check(copy, full_record), "29,575") == [("votes", "right")]


def test_a_partys_one_deposit_begins_no_piece(full_record: Record) -> None:
    copy = """Rachel Hopkins won Luton South for Labour at the general election of 12 December 2019.

The Greens forfeited their deposit. Four candidates lost their deposits. The Greens had 995.
"""
    result = check(copy, full_record)
    assert all(one.verdict.value != "wrong" for one in result.findings)


OF_2019 = """Who lost their deposit?

At the 2019 general election 1,275 deposits were lost.

"""


@pytest.mark.parametrize(
    ("sentence", "figure", "found"),
    [
        ("The Lib Dems lost 136 deposits, compared with 341 four years earlier.", "341", RIGHT),
        ("The Lib Dems lost 136 deposits, compared with 375 four years earlier.", "375", WRONG),
        ("The Lib Dems lost 136 deposits, compared with 375 two years earlier.", "375", RIGHT),
    ],
)
def test_a_span_of_years_goes_back_as_far_as_it_says(
    full_record: Record, sentence: str, figure: str, found: list[tuple[str, str]]
) -> None:
    assert told(check(OF_2019 + sentence, full_record), figure) == found
