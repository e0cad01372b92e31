"""Seats that a party has not, the one that a vote brought it, how many it had where it has them, and all a county's."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WALES = "Wales after the election, May 8, 2015. Labour won 25 seats. "
UK = "The general election result, May 8, 2015. "
IRELAND = "Northern Ireland: how the parties stand, December 13, 2019. The DUP has eight seats. "
NIGHT = "Putney: Labour gain, December 13, 2019. Fleur Anderson won by 4,774. "
COUNTY = "Northamptonshire stays blue, December 13, 2019. "
SURREY = "Surrey goes yellow, July 5, 2024. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WALES + "Only one Liberal Democrat survives.", "one", "right"),
        (UK + "3.9 million votes brought Ukip one MP, Clacton's Douglas Carswell.", "one", "right"),
        (UK + "A vote of 1.16 million gave the Greens one seat.", "one", "right"),
        (IRELAND + "The Ulster Unionists drew another blank.", "The Ulster Unionists drew", "right"),
        (IRELAND + "Sinn Féin drew a blank.", "Sinn Féin drew", "wrong"),
        (IRELAND + "The Ulster Unionists got no seats but came second in three.", "The Ulster Unionists got", "right"),
        (NIGHT + "She gave Labour its only gain of the night.", "its only gain", "right"),
        (NIGHT + "It was the Conservatives' only gain of the night.", "the Conservatives' only gain", "wrong"),
        (SURREY + "There are six Liberal Democrat MPs in Surrey where last time there were none.", "where", "right"),
        (SURREY + "The Lib Dems have six MPs in Surrey, where before there were none.", "where", "right"),
        (COUNTY + "The Conservatives kept all seven of the county's constituencies.", "seven", "right"),
        (COUNTY + "All seven of the county's seats are in Conservative hands after last Thursday.", "seven", "right"),
    ],
)
def test_they_are_read(full_record: Record, copy: str, figure: str, expected: str) -> None:
    text = check(copy, full_record)
    found = told(text, figure) or told(text, f"all {figure}") or told(text, f"All {figure}")
    assert expected in {verdict for _, verdict in found}


def test_a_part_of_some_names_is_no_seat(full_record: Record) -> None:
    found = check("Yorkshire votes, December 13, 2019\n\nIn Yorkshire the swing was heavy.", full_record)
    assert found.constituencies == ()
