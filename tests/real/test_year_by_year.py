"""A measure told year by year, and how far it moved: each figure as of its own year."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

LUCAS = "Caroline Lucas held Brighton Pavilion on 12 December 2019 by 19,940. "
STEVENSON = "John Stevenson held Carlisle on 12 December 2019"
CORBYN = "Jeremy Corbyn held Islington North on 8 June 2017. "


def told(copy: str, record: Record) -> list[tuple[str, str, str]]:
    found = check(copy, record).findings
    return [
        (str(one.claim.quantity.value), one.claim.kind.value, one.verdict.value)
        for one in found
        if one.claim.quantity.value is not None and one.claim.quantity.value > 100
    ]


@pytest.mark.parametrize(
    "series",
    [
        "Her majority was 1,252 in 2010, 7,967 in 2015 and 14,689 in 2017.",
        "She won by 1,252 in 2010, by 7,967 in 2015 and by 14,689 in 2017.",
        "Her majority is her biggest. In 2010 it was 1,252; in 2015, 7,967; in 2017, 14,689.",
    ],
)
def test_a_majority_year_by_year(full_record: Record, series: str) -> None:
    """The last has a digit wrong: it was 14,699."""
    assert told(LUCAS + series, full_record)[1:] == [
        ("1252", "majority", "right"),
        ("7967", "majority", "right"),
        ("14689", "majority", "wrong"),
    ]


@pytest.mark.parametrize(
    ("copy", "kind"),
    [
        (f"{CORBYN}He won 40,086 votes - up 10,427 on 2015.", "votes"),
        (f"{CORBYN}He won 40,086 votes (up 10,427).", "votes"),
        (f"{STEVENSON}, adding 5,720 to his majority.", "majority_change"),
        (f"{STEVENSON} with a majority of 8,319 (up 5,720).", "majority_change"),
    ],
)
def test_how_far_it_moved(full_record: Record, copy: str, kind: str) -> None:
    assert told(copy, full_record)[-1][1:] == (kind, "right")


DAVISON = "Bishop Auckland, 12 December 2019: Dehenna Davison beat Helen Goodman. "


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        # The turnout of 2017, given as that which is compared with it.
        ("Turnout was 64%, up on two years ago.", ["should be 65.7 per cent"]),
        ("Turnout, at 64%, was higher than last time.", ["should be 65.7 per cent"]),
        ("Turnout was 65.7%, up on two years ago.", []),
        # Whose share the first figure is, that of the second is too.
        ("Her share of the vote was 53.7%, up 9.5% on 2017.", ["should be +6.8 points"]),
        ("Her share of the vote was 53.7%, up 6.8 points on 2017.", []),
        ("Turnout was 65.7% of an electorate of 68,170, and the electorate in 2017 67,661.", []),
        ("The Conservatives took the seat from the Liberal Democrats.", ["Bishop Auckland 2019"]),
    ],
)
def test_what_is_compared_with_before(full_record: Record, copy: str, expected: list[str]) -> None:
    flagged = [one.message for one in check(DAVISON + copy, full_record).findings if one.verdict.is_flagged]
    assert [message[: len(start)] for message, start in zip(flagged, expected, strict=True)] == expected
