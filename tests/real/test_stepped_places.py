"""Places told by how somebody came to them: by steps, from where they were, next after another, without a verb."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

WAKEFIELD = "In Wakefield in 2019 Imran Ahmad Khan (Conservative) won with 21,283 votes. "
THIRD = WAKEFIELD + "Peter Wiltshire of the Brexit Party was third"
BURNLEY = "Burnley, 8 May 2015. Julie Cooper won the seat for Labour. "
ALBANS = "St Albans, 13 December 2019. Daisy Cooper won the seat for the Lib Dems with 28,867 votes. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # By steps, and from where they were.
        (BURNLEY + "The Conservatives dropped one place to fourth.", "dropped one", "right"),
        (BURNLEY + "The Conservatives dropped two places to fifth.", "dropped two", "wrong"),
        (BURNLEY + "Ukip climbed three places to third.", "climbed three", "right"),
        (BURNLEY + "Tom Commis for Ukip rose from sixth to take third.", "rose from", "right"),
        (BURNLEY + "Tom Commis for Ukip rose from fifth to take third.", "rose from", "wrong"),
        (BURNLEY + "Julie Cooper came from second to win Burnley.", "came from", "right"),
        (BURNLEY + "Julie Cooper came from third to win Burnley.", "came from", "wrong"),
        (BURNLEY + "The Conservatives lost third and finished fourth.", "lost third", "right"),
        (BURNLEY + "The Conservatives lost second and finished fourth.", "lost second", "wrong"),
        # Next after another, and short of a place.
        (THIRD + " and the Lib Dems' Jamie Needle came next.", "came next", "right"),
        (THIRD + " and Stephen Whyte came next.", "came next", "wrong"),
        (THIRD + "; Jamie Needle was next in line.", "next in line", "right"),
        (ALBANS + "Rebecca Lury was 17,574 votes off second.", "off second", "right"),
        (ALBANS + "Anne Main pushed her all the way.", "pushed her", "right"),
        # The verb but once, and a medal.
        (THIRD + ", Jamie Needle coming in fourth and Stephen Whyte last.", "last", "right"),
        (THIRD + ", Jamie Needle coming in fourth and Ryan Kett last.", "last", "wrong"),
        (THIRD + ", Jamie Needle finishing fourth and Ryan Kett of Yorkshire sixth.", "sixth", "wrong"),
        (WAKEFIELD + "Mary Creagh's 17,925 was good for the silver medal.", "silver", "right"),
        (WAKEFIELD + "Peter Wiltshire's 2,725 was good for the silver medal.", "silver", "wrong"),
        (WAKEFIELD + "Jamie Needle overtook the Brexit Party to bag third.", "third", "wrong"),
    ],
)
def test_places(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert {verdict for kind, verdict in said(check(copy, full_record), words) if kind == "rank"} == {expected}


@pytest.mark.parametrize(
    ("copy", "words"),
    [
        (WAKEFIELD + "The new leader came next on stage.", "next"),
        (WAKEFIELD + "Peter Wiltshire is next in line for a peerage.", "next"),
        (WAKEFIELD + "Mary Creagh came from Coventry to win the nomination.", "came from"),
        (BURNLEY + "The Conservatives lost third by 1,490 votes, they said.", "lost third"),
    ],
)
def test_what_tells_of_no_place(full_record: Record, copy: str, words: str) -> None:
    assert [one for one in said(check(copy, full_record), words) if one[0] == "rank"] == []
