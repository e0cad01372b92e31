"""The moments of a night: the first result, the first gain, half of the seats, a majority, the last result."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from hustings.publication.model.line import Line


@dataclass(frozen=True, slots=True)
class Moment:
    """What happened when. `line` is the seat that did it, `words` what follows its name."""

    at: datetime
    line: Line
    words: str


def moments(lines: Iterable[Line], total: int) -> tuple[Moment, ...]:
    """The moments of a general election of so many seats, in their order; none where no times are known."""
    timed = sorted((one for one in lines if one.declared_at), key=lambda one: (one.declared_at, one.poll.id))
    if len(timed) < 2:
        return ()
    found = [*_first(timed), *_on_the_way(timed, total)]
    if len(timed) == total:
        found.append(_moment(timed[-1], "is the last to declare"))
    return tuple(sorted(found, key=lambda one: one.at))


def _moment(line: Line, words: str) -> Moment:
    assert line.declared_at is not None  # noqa: S101  (only lines with a time are taken)
    return Moment(line.declared_at, line, words)


def _first(timed: list[Line]) -> Iterator[Moment]:
    party, came = timed[0].party, timed[0].came or "win"
    yield _moment(timed[0], "is the first to declare" + (f": {party.label} {came}" if party else ""))
    for one in timed:
        if one.came == "gain" and one.party and one.from_party:
            yield _moment(one, f"is the first to change hands, from {one.from_party.label} to {one.party.label}")
            return


def _on_the_way(timed: list[Line], total: int) -> Iterator[Moment]:
    """Half of the seats, and a party's winning seat, where one has as many."""
    seats: Counter[str] = Counter()
    line, is_decided = total // 2 + 1, False
    for number, one in enumerate(timed, start=1):
        key = (one.party.family or one.party.id) if one.party else ""
        seats[key] += bool(one.party)
        if number == total // 2:
            yield _moment(one, f"brings the count to {number}, half of all seats")
        if one.party and seats[key] == line and not is_decided:
            is_decided = True
            yield _moment(one, f"brings {one.party.label} to {line} seats, more than half")
