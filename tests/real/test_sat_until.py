"""Until when somebody sat for a seat."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

KENSINGTON = (
    "Felicity Buchan won Kensington for the Conservatives at the 2019 general election from Labour's Emma Dent Coad. "
)
ST_IVES = (
    "In St Ives Derek Thomas held on for the Conservatives at the 2019 general election by 4,280 votes from the Liberal"
    " Democrat Andrew George. "
)


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (KENSINGTON + "Victoria Borwick was MP until {}.", "2017", "2015"),
        (KENSINGTON + "Victoria Borwick, MP until {}, watched.", "2017", "2019"),
        (ST_IVES + "Andrew George, who had been MP here until {}, was second.", "2015", "2017"),
        (ST_IVES + "Mr George was its MP until {}.", "2015", "2010"),
        (ST_IVES + "Mr Thomas beat Andrew George, MP till {}.", "2015", "2017"),
    ],
)
def test_it_is_held_to_the_poll_that_was_lost(full_record: Record, copy: str, right: str, wrong: str) -> None:
    for year, verdict in ((right, "right"), (wrong, "wrong")):
        found = [one for one in every(check(copy.format(year), full_record)) if one[1] == "tenure"]
        assert [one[2] for one in found] == [verdict]


@pytest.mark.parametrize(
    "copy",
    [
        ST_IVES + "Mr Thomas, MP until 2024, will stand again.",
        ST_IVES + "Mr George, MP for Truro until 2010, was second.",
        KENSINGTON + "Ms Buchan will be an MP until 2024.",
    ],
)
def test_what_the_record_does_not_settle_is_left(full_record: Record, copy: str) -> None:
    found = [one for one in every(check(copy, full_record)) if one[1] == "tenure"]
    assert {one[2] for one in found} <= {"uncheckable"}
