"""The hook for pre-commit, run by pre-commit itself in a repository of copy."""

import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

HOOKS = ".pre-commit-hooks.yaml"
HEAD = "General Election 2019: Ilford North\n\n"
RIGHT = HEAD + "Labour's Wes Streeting won with a majority of 5,218.\n"
WRONG = RIGHT.replace("5,218", "5,128")


class Copy:
    """A git repository of copy with the hook, as the manifest has it, but run in this environment."""

    def __init__(self, folder: Path, hook: dict[str, object], args: list[str]) -> None:
        self.folder = folder
        self.environment = {
            name: value for name, value in os.environ.items() if not name.startswith(("HUSTINGS_", "GIT_"))
        }
        self.environment |= {
            "PATH": f"{Path(sys.executable).parent}{os.pathsep}{self.environment['PATH']}",
            "PRE_COMMIT_HOME": str(folder / ".git" / "pre-commit"),
            "HOME": str(folder / ".git"),
        }
        self.run("git", "init", "--quiet")
        for name, value in (("user.name", "Desk"), ("user.email", "desk@example.org"), ("commit.gpgsign", "false")):
            self.run("git", "config", name, value)
        config = {"repos": [{"repo": "local", "hooks": [hook | {"language": "system", "args": args}]}]}
        (folder / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config))
        self.run("pre-commit", "install")

    def run(self, *command: str, is_good: bool = True) -> str:
        told = subprocess.run(
            command, check=False, cwd=self.folder, env=self.environment, capture_output=True, encoding="utf-8"
        )
        assert (told.returncode == 0) is is_good, told.stdout + told.stderr
        return told.stdout + told.stderr

    def commit(self, name: str, text: str, *, is_good: bool) -> str:
        """Stage one file and commit it."""
        (self.folder / name).write_text(text, encoding="utf-8")
        self.run("git", "add", "--all")
        return self.run("git", "commit", "-m", name, is_good=is_good)


@pytest.fixture
def copy(repository: Path, tmp_path: Path) -> Copy:
    """A repository with the hook."""
    (hook,) = yaml.safe_load((repository / HOOKS).read_text(encoding="utf-8"))
    return Copy(tmp_path, hook, ["--record", "starter"])


def test_the_manifest_is_one_that_pre_commit_takes(repository: Path) -> None:
    subprocess.run([Path(sys.executable).parent / "pre-commit", "validate-manifest", HOOKS], check=True, cwd=repository)


@pytest.mark.parametrize("name", ["report.txt", "report.md", "report.html"])
def test_a_wrong_figure_is_refused_and_the_right_one_passes(copy: Copy, name: str) -> None:
    told = copy.commit(name, WRONG, is_good=False)
    assert "check election figures" in told
    assert f"{name}:" in told
    assert "error[majority]" in told
    assert "should be 5,218 votes" in told
    assert copy.run("git", "log", "--oneline", is_good=False)
    assert "Passed" in copy.commit(name, RIGHT, is_good=True)


def test_what_is_no_copy_is_let_pass(copy: Copy) -> None:
    assert "no files to check" in copy.commit("report.py", f"text = {WRONG!r}\n", is_good=True)


def test_only_what_is_staged_is_checked(copy: Copy) -> None:
    copy.commit("report.txt", RIGHT, is_good=True)
    (copy.folder / "report.txt").write_text(WRONG, encoding="utf-8")
    (copy.folder / "other.txt").write_text(RIGHT, encoding="utf-8")
    copy.run("git", "add", "other.txt")
    assert "Passed" in copy.run("git", "commit", "-m", "other")
