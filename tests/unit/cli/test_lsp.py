import json
import socket
import subprocess
import sys
import time

import pytest

from hustings.cli import lsp
from hustings.cli.main import main


def test_without_pygls_it_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr(lsp, "find_spec", lambda _: None)
    with pytest.raises(SystemExit, match="2"):
        main(["lsp"])
    assert "pip install 'hustings[lsp]'" in capsys.readouterr().err


def test_one_way_to_speak_is_enough(capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit, match="2"):
        main(["lsp", "--stdio", "--tcp", "2087"])
    assert "not both" in capsys.readouterr().err


def test_it_listens_at_a_port_of_this_machine() -> None:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port = probe.getsockname()[1]
    with subprocess.Popen([sys.executable, "-m", "hustings", "lsp", "--tcp", str(port)]) as server:
        try:
            with _connected(port) as line, line.makefile("rwb") as stream:
                found = _asked(stream, {"id": 1, "method": "initialize", "params": {"capabilities": {}}})
                assert found["result"]["serverInfo"]["name"] == "hustings"
                _asked(stream, {"id": 2, "method": "shutdown"})
                _send(stream, {"method": "exit"})
                assert server.wait(60) == 0
        finally:
            server.kill()


def _connected(port: int) -> socket.socket:
    for _ in range(300):
        try:
            return socket.create_connection(("127.0.0.1", port), timeout=30)
        except OSError:
            time.sleep(0.1)
    raise AssertionError(f"nothing answers at {port}")


def _send(stream, message):
    body = json.dumps({"jsonrpc": "2.0", **message}).encode()
    stream.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
    stream.flush()


def _asked(stream, message):
    _send(stream, message)
    length = int(stream.readline().split(b":")[1])
    while stream.readline().strip():
        pass
    return json.loads(stream.read(length))
