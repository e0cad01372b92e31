"""Which election a short report is of, where years as near as each other are all that speaks for one: its outcomes."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        ("Alexander out as SNP takes Inverness\n\nDanny Alexander had 18,029.", "SNP takes Inverness", "right"),
        ("Horwood out as Cheltenham goes to the Tories\n\nMartin Horwood could muster 18,274.", "18,274", "right"),
        ("Horwood out as Cheltenham goes to the Tories\n\nMartin Horwood could muster 18,724.", "18,724", "wrong"),
        ("Huppert unseated in Cambridge\n\nLabour won Cambridge. Julian Huppert had 18,446.", "18,446", "wrong"),
        # Nothing in these says which of two elections is meant.
        ("Tories hold Cheltenham\n\nAlex Chalk held on for the Conservatives with 26,161.", "26,161", "uncheckable"),
    ],
)
def test_outcomes_tell_which(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == [expected]


@pytest.mark.parametrize(
    ("copy", "seat", "expected"),
    [
        ("Labour held Selby and Ainsty, and the Tories clung to Uxbridge by 495.", "Labour held Selby", "wrong"),
        ("Labour took Selby and Ainsty, and the Tories clung to Uxbridge by 495.", "Labour took Selby", "right"),
        ("Labour won Selby and Ainsty, and the Tories lost Uxbridge by 495.", "Tories lost Uxbridge", "wrong"),
    ],
)
def test_seats_told_in_one_sentence_are_each_held_to_its_own(
    full_record: Record, copy: str, seat: str, expected: str
) -> None:
    found = told(check(f"By-elections, 21 July 2023: honours shared\n\n{copy}", full_record), seat)
    assert [verdict for _, verdict in found] == [expected]
