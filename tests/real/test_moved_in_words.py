"""Verbs of going up and down that say so of a measure alone, and what is set against the last time or the country."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

BOLTON = (
    "Chris Green held Bolton West for the Conservatives at the 2019 general election, ahead of Julie Hilling (Labour). "
)
SOUTHPORT = (
    "Damien Moore held Southport for the Conservatives at the 2019 general election, ahead of Liz Savage (Labour) and"
    " John Wright (Liberal Democrat). "
)
CHESTERFIELD = (
    "Toby Perkins held Chesterfield for Labour at the 2019 general election, ahead of Leigh Higgins (Conservative). "
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SOUTHPORT + "The Lib Dem share tanked by 12.9 points.", "12.9 points", ("share_change", "right")),
        (SOUTHPORT + "The Lib Dem share imploded by 19.2 points.", "19.2 points", ("share_change", "wrong")),
        (SOUTHPORT + "The Lib Dem share bounced back by 12.9 points.", "12.9 points", ("share_change", "wrong")),
        (SOUTHPORT + "The Tory share recovered by 8.9 points.", "8.9 points", ("share_change", "right")),
        (SOUTHPORT + "The Tory share recovered by 9.8 points.", "9.8 points", ("share_change", "wrong")),
        (SOUTHPORT + "The Tory share faded by 8.9 points.", "8.9 points", ("share_change", "wrong")),
        (SOUTHPORT + "Turnout cooled by 1.1 points.", "1.1 points", ("turnout_change", "right")),
        (SOUTHPORT + "Turnout in Southport dived by 2.2 points.", "2.2 points", ("turnout_change", "wrong")),
        (SOUTHPORT + "Mr Moore fattened his majority by 1,233.", "1,233", ("majority_change", "right")),
        (SOUTHPORT + "His majority was chopped by 1,233.", "1,233", ("majority_change", "wrong")),
        (SOUTHPORT + "The Lib Dem tally was 6,162 fewer than in 2017.", "6,162", ("votes", "right")),
        (SOUTHPORT + "The Lib Dem tally was 6,612 fewer than in 2017.", "6,612", ("votes", "wrong")),
        (SOUTHPORT + "Labour finished 8.6 points down on the Tories.", "8.6 points", ("margin", "right")),
        (CHESTERFIELD + "His majority crumpled by 8,154.", "8,154", ("majority_change", "right")),
        (CHESTERFIELD + "His majority was hacked back by 8,451.", "8,451", ("majority_change", "wrong")),
        (CHESTERFIELD + "His majority was more than halved.", "halved", ("majority_change", "right")),
        (CHESTERFIELD + "His majority more than doubled.", "doubled", ("majority_change", "wrong")),
    ],
)
def test_how_far_a_measure_moved(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = said(check(copy, full_record), figure)
    assert expected in found, found


@pytest.mark.parametrize(
    ("copy", "kind", "verdict"),
    [
        (SOUTHPORT + "There was a slightly lower turnout than in 2017.", "turnout_change", "right"),
        (SOUTHPORT + "There was a slightly higher turnout than in 2017.", "turnout_change", "wrong"),
        (SOUTHPORT + "Turnout was slightly higher than in 2017.", "turnout_change", "wrong"),
        (SOUTHPORT + "The turnout of 68 per cent was higher than in 2017.", "turnout_change", "wrong"),
        (SOUTHPORT + "Turnout, at 68 per cent, rose.", "turnout_change", "wrong"),
        (SOUTHPORT + "On an increased turnout Mr Moore won.", "turnout_change", "wrong"),
        (SOUTHPORT + "Turnout slumped.", "turnout_change", "right"),
        (SOUTHPORT + "Turnout rallied compared with 2017.", "turnout_change", "wrong"),
        (BOLTON + "Mr Green won with a slimmer majority than two years earlier.", "majority_change", "wrong"),
        (BOLTON + "Mr Green won with a fatter majority than two years earlier.", "majority_change", "right"),
        (BOLTON + "He was back with a smaller majority than before.", "majority_change", "wrong"),
        (SOUTHPORT + "Turnout was above the national figure.", "turnout", "right"),
        (SOUTHPORT + "Turnout was worse than the UK's.", "turnout", "wrong"),
        (SOUTHPORT + "Turnout, 68 per cent, was below the UK's 67.3.", "turnout", "wrong"),
    ],
)
def test_which_way_a_measure_went(full_record: Record, copy: str, kind: str, verdict: str) -> None:
    found = every(check(copy, full_record))
    assert (kind, verdict) in [one[1:] for one in found], found


@pytest.mark.parametrize(
    "copy",
    [
        SOUTHPORT + "Labour activists dived into the crowd.",
        SOUTHPORT + "The vote drained him, he said, and his voice faded.",
        SOUTHPORT + "Turnout bounced around all day, the tellers said.",
        SOUTHPORT + "He hacked away at the majority view of the council.",
        SOUTHPORT + "His majority advanced his career.",
        SOUTHPORT + "Turnout was not below the national figure by much.",
        SOUTHPORT + "Turnout in 1997 was above the national figure.",
        SOUTHPORT + "A bigger majority would have been welcome.",
        SOUTHPORT + "He won with a bigger majority than nine years ago.",
    ],
)
def test_other_meanings_are_not_read(full_record: Record, copy: str) -> None:
    found = [one for one in every(check(copy, full_record)) if one[2] == "wrong"]
    assert found == []
