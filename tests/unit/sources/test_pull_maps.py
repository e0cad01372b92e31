"""`hustings pull maps` against a web folder on this machine: what is a map is kept, what is none is refused."""

from __future__ import annotations

import os
import threading
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner, Result

from hustings.cli.pull import command
from hustings.errors import PullError, UnknownName

HEXES = '{"layout": "odd-r", "hexes": {"E14001300": {"n": "Ilford North", "q": 0, "r": 0}}}'


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    made = tmp_path / "site"
    made.mkdir()
    return made


@pytest.fixture
def url(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def pull(cache: Path, *arguments: str) -> Result:
    return CliRunner(env={"HUSTINGS_PULL_URL": None}).invoke(command, ["maps", "--cache", str(cache), *arguments])


def test_a_map_is_fetched_kept_and_found_again(folder: Path, url: str, tmp_path: Path) -> None:
    (folder / "2024.hexjson").write_text(HEXES, encoding="utf-8")
    told = pull(tmp_path / "cache", "--url", url)
    assert told.exit_code == 0, told.output
    path = Path(told.stdout.strip())
    assert path.read_text(encoding="utf-8") == HEXES
    assert "Licence:" in told.stderr
    assert "sha256" in told.stderr
    assert pull(tmp_path / "cache", "--offline").stdout == told.stdout


@pytest.mark.parametrize(("body", "why"), [("<html>Not here</html>", "not JSON"), ('{"a": 1}', "neither HexJSON")])
def test_what_is_no_map_is_refused_and_what_was_kept_stays(
    folder: Path, url: str, tmp_path: Path, body: str, why: str
) -> None:
    (folder / "2024.hexjson").write_text(HEXES, encoding="utf-8")
    kept = Path(pull(tmp_path / "cache", "--url", url).stdout.strip())
    (folder / "2024.hexjson").write_text(body, encoding="utf-8")
    os.utime(folder / "2024.hexjson", (2e9, 2e9))  # a server tells what is new by its time
    told = pull(tmp_path / "cache", "--url", url)
    assert isinstance(told.exception, PullError)
    assert why in str(told.exception)
    assert kept.read_text(encoding="utf-8") == HEXES
    assert pull(tmp_path / "cache", "--offline").stdout.strip() == str(kept)


def test_says_what_there_is(tmp_path: Path) -> None:
    assert isinstance(pull(tmp_path, "--boundaries", "1997").exception, UnknownName)
    nothing = pull(tmp_path, "--offline").exception
    assert isinstance(nothing, PullError)
    assert "yet" in str(nothing)
