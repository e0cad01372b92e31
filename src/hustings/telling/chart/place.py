"""Places of labels that would cover one another: moved apart as little as it takes."""

from __future__ import annotations

from collections.abc import Sequence


def apart(wanted: Sequence[float], least: float, low: float = 0.0) -> list[float]:
    """Places near those wanted, at least so far from each other, none below `low`; in the order given.

    Groups that touch are spread evenly about the middle of what they want.

    >>> apart([10, 11, 30], 4), apart([1, 1], 4)
    ([8.5, 12.5, 30.0], [0.0, 4.0])
    """
    order = sorted(range(len(wanted)), key=lambda at: wanted[at])
    groups: list[list[int]] = []
    for at in order:
        groups.append([at])
        while len(groups) > 1 and _start(groups[-1], wanted, least, low) < _end(groups[-2], wanted, least, low) + least:
            last = groups.pop()
            groups[-1].extend(last)
    found = [0.0] * len(wanted)
    for group in groups:
        start = _start(group, wanted, least, low)
        for step, at in enumerate(group):
            found[at] = start + step * least
    return found


def _start(group: Sequence[int], wanted: Sequence[float], least: float, low: float) -> float:
    middle = sum(wanted[at] for at in group) / len(group)
    return max(low, middle - (len(group) - 1) * least / 2)


def _end(group: Sequence[int], wanted: Sequence[float], least: float, low: float) -> float:
    return _start(group, wanted, least, low) + (len(group) - 1) * least
