"""A poll's result in full: at a glance, and compared with every earlier result that copy can mean."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from fractions import Fraction
from typing import Any

from hustings.figures.rounding import format_percent, format_signed, points
from hustings.geography.constituency import Constituency
from hustings.measures.outcome import told_summary
from hustings.measures.table import Against, measure
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.glance import Glance, as_object, at_a_glance
from hustings.telling.glance.swing_note import SwingNote, swing_note
from hustings.telling.glance.words import facts
from hustings.telling.lineage import phrases
from hustings.telling.table import nine

#: What the comparisons say of each baseline, and so the facts need not.
_COMPARED = frozenset({"Swing", "Last time"})


@dataclass(frozen=True, slots=True)
class Compared:
    """A result against one baseline. `outcome` is in Parliament's words; `None` where it is not known."""

    against: Against
    swing: SwingNote | None
    outcome: str | None

    @property
    def label(self) -> str:
        """What copy would call the baseline."""
        return self.against.baseline.label


@dataclass(frozen=True, slots=True)
class Result:
    """One poll as its page tells it."""

    told: Glance
    compared: tuple[Compared, ...]

    @property
    def poll(self) -> Poll:
        """The poll."""
        return self.told.poll

    @property
    def facts(self) -> list[tuple[str, tuple[str, ...]]]:
        """What stands below the table, without what is compared there already."""
        every = facts(self.told)
        return [one for one in every if not (self.compared and self.poll.is_declared and one[0] in _COMPARED)]


def result_of(record: Record, poll: Poll) -> Result:
    """The poll's result, as the record's moment has it."""
    compared = tuple(_compared(record, poll, one) for one in measure(record, poll).comparisons)
    return Result(at_a_glance(record, poll), compared)


def _compared(record: Record, poll: Poll, against: Against) -> Compared:
    words = told_summary(record, against.outcome) if against.outcome else None
    return Compared(against, swing_note(record, poll, against.baseline), words)


def swing_words(found: SwingNote | None) -> str:
    """The swing as a table has it: "8.5% Con to Lab", or why there is none."""
    if found is None:
        return ""
    if found.value is None or found.from_party is None or found.to_party is None:
        return found.reason or ""
    if not points(found.value):
        return "none"
    return f"{format_percent(found.value)} {found.from_party.abbreviation} to {found.to_party.abbreviation}"


def change_words(change: Fraction | None) -> str:
    """A change in points, or a dash where it is not known."""
    return "–" if change is None else format_signed(points(change))


# -- the same for programs -----------------------------------------------------------------------------------------


def result_object(result: Result) -> dict[str, Any]:
    """The JSON object of `hustings glance`, with `comparisons` beside it."""
    return as_object(result.told) | {"comparisons": [_compared_object(result.poll, one) for one in result.compared]}


def _compared_object(poll: Poll, one: Compared) -> dict[str, Any]:
    against, baseline = one.against, one.against.baseline
    return {
        "label": baseline.label,
        "kind": baseline.kind.value,
        "election": baseline.election,
        "polled_on": baseline.polled_on.isoformat(),
        "is_notional": baseline.is_notional,
        "is_like_for_like": baseline.is_like_for_like,
        "majority": baseline.majority,
        "majority_change": against.majority_change,
        "majority_change_points": _points(against.majority_share_change),
        "turnout_change_points": _points(against.turnout_change),
        "ballots_turnout_change_points": _points(against.ballots_turnout_change),
        "electorate_change": against.electorate_change,
        "swing": swing_words(one.swing) or None,
        "outcome": one.outcome,
        "candidates": [
            {
                "candidate": candidacy.name,
                "change_points": _points(against.share_changes.get(candidacy.key)),
                "votes_change": against.votes_changes.get(candidacy.key),
            }
            for candidacy in poll.candidacies
        ],
    }


def _points(share: Fraction | None) -> str | None:
    return None if share is None else nine(share * 100)


# -- all the polls of a place --------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Area:
    """A constituency within one boundary set, with its polls, latest first, and sentences on its lineage."""

    place: Constituency
    results: tuple[Result, ...]
    lineage: tuple[str, ...] = ()

    @property
    def words(self) -> str:
        """Since when these are its boundaries."""
        return f"On the boundaries of {self.place.id.rpartition('.')[2]}"


def areas(record: Record, places: Iterable[Constituency]) -> tuple[Area, ...]:
    """The constituencies that bear a name, the latest boundaries first, each with its polls."""
    found = (
        Area(
            place, tuple(result_of(record, one) for one in reversed(record.polls_in(place.id))), phrases(record, place)
        )
        for place in places
    )
    return tuple(one for one in found if one.results)


def area_object(area: Area) -> dict[str, Any]:
    """One boundary set's polls as JSON."""
    place = area.place
    return {
        "id": place.id,
        "name": place.name,
        "gss": place.gss,
        "boundary_set": place.boundary_set,
        "region": place.region,
        "nation": place.nation.value,
        "lineage": list(area.lineage),
        "polls": [result_object(one) for one in area.results],
    }
