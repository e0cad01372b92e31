"""`hustings export` in the formats of others: what goes with what, and where it is written."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from hustings.cli.main import main

Run = Callable[..., tuple[int, str, str]]
E = ("--election", "2024-07-04", "--record", "starter")
CSV_STARTS = {
    ("candidacies",): "poll_id,gss,",
    ("candidacies", "--format", "parliament"): "ONS ID,ONS region ID,",
    ("polls", "--format", "parliament"): "ONS ID,ONS region ID,",
    ("candidacies", "--format", "democracy-club"): "election_id,ballot_paper_id,",
    ("results",): '{"@type":"ElectionResults.ElectionReport"',
}


@pytest.fixture
def run(capfdbinary: pytest.CaptureFixture[bytes]) -> Run:
    def run(*arguments: object) -> tuple[int, str, str]:
        with pytest.raises(SystemExit) as ended:
            main(["export", *map(str, arguments)])
        out, err = capfdbinary.readouterr()
        assert b"Traceback" not in err
        return int(ended.value.code or 0), out.decode(), err.decode()

    return run


@pytest.mark.parametrize(("arguments", "start"), list(CSV_STARTS.items()))
def test_each_format_begins_as_it_should(run: Run, arguments: tuple[str, ...], start: str) -> None:
    code, out, _ = run(*arguments, *E)
    assert (code, out[: len(start)]) == (0, start)


def test_a_package_is_a_folder_of_files(run: Run, tmp_path: Path) -> None:
    assert run("results", "--format", "datapackage", *E)[0] == 2
    assert run("results", "--format", "datapackage", *E, "-o", tmp_path / "data")[0] == 0
    resources = json.loads((tmp_path / "data" / "datapackage.json").read_text())["resources"]
    assert all((tmp_path / "data" / one["path"]).is_file() for one in resources)


def test_a_hexjson_is_made_from_one(run: Run, tmp_path: Path) -> None:
    assert "--map FILE" in run("results", "--format", "hexjson", *E)[2]
    path = tmp_path / "map.hexjson"
    path.write_text('{"layout": "odd-r", "hexes": {"a": {"n": "Ilford North", "q": 0, "r": 0}}}')
    code, out, _ = run("results", "--format", "hexjson", *E, "--map", path)
    assert (code, json.loads(out)["hexes"]["a"]["winner"]) == (0, "Wes Streeting")
    elsewhere = ("--election", "2024-07-04", "--record", "starter", "--map", path, "-o", tmp_path / "data")
    path.write_text('{"layout": "odd-r", "hexes": {"a": {"n": "Elsewhere", "q": 0, "r": 0}}}')
    for form in ("hexjson", "datapackage"):
        assert "other" in run("results", "--format", form, *elsewhere)[2]
    path.write_text("{}")
    assert run("results", "--format", "hexjson", *E, "--map", path)[0] == 2


@pytest.mark.parametrize(
    "arguments",
    [("seats", "--format", "parliament"), ("results", "--format", "csv"), ("polls", "--format", "democracy-club"),
     ("polls", "--map", __file__)],
)  # fmt: skip
def test_what_does_not_go_together_is_said(run: Run, arguments: tuple[str, ...]) -> None:
    assert run(*arguments, *E)[0] == 2
