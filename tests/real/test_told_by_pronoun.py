"""Who won or lost, told by a pronoun or in passing, and whose a seat was that is called a gain."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, general election, 8 June 2017. Karen Lee (Labour) stood against Karl McCartney (Con). "


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Mr McCartney polled 21,795. He lost by 1,538.", "lost", "right"),
        ("Mr McCartney thanked his agent. He has been ousted after seven years.", "ousted", "right"),
        ("Mr McCartney's vote rose, but he went down by 1,538.", "went down", "right"),
        ("Mr McCartney polled 21,795. He was beaten by 1,538.", "beaten", "right"),
        ("Ms Lee thanked her agent. She got home by 1,538.", "got home", "right"),
        ("Ms Lee thanked her agent. She lost by 1,538.", "lost", "wrong"),
        ("Mr McCartney polled 21,795. He survived, by 1,538.", "survived", "wrong"),
        ("Mr McCartney polled 21,795. He survived, by more than anyone had thought.", "survived", "uncheckable"),
        ("Mr McCartney polled 21,795. He would have lost by 1,538 in any case.", "would", None),
        ("It was McCartney who lost, by 1,538.", "lost", "right"),
        ("Ms Lee got the better of Mr McCartney by 1,538.", "better", "right"),
        ("Among the fallen was Karl McCartney, beaten in Lincoln by Karen Lee with 1,538 to spare.", "beaten", "right"),
        ("Ms Lee has been returned with a majority of 1,538.", "returned with", "right"),
        ("Ms Lee won by 1,538, wiping out Mr McCartney's 1,443.", "wiping out", "right"),
    ],
)
def test_somebody_won_or_lost(full_record: Record, sentence: str, figure: str, expected: str | None) -> None:
    found = [one for one in said(check(LINCOLN + sentence, full_record), figure) if one[0] == "outcome"]
    assert found == ([] if expected is None else [("outcome", expected)])


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        ("8 June 2017. Lincoln: Labour gain from Conservative.", "Labour gain", "right"),
        ("8 June 2017. Lincoln: Labour gain from Lib Dem.", "Labour gain", "wrong"),
        ("8 June 2017. Moray: Con gain from SNP.", "Con gain", "right"),
        ("8 June 2017. Moray: Con gain from Labour.", "Con gain", "wrong"),
        ("4 July 2024. Ashfield: Reform gain from Con.", "Reform gain", "right"),
        ("12 December 2019. North Down: Alliance gain from Ind.", "Alliance gain", "right"),
        ("7 May 2015. Bradford West: Labour hold.", "Labour hold", "right"),
    ],
)
def test_whose_a_seat_was(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert ("outcome", expected) in said(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("clause", "expected"),
    [
        ("Labour have 25 after picking up Cardiff Central.", "right"),
        ("Only Labour did well, picking up Cardiff Central by 4,981.", "right"),
        ("The Conservatives have 11 after picking up Cardiff Central.", "uncheckable"),
    ],
)
def test_a_seat_picked_up(full_record: Record, clause: str, expected: str) -> None:
    copy = "Tories up in Wales, 8 May 2015. Byron Davies squeaked Gower by 27 votes. " + clause
    assert said(check(copy, full_record), "picking up") == [("outcome", expected)]
