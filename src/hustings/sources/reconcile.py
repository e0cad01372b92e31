"""What a reading adds to the record, or changes in it: drafts of entries, or every problem that forbids them.

Nothing in a reading overwrites with silence: a file without rejected ballots leaves those known alone. What differs
from the record becomes a correction, whole, beside what it replaces.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection
from dataclasses import dataclass, field, replace
from datetime import date, datetime, time, timedelta
from typing import TypeVar
from zoneinfo import ZoneInfo

import msgspec

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy
from hustings.record.election import ByElection, GeneralElection, general_election_id
from hustings.record.entry import Draft, Kind, draft, stamp
from hustings.record.event import Correction, Source, Verification, Winner
from hustings.record.notional import NotionalResult
from hustings.record.poll import Declaration, Mark, Nomination, Poll, State
from hustings.record.record import Record
from hustings.sources.candidate import filled, in_order, match, returned
from hustings.sources.formats.party_names import resolve
from hustings.sources.gate import gate, id_of
from hustings.sources.merge import merged
from hustings.sources.parliament import PART_VERIFIED
from hustings.sources.party_finder import Parties
from hustings.sources.place_finder import Places
from hustings.sources.reading import PartyNamed, Reading, Return

LONDON = ZoneInfo("Europe/London")
OPENING, CLOSE = time(7), time(22)
SEATS = 650
#: Nobody publishes a list of candidates for a poll further ahead; and two general elections never came closer.
FURTHEST, SHORTEST_PARLIAMENT = timedelta(days=400), timedelta(days=60)
T = TypeVar("T")
#: Problems with a whole file, beside which what they leave out of the others need not be listed.
UNREADABLE = frozenset({"encoding", "format", "empty", "file", "election"})


@dataclass(slots=True)
class Plan:
    """What an import would append, and what to tell about it. With `problems` there are no drafts."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: Counter[str] = field(default_factory=Counter)
    new: Counter[str] = field(default_factory=Counter)
    changed: list[str] = field(default_factory=list)
    marked: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)


def reconcile(reading: Reading, record: Record, *, now: datetime, as_published: Collection[str] = ()) -> Plan:
    """The plan of an import of `reading` into `record` at the moment `now`.

    Compared with the record as at the reading's moment of publication where it has one, else with all that is known.
    """
    if unreadable := [problem for problem in reading.problems if problem.code in UNREADABLE]:
        return Plan(problems=unreadable)
    run = _Run(reading, record, now, as_published)
    run.facts()
    run.dates()
    returns = merged(reading)
    for one in returns:
        run.take(one)
    run.torn_rows()
    run.whole_elections(returns)
    run.notional_results()
    run.overlaps()
    plan = run.plan
    plan.problems = sorted(
        [*reading.problems, *run.places.problems, *run.parties.problems, *plan.problems],
        key=lambda problem: (problem.path, problem.line or 0),
    )
    plan.notes.extend(reading.notes)
    if plan.problems:
        plan.drafts.clear()
    else:
        run.sources_first()
    return plan


class _Run:
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

    def _add(self, kind: Kind, body: msgspec.Struct, at: datetime, source: str, poll: str | None = None) -> None:
        self.plan.drafts.append(draft(kind, body, effective_at=at, source=source, poll=poll))

    # -- facts -----------------------------------------------------------------------------------------------------

    def facts(self) -> None:
        """Elections and tallies that the reading states outright."""
        for election, source in self.reading.elections:
            self._election(election, source)
        known = {one.id: one for key in self.record.elections for one in self.record.tally(key)}
        for tally, source in self.reading.tallies:
            self.plan.read["tallies"] += 1
            if tally.election not in self.elections:
                self._election(self._general(date.fromisoformat(tally.election.removeprefix("parl."))), source)
            before = known.get(tally.id)
            body = tally if before is None else filled(before, tally)
            self._fact(Kind.TALLY, body, before, source, "tallies")
        for party, source in self.reading.parties:
            self.parties.register(party, source)

    def _fact(self, kind: Kind, body: msgspec.Struct, known: msgspec.Struct | None, source: str, what: str) -> None:
        if known == body:
            return
        self._add(kind, body, self.published_at or self.now, source)
        if known is None:
            self.plan.new[what] += 1
        else:
            self.plan.changed.append(f"{kind.value} {body.id}")  # type: ignore[attr-defined]

    def _election(self, election: GeneralElection | ByElection, source: str) -> None:
        if election.id in self.elections:
            return
        self.elections[election.id] = election
        kind = Kind.GENERAL_ELECTION if isinstance(election, GeneralElection) else Kind.BY_ELECTION
        self._add(kind, election, _local(election.polled_on, OPENING), source)
        self.plan.new["general elections" if kind is Kind.GENERAL_ELECTION else "by-elections"] += 1

    def _general(self, polled_on: date) -> GeneralElection:
        return GeneralElection(general_election_id(polled_on), polled_on, SEATS)

    def sources_first(self) -> None:
        """Put the drafts in order: sources, parties and constituencies before what speaks of them."""
        used = {one.source for one in self.plan.drafts}
        used |= {source for _, source in self.parties.new} | {source for _, source in self.places.new}
        first = _Drafts(self.published_at or self.now)
        for source in self.reading.sources.values():
            if source.id in used and self.record.sources.get(source.id) != source:
                first.add(Kind.SOURCE, source, source.id)
        for party, source_id in self.parties.new:
            first.add(Kind.PARTY, party, source_id)
        for place, source_id in self.places.new:
            first.add(Kind.CONSTITUENCY, place, source_id)
        self.plan.new["parties"] += len(self.parties.new)
        self.plan.new["constituencies"] += len(self.places.new)
        self.plan.drafts[:0] = first.drafts

    # -- dates -----------------------------------------------------------------------------------------------------

    def dates(self) -> None:
        """Dates that cannot be: published in the future, polled long after today, no general election on that day."""
        if self.published_at is not None and self.published_at > self.now + timedelta(days=1):
            reason = f"said to be published on {self.published_at:%d/%m/%Y}, which is still to come"
            self.plan.problems.extend(Problem(path, None, reason, "date") for path in self.reading.files)
        seen = {(one.path, one.polled_on, one.is_by_election): one.line for one in reversed(self.reading.returns)}
        for (path, polled_on, is_by_election), line in seen.items():
            why = self._why_not_on(polled_on, is_by_election=is_by_election)
            if why is not None:
                self.plan.problems.append(Problem(path, line if is_by_election else None, why, "date"))
            elif polled_on > self.now.date():
                self.plan.notes.append(f"{path}: the poll of {polled_on} is still to come by this machine's clock")

    def _why_not_on(self, polled_on: date, *, is_by_election: bool) -> str | None:
        """Why that day cannot be a poll's; the record knows every general election up to its last."""
        if polled_on > (self.now + FURTHEST).date():
            return f"polled on {polled_on}, more than a year from now"
        if is_by_election:
            return None
        known = [one.polled_on for one in self.elections.values() if isinstance(one, GeneralElection)]
        if not known or polled_on in known or polled_on > max(known) + SHORTEST_PARLIAMENT:
            return None
        nearest = min(known, key=lambda one: abs(one - polled_on))
        return f"there was no general election on {polled_on}; the nearest was on {nearest}"

    def whole_elections(self, returns: list[Return]) -> None:
        """Say of which general elections constituencies are still wanting: a file cut short looks like any other."""
        for polled_on in sorted({one.polled_on for one in returns if not one.is_by_election}):
            election = self.elections.get(general_election_id(polled_on))
            if not isinstance(election, GeneralElection):
                continue
            polls = {id_of(one) for one in returns if not one.is_by_election and one.polled_on == polled_on}
            polls.update(poll.id for poll in self.record.polls_of(election.id))
            if len(polls) < election.seats:
                self.plan.notes.append(f"{election.name}: {len(polls)} of {election.seats} constituencies so far")

    # -- polls -----------------------------------------------------------------------------------------------------

    def take(self, one: Return) -> None:
        """Gate one return and draft what it adds."""
        self.plan.read["polls"] += 1
        self.plan.read["candidacies"] += len(one.standings)
        constituency = self.places.of_return(one)
        if constituency is not None:
            one.place = replace(one.place, name=constituency.name, slug=constituency.slug)
            one.odd_names = [(line, name) for line, name in one.names if slugify(name) != constituency.slug]
            self.odd_names.extend((one, constituency, line, name) for line, name in one.odd_names)
        gated = gate(one, self.as_published)
        self.plan.problems.extend(gated.problems)
        if constituency is None:
            return
        poll = id_of(one)
        before = self.before.poll_or_none(poll)
        standing = self._candidacies(one, before, constituency.nation)
        if gated.problems or standing is None or not self._is_list_whole(one, before, standing):
            return
        election = self._election_of(one, poll, constituency.id)
        nomination = Nomination(
            poll,
            election.id,
            constituency.id,
            one.polled_on,
            in_order(standing, before.candidacies if before else ()),
            before.electorate if before and not before.is_declared else None,
        )
        declaration = _declaration(one, standing, before)
        marks = self._marks(one, before, gated.marks)
        if declaration is not None and marks:
            declaration = msgspec.structs.replace(declaration, marks=marks)
            self.plan.marked.extend((poll, mark.note) for mark in marks)
        if before is None:
            self._new_poll(one, nomination, declaration)
        else:
            self._known_poll(one, before, nomination, declaration)

    def torn_rows(self) -> None:
        """Rows with one constituency's code and another's name: nobody can tell which is meant."""
        for one, constituency, line, name in self.odd_names:
            if self.places.has_name(name, one.polled_on):
                reason = f"the code {one.place.gss} is that of {constituency.name}, but the row names {name}"
                self.plan.problems.append(Problem(one.path, line, reason, "constituency"))

    def _is_list_whole(self, one: Return, before: Poll | None, standing: tuple[Candidacy, ...]) -> bool:
        """Whether a list of candidates without counts has the very candidates whose votes are declared."""
        declaration = before.declaration if before else None
        if before is None or declaration is None or all(row.votes is not None for row in one.standings):
            return True
        listed, counted = {row.key for row in standing}, {key for key, _ in declaration.votes}
        if listed == counted:
            return True
        names = {row.key: row.name for row in (*before.candidacies, *standing)}
        odd = ", ".join(names[key] for key in sorted(listed ^ counted))
        reason = f"{one.place.name}: the votes are declared, and this list without votes differs from them in {odd}"
        self.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
        return False

    def _marks(self, one: Return, before: Poll | None, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
        """The marks of a declaration: those known stay where the file that speaks now is not the one they are about."""
        old = before.declaration.marks if before and before.declaration else ()
        is_counted = bool(one.standings) and all(row.votes is not None for row in one.standings)
        if is_counted and self._is_same_publisher(one, before):
            return marks
        return tuple(dict.fromkeys((*old, *marks)))

    def _candidacies(self, one: Return, before: Poll | None, nation: Nation) -> tuple[Candidacy, ...] | None:
        if not one.standings:
            if before is None:
                name = one.place.name or one.place.gss
                reason = f"{name}: a result for a poll whose candidates are not known; import the candidacies first"
                self.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
                return None
            return before.candidacies
        known = len(self.parties.problems)
        found = match(
            one,
            before.candidacies if before else (),
            self.parties,
            nation=nation,
            is_same=self._is_same_publisher(one, before),
        )
        if before is not None and before.is_declared and (gone := _gone(before, found)):
            reason = f"{one.place.name}: {', '.join(gone)}, with votes in the record, not among the candidates here"
            self.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
            return None
        return found if len(self.parties.problems) == known else None

    def _is_same_publisher(self, one: Return, before: Poll | None) -> bool:
        """Whether the names known came from the publisher that speaks now: another's spellings replace nothing."""
        if before is None:
            return True
        first = next(event.source for event in self.record.events(before.id) if event.kind is Kind.NOMINATION)
        known = self.record.sources.get(first)
        return known is not None and self.reading.sources[one.source].publisher == known.publisher

    def _election_of(self, one: Return, poll: str, constituency: str) -> GeneralElection | ByElection:
        election: GeneralElection | ByElection
        if one.is_by_election:
            election = ByElection(poll, one.polled_on, constituency, one.writ_on)
        else:
            election = self._general(one.polled_on)
        self._election(election, one.source)
        return self.elections[election.id]

    def _new_poll(self, one: Return, nomination: Nomination, declaration: Declaration | None) -> None:
        opening = min(_local(one.polled_on, OPENING), self.published_at or self.now)
        self._add(Kind.NOMINATION, nomination, opening, one.source, nomination.poll)
        self.plan.new["polls"] += 1
        self.plan.new["candidacies"] += len(nomination.candidacies)
        self._result(one, nomination, declaration, None)

    def _result(
        self, one: Return, nomination: Nomination, declaration: Declaration | None, before: Poll | None
    ) -> None:
        at = one.declared_at or min(_local(one.polled_on, CLOSE), self.now)
        if declaration is not None:
            self._add(Kind.DECLARATION, declaration, at, one.source, nomination.poll)
            self.plan.new["declarations"] += 1
            return
        elected = returned(one, nomination.candidacies, self._first_party(one))
        if elected is not None and (before is None or before.winner != elected):
            self._add(Kind.WINNER, Winner(nomination.poll, elected, one.summary), at, one.source, nomination.poll)
            self.plan.new["winners"] += 1
        elif elected is None and one.winner_name is not None and declaration is None:
            reason = f"{one.place.name}: the winner, {' '.join(one.winner_name)}, is not among the candidates known"
            self.plan.problems.append(Problem(one.path, one.line, reason, "winner"))

    def _first_party(self, one: Return) -> str | None:
        """The id of the party that a return without names says has won (a rush)."""
        if one.standings or one.winner_name or one.first_party is None:
            return None
        named = resolve(PartyNamed(abbreviation=one.first_party), one.place.nation)
        return self.parties.id_of(named, one.path, one.line, one.source)

    def _known_poll(self, one: Return, before: Poll, nomination: Nomination, declaration: Declaration | None) -> None:
        is_renamed = nomination.candidacies != before.candidacies
        if before.declaration is None:
            if is_renamed:
                self._correct(one, before, nomination=nomination)
            self._result(one, nomination, declaration, before)
            return
        new = declaration if declaration is not None and declaration != before.declaration else None
        if new is not None and msgspec.structs.replace(new, is_verified=False) == before.declaration:
            self._verify(one, before)
        elif is_renamed or new is not None:
            self._correct(one, before, nomination=nomination if is_renamed else None, declaration=new)
        elif one.is_full_publication and before.state is State.DECLARED and _was_part_verified(self.record, before):
            self._verify(one, before)

    def _verify(self, one: Return, before: Poll) -> None:
        if before.state is State.VERIFIED:
            return
        at = self.published_at or self.now
        self._add(Kind.VERIFICATION, Verification(before.id), at, one.source, before.id)
        self.plan.new["verifications"] += 1

    def _correct(
        self,
        one: Return,
        before: Poll,
        *,
        nomination: Nomination | None = None,
        declaration: Declaration | None = None,
    ) -> None:
        if (later := self._overtaken_by(before)) is not None:
            reason = f"{one.place.name}: the record has this poll from {later.title}: import older files first"
            self.plan.problems.append(Problem(one.path, one.line, reason, "older"))
            return
        body = Correction(before.id, before.entries[-1], nomination, declaration)
        self._add(Kind.CORRECTION, body, self.published_at or self.now, one.source, before.id)
        self.plan.changed.append(before.id)

    def _overtaken_by(self, before: Poll) -> Source | None:
        """The later publication that the poll as it was then already comes from: what is older corrects nothing."""
        if self.published_at is None:
            return None
        for event in self.before.events(before.id):
            source = self.record.sources.get(event.source)
            if source is not None and (source.published_at or "") > stamp(self.published_at):
                return source
        return None

    # -- notional results and overlaps -----------------------------------------------------------------------------

    def notional_results(self) -> None:
        """The notional results, summed to their published totals or a problem."""
        by_place: dict[tuple[date, str], list[int]] = {}
        for number, row in enumerate(self.reading.notionals):
            constituency = self.places.at(row.place, row.first_polled_on, row.path, row.line, row.source)
            if constituency is not None:
                by_place.setdefault((row.from_polled_on, constituency.id), []).append(number)
        for (polled_on, constituency_id), numbers in by_place.items():
            rows = [self.reading.notionals[number] for number in numbers]
            total, first = sum(row.votes for row in rows), rows[0]
            self.plan.read["notional results"] += 1
            if total != first.valid_votes:
                reason = f"{first.place.name}: notional votes sum to {total:,}, not to {first.valid_votes:,}"
                self.plan.problems.append(Problem(first.path, first.line, reason, "votes-sum"))
                continue
            votes = tuple(
                (self.parties.id_of(row.party, row.path, row.line, row.source) or "", row.votes) for row in rows
            )
            body = NotionalResult(
                general_election_id(polled_on), constituency_id, votes, first.valid_votes, first.electorate
            )
            self._election(self._general_before(polled_on), first.source)
            known = self.record.notionals.get(body.id)
            self._fact(Kind.NOTIONAL, body, known, first.source, "notional results")

    def _general_before(self, polled_on: date) -> GeneralElection:
        seats = 646 if polled_on == date(2005, 5, 5) else SEATS
        return GeneralElection(general_election_id(polled_on), polled_on, seats)

    def overlaps(self) -> None:
        """The overlaps, both ends found among the constituencies."""
        known = {one.id: one for place in self.record.constituencies for one in self.record.overlaps_from(place)}
        for row in self.reading.overlaps:
            self.plan.read["overlaps"] += 1
            before, after = self.places.by_gss(row.from_gss, row), self.places.by_gss(row.to_gss, row, is_new=True)
            if before is None or after is None:
                continue
            body = msgspec.structs.replace(row.overlap, from_constituency=before.id, to_constituency=after.id)
            self._fact(Kind.OVERLAP, body, known.get(body.id), row.source, "overlaps")


class _Drafts:
    """A run of drafts that all take effect at one moment."""

    def __init__(self, at: datetime) -> None:
        self.at, self.drafts = at, list[Draft]()

    def add(self, kind: Kind, body: msgspec.Struct, source: str) -> None:
        """Draft one fact."""
        self.drafts.append(draft(kind, body, effective_at=self.at, source=source))


def _local(day: date, at: time) -> datetime:
    return datetime.combine(day, at, LONDON)


def _was_part_verified(record: Record, poll: Poll) -> bool:
    """Whether the declaration came from files that say, poll by poll, which are verified."""
    return any(PART_VERIFIED in record.sources[one].title for one in poll.sources if one in record.sources)


def _declaration(one: Return, candidacies: tuple[Candidacy, ...], before: Poll | None) -> Declaration | None:
    """The declaration that a return makes, silent fields taken from the one before; `None` without counts."""
    old = before.declaration if before else None
    counted = [standing.votes for standing in one.standings]
    if counted and None not in counted:
        votes = tuple(
            (candidacy.key, count) for candidacy, count in zip(candidacies, counted, strict=True) if count is not None
        )
        votes = tuple(sorted(votes))
    elif old is not None:
        votes = old.votes
    else:
        return None
    total = sum(count for _, count in votes)
    return Declaration(
        votes=votes,
        valid_votes=_known(one.valid_votes, old.valid_votes if old and not counted else total),
        rejected_ballots=_known(one.rejected_ballots, old.rejected_ballots if old else None),
        electorate=_known(one.electorate, old.electorate if old else (before.electorate if before else None)),
        declared_at=_known(one.declared_at, old.declared_at if old else None),
        elected=_lot(one, candidacies, votes, old.elected if old else None),
        is_verified=_known(one.is_verified, old.is_verified if old else False),
    )


def _gone(before: Poll, found: tuple[Candidacy, ...]) -> list[str]:
    """The names of the candidates of a declared poll that are not among those found."""
    keys = {one.key for one in found}
    return [one.name for one in before.candidacies if one.key not in keys]


def _known(new: T | None, old: T) -> T:
    return old if new is None else new


def _lot(
    one: Return, candidacies: tuple[Candidacy, ...], votes: tuple[tuple[str, int], ...], known: str | None
) -> str | None:
    """The candidacy that a lot decided for, as said now or before; `None` where there is no tie for first."""
    most = max(count for _, count in votes)
    tied = [key for key, count in votes if count == most]
    if len(tied) < 2:
        return None
    said = returned(one, candidacies)
    return said if said is not None or known not in tied else known
