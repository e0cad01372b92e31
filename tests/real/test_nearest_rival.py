"""Who came next to the winner, told without a place: "his nearest rival", "best of the rest", "the silver medal"."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

STOKE = (
    "Jo Gideon won Stoke-on-Trent Central for the Conservatives at the 2019 general election, ahead of Gareth Snell"
    " (Labour) and Tariq Mahmood (Brexit Party). "
)


def places(record: Record, copy: str) -> list[str]:
    """The verdicts on the places that the copy tells of."""
    found = check(copy, record).findings
    return [one.verdict.value for one in found if one.claim.kind is Kind.RANK]


@pytest.mark.parametrize(
    "told",
    [
        "{who} was her nearest rival with 10,445 votes.",
        "Her nearest rival, {who}, conceded at 3am.",
        "The closest challenger was {who}.",
        "She beat her nearest rival, {who}, comfortably.",
        "Nearest rival {who} conceded.",
        "{who}, the closest challenger, conceded.",
        "{who} was the winner's nearest rival.",
        "{who} ran her closest.",
        "{who} came closest to beating her.",
        "The silver medal went to {who}.",
        "{who} took the silver medal with 10,445 votes.",
        "The second-placed candidate was {who}.",
        "Second-placed {who} conceded.",
        "{who} was the second-placed candidate.",
        "{who} was second best with 10,445.",
    ],
)
def test_who_came_next_to_the_winner(full_record: Record, told: str) -> None:
    assert places(full_record, STOKE + told.format(who="Gareth Snell")) == ["right"]
    assert places(full_record, STOKE + told.format(who="Tariq Mahmood")) == ["wrong"]


@pytest.mark.parametrize(
    ("told", "expected"),
    [
        ("Tariq Mahmood propped up the top three.", "right"),
        ("Tariq Mahmood was runner-up but one.", "right"),
        ("Gareth Snell was runner-up but one.", "wrong"),
        ("Tariq Mahmood was third past the post.", "right"),
        ("Tariq Mahmood won the bronze medal.", "right"),
        ("Gareth Snell won the bronze medal.", "wrong"),
        ("Gareth Snell was close behind with 10,445 votes.", "right"),
        ("Jo Gideon was close behind with 14,557 votes.", "wrong"),
        ("Gareth Snell was best of the rest.", "right"),
        ("Gareth Snell ran her close.", "right"),
    ],
)
def test_places_told_by_a_word_of_their_own(full_record: Record, told: str, expected: str) -> None:
    assert places(full_record, STOKE + told) == [expected]


@pytest.mark.parametrize(
    "told",
    [
        "Tariq Mahmood was close behind with 1,691 votes.",  # anywhere below her
        "Tariq Mahmood was best of the rest.",  # next to the two who fought it out
        "Tariq Mahmood led the chasing pack.",
        "Tariq Mahmood was the main challenger to her.",  # before anybody voted
        "Jo Gideon was behind at the first count.",
        "Tariq Mahmood won silver at the Olympics.",
        "Steven Pritchard finished 575 votes behind his nearest rival, Tariq Mahmood.",
        "Tariq Mahmood was expected to be her nearest rival.",
        "The polls had made Tariq Mahmood her nearest rival.",
    ],
)
def test_what_tells_of_no_place_that_is_sure(full_record: Record, told: str) -> None:
    assert "wrong" not in places(full_record, STOKE + told)
