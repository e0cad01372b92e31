"""No text makes the check fail: a hundred thousand made-up texts, on all cores, from a fixed seed.

Mutated reports, sentences of many reports put together and their words changed, random Unicode, repetition,
right-to-left, emoji; against the starter record, and where there is published data against all of it, whole or as it
was known in a night. Each gives a result, every offset lies in the text, and what stands there is what the result says.
Then long hostile texts, each in two lengths: one ten times as long may cost no more than `MOST_GROWTH` times as much a
character. `HUSTINGS_FUZZ` sets another number of texts.
"""

from __future__ import annotations

import os
import random
import re
import sys
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from datetime import UTC, datetime
from functools import cache

from bench.check import full_record
from bench.record import published_data
from bench.written import SETS, marked
from hustings.copydesk.check import Checked, check
from hustings.record.record import Record
from hustings.store.starter import starter_record

SEED, COUNT, BATCH = 20260511, 100_000, 500
SHORT, LONG, DIGITS = 8_000, 80_000, 5_000_000
MOST_GROWTH = 3.0

REPORT = """Labour's Wes Streeting held Ilford North with 30,589 votes and a majority of 9,639, up from 589 in 2015.
Lee Scott (Conservative) took 20,950, 39.6 per cent, down 3.1 points. Turnout was 70.1 per cent on 8 June 2017.
“We won by 9,639 – twice what they said,” he added. Richard Clare, Liberal Democrat, 1,034 (2.0%); Doris Osen, 368.
In Kensington Emma Dent Coad beat Victoria Borwick by 20 votes. Nationally Labour won 262 seats, a gain of 30.
"""
#: What long texts are made of, again and again.
REPEATED = (
    "majority of ",
    "1,",
    '"',
    "(",
    "since 2010 ",
    "twenty ",
    "Labour 12, ",
    "| 1 ",
    "a. ",
    "x@",
    "שלום 123 ",
    "😀",
    "by 9 votes to 8 ",
    "Wes Streeting, ",
    "5% up 5% down ",
    "-",
    "\n",
    " ",
)
_WORDS = [*REPEATED, *REPORT.split(), "٣٤٥", "\u202e", "\x00", "½", "ﬁ", "İ", "9" * 40, "+9.7%", "\ud7ff", "é", "1m192"]


def _mutated(chance: random.Random) -> str:
    letters = list(REPORT)
    for _ in range(chance.randrange(1, 60)):
        at = chance.randrange(len(letters))
        letters[at] = chance.choice(("", "9", " ", "\n", ".", chance.choice(_WORDS), letters[at] * 2))
    start = chance.randrange(len(letters))
    return "".join(letters[start:] + letters[:start] if chance.random() < 0.3 else letters)[: chance.randrange(1, 700)]


@cache
def _sentences() -> list[str]:
    """Those of all the reports that we wrote."""
    copies = (copy for name in SETS for _, copy, _ in marked(name))
    return [said for copy in copies for said in re.split(r"(?<=[.!?])\s+|\n+", copy) if said]


def _spliced(chance: random.Random) -> str:
    """Sentences of several reports, their words left out, doubled, or put in each other's place."""
    words = " ".join(chance.choices(_sentences(), k=chance.randrange(1, 7))).split(" ")
    for _ in range(chance.choice((0, 1, 3, 9, 30))):
        at, other = chance.randrange(len(words)), chance.randrange(len(words))
        words[at] = chance.choice(("", words[other], f"{words[at]} {words[other]}", str(chance.randrange(60_000))))
    if chance.random() < 0.2:
        words = [chance.choice(_STRANGERS) if word[:1].isupper() and word not in _PARTIES else word for word in words]
    return chance.choice((" ", " ", " ", "\n")).join(words)


#: Candidates and places that no record has.
_STRANGERS = "Anna Mottram Tom Parry Lucy Quill Trent Lock Bexbury".split()
_PARTIES = frozenset(
    "Labour Conservative Conservatives Tory Tories Liberal Democrat Democrats Green Reform UKIP SNP".split()
)


def _unicode(chance: random.Random) -> str:
    most = chance.choice((0x7F, 0x3000, 0xD7FF, 0x1FFFF))
    letters = (chr(chance.randrange(most)) for _ in range(chance.randrange(200)))
    return "".join(letter for letter in letters if not 0xD800 <= ord(letter) <= 0xDFFF)


def _words(chance: random.Random) -> str:
    return chance.choice(("", " ")).join(chance.choices(_WORDS, k=chance.randrange(1, 50)))


def _repeated(chance: random.Random) -> str:
    return chance.choice(_WORDS) * chance.randrange(1, 200)


MAKERS: tuple[Callable[[random.Random], str], ...] = (_mutated, _spliced, _spliced, _unicode, _words, _repeated)


def faults(text: str, checked: Checked) -> Iterator[str]:
    """What is wrong with the offsets of a result."""
    for finding in checked.findings:
        for span in (finding.claim.span, finding.claim.mark):
            if span is not None and not 0 <= span.start < span.end <= len(text):
                yield f"a claim from {span.start} to {span.end} of {len(text)}"
    for one in checked.unmatched:
        if not 0 <= one.start < one.end <= len(text) or text[one.start : one.end] != one.text:
            yield f"an unmatched number from {one.start} to {one.end} that is not {one.text!r}"


#: During the night of 2019, when some seats had declared and most had not.
NIGHT = datetime(2019, 12, 13, 2, tzinfo=UTC)


@cache
def records() -> tuple[tuple[Record, datetime | None], ...]:
    """What the texts are checked against, in turn, and what was known when."""
    starter, data = (starter_record(), None), published_data()
    if data is None:
        return (starter,)
    full = full_record(data)
    return starter, (full, None), (full, NIGHT)


def batch(number: int) -> list[str]:
    """The faults of one batch of texts, its seed told from the others'."""
    chance = random.Random(SEED + number)
    found = []
    for _ in range(BATCH):
        text = chance.choice(MAKERS)(chance)
        record, as_at = chance.choice(records())
        try:
            found += [f"{fault}: {text!r}" for fault in faults(text, check(text, record, as_at=as_at))]
        except Exception as error:  # noqa: BLE001
            found.append(f"{error!r}: {text!r}")
    return found


def cost(text: str) -> float:
    """Processor time for a character."""
    start = time.process_time()
    list(faults(text, check(text, starter_record())))
    return (time.process_time() - start) / len(text)


def long_texts() -> Iterator[str]:
    """What costs more for a character the longer it is, in a sentence each."""
    for piece in REPEATED:
        short, long = (cost((piece * (1 + size // len(piece)))[:size]) for size in (SHORT, LONG))
        if long > MOST_GROWTH * max(short, 1e-7):
            yield f"{piece!r}: {1e6 * short:.2f} to {1e6 * long:.2f} microseconds a character"
    if cost("5" * DIGITS) > 1e-6:
        yield "five million digits take more than a microsecond each"


def main() -> None:
    """Check every text; fail where one has no result, a wrong offset, or a cost that grows with its length."""
    count = int(os.environ.get("HUSTINGS_FUZZ", COUNT))
    for record, as_at in records():
        check(REPORT, record, as_at=as_at)
    start = time.perf_counter()
    with ProcessPoolExecutor() as pool:
        found = [fault for some in pool.map(batch, range(max(1, count // BATCH))) for fault in some]
    print(f"{count:,} texts in {time.perf_counter() - start:.0f} s: {len(found)} faults")
    found += long_texts()
    print(f"{len(REPEATED)} long texts in two lengths, and five million digits: done")
    if found:
        sys.exit("\n".join(one[:300] for one in found[:20]))
