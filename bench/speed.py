"""How fast copy is checked: against the bare scan for names, spaCy's tokenizer and quantulum3 on the same texts.

Ratios are held by the ceilings under [speed] in floors.toml: they hang on the work done, not on the machine. Times are
of the processor. Without published data beside the repository the project's own examples stand in.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

from bench.check import FLOORS, full_record
from bench.record import REPOSITORY, imported, published_data
from hustings.copydesk.check import check
from hustings.copydesk.fold import fold
from hustings.copydesk.scan.scanner import scanner_of
from hustings.record.record import Record
from hustings.store.starter import starter_record

#: A report of the usual length, and the lengths that a cost for each kB is compared over, in characters.
USUAL, LENGTHS = 3500, (1_000, 10_000, 100_000, 1_000_000)


def material() -> tuple[list[str], Record]:
    """Whole reports, of the usual length on average, and the record to check them against."""
    data = published_data()
    folder = REPOSITORY / "tests" / "golden" if data is None else data / "reports" / "published"
    texts = [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]
    return texts, starter_record() if data is None else full_record(data)


def prose(texts: Sequence[str], length: int) -> str:
    """The sentences of the reports over and over, up to a length: no headings, lists or furniture of a page."""
    lines = [line for text in texts for line in text.splitlines() if len(line) > 60 and line.endswith(".")]
    copy = "\n".join(lines) + "\n"
    return (copy * (1 + length // len(copy)))[:length]


def seconds(work: Callable[[str], object], texts: Sequence[str], times: int = 3) -> float:
    """Processor time for one of the texts: the least of several rounds over all."""
    taken = []
    for _ in range(times):
        start = time.process_time()
        for text in texts:
            work(text)
        taken.append(time.process_time() - start)
    return min(taken) / len(texts)


def unseen() -> list[str]:
    """Reports that are not among the material: each is checked once only, nothing of it being kept from before."""
    data = published_data()
    folder = None if data is None else data / "reports" / "development"
    return [] if folder is None else [path.read_text(encoding="utf-8") for path in sorted(folder.rglob("*.txt"))]


def bare_scan(record: Record) -> Callable[[str], object]:
    """The least that a check can do: the automaton of the record's names over folded text."""
    return scanner_of(record).automaton.find_matches_as_indexes


def peers() -> Iterator[tuple[str, Callable[[str], object], int]]:
    """The peers that are installed, each with how many texts it is given: quantulum3 takes long over one."""
    try:
        import spacy

        yield "spaCy's blank English tokenizer", spacy.blank("en").make_doc, 20
        from quantulum3 import parser

        yield "quantulum3's parser", parser.parse, 3
    except ImportError as error:
        print(f"peer left out: {error}")


def growth(texts: Sequence[str], record: Record) -> float:
    """The cost of a kB in the longest text against the cost in one of 10 kB, real copy over and over."""
    cost = {}
    for length in LENGTHS:
        times = 3 if length < LENGTHS[-1] else 1
        cost[length] = seconds(lambda text: check(text, record), [prose(texts, length)], times) * 1e6 / length
        print(f"  {length:>9,} characters: {cost[length]:.2f} ms a kB")
    return cost[LENGTHS[-1]] / cost[LENGTHS[1]]


_GROWN = """
import os, sys
from hustings.copydesk.check import check
from hustings.store.opening import open_record
def resident():
    with open("/proc/self/statm") as file:
        return int(file.read().split()[1]) * os.sysconf("SC_PAGESIZE")
record = open_record(sys.argv[1] or None)
polls = [record.poll_or_none(one) for one in record.poll_ids]
before = resident()
for path in sys.argv[2:]:
    check(open(path, encoding="utf-8").read(), record)
print(resident() - before)
"""


def memory() -> float:
    """Megabytes that checking adds to a process that holds the record: lexicon, automaton, what is kept. On Linux."""
    if not Path("/proc/self/statm").exists():
        return 0.0
    data = published_data()
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / "record.db"
        if data is not None:
            imported(data / "data" / "parliament", target)
        paths = [str(path) for path in sorted((data / "reports").rglob("*.txt"))] if data is not None else []
        command = [sys.executable, "-c", _GROWN, str(target) if data is not None else "", *paths]
        done = subprocess.run(command, check=True, capture_output=True, text=True)
    return int(done.stdout) / 2**20


def cold_start() -> float:
    """Seconds of the processor that the command takes for one check on the starter record, the middle of seven.

    The first writes the bytecode, wherever that of this checkout is or is not: an installation has it.
    """
    with tempfile.TemporaryDirectory() as made:
        path = Path(made) / "report.txt"
        path.write_text("Wes Streeting won Ilford North with 30,589 votes.", encoding="utf-8")
        command = [sys.executable, "-m", "hustings.cli.main", "check", str(path)]
        left_out = ("HUSTINGS_RECORD", "PYTHONDONTWRITEBYTECODE")
        environment = {key: value for key, value in os.environ.items() if key not in left_out}
        environment["PYTHONPYCACHEPREFIX"] = made
        taken = []
        for _ in range(7):
            start = sum(os.times()[2:4])
            subprocess.run(command, check=False, capture_output=True, env=environment)
            taken.append(sum(os.times()[2:4]) - start)
    return statistics.median(taken)


def measure() -> dict[str, float]:
    """Every figure that has a ceiling, printed with what goes with it."""
    texts, record = material()
    figures = {"memory_mb": memory(), "cold_start_s": cold_start()}
    usual = USUAL * len(texts) / sum(map(len, texts))
    took = seconds(lambda text: check(text, record), texts, times=8) * usual
    folded = [fold(text) for text in texts]
    scanned = seconds(bare_scan(record), folded, times=200) * usual
    print(f"check: {1000 * took:.2f} ms a report of {USUAL:,} characters, {1 / took:.0f} reports a second on one core")
    if others := unseen():
        at_first = (
            seconds(lambda text: check(text, record), others, times=1) * USUAL * len(others) / sum(map(len, others))
        )
        print(f"  short reports that were not seen before: {1000 * at_first:.2f} ms for as many characters")
    figures["check_per_scan"] = took / scanned
    print(f"  {took / scanned:.0f} times the bare scan ({1e6 * scanned:.0f} microseconds)")
    for name, work, count in peers():
        peer = seconds(work, texts[:count], times=1)
        ours = seconds(lambda text: check(text, record), texts[:count], times=1)
        print(f"  {ours / peer:.2f} times {name} ({1000 * peer:.2f} ms)")
    figures["growth"] = growth(texts, record)
    print(f"  a kB of 1 MB costs {figures['growth']:.2f} times one of 10 kB")
    print(f"memory above the record: {figures['memory_mb']:.0f} MB; cold start: {figures['cold_start_s']:.2f} s")
    return figures


def main() -> None:
    """Print every measurement; fail where a ratio is above its ceiling."""
    held: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["speed"]
    figures = measure()
    failed = [f"{key} is {figures[key]:.2f}, more than {most}" for key, most in held.items() if figures[key] > most]
    if failed:
        sys.exit("\n".join(failed))
