from decimal import Decimal
from pathlib import Path

import pytest

from hustings.sources import parliament_notional, parliament_overlap
from hustings.sources.reading import Reading

ROWS = """E14000001E14001063,E14000001,Old A,E14001063,New A,0.75,1.00,0.5,1,0.800000000,1
E14000001E14001064,E14000001,Old A,E14001064,New B,0.25,0.4,0.5,0.5,0.2,5.0e-1
E14000002E14001064,E14000002,Old B,E14001064,New B,1,0.6,1,0.5,1,0.5
"""


def _read(text: str) -> Reading:
    return parliament_overlap.read(Path("overlaps.csv"), text.replace("E1400000", "E1400053").encode())


def test_overlaps_are_read_as_printed() -> None:
    reading = _read(ROWS)
    assert reading.problems == []
    assert (reading.overlaps[0].from_gss, reading.overlaps[0].to_gss) == ("E14000531", "E14001063")
    assert reading.overlaps[0].overlap.from_population == Decimal("0.800000000")


@pytest.mark.parametrize("value", ["NaN", "-0.1", "1.01", "Infinity", "=1", "1e309", "0,5", "٠", "many", "2e-1x"])
def test_what_is_no_share_is_refused(value: str) -> None:
    reading = _read(ROWS.replace("0.800000000", f'"{value}"'))
    assert "not a share between 0 and 1" in reading.problems[0].reason
    assert reading.problems[0].line == 1


@pytest.mark.parametrize("number", [0, 1, 2])
def test_a_row_missing_or_doubled_leaves_a_constituency_in_pieces(number: int) -> None:
    rows = ROWS.splitlines(keepends=True)
    for spoilt in (rows[:number] + rows[number + 1 :], rows[: number + 1] + rows[number:]):
        assert "a row is missing, or one too many" in str(_read("".join(spoilt)).problems[0])


def test_other_codes_are_refused() -> None:
    assert "not two ONS constituency codes" in str(
        _read(ROWS.replace("E14001064,New B", "E12001064,New B")).problems[0]
    )


def test_revised_codes() -> None:
    text = 'S14000006,"Ayr, Carrick and Cumnock",S14000107\nS14000010,Central Ayrshire,S14000109\n'
    assert _read(text).revised_gss == {"S14000006": "S14000107", "S14000010": "S14000109"}
    assert "not two ONS" in str(_read(text.replace("S14000109", "Central")).problems[0])
    assert "revised twice" in str(_read(text.replace("S14000010", "S14000006")).problems[0])


NOTIONAL = """Ilford North,Ilford North,E14001300,1,LN,England,Borough,68.9,74684,51761,9030,CONV,18994,Con,Conservative Party,4
Ilford North,Ilford North,E14001300,1,LN,England,Borough,68.9,74684,51761,9030,LABV,32767,Lab,Labour Party,15
Ilford North,Ilford North,E14001300,1,LN,England,Borough,68.9,74684,51761,9030,TOTOTHV,0,NA,NA,NA
"""  # noqa: E501


def test_notional_results_leave_the_aggregates_out() -> None:
    reading = parliament_notional.read(Path("notional.csv"), NOTIONAL.encode())
    assert reading.problems == []
    assert [(row.party.mnis_id, row.votes, row.valid_votes) for row in reading.notionals] == [
        ("4", 18994, 51761),
        ("15", 32767, 51761),
    ]


@pytest.mark.parametrize("value", ["", "-1", "1e3", "NaN", "18,99"])
def test_notional_votes_are_counts(value: str) -> None:
    reading = parliament_notional.read(Path("notional.csv"), NOTIONAL.replace("18994", f'"{value}"').encode())
    assert [(problem.line, problem.code) for problem in reading.problems] == [(1, "count")]
