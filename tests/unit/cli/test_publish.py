"""`hustings publish` from the command line."""

import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from hustings.cli.main import main
from hustings.publication.seal.key import from_seed, save


@pytest.fixture
def run(capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Callable[..., tuple[Any, str]]:
    monkeypatch.delenv("HUSTINGS_RECORD", raising=False)

    def run(*arguments: object) -> tuple[Any, str]:
        with pytest.raises(SystemExit) as ended:
            main(["publish", *map(str, arguments)])
        return ended.value.code, capsys.readouterr().err

    return run


def test_the_starter_record_is_published_and_signed(run, tmp_path):
    save(from_seed(bytes(32)), tmp_path / "desk.pem")
    code, told = run(tmp_path / "out", "--key", tmp_path / "desk.pem", "--name", "The Chronicle", "--workers", 1)
    assert code in (0, None)
    assert " files written, 0 removed, " in told
    seat = json.loads((tmp_path / "out/2024-07-04/ilford-north/index.json").read_text())
    assert seat["signature"]["key"] == from_seed(bytes(32)).public.id
    assert "The Chronicle" in (tmp_path / "out/2024-07-04/ilford-north/index.html").read_text()
    _, again = run(tmp_path / "out", "--key", tmp_path / "desk.pem", "--name", "The Chronicle", "--workers", 1)
    assert again.startswith("0 files written, 0 removed, ")


def test_in_the_middle_of_a_night_undeclared_seats_say_so(run, tmp_path):
    run(tmp_path, "--unsigned", "--election", "2017-06-08", "--as-at", "2017-06-09T03:00", "--workers", 1)
    found = json.loads((tmp_path / "2017-06-08/index.json").read_text())
    assert 0 < found["declared"] < found["count"]
    assert found["snapshot"]["as_at"] == "2017-06-09T02:00:00Z"
    waiting = next(one for one in found["polls"] if one["winner"] is None)
    slug = waiting["poll_id"].split(".")[1]
    assert "not declared" in (tmp_path / f"2017-06-08/{slug}/index.html").read_text().lower()


@pytest.mark.parametrize(
    ("arguments", "told"), [(["--election", "1832-12-10"], "no election"), (["--election", "1997-05-01"], "no polls")]
)
def test_elections_that_are_not_there_are_refused(run, tmp_path, arguments, told):
    code, words = run(tmp_path / "out", "--unsigned", *arguments)
    assert code == 2
    assert told in words
    assert not (tmp_path / "out").exists()


def test_a_folder_of_other_files_is_refused(run, tmp_path: Path):
    (tmp_path / "mine.txt").write_text("mine")
    code, words = run(tmp_path, "--unsigned")
    assert (code, (tmp_path / "mine.txt").read_text()) == (2, "mine")
    assert "holds files" in words
