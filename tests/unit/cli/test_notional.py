"""`hustings notional`: what it refuses, and how it says so."""

import csv
import json
from pathlib import Path

import pytest
from click.testing import CliRunner

from hustings.cli.main import hustings, main


def test_a_record_that_lacks_constituencies_is_refused_by_name(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["notional", "--from", "2019-12-12", "--boundaries", "2024"])
    told = capsys.readouterr().err
    assert end.value.code == 2
    assert "Barking: goes into other constituencies, but has no declared result to carry" in told
    assert told.endswith("hustings: 2 problems; nothing was estimated\n")


@pytest.mark.parametrize(
    ("day", "year", "why"),
    [
        ("2019-12-12", "2011", "no boundaries first used in 2011; there are"),
        ("2019-12-12", "1983", "the record has no constituencies of the boundaries first used in 1983; there are 2010"),
        ("2024-07-04", "2010", "the record has no overlaps that lead to those boundaries"),
        ("2019-12-12", "99999", "99999 is not in the range"),
        ("2024-07-04", "2024", "parl.2024-07-04 was fought on the boundaries of 2024: its results are actual"),
        ("1950-02-23", "2024", "no declared poll"),
    ],
)
def test_a_call_that_means_nothing_is_refused(
    day: str, year: str, why: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit) as end:
        main(["notional", "--from", day, "--boundaries", year])
    assert end.value.code == 2
    assert why in capsys.readouterr().err


@pytest.mark.parametrize(
    ("options", "why"),
    [
        (["--method", "wards"], "--method wards needs --wards DIR"),
        (["--method", "area", "--wards", "x"], "--wards is for --method wards, not for area"),
        (["--normalise"], "--normalise is for --overlaps FILE"),
        (["--wards", "nowhere"], "no ward-pieces.csv in it"),
    ],
)
def test_wards_and_their_method_go_together(options: list[str], why: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as end:
        main(["notional", "--from", "2019-12-12", "--boundaries", "2024", *options])
    assert end.value.code == 2
    assert why in capsys.readouterr().err


def test_the_methods_are_those() -> None:
    told = CliRunner().invoke(hustings, ["notional", "--help"]).output
    assert "residents" in told
    assert "electorate" in told


def test_by_overlaps_of_ones_own_onto_boundaries_that_the_record_does_not_know(tmp_path: Path) -> None:
    file = tmp_path / "overlaps.csv"
    places = "Ilford North,Ilford South,Dagenham and Rainham,Leyton and Wanstead,Chingford and Woodford Green".split(
        ","
    )
    lines = [f"{place},R{number // 4},1,{0.25 if number < 4 else 1}" for number, place in enumerate(places)]
    file.write_text("from,to,from_electorate,to_electorate\n" + "\n".join(lines) + "\n", encoding="utf-8")
    arguments = ["notional", "--from", "2019-12-12", "--boundaries", "2029", "--overlaps", str(file)]
    told = CliRunner().invoke(hustings, [*arguments, "--format", "csv"])
    rows = list(csv.DictReader(told.output.splitlines()))
    assert told.exit_code == 0, told.output
    assert {row["constituency"] for row in rows} == {"R0", "R1"}
    assert all(row["low"] == row["vote_share"] == row["high"] for row in rows)
    said = json.loads(CliRunner().invoke(hustings, [*arguments, "--format", "json"]).output)
    assert {(one["is_notional"], one["method"]) for one in said} == {(True, "proration by electorate")}
    text = CliRunner().invoke(hustings, arguments).output
    assert "by proration by electorate. None of them is a result." in text


def test_shares_that_the_overlaps_do_not_have_are_named(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit):
        main(["notional", "--from", "2019-12-12", "--boundaries", "2024", "--method", "electorate"])
    assert (
        "the overlaps have no shares by electorate; they have: residents, population, area" in capsys.readouterr().err
    )
