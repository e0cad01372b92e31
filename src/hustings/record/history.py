"""The history: every entry of a record, typed and indexed. What a `Record` is a view of."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.record.election import ByElection, Election, GeneralElection
from hustings.record.entry import GENESIS, Entry, Kind
from hustings.record.event import Event, Source, body_of, event_of
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party

POLL_KINDS = frozenset(
    {Kind.NOMINATION, Kind.WINNER, Kind.DECLARATION, Kind.VERIFICATION, Kind.CORRECTION, Kind.RETRACTION}
)


@dataclass(slots=True)
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

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> History:
        """The history that the entries tell."""
        history = cls()
        for entry in entries:
            history._take(entry)
        for events in history.events.values():
            events.sort(key=lambda event: (event.effective_at, event.sequence))
        return history

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
