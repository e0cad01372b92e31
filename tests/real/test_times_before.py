"""Figures of the election before, by the words for that time; and a lead of then that is gone."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

#: Wakefield: in 2019 Con 21,283, Lab 17,925, turnout 64.1 per cent; in 2017 Lab 22,987, Con 20,811, 65.8.
OPENING = (
    "Imran Ahmad Khan won Wakefield for the Conservatives at the 2019 general election, ahead of Mary Creagh (Labour). "
)


@pytest.mark.parametrize(
    "when",
    [
        "at the last election",
        "in the last contest",
        "at the last poll",
        "in the previous vote",
        "at the previous general election",
        "at the last outing",
        "in the last one",
        "on the last occasion",
        "in the election before",
    ],
)
def test_the_time_before(full_record: Record, when: str) -> None:
    copy = f"{OPENING}Ms Creagh polled 22,987 {when}."
    assert told(check(copy, full_record), "22,987") == [("votes", "right")]
    assert told(check(copy.replace("22,987", "22,978"), full_record), "22,978") == [("votes", "wrong")]


@pytest.mark.parametrize(
    "copy",
    [
        "Her {} majority was overturned.",
        "Her majority of {} has been overturned.",
        "Her cushion of {} votes vanished.",
        "A lead of {} disappeared.",
        "The Conservatives had been {} votes short in 2017.",
        "The Conservatives were {} votes short in 2017.",
    ],
)
def test_a_lead_of_then(full_record: Record, copy: str) -> None:
    right, wrong = (told(check(OPENING + copy.format(one), full_record), one) for one in ("2,176", "2,716"))
    assert [verdict for _, verdict in right] == ["right"]
    assert [verdict for _, verdict in wrong] == ["wrong"]


def test_a_majority_that_overturned_one(full_record: Record) -> None:
    copy = OPENING + "His 3,358 majority overturned a Labour lead of 2,176."
    assert ("majority", "right") in told(check(copy, full_record), "3,358")
