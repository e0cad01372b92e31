"""Many documents: checked on all cores, by processes forked once the records are open."""

from __future__ import annotations

import multiprocessing
from collections.abc import Callable, Sequence
from concurrent.futures import ProcessPoolExecutor

from hustings.copydesk.check import Checked
from hustings.cores import can_fork, cores

#: Fewer documents than this are checked before a second process has begun.
FEW = 32
#: How many documents a process takes at a time.
CHUNK = 8

#: What a forked process checks with: the last is its own.
_CHECKS: list[Callable[[int], Checked]] = []


def check_all(check: Callable[[int], Checked], count: int, workers: int | None = None) -> Sequence[Checked]:
    """`check` of each number up to `count`, in that order; of many by `workers` processes (as many as cores, where not
    given). What a check raises is raised here."""
    workers = workers or cores()
    first = [check(at) for at in range(min(count, 1))]  # what is made at the first check is shared by all
    if count < FEW or workers < 2 or not can_fork():
        return first + [check(at) for at in range(1, count)]
    context = multiprocessing.get_context("fork")
    with ProcessPoolExecutor(workers, context, initializer=_CHECKS.append, initargs=(check,)) as processes:
        return first + list(processes.map(_checked, range(1, count), chunksize=CHUNK))


def _checked(at: int) -> Checked:
    return _CHECKS[-1](at)
