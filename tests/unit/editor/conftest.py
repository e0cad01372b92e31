"""A client that speaks the protocol by hand to a real server: what no library would send can be sent."""

import json
import os
import queue
import shutil
import subprocess
import sys
import tempfile
import threading
from collections.abc import Callable, Iterator
from typing import Any

import pytest

WAIT = 60.0


class Client:
    """A session with `hustings lsp` over standard input and output."""

    def __init__(self, *options: str) -> None:
        environment = {name: value for name, value in os.environ.items() if not name.startswith("HUSTINGS_")}
        environment["XDG_CACHE_HOME"] = tempfile.mkdtemp(prefix="hustings-test-")
        self.cache = environment["XDG_CACHE_HOME"]
        command = [sys.executable, "-m", "hustings", "lsp", *options]
        pipe = subprocess.PIPE
        self.process = subprocess.Popen(command, stdin=pipe, stdout=pipe, stderr=pipe, env=environment)
        self.stderr = b""
        self.messages: queue.Queue[dict[str, Any] | None] = queue.Queue()
        self.kept: list[dict[str, Any]] = []
        self.settings: dict[str, Any] = {}
        self.count = 0
        self.readers = [threading.Thread(target=work, daemon=True) for work in (self._read, self._drain)]
        for one in self.readers:
            one.start()

    def _drain(self) -> None:
        assert self.process.stderr
        self.stderr = self.process.stderr.read()

    def _read(self) -> None:
        stdout = self.process.stdout
        assert stdout
        while header := stdout.readline():
            length = int(header.split(b":")[1])
            while stdout.readline().strip():
                pass
            self.messages.put(json.loads(stdout.read(length)))
        self.messages.put(None)

    def raw(self, body: bytes) -> None:
        """Send a body, whatever it is."""
        assert self.process.stdin
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def send(self, **message: Any) -> None:
        self.raw(json.dumps({"jsonrpc": "2.0", **message}).encode())

    def notify(self, method: str, **params: Any) -> None:
        self.send(method=method, params=params)

    def ask(self, method: str, **params: Any) -> int:
        """Send a request and give its number."""
        self.count += 1
        self.send(id=self.count, method=method, params=params)
        return self.count

    def wait(self, is_it: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The next message of that kind; others are kept, and the server's requests answered."""
        for index, message in enumerate(self.kept):
            if is_it(message):
                return self.kept.pop(index)
        while True:
            message = self.messages.get(timeout=WAIT)
            if message is None:
                raise AssertionError(f"the server ended: {self.stderr!r}")
            if "id" in message and "method" in message:
                asked = message["method"] == "workspace/configuration"
                self.send(id=message["id"], result=[self.settings] if asked else None)
            elif is_it(message):
                return message
            else:
                self.kept.append(message)

    def answer(self, number: int | str) -> dict[str, Any]:
        return self.wait(lambda message: message.get("id") == number and "method" not in message)

    def result(self, method: str, **params: Any) -> Any:
        answer = self.answer(self.ask(method, **params))
        assert "error" not in answer, answer
        return answer["result"]

    def told(self, method: str) -> Any:
        return self.wait(lambda message: message.get("method") == method)["params"]

    def diagnostics(self, version: int | None = None) -> list[dict[str, Any]]:
        """The diagnostics sent next, for a version if one is given."""
        method = "textDocument/publishDiagnostics"
        found = self.wait(
            lambda message: message.get("method") == method and version in (None, message["params"].get("version"))
        )
        return list(found["params"]["diagnostics"])

    def start(self, encodings: list[str] | None = None, **options: Any) -> dict[str, Any]:
        """Shake hands, and give what the server can do."""
        capabilities: dict[str, Any] = {
            "general": {"positionEncodings": encodings} if encodings else {},
            "textDocument": {
                "hover": {"contentFormat": ["markdown"]},
                "publishDiagnostics": {"relatedInformation": True},
            },
            "workspace": {"configuration": bool(self.settings), "workspaceEdit": {"documentChanges": True}},
        }
        found = self.result(
            "initialize", processId=None, rootUri=None, capabilities=capabilities, initializationOptions=options
        )
        self.notify("initialized")
        return dict(found["capabilities"])

    def open(self, text: str, uri: str = "file:///copy.txt", language: str = "plaintext") -> None:
        document = {"uri": uri, "languageId": language, "version": 1, "text": text}
        self.notify("textDocument/didOpen", textDocument=document)

    def change(self, text: str, version: int, uri: str = "file:///copy.txt") -> None:
        changes = [{"text": text}]
        self.notify("textDocument/didChange", textDocument={"uri": uri, "version": version}, contentChanges=changes)

    def hover(self, line: int, character: int, uri: str = "file:///copy.txt") -> Any:
        place = {"line": line, "character": character}
        return self.result("textDocument/hover", textDocument={"uri": uri}, position=place)

    def actions(self, stretch: Any, uri: str = "file:///copy.txt", **context: Any) -> Any:
        asked = {"diagnostics": [], **context}
        return self.result("textDocument/codeAction", textDocument={"uri": uri}, range=stretch, context=asked)

    def leave(self) -> int:
        """Say goodbye as the protocol has it, and give the exit code."""
        assert self.result("shutdown") is None
        self.send(method="exit")
        return self.process.wait(WAIT)

    def end(self) -> None:
        if self.process.poll() is None:
            self.process.kill()
        self.process.wait(WAIT)
        for one in self.readers:
            one.join(WAIT)
        for stream in (self.process.stdin, self.process.stdout, self.process.stderr):
            assert stream
            stream.close()
        shutil.rmtree(self.cache)


@pytest.fixture
def connect() -> Iterator[Callable[..., Client]]:
    """A function that starts a server and gives a client of it."""
    clients: list[Client] = []

    def connect(*options: str) -> Client:
        clients.append(Client(*options))
        return clients[-1]

    yield connect
    for one in clients:
        one.end()
