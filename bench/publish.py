"""Publishing: a whole election with every page, twin, chart and data file; one corrected declaration; nothing new.

The machine may be busy with other things, so the times that have ceilings (under [publish] in floors.toml) are of the
processor: a build's, over all its processes, is shared out over two cores. The time on the clock is printed beside it.
Needs the published data beside the repository (HUSTINGS_TEST_DATA or ../shared); says so where they are missing.
"""

from __future__ import annotations

import os
import statistics
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from bench.check import FLOORS
from bench.record import imported, published_data
from hustings.publication.publisher import Publisher, Update
from hustings.record.entry import Kind, chain, draft
from hustings.record.event import Body, Correction
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.store.opening import open_record

ELECTION = "2019-12-12"
#: Corrected by so many votes: two to have everything at hand (the first after the build is measured by itself), then
#: those that are measured.
WARMING = ("hove", "ynys-mon")
CORRECTED = ("ilford-north", "bath", "kensington", "north-down", "moray", "bolsover", "islington-north")
VOTES = 3
LATER = datetime(2019, 12, 20, 9, tzinfo=UTC)


@dataclass
class Taken:
    """Seconds on the clock, and of the processor in this process and those that it started."""

    clock: float = 0.0
    processor: float = 0.0


@contextmanager
def timed() -> Iterator[Taken]:
    """How long what is done meanwhile takes."""
    taken, clock, before = Taken(), time.perf_counter(), sum(os.times()[:4])
    yield taken
    taken.clock, taken.processor = time.perf_counter() - clock, sum(os.times()[:4]) - before


def corrected(record: Record, slug: str) -> Record:
    """The record after a few votes more were found for the first of a seat's candidates."""
    poll = record.poll(f"parl.{slug}.{ELECTION}")
    declared = poll.declaration
    assert declared is not None
    votes = tuple((key, count + VOTES * (not at)) for at, (key, count) in enumerate(declared.votes))
    now = msgspec.structs.replace(declared, votes=votes, valid_votes=declared.valid_votes + VOTES)
    body = Correction(poll.id, record.events(poll.id)[-1].sequence, declaration=now, reason="A bundle was found.")
    return with_news(record, poll, Kind.CORRECTION, body, LATER)


def with_news(record: Record, poll: Poll, kind: Kind, body: Body, moment: datetime) -> Record:
    """The record after a piece of news of a poll."""
    drafts = [draft(kind, body, effective_at=moment, source=poll.sources[0], poll=poll.id)]
    entries = chain(drafts, after=record.length, previous_hash=record.head, recorded_at=moment, author="bench")
    return record.extended(list(entries))


def updates(publisher: Publisher, record: Record) -> Iterator[tuple[Taken, Update]]:
    """Correction after correction, published by a process that holds the record."""
    for slug in (*WARMING, *CORRECTED):
        with timed() as taken:
            record = corrected(record, slug)
            done = publisher.publish(record)
        yield taken, done


def contents(out: Path) -> dict[str, bytes]:
    """Every file of a site."""
    return {str(one.relative_to(out)): one.read_bytes() for one in out.rglob("*") if one.is_file()}


def measure(record_file: Path, out: Path) -> dict[str, float]:
    """Every figure that has a ceiling, printed with what goes with it."""
    record = open_record(str(record_file))
    publisher = Publisher(out, elections=[ELECTION])
    with timed() as whole:
        done = publisher.publish(record)
    size = sum(one.stat().st_size for one in out.rglob("*") if one.is_file())
    print(f"{ELECTION}: {done.count:,} files, {size / 2**20:.0f} MB", end="; ")
    print(
        f"{whole.processor:.1f} s of the processor, {whole.processor / 2:.1f} s on two cores; {whole.clock:.1f} s now"
    )
    before = contents(out)
    with timed() as again:
        repeated = Publisher(out, elections=[ELECTION]).publish(record)
    differing = len(set(contents(out).items()) ^ set(before.items())) + len(repeated.written)
    print(f"nothing new: {1000 * again.processor:.0f} ms, {differing} files written or with other bytes")
    cold = command(record_file, out)
    print(f"the command with nothing new: {1000 * cold.processor:.0f} ms with its start and the record's opening")
    every = list(updates(publisher, record))
    first, found = every[0][0], every[len(WARMING) :]
    print(f"the first correction after the build: {1000 * first.processor:.0f} ms, {1000 * first.clock:.0f} ms now")
    middle = statistics.median(taken.processor for taken, _ in found)
    clock, files = statistics.median(one.clock for one, _ in found), [len(one.written) for _, one in found]
    print(f"one correction: {1000 * middle:.0f} ms of the processor, {1000 * clock:.0f} ms now", end="; ")
    print(f"{min(files)} to {max(files)} of {done.count:,} files written")
    seconds = {
        "build_s": whole.processor / 2,
        "first_s": first.processor,
        "update_s": middle,
        "same_s": again.processor,
    }
    return seconds | {"rewritten": max(files), "differing": differing}


def command(record_file: Path, out: Path) -> Taken:
    """`hustings publish` over a site that is up to date, in a process of its own."""
    arguments = ["publish", str(out), "--record", str(record_file), "--election", ELECTION, "--unsigned"]
    with timed() as taken:
        subprocess.run([sys.executable, "-m", "hustings", *arguments], check=True, capture_output=True)
    return taken


def failures(figures: dict[str, float], ceilings: dict[str, float]) -> list[str]:
    """The figures that are above their ceilings."""
    return [f"{name}: {figures[name]:.3g} of {most}" for name, most in ceilings.items() if figures[name] > most]


def main() -> None:
    """Print every time; fail where one is above its ceiling."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    ceilings: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["publish"]
    with tempfile.TemporaryDirectory() as made:
        target = Path(made) / "record.db"
        imported(data / "data" / "parliament", target)
        above = failures(measure(target, Path(made) / "site"), ceilings)
    if above:
        raise SystemExit("above its ceiling: " + "; ".join(above))
