"""The history: every entry of a record, typed and indexed. What a `Record` is a view of."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from functools import cached_property

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
    _folded: dict[tuple[str, int], Poll | None] = field(default_factory=dict, repr=False)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> History:
        """The history that the entries tell."""
        history = cls()
        for entry in entries:
            history._take(entry)
        for events in history.events.values():
            events.sort(key=lambda event: (event.effective_at, event.sequence))
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
                body = event.body.nomination if isinstance(event.body, Correction) else event.body
                if isinstance(body, Nomination):
                    found[body.constituency][poll] = None
        return {place: tuple(polls) for place, polls in found.items()}

    def _take(self, entry: Entry) -> None:
        self.length, self.head = entry.sequence, entry.hash
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
