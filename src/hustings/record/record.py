"""The record: an immutable view in memory of what was known as at a moment, with look-ups by id and name."""

from __future__ import annotations

import hashlib
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Hashable, Iterable, Sequence
from copy import copy
from datetime import date, datetime
from functools import cached_property
from operator import attrgetter
from typing import Any

import msgspec

from hustings.errors import AmbiguousName, UnknownName
from hustings.geography.constituency import Constituency, names_near
from hustings.geography.overlap import Overlap
from hustings.geography.slug import slugify
from hustings.record.election import ByElection, Election, GeneralElection
from hustings.record.entry import Entry, Kind, stamp
from hustings.record.event import Event, Source
from hustings.record.history import POLL_KINDS, History
from hustings.record.kept import News, handed_on, kept_of_election
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party
from hustings.record.poll import Poll

#: How many views as at a moment are kept with a record, for the next who asks for the same.
MOST_VIEWS = 4

_POLLED_ON = attrgetter("polled_on")
_facts = msgspec.json.Encoder(order="deterministic", decimal_format="string")
#: What is worked out of facts, and of which polls there are: the same after news of a poll that was known.
_OF_THE_WORLD = (
    "world elections general_elections _constituencies_by_name _overlaps _tallies _areas _poll_ids_by_election".split()
)


class Record:
    """What was known as at `moment` (`None`: everything that is recorded). Never changes; `as_at` gives another.

    Facts that describe the world rather than a result (parties, constituencies, overlaps, notional results) hold at
    every moment; what the returning officers declared holds from when it took effect.
    """

    def __init__(
        self, history: History, moment: datetime | None = None, views: dict[str, Record] | None = None
    ) -> None:
        self._history = history
        self._views = {} if views is None else views
        self.moment = moment
        self._until = None if moment is None else stamp(moment)
        self._polls: dict[str, Poll | None] = {}
        self._in_places: dict[str, tuple[Poll, ...]] = {}
        #: What has been worked out of this record (`hustings.record.kept`).
        self.kept: dict[Hashable, Any] = {}

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Record:
        """The record that these entries make, oldest first."""
        return cls(History.of(entries))

    def as_at(self, moment: datetime | None) -> Record:
        """The country as it was known at `moment`, which needs a time zone."""
        if moment is None and self.moment is None:
            return self
        key = "" if moment is None else moment.isoformat()
        found = self._views.get(key)
        if found is None:
            if len(self._views) >= MOST_VIEWS:
                self._views.clear()
            found = self._views[key] = Record(self._history, moment, self._views)
        return found

    def extended(self, entries: Sequence[Entry]) -> Record:
        """The record with these entries after its own; `RecordTampered` where they do not follow.

        What was worked out of polls that the entries have no bearing on is handed on to it.
        """
        record = Record(self._history.extended(entries), self.moment)
        if any(one.kind not in POLL_KINDS and one.kind is not Kind.SOURCE for one in entries):
            return record
        touched = {one.poll or "" for one in entries if one.kind in POLL_KINDS}
        areas = self._areas
        if touched <= self._history.events.keys() and all(one.kind is not Kind.NOMINATION for one in entries):
            record.__dict__.update({name: self.__dict__[name] for name in _OF_THE_WORLD if name in self.__dict__})
        record._polls = {key: one for key, one in self._polls.copy().items() if key not in touched}
        near = self._near(touched) | record._near(touched)
        polls = [one for view in (self, record) for key in near if (one := view.poll_or_none(key)) is not None]
        record._in_places = self._in_places.copy()
        for place in {one.constituency.id for one in polls}:
            record._in_places.pop(place, None)
        record.kept = handed_on(self.kept, self._news(polls, near, touched, areas))
        return record

    def _news(self, polls: Iterable[Poll], near: set[str], touched: set[str], areas: frozenset[str]) -> News:
        """What news of the polls touched has a bearing on; `polls` are those near as they were and as they are."""
        first = min((one.polled_on for one in polls if one.id in touched), default=date.max)
        return News(
            near,
            {one.election for one in polls if one.polled_on >= first},
            {name for one in polls for name in _areas_of(one.constituency)},
            areas,
            self.elections.keys(),
        )

    def _near(self, polls: Iterable[str]) -> set[str]:
        """The polls and all others in their constituencies, in those of their names, and in those that they overlap."""
        places = {one.constituency.id for poll in polls if (one := self.poll_or_none(poll)) is not None}
        for place in list(places):
            places |= {one.id for one in self._constituencies_by_name[self.constituencies[place].slug]}
            places |= {one.to_constituency for one in self.overlaps_from(place)}
            places |= {one.from_constituency for one in self.overlaps_to(place)}
        of = self._history.polls_by_constituency
        return {*polls, *(poll for place in places for poll in of.get(place, ()))}

    # -- the whole -------------------------------------------------------------------------------------------------

    @property
    def head(self) -> str:
        """The hash of the last entry: names this state of the record."""
        return self._history.head

    @property
    def recorded_at(self) -> str | None:
        """The stamp of the moment at which the last entry was written down; `None` for an empty record."""
        return self._history.recorded_at

    @property
    def length(self) -> int:
        """How many entries the record has."""
        return self._history.length

    @cached_property
    def world(self) -> str:
        """A digest of what describes the world rather than a poll: parties, elections, overlaps, estimates, tallies."""
        known = self._history
        estimates = [(key, one) for key, one in known.fact_sources.items() if key.startswith(Kind.NOTIONAL)]
        facts = (known.parties, self.general_elections, known.overlaps, known.notionals, known.tallies, estimates)
        return hashlib.sha256(_facts.encode(facts)).hexdigest()

    @property
    def sources(self) -> dict[str, Source]:
        """All sources by id."""
        return self._history.sources

    def fact_source(self, kind: str, fact_id: str) -> str | None:
        """The id of the source that a fact came from, such as `("notional result", id)`."""
        return self._history.fact_sources.get(f"{kind}:{fact_id}")

    # -- elections -------------------------------------------------------------------------------------------------

    @cached_property
    def elections(self) -> dict[str, Election]:
        """Every general election and by-election by id, in order of date."""
        ordered = sorted(self._history.elections.values(), key=lambda one: (one.polled_on, one.id))
        return {one.id: one for one in ordered}

    @cached_property
    def general_elections(self) -> tuple[GeneralElection, ...]:
        """The general elections, oldest first."""
        return tuple(one for one in self.elections.values() if isinstance(one, GeneralElection))

    def election(self, name: str | date) -> Election:
        """The election with this id, or of this polling day; `UnknownName` where there is none.

        A day with a general election means that; a day with one by-election means it; with several, `AmbiguousName`.
        """
        key = name.isoformat() if isinstance(name, date) else name
        if found := self.elections.get(key) or self.elections.get(f"parl.{key}"):
            return found
        on_day = [one for one in self.elections.values() if one.polled_on.isoformat() == key]
        if len(on_day) == 1:
            return on_day[0]
        if on_day:
            raise AmbiguousName(f"several by-elections on {key}: " + ", ".join(one.id for one in on_day))
        known = ", ".join(one.polled_on.isoformat() for one in self.general_elections if self.polls_of(one.id))
        raise UnknownName(f"no election {key!r} in the record; it has the general elections of {known or 'none'}")

    def general_election_before(self, polled_on: date) -> GeneralElection | None:
        """The last general election before that day, in the record."""
        at = bisect_left(self.general_elections, polled_on, key=_POLLED_ON)
        return self.general_elections[at - 1] if at else None

    # -- polls -----------------------------------------------------------------------------------------------------

    @cached_property
    def _poll_ids_by_election(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = defaultdict(list)
        for poll, events in self._history.events.items():
            for event in events:
                nomination = getattr(event.body, "election", None)
                if nomination is not None:
                    found[nomination].append(poll)
                    break
        return dict(found)

    def events(self, poll: str) -> tuple[Event, ...]:
        """The poll's history up to the moment, oldest first."""
        every = self._history.events.get(poll, [])
        return tuple(one for one in every if self._until is None or one.effective_at <= self._until)

    def poll(self, poll_id: str) -> Poll:
        """The poll with this id as at the moment; `UnknownName` where there is none by then."""
        found = self.poll_or_none(poll_id)
        if found is None:
            raise UnknownName(f"no poll {poll_id!r} in the record{self._as_at_words}")
        return found

    def poll_or_none(self, poll_id: str) -> Poll | None:
        """The poll with this id as at the moment, or `None`."""
        try:
            return self._polls[poll_id]
        except KeyError:
            found = self._polls[poll_id] = self._history.poll_after(poll_id, len(self.events(poll_id)))
        return found

    def polls_of(self, election_id: str) -> tuple[Poll, ...]:
        """All polls of an election that are known by the moment, declared or not, by id."""
        return self._polls_of(election_id) if election_id in self._poll_ids_by_election else ()

    @kept_of_election
    def _polls_of(self, election_id: str) -> tuple[Poll, ...]:
        ids = self._poll_ids_by_election[election_id]
        return tuple(poll for one in sorted(ids) if (poll := self.poll_or_none(one)) is not None)

    @property
    def poll_ids(self) -> tuple[str, ...]:
        """The ids of all polls in the record, at any moment."""
        return tuple(self._history.events)

    def polls_in(self, constituency_id: str) -> tuple[Poll, ...]:
        """All polls of one constituency, within its boundary set, oldest first."""
        found = self._in_places.get(constituency_id)
        if found is None:
            ids = self._history.polls_by_constituency.get(constituency_id, ())
            polls = [poll for one in ids if (poll := self.poll_or_none(one)) is not None]
            here = [one for one in polls if one.constituency.id == constituency_id]
            found = self._in_places[constituency_id] = tuple(sorted(here, key=lambda one: one.polled_on))
        return found

    def find_poll(self, name: str, election: str | date | None = None) -> Poll:
        """The poll of the constituency called `name` (name, slug, id or GSS code) at an election.

        Without an election: the latest general election that has a poll of that name. `UnknownName` names near ones.
        """
        if name in self._history.events:
            return self.poll(name)
        wanted = {one.id for one in self.constituencies_called(name)}
        chosen = self._chosen(election) if election is not None else None
        polls = [
            poll
            for one in wanted
            for poll in self.polls_in(one)
            if (poll.election in chosen if chosen else not poll.is_by_election)
        ]
        if not polls:
            raise UnknownName(
                f"no poll in {name} {f'at {election}' if election else ''} in the record".replace("  ", " ")
            )
        return max(polls, key=lambda one: one.polled_on)

    def _chosen(self, election: str | date) -> set[str]:
        """The ids of the elections meant: of several by-elections on one day, the place will tell which."""
        try:
            return {self.election(election).id}
        except AmbiguousName:
            return {one.id for one in self.elections.values() if one.polled_on.isoformat() == str(election)}

    @cached_property
    def _areas(self) -> frozenset[str]:
        """The names of all nations and regions."""
        return frozenset(name for one in self.constituencies.values() for name in _areas_of(one))

    # -- places ----------------------------------------------------------------------------------------------------

    @property
    def constituencies(self) -> dict[str, Constituency]:
        """All constituencies of all boundary sets by id."""
        return self._history.constituencies

    @cached_property
    def _constituencies_by_name(self) -> dict[str, list[Constituency]]:
        found: dict[str, list[Constituency]] = defaultdict(list)
        for one in self._history.constituencies.values():
            for key in {one.id, one.slug, one.gss, *one.former_gss} - {None}:
                found[str(key).lower()].append(one)
        return dict(found)

    def constituencies_called(self, name: str) -> tuple[Constituency, ...]:
        """The constituencies of that name, slug, id or GSS code in any boundary set, the latest first.

        `UnknownName`, with the names that come near, where there is none.
        """
        found = self._constituencies_by_name.get(name.lower()) or self._constituencies_by_name.get(slugify(name))
        if not found:
            near = " or ".join(names_near(name, self._history.constituencies.values()))
            raise UnknownName(f"no constituency {name!r} in the record{f'; did you mean {near}?' if near else ''}")
        return tuple(sorted(found, key=lambda one: one.id.rpartition(".")[2], reverse=True))

    @cached_property
    def _overlaps(self) -> tuple[dict[str, list[Overlap]], dict[str, list[Overlap]]]:
        forward: dict[str, list[Overlap]] = defaultdict(list)
        back: dict[str, list[Overlap]] = defaultdict(list)
        for one in self._history.overlaps.values():
            forward[one.from_constituency].append(one)
            back[one.to_constituency].append(one)
        return forward, back

    def overlaps_from(self, constituency_id: str) -> tuple[Overlap, ...]:
        """Where an old constituency went: its overlaps with the set after it."""
        return tuple(self._overlaps[0].get(constituency_id, ()))

    def overlaps_to(self, constituency_id: str) -> tuple[Overlap, ...]:
        """Where a new constituency came from: its overlaps with the set before it."""
        return tuple(self._overlaps[1].get(constituency_id, ()))

    def with_overlaps(self, overlaps: Iterable[Overlap], places: Iterable[Constituency] = ()) -> Record:
        """The same record with other overlaps into the constituencies that these lead to, and with these places added.

        Nothing is written down: overlaps that a user brings hold for one question.
        """
        brought = {one.id: one for one in overlaps}
        into = {one.to_constituency for one in brought.values()}
        own = {key: one for key, one in self._history.overlaps.items() if one.to_constituency not in into}
        history = copy(self._history)
        history.overlaps = own | brought
        history.constituencies = self._history.constituencies | {one.id: one for one in places}
        return Record(history, self.moment)

    # -- parties and the country -----------------------------------------------------------------------------------

    @property
    def parties(self) -> dict[str, Party]:
        """All parties by id."""
        return self._history.parties

    def party(self, party_id: str) -> Party:
        """The party with this id; `UnknownName` where there is none."""
        try:
            return self._history.parties[party_id]
        except KeyError:
            raise UnknownName(f"no party {party_id!r} in the record") from None

    def family(self, party_id: str) -> str | None:
        """The party family that a party id counts towards; `None` for independents and the Speaker."""
        return self.party(party_id).family

    def notional(self, from_election: str, constituency_id: str) -> NotionalResult | None:
        """The notional result of an earlier general election in a constituency; `None` where there is none."""
        return self._history.notionals.get(f"{from_election}@{constituency_id}")

    @property
    def notionals(self) -> dict[str, NotionalResult]:
        """All notional results by id."""
        return self._history.notionals

    @cached_property
    def _tallies(self) -> dict[tuple[str, str | None], tuple[Tally, ...]]:
        found: dict[tuple[str, str | None], list[Tally]] = defaultdict(list)
        for one in self._history.tallies.values():
            found[one.election, one.as_at].append(one)
        return {key: tuple(rows) for key, rows in found.items()}

    def tally(self, election_id: str, as_at: str | None = None) -> tuple[Tally, ...]:
        """The recorded national tally of an election: the final one, or that stamped `as_at`. Empty where unknown."""
        return self._tallies.get((election_id, as_at), ())

    def tally_moments(self, election_id: str) -> tuple[str, ...]:
        """The moments, oldest first, for which a national tally of that election is recorded."""
        return tuple(sorted(at for election, at in self._tallies if election == election_id and at is not None))

    def is_complete(self, election_id: str) -> bool:
        """Whether the record holds a poll for every seat of that general election."""
        found = self.elections.get(election_id)
        return (
            isinstance(found, GeneralElection) and len(self._poll_ids_by_election.get(election_id, ())) >= found.seats
        )

    @property
    def _as_at_words(self) -> str:
        return "" if self.moment is None else f" as at {self._until}"


def _areas_of(place: Constituency) -> set[str]:
    return {place.nation.value, place.region or place.nation.value}


__all__ = ["ByElection", "Record"]
