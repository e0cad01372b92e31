"""Proposal: what a reader says that a report says, in words and ids; and what a reader is given to read."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, fields
from datetime import date
from typing import Any, Protocol


@dataclass(frozen=True, slots=True)
class Standing:
    """Somebody who stood. `key` names the candidacy within its poll."""

    key: str
    name: str
    party: str


@dataclass(frozen=True, slots=True)
class Listed:
    """A poll that the report is about, as the desk links it: who stood, and no figure."""

    poll: str
    constituency: str
    polled_on: date
    candidacies: tuple[Standing, ...]


@dataclass(frozen=True, slots=True)
class Material:
    """What a reader is given. It is not told a single figure: so no figure of the record can find its way back."""

    text: str
    polls: tuple[Listed, ...]


@dataclass(frozen=True, slots=True)
class Proposal:
    """One claim that a reader finds in a text.

    `kind` is that of the JSON of `hustings check`; `text` the stretch that states it, word for word, `start` where it
    begins in code points (not needed where it stands only once); `poll` and `candidacy` are ids of the record, `other`
    the second candidacy of a margin. `figure` is the figure as printed within `text`. `unit` (none, percent, points,
    times) and `hedge` ("just over" …) are for the desk to compare with its own reading of them. `when` says which
    result of the seat is meant: this, previous or either. `direction` is 1 for up, -1 for down, 0 for neither.
    """

    kind: str
    text: str
    poll: str
    figure: str
    start: int | None = None
    candidacy: str | None = None
    other: str | None = None
    unit: str | None = None
    hedge: str | None = None
    when: str = "this"
    direction: int = 0


class Reader(Protocol):
    """Anything that can be called with the material and gives proposals, or mappings with a proposal's fields.

    A reader that has a `name` is told by it, else by the name of the function or class.
    """

    def __call__(self, material: Material, /) -> Iterable[Proposal | Mapping[str, Any]]:
        """Propose claims."""
        ...


#: No field of a proposal is longer, in code points.
LONGEST = 400
_FIELDS = frozenset(one.name for one in fields(Proposal))
_NEEDED = ("kind", "text", "poll", "figure")


def proposal_of(sent: object) -> Proposal | str:
    """What a reader sent as a proposal of plain values, or why it is none."""
    values = _values(sent)
    if values is None:
        return "not a proposal"
    if unknown := sorted(set(values) - _FIELDS):
        return f"a field that is not known: {unknown[0][:40]}"
    for name in _NEEDED:
        if type(values.get(name)) is not str or not values[name]:
            return f"no {name}"
    for name, value in values.items():
        if not _is_plain(name, value):
            return f"{name} is not what it has to be"
    return Proposal(**values)


def _values(sent: object) -> dict[str, Any] | None:
    if type(sent) is Proposal:
        return {one.name: getattr(sent, one.name) for one in fields(Proposal)}
    if isinstance(sent, Mapping) and len(sent) <= 2 * len(_FIELDS):
        values = dict(sent)
        return values if all(type(name) is str for name in values) else None
    return None


def _is_plain(name: str, value: object) -> bool:
    if name == "start":
        return value is None or (type(value) is int and value >= 0)
    if name == "direction":
        return type(value) is int and value in (-1, 0, 1)
    is_absent = value is None and name not in (*_NEEDED, "when")
    return is_absent or (type(value) is str and len(value) <= LONGEST)
