"""Told of one after another: swings, places, seats gained likewise, every seat of a text, seats of before, points."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

WAKEFIELD = "Wakefield, 24 June 2022. Simon Lightwood won with 13,166. "
ASHFIELD = "Ashfield, 5 July 2024. Lee Anderson held Ashfield with 17,062. "
SELBY = (
    "21 July 2023. Keir Mather won Selby and Ainsty with 16,456. Uxbridge and South Ruislip went to Steve Tuckwell with"
    " 13,965, and Sarah Dyke won Somerton and Frome with 21,187. "
)
PAIR = "16 February 2024. Gen Kitchen won Wellingborough by 6,436. In Kingswood Damien Egan had 11,176. "
KENT = "Kent, 5 July 2024. Helen Whately held Faversham and Mid Kent by 1,469. "
SHROPSHIRE = "5 July 2024. Stuart Anderson held South Shropshire by 1,624. "
ULSTER = (
    "13 December 2019. Sorcha Eastwood lost in Lagan Valley.\n\nMichelle Gildernew scraped in by 57 votes in Fermanagh"
    " and South Tyrone.\n\n"
)
NUMBERS = (
    "The 2015 general election in numbers\n\n– A Scottish landslide The SNP hold 56 of Scotland's 59 seats.\n\n"
    "– UKIP picked up 3.9 million votes and one MP. It was second in {}.\n"
)
ELECTED = "The 2015 general election. "
COMMONS = "The 2019 general election. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A swing after the one that was needed.
        (WAKEFIELD + "The swing was huge. It was one of 12.7 per cent.", "12.7 per cent", ("swing", "right")),
        (WAKEFIELD + "Labour needed a big swing. They got one of 12.7.", "12.7", ("swing", "right")),
        (WAKEFIELD + "Labour needed a big swing. They got one of 17.", "17", ("swing", "wrong")),
        (WAKEFIELD + "The swing? There was one of nearly 13 points.", "13 points", ("swing", "rounding")),
        # Votes for a place.
        (ASHFIELD + "Labour's Rhea Keehn took 11,553 for second.", "for second", ("rank", "right")),
        (ASHFIELD + "Jason Zadrozny had 6,276 votes for third place.", "for third place", ("rank", "right")),
        (ASHFIELD + "Labour's Rhea Keehn took 11,553 for third.", "for third", ("rank", "wrong")),
        # A seat that went the same way.
        (SHROPSHIRE + "Telford was a Labour gain, and so was Shrewsbury.", "was Shrewsbury", ("outcome", "right")),
        (SHROPSHIRE + "The Wrekin was a Tory hold, and so was Telford.", "was Telford", ("outcome", "wrong")),
        (
            SHROPSHIRE + "Elsewhere in the county Telford was a Labour gain, the Tories pushed into third, and so was"
            " Shrewsbury.",
            "pushed into third",
            ("rank", "right"),
        ),
        # What a seat stays, after an aside.
        (SHROPSHIRE + "North Shropshire, a shock in 2021, stays Lib Dem.", "stays Lib Dem", ("outcome", "right")),
        (SHROPSHIRE + "The Wrekin, safe on paper, stays Labour.", "stays Labour", ("outcome", "wrong")),
        (SHROPSHIRE + "Telford went red too.", "went red", ("outcome", "right")),
        # Every seat that a text is about.
        (PAIR + "Labour won both seats.", "won both seats", ("outcome", "right")),
        (PAIR + "Labour two for two, then.", "two for two", ("outcome", "right")),
        (PAIR + "Labour held both.", "held both", ("outcome", "wrong")),
        (PAIR + "The Conservatives held both seats.", "held both seats", ("outcome", "wrong")),
        (SELBY + "Labour won all three.", "won all three", ("outcome", "wrong")),
        # Seats set against those of before.
        (ELECTED + "There are eight Lib Dem MPs, against 57 before.", "57", ("seats", "right")),
        (ELECTED + "The SNP has 56 MPs, compared with six when it last stood.", "six", ("seats", "right")),
        (ELECTED + "There are eight Lib Dem MPs, against 56 for the SNP.", "56", ("seats", "right")),
        (ELECTED + "There are 56 SNP MPs, against 16 before.", "16", ("seats", "wrong")),
        (
            COMMONS + "Labour has 202, 203 if you include the Speaker, compared with 262 in 2017.",
            "262",
            ("seats", "right"),
        ),
        (COMMONS + "Labour has 202, 203 if you include the Speaker.", "203", ("seats", "rounding")),
        (COMMONS + "Labour has 202, 203 counting the Speaker, against 226 in 2017.", "226", ("seats", "wrong")),
        (ELECTED + "Labour has 25 seats in Wales. Across the UK it finished on 232, the SNP on 56.", "232", "right"),
        (ELECTED + "Labour has 25 seats in Wales. Across the UK it finished on 223, the SNP on 56.", "223", "wrong"),
        # A party that did not stand in the seat told of last.
        (ULSTER + "The DUP share fell by 5.4% to 30.6%.", "5.4%", ("share_change", "unit")),
        (ULSTER + "The DUP share fell to 30.6 per cent.", "30.6 per cent", ("share", "right")),
        (ULSTER + "The DUP share fell to 36.0 per cent.", "36.0 per cent", ("share", "wrong")),
        # Points of a list.
        (NUMBERS.format(120), "120", ("rank", "right")),
        (NUMBERS.format(125), "125", ("rank", "wrong")),
        # So many times as many votes.
        (ASHFIELD + "In 2019 it was 63 per cent. Only 58% of electors took part.", "58%", ("turnout", "right")),
        (ASHFIELD + "Only 85% of electors took part.", "85%", ("turnout", "wrong")),
    ],
)
def test_what_follows_is_read_with_what_came_before(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str] | str
) -> None:
    """By copy."""
    wanted = ("seats", expected) if isinstance(expected, str) else expected
    assert wanted in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        ("Jonathan Clark's 1,185 was double the party's 2017 vote.", "wrong"),
        ("Jonathan Clark's 1,185 was just over the party's 2017 vote.", None),
        ("Neil Hamilton's 2,023 was nearly double the party's 2017 vote.", "rounding"),
        ("Neil Hamilton's 2,023 was more than double the party's 2017 vote.", "wrong"),
        ("Neil Hamilton's 8.6 per cent was more than three times the party's 2017 share.", "right"),
    ],
)
def test_multiple_of_votes_is_of_no_share(full_record: Record, copy: str, verdict: str | None) -> None:
    """By copy: it is "wrong" though the share would bear it out."""
    found = check("Newport West, 5 April 2019. Ruth Jones had 9,308. " + copy, full_record).findings
    verdicts = [one.verdict.value for one in found if one.claim.quantity.unit.value == "times"]
    assert verdicts == ([] if verdict is None else [verdict])


@pytest.mark.parametrize(
    "copy",
    [
        WAKEFIELD + "The swing was huge. She is one of 15 candidates.",
        WAKEFIELD + "The swing was huge. The majority was one of 4,925.",
        ASHFIELD + "He took 17,062 votes for the second time.",
        PAIR + "Labour held both houses. The Tories won all three seats in Cornwall in 2019.",
        KENT + "She won 1,469 times for second homes.",
    ],
)
def test_what_only_looks_alike_is_no_error(full_record: Record, copy: str) -> None:
    """By copy."""
    found = check(copy, full_record).findings
    assert not [one.claim.mark for one in found if one.verdict.value in ("wrong", "unit")]
