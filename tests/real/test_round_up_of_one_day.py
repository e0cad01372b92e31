"""Round-ups of several seats without a date: they are of the day that their figures are of, and close on the nation."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WALES = """Labour's night in Wales

Labour took {gain}.

In Cardiff North Anna McMorrin had 26,081 and a 4,174 majority. Craig Williams got 21,907. Tonia Antoniazzi took Gower,
getting 27,307 to Byron Davies's 24,038, a majority of 3,269. Ben Lake won Ceredigion by 104, with 11,623.

"""


def test_a_day_without_a_figure_of_its_own_is_not_the_reports(full_record: Record) -> None:
    result = check(WALES.format(gain="three seats"), full_record)
    assert told(result, "26,081") == [("votes", "right")]
    assert told(result, "3,269") == [("majority", "right")]
    assert all(".2017-" in (one.claim.subject.poll or ".2017-") for one in result.findings)


@pytest.mark.parametrize(
    ("sentence", "figure"), [("Turnout was 68.6%.", "68.6%"), ("Labour's vote share was 48.9%.", "48.9%")]
)
def test_a_last_paragraph_may_be_of_the_nation(full_record: Record, sentence: str, figure: str) -> None:
    found = told(check(WALES.format(gain="three seats") + sentence, full_record), figure)
    assert [verdict for _, verdict in found] == ["right"]


STREETING = "Wes Streeting has held Ilford North for Labour at the 2017 general election. "


@pytest.mark.parametrize("verb", ["swell", "grow", "rise", "soar"])
def test_what_a_majority_rose_to_is_no_rise(full_record: Record, verb: str) -> None:
    right = check(STREETING + f"He saw his 589 majority {verb} to 9,639.", full_record)
    assert told(right, "9,639") == [("majority", "right")]
    wrong = check(STREETING + f"He saw his 589 majority {verb} to 9,050.", full_record)
    assert told(wrong, "9,050") == [("majority", "wrong")]


def test_a_rise_is_still_a_rise(full_record: Record) -> None:
    result = check(STREETING + "His majority rose by 9,050 to 9,639.", full_record)
    assert told(result, "9,050") == [("majority_change", "right")]
    assert told(result, "9,639") == [("majority", "right")]


@pytest.mark.parametrize("figure", ["9,639", "30,589"])
def test_votes_that_somebody_was_beaten_by(full_record: Record, figure: str) -> None:
    copy = f"Ilford North 2017: Lee Scott was beaten by Wes Streeting's {figure} votes."
    assert [verdict for _, verdict in told(check(copy, full_record), figure)] == ["right"]
