"""Majorities told in turn, swings got beside those needed, and a vote as so many times the nearest rival's."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LONDON = (
    "The 2024 general election. Meg Hillier held Hackney South and Shoreditch, Stella Creasy Walthamstow and"
    " David Lammy Tottenham. "
)
BISHOP = "Dehenna Davison has won Bishop Auckland for the Conservatives at the 2019 general election by 7,962. "
SOUTHEND = "Anna Firth was elected for Southend West at the by-election of February 2022 with 12,792. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # One majority after another.
        (LONDON + "Meg Hillier's majority is 14,737; Stella Creasy's 17,996.", "17,996", ("majority", "right")),
        (LONDON + "Meg Hillier's majority is 14,737; Stella Creasy's 17,696.", "17,696", ("majority", "wrong")),
        (
            LONDON + "Ms Hillier's majority is 14,737, Ms Creasy's 17,996 and Mr Lammy's 15,434.",
            "15,434",
            ("majority", "right"),
        ),
        (
            LONDON + "Ms Hillier's majority is 14,737, Ms Creasy's 17,996 and Mr Lammy's 15,344.",
            "15,344",
            ("majority", "wrong"),
        ),
        (LONDON + "Ms Hillier has a majority of 14,737, Ms Creasy one of 17,996.", "17,996", ("majority", "right")),
        (LONDON + "Ms Hillier has a majority of 14,737, Ms Creasy one of 17,696.", "17,696", ("majority", "wrong")),
        # The majority that was defended, in brackets, and by how much a defender went down.
        (BISHOP + "In Bishop Auckland (majority 502), Dehenna Davison got 24,067.", "502", ("majority", "right")),
        (BISHOP + "In Bishop Auckland (majority 520), Dehenna Davison got 24,067.", "520", ("majority", "wrong")),
        (BISHOP + "Helen Goodman had a 502 majority to defend and went down by 7,962.", "7,962", ("majority", "right")),
        (BISHOP + "Helen Goodman had a 502 majority to defend and went down by 7,692.", "7,692", ("majority", "wrong")),
        # The swing that was got, beside the one that was needed.
        (BISHOP + "She needed a swing of 0.6 per cent and got 9.5.", "9.5", ("swing", "right")),
        (BISHOP + "She needed a swing of 0.6 per cent and got 8.5.", "8.5", ("swing", "wrong")),
        (BISHOP + "It needed a swing of 0.6 points; it got 8.5.", "8.5", ("swing", "wrong")),
        (BISHOP + "The swing came out at 8.5 per cent.", "8.5 per cent", ("swing", "wrong")),
        # So many times the nearest rival's vote.
        (SOUTHEND + "She had twenty-five times her nearest rival's total.", "twenty-five times", ("votes", "right")),
        (SOUTHEND + "She had fifteen times her nearest rival's total.", "fifteen times", ("votes", "wrong")),
        (SOUTHEND + "She took more than 30 times what her nearest rival got.", "30 times", ("votes", "wrong")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        (BISHOP + "Ms Davison's majority is 7,962, and Ms Goodman's 16,105 votes were second.", "16,105"),
        (BISHOP + "The majority is 7,962, Helen Goodman 16,105.", "16,105"),
        (SOUTHEND + "The next poll gave her five times her nearest rival's rating.", "five times"),
    ],
)
def test_it_is_not_read_so(full_record: Record, copy: str, figure: str) -> None:
    assert "wrong" not in {verdict for _, verdict in told(check(copy, full_record), figure)}
