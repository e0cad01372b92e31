"""Turnouts told by what electors did, shares told as half the vote, and what all the others had together."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

TAMWORTH = "Sarah Edwards won Tamworth for Labour at the by-election in October 2023. "
KENSINGTON = "Felicity Buchan has won Kensington for the Conservatives at the 2019 general election with 16,768. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Those who voted.
        (TAMWORTH + "Only 36 per cent of Tamworth's electors bothered.", "36 per cent", ("turnout", "right")),
        (TAMWORTH + "Only 46 per cent of Tamworth's electors bothered.", "46 per cent", ("turnout", "wrong")),
        (TAMWORTH + "Just over a third of those eligible voted.", "a third", ("turnout", "rounding")),
        (TAMWORTH + "Just over half of those eligible voted.", "half", ("turnout", "wrong")),
        (TAMWORTH + "One in three voted.", "One in three", ("turnout", "rounding")),
        (TAMWORTH + "One in five voted.", "One in five", ("turnout", "wrong")),
        (TAMWORTH + "The contest drew 35.9 per cent to the polls.", "35.9 per cent", ("turnout", "right")),
        (TAMWORTH + "The contest drew 39.5 per cent to the polls.", "39.5 per cent", ("turnout", "wrong")),
        (TAMWORTH + "Nearly two-thirds of people voted in 2019.", "two-thirds", ("turnout", "rounding")),
        (TAMWORTH + "The electorate of 71,302, or 35.9 per cent, is small.", "35.9 per cent", ("turnout", "right")),
        (TAMWORTH + "The poll fell to 39.5 per cent from 64.3.", "39.5 per cent", ("turnout", "wrong")),
        # Those who did not.
        (TAMWORTH + "Two in three stayed at home.", "Two in three", ("turnout", "rounding")),
        (TAMWORTH + "Three in four stayed at home.", "Three in four", ("turnout", "wrong")),
        (TAMWORTH + "Some 64 per cent of electors did not vote.", "64 per cent", ("turnout", "right")),
        (TAMWORTH + "Some 44 per cent of electors did not vote.", "44 per cent", ("turnout", "wrong")),
        # Beside the turnout of before.
        (TAMWORTH + "Turnout was little more than half that of 2019.", "half", ("turnout_change", "wrong")),
        (TAMWORTH + "Turnout was more than half what it was in 2019.", "half", ("turnout_change", "right")),
        (TAMWORTH + "Turnout was less than half what it was in 2019.", "half", ("turnout_change", "wrong")),
        # A share as a part of the votes.
        (TAMWORTH + "Sarah Edwards won 11,719 votes, nearly half of the total.", "half", ("share", "rounding")),
        (TAMWORTH + "Sarah Edwards won 11,719 votes, more than half of the total.", "half", ("share", "wrong")),
        # What all the others had together.
        (KENSINGTON + "All the other parties together mustered 26,994.", "26,994", ("other", "right")),
        (KENSINGTON + "All the other parties together mustered 29,694.", "29,694", ("other", "wrong")),
        (KENSINGTON + "Put every other candidate together and you only get 26,994.", "26,994", ("other", "right")),
        (
            KENSINGTON + "Ms Buchan's 16,768 was behind the 26,994 the other seven got between them.",
            "26,994",
            ("votes", "right"),
        ),
        (
            KENSINGTON + "Ms Buchan's 16,768 was behind the 29,694 the other seven got between them.",
            "29,694",
            ("votes", "wrong"),
        ),
        (KENSINGTON + "She beat Emma Dent Coad, with all the others together on 10,376.", "10,376", ("votes", "right")),
        (KENSINGTON + "The Lib Dems and the Greens had 9,847 between them.", "9,847", ("votes", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = told(check(copy, full_record), figure)
    same = {"right", "rounding"}
    alike = [(kind, "right" if verdict in same else verdict) for kind, verdict in found]
    assert (expected[0], "right" if expected[1] in same else expected[1]) in alike


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        # Whom they voted for, or in what; another place; another election.
        (TAMWORTH + "One in three voted for the Conservatives.", "One in three"),
        (TAMWORTH + "Two in three voted Leave in the referendum.", "Two in three"),
        (TAMWORTH + "In Mid Bedfordshire 44 per cent voted.", "44 per cent"),
        (TAMWORTH + "Turnout was 35.9 per cent; at the general election 64 per cent of people voted.", "64 per cent"),
        (TAMWORTH + "More than half the members stayed at home.", "half"),
        (KENSINGTON + "The Lib Dems and Labour had only 7,306 votes between them.", "7,306"),
    ],
)
def test_it_is_not_read_so(full_record: Record, copy: str, figure: str) -> None:
    assert "wrong" not in {verdict for _, verdict in told(check(copy, full_record), figure)}
