"""Importing and opening the record, against reading the same files and rows with the standard library alone.

Needs the published data beside the repository (HUSTINGS_TEST_DATA or ../shared); says so where they are missing.
"""

from __future__ import annotations

import csv
import json
import os
import resource
import sqlite3
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

REPOSITORY = Path(__file__).resolve().parent.parent
STARTER_LIMIT_MS, FULL_LIMIT_MS, IMPORT_LIMIT_S, IMPORT_LIMIT_MB = 50, 500, 5, 300


def published_data() -> Path | None:
    """The folder of published data, or `None`."""
    named = os.environ.get("HUSTINGS_TEST_DATA")
    folder = Path(named) if named else REPOSITORY.parent / "shared"
    return folder if folder.is_dir() else None


def best(work: Callable[[], object], times: int = 5) -> float:
    """The shortest of several runs, in seconds."""
    taken = []
    for _ in range(times):
        start = time.perf_counter()
        work()
        taken.append(time.perf_counter() - start)
    return min(taken)


def rows_of(folder: Path) -> int:
    """The peer of an import: every CSV under the folder, row by row, with the csv module."""
    total = 0
    for path in folder.rglob("*.csv"):
        with path.open(encoding="utf-8-sig", newline="") as file:
            total += sum(1 for _ in csv.reader(file))
    return total


def payloads_of(path: Path) -> int:
    """The peer of opening: every payload of the same database, parsed with the json module."""
    connection = sqlite3.connect(path)
    try:
        return sum(len(json.loads(row[0])) for row in connection.execute("SELECT payload FROM entry ORDER BY sequence"))
    finally:
        connection.close()


def imported(folder: Path, target: Path) -> tuple[float, float]:
    """Seconds and megabytes of one `hustings import` in a process of its own."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "hustings.cli.main", "import", str(folder), "--record", str(target)]
    subprocess.run(command, check=True, capture_output=True)
    taken = time.perf_counter() - start
    return taken, resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


def main() -> None:
    """Print each time with its limit and its ratio to the peer."""
    from hustings.store.opening import open_record
    from hustings.store.starter import starter_entries, starter_record

    def open_starter() -> None:
        starter_entries.cache_clear()
        starter_record.cache_clear()
        starter_record()

    print(f"open the starter record: {1000 * best(open_starter):.1f} ms (limit {STARTER_LIMIT_MS} ms)")
    data = published_data()
    if data is None:
        print("import and open of the full record: left out, no published data beside the repository")
        return
    folder = data / "data" / "parliament"
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / "record.db"
        first, peak = imported(folder, target)
        again, _ = imported(folder, target)
        peer = best(lambda: rows_of(folder))
        print(f"import five general elections: {first:.2f} s (limit {IMPORT_LIMIT_S} s), {peak:.0f} MB", end=" ")
        print(f"(limit {IMPORT_LIMIT_MB} MB); again, unchanged: {again:.2f} s; {first / peer:.0f} times the csv module")
        opened, parsed = best(lambda: open_record(str(target))), best(lambda: payloads_of(target))
        print(f"open the full record: {1000 * opened:.0f} ms (limit {FULL_LIMIT_MS} ms), ", end="")
        print(f"{opened / parsed:.2f} times parsing the same payloads with the json module")


if __name__ == "__main__":
    main()
