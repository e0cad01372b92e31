"""Names of seats that a longer phrase reaches into, or that are shortened as addresses do."""

import pytest

from hustings.copydesk.fold import fold
from hustings.copydesk.scan.scanner import scanner_of
from hustings.copydesk.token import Tag
from hustings.record.record import Record


@pytest.mark.parametrize(
    ("copy", "places"),
    [
        # "N Newcastle upon Tyne" stands in it from the letter before; "takes to" and "Glasgow C" reach into a name.
        ("the largest was in Newcastle upon Tyne North, by far", ["newcastle upon tyne north"]),
        (
            "between Newcastle upon Tyne Central and Newcastle upon Tyne East",
            ["newcastle upon tyne central", "newcastle upon tyne east"],
        ),
        ("It takes Torfaen back", ["torfaen"]),
        ("Glasgow constituencies", ["glasgow"]),
        ("Hants, North East and Soton Itchen", ["hants, north east", "soton itchen"]),
    ],
)
def test_a_name_is_found_whole(full_record: Record, copy: str, places: list[str]) -> None:
    marks = scanner_of(full_record).marks(copy, fold(copy))
    assert [one.words for one in marks if one.tag is Tag.PLACE] == places
