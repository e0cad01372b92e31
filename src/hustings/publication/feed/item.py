"""The items of a feed: each declaration and each correction of a section, the latest first.

Their times are the record's: when a result was declared, when a correction took effect. None is the time of a build.
"""

from __future__ import annotations

from collections.abc import Iterator
from uuid import NAMESPACE_URL, uuid5

import msgspec

from hustings.publication import url
from hustings.publication.model.corrected import Corrected, corrections_of
from hustings.publication.section import Section
from hustings.publication.view import View
from hustings.record.entry import Kind
from hustings.record.kept import kept_of_place
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.glance import at_a_glance
from hustings.telling.glance.words import winner_words

#: How many items a feed holds: a night's newest. The corrections page has every one.
SHOWN = 100


class Item(msgspec.Struct, frozen=True):
    """One thing that happened, at a stamp. `updated` is later where what is told of it was corrected since."""

    id: str
    title: str
    summary: str
    folder: str
    published: str
    updated: str
    is_correction: bool = False


def items(view: View, section: Section) -> tuple[Item, ...]:
    """The newest of a section, by the time they were last changed."""
    stamps = sorted(
        ((stamp, poll.id) for poll in section.polls(view.record) for stamp in _stamps(view, poll)), reverse=True
    )
    newest = {poll for _, poll in stamps[:SHOWN]}
    found = [one for poll in sorted(newest) for one in items_of(view.record, view.record.poll(poll))]
    return tuple(sorted(found, key=lambda one: (one.updated, one.published, one.id), reverse=True)[:SHOWN])


def _stamps(view: View, poll: Poll) -> Iterator[str]:
    """When anything was declared, corrected or withdrawn."""
    kinds = (Kind.DECLARATION, Kind.WINNER, Kind.CORRECTION, Kind.RETRACTION)
    return (one.effective_at for one in view.record.events(poll.id) if one.kind in kinds)


@kept_of_place
def items_of(record: Record, poll: Poll) -> tuple[Item, ...]:
    """What happened in one poll."""
    return tuple(_of_poll(record, poll))


def _of_poll(record: Record, poll: Poll) -> Iterator[Item]:
    changes = corrections_of(record, poll)
    declared = [one for one in record.events(poll.id) if one.kind in (Kind.DECLARATION, Kind.WINNER)]
    if declared and (poll.is_declared or poll.winner is not None):
        told = at_a_glance(record, poll)
        first = min(one.effective_at for one in declared)
        last = max((one.change.effective_at for one in changes), default=first)
        title = f"{poll.constituency.name}: {told.headline}"
        yield Item(_id(poll, "result"), title, winner_words(told), url.seat_folder(poll), first, max(first, last))
    by_entry: dict[int, list[Corrected]] = {}
    for one in changes:
        by_entry.setdefault(one.change.sequence, []).append(one)
    for sequence, some in by_entry.items():
        yield _correction(poll, sequence, some)


def _correction(poll: Poll, sequence: int, changes: list[Corrected]) -> Item:
    at = changes[0].change.effective_at
    reason = f" {changes[0].reason}" if changes[0].reason else ""
    told = "; ".join(map(words, changes))
    title = f"Correction: {poll.constituency.name}"
    folder = url.seat_folder(poll)
    return Item(_id(poll, f"correction {sequence}"), title, f"{told}.{reason}", folder, at, at, is_correction=True)


def words(one: Corrected) -> str:
    """A change in one line: "Wes Streeting, votes: 25,232, now 25,323"."""
    change = one.change
    subject = f"{change.subject}, {change.field}" if change.subject else change.field
    return f"{subject}: {change.before or 'nothing'}, now {change.after or 'nothing'}"


def _id(poll: Poll, what: str) -> str:
    """The same for ever for the same thing (RFC 4287, 4.2.6)."""
    return uuid5(NAMESPACE_URL, f"hustings:{poll.id}:{what}").urn
