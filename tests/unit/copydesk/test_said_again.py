"""What a figure says again, how far it lies from a place, and all who voted: read in the words that copy has for it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

HEAD = "General Election 2019: Ilford North\n\nLabour candidate Wes Streeting won Ilford North.\n\n"


@pytest.mark.parametrize("link", [", which is", ", or", " votes, which works out at", " – that's"])
def test_a_share_that_says_the_votes_again_is_held_to_them(record: Record, link: str) -> None:
    copy = HEAD + "Mark Johnson polled 2,680" + link + " {} per cent."
    assert told(check(copy.format("5.3"), record), "5.3 per cent") == [("share", "right")]
    assert told(check(copy.format("5.9"), record), "5.9 per cent") == [("share", "wrong")]


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("There were 72,973 people on the roll, of whom 68.7 per cent took part.", "68.7", ("turnout", "right")),
        ("The register had 72,973 names, of which 68.7 per cent voted.", "68.7", ("turnout", "right")),
        ("The majority is 10.4 per cent of the 50,114 valid papers.", "50,114", ("other", "right")),
        ("The voters had dwindled from 52,941 to 50,114.", "52,941", ("other", "right")),
        ("The number voting fell from 52,941 to 50,114.", "50,114", ("other", "right")),
        ("The Liberal Democrats were within 17,425 of second.", "17,425", ("margin", "right")),
        ("First and third were 22,643 apart.", "22,643", ("margin", "right")),
        ("First and second were 5,218 apart.", "5,218", ("majority", "right")),
        ("Mark Johnson had 2,680 votes. Third, in other words.", "Third", ("rank", "right")),
        ("Mark Johnson stood. He ran third on the night.", "ran third", ("rank", "right")),
    ],
)
def test_it_is_read(record: Record, sentence: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(HEAD + sentence, record), figure) == [expected]


def test_so_many_short_of_a_place_is_not_in_it(record: Record) -> None:
    found = check(HEAD + "The Liberal Democrats finished 17,425 short of second place.", record).findings
    assert [one.message for one in found if one.verdict.is_flagged] == []
