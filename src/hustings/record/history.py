"""The history: every entry of a record, typed and indexed. What a `Record` is a view of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from copy import copy
from dataclasses import dataclass, field
from functools import cached_property

from hustings.errors import RecordTampered
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.record.election import ByElection, Election, GeneralElection
from hustings.record.entry import GENESIS, Entry, Kind
from hustings.record.event import Correction, Event, Source, body_of, event_of, fold
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party
from hustings.record.poll import Nomination, Poll

POLL_KINDS = frozenset(
    {Kind.NOMINATION, Kind.WINNER, Kind.DECLARATION, Kind.VERIFICATION, Kind.CORRECTION, Kind.RETRACTION}
)

#: The members that are dictionaries by id.
_BY_ID = "parties constituencies elections overlaps notionals tallies sources events fact_sources".split()


def _effective(event: Event) -> tuple[str, int]:
    return event.effective_at, event.sequence


def _places(event: Event) -> str | None:
    """The constituency that an event places its poll in, where it does."""
    body = event.body.nomination if isinstance(event.body, Correction) else event.body
    return body.constituency if isinstance(body, Nomination) else None


@dataclass
class History:
    """All facts by id, latest word first, and each poll's events in the order they took effect.

    Built by `History.of(entries)` and then left alone: treat it as frozen.
    """

    parties: dict[str, Party] = field(default_factory=dict)
    constituencies: dict[str, Constituency] = field(default_factory=dict)
    elections: dict[str, Election] = field(default_factory=dict)
    overlaps: dict[str, Overlap] = field(default_factory=dict)
    notionals: dict[str, NotionalResult] = field(default_factory=dict)
    tallies: dict[str, Tally] = field(default_factory=dict)
    sources: dict[str, Source] = field(default_factory=dict)
    events: dict[str, list[Event]] = field(default_factory=dict)
    fact_sources: dict[str, str] = field(default_factory=dict)
    length: int = 0
    head: str = GENESIS
    recorded_at: str | None = None
    _folded: dict[tuple[str, int], Poll | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> History:
        """The history that the entries tell."""
        history = cls()
        for entry in entries:
            history._take(entry)
        for events in history.events.values():
            events.sort(key=_effective)
        return history

    def extended(self, entries: Sequence[Entry]) -> History:
        """The history with these entries after its own, which stays as it is.

        `RecordTampered` where they do not follow. Polls that the entries are not about stay the same objects.
        """
        first = next(iter(entries), None)
        if first is not None and (first.sequence, first.previous_hash) != (self.length + 1, self.head):
            raise RecordTampered(f"entry {first.sequence} does not follow entry {self.length}")
        history = copy(self)
        for name in ["events"] if all(one.kind in POLL_KINDS for one in entries) else _BY_ID:
            setattr(history, name, dict(getattr(self, name)))
        touched = {one.poll for one in entries if one.kind in POLL_KINDS}
        for poll in touched:
            history.events[poll or ""] = list(self.events.get(poll or "", ()))
        is_same = not any(one.kind is Kind.CONSTITUENCY for one in entries)
        history._folded = {key: one for key, one in self._folded.items() if is_same and key[0] not in touched}
        for entry in entries:
            history._take(entry)
        for poll in touched:
            history.events[poll or ""].sort(key=_effective)
        if any(_places(one) for poll in touched for one in history.events[poll or ""] if one.sequence > self.length):
            history.__dict__.pop("polls_by_constituency", None)
        return history

    def poll_after(self, poll: str, count: int) -> Poll | None:
        """A poll as its first `count` events leave it, the same object at every moment between two events."""
        key = (poll, count)
        if key not in self._folded:
            self._folded[key] = fold(poll, self.events.get(poll, [])[:count], self.constituencies)
        return self._folded[key]

    @cached_property
    def polls_by_constituency(self) -> dict[str, tuple[str, ...]]:
        """The ids of the polls that any event places in a constituency, in the order of the record."""
        found: dict[str, dict[str, None]] = defaultdict(dict)
        for poll, events in self.events.items():
            for event in events:
                if (place := _places(event)) is not None:
                    found[place][poll] = None
        return {place: tuple(polls) for place, polls in found.items()}

    def _take(self, entry: Entry) -> None:
        self.length, self.head, self.recorded_at = entry.sequence, entry.hash, entry.recorded_at
        if entry.kind in POLL_KINDS:
            self.events.setdefault(entry.poll or "", []).append(event_of(entry))
            return
        body = body_of(entry)
        match body:
            case Party():
                self.parties[body.id] = body
            case Constituency():
                self.constituencies[body.id] = body
            case GeneralElection() | ByElection():
                self.elections[body.id] = body
            case Overlap():
                self.overlaps[body.id] = body
            case NotionalResult():
                self.notionals[body.id] = body
            case Tally():
                self.tallies[body.id] = body
            case Source():
                self.sources[body.id] = body
        self.fact_sources[f"{entry.kind}:{body.id}"] = entry.source  # type: ignore[attr-defined]
