"""Shares and turnouts that went below or above a figure: the level that they came to, and no change by so much."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

#: Bolton North East in 2019: turnout 64.5 per cent, down 2.7 points; Labour 44.5, down 6.1; Lib Dem 4.2, Con 45.4.
OPENING = "Bolton North East, 13 December 2019. Mark Logan won Bolton North East for the Conservatives. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        ("Turnout slipped under {} per cent.", "65", "60"),
        ("Turnout fell below {} per cent.", "65", "60"),
        ("Turnout dropped to under {} per cent.", "65", "60"),
        ("The Labour share fell below {} per cent.", "46", "40"),
        ("Labour's share of the vote slumped under {} per cent.", "46", "40"),
        ("Turnout fell by {} points.", "2.7", "3.7"),
    ],
)
def test_a_level(full_record: Record, copy: str, right: str, wrong: str) -> None:
    assert {verdict for _, verdict in told(check(OPENING + copy.format(right), full_record), right)} == {"right"}
    assert {verdict for _, verdict in told(check(OPENING + copy.format(wrong), full_record), wrong)} == {"wrong"}


@pytest.mark.parametrize("copy", ["The Lib Dem share crept above four per cent.", "The Tory share went past 45%."])
def test_above(full_record: Record, copy: str) -> None:
    figure = "45" if "45" in copy else "four"
    assert told(check(OPENING + copy, full_record), figure) == [("share", "right")]


@pytest.mark.parametrize(
    ("copy", "figure", "kind"),
    [
        ("Turnout fell below {} per cent.", "64", "turnout"),
        ("The Labour share dropped below {} per cent for the first time.", "44", "share"),
    ],
)
def test_a_bound_is_not_passed_by_a_rounding(full_record: Record, copy: str, figure: str, kind: str) -> None:
    """It was 64.47 per cent, and Labour's 44.50."""
    assert told(check(OPENING + copy.format(figure), full_record), figure) == [(kind, "wrong")]


def test_the_level_of_a_year(full_record: Record) -> None:
    copy = OPENING + "Turnout was down below the 67.2 per cent of 2017."
    assert [verdict for _, verdict in told(check(copy, full_record), "67.2")] == ["right"]
