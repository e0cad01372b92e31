"""Our estimates of 2019 on the boundaries of 2024 against the official ones; the floors are in bench/floors.toml."""

import csv
from pathlib import Path

import polars
import pytest
from click.testing import CliRunner

from bench import notional as bench
from hustings.cli.main import hustings
from hustings.errors import OverlapError
from hustings.notionals.carry import carry
from hustings.notionals.estimate import Notionals
from hustings.notionals.weight import Basis
from hustings.record.record import Record
from hustings.sources.wards.folder import read

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover


@pytest.fixture(scope="module")
def setting(full_record: Record) -> bench.Setting:
    return bench.Setting.of(full_record)


def test_proration_reproduces_what_is_known_of_it(setting: bench.Setting) -> None:
    found = bench.figures(setting, setting.prorated(Basis.RESIDENTS))
    assert found["seats"] == 574
    assert found["error"] == pytest.approx(0.859, abs=0.002)
    assert found["wrong"] == 10
    assert found["majority"] == pytest.approx(2.82, abs=0.005)
    assert found["misplaced_p95"] == pytest.approx(5.7, abs=0.05)
    assert found["wrong_unflagged"] <= 1


@pytest.mark.parametrize("basis", [Basis.RESIDENTS, Basis.POPULATION, Basis.AREA])
def test_every_vote_of_2019_is_conserved(setting: bench.Setting, basis: Basis) -> None:
    made = setting.prorated(basis)
    assert made.conservation.holds
    assert made.conservation.estimated_votes == 32_014_110
    assert len(made.estimates) == 650


def test_the_same_with_maup(setting: bench.Setting) -> None:
    pytest.importorskip("maup")
    _, _, apart = bench.beside_maup(setting)
    assert apart < 1e-6


@pytest.fixture(scope="module")
def by_wards(setting: bench.Setting, shared: Path) -> Notionals:
    return setting.by_wards(read(shared / "data" / "wards"))


def test_ward_informed_estimates_hold_their_ceilings(setting: bench.Setting, by_wards: Notionals) -> None:
    assert list(bench.failures(setting, by_wards, setting.prorated(Basis.RESIDENTS))) == []
    assert by_wards.conservation.holds
    assert by_wards.conservation.estimated_votes == 32_014_110


def test_northern_ireland_is_prorated_and_says_so(setting: bench.Setting, by_wards: Notionals) -> None:
    plain = setting.prorated(Basis.RESIDENTS).estimates
    for name in setting.changed("Northern Ireland"):
        ours = by_wards.estimates[name]
        assert ours.method == "proration by residents"
        assert [(one.column, one.votes) for one in ours.parties] == [
            (one.column, one.votes) for one in plain[name].parties
        ]


def test_an_independent_is_carried_by_name_and_only_where_he_stood(by_wards: Notionals) -> None:
    mine = [
        (name, one.votes)
        for name, made in by_wards.estimates.items()
        for one in made.parties
        if one.column.person == "Claire Wright"
    ]
    assert sum(votes for _, votes in mine) == 25_869
    assert max(mine, key=lambda pair: pair[1])[0] == "exmouth-and-exeter-east.2024"


def test_any_row_that_is_dropped_is_named(setting: bench.Setting) -> None:
    rows = setting.overlaps
    nobody = [i for i, one in enumerate(rows) if not one.from_residential]
    for at in [*range(0, len(rows), 60), *nobody[:5]]:
        with pytest.raises(OverlapError) as error:
            carry(setting.declared, rows[:at] + rows[at + 1 :], from_election=bench.ELECTION)
        named = {problem.path for problem in error.value.problems}
        assert rows[at].from_constituency in named


def test_five_scottish_constituencies_with_two_codes_are_carried(setting: bench.Setting) -> None:
    made = setting.prorated(Basis.RESIDENTS)
    carried = {name for one in made.estimates.values() for name, _ in one.sources}
    assert {"central-ayrshire.2005", "kilmarnock-and-loudoun.2005"} <= carried


def test_the_command_writes_its_columns_and_conserves(full_record_path: Path) -> None:
    arguments = ["notional", "--from", "2019-12-12", "--boundaries", "2024", "--record", str(full_record_path)]
    rows = list(csv.DictReader(CliRunner().invoke(hustings, [*arguments, "--format", "csv"]).output.splitlines()))
    assert list(rows[0]) == (
        "gss,constituency,party,votes,vote_share,low,high,electorate,valid_votes,is_winner,is_too_close".split(",")
    )
    assert sum(int(row["votes"]) for row in rows) == 32_014_110
    assert sum(row["is_winner"] == "true" for row in rows) == len({row["gss"] for row in rows}) == 650
    assert all(row["low"] <= row["vote_share"] <= row["high"] for row in rows)
    told = CliRunner().invoke(hustings, arguments).output
    assert "574 constituencies changed, 76 unchanged." in told
    assert "Another winner than in the official notional results (650 compared): 10" in told


def test_parquet_has_the_same_rows(full_record_path: Path, tmp_path: Path) -> None:
    out = tmp_path / "notional.parquet"
    arguments = ["notional", "--from", "2019-12-12", "--boundaries", "2024", "--record", str(full_record_path)]
    CliRunner().invoke(hustings, [*arguments, "--format", "parquet", "--out", str(out)], catch_exceptions=False)
    frame = polars.read_parquet(out)
    assert frame["votes"].sum() == 32_014_110
    assert frame["is_winner"].sum() == 650
