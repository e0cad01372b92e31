"""The pages keep their word: every command and option is documented, every example gives the output it shows."""

import doctest
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import click
import pytest

from hustings.cli.main import COMMANDS, hustings

REPOSITORY = Path(__file__).resolve().parents[2]
PAGES = [REPOSITORY / "README.md", *sorted((REPOSITORY / "docs").glob("*.md"))]
EVERYWHERE = {"--help"}


def commands() -> Iterator[tuple[str, click.Command]]:
    for name in COMMANDS:
        found = hustings.get_command(click.Context(hustings), name)
        if isinstance(found, click.Group):
            yield from ((f"{name} {below}", one) for below, one in found.commands.items())
        elif found is not None:
            yield name, found


def sections() -> dict[str, str]:
    text = (REPOSITORY / "docs" / "using.md").read_text(encoding="utf-8")
    pieces = re.split(r"^### `hustings ([a-z ]+)`$", text, flags=re.M)
    return dict(zip(pieces[1::2], pieces[2::2], strict=True))


def preamble() -> str:
    return (REPOSITORY / "docs" / "using.md").read_text(encoding="utf-8").split("\n## ", 1)[0]


@pytest.mark.parametrize("name", list(COMMANDS))
def test_every_command_is_documented(name: str) -> None:
    assert any(one == name or one.startswith(f"{name} ") for one in sections())


def test_every_subcommand_and_every_option_is_documented() -> None:
    told, shared = sections(), preamble()
    missing = [
        f"{name} {option}"
        for name, command in commands()
        for parameter in command.params
        for option in parameter.opts
        if option.startswith("--") and option not in told.get(name, "") + shared and option not in EVERYWHERE
    ]
    assert missing == []
    assert {name for name, _ in commands()} == set(told)


def examples() -> Iterator[tuple[str, str, str]]:
    for page in PAGES:
        text = page.read_text(encoding="utf-8")
        for block in re.findall(r"^```console\n(.*?)^```$", text, re.M | re.S):
            for piece in re.split(r"^(?=\$ )", block, flags=re.M):
                command, _, output = piece.partition("\n")
                if command.startswith("$ hustings") or "| hustings" in command:
                    yield page.name, command.removeprefix("$ "), output


@pytest.mark.parametrize(("page", "command", "output"), list(examples()))
def test_an_example_gives_what_the_page_says(page: str, command: str, output: str, tmp_path: Path) -> None:
    environment = {name: value for name, value in os.environ.items() if not name.startswith("HUSTINGS_")}
    environment["PATH"] = f"{Path(sys.executable).parent}{os.pathsep}{environment['PATH']}"
    told = subprocess.run(
        command, check=False, shell=True, cwd=tmp_path, env=environment, capture_output=True, encoding="utf-8"
    )
    wanted = ".*".join(re.escape(one) for one in output.rstrip("\n").split("…"))
    assert re.fullmatch(wanted, told.stdout.rstrip("\n"), re.S), told.stdout + told.stderr


@pytest.mark.parametrize(("page", "examples"), [("README.md", 6), ("docs/readers.md", 17), ("docs/python.md", 26)])
def test_the_python_of_a_page_runs(page: str, examples: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv("HUSTINGS_RECORD", raising=False)
    told = doctest.testfile(str(REPOSITORY / page), module_relative=False, optionflags=doctest.NORMALIZE_WHITESPACE)
    assert (told.failed, told.attempted) == (0, examples)
