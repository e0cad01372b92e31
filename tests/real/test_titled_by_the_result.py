"""Titled by the result: "new MP X", "losing candidate Y", "in his victory speech Z", "a loss for W"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

CHELTENHAM = "Cheltenham, 5 July 2024. Max Wilkinson gained Cheltenham from Alex Chalk of the Conservatives by 7,210. "


def verdicts(record: Record, copy: str, words: str) -> set[str]:
    """The verdicts on outcomes whose words in the copy overlap with those given."""
    first = len(CHELTENHAM) + copy.rindex(words)
    found = check(CHELTENHAM + copy, record).findings
    marks = [(one, one.claim.mark) for one in found if one.claim.kind.value == "outcome" and one.claim.mark]
    return {one.verdict.value for one, mark in marks if mark.start < first + len(words) and first < mark.end}


@pytest.mark.parametrize(
    ("copy", "right", "false"),
    [
        ("{} was thrilled.", "New MP Max Wilkinson", "New MP Daniel Wilson"),
        ("The new MP, {}, was thrilled.", "Max Wilkinson", "Daniel Wilson"),
        ("The town's {} was thrilled.", "new MP Max Wilkinson", "new MP Daniel Wilson"),
        ("{} was thrilled.", "Cheltenham's new MP Max Wilkinson", "Cheltenham's new MP Daniel Wilson"),
        ("{} was thrilled.", "MP-elect Max Wilkinson", "MP-elect Daniel Wilson"),
        ("{} was thrilled.", "Winning candidate Max Wilkinson", "Winning candidate Daniel Wilson"),
        ("{} spoke next.", "Losing candidate Daniel Wilson", ""),
        ("Speaking after her {} said she was sad.", "defeat, Lara Chaplin", ""),
        ("Speaking after his {} said he was glad.", "win, Max Wilkinson", ""),
        ("In his {} thanked the police.", "victory speech Max Wilkinson", "victory speech Daniel Wilson"),
        ("In his {} thanked the police.", "concession speech Alex Chalk", ""),
        ("{} at 4am.", "Max Wilkinson was announced as the new MP", "Daniel Wilson was announced as the new MP"),
        ("{}, was glad.", "Max Wilkinson, the winner", "Daniel Wilson, the winner"),
        ("It was {}.", "a loss for the Conservatives", ""),
        ("The town has a {}.", "Lib Dem MP", ""),
    ],
)
def test_it_is_read(full_record: Record, copy: str, right: str, false: str) -> None:
    assert verdicts(full_record, copy.format(right), right) == {"right"}
    assert not false or verdicts(full_record, copy.format(false), false) == {"wrong"}


@pytest.mark.parametrize(
    "copy",
    [
        "Council leader Daniel Wilson, the winner of a prize, was there.",
        "Mr Chalk, the new MP in 2015, was sad.",
        "After his win in 2015, Mr Chalk was made a minister.",
        "In 2015 new MP Alex Chalk was thrilled.",
        "Whoever is the next MP, Daniel Wilson said, must do better.",
        "The new MP's opponent Daniel Wilson was glad.",
        "He congratulated the new MP. Daniel Wilson was glad.",
        "The new MP for Tewkesbury Cameron Thomas was there.",
    ],
)
def test_what_says_no_such_thing_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, copy, copy)
