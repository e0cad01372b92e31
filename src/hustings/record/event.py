"""What entries say: one frozen body for each kind of entry, and how a poll's events fold into its state."""

from __future__ import annotations

from collections.abc import Iterable

import msgspec

from hustings.errors import RecordTampered
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.record.election import ByElection, GeneralElection
from hustings.record.entry import Entry, Kind
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination, Poll, State


class Source(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Where entries come from: publisher, title, licence and, for a file, its SHA-256 and where it was got.

    `published_at` is the stamp of the moment of its publication, where that is known.
    """

    id: str
    publisher: str
    title: str
    url: str | None = None
    licence: str | None = None
    attribution: str | None = None
    sha256: str | None = None
    published_at: str | None = None


class Winner(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Who was returned, before any count is known. `summary` is the publisher's "Lab hold"."""

    poll: str
    elected: str
    summary: str | None = None


class Verification(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """The publisher has checked the declared figures and stands by them."""

    poll: str


class Correction(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """What replaces an earlier nomination or declaration, whole; `corrects` is the number of the entry it replaces."""

    poll: str
    corrects: int
    nomination: Nomination | None = None
    declaration: Declaration | None = None
    reason: str | None = None


class Retraction(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """A declaration withdrawn: the poll stands as not declared until it is declared anew."""

    poll: str
    retracts: int
    reason: str


Body = (
    Source
    | Party
    | Constituency
    | GeneralElection
    | ByElection
    | Overlap
    | NotionalResult
    | Tally
    | Nomination
    | Winner
    | Declaration
    | Verification
    | Correction
    | Retraction
)

BODIES: dict[Kind, type[msgspec.Struct]] = {
    Kind.SOURCE: Source,
    Kind.PARTY: Party,
    Kind.CONSTITUENCY: Constituency,
    Kind.GENERAL_ELECTION: GeneralElection,
    Kind.BY_ELECTION: ByElection,
    Kind.OVERLAP: Overlap,
    Kind.NOTIONAL: NotionalResult,
    Kind.TALLY: Tally,
    Kind.NOMINATION: Nomination,
    Kind.WINNER: Winner,
    Kind.DECLARATION: Declaration,
    Kind.VERIFICATION: Verification,
    Kind.CORRECTION: Correction,
    Kind.RETRACTION: Retraction,
}

_decoders = {kind: msgspec.json.Decoder(body) for kind, body in BODIES.items()}


def body_of(entry: Entry) -> msgspec.Struct:
    """What the entry says, typed; `RecordTampered` for a payload that does not fit its kind."""
    try:
        return _decoders[entry.kind].decode(entry.payload)
    except (msgspec.DecodeError, KeyError, TypeError) as error:
        raise RecordTampered(f"entry {entry.sequence} ({entry.kind}) cannot be read: {error}") from None


class Event(msgspec.Struct, frozen=True, gc=False):
    """One step of a poll's history: an entry about the poll, with its body decoded."""

    sequence: int
    recorded_at: str
    effective_at: str
    kind: Kind
    source: str
    author: str
    body: msgspec.Struct


def event_of(entry: Entry) -> Event:
    """The event that an entry about a poll records."""
    return Event(
        entry.sequence,
        entry.recorded_at,
        entry.effective_at,
        entry.kind,
        entry.source,
        entry.author,
        body_of(entry),
    )


class _Known(msgspec.Struct):
    """What is known of a poll while its events are folded."""

    nomination: Nomination | None = None
    declaration: Declaration | None = None
    winner: str | None = None
    state: State = State.NOMINATED


def _take(known: _Known, body: msgspec.Struct) -> None:
    match body:
        case Nomination():
            known.nomination = body
        case Winner(elected=elected):
            known.winner = elected
            if known.declaration is None:
                known.state = State.WINNER_ONLY
        case Declaration():
            known.declaration = body
            known.state = State.VERIFIED if body.is_verified else State.DECLARED
        case Verification():
            known.state = State.VERIFIED if known.declaration is not None else known.state
        case Correction():
            known.nomination = body.nomination or known.nomination
            known.declaration = body.declaration or known.declaration
            known.state = State.CORRECTED if known.declaration is not None else known.state
        case Retraction():
            known.declaration, known.winner, known.state = None, None, State.RETRACTED


def elected_key(declaration: Declaration) -> str | None:
    """The key of the candidacy returned: most votes, or the lot's; `None` for a tie without a lot."""
    if declaration.elected is not None:
        return declaration.elected
    most = max((votes for _, votes in declaration.votes), default=None)
    first = [key for key, votes in declaration.votes if votes == most]
    return first[0] if len(first) == 1 else None


def fold(poll: str, events: Iterable[Event], constituencies: dict[str, Constituency]) -> Poll | None:
    """The poll that its events, oldest first, add up to; `None` while it has no nomination."""
    known = _Known()
    taken = list(events)
    for event in taken:
        _take(known, event.body)
    nomination, declaration = known.nomination, known.declaration
    if nomination is None:
        return None
    if nomination.constituency not in constituencies:
        raise RecordTampered(f"{poll} is in a constituency that the record does not hold: {nomination.constituency}")
    return Poll(
        id=poll,
        election=nomination.election,
        constituency=constituencies[nomination.constituency],
        polled_on=nomination.polled_on,
        state=known.state,
        candidacies=nomination.candidacies,
        declaration=declaration,
        winner=elected_key(declaration) if declaration else known.winner,
        electorate=(declaration.electorate if declaration else None) or nomination.electorate,
        entries=tuple(event.sequence for event in taken),
        sources=tuple(dict.fromkeys(event.source for event in reversed(taken))),
        is_time_known=declaration is not None and declaration.declared_at is not None,
    )
