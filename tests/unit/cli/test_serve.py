import socket
import subprocess
import sys
import time
import urllib.error
import urllib.request

import pytest

from hustings.cli.main import main


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def test_a_taken_port_is_said_in_one_line(capsys: pytest.CaptureFixture[str]) -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        taken.listen()
        with pytest.raises(SystemExit, match="2"):
            main(["serve", "--port", str(taken.getsockname()[1]), "--record", "starter"])
    assert "name another with --port" in capsys.readouterr().err


def test_a_record_that_is_not_there_is_said_before_serving(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["serve", "--record", "nowhere.db"])
    assert "there is no record at" in capsys.readouterr().err


def test_it_serves_this_machine() -> None:
    port = free_port()
    command = [sys.executable, "-m", "hustings.cli.main", "serve", "--port", str(port), "--record", "starter"]
    with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as server:
        try:
            page = _page(f"http://127.0.0.1:{port}/")
        finally:
            server.terminate()
        assert server.stderr is not None
        assert f"The desk is open at http://127.0.0.1:{port}/" in server.stderr.read()
    assert "Check a report" in page


def _page(url: str) -> str:
    for _ in range(100):
        try:
            with urllib.request.urlopen(url, timeout=5) as answer:
                return str(answer.read().decode())
        except urllib.error.URLError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {url}")
