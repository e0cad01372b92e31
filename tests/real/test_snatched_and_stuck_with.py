"""Places snatched off others or told of somewhere, seats that stuck with somebody, and supporters that are votes."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

SALISBURY = "Salisbury, 9 June 2017. John Glen held it with a majority of 17,333. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SALISBURY + "Labour's Tom Corbin had 14,793 and pinched second off the Lib Dems.", "second", "right"),
        (SALISBURY + "Labour had 14,793 votes, snatching third from the Lib Dems.", "third", "wrong"),
        (SALISBURY + "John Glen won, Labour only second there.", "second there", "right"),
        (SALISBURY + "John Glen won, Labour only third there.", "third there", "wrong"),
        (SALISBURY + "John Glen won, with the Lib Dems a distant third here.", "third here", "right"),
        (SALISBURY + "John Glen took second helpings from Labour.", "second", None),
    ],
)
def test_places(full_record: Record, copy: str, figure: str, expected: str | None) -> None:
    found = said(check(copy, full_record), figure)
    assert found == ([] if expected is None else [("rank", expected)])


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Salisbury has stuck with John Glen.", [("outcome", "right")]),
        ("Salisbury stood by John Glen.", [("outcome", "right")]),
        ("Mr Corbyn stood by Tom Corbin.", []),
    ],
)
def test_a_seat_sticks_with_somebody(full_record: Record, sentence: str, expected: list[tuple[str, str]]) -> None:
    figure = "stuck" if "stuck" in sentence else "stood"
    assert (
        said(check("Salisbury, 9 June 2017. The Tory majority is 17,333. " + sentence, full_record), figure) == expected
    )


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Arthur Pendragon had 415 supporters (0.8 per cent).", [("votes", "right")]),
        ("Arthur Pendragon had 451 supporters (0.8 per cent).", [("votes", "wrong")]),
        ("Arthur Pendragon had 40 supporters with him at the count.", []),
    ],
)
def test_supporters(full_record: Record, sentence: str, expected: list[tuple[str, str]]) -> None:
    figure = next(one for one in sentence.split() if one.isdigit())
    assert said(check(SALISBURY + sentence, full_record), figure) == expected


REDCAR = "Redcar, 7 May 2010. The turnout was 62.5 per cent. "


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Vera Baird - whom Ian Swales beat - got 13,741, a 32.7 per cent share.", "13,741", "right"),
        ("Vera Baird - whom Ian Swales beat - got 13,741, a 32.7 per cent share.", "32.7", "right"),
        ("Vera Baird – who lost to Ian Swales – polled 13,471.", "13,471", "wrong"),
        ("Vera Baird (ousted by Ian Swales) polled 13,741.", "13,741", "right"),
        ("Vera Baird (ousted by Ian Swales) polled 13,471.", "13,471", "wrong"),
        ("Vera Baird, whom Ian Swales beat, polled 13,741.", "13,741", "right"),
        ("Ian Swales (Lib Dem) got 18,955 and Vera Baird (beaten by 5,214) 13,741.", "13,741", "right"),
    ],
)
def test_who_did_it_in_an_aside(full_record: Record, sentence: str, figure: str, expected: str) -> None:
    assert [one[1] for one in said(check(REDCAR + sentence, full_record), figure)] == [expected]
