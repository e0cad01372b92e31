"""Deposits told of everybody but some: "all but X lost theirs", "only X and Y kept theirs"."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said, told

pytestmark = pytest.mark.no_cover

#: Anderson, Zadrozny, Fleet and Daubney kept their deposits; Wain (Lib Dem) and Woods (Green) lost theirs.
ASHFIELD = (
    "Lee Anderson won Ashfield for the Conservatives at the 2019 general election, ahead of Jason Zadrozny (Ashfield"
    " Independents) and Natalie Fleet (Labour). "
)
#: Foster (Conservative), Brewer (Lib Dem) and Raybould (Labour) kept theirs; McIntyre (Ukip) and Moss (Green) did not.
TORBAY = (
    "Kevin Foster (Conservative) held Torbay at the 2017 general election, ahead of Deborah Brewer (Lib Dem) and Paul"
    " Raybould (Labour). "
)


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (ASHFIELD + "All but Rebecca Wain and Rose Woods kept their deposits.", "right"),
        (ASHFIELD + "All but Rose Woods kept their deposits.", "wrong"),
        (ASHFIELD + "All but the Lib Dems and the Greens kept their deposits.", "right"),
        (ASHFIELD + "All but the Greens kept their deposits.", "wrong"),
        (ASHFIELD + "All but the Lib Dems and the Brexit Party kept their deposits.", "wrong"),
        (ASHFIELD + "Everyone except Wain and Woods saved their deposit.", "right"),
        (ASHFIELD + "Everyone except Wain saved their deposit.", "wrong"),
        (ASHFIELD + "Only Wain and Woods lost their deposits.", "right"),
        (ASHFIELD + "Only Woods lost her deposit.", "wrong"),
        (ASHFIELD + "Only the Greens kept their deposit.", "wrong"),
        (TORBAY + "All but the Conservatives, the Lib Dems and Labour lost their deposits.", "right"),
        (TORBAY + "All but the Conservatives and the Lib Dems lost their deposits.", "wrong"),
        (TORBAY + "All but Mr Foster lost their deposits.", "wrong"),
        (TORBAY + "Everyone bar the winner lost a deposit.", "wrong"),
        (TORBAY + "Only Foster, Brewer and Raybould held on to their deposits.", "right"),
        (TORBAY + "Only Foster and Brewer held on to their deposits.", "wrong"),
        (TORBAY + "Only the top three kept their deposits.", "right"),
        (TORBAY + "Only the top four kept their deposits.", "wrong"),
        (TORBAY + "Sam Moss all but saved her deposit.", "right"),
    ],
)
def test_of_all_but_some(full_record: Record, copy: str, verdict: str) -> None:
    found = said(check(copy, full_record), "deposit")
    assert set(found) == {("deposit", verdict)}


def test_outside_the_top(full_record: Record) -> None:
    for top, verdict in (("three", "right"), ("two", "wrong")):
        copy = TORBAY + f"Everybody outside the top {top} lost a deposit."
        assert told(check(copy, full_record), top) == [("deposit", verdict)]


def test_theirs(full_record: Record) -> None:
    start = TORBAY + "Ukip and the Greens lost their deposits; only the Tories"
    for rest, verdict in ((", Lib Dems and Labour kept theirs.", "right"), (" and Lib Dems kept theirs.", "wrong")):
        assert said(check(start + rest, full_record), "kept theirs") == [("deposit", verdict)]


@pytest.mark.parametrize(
    "copy",
    [
        ASHFIELD + "Of the main parties only the Lib Dems lost their deposit.",
        ASHFIELD + "Of the smaller parties only the Brexit Party kept its deposit.",
        ASHFIELD + "Only the Brexit Party kept its deposit.",
        ASHFIELD + "In 2017 all but Labour and the Conservatives lost their deposits.",
        ASHFIELD + "Across Nottinghamshire only Labour kept its deposit everywhere.",
        ASHFIELD + "The Greens' vote all but cost them their deposit.",
    ],
)
def test_not_of_all(full_record: Record, copy: str) -> None:
    assert "wrong" not in {verdict for _, verdict in said(check(copy, full_record), "deposit")}


@pytest.mark.parametrize(
    ("words", "verdict"),
    [
        ("Rose Woods had lost her deposit.", "right"),
        ("Rose Woods had kept her deposit.", "wrong"),
        ("By then Martin Daubney had held on to his deposit.", "right"),
        ("By then Martin Daubney had lost his deposit.", "wrong"),
        ("The Lib Dems had kept their deposit.", "uncheckable"),
    ],
)
def test_had(full_record: Record, words: str, verdict: str) -> None:
    assert {judged for _, judged in said(check(ASHFIELD + words, full_record), "deposit")} == {verdict}
