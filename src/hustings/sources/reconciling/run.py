"""One import under way: what it reads, what the record knows, and the drafts made so far."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date, datetime, time
from zoneinfo import ZoneInfo

import msgspec

from hustings.geography.constituency import Constituency
from hustings.record.election import ByElection, GeneralElection, general_election_id
from hustings.record.entry import Kind, draft
from hustings.record.record import Record
from hustings.sources.reading import Reading, Return
from hustings.sources.reconciling.candidate import filled
from hustings.sources.reconciling.party_finder import Parties
from hustings.sources.reconciling.place_finder import Places
from hustings.sources.reconciling.plan import Plan

LONDON = ZoneInfo("Europe/London")
OPENING, CLOSE = time(7), time(22)
SEATS = 650


def in_london(day: date, at: time) -> datetime:
    """A moment of a day in UK time."""
    return datetime.combine(day, at, LONDON)


class Run:
    """One import under way."""

    def __init__(self, reading: Reading, record: Record, now: datetime, as_published: Collection[str]) -> None:
        self.reading, self.now, self.as_published = reading, now, as_published
        self.published_at = reading.published_at
        self.before = record if reading.published_at is None else record.as_at(reading.published_at)
        self.record = record
        self.plan = Plan()
        self.odd_names: list[tuple[Return, Constituency, int, str]] = []
        self.places = Places(record, reading.revised_gss)
        self.parties = Parties(record)
        self.elections: dict[str, GeneralElection | ByElection] = dict(record.elections)

    def add(self, kind: Kind, body: msgspec.Struct, at: datetime, source: str, poll: str | None = None) -> None:
        """Draft an entry."""
        self.plan.drafts.append(draft(kind, body, effective_at=at, source=source, poll=poll))

    def facts(self) -> None:
        """Elections and tallies that the reading states outright."""
        for election, source in self.reading.elections:
            self.election(election, source)
        known = {one.id: one for key in self.record.elections for one in self.record.tally(key)}
        for tally, source in self.reading.tallies:
            self.plan.read["tallies"] += 1
            if tally.election not in self.elections:
                self.election(self.general(date.fromisoformat(tally.election.removeprefix("parl."))), source)
            before = known.get(tally.id)
            body = tally if before is None else filled(before, tally)
            self.fact(Kind.TALLY, body, before, source, "tallies")
        for party, source in self.reading.parties:
            self.parties.register(party, source)
        for place, source in self.reading.places:
            self.places.remember(place, source)

    def fact(self, kind: Kind, body: msgspec.Struct, known: msgspec.Struct | None, source: str, what: str) -> None:
        """Draft a fact about the world, unless it is known as it is; `what` is what to count it as."""
        if known == body:
            return
        self.add(kind, body, self.published_at or self.now, source)
        if known is None:
            self.plan.new[what] += 1
        else:
            self.plan.changed.append(f"{kind.value} {body.id}")  # type: ignore[attr-defined]

    def election(self, election: GeneralElection | ByElection, source: str) -> None:
        """Draft an election, unless it is known."""
        if election.id in self.elections:
            return
        self.elections[election.id] = election
        kind = Kind.GENERAL_ELECTION if isinstance(election, GeneralElection) else Kind.BY_ELECTION
        self.add(kind, election, in_london(election.polled_on, OPENING), source)
        self.plan.new["general elections" if kind is Kind.GENERAL_ELECTION else "by-elections"] += 1

    def general(self, polled_on: date) -> GeneralElection:
        """The general election of that day, with as many seats as the House now has."""
        return GeneralElection(general_election_id(polled_on), polled_on, SEATS)

    def sources_first(self) -> None:
        """Put the drafts in order: sources, parties and constituencies before what speaks of them."""
        used = {one.source for one in self.plan.drafts}
        used |= {source for _, source in self.parties.new} | {source for _, source in self.places.new}
        first: list[tuple[Kind, msgspec.Struct, str]] = [
            (Kind.SOURCE, source, source.id)
            for source in self.reading.sources.values()
            if source.id in used and self.record.sources.get(source.id) != source
        ]
        first += [(Kind.PARTY, party, source) for party, source in self.parties.new]
        first += [(Kind.CONSTITUENCY, place, source) for place, source in self.places.new]
        self.plan.new["parties"] += len(self.parties.new)
        self.plan.new["constituencies"] += len(self.places.new)
        at = self.published_at or self.now
        self.plan.drafts[:0] = [draft(kind, body, effective_at=at, source=source) for kind, body, source in first]
