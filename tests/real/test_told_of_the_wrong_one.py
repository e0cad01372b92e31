"""Who won, kept or led, told plainly of somebody of whom it is not so; and what only looks like that."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said as said_in
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

#: Wakefield 2019: Imran Ahmad Khan (Con) 21,283, Mary Creagh (Lab) 17,925; Labour had held it by 2,176 in 2017.
IN_2019 = "Voters in Wakefield went to the polls in the 2019 general election. "


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("Mary Creagh was {}.", "re-elected"),
        ("Labour {} with 17,925 votes.", "won"),
        ("Mary Creagh {} with 17,925 votes.", "topped the poll"),
        ("Mary Creagh {} with 17,925 votes.", "came out on top"),
        ("Mary Creagh was {} with 17,925 votes.", "declared the winner"),
        ("Mary Creagh, Labour, {} in Wakefield in 2019 with 17,925 votes.", "won"),
        ("Labour's Mary Creagh was {} in Wakefield in 2019.", "elected"),
        ("Labour's Mary Creagh {} Wakefield in December 2019 with 17,925 votes.", "seized"),
        ("Labour's Mary Creagh {} in Wakefield in December 2019 with 17,925 votes.", "romped home"),
        ("The {} Mary Creagh of Labour.", "winner was"),
    ],
)
def test_somebody_who_did_not_win(full_record: Record, copy: str, said: str) -> None:
    assert ("outcome", "wrong") in said_in(check(IN_2019 + copy.format(said), full_record), said)


@pytest.mark.parametrize(
    ("copy", "said"),
    [
        ("Imran Ahmad Khan was {} in Wakefield in 2019.", "elected"),
        ("Imran Ahmad Khan {} with 21,283 votes.", "raced home"),
        ("Imran Ahmad Khan {} with 21,283 votes.", "headed the poll"),
        ("The Conservatives {} by 3,358 votes.", "won"),
        ("Mary Creagh {} with 22,987 votes in 2017.", "won"),
        ("Mary Creagh was {} in 2017, and lost two years later.", "re-elected"),
    ],
)
def test_somebody_who_did(full_record: Record, copy: str, said: str) -> None:
    verdicts = said_in(check(IN_2019 + copy.format(said), full_record), said)
    assert ("outcome", "wrong") not in verdicts


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        ("Labour's majority was 3,358.", "wrong"),
        ("Mary Creagh had a majority of 3,358.", "wrong"),
        ("A Labour majority of 3,358.", "wrong"),
        ("The Conservative majority was 3,358.", "right"),
        ("Mr Ahmad Khan has a majority of 3,358.", "right"),
        ("Labour have a majority of 3,358 to overturn next time.", "right"),
        ("Labour's majority was 2,176 in 2017.", "right"),
        ("Con gain from Lab. Majority 3,358 (7.5%).", "right"),
    ],
)
def test_whose_a_majority_is(full_record: Record, copy: str, expected: str) -> None:
    opening = IN_2019 + "Mary Creagh (Labour) had 17,925 and Imran Ahmad Khan (Conservative) 21,283. "
    figure = "2,176" if "2,176" in copy else "3,358"
    assert ("majority", expected) in told(check(opening + copy, full_record), figure)


@pytest.mark.parametrize("who", ["people", "residents", "electors", "voters"])
def test_those_who_backed_somebody_are_votes(full_record: Record, who: str) -> None:
    assert ("votes", "right") in told(check(f"{IN_2019}Mary Creagh was backed by 17,925 {who}.", full_record), "17,925")
    assert ("votes", "wrong") in told(check(f"{IN_2019}Mary Creagh was backed by 17,952 {who}.", full_record), "17,952")


def test_helpers_are_no_votes(full_record: Record) -> None:
    assert told(check(f"{IN_2019}Mary Creagh, backed by 300 volunteers, took 17,925 votes.", full_record), "300") == []


@pytest.mark.parametrize(
    ("copy", "figure"),
    [
        ("The Conservative vote was bumped up to 47.3 per cent.", "47.3"),
        ("Labour's vote was pegged back to 39.8 per cent.", "39.8"),
    ],
)
def test_pushed_up_or_down_to_a_share(full_record: Record, copy: str, figure: str) -> None:
    assert ("share", "right") in told(check(IN_2019 + copy, full_record), figure)


def test_an_independents_majority(full_record: Record) -> None:
    copy = "The ten closest of the general election of 2024 have Blackburn (Ind majority 132) among them."
    assert told(check(copy, full_record), "132") == [("majority", "right")]
