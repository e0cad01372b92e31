"""Seats that one party took off another, and what it has now; the part of a party that its leader in a nation names."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

IN_2017 = "Theresa May has lost her majority in the 2017 general election. "
IN_2019 = "Boris Johnson has won the 2019 general election with a majority of 80 seats. "


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IN_2019 + "Boris Johnson's party took {} seats off Labour.", "54", "44"),
        (IN_2019 + "The Conservatives gained {} seats off Labour and now have 365.", "54", "44"),
        (IN_2019 + "The Conservatives gained 54 seats from Labour and now have {} MPs.", "365", "375"),
        (IN_2019 + "The SNP took {} from the Conservatives and six from Labour.", "seven", "nine"),
        (IN_2019 + "The SNP took seven from the Conservatives and {} from Labour.", "six", "eight"),
        (IN_2019 + "Labour lost 54 seats to the Conservatives and {} to the SNP.", "six", "nine"),
        (IN_2017 + "Ruth Davidson's party took {} seats off the SNP.", "12", "11"),
        (IN_2017 + "Ruth Davidson's party took 12 seats off the SNP and now has {} Scottish MPs.", "13", "14"),
        (IN_2017 + "Ruth Davidson's party has {} MPs.", "13", "12"),
        (IN_2017 + "Kezia Dugdale's party has {} MPs.", "seven", "eight"),
        (IN_2017 + "Scottish Labour has gone from one MP to {}.", "seven", "eight"),
        (IN_2017 + "Scottish Labour has gone from {} MP to seven.", "one", "two"),
        (IN_2017 + "Scottish Labour has seven seats after grabbing {} from the SNP.", "six", "five"),
    ],
)
def test_taken_and_left_with(full_record: Record, copy: str, right: str, wrong: str) -> None:
    found = [{verdict for _, verdict in told(check(copy.format(one), full_record), one)} for one in (right, wrong)]
    assert found == [{"right"}, {"wrong"}]


@pytest.mark.parametrize(
    "sentence", ["Labour's lead of 54 took the shine off the Conservatives.", "The Tories were 300 off Labour in Bury."]
)
def test_nothing_was_taken(full_record: Record, sentence: str) -> None:
    assert "seats_change" not in {one.claim.kind.value for one in check(IN_2019 + sentence, full_record).findings}


def test_a_leader_who_stands_names_no_nation(full_record: Record) -> None:
    """Jane Dodds, who led the Welsh Lib Dems, won a by-election: the turnout is that of her seat."""
    copy = "Jane Dodds wins on {} turnout\n\nJane Dodds took the Brecon and Radnorshire by-election in August 2019."
    found = [
        [one.verdict.value for one in check(copy.format(figure), full_record).findings][:4]
        for figure in ("59.6%", "43.5%")
    ]
    assert "wrong" not in found[0]
    assert "wrong" in found[1]
