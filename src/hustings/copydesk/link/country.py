"""The general election a text is about when it is about the country: by the years it names and the seats it counts."""

from __future__ import annotations

from weakref import WeakKeyDictionary

from hustings.claims.country import seats_by_family
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.seat import Linked
from hustings.record.record import Record

_tallies: WeakKeyDictionary[Record, dict[str, frozenset[int]]] = WeakKeyDictionary()


def seat_counts(record: Record) -> dict[str, frozenset[int]]:
    """The seat counts above three of each general election that the record has whole."""
    found = _tallies.get(record)
    if found is None:
        complete = [one.id for one in record.general_elections if record.is_complete(one.id)]
        found = {
            one: frozenset(n for n in seats_by_family(record, record.polls_of(one)).values() if n > 3)
            for one in complete
        }
        _tallies[record] = found
    return found


def general_election_of(record: Record, lexicon: Lexicon, linked: Linked, evidence: Evidence) -> str | None:
    """The id of the general election that national figures belong to; `None` where nothing tells."""
    polled = list(lexicon.general_elections.values())
    if evidence.as_at is not None:
        polled = [one for one in polled if one.polled_on <= evidence.as_at.date()]
    if linked.election is not None:
        by_day = [one for one in polled if linked.day is not None and one.polled_on <= linked.day]
        return by_day[-1].id if by_day else None
    if evidence.as_at is not None and polled:
        return polled[-1].id
    counts = seat_counts(record)
    weights = {}
    for one in polled:
        year = one.polled_on.year
        weight = 4.0 * (year in evidence.named_years) + 0.5 * min(2, evidence.years[year])
        weights[one.id] = weight + 1.5 * len(counts.get(one.id, frozenset()) & evidence.numbers)
    best = max(weights, key=lambda one: (weights[one], one), default=None)
    return best if best is not None and weights[best] > 0 else None
