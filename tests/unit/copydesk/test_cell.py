"""Cells: in a row of a table the party stands between a name and its votes, with nothing to say whose it is."""

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record

HEAD = "Ilford North, general election 2019\n\n"


def test_a_party_between_a_name_and_its_votes_is_that_persons(record: Record) -> None:
    found = check(f"{HEAD}  1 Wes Streeting *   Labour   25,323   50.5%   −7.3\n", record).findings
    assert {one.verdict for one in found} <= {Verdict.RIGHT, Verdict.ROUNDING}
    assert {one.claim.subject.candidacy for one in found} == {"wes-streeting"}
    assert {one.claim.kind.value for one in found} == {"candidacy", "votes", "share", "share_change"}


def test_anothers_party_is_called_wrong(record: Record) -> None:
    found = check(f"{HEAD}  2 Howard Berlin   Brexit Party   20,105\n", record).findings
    assert [one.claim.kind.value for one in found if one.verdict is Verdict.WRONG] == ["candidacy"]


def test_a_party_whose_name_begins_with_anothers_is_not_taken_for_it(record: Record) -> None:
    found = check(f"{HEAD}  5 Donald Akhigbe   Labour Soci…   201\n", record).findings
    assert all(one.claim.kind.value != "candidacy" for one in found)
