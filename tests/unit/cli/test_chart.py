"""`hustings chart`: pictures, specifications and words of the starter record, and what is said where there is none."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

import pytest
from click.testing import CliRunner

from hustings.cli.chart import command
from hustings.errors import UsageError

SEAT = ["Ilford North", "--election", "2019-12-12"]


def run(*arguments: str) -> bytes:
    result = CliRunner().invoke(command, list(arguments))
    if isinstance(result.exception, UsageError):
        raise result.exception
    assert result.exit_code == 0, result.output
    return result.stdout_bytes


@pytest.mark.parametrize("kind", ["result", "change", "swing", "history"])
def test_a_seat_is_drawn(kind: str) -> None:
    assert run(kind, *SEAT).startswith(b"<svg ")


def test_a_file_is_written_as_its_name_ends(tmp_path: Path) -> None:
    run("result", *SEAT, "-o", str(tmp_path / "a.png"), "--dark")
    run("card", *SEAT, "-o", str(tmp_path / "card.PNG"))
    assert (tmp_path / "a.png").read_bytes()[:4] == (tmp_path / "card.PNG").read_bytes()[:4] == b"\x89PNG"
    run("result", *SEAT, "-o", str(tmp_path / "a.svg"), "--width", "720")
    assert ' width="720"' in (tmp_path / "a.svg").read_text(encoding="utf-8")


def test_the_specification_and_the_words() -> None:
    spec = json.loads(run("result", *SEAT, "--format", "spec"))
    assert "vega-lite" in spec["$schema"]
    assert b"25,323 votes, 50.5 per cent" in run("result", *SEAT, "--format", "alt")


def test_the_house_is_drawn_from_a_recorded_tally() -> None:
    assert b"Conservative 365" in run("seats", "--election", "2019-12-12", "--format", "alt")


@pytest.mark.parametrize(
    ("arguments", "told"),
    [
        (["result"], "name its constituency"),
        (["card"], "name its constituency"),
        (["card", *SEAT], "a card is a PNG"),
        (["seats"], "say which with --election"),
        (["map", "--election", "2019-12-12"], "--map FILE"),
        (["night", "--election", "2019-12-12"], "no times of declaration"),
        (["majorities", "--election", "2019-12-12"], "does not have every seat, declared"),
        (["turnout", *SEAT], "too little"),
        (["result", *SEAT, "--as-at", "2019-12-13T01:00"], "it is not declared"),
        (["result", *SEAT, "-o", "result.gif"], "no format 'gif'"),
    ],
)
def test_says_why_there_is_none(arguments: list[str], told: str) -> None:
    with pytest.raises(UsageError, match=told):
        run(*arguments)


def test_help_loads_no_drawing() -> None:
    code = "import sys; from hustings.cli.main import hustings; import hustings.cli.chart; print(*sys.modules)"
    told = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert not {"altair", "vl_convert", "lxml"} & set(told.stdout.split())
