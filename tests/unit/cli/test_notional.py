"""`hustings notional`: what it refuses, and how it says so."""

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
