"""How often somebody was elected, until when a party or somebody had the seat, and who did not stand."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

SALISBURY = "Salisbury, general election, 12 December 2019. John Glen (Conservative) has held it. "
STROUD = "Stroud, general election, 8 June 2017. David Drew (Labour) beat Neil Carmichael (Conservative). "
OCHIL = "Ochil and South Perthshire, 8 June 2017. Luke Graham (Con) won, Joanne Ross (Lab) third. "
LINCOLN = "Lincoln, general election, 12 December 2019. Karl McCartney (Con) won with 24,267 votes. "
TRURO = "Truro and Falmouth, general election, 8 June 2017. Labour doubled its vote to 21,331. "
MORAY = "Moray, general election, 8 June 2017. Douglas Ross (Con) beat Angus Robertson (SNP) by 4,159. "


def _found(copy: str, record: Record, words: str, kind: str) -> list[str]:
    return [one[2] for one in every(check(copy, record)) if words in one[0] and one[1] == kind]


@pytest.mark.parametrize(
    ("sentence", "words", "expected"),
    [
        ("He will represent Salisbury for a fourth time.", "fourth time", "right"),
        ("Mr Glen, sent back to Westminster for the fourth time, polled 30,280.", "fourth time", "right"),
        ("Mr Glen won his fourth election in a row here.", "fourth election", "right"),
        ("Mr Glen won his sixth election in a row here.", "sixth election", "wrong"),
        ("Mr Glen has won here four times.", "four times", "right"),
        ("Mr Glen has won here five times.", "five times", "uncheckable"),
        ("Mr Glen secured a fourth successive victory.", "fourth successive", "right"),
        ("Mr Glen hopes to be elected for a fifth time.", "fifth time", None),
    ],
)
def test_how_often(full_record: Record, sentence: str, words: str, expected: str | None) -> None:
    assert _found(SALISBURY + sentence, full_record, words, "tenure") == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (STROUD + "Neil Carmichael, who was the Tory MP until 2017, has lost.", "right"),
        (STROUD + "Neil Carmichael, who was the Tory MP until 2015, has lost.", "wrong"),
        (STROUD + "The seat was Conservative until 2017.", "right"),
        (STROUD + "The Conservatives, who held it until 2015, polled 29,307.", "wrong"),
        (OCHIL + "Joanne Ross of Labour was third, whose party had the seat until 2015.", "right"),
        (OCHIL + "Labour's Joanne Ross was third in a seat her party held until 2017.", "wrong"),
        (LINCOLN + "Labour, who held it until 2010, had 20,753.", "right"),
    ],
)
def test_until_when(full_record: Record, copy: str, expected: str) -> None:
    assert _found(copy, full_record, "until", "tenure") == [expected]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nick Smith of Ukip, 1,287 votes in 2017, did not stand.", ["right"]),
        ("Caroline Kenyon did not stand.", []),
        ("Ukip had 1,287 votes in 2017 and did not run two years later.", ["right"]),
        ("Reece Wilkes (Brexit Party) had 1,079; his party had not stood in 2017.", ["right"]),
    ],
)
def test_who_did_not_stand(full_record: Record, sentence: str, expected: list[str]) -> None:
    found = [one[2] for one in every(check(LINCOLN + sentence, full_record)) if "not " in one[0]]
    assert found == expected


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (TRURO + "Sarah Newton is back but her majority is well down.", "back", "right"),
        (TRURO + "They voted for Sarah Newton, who is back in Westminster with a majority of 3,792.", "back", "right"),
        (TRURO + "Sarah Newton polled 25,123 votes to be returned with a majority of 3,792.", "returned", "right"),
        (MORAY + "The SNP's leader at Westminster was beaten by Douglas Ross.", "beaten", "right"),
        (MORAY + "Mr Ross had 22,637 votes in winning Moray.", "winning", "right"),
    ],
)
def test_who_is_back(full_record: Record, copy: str, words: str, expected: str) -> None:
    assert _found(copy, full_record, words, "outcome") == [expected]
