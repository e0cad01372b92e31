"""What a sentence opens with of another time and goes on to of now, a party's "one", and figures never reached."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

REDCAR = (
    "Anna Turley has won Redcar for Labour at the general election, beating the Lib Dems' Josh Mason by 10,388 votes."
    " Friday, May 8, 2015. "
)
TRURO = "Truro and Falmouth, 9 June 2017. Sarah Newton held it with a majority of 3,792. "


@pytest.mark.parametrize(
    ("sentence", "figure", "kind", "verdict"),
    [
        ("Third in 2010 with 5,790 votes, the Tories slipped to fourth.", "fourth", "rank", "right"),
        ("Third in 2010, the Tories slipped to fifth with 6,630.", "fifth", "rank", "wrong"),
        ("Winners in 2010, the Lib Dems finished second with 7,558.", "second", "rank", "right"),
        ("Winners in 2010, the Lib Dems finished third with 7,558.", "third", "rank", "wrong"),
        ("The Lib Dems, winners by 5,214 in 2010, dropped to third.", "third", "rank", "wrong"),
        ("Victors in 2010 with 18,955 votes, the Lib Dems were left with 7,558.", "7,558", "votes", "right"),
        ("Victors in 2010 with 18,955 votes, the Lib Dems were left with 6,558.", "6,558", "votes", "wrong"),
        ("Beaten by 5,214 in 2010, Labour took 43.9 per cent.", "43.9 per cent", "share", "right"),
        ("Beaten by 5,214 in 2010, Labour took 45.9 per cent.", "45.9 per cent", "share", "wrong"),
    ],
)
def test_openings(full_record: Record, sentence: str, figure: str, kind: str, verdict: str) -> None:
    assert (kind, verdict) in said(check(REDCAR + sentence, full_record), figure)


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("The Labour share shot up 22.5 points as the Green share fell by 7.2.", "7.2", "right"),
        ("The Labour share shot up 22.5 points as the Green one fell by 7.2.", "7.2", "right"),
        ("The Labour share shot up 22.5 points as the Green one fell by 9.2.", "9.2", "wrong"),
        ("Labour's share rose by 22.5 points even as the Tory one edged up by 0.3.", "0.3", "right"),
    ],
)
def test_a_partys_one(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    assert said(check(TRURO + sentence, full_record), figure) == [("share_change", verdict)]


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Ukip failed to reach 20 per cent.", "20", [("share", "right")]),
        ("Ukip did not even reach 18 per cent.", "18", [("share", "wrong")]),
        ("The Greens could not manage even three per cent.", "three", [("share", "right")]),
        ("The Greens failed to reach two per cent.", "two", [("share", "wrong")]),
        ("Turnout fell short of 65 per cent.", "65", [("turnout", "right")]),
        ("Turnout fell short of 60 per cent.", "60", [("turnout", "wrong")]),
    ],
)
def test_never_reached(full_record: Record, sentence: str, figure: str, expected: list[tuple[str, str]]) -> None:
    assert said(check(REDCAR + sentence, full_record), figure) == expected


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("Labour rose 11.1 points, the Tories 2.4 and Ukip 13.9.", "13.9", "right"),
        ("Labour rose 11.1 points, the Tories 2.4 and Ukip 15.9.", "15.9", "wrong"),
        ("Labour gained 11 points, the Tories two and Ukip 14.", "14", "right"),
        ("It was a drop of 26.7 percentage points for the Lib Dems.", "26.7", "right"),
        ("That was a rise of 13.9 points for Ukip.", "13.9", "right"),
    ],
)
def test_how_far_each_moved(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    assert said(check(REDCAR + sentence, full_record), figure) == [("share_change", verdict)]


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Christopher Gallacher was third of six with 7,516.", "third", [("rank", "right")]),
        ("Peter Pinkney finished fourth out of the six candidates.", "fourth", [("rank", "wrong")]),
        ("Christopher Gallacher was second of three brothers.", "second", []),
        ("Third, Christopher Gallacher, who nearly came second, was proud.", "Third", [("rank", "right")]),
        ("Third, Jacob Young, who took 6,630 for the Tories, was not.", "Third", [("rank", "wrong")]),
        ("Peter Pinkney was second last with 880.", "second last", [("rank", "right")]),
        ("Peter Pinkney was third last with 880.", "third last", [("rank", "wrong")]),
    ],
)
def test_places_in_the_field(full_record: Record, sentence: str, figure: str, expected: list[tuple[str, str]]) -> None:
    assert said(check(REDCAR + sentence, full_record), figure) == expected


ROTHERHAM = "Sarah Champion has held Rotherham for Labour at the by-election. 30 November 2012. "


@pytest.mark.parametrize(("share", "verdict"), [("21.7", "right"), ("23.7", "wrong")])
def test_past_an_aside_between_dashes(full_record: Record, share: str, verdict: str) -> None:
    told = "Sarah Champion got home by 5,318 - the lead was 10,462 at the last general election - with Ukip on"
    assert said(check(f"{ROTHERHAM}{told} {share} per cent.", full_record), f"{share} per cent") == [("share", verdict)]


@pytest.mark.parametrize(
    ("copy", "figure", "kind", "verdict"),
    [
        (TRURO + "Three in four voters turned out.", "Three in four", "turnout", "right"),
        (TRURO + "Two in three voters turned out.", "Two in three", "turnout", "wrong"),
        (TRURO + "One in four voters stayed at home.", "One in four", "turnout", "right"),
        (REDCAR + "Labour's old rivals finished a distant second.", "second", "rank", "uncheckable"),
        (REDCAR + "The Tories' Jacob Young finished third.", "third", "rank", "wrong"),
    ],
)
def test_voters_and_rivals(full_record: Record, copy: str, figure: str, kind: str, verdict: str) -> None:
    same = {"rounding": "right"}
    assert [(one, same.get(two, two)) for one, two in said(check(copy, full_record), figure)] == [(kind, verdict)]
