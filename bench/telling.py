"""What Hustings writes, checked by Hustings: a story, headline, line and alert of every seat of every election, its
box, and round-ups of seats, areas and parties.

Every figure that a text claims must be found by the check, none called wrong, hardly any doubted; neighbours must not
read alike; 650 stories must be written in seconds, from the start of the command. Needs the published data beside the
repository. Floors in floors.toml.
"""

from __future__ import annotations

import re
import subprocess
import sys
import tempfile
import time
import tomllib
from collections.abc import Iterable, Iterator
from itertools import pairwise
from pathlib import Path

from bench.check import FLOORS, full_record
from bench.record import published_data
from bench.told.short import measured
from bench.told.tally import Tally, samples, take
from hustings.cli.import_ import run_import
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.story import Story, story

PARTS = ("headline", "text", "line", "alert")
BY_ELECTIONS = "by-elections"
#: What two stories differ in that tell different figures in the same sentences.
_FIGURE = re.compile(r"\d[\d,.]*")
_NAME = re.compile(r"\b[A-ZÀ-Þ][\w'’-]*(?:[ -](?:[A-ZÀ-Þ][\w'’-]*|and|of|the|upon|with))*")


def elections(record: Record) -> dict[str, list[Poll]]:
    """The polls of every general election, and those of all by-elections together, in order of the alphabet."""
    general = {one.id: record.polls_of(one.id) for one in record.general_elections}
    by = [poll for one in record.elections.values() if one.id not in general for poll in record.polls_of(one.id)]
    found = {name: sorted(polls, key=_name) for name, polls in general.items() if polls}
    return found | {BY_ELECTIONS: sorted(by, key=_name)}


def _name(poll: Poll) -> tuple[str, str]:
    return poll.constituency.name, poll.id


def shape(told: Story) -> str:
    """The sentences of a story without their names and figures."""
    return _FIGURE.sub("0", _NAME.sub("X", told.text.text))


def alike(polls: Iterable[Poll], stories: dict[str, Story]) -> list[tuple[str, str]]:
    """The neighbours, in the alphabet of all or of one region, whose stories have the same sentences."""
    every = list(polls)
    regions = {one.constituency.region for one in every}
    rows = [every, *([one for one in every if one.constituency.region == region] for region in regions)]
    pairs = {(one.id, two.id) for row in rows for one, two in pairwise(row)}
    return sorted(pair for pair in pairs if shape(stories[pair[0]]) == shape(stories[pair[1]]))


def measure(polls: Iterable[Poll], record: Record) -> dict[str, Tally]:
    """What the check makes of the stories of these polls, by part; neighbours alike are noted with the texts."""
    every = list(polls)
    stories = {one.id: story(record, one) for one in every}
    tallies = {part: Tally() for part in PARTS}
    for told in stories.values():
        for part in PARTS:
            take(tallies[part], getattr(told, part), record)
        _count_words(tallies["text"], told)
    for one, two in alike(every, stories):
        tallies["text"].note("alike", f"{one} and {two}")
    return tallies


def _count_words(tally: Tally, told: Story) -> None:
    words = len(told.text.text.split())
    if not 100 <= words <= 400:
        tally.note("length", f"{told.poll_id}: {words} words")


def figures(tally: Tally) -> dict[str, float]:
    """What floors and ceilings are set for."""
    counts = tally.counts
    all_of = max(1, counts["figures"])
    ceilings = {name: float(counts[name]) for name in ("flagged", "left", "alike", "length")}
    return ceilings | {"found": counts["found"] / all_of, "doubted": counts["doubted"] / all_of}


def below(name: str, tally: Tally) -> Iterator[str]:
    """What has passed its floor or ceiling, in a sentence each."""
    held: dict[str, float] = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["telling"]
    for key, value in figures(tally).items():
        bound = held[f"{key}_{name.partition(' ')[0]}"] if f"{key}_{name.partition(' ')[0]}" in held else held[key]
        if (value < bound) if key == "found" else (value > bound):
            yield f"{name}: {key} is {value:.4f}, the bound {bound}"


def timed(folder: Path) -> float:
    """Seconds in which the command writes 650 stories, from its start, on a record of the whole country."""
    start = time.perf_counter()
    command = [sys.executable, "-m", "hustings", "story", "--all", "--election", "2019-12-12"]
    told = ["--record", str(folder / "full.db"), "-o", str(folder / "out")]
    subprocess.run([*command, *told], check=True, capture_output=True)
    return time.perf_counter() - start


def main() -> None:
    """Print the table of every election; fail where a figure is past its bound."""
    data = published_data()
    if data is None:
        print("no published data: set HUSTINGS_TEST_DATA")
        return
    record = full_record(data)
    failed: list[str] = []
    for name, polls in elections(record).items():
        for part, tally in (*measure(polls, record).items(), *measured(polls, record)):
            shown = "  ".join(f"{key} {value:.4g}" for key, value in figures(tally).items())
            print(f"{name:18} {part:9} {tally.counts['texts']:4} texts {tally.counts['figures']:6} figures  {shown}")
            failed += below(f"{part} {name}", tally)
            for what in ("flagged", "left", "alike", "length"):
                failed += [f"  {what}: {one}" for one in samples(tally, what, 3)]
    with tempfile.TemporaryDirectory() as name:
        run_import([data / "data" / "parliament"], address=str(Path(name) / "full.db"), author="bench")
        seconds = min(timed(Path(name)) for _ in range(3))
    print(f"650 stories from the command's start: {seconds:.2f} s")
    limit = tomllib.loads(FLOORS.read_text(encoding="utf-8"))["telling"]["seconds"]
    if seconds > limit:
        failed.append(f"650 stories took {seconds:.2f} s, more than {limit}")
    if failed:
        sys.exit("\n".join(failed))


if __name__ == "__main__":
    main()
