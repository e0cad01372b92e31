"""At a glance as JSON: counts as numbers, shares of 1 and percentage points as text with nine decimals.

Beside them, `printed` has the figures as copy writes them: one decimal, rounded once from the exact value,
half away from zero. `null` is "not known", and never nought.
"""

from __future__ import annotations

from datetime import datetime
from fractions import Fraction
from typing import Any

from hustings.figures.rounding import format_count, format_percent, format_signed, points
from hustings.record.entry import stamp
from hustings.telling.glance.boundary import Boundary
from hustings.telling.glance.last_time import LastTime
from hustings.telling.glance.swing_note import SwingNote
from hustings.telling.glance.value import Glance, Majority, Row, Turnout
from hustings.telling.glance.words import majority_points
from hustings.telling.table import nine


def as_object(told: Glance) -> dict[str, Any]:
    """The glance as values that JSON knows.

    >>> from hustings.record import example
    >>> from hustings.telling.glance.value import at_a_glance
    >>> found = as_object(at_a_glance(example.record(), example.poll("Ilford North", 2017)))
    >>> found["summary"], found["majority"]["printed"]["points"], found["candidates"][0]["vote_share"]
    ('Lab hold', '18.2', '0.577794148')
    """
    return {
        **_poll(told),
        "headline": told.headline,
        "summary": told.summary,
        "winner": told.winner.candidacy.name if told.winner else None,
        "baseline": _baseline(told),
        "candidates": [_row(row) for row in told.rows],
        "majority": _majority(told.majority),
        "turnout": [_turnout(one) for one in told.turnouts],
        **_counts(told),
        "deposits": _deposits(told),
        "swing": _swing(told.swing),
        "last_time": [_last_time(one) for one in told.last_times],
        "boundaries": _boundary(told.boundary),
        "notes": list(told.notes),
        "sources": [_source_fields(one.publisher, one.title, one.url, one.licence) for one in told.sources],
    }


def _poll(told: Glance) -> dict[str, Any]:
    poll, place = told.poll, told.poll.constituency
    return {
        "poll_id": poll.id,
        "gss": place.gss,
        "constituency": place.name,
        "region": place.region,
        "nation": place.nation.value,
        "boundary_set": place.boundary_set,
        "election": poll.election,
        "election_name": told.election,
        "is_by_election": poll.is_by_election,
        "polled_on": poll.polled_on.isoformat(),
        "as_at": _moment(told.as_at),
        "state": poll.state.value,
    }


def _counts(told: Glance) -> dict[str, Any]:
    declared = told.poll.declaration
    return {
        "electorate": told.poll.electorate,
        "electorate_change": told.electorate_change,
        "valid_votes": declared.valid_votes if declared else None,
        "rejected_ballots": declared.rejected_ballots if declared else None,
        "ballots_cast": declared.ballots_cast if declared else None,
        "declared_at": _moment(declared.declared_at) if declared else None,
    }


def _row(row: Row) -> dict[str, Any]:
    return {
        "candidate": row.candidacy.name,
        "party": row.party_name,
        "party_abbreviation": row.party.abbreviation,
        "party_id": row.party.id,
        "votes": row.votes,
        "vote_share": nine(row.share),
        "change_points": _points(row.change),
        "position": row.position,
        "is_joint": row.is_joint,
        "is_elected": row.is_elected,
        "is_sitting": row.candidacy.is_sitting,
        "is_deposit_lost": row.is_deposit_lost,
        "printed": {"votes": _count(row.votes), "share": _percent(row.share), "change": _change(row.change)},
    }


def _baseline(told: Glance) -> dict[str, Any] | None:
    found = told.baseline
    if found is None:
        return None
    kind = found.kind.value
    return {"label": found.label, "kind": kind, "election": found.election, "is_notional": found.is_notional}


def _majority(found: Majority | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "votes": found.votes,
        "share": nine(found.share),
        "points": _points(found.share),
        "votes_change": found.votes_change,
        "change_points": _points(found.share_change),
        "printed": {
            "votes": _count(found.votes),
            "points": None if found.share is None else str(majority_points(found.share)),
            "change": _change(found.share_change),
        },
    }


def _turnout(one: Turnout) -> dict[str, Any]:
    return {
        "definition": one.definition.value,
        "turnout": nine(one.share),
        "change_points": _points(one.change),
        "printed": {"turnout": _percent(one.share), "change": _change(one.change)},
    }


def _deposits(told: Glance) -> dict[str, Any] | None:
    if told.deposits_cost is None:
        return None
    return {"lost": sum(bool(row.is_deposit_lost) for row in told.rows), "cost_pounds": told.deposits_cost}


def _swing(found: SwingNote | None) -> dict[str, Any] | None:
    if found is None:
        return None
    return {
        "definition": "Butler",
        "points": _points(found.value),
        "printed": _percent(found.value),
        "from_party": found.from_party.label if found.from_party else None,
        "to_party": found.to_party.label if found.to_party else None,
        "reason": found.reason,
    }


def _last_time(one: LastTime) -> dict[str, Any]:
    return {
        "label": one.baseline.label,
        "kind": one.baseline.kind.value,
        "polled_on": one.baseline.polled_on.isoformat(),
        "winner": one.winner.name if one.winner else None,
        "party": one.party_name,
        "majority": one.majority,
        "majority_points": _points(one.majority_share),
    }


def _boundary(found: Boundary | None) -> dict[str, Any] | None:
    if found is None:
        return None
    parts = [{"constituency": one.name, "residents": nine(one.share)} for one in found.parts]
    return {"first_year": found.first_year, "is_unchanged": found.is_unchanged, "parts": parts}


def _source_fields(publisher: str, title: str, url: str | None, licence: str | None) -> dict[str, Any]:
    return {"publisher": publisher, "title": title, "url": url, "licence": licence}


def _points(share: Fraction | None) -> str | None:
    return None if share is None else nine(share * 100)


def _count(count: int | None) -> str | None:
    return None if count is None else format_count(count)


def _percent(share: Fraction | None) -> str | None:
    return None if share is None else format_percent(share)


def _change(change: Fraction | None) -> str | None:
    return None if change is None else format_signed(points(change))


def _moment(moment: datetime | None) -> str | None:
    return None if moment is None else stamp(moment)
