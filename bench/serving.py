"""A seat's page from a plain static server, against the same seat from Parliament's own tables in Datasette.

The static server is the plainest there is, `python -m http.server`; a web server in front of the public is faster. Each
has one process on this machine, and both are asked in one run by the same client over the same number of connections.
Every visit is a first one: a new connection, no cookie, nothing kept from before. Datasette serves an immutable SQLite
file of Parliament's two files of 2024, indexed by constituency, and is asked for the page of the seat's candidacies and
for that of its row, which has no candidates; the faster of the two counts. The ratio is held by the floor under
[serving] in floors.toml: it hangs little on the machine.
"""

from __future__ import annotations

import asyncio
import csv
import socket
import sqlite3
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import StringIO
from pathlib import Path
from statistics import median

from bench.check import FLOORS, full_record
from bench.record import published_data
from hustings.publication import maker
from hustings.publication.file import Deferred, Document, File
from hustings.publication.plan import Kind, pieces
from hustings.publication.seal.key import generate
from hustings.publication.seal.sign import sealed
from hustings.publication.section import sections_of
from hustings.publication.url import seat_folder
from hustings.publication.view import View
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.sources.formats.parliament_results import write_candidacies, write_constituencies
from hustings.sources.returned import returns_of
from hustings.store.starter import starter_record

DAY, SEAT, CANDIDATE = "2024-07-04", "Ilford North", "Streeting"
CONNECTIONS, ROUNDS, SECONDS, WARM = 8, 3, 3.0, 20


@dataclass(frozen=True, slots=True)
class Served:
    """One round: visits a second, the median and the slowest twentieth of their times in seconds, bytes of a page."""

    rate: float
    median: float
    slow: float
    size: int


def write_seat(record: Record, folder: Path) -> Poll:
    """Write what is published of the one seat, as a whole site would have it."""
    view = View(record, sections_of(record, [DAY]))
    poll = record.find_poll(SEAT, DAY)
    [piece] = [one for one in pieces(view) if one.kind is Kind.SEAT and one.subject == poll.id]
    key = generate()
    for path, file in maker.files(view, piece):
        (folder / path).parent.mkdir(parents=True, exist_ok=True)
        data = (
            sealed(file.value, path=path, snapshot=view.snapshot, key=key)
            if isinstance(file, Document)
            else _plain(file)
        )
        (folder / path).write_bytes(data)
    return poll


def _plain(file: File) -> bytes:
    made = file.make() if isinstance(file, Deferred) else file
    assert isinstance(made, bytes)
    return made


def write_tables(target: Path, record: Record) -> None:
    """Parliament's two files of the election as tables of an SQLite file, each with its columns and an index."""
    data = published_data()
    if data is None:
        returns = returns_of(record, f"parl.{DAY}")
        texts = {"candidacies": write_candidacies(returns), "constituencies": write_constituencies(returns)}
    else:
        folder = data / "data" / "parliament" / DAY
        texts = {name: (folder / f"{name}.csv").read_text("utf-8-sig") for name in ("candidacies", "constituencies")}
    connection = sqlite3.connect(target)
    for name, text in texts.items():
        header, *rows = csv.reader(StringIO(text))
        key = ', PRIMARY KEY ("ONS ID")' if name == "constituencies" else ""
        connection.execute(f"CREATE TABLE {name} ({', '.join(map(_column, header))}{key})")
        connection.executemany(f"INSERT INTO {name} VALUES ({', '.join('?' * len(header))})", rows)
    connection.execute('CREATE INDEX place ON candidacies ("ONS ID")')
    connection.commit()
    connection.close()


def _column(name: str) -> str:
    numbers = ("Votes", "Electorate", "Valid votes", "Invalid votes", "Majority")
    return f'"{name}" {"INTEGER" if name in numbers else "TEXT"}'


@contextmanager
def running(command: list[str], port: int) -> Iterator[None]:
    """A server in a process of its own, answering before anything is asked of it, ended afterwards."""
    quiet = subprocess.DEVNULL
    server = subprocess.Popen(command, stdout=quiet, stderr=quiet)
    try:
        _wait_for(port, server)
        yield
    finally:
        server.terminate()
        server.wait(10)


def _wait_for(port: int, server: subprocess.Popen[bytes]) -> None:
    end = time.monotonic() + 30
    while time.monotonic() < end and server.poll() is None:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            time.sleep(0.1)
    raise RuntimeError("the server did not start")


def free_port() -> int:
    """A port of this machine that nobody listens at."""
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


def visited(port: int, path: str, seconds: float = SECONDS) -> Served:
    """How the page at a path is served to as many visitors at a time as there are connections."""
    return asyncio.run(_visits(port, path, seconds))


async def _visits(port: int, path: str, seconds: float) -> Served:
    page = await _visit(port, path)
    for _ in range(WARM):
        await _visit(port, path)
    assert CANDIDATE.encode() in page, path
    times: list[float] = []
    end = time.perf_counter() + seconds
    start = time.perf_counter()

    async def visitor() -> None:
        while time.perf_counter() < end:
            began = time.perf_counter()
            assert len(await _visit(port, path)) > len(page) // 2
            times.append(time.perf_counter() - began)

    await asyncio.gather(*(visitor() for _ in range(CONNECTIONS)))
    taken = time.perf_counter() - start
    ordered = sorted(times)
    return Served(len(times) / taken, median(times), ordered[len(ordered) * 19 // 20], len(page))


async def _visit(port: int, path: str) -> bytes:
    """One first visit: a connection, a request without anything that a browser remembers, the page."""
    reader, writer = await asyncio.open_connection("127.0.0.1", port, limit=2**20)
    writer.write(f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nConnection: close\r\n\r\n".encode())
    answer = await reader.read()
    writer.close()
    head, _, page = answer.partition(b"\r\n\r\n")
    assert b" 200 " in head.split(b"\r\n", 1)[0], head[:60]
    return page


def main() -> None:
    """Print both rates and their ratio; fail where that is below its floor."""
    data = published_data()
    record = starter_record() if data is None else full_record(data)
    with tempfile.TemporaryDirectory() as folder:
        ratio = compare(record, Path(folder))
    floor = tomllib.loads(FLOORS.read_text())["serving"]["ratio"]
    print(f"ratio: {ratio:.1f} (floor {floor})")
    if ratio < floor:
        sys.exit(f"the static page is served at {ratio:.1f} times Datasette's rate; the floor is {floor}")


def compare(record: Record, folder: Path) -> float:
    """How many times as many first visits the static server answers; rounds in turn, the best of each."""
    poll = write_seat(record, folder / "site")
    write_tables(folder / "parliament.db", record)
    ports = free_port(), free_port()
    static = ["-m", "http.server", str(ports[0]), "--bind", "127.0.0.1", "--directory", str(folder / "site")]
    peer = ["-m", "datasette", "serve", "--immutable", str(folder / "parliament.db"), "--port", str(ports[1])]
    gss = poll.constituency.gss
    ours = f"/{seat_folder(poll)}/"
    theirs = (f"/parliament/candidacies?ONS+ID={gss}", f"/parliament/constituencies/{gss}")
    with (
        running([sys.executable, *static], ports[0]),
        running([sys.executable, *peer], ports[1]),
    ):
        best: dict[str, Served] = {}
        for _ in range(ROUNDS):
            for port, path in ((ports[0], ours), *((ports[1], path) for path in theirs)):
                found = visited(port, path)
                best[path] = max(found, best.get(path, found), key=lambda one: one.rate)
    for path, one in best.items():
        print(f"{one.rate:8,.0f} visits/s  median {one.median * 1000:6.1f} ms  95th {one.slow * 1000:6.1f} ms  "
              f"{one.size / 1000:6.1f} kB  {path}")  # fmt: skip
    return best[ours].rate / max(best[path].rate for path in theirs)


if __name__ == "__main__":
    main()
