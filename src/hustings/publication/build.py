"""Building: the pieces that changed are made by as many processes as there are cores, and put into place at once.

A process that draws charts holds a JavaScript engine that does not survive a fork. So the helpers of a build are forked
before anything is drawn; where that cannot be (no fork, or something was drawn before), one process does the work.

The process that goes on living makes what sums up, and then as many seats as the others leave it: what it works out of
the record for that is at hand for the updates that follow.
"""

from __future__ import annotations

import gc
import multiprocessing
import os
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from multiprocessing.connection import Connection
from multiprocessing.context import ForkContext, ForkProcess

from hustings.cores import can_fork, cores
from hustings.errors import PublicationError
from hustings.publication.make import Job, Made, make_all
from hustings.publication.plan import Kind, Piece

#: Fewer pieces than this are not worth a second process: what it works out of the record is lost with it, and would be
#: worked out again after every declaration of a night.
FEW = 300
#: How many pieces a process takes at a time.
CHUNK = 24
#: What is of one seat, and leaves little that is of use to another piece.
ALONE = frozenset({Kind.SEAT, Kind.WIDGET, Kind.CONSTITUENCY})
#: After so many updates the cycles that they left are searched for.
SEARCHED = 64


def build(job: Job, pieces: Sequence[Piece], workers: int | None = None) -> list[Made]:
    """Make the pieces, in `workers` processes (as many as cores, where not given) if there are many."""
    count = min(workers or cores(), max(1, len(pieces) // FEW + 1))
    if count < 2 or not can_fork():
        return make_all(job, pieces)
    alone = [one for one in pieces if one.kind in ALONE]
    with _shared(), _Chunks(job, [alone[at : at + CHUNK] for at in range(0, len(alone), CHUNK)], count - 1) as chunks:
        made = make_all(job, [one for one in pieces if one.kind not in ALONE])
        return [*made, *chunks.made()]


class _Chunks:
    """The chunks of a build, each taken by the process that is free: this one, or one of the helpers forked for it."""

    def __init__(self, job: Job, chunks: Sequence[Sequence[Piece]], helpers: int) -> None:
        self._job, self._chunks, self._owner = job, chunks, os.getpid()
        context = multiprocessing.get_context("fork")
        self._next = context.Value("i", 0)
        self._helpers = [self._forked(context) for _ in range(helpers)]

    def __enter__(self) -> _Chunks:
        return self

    def __exit__(self, *_: object) -> None:
        for helper, results in self._helpers:
            helper.terminate()
            helper.join()
            results.close()

    def made(self) -> list[Made]:
        """All of it, once everybody is done."""
        found = self._make()
        for _, results in self._helpers:
            found |= _received(results)
        return [made for _, several in sorted(found.items()) for made in several]

    def _make(self) -> dict[int, list[Made]]:
        """What this process makes, by the number of the chunk."""
        return {at: make_all(self._job, self._chunks[at]) for at in self._turns()}

    def _turns(self) -> Iterator[int]:
        """The chunks that nobody has taken; no more for a helper whose build was killed."""
        while self._owner in (os.getpid(), os.getppid()):
            with self._next.get_lock():
                at = self._next.value
                self._next.value += 1
            if at >= len(self._chunks):
                return
            yield at

    def _forked(self, context: ForkContext) -> tuple[ForkProcess, Connection]:
        receiving, sending = context.Pipe(duplex=False)
        helper = context.Process(target=self._help, args=(sending,), daemon=True)
        helper.start()
        sending.close()
        return helper, receiving

    def _help(self, results: Connection) -> None:
        try:
            results.send(self._make())
        except Exception as error:  # noqa: BLE001  (raised where the build is)
            results.send(error)


def _received(results: Connection) -> dict[int, list[Made]]:
    """What a helper has made; what was raised there is raised here."""
    try:
        found: dict[int, list[Made]] | Exception = results.recv()
    except EOFError:
        raise PublicationError("a process that made pages was ended before it was done") from None
    if isinstance(found, Exception):
        raise found
    return found


@contextmanager
def _shared() -> Iterator[None]:
    """Leave what is in memory to be shared with processes that are forked meanwhile."""
    was_frozen = gc.get_freeze_count() > 0
    gc.freeze()
    try:
        yield
    finally:
        if not was_frozen:
            gc.unfreeze()


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
