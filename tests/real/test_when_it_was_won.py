"""Since when a seat has been held, and who won it from whom in an earlier year."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

#: Cat Smith gained it in 2015 from Eric Ollerenshaw, and held it in 2017 and 2019.
LANCASTER = "Cat Smith held Lancaster and Fleetwood for Labour at the 2019 general election with 21,184 votes. "
#: Jo Swinson lost it to John Nicolson in 2015 and won it back in 2017; he stood elsewhere in 2019.
DUNBARTON = "Jo Swinson lost East Dunbartonshire to Amy Callaghan of the SNP at the 2019 general election. "


def verdicts(scene: str, said: str, kind: Kind, record: Record) -> list[str]:
    found = check(scene + said, record).findings
    at = len(scene)
    return [one.verdict.value for one in found if one.claim.kind is kind and one.claim.mark and one.claim.mark.end > at]


@pytest.mark.parametrize(
    "said",
    [
        "She has been the MP since {}.",
        "Cat Smith has been the MP since {}.",
        "Ms Smith has represented the seat since {}.",
        "Labour has held the seat since {}.",
        "Ms Smith, first elected in {}, was relieved.",
    ],
)
def test_since_when(full_record: Record, said: str) -> None:
    assert verdicts(LANCASTER, said.format(2015), Kind.TENURE, full_record) == ["right"]
    assert verdicts(LANCASTER, said.format(2017), Kind.TENURE, full_record) == ["wrong"]


def test_of_a_seat_made_new_then_it_is_no_error(full_record: Record) -> None:
    scene = "Pat McFadden held Wolverhampton South East for Labour at the 2024 general election. "
    assert "wrong" not in verdicts(scene, "He has been its MP since 2024.", Kind.TENURE, full_record)


@pytest.mark.parametrize(
    ("scene", "said", "expected"),
    [
        (LANCASTER, "Ms Smith won the seat from the Conservatives in 2015.", ["right"]),
        (LANCASTER, "Ms Smith won the seat from the Conservatives in 2017.", ["wrong"]),
        (LANCASTER, "Ms Smith took it from the Lib Dems in 2015.", ["wrong"]),
        (DUNBARTON, "John Nicolson won it for the SNP in 2015.", ["right"]),
    ],
)
def test_won_from_whom_then(full_record: Record, scene: str, said: str, expected: list[str]) -> None:
    assert verdicts(scene, said, Kind.OUTCOME, full_record) == expected
