"""No candidate: parties that did not stand, in any words, and those that did after all."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

LINCOLN = "Lincoln, 13 December 2019. Karl McCartney regained Lincoln for the Conservatives by 3,514. "


def verdicts(record: Record, copy: str) -> list[str]:
    found = check(LINCOLN + copy, record).findings
    return [
        one.verdict.value
        for one in found
        if one.claim.kind.value == "candidacy" and one.claim.mark and one.claim.mark.start >= len(LINCOLN)
    ]


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Neither Ukip nor the BNP stood.", ["right", "right"]),
        ("Neither the Greens nor the BNP stood.", ["wrong", "right"]),
        ("Neither Ukip nor the SDP put up a candidate.", ["right", "right"]),
        ("Neither the Lib Dems nor the Brexit Party fielded a candidate.", ["wrong", "wrong"]),
        ("No Ukip candidate stood.", ["right"]),
        ("No Green candidate stood.", ["wrong"]),
        ("No Ukip or BNP candidate stood.", ["right", "right"]),
        ("No Brexit Party candidate this time.", ["wrong"]),
        ("With no Ukip candidate on the ballot paper the Tories were up 3.2 points.", ["right"]),
        ("With no Lib Dem candidate on the ballot paper the Tories were up 3.2 points.", ["wrong"]),
        ("There was no candidate from Ukip.", ["right"]),
        ("There was no candidate from the Brexit Party.", ["wrong"]),
        ("Ukip had nobody in the race this time.", ["right"]),
        ("The Greens had nobody in the race this time.", ["wrong"]),
        ("This time Ukip opted not to stand.", ["right"]),
        ("This time the Lib Dems were not on the ballot paper.", ["wrong"]),
        ("In the absence of Ukip the Tories were up.", ["right"]),
        ("The Brexit Party, without a candidate in 2017, had 1,079.", ["right"]),
        ("The Brexit Party, who had not stood in 2017, had 1,079.", ["right"]),
        ("Ukip, who got 1,287 in 2017, stayed away.", ["right"]),
    ],
)
def test_a_party_that_did_not_stand(full_record: Record, copy: str, expected: list[str]) -> None:
    assert verdicts(full_record, copy) == expected


@pytest.mark.parametrize(
    "copy",
    [
        "The Greens stood aside in 60 seats across England.",
        "The Greens did not stand in Gainsborough.",
        "The Brexit Party stood down in 317 seats.",
        "Labour had no one to blame but itself.",
        "The Greens did not stand a chance.",
        "Labour withdrew the whip from a councillor.",
        "Neither the Greens nor the Brexit Party kept a deposit.",
        "There was no Green surge, and no Labour majority here.",
        "The Greens had no candidate in 2010.",
    ],
)
def test_what_is_said_of_else_is_not_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in verdicts(full_record, copy)
