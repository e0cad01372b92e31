"""An entry of the record: one fact or one change, chained to the entry before it by SHA-256.

Payloads are canonical JSON (RFC 8785, the JSON Canonicalization Scheme): keys in order, no spaces, no floats. The hash
of an entry covers every field of it and the hash of the entry before, so that any change, gap or swap shows.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from datetime import UTC, datetime
from enum import StrEnum

import msgspec

GENESIS = "0" * 64


class Kind(StrEnum):
    """What an entry says. The last six are about one poll and make up its history."""

    SOURCE = "source"
    PARTY = "party"
    CONSTITUENCY = "constituency"
    GENERAL_ELECTION = "general election"
    BY_ELECTION = "by-election"
    OVERLAP = "overlap"
    NOTIONAL = "notional result"
    TALLY = "tally"
    NOMINATION = "nomination"
    WINNER = "winner"
    DECLARATION = "declaration"
    VERIFICATION = "verification"
    CORRECTION = "correction"
    RETRACTION = "retraction"


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One entry. Moments are UTC, ISO 8601 with a final Z; `payload` is canonical JSON.

    `recorded_at` is when it was written down, `effective_at` when what it says took effect (a declaration: when it was
    declared). `source` is the id of a source entry, `author` who recorded it, `poll` the poll it is about, if any.
    """

    sequence: int
    recorded_at: str
    effective_at: str
    kind: Kind
    poll: str | None
    payload: str
    source: str
    author: str
    previous_hash: str
    hash: str


_encoder = msgspec.json.Encoder(order="sorted", decimal_format="string")


def canonical(value: object) -> bytes:
    """Canonical JSON of a value without floats (RFC 8785; equal to the reference implementation in the tests).

    >>> canonical({"b": 1, "a": "Ynys Môn"}).decode()
    '{"a":"Ynys Môn","b":1}'
    """
    return _encoder.encode(value)


def stamp(moment: datetime) -> str:
    """A moment as entries write it, to the whole second; raises `ValueError` for one without a time zone.

    >>> from datetime import timezone, timedelta
    >>> stamp(datetime(2017, 6, 9, 21, 3, tzinfo=timezone(timedelta(hours=1))))
    '2017-06-09T20:03:00Z'
    """
    if moment.tzinfo is None:
        raise ValueError("a moment needs a time zone")
    text = moment.astimezone(UTC).isoformat(timespec="seconds")
    return text.removesuffix("+00:00") + "Z"


def moment_of(text: str) -> datetime:
    """The moment that a stamp stands for."""
    return datetime.fromisoformat(text)


def digest(entry: Entry) -> str:
    """The SHA-256, in hexadecimal, over every field of the entry but its own hash."""
    covered = {
        "author": entry.author,
        "effective_at": entry.effective_at,
        "kind": entry.kind,
        "payload": entry.payload,
        "poll": entry.poll,
        "previous_hash": entry.previous_hash,
        "recorded_at": entry.recorded_at,
        "sequence": entry.sequence,
        "source": entry.source,
    }
    return hashlib.sha256(_encoder.encode(covered)).hexdigest()


class Draft(msgspec.Struct, frozen=True, gc=False):
    """An entry to be: what it says, before it has a place in the chain."""

    kind: Kind
    payload: str
    effective_at: str
    source: str
    poll: str | None = None


def draft(kind: Kind, body: msgspec.Struct, *, effective_at: datetime, source: str, poll: str | None = None) -> Draft:
    """A draft of an entry that carries `body`."""
    return Draft(kind, canonical(body).decode(), stamp(effective_at), source, poll)


def chain(
    drafts: Iterable[Draft], *, after: int, previous_hash: str, recorded_at: datetime, author: str
) -> Iterator[Entry]:
    """The drafts as entries that follow the entry number `after`, whose hash is `previous_hash`."""
    moment = stamp(recorded_at)
    for sequence, one in enumerate(drafts, start=after + 1):
        bare = Entry(
            sequence, moment, one.effective_at, one.kind, one.poll, one.payload, one.source, author, previous_hash, ""
        )
        previous_hash = digest(bare)
        yield msgspec.structs.replace(bare, hash=previous_hash)


def faults(entries: Iterable[Entry]) -> Iterator[str]:
    """What is wrong with a chain of entries, one sentence for each fault; nothing when it holds.

    Finds an altered entry (its hash is not its own), a removed one (a number is missing) and one out of order.
    """
    previous = GENESIS
    expected = 1
    for entry in entries:
        if entry.sequence > expected:
            missing = f"{expected}" if entry.sequence == expected + 1 else f"{expected} to {entry.sequence - 1}"
            yield f"entry {missing} is missing: entry {entry.sequence} follows entry {expected - 1}"
        elif entry.sequence < expected:
            yield f"entry {entry.sequence} stands out of order: entry {expected} was expected"
        if digest(entry) != entry.hash:
            yield f"entry {entry.sequence} ({entry.kind}{_of(entry)}) was altered: its hash does not match what it says"
        elif entry.previous_hash != previous and entry.sequence == expected:
            yield f"entry {entry.sequence} ({entry.kind}{_of(entry)}) does not follow the entry before it"
        previous = entry.hash
        expected = entry.sequence + 1


def _of(entry: Entry) -> str:
    return f" of {entry.poll}" if entry.poll else ""
