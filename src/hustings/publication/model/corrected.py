"""Corrections: every figure that was changed after it was declared: before, after, when, why, and on whose word."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.publication.view import View
from hustings.record.difference import Change, poll_corrections
from hustings.record.event import Correction, Retraction, Source
from hustings.record.kept import each, kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record


class Corrected(msgspec.Struct, frozen=True):
    """A change to a poll's figures, with the reason that was given and its source, where they are known."""

    poll: Poll
    change: Change
    reason: str | None = None
    source: Source | None = None


def corrections(view: View, polls: Iterable[Poll]) -> tuple[Corrected, ...]:
    """Every change to the polls, the latest first."""
    found = [one for several in each(corrections_of, view.record, polls) for one in several]
    return tuple(sorted(found, key=lambda one: (one.change.effective_at, one.change.sequence), reverse=True))


@kept_of_place
def corrections_of(record: Record, poll: Poll) -> tuple[Corrected, ...]:
    """Every change to one poll, oldest first."""
    bodies = {event.sequence: event.body for event in record.events(poll.id)}
    found: list[Corrected] = []
    for one in poll_corrections(record, poll.id):
        body = bodies.get(one.sequence)
        reason = body.reason if isinstance(body, Correction | Retraction) else None
        found.append(Corrected(poll, one, reason, record.sources.get(one.source)))
    return tuple(found)
