"""From place to place: where a party came and had come, told by a verb with whoever it is of named well before; and who
kept a place."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

TRURO = "Sarah Newton has held Truro and Falmouth for the Conservatives at the 2017 general election.\n\n"
READING = "Alok Sharma has held Reading West for the Conservatives at the 2017 general election.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (TRURO + "Labour's Jayne Kirkham put on 13,517 votes and went from third to second.", "third", "right"),
        (TRURO + "Labour's Jayne Kirkham put on 13,517 votes and went from third to second.", "second", "right"),
        (TRURO + "Labour's Jayne Kirkham put on 13,517 votes and went from fourth to second.", "fourth", "wrong"),
        (TRURO + "Rob Nolan had 8,465 and sank from second to fourth.", "fourth", "wrong"),
        (TRURO + "Rob Nolan had 8,465 and sank from second to third.", "sank", "right"),
        (TRURO + "Ukip stayed fourth.", "Ukip stayed fourth", "right"),
        (TRURO + "Ukip stayed third.", "Ukip stayed third", "wrong"),
        (READING + "Labour kept hold of second place.", "hold of second place", "right"),
        (READING + "The Lib Dems held on to second.", "The Lib Dems held on to second", "wrong"),
    ],
)
def test_places(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("rank", expected)]


@pytest.mark.parametrize(
    ("headline", "verdict"),
    [
        ("Sharma back with bigger majority as Labour gains", "wrong"),
        ("Sharma back with smaller majority as Labour gains", "right"),
        ("Bigger majority for Sharma", "wrong"),
        ("Reduced majority for Sharma", "right"),
    ],
)
def test_which_way_a_headline_has_the_majority(full_record: Record, headline: str, verdict: str) -> None:
    found = check(f"{headline}\n\n{READING}", full_record).findings
    assert [one.verdict.value for one in found if one.claim.kind.value == "majority_change"] == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        TRURO + "She went from second to third gear on the campaign trail.",
        READING + "He stayed second time around in the hall.",
        READING + "Asked whether he would be back with a bigger majority than in 2010, he said he hoped so.",
    ],
)
def test_what_tells_no_place(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]
