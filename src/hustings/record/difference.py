"""What a correction changed: before and after, figure by figure, each with its source and moment."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hustings.record.candidacy import Candidacy
from hustings.record.entry import Kind
from hustings.record.event import Event, fold
from hustings.record.poll import Declaration, Poll
from hustings.record.record import Record

#: Fields of a candidacy and its person that a correction can change, with the words for them.
CANDIDACY_FIELDS = {
    "party_id": "party",
    "party_name": "party name",
    "party_mnis_id": "party's MNIS id",
    "adjunct_party_id": "adjunct party",
    "is_sitting": "sitting Member",
    "is_former": "former Member",
}
PERSON_FIELDS = {
    "given_name": "given name",
    "family_name": "family name",
    "gender": "gender",
    "democracy_club_id": "Democracy Club id",
    "mnis_id": "Member's MNIS id",
}
DECLARATION_FIELDS = {
    "valid_votes": "valid votes",
    "rejected_ballots": "rejected ballots",
    "electorate": "electorate",
    "declared_at": "declared at",
    "elected": "elected by lot",
}


class Change(msgspec.Struct, frozen=True, gc=False):
    """One figure or name before and after. `subject` is the candidate it is about, `None` for the poll itself."""

    poll: str
    field: str
    subject: str | None
    before: str | None
    after: str | None
    effective_at: str
    source: str
    sequence: int


def corrections(record: Record, election: str) -> Iterator[Change]:
    """Every change that corrections and retractions made to an election's polls, up to the record's moment."""
    for poll in record.polls_of(election):
        yield from poll_corrections(record, poll.id)


def poll_corrections(record: Record, poll: str) -> Iterator[Change]:
    """Every change that corrections and retractions made to one poll, oldest first."""
    events = record.events(poll)
    for number, event in enumerate(events):
        if event.kind in (Kind.CORRECTION, Kind.RETRACTION):
            before = fold(poll, events[:number], record.constituencies)
            after = fold(poll, events[: number + 1], record.constituencies)
            if before is not None and after is not None:
                yield from _changes(before, after, event)


def _changes(before: Poll, after: Poll, event: Event) -> Iterator[Change]:
    for field, subject, old, new in _differences(before, after):
        yield Change(after.id, field, subject, _text(old), _text(new), event.effective_at, event.source, event.sequence)


def _text(value: object) -> str | None:
    if value is None:
        return None
    if isinstance(value, bool):
        return "yes" if value else "no"
    return f"{value:,}" if isinstance(value, int) else str(value)


Difference = tuple[str, str | None, object, object]


def _differences(before: Poll, after: Poll) -> Iterator[Difference]:
    yield from _standing(before, after)
    yield from _declared(before, after)


def _standing(before: Poll, after: Poll) -> Iterator[Difference]:
    old = {one.key: one for one in before.candidacies}
    new = {one.key: one for one in after.candidacies}
    for key, candidacy in old.items():
        if key not in new:
            yield "candidacy", candidacy.name, "standing", None
    for key, candidacy in new.items():
        if key not in old:
            yield "candidacy", candidacy.name, None, "standing"
        elif old[key] != candidacy:
            yield from _candidacy(old[key], candidacy)


def _candidacy(old: Candidacy, new: Candidacy) -> Iterator[Difference]:
    for name, words in PERSON_FIELDS.items():
        before, after = getattr(old.person, name), getattr(new.person, name)
        if before != after:
            yield words, new.name, before, after
    for name, words in CANDIDACY_FIELDS.items():
        before, after = getattr(old, name), getattr(new, name)
        if before != after:
            yield words, new.name, before, after


def _declared(before: Poll, after: Poll) -> Iterator[Difference]:
    old, new = before.declaration, after.declaration
    if old is None or new is None:
        if old is not new:
            yield "result", None, "declared" if old else None, "declared" if new else "withdrawn"
        return
    names = {one.key: one.name for one in (*before.candidacies, *after.candidacies)}
    counts, now = dict(old.votes), dict(new.votes)
    for key in dict.fromkeys((*counts, *now)):
        if counts.get(key) != now.get(key):
            yield "votes", names.get(key, key), counts.get(key), now.get(key)
    for name, words in DECLARATION_FIELDS.items():
        if getattr(old, name) != getattr(new, name):
            yield words, None, getattr(old, name), getattr(new, name)
    yield from _marks(old, new)


def _marks(old: Declaration, new: Declaration) -> Iterator[Difference]:
    for mark in old.marks:
        if mark not in new.marks:
            yield "as published", None, mark.note, None
    for mark in new.marks:
        if mark not in old.marks:
            yield "as published", None, None, mark.note
