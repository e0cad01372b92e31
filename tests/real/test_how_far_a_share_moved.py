"""How far a share has moved, told right after what it is: "Labour's vote share was 43.2 per cent, up 1 point"."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

BATLEY = "Jo Cox won Batley and Spen for Labour at the 2015 general election, with Imtiaz Ameen (Con) second. "


def moves(said: str, record: Record) -> list[str]:
    found = [one for one in check(BATLEY + said, record).findings if one.claim.kind is Kind.SHARE_CHANGE]
    return [one.verdict.value for one in found]


@pytest.mark.parametrize(
    ("said", "right", "wrong"),
    [
        ("Labour's vote share was 43.2 per cent, up {} points.", "1", "4.1"),
        ("Labour's share of the vote was 43.2%, a rise of {} points.", "1", "4.1"),
        ("Ms Cox's share was 43.2 per cent (up {} points).", "1", "4.1"),
        ("The Conservatives' share was 31.2 per cent, {} points down.", "2.3", "3.2"),
        ("The Conservatives' share was 31.2 per cent, down {} points on 2010.", "2.3", "3.2"),
    ],
)
def test_told_after_what_it_is(full_record: Record, said: str, right: str, wrong: str) -> None:
    assert moves(said.format(right), full_record) == ["right"]
    assert moves(said.format(wrong), full_record) == ["wrong"]


def test_another_partys_is_its_own(full_record: Record) -> None:
    assert moves("Labour's share was 43.2 per cent, the Conservatives down 2.3 points.", full_record) == ["right"]
