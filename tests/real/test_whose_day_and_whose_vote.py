"""A by-election told by its people and its figures, an earlier year's being what they are short of; leads torn up; a
vote that left others where they were."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

NEWPORT = (
    "Labour holds on in Newport West\n\nRuth Jones has held the seat with 9,308 votes, well short of the 22,723 there"
    " were at the 2017 election. Matthew Evans took 7,357 for the Tories and Neil Hamilton 2,023 for Ukip. "
)
DEVON = "Tiverton and Honiton, 24 June 2022. Richard Foord is in with 22,537 votes. "
POOLE = "Neil Duncan-Jordan is Poole's new MP at the 2024 general election with 14,168.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (NEWPORT + "The majority is 1,951.", "1,951", ("majority", "right")),
        (NEWPORT + "The majority is 1,915.", "1,915", ("majority", "wrong")),
        (NEWPORT + "The majority is 1,951.", "22,723", ("votes", "right")),
        (DEVON + "He tore up a Tory lead of 24,239.", "24,239", ("majority", "right")),
        (DEVON + "He tore up a Tory lead of 24,329.", "24,329", ("majority", "wrong")),
        (POOLE + "Reform's 7,429 left the Lib Dems fourth.", "7,429", ("votes", "right")),
        (POOLE + "Reform's 7,249 left the Lib Dems fourth.", "7,249", ("votes", "wrong")),
    ],
)
def test_figures(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]
