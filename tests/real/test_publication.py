"""Publishing for real: killed at any moment, a site is whole, and the next publish completes it."""

import os
import shutil
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec
import pytest

from hustings.publication.ledger import read, told
from hustings.publication.seal.manifest import PATH
from hustings.publication.write import FOLDER, recover

pytestmark = pytest.mark.skipif(os.name != "posix", reason="kills a process outright")
FIRST, SECOND = "2019-12-12", "2024-07-04"
#: After how many of its files a publish is killed while it puts them into place; 0: before that.
MOMENTS = (0, 1, 40, 90)


def publishing(out: Path, *options: str, kill_after: int | None = None) -> subprocess.Popen[bytes]:
    """A publish of the starter record in a process of its own, which ends itself as `kill -9` would."""
    killer = f"""
import os, signal
from pathlib import Path
renamed, replace = [], Path.replace
def counted(self, target):
    if "{FOLDER}/files" in str(self):
        renamed.append(self)
        if len(renamed) > {kill_after}:
            os.kill(os.getpid(), signal.SIGKILL)
    return replace(self, target)
Path.replace = counted
"""
    code = (killer if kill_after is not None else "") + "from hustings.cli.main import main; main()"
    command = [sys.executable, "-c", code, "publish", str(out), "--unsigned", "--workers", "1", *options]
    environment = {key: value for key, value in os.environ.items() if key != "HUSTINGS_RECORD"}
    return subprocess.Popen(command, env=environment, stderr=subprocess.DEVNULL)


def contents(out: Path) -> dict[str, bytes]:
    every = (one for one in out.rglob("*") if one.is_file() and FOLDER not in one.parts)
    return {one.relative_to(out).as_posix(): one.read_bytes() for one in every}


@pytest.fixture(scope="module")
def sites(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, Path]:
    """The two elections, each published alone; to be copied, not written to."""
    first, second = (tmp_path_factory.mktemp("whole") / "site" for _ in range(2))
    started = [publishing(first, "--election", FIRST), publishing(second, "--election", SECOND)]
    assert [one.wait() for one in started] == [0, 0]
    return first, second


@pytest.fixture(scope="module")
def wholes(sites: tuple[Path, Path]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """What the two elections come to."""
    return contents(sites[0]), contents(sites[1])


@pytest.fixture
def out(sites: tuple[Path, Path], tmp_path: Path) -> Path:
    """A site that has the first election and nothing else yet."""
    return shutil.copytree(sites[0], tmp_path / "site")


@contextmanager
def reader(out: Path, wholes: tuple[dict[str, bytes], ...]) -> Iterator[list[str]]:
    """Somebody who reads pages all the time; what comes to be in the list was half a page, or none of either site."""
    broken: list[str] = []
    ended = threading.Event()

    def read_on() -> None:
        while not ended.is_set():
            for path in [one for whole in wholes for one in whole if one not in {PATH, "pieces.json"}][::7]:
                try:
                    data = (out / path).read_bytes()
                except FileNotFoundError:
                    continue
                if data not in [whole.get(path) for whole in wholes]:
                    broken.append(path)

    thread = threading.Thread(target=read_on)
    thread.start()
    try:
        yield broken
    finally:
        ended.set()
        thread.join()


def complete(out: Path, *, is_by_publishing: bool) -> None:
    """What the next publish does first of all; by a whole publish, or, which is quicker, alone."""
    if is_by_publishing:
        assert publishing(out, "--election", SECOND).wait() == 0
    else:
        recover(out)


@pytest.mark.parametrize("moment", MOMENTS)
def test_killed_while_files_are_put_into_place(out, wholes, moment):
    with reader(out, wholes) as broken:
        killed = publishing(out, "--election", SECOND, kill_after=moment)
        assert killed.wait() == -signal.SIGKILL
        assert (out / FOLDER / PATH).exists()
        complete(out, is_by_publishing=moment == MOMENTS[2])
    assert broken == []
    now = contents(out)
    assert now.keys() == wholes[1].keys()
    assert {path for path in now if now[path] != wholes[1][path]} <= {PATH}
    assert not (out / FOLDER).exists()


def test_killed_while_files_are_made(out, wholes):
    before = contents(out)
    killed = publishing(out, "--election", SECOND)
    while not (out / FOLDER / "files").is_dir() and killed.poll() is None:
        time.sleep(0.005)
    killed.kill()
    assert killed.wait() in (-signal.SIGKILL, 0)
    if not (out / FOLDER / PATH).exists() and (out / FOLDER).exists():
        assert contents(out) == before
        recover(out)
        assert contents(out) == before
    assert publishing(out, "--election", SECOND).wait() == 0
    assert contents(out).keys() == wholes[1].keys()


def test_every_file_is_in_the_manifest_and_says_what_it_is_listed_to_say(out):
    site = read(out)
    assert site is not None
    entries = {path: one for piece in site.ledger.pieces.values() for path, one in piece.files.items()}
    assert set(contents(out)) == {PATH, *site.manifest.files}
    pages = [path for path in entries if path.endswith((".html", ".csv", ".svg"))]
    assert len(pages) > 50
    for path in pages:
        assert entries[path].told == told((out / path).read_bytes(), site.manifest.snapshot)
    assert msgspec.json.decode((out / PATH).read_bytes())["snapshot"]["head"] == site.manifest.snapshot.head
