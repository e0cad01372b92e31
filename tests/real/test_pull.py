"""The whole country, served on this machine as its publisher serves it, pulled and imported."""

import io
import threading
import zipfile
from collections.abc import Iterator
from contextlib import contextmanager
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from click.testing import CliRunner

from hustings.cli.pull import command
from hustings.store import open_record

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

#: Where the repository keeps the results of a Parliament: its folders carry no dates.
PARLIAMENTS = {"2010-05-06": 55, "2015-05-07": 56, "2017-06-08": 57, "2019-12-12": 58, "2024-07-04": 59}
ARCHIVE = "ukparliament/psephology/zip/refs/heads/main"


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, *args: object) -> None:
        pass


@contextmanager
def served(folder: Path) -> Iterator[str]:
    server = ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder)))
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.01})
    thread.start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
        thread.join()
        server.server_close()


def archived(folder: Path, into: Path) -> None:
    """An archive of the repository, made of the published files, without a date in any path."""
    buffer = io.BytesIO()
    with zipfile.ZipFile(buffer, "w", zipfile.ZIP_DEFLATED) as archive:
        for path in folder.rglob("*.csv"):
            name = path.relative_to(folder).as_posix()
            for day, number in PARLIAMENTS.items():
                name = name.replace(f"{day}/", f"results-by-parliament/{number}/general-election/")
            archive.write(path, f"psephology-main/db/data/{name}")
    target = into / ARCHIVE
    target.parent.mkdir(parents=True)
    target.write_bytes(buffer.getvalue())


@pytest.mark.slow
@pytest.mark.parametrize("shape", ["folder", "archive"])
def test_the_whole_country_comes(shared: Path, tmp_path: Path, shape: str) -> None:
    folder = shared / "data" / "parliament"
    if shape == "archive":
        archived(folder, tmp_path / "site")
        folder = tmp_path / "site"
    record = tmp_path / "record.db"
    with served(folder) as url:
        options = ["--url", url, "--cache", str(tmp_path / "cache"), "--record", str(record)]
        result = CliRunner().invoke(command, options)
    assert result.exit_code == 0, result.output
    assert "no file of" not in result.stderr
    held = open_record(str(record))
    polls = [held.poll(poll_id) for poll_id in held.poll_ids]
    general = [poll for poll in polls if not poll.is_by_election]
    assert len(general) == 3_250
    assert len(polls) - len(general) == 65
    assert {f"{poll.polled_on}" for poll in general} == set(PARLIAMENTS)
    again = CliRunner().invoke(command, ["--offline", *options[2:]])
    assert again.exit_code == 0, again.output
    assert "New: nothing." in again.stderr
