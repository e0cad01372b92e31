"""Polls of an import: each return gated, matched with what is known of its poll, and drafted as new or corrected."""

from __future__ import annotations

from dataclasses import replace

import msgspec

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy
from hustings.record.election import ByElection, GeneralElection
from hustings.record.entry import Kind, moment_of, stamp
from hustings.record.event import Correction, Event, Source, Verification, Winner
from hustings.record.poll import Declaration, Mark, Nomination, Poll, State
from hustings.record.record import Record
from hustings.sources.formats.party_names import resolve
from hustings.sources.gate import gate, id_of
from hustings.sources.parliament import PART_VERIFIED
from hustings.sources.reading import PartyNamed, Return
from hustings.sources.reconciling.candidate import in_order, match, returned
from hustings.sources.reconciling.declared import declaration_of
from hustings.sources.reconciling.run import CLOSE, OPENING, Run, in_london


def take(run: Run, one: Return) -> None:
    """Gate one return and draft what it adds."""
    run.plan.read["polls"] += 1
    run.plan.read["candidacies"] += len(one.standings)
    constituency = run.places.of_return(one)
    if constituency is not None:
        one.place = replace(one.place, name=constituency.name, slug=constituency.slug)
        one.odd_names = [(line, name) for line, name in one.names if slugify(name) != constituency.slug]
        run.odd_names.extend((one, constituency, line, name) for line, name in one.odd_names)
    gated = gate(one, run.as_published)
    run.plan.problems.extend(gated.problems)
    if constituency is None:
        return
    poll = id_of(one)
    before = run.before.poll_or_none(poll)
    standing = _candidacies(run, one, before, constituency.nation)
    if gated.problems or standing is None or not _is_list_whole(run, one, before, standing):
        return
    election = _election_of(run, one, poll, constituency.id)
    nomination = Nomination(
        poll,
        election.id,
        constituency.id,
        one.polled_on,
        in_order(standing, before.candidacies if before else ()),
        before.electorate if before and not before.is_declared else None,
    )
    declaration = declaration_of(one, standing, before)
    marks = _marks(run, one, before, gated.marks)
    if declaration is not None and marks:
        declaration = msgspec.structs.replace(declaration, marks=marks)
        run.plan.marked.extend((poll, mark.note) for mark in marks)
    if before is None:
        _new_poll(run, one, nomination, declaration)
    else:
        _known_poll(run, one, before, nomination, declaration)


def torn_rows(run: Run) -> None:
    """Rows with one constituency's code and another's name: nobody can tell which is meant."""
    for one, constituency, line, name in run.odd_names:
        if run.places.has_name(name, one.polled_on):
            reason = f"the code {one.place.gss} is that of {constituency.name}, but the row names {name}"
            run.plan.problems.append(Problem(one.path, line, reason, "constituency"))


def _is_list_whole(run: Run, one: Return, before: Poll | None, standing: tuple[Candidacy, ...]) -> bool:
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
    run.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
    return False


def _marks(run: Run, one: Return, before: Poll | None, marks: tuple[Mark, ...]) -> tuple[Mark, ...]:
    """The marks of a declaration: those known stay where the file that speaks now is not the one they are about."""
    old = before.declaration.marks if before and before.declaration else ()
    is_counted = bool(one.standings) and all(row.votes is not None for row in one.standings)
    if is_counted and _is_same_publisher(run, one, before):
        return marks
    return tuple(dict.fromkeys((*old, *marks)))


def _candidacies(run: Run, one: Return, before: Poll | None, nation: Nation) -> tuple[Candidacy, ...] | None:
    if not one.standings:
        if before is None:
            name = one.place.name or one.place.gss
            reason = f"{name}: a result for a poll whose candidates are not known; import the candidacies first"
            run.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
            return None
        return before.candidacies
    known = len(run.parties.problems)
    found = match(
        one,
        before.candidacies if before else (),
        run.parties,
        nation=nation,
        is_same=_is_same_publisher(run, one, before),
    )
    if before is not None and before.is_declared and (gone := _gone(before, found)):
        reason = f"{one.place.name}: {', '.join(gone)}, with votes in the record, not among the candidates here"
        run.plan.problems.append(Problem(one.path, one.line, reason, "candidates"))
        return None
    return found if len(run.parties.problems) == known else None


def _is_same_publisher(run: Run, one: Return, before: Poll | None) -> bool:
    """Whether the names known came from the publisher that speaks now: another's spellings replace nothing."""
    if before is None:
        return True
    first = next(event.source for event in run.record.events(before.id) if event.kind is Kind.NOMINATION)
    known = run.record.sources.get(first)
    return known is not None and run.reading.sources[one.source].publisher == known.publisher


def _election_of(run: Run, one: Return, poll: str, constituency: str) -> GeneralElection | ByElection:
    election: GeneralElection | ByElection
    if one.is_by_election:
        election = ByElection(poll, one.polled_on, constituency, one.writ_on)
    else:
        election = run.general(one.polled_on)
    run.election(election, one.source)
    return run.elections[election.id]


def _new_poll(run: Run, one: Return, nomination: Nomination, declaration: Declaration | None) -> None:
    opening = min(in_london(one.polled_on, OPENING), run.published_at or run.now)
    run.add(Kind.NOMINATION, nomination, opening, one.source, nomination.poll)
    run.plan.new["polls"] += 1
    run.plan.new["candidacies"] += len(nomination.candidacies)
    _result(run, one, nomination, declaration, None)


def _result(
    run: Run, one: Return, nomination: Nomination, declaration: Declaration | None, before: Poll | None
) -> None:
    at = one.declared_at or min(in_london(one.polled_on, CLOSE), run.now)
    if before is not None and before.state is State.RETRACTED:
        at = run.published_at or run.now
    if declaration is not None:
        run.add(Kind.DECLARATION, declaration, at, one.source, nomination.poll)
        run.plan.new["declarations"] += 1
        return
    elected = returned(one, nomination.candidacies, _first_party(run, one))
    if elected is not None and (before is None or before.winner != elected):
        run.add(Kind.WINNER, Winner(nomination.poll, elected, one.summary), at, one.source, nomination.poll)
        run.plan.new["winners"] += 1
    elif elected is None and one.winner_name is not None and declaration is None:
        reason = f"{one.place.name}: the winner, {' '.join(one.winner_name)}, is not among the candidates known"
        run.plan.problems.append(Problem(one.path, one.line, reason, "winner"))


def _first_party(run: Run, one: Return) -> str | None:
    """The id of the party that a return without names says has won (a rush)."""
    if one.standings or one.winner_name or one.first_party is None:
        return None
    named = resolve(PartyNamed(abbreviation=one.first_party), one.place.nation)
    return run.parties.id_of(named, one.path, one.line, one.source)


def _known_poll(run: Run, one: Return, before: Poll, nomination: Nomination, declaration: Declaration | None) -> None:
    is_renamed = nomination.candidacies != before.candidacies
    if before.declaration is None:
        if is_renamed:
            _correct(run, one, before, nomination=nomination)
        _result(run, one, nomination, declaration, before)
        return
    new = declaration if declaration is not None and declaration != before.declaration else None
    if new is not None and msgspec.structs.replace(new, is_verified=False) == before.declaration:
        _verify(run, one, before)
    elif is_renamed or new is not None:
        _correct(run, one, before, nomination=nomination if is_renamed else None, declaration=new)
    elif one.is_full_publication and before.state is State.DECLARED and _was_part_verified(run.record, before):
        _verify(run, one, before)


def _verify(run: Run, one: Return, before: Poll) -> None:
    if before.state is State.VERIFIED:
        return
    at = run.published_at or run.now
    run.add(Kind.VERIFICATION, Verification(before.id), at, one.source, before.id)
    run.plan.new["verifications"] += 1


def _correct(
    run: Run,
    one: Return,
    before: Poll,
    *,
    nomination: Nomination | None = None,
    declaration: Declaration | None = None,
) -> None:
    names, figures = _provenance(run, before)
    if (later := _later_publication(run, [event for event in (names, figures) if event])) is not None:
        reason = f"{one.place.name}: the record has this poll from {later.title}: import older files first"
        run.plan.problems.append(Problem(one.path, one.line, reason, "older"))
        return
    earlier = (
        nomination if nomination and names and _is_undated_later(run, names) else None,
        declaration if declaration and figures and _is_undated_later(run, figures) else None,
    )
    if any(earlier):
        _insert_earlier(run, one, before, *earlier)
    rest = (None if earlier[0] else nomination, None if earlier[1] else declaration)
    if any(rest):
        body = Correction(before.id, before.entries[-1], *rest)
        run.add(Kind.CORRECTION, body, run.published_at or run.now, one.source, before.id)
        run.plan.changed.append(before.id)


def _provenance(run: Run, before: Poll) -> tuple[Event | None, Event | None]:
    """The events that who stands, and how they fared, were last taken from, up to the moment of publication."""
    names = figures = None
    for event in run.before.events(before.id):
        body = event.body
        if isinstance(body, Nomination) or (isinstance(body, Correction) and body.nomination):
            names = event
        if isinstance(body, Declaration) or (isinstance(body, Correction) and body.declaration):
            figures = event
    return names, figures


def _later_publication(run: Run, events: list[Event]) -> Source | None:
    """A dated publication, later than the files read now, that the poll as it was then already comes from."""
    if run.published_at is None:
        return None
    sources = [run.record.sources.get(event.source) for event in events]
    later = (one for one in sources if one and one.published_at and one.published_at > stamp(run.published_at))
    return next(later, None)


def _is_undated_later(run: Run, event: Event) -> bool:
    """Whether dated files are read now and the event's are not dated: those stand for when they were recorded."""
    source = run.record.sources.get(event.source)
    is_undated = source is None or source.published_at is None
    return run.published_at is not None and is_undated and event.recorded_at > stamp(run.published_at)


def _insert_earlier(
    run: Run, one: Return, before: Poll, nomination: Nomination | None, declaration: Declaration | None
) -> None:
    """Put a dated publication before what undated files said, which holds again from when they were recorded."""
    events = run.before.events(before.id)
    began = {event.kind: moment_of(event.effective_at) for event in reversed(events)}
    restored = None
    if nomination is not None:
        run.add(Kind.NOMINATION, nomination, began[Kind.NOMINATION], one.source, before.id)
        restored = msgspec.structs.replace(nomination, candidacies=before.candidacies)
    if declaration is not None:
        run.add(Kind.DECLARATION, declaration, began[Kind.DECLARATION], one.source, before.id)
    body = Correction(before.id, before.entries[-1], restored, before.declaration if declaration else None)
    known = events[-1]
    run.add(Kind.CORRECTION, body, moment_of(known.recorded_at), known.source, before.id)
    run.plan.new["earlier states"] += 1


def _was_part_verified(record: Record, poll: Poll) -> bool:
    """Whether the declaration came from files that say, poll by poll, which are verified."""
    return any(PART_VERIFIED in record.sources[one].title for one in poll.sources if one in record.sources)


def _gone(before: Poll, found: tuple[Candidacy, ...]) -> list[str]:
    """The names of the candidates of a declared poll that are not among those found."""
    keys = {one.key for one in found}
    return [one.name for one in before.candidacies if one.key not in keys]
