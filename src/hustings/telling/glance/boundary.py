"""The boundary note: where a constituency that is fought for the first time came from.

Source: UK Parliament's constituency area overlaps, by where residents live.
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hustings.geography.boundary_set import boundary_set
from hustings.measures.baseline import same_before
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Part:
    """A part of the new constituency: `share` of its residents lived in the old constituency called `name`."""

    name: str
    share: Fraction


@dataclass(frozen=True, slots=True)
class Boundary:
    """The new boundaries: since when, and the largest parts first. `parts` is empty where no overlaps are known.

    `is_unchanged` says that all the residents of the one old constituency, and no others, are in the new one.
    """

    first_year: int
    parts: tuple[Part, ...]
    is_unchanged: bool


def boundary(record: Record, poll: Poll) -> Boundary | None:
    """The note on a poll whose boundaries are newer than the last general election; `None` for any other.

    >>> from hustings.record import example
    >>> boundary(example.record(), example.poll("Ilford North", 2024)).first_year
    2024
    >>> boundary(example.record(), example.poll("Ilford North", 2019)) is None
    True
    """
    start = boundary_set(poll.constituency.boundary_set).first_polled_on
    previous = record.general_election_before(poll.polled_on)
    if previous is None or start <= previous.polled_on:
        return None
    overlaps = sorted(record.overlaps_to(poll.constituency.id), key=lambda one: one.weight("to"), reverse=True)
    parts = tuple(
        Part(record.constituencies[one.from_constituency].name, one.weight("to"))
        for one in overlaps
        if one.from_constituency in record.constituencies and one.weight("to")
    )
    return Boundary(start.year, parts, same_before(record, poll.constituency) is not None)
