"""Overlaps as others publish them: mySociety's, whose shares come to 0.93 to 1.01, beside Parliament's."""

import csv
import io
from pathlib import Path
from statistics import mean

import pytest
from click.testing import CliRunner

from hustings.cli.notional import command
from hustings.errors import InputError
from hustings.record.record import Record
from hustings.sources.overlap import read_overlaps


def test_parliaments_file_is_whole_as_it_is(shared: Path, full_record: Record) -> None:
    places = list(full_record.constituencies.values())
    old = [one for one in places if one.id.endswith((".2005", ".2010"))]
    new = [one for one in places if one.id.endswith(".2024")]
    found = read_overlaps(shared / "data" / "parliament" / "constituency-area-overlaps.csv", old, new)
    assert (len(found.overlaps), found.ends) == (1438, (650, 650))
    assert {one.id for one in found.overlaps} == {
        one.id for place in old for one in full_record.overlaps_from(place.id)
    }
    assert found.notes == ()


def test_mysocietys_needs_scaling_and_says_so(shared: Path, full_record: Record) -> None:
    path = shared / "data" / "mysociety" / "PARL10_PARL25_combo_overlap.parquet"
    with pytest.raises(InputError, match=r"E14000901 by population: its shares come to 0\.932") as refused:
        read_overlaps(path)
    assert len(refused.value.problems) == 177
    old = [one for one in full_record.constituencies.values() if one.id.endswith((".2005", ".2010"))]
    found = read_overlaps(path, old, is_scaled=True)
    assert found.ends == (650, 650)
    assert found.bases == ("population", "geographical")
    assert "0.932 scaled to 1" in found.notes[0]
    largest = {one.from_constituency: max(_shares(found.overlaps, one.from_constituency)) for one in found.overlaps}
    theirs = [max(one.share("from", "population") for one in full_record.overlaps_from(place)) for place in largest]
    assert mean(abs(one - two) for one, two in zip(largest.values(), theirs, strict=True)) < 0.01


def _shares(overlaps, place):
    return [one.share("from", "population") for one in overlaps if one.from_constituency == place]


def _notional(record: Path, *options: str) -> tuple[list[dict[str, str]], str]:
    told = CliRunner().invoke(
        command, ["--from", "2019-12-12", "--record", str(record), "--format", "csv", *options], catch_exceptions=False
    )
    assert told.exit_code == 0, told.output
    return list(csv.DictReader(io.StringIO(told.stdout))), told.stderr


def test_parliaments_file_gives_what_the_record_gives(shared: Path, full_record_path: Path) -> None:
    path = shared / "data" / "parliament" / "constituency-area-overlaps.csv"
    own, _ = _notional(full_record_path, "--boundaries", "2024")
    brought, notes = _notional(full_record_path, "--boundaries", "2024", "--overlaps", str(path))
    assert brought == own
    assert notes == ""


def test_votes_are_carried_by_mysocietys_file(shared: Path, full_record_path: Path) -> None:
    path = shared / "data" / "mysociety" / "PARL10_PARL25_combo_overlap.parquet"
    rows, notes = _notional(full_record_path, "--boundaries", "2024", "--overlaps", str(path), "--normalise")
    assert sum(int(row["votes"]) for row in rows) == 32_014_110
    assert "0.932 scaled to 1" in notes


def test_a_review_that_the_record_does_not_know(full_record: Record, full_record_path: Path, tmp_path: Path) -> None:
    """Scotland's seats two by two, by counts of people, under names of their own; other nations are left out."""
    seats = sorted(one.gss or "" for one in full_record.constituencies.values() if one.boundary_set == "scotland-2005")
    lines = [f"{gss},new-{at // 2},Proposed {at // 2},{1000 + at}" for at, gss in enumerate(seats)]
    path = tmp_path / "proposals.csv"
    path.write_text("from,to,to_name,electorate\n" + "\n".join(lines), encoding="utf-8")
    rows, _ = _notional(full_record_path, "--boundaries", "2029", "--overlaps", str(path))
    assert len({row["constituency"] for row in rows}) == 30
    declared = [poll for poll in full_record.polls_of("parl.2019-12-12") if poll.constituency.nation == "Scotland"]
    votes = sum(poll.declaration.valid_votes for poll in declared if poll.declaration)
    assert sum(int(row["votes"]) for row in rows) == votes
