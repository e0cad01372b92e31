import re
import subprocess
from pathlib import Path

import pytest

LOCKS = ["run", "dev", "lock"]
PINNED = re.compile(r"[a-z0-9][a-z0-9.-]*==[^ ]+( ; [^\\]+)? \\")


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_holds_only_pinned_names_with_hashes(repository: Path, name: str) -> None:
    lines = (repository / "requirements" / f"{name}.lock").read_text().splitlines()
    code = [line for line in lines if not line.lstrip().startswith("#")]
    hashes = [line for line in code if line.startswith("    --hash=sha256:")]
    pins = [line for line in code if line not in set(hashes)]
    assert pins
    assert [line for line in pins if not PINNED.fullmatch(line)] == []
    assert len(hashes) >= len(pins)


@pytest.mark.parametrize("name", LOCKS)
def test_a_lock_names_no_host_or_path(repository: Path, name: str) -> None:
    text = (repository / "requirements" / f"{name}.lock").read_text()
    assert re.findall(r"://|--(?:index|extra-index|find-links)\S*|(?:^|\s)/\S+", text) == []


def test_what_runs_is_pinned_alike_in_both_locks(repository: Path) -> None:
    run, dev = (
        set(re.findall(r"^\S+==.*(?= \\$)", (repository / "requirements" / f"{name}.lock").read_text(), re.M))
        for name in ("run", "dev")
    )
    assert run <= dev


def test_help_names_every_target(repository: Path) -> None:
    makefile = (repository / "Makefile").read_text()
    targets = set(re.findall(r"^\.PHONY: (\S+)", makefile, re.M))
    told = subprocess.run(["make", "help"], cwd=repository, check=True, capture_output=True, text=True).stdout
    assert set(re.findall(r"make (\S+)", told)) == targets


def test_contributing_names_every_room(repository: Path) -> None:
    told = (repository / "CONTRIBUTING.md").read_text()
    layers = re.search(r"^layers = \[(.*?)\]", (repository / "pyproject.toml").read_text(), re.M | re.S)
    assert layers
    rooms = set(re.findall(r"[a-z]+", layers[1]))
    assert {room for room in rooms if f"`{room}" not in told} == set()
