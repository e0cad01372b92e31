"""What changed between two states of a document: which figures, from what, to what, and whether that corrects them.

A figure of one poll that had a value and has another is corrected. One that had none is new, and a sum or a place
among others moves with every declaration: those are updates.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import msgspec

#: Members that say nothing of the result: the seal, how figures are printed, and prose, whose figures stand elsewhere.
PASSED_OVER = frozenset(
    {"alerts", "as_at", "charts", "claims", "figures", "path", "printed", "signature", "snapshot", "sources", "text"}
)
#: The members that name one of a list's objects, the first that it has.
NAMES = ("candidate", "poll_id", "constituency", "name", "party", "label", "definition", "id", "title")
#: The members that an object of one poll has.
OF_POLL = frozenset({"constituency", "poll_id"})
#: Members of a poll's object that others' declarations move, too.
MOVED = frozenset({"among", "is_record_within_coverage", "place", "position", "rank", "ranks", "standing"})
FIGURE = re.compile(r"-?\d+\.\d+")
#: How much of a changed text is told.
LONGEST = 80

Path = tuple[str, ...]
#: A path, what stood there, what stands there now, and whether that corrects a poll's figure.
Differing = tuple[Path, Any, Any, bool]


class Change(msgspec.Struct, frozen=True):
    """One figure or word before and after. `what` names it: "majority, votes"; `None` is "not known".

    `is_correction`: it is a figure of one poll that had been declared.
    """

    what: str
    before: str | None
    after: str | None
    is_correction: bool = False

    def __str__(self) -> str:
        return f"{self.what} {self.before or 'not known'} → {self.after or 'not known'}"


def changes(before: dict[str, Any], after: dict[str, Any]) -> tuple[Change, ...]:
    """What differs between two documents: counts first, and of each kind, what is said of the whole first.

    >>> [str(one) for one in changes({"majority": {"votes": 5218}}, {"majority": {"votes": 5219}})]
    ['majority, votes 5,218 → 5,219']
    """
    found = sorted(_differing((), before, after, is_of_poll=False), key=_rank)
    return tuple(Change(", ".join(path), _words(was), _words(now), is_old) for path, was, now, is_old in found)


def _rank(found: Differing) -> tuple[bool, int]:
    path, was, now, _ = found
    return not (_is_count(was) and _is_count(now)), len(path)


def _differing(path: Path, before: Any, after: Any, *, is_of_poll: bool) -> Iterator[Differing]:
    if isinstance(before, dict) and isinstance(after, dict):
        yield from _members(path, before, after, is_of_poll=is_of_poll or not OF_POLL.isdisjoint(before))
    elif _is_named(before) and _is_named(after):
        yield from _members(path, _by_name(before), _by_name(after), is_of_poll=is_of_poll)
    elif before != after or type(before) is not type(after):
        yield path, before, after, is_of_poll and _is_figure(before)


def _members(path: Path, before: dict[str, Any], after: dict[str, Any], *, is_of_poll: bool) -> Iterator[Differing]:
    for name in dict.fromkeys((*after, *before)):
        if name not in PASSED_OVER:
            told = (*path, name.replace("_", " "))
            is_own = is_of_poll and name not in MOVED
            yield from _differing(told, before.get(name), after.get(name), is_of_poll=is_own)


def _is_named(value: Any) -> bool:
    """Whether a value is a list of objects, each with a name of its own."""
    if not isinstance(value, list) or not all(isinstance(one, dict) for one in value):
        return False
    return len(_by_name(value)) == len(value)


def _by_name(items: list[dict[str, Any]]) -> dict[str, Any]:
    return {_name(one): one for one in items}


def _name(item: dict[str, Any]) -> str:
    return next((item[name] for name in NAMES if isinstance(item.get(name), str)), "")


def _is_count(value: Any) -> bool:
    return isinstance(value, int) and not isinstance(value, bool)


def _is_figure(value: Any) -> bool:
    """Whether a value is a count, or a share or points, which are text with decimals."""
    return _is_count(value) or (isinstance(value, str) and FIGURE.fullmatch(value) is not None)


def _words(value: Any) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, int):
        return f"{value:,}"
    text = f"{len(value)} rows" if isinstance(value, list | dict) else str(value)
    return text if len(text) <= LONGEST else f"{text[: LONGEST - 1]}…"
