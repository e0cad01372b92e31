"""Deposits told by the five per cent that was needed or by other verbs, a grip on a seat that was kept, and who voted
told without the word for it."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

pytestmark = pytest.mark.no_cover

STOKE = (
    "Jo Gideon won Stoke-on-Trent Central for the Conservatives at the 2019 general election, ahead of Gareth Snell"
    " (Labour) and Tariq Mahmood (Brexit Party). "
)
SNELL = "Stoke-on-Trent Central, 9 June 2017. "


def verdicts(record: Record, copy: str, kind: Kind) -> list[str]:
    """The verdicts on what the copy tells of that kind."""
    return [one.verdict.value for one in check(copy, record).findings if one.claim.kind is kind]


@pytest.mark.parametrize(
    "told",
    [
        "fell below the five per cent needed",
        "fell short of the five per cent needed to keep his deposit",
        "failed to secure the five per cent required",
        "fell short of the threshold for a returned deposit",
        "will not see his deposit again",
        "blew his deposit",
        "handed over his deposit",
    ],
)
def test_a_deposit_that_was_lost(full_record: Record, told: str) -> None:
    right = f"{STOKE}Steven Pritchard, the Liberal Democrat, {told} with 1,116 votes."
    wrong = f"{STOKE}Tariq Mahmood, of the Brexit Party, {told} with 1,691 votes."
    assert verdicts(full_record, right, Kind.DEPOSIT) == ["right"]
    assert verdicts(full_record, wrong, Kind.DEPOSIT) == ["wrong"]


@pytest.mark.parametrize(
    "told",
    [
        "crossed the five per cent threshold",
        "topped the five per cent needed to save his deposit",
        "safeguarded his deposit",
        "made sure of his deposit",
        "will see his £500 again",
        "is to get his £500 back",
    ],
)
def test_a_deposit_that_was_kept(full_record: Record, told: str) -> None:
    right = f"{STOKE}Tariq Mahmood, of the Brexit Party, {told} with 1,691 votes."
    wrong = f"{STOKE}Steven Pritchard, the Liberal Democrat, {told} with 1,116 votes."
    assert verdicts(full_record, right, Kind.DEPOSIT) == ["right"]
    assert verdicts(full_record, wrong, Kind.DEPOSIT) == ["wrong"]


@pytest.mark.parametrize(
    "told",
    [
        "tightened Labour's grip on Stoke-on-Trent Central",
        "extended Labour's hold on Stoke-on-Trent Central",
        "remained MP for Stoke-on-Trent Central",
        "carried on as MP for Stoke-on-Trent Central in 2017",
        "has been handed another term",
        "won a further term",
        "saved Stoke-on-Trent Central for Labour",
        "repelled the Conservatives in Stoke-on-Trent Central",
    ],
)
def test_a_seat_that_was_kept(full_record: Record, told: str) -> None:
    assert "right" in verdicts(full_record, f"{SNELL}Gareth Snell {told}.", Kind.OUTCOME)
    assert "wrong" in verdicts(full_record, f"{SNELL}Daniel Jellyman {told}.", Kind.OUTCOME)


@pytest.mark.parametrize(
    "told",
    [
        "With {n} per cent turning out, it was a quiet day.",
        "Some {n} per cent of those eligible cast a vote.",
        "Barely {n} per cent made it to a polling station.",
        "Turnout for the seat: {n} per cent.",
    ],
)
def test_who_voted_told_without_the_word(full_record: Record, told: str) -> None:
    assert verdicts(full_record, STOKE + told.format(n="57.9"), Kind.TURNOUT) in (["right"], ["rounding"])
    assert verdicts(full_record, STOKE + told.format(n="59.7"), Kind.TURNOUT) == ["wrong"]
