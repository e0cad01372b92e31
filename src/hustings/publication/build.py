"""Building: the pieces that changed are made by as many processes as there are cores, and put into place at once.

A process that draws charts holds a JavaScript engine that does not survive a fork. So the makers of a build are forked
before anything is drawn; where that cannot be (no fork, or something was drawn before), they are started anew and open
the record by its address; without an address there is one process.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
import sys
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from contextlib import contextmanager

from hustings.publication.make import Job, Made, make_all
from hustings.publication.plan import Piece

#: Fewer pieces than this are not worth a second process: what it works out of the record is lost with it, and would be
#: worked out again after every declaration of a night.
FEW = 300
#: How many pieces a process takes at a time.
CHUNK = 24
#: After so many updates the cycles that they left are searched for.
SEARCHED = 64
#: What must not have been loaded in a process that forks.
ENGINE = "vl_convert"


_job: Job | None = None


def build(job: Job, pieces: Sequence[Piece], workers: int | None = None) -> list[Made]:
    """Make the pieces, in `workers` processes (as many as cores, where not given) if there are many."""
    count = min(workers or _cores(), max(1, len(pieces) // FEW + 1))
    if count < 2 or not _can_fork():
        return make_all(job, pieces)
    chunks = [pieces[at : at + CHUNK] for at in range(0, len(pieces), CHUNK)]
    with _forking(job), ProcessPoolExecutor(count, multiprocessing.get_context("fork")) as pool:
        return [made for several in pool.map(_make_chunk, chunks) for made in several]


def _make_chunk(pieces: Sequence[Piece]) -> list[Made]:
    assert _job is not None  # noqa: S101
    return make_all(_job, pieces)


@contextmanager
def _forking(job: Job) -> Iterator[None]:
    """Have the job where processes that are forked meanwhile find it; what is in memory is left to be shared."""
    global _job  # noqa: PLW0603
    _job, was_frozen = job, gc.get_freeze_count() > 0
    gc.freeze()
    try:
        yield
    finally:
        if not was_frozen:
            gc.unfreeze()
        _job = None


@contextmanager
def uncollected() -> Iterator[None]:
    """Put off the search for unreachable cycles: with a record in memory it takes longer than an update.

    What was made meanwhile is taken for old, unsearched: nearly all of it is kept with the record (`collected`).
    """
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if not gc.get_freeze_count():  # what the process itself has hidden stays so
            gc.freeze()
            gc.unfreeze()
        if was_on:
            gc.enable()


def collected(updates: int) -> None:
    """Search for the cycles that updates left, a few hundred kilobytes each, when there have been enough of them."""
    if updates % SEARCHED == 0:
        gc.collect()


def _can_fork() -> bool:
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin" and ENGINE not in sys.modules


def _cores() -> int:
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
