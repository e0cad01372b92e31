"""Cores: how many there are for this process, and whether it may fork to use them."""

from __future__ import annotations

import multiprocessing
import os
import sys

#: The JavaScript engine that draws charts: it does not survive a fork.
ENGINE = "vl_convert"


def cores() -> int:
    """How many cores this process may run on."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


def can_fork() -> bool:
    """Whether processes can be forked here with what is in memory, and nothing was loaded that does not survive it."""
    return "fork" in multiprocessing.get_all_start_methods() and sys.platform != "darwin" and ENGINE not in sys.modules
