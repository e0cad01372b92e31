"""Gaps told the wrong way about, majorities over another than the second, and other words for a majority."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

SOUTHPORT = (
    "Damien Moore held Southport for the Conservatives at the 2019 general election, ahead of Liz Savage (Labour) and"
    " John Wright (Liberal Democrat). "
)
WAKEFIELD = (
    "Imran Ahmad Khan won Wakefield for the Conservatives at the 2019 general election, ahead of Mary Creagh (Labour). "
)


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        ("Ms Savage was 4,147 behind the Conservatives.", "4,147", "right"),
        ("Mr Moore was 4,147 behind Labour.", "4,147", "wrong"),
        ("Labour was 4,147 ahead.", "4,147", "wrong"),
        ("Labour was 4,147 behind.", "4,147", "right"),
        ("Labour finished 4,147 votes in front.", "4,147", "wrong"),
        ("Mr Moore finished 4,147 votes in front.", "4,147", "right"),
        ("Mr Moore was 8.6 points behind Labour.", "8.6 points", "wrong"),
        ("Mr Moore was 8.6 points clear of Labour.", "8.6 points", "right"),
        ("Mr Moore trailed by 4,147.", "4,147", "wrong"),
        ("Ms Savage trailed by 4,147.", "4,147", "right"),
        ("Ms Savage led by 4,147.", "4,147", "wrong"),
        ("The Tories fell short by 4,147 votes.", "4,147", "wrong"),
        ("Ms Savage, 4,147 votes ahead, was second.", "4,147", "wrong"),
        ("Ms Savage, 4,147 votes behind, was second.", "4,147", "right"),
        ("Labour was 12,268 behind the Lib Dems.", "12,268", "wrong"),
        ("Labour was 12,268 ahead of the Lib Dems.", "12,268", "right"),
        ("Ms Savage had 4,147 more votes than Mr Moore.", "4,147", "wrong"),
        ("Ms Savage had 4,147 fewer votes than Mr Moore.", "4,147", "right"),
        ("Ms Savage had 4,147 votes to spare.", "4,147", "wrong"),
        ("In 2017 Labour was 2,914 ahead of the Conservatives.", "2,914", "wrong"),
        ("In 2017 Labour was 2,914 behind the Conservatives.", "2,914", "right"),
        # Over whom a majority is.
        ("Mr Moore won with 4,147 votes to spare over the Lib Dems.", "4,147", "wrong"),
        ("Mr Moore won with 4,147 votes to spare over Labour.", "4,147", "right"),
        ("Labour's lead over the Tories was 4,147.", "4,147", "wrong"),
        ("The Tory lead over Labour was 4,147.", "4,147", "right"),
        ("The Tory lead over the Lib Dems was 16,415.", "16,415", "right"),
        ("The Tory lead over the Lib Dems was 12,268.", "12,268", "wrong"),
        # Whoever stands before the figure is not whom it is told of.
        ("Mr Moore held off Labour to finish 4,147 votes ahead.", "4,147", "right"),
        ("He beat Labour into second, 4,147 votes behind.", "4,147", "right"),
        ("Mr Moore (Con) beat Labour's Liz Savage, 4,147 votes behind.", "4,147", "right"),
        ("Mr Moore beat Ms Savage, finishing 4,147 votes clear.", "4,147", "right"),
    ],
)
def test_who_was_ahead(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    found = [said for _, said in told(check(SOUTHPORT + copy, full_record), figure)]
    assert verdict in found, found


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        ("Mr Ahmad Khan's buffer was 3,358.", "3,358", "right"),
        ("Mr Ahmad Khan's buffer was 3,385.", "3,385", "wrong"),
        ("His safety net over Mary Creagh stood at 3,358 votes.", "3,358", "right"),
        ("His safety net over Mary Creagh stood at 3,385 votes.", "3,385", "wrong"),
        ("He has a 3,385-vote comfort zone.", "3,385", "wrong"),
        ("Mary Creagh had headroom of 2,176 in 2017.", "2,176", "right"),
        ("Mary Creagh had headroom of 2,716 in 2017.", "2,716", "wrong"),
        ("Mr Ahmad Khan's majority of votes was 3,358.", "3,358", "right"),
        ("Mr Ahmad Khan's majority of votes was 3,385.", "3,385", "wrong"),
        ("Mary Creagh had a majority of votes of 2,176 in 2017.", "2,176", "right"),
    ],
)
def test_words_for_a_majority(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    assert ("majority", verdict) in told(check(WAKEFIELD + copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        "There was a buffer of 200 metres round the count.",
        "A buffer of 3,358 homes was planned.",
        "He has a safety net of 500 volunteers.",
        "His comfort zone is 30 minutes from Leeds.",
    ],
)
def test_other_buffers_are_no_majority(full_record: Record, copy: str) -> None:
    before = every(check(WAKEFIELD, full_record))
    assert every(check(WAKEFIELD + copy, full_record)) == before


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (SOUTHPORT + "Turnout beat the national figure.", "right"),
        (SOUTHPORT + "Turnout trailed the national figure.", "wrong"),
        (SOUTHPORT + "Turnout exceeded the UK average.", "right"),
        (SOUTHPORT + "Turnout fell short of the UK average.", "wrong"),
        (SOUTHPORT + "Turnout was 68 per cent, which lagged the UK figure.", "wrong"),
        (WAKEFIELD + "Turnout lagged behind the rest of the country.", "right"),
        (WAKEFIELD + "Turnout outstripped the rest of the country.", "wrong"),
        (WAKEFIELD + "Turnout topped the national average.", "wrong"),
    ],
)
def test_turnouts_beside_the_country(full_record: Record, copy: str, verdict: str) -> None:
    assert ("turnout", verdict) in [one[1:] for one in every(check(copy, full_record))]
