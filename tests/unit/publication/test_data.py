"""The data set: every CSV is described column by column, and the description is true."""

import csv
import hashlib
import io
import json
import re
from datetime import date, datetime
from typing import Any

import pytest

from hustings.publication.data import column
from hustings.publication.data.dataset import DESCRIPTOR, files, title_of
from hustings.record.record import Record
from hustings.store import starter_record
from hustings.telling import table

READ = {
    "integer": int,
    "number": float,
    "date": date.fromisoformat,
    "datetime": lambda text: datetime.fromisoformat(text.removesuffix("Z")),
    "string": str,
}


@pytest.fixture(scope="module")
def record() -> Record:
    return starter_record()


@pytest.fixture(scope="module", params=["parl.2015-05-07", "parl.2024-07-04"])
def made(request: pytest.FixtureRequest, record: Record) -> dict[str, bytes]:
    return files(record, [request.param])


@pytest.fixture
def descriptor(made: dict[str, bytes]) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(made[DESCRIPTOR])
    return found


def test_every_file_is_described(made: dict[str, bytes], descriptor: dict[str, Any]) -> None:
    assert {one["path"] for one in descriptor["resources"]} == set(made) - {DESCRIPTOR}
    for one in descriptor["resources"]:
        data = made[one["path"]]
        assert (one["bytes"], one["hash"]) == (len(data), f"sha256:{hashlib.sha256(data).hexdigest()}")
        assert re.fullmatch(r"[-a-z0-9._/]+", one["name"])


def test_the_fields_are_those_of_the_files(made: dict[str, bytes], descriptor: dict[str, Any]) -> None:
    tables = [one for one in descriptor["resources"] if one["format"] == "csv"]
    assert len(tables) >= 5
    for one in tables:
        rows = list(csv.DictReader(io.StringIO(made[one["path"]].decode())))
        fields = {field["name"]: field for field in one["schema"]["fields"]}
        assert list(rows[0]) == list(fields), one["path"]
        for row in rows:
            for name, cell in row.items():
                assert cell == "" or _is_of(fields[name], cell), (one["path"], name, cell)
        keys = [tuple(row[name] for name in one["schema"].get("primaryKey", ())) for row in rows]
        assert len(set(keys)) == (len(rows) if keys[0] else 1)


def _is_of(field: dict[str, Any], cell: str) -> bool:
    if field["type"] == "boolean":
        return cell in {*field.get("trueValues", ["true"]), *field.get("falseValues", ["false"])}
    try:
        READ[field["type"]](cell)
    except ValueError:
        return False
    return True


def test_licences_and_sources_are_named(descriptor: dict[str, Any]) -> None:
    assert [one["title"] for one in descriptor["licenses"]] == ["Open Parliament Licence v3.0"]
    assert all(one["path"].startswith("https://") for one in descriptor["licenses"])
    assert "UK Parliament" in descriptor["sources"][0]["title"]


def test_the_same_record_gives_the_same_bytes(record: Record) -> None:
    assert files(record, ["parl.2019-12-12"]) == files(starter_record(), ["parl.2019-12-12"])


def test_what_is_not_declared_is_written_too(record: Record) -> None:
    night = record.as_at(datetime.fromisoformat("2019-12-13T02:30+00:00"))
    made = files(night, ["parl.2019-12-12"])
    rows = list(csv.DictReader(io.StringIO(made["parliament-constituencies.csv"].decode())))
    assert {row["Majority"] == "" for row in rows} == {True, False}
    assert json.loads(made["nist.json"])["Status"] == "unofficial-partial"


def test_a_map_comes_out_with_results(record: Record) -> None:
    polls = record.polls_of("parl.2024-07-04")
    hexes = {str(poll.constituency.gss): {"q": at, "r": 0} for at, poll in enumerate(polls)}
    made = files(record, ["parl.2024-07-04"], {"layout": "odd-r", "hexes": hexes})
    assert all("winner" in one for one in json.loads(made["constituencies.hexjson"])["hexes"].values())
    assert "constituencies.hexjson" not in files(record, ["parl.2019-12-12"], {"layout": "odd-r", "hexes": hexes})


def test_every_column_of_ours_has_a_meaning() -> None:
    for what in table.COLUMNS:
        assert all(one["description"] for one in column.own(what))


def test_what_it_is_of(record: Record) -> None:
    assert title_of(record, ["parl.2024-07-04"]) == "Results of the 2024 general election"
