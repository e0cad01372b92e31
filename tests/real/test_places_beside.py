"""Places told beside others: leapfrogged, second there before, second both times, clung to; deposits in a row."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of, told

pytestmark = pytest.mark.no_cover

BURNLEY = "Burnley, 9 June 2017. Julie Cooper held it with 18,832. White (Con) had 12,479, Birtwistle (Lib Dem) 6,046. "
CHESTERFIELD = "Chesterfield, 8 May 2015. Toby Perkins held it with 21,829. "
TORBAY = "Torbay, 9 June 2017. Kevin Foster polled 27,141 and Deborah Brewer 12,858. "
BRAKE = "Carshalton and Wallington, 9 June 2017. Tom Brake polled 20,819 and Matthew Maxwell Scott 19,450. "


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (BURNLEY + "The Conservatives leapfrogged the Lib Dems with 12,479.", "right"),
        (BURNLEY + "The Lib Dems leapfrogged the Conservatives.", "wrong"),
        (BURNLEY + "Gordon Birtwistle was overtaken by the Conservatives.", "right"),
        (CHESTERFIELD + "The Lib Dems leapfrogged Ukip with 6,301.", "wrong"),
        (BURNLEY + "The Conservatives leapfrogged the Lib Dems in 2015.", None),
        (BURNLEY + "The Lib Dems hoped to overtake Labour.", None),
        (BURNLEY + "Paul White beat the Lib Dems, second here two years ago.", "right"),
        (BURNLEY + "Paul White beat the Lib Dems, third here two years ago.", "wrong"),
        (BRAKE + "He beat Matthew Maxwell Scott, who was second both times.", "right"),
        (BRAKE + "He beat Matthew Maxwell Scott, who was third both times.", "wrong"),
        (TORBAY + "The Lib Dems clung to second with 12,858.", "right"),
        (TORBAY + "Labour clung to second with 9,310.", "wrong"),
        (TORBAY + "Deborah Brewer kept second place for the Lib Dems.", "right"),
        (TORBAY + "Labour's hope of second place was dashed.", None),
    ],
)
def test_places_are_told_beside_others(copy: str, expected: str | None, full_record: Record) -> None:
    assert last_of(check(copy, full_record), "rank") == expected


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (CHESTERFIELD + "The Lib Dems, second there in 2010, were fourth.", "Lib Dems, second there", "right"),
        (CHESTERFIELD + "The Lib Dems, third there in 2010, were fourth.", "Lib Dems, third there", "wrong"),
        (CHESTERFIELD + "The Lib Dems, second in 2010, were fourth.", "were fourth", "right"),
    ],
)
def test_places_of_before_are_told_in_asides(copy: str, words: str, expected: str, full_record: Record) -> None:
    assert ("rank", expected) in told(check(copy, full_record), words)


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (BRAKE + "Labour got 9,360 (18.4%, deposit gone).", "wrong"),
        (BRAKE + "The Greens had 501 (1%, deposit gone).", "right"),
        (BRAKE + "The Greens had 501 (1%, deposit kept).", "wrong"),
        (BRAKE + "Emina Ibrahim got 9,360 (18.4%, deposit saved) and the Greens 501.", "right"),
        (BRAKE + "\n\nThe party got 501 (1%, deposit gone).", "right"),
    ],
)
def test_deposits_are_told_in_a_row(copy: str, expected: str, full_record: Record) -> None:
    assert last_of(check(copy, full_record), "deposit") == expected
