"""Which way somebody's vote or share went, told of them or with an aside between, and without a figure."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

#: The Conservatives fell from 42.2 to 26.6 per cent and by 13,410 votes; Labour rose to 48.4 per cent, by 3,724 fewer.
CORBY = (
    "Andy Sawford has won the Corby by-election of 2012 for Labour, with Christine Emmett of the Conservatives second. "
)
MOVES = frozenset({Kind.SHARE_CHANGE, Kind.VOTES})


def verdicts(said: str, record: Record) -> list[str]:
    return [one.verdict.value for one in check(CORBY + said, record).findings if is_after(one.claim.mark, one)]


def is_after(mark: object, one: object) -> bool:
    claim = one.claim  # type: ignore[attr-defined]
    return claim.kind in MOVES and mark is not None and mark.start >= len(CORBY)  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("down", "up"),
    [
        ("The Conservatives fell back.", "The Conservatives gained ground."),
        ("The Conservatives, for all their noise, lost ground.", "The Conservatives, for all their noise, improved."),
        ("The Conservatives slipped back too.", "The Conservatives inched up too."),
        ("The Tories went backwards a little.", "The Tories went forward a little."),
        ("The Conservatives' support fell.", "The Conservatives' support rose."),
        ("Support for the Conservatives was down.", "Support for the Conservatives was up."),
        ("The Tories' total was down.", "The Tories' total was up."),
        ("The Conservatives' percentage dropped.", "The Conservatives' percentage climbed."),
        (
            "The Conservative vote, despite a long campaign, fell.",
            "The Conservative vote, to general surprise, rose.",
        ),
    ],
)
def test_told_of_somebody(full_record: Record, down: str, up: str) -> None:
    assert verdicts(down, full_record) == ["right"]
    assert verdicts(up, full_record) == ["wrong"]


def test_held_up(full_record: Record) -> None:
    assert verdicts("The Conservatives held up well.", full_record) == ["wrong"]
    assert verdicts("The Conservatives held up the count for an hour.", full_record) == []


@pytest.mark.parametrize(
    "said",
    [
        "The Conservatives improved their website.",
        "The Conservatives did better than Ukip.",
        "The Conservatives went back to their offices.",
        "Ms Emmett improved as the night went on.",
        "The Conservatives advanced a new argument.",
        "Nationally the Conservatives gained ground.",
    ],
)
def test_what_is_told_of_something_else(full_record: Record, said: str) -> None:
    assert "wrong" not in verdicts(said, full_record)
