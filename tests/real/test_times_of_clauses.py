"""Figures of clauses that turn to another time, another seat or another candidate, and those told in one breath."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

BATH = "Bath, 9 June 2017. Wera Hobhouse won Bath from Ben Howlett by 5,694. "
STOKE = "24 February 2017. Gareth Snell held Stoke-on-Trent Central by 2,620. "
SOUTH = "South Northamptonshire, 5 July 2024. "
STONE = "Stone, 5 July 2024. Gavin Williamson held Stone, Great Wyrley and Penkridge with 19,880. "
LOST = "Lost deposits in 2019\n\nThe Greens, who lost 456 last time, "
KNOWSLEY = "Knowsley, 9 June 2017. George Howarth had 47,351 votes five years after an operation. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A year at the head holds up to a clause that opens with another time.
        (BATH + "In 2010 Don Foster won by 11,883 and two years ago the party was on 29.7 per cent.", "29.7", "right"),
        (BATH + "In 2010 Don Foster had 56.6 per cent, and last time Howlett won by 3,833.", "3,833", "right"),
        (BATH + "In 2010 Don Foster had 56.6 per cent, but two years ago Mr Howlett was on 38.7.", "38.7", "wrong"),
        (BATH + "In 2015, two years ago, Ben Howlett won by 3,833 and had 17,833 votes.", "17,833", "right"),
        # The lead of somebody who has gone, beside what the winner polled.
        (SOUTH + "Sarah Bool held it with 19,191 but Andrea Leadsom's 27,761 majority is down.", "27,761", "right"),
        (SOUTH + "Sarah Bool held it with 19,191 but Andrea Leadsom's 22,761 majority is down.", "22,761", "wrong"),
        (STONE + "Bill Cash's 19,945 majority is down to 5,466.", "19,945", "right"),
        (STONE + "Bill Cash's 19,945 majority is down to 5,466.", "5,466", "right"),
        # Ahead of somebody's vote: a vote, or by how much.
        (SOUTH + "It was Sarah Bool: 19,191 ahead of Rufia Ashraf's 15,504.", "19,191", "right"),
        (SOUTH + "It was Sarah Bool, 19,191 ahead of Rufia Ashraf on 15,504.", "19,191", "right"),
        (SOUTH + "It was Sarah Bool: 3,687 ahead of Rufia Ashraf's 15,504.", "3,687", "right"),
        (SOUTH + "Sarah Bool won, 3,687 ahead of Rufia Ashraf on 15,504.", "3,687", "right"),
        (SOUTH + "It was Sarah Bool: 19,911 ahead of Rufia Ashraf's 15,504.", "19,911", "wrong"),
        (SOUTH + "Sarah Bool polled 19,911 ahead of Rufia Ashraf (15,504).", "19,911", "wrong"),
        (SOUTH + "Sarah Bool was 3,867 ahead of Rufia Ashraf's 15,504.", "3,867", "wrong"),
        # Votes and a majority in one breath.
        (
            BATH + "Hobhouse, back for those who held it then, had 23,436 votes and a majority of 3,833.",
            "3,833",
            "wrong",
        ),
        (
            BATH + "Hobhouse, back for those who held it then, had 23,436 votes and a majority of 5,694.",
            "5,694",
            "right",
        ),
        (BATH + "When it ended Hobhouse had 23,436 votes and a 3,833 majority to overturn.", "3,833", "right"),
        # What has gone since an aside that tells of another time.
        (LOST + "lost 10 more.", "10", "right"),
        (LOST + "lost 19 more.", "19", "wrong"),
        # So many times what it was, and what it has come to.
        (
            KNOWSLEY + "Last time he had 34,655 to spare. His majority more than doubled to 42,214.",
            "doubled",
            "wrong",
        ),
    ],
)
def test_of_its_own_time(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert {verdict for _, verdict in told(check(copy, full_record), figure)} == {expected}


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("UKIP came second there and fourth in Copeland.", "UKIP came", "right"),
        ("UKIP came third there and fourth in Copeland.", "UKIP came", "wrong"),
        ("The Lib Dems were fourth there but third in Copeland.", "were fourth", "right"),
        ("Labour and the Lib Dems came second and third in Copeland.", "came second", "right"),
        ("Labour came second and the Lib Dems third in Copeland.", "came second", "right"),
    ],
)
def test_places_in_two_seats(full_record: Record, sentence: str, words: str, expected: str) -> None:
    copy = STOKE + sentence + " There Trudy Harrison won by 2,147."
    checked = check(copy, full_record)
    found = [(said, verdict) for said, kind, verdict in every(checked) if kind == "rank" and words in said]
    assert [verdict for _, verdict in found] == [expected]


BATLEY = "Batley and Spen, 2 July 2021. Kim Leadbeater held it by 323. Labour's share was down 7.4 points and "
KEIGHLEY = "Keighley, 9 June 2017. John Grogan won by 239. Labour's share jumped by 8.4 points, but "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (BATLEY + "the Tory share by 1.6 points.", "1.6", ("share_change", "right")),
        (BATLEY + "the Tory share by 2.9 points.", "2.9", ("share_change", "wrong")),
        (BATLEY + "the Tory share 34.4 per cent.", "34.4", ("share", "right")),
        (KEIGHLEY + "the Conservatives' also went up, by 1.7.", "1.7", ("share_change", "right")),
        (KEIGHLEY + "the Tories' rose as well, 1.7 points, as UKIP melted away.", "1.7", ("share_change", "right")),
        (KEIGHLEY + "the Tories' rose as well, 7.1 points, as UKIP melted away.", "7.1", ("share_change", "wrong")),
    ],
)
def test_shares_moved_too(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]
