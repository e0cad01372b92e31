"""`hustings story`: the text, the JSON, a folder of files, templates, and what cannot be written."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from hustings.cli.main import main


def run(*arguments: str) -> None:
    with pytest.raises(SystemExit, match="0"):
        main(["story", *arguments, "--record", "starter"])


def test_one_story_is_a_headline_and_a_text(capsys: pytest.CaptureFixture[str]) -> None:
    run("Ilford North", "--election", "2019-12-12")
    told = capsys.readouterr()
    assert told.out.startswith("Labour hold Ilford North")
    assert "25,323 votes" in told.out
    assert told.err == ""


def test_json_has_every_claim_at_its_place(capsys: pytest.CaptureFixture[str]) -> None:
    run("Ilford North", "--election", "2019-12-12", "--format", "json")
    told = json.loads(capsys.readouterr().out)[0]
    assert told["poll_id"] == "parl.ilford-north.2019-12-12"
    for claim in told["claims"]:
        assert told[claim["in"]][claim["start"] : claim["end"]] == claim["text"]
        assert claim["verdict"] in ("right", "rounding", "uncheckable"), claim
    majority = next(one for one in told["claims"] if one["kind"] == "majority")
    assert majority["official"]["formula"] == "25,323 − 20,105 = 5,218 votes"


def test_all_go_into_a_folder(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    run("--all", "--election", "2019-12-12", "--only", "line", "-o", str(tmp_path / "out"))
    assert len(list((tmp_path / "out").glob("*.txt"))) == 5
    assert capsys.readouterr().err == f"5 stories in {tmp_path / 'out'}\n"


def test_a_house_writes_in_its_style(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "headline.txt").write_text("{{ seat }}: {{ winner.share }} for {{ winner.party.noun }}\n")
    (tmp_path / "hustings.toml").write_text('[style]\nper-cent = "pc"\ntemplates = "mine"\n')
    monkeypatch.chdir(tmp_path)
    run("Ilford North", "--election", "2019-12-12", "--only", "headline")
    assert capsys.readouterr().out == "Ilford North: 50.5pc for Labour\n"


@pytest.mark.parametrize(
    ("template", "told"),
    [
        ("ok\n{{ winner.nothing }}", "headline.txt:2: 'hustings.telling.story.runner.Runner object' has no attribute"),
        ("{% if %}", "headline.txt:1: "),
        ("{{ ''.__class__.__mro__ }}", "headline.txt:1: access to attribute '__class__' of 'str' object is unsafe"),
        ('{% include "nothing.txt" %}', "there is no template 'nothing.txt'"),
    ],
)
def test_a_faulty_template_is_named_with_its_line(
    template: str, told: str, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "headline.txt").write_text(template)
    with pytest.raises(SystemExit, match="2"):
        main(["story", "Ilford North", "--templates", str(tmp_path), "--record", "starter"])
    assert told in capsys.readouterr().err


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        ([], "name one seat, or ask for --all"),
        (["Ilford North", "--all"], "name one seat, or ask for --all"),
        (["Ilfrod North"], "did you mean Ilford North?"),
        (["--all", "--election", "1066"], "no election '1066'"),
        (["Ilford North", "--only", "line", "--format", "json"], "--only prints text"),
        (["Ilford North", "--templates", "nowhere"], "there is no such folder"),
    ],
)
def test_what_cannot_be_written_ends_in_one_message(
    arguments: list[str], told: str, capsys: pytest.CaptureFixture[str]
) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["story", *arguments, "--record", "starter"])
    assert told in capsys.readouterr().err


def test_a_setting_of_style_that_there_is_not_is_named(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "hustings.toml").write_text('[style]\ntitel = "none"\n')
    monkeypatch.chdir(tmp_path)
    with pytest.raises(SystemExit, match="2"):
        main(["story", "Ilford North", "--record", "starter"])
    assert "hustings.toml:2: there is no setting 'titel'; did you mean 'titles'?" in capsys.readouterr().err


def test_a_headline_that_cannot_be_so_short_is_told_of(capsys: pytest.CaptureFixture[str]) -> None:
    run("Ilford North", "--election", "2019-12-12", "--only", "headline", "--headline-length", "20")
    told = capsys.readouterr()
    assert told.out == "Labour hold Ilford North\n"
    assert told.err == "parl.ilford-north.2019-12-12: the shortest headline has 24 characters, more than 20\n"


def test_a_figure_typed_into_a_template_is_told_of(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    (tmp_path / "headline.txt").write_text(
        "{% if winner %}\n{{ seat }} on 12 December 2019:\nwon by 99 votes\n{% endif %}"
    )
    run("Ilford North", "--election", "2019-12-12", "--only", "line", "--templates", str(tmp_path))
    assert capsys.readouterr().err == f"{tmp_path}/headline.txt:3: '99' is typed in, not drawn from the record\n"
