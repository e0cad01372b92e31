"""Dates of an import: days that cannot be a poll's, and elections of which constituencies are still wanting."""

from __future__ import annotations

from datetime import date, timedelta

from hustings.errors import Problem
from hustings.record.election import GeneralElection, general_election_id
from hustings.sources.gate import id_of
from hustings.sources.reading import Return
from hustings.sources.reconciling.run import Run

#: Nobody publishes a list of candidates for a poll further ahead; and two general elections never came closer.
FURTHEST, SHORTEST_PARLIAMENT = timedelta(days=400), timedelta(days=60)


def dates(run: Run) -> None:
    """Dates that cannot be: published in the future, polled long after today, no general election on that day."""
    if run.published_at is not None and run.published_at > run.now + timedelta(days=1):
        reason = f"said to be published on {run.published_at:%d/%m/%Y}, which is still to come"
        run.plan.problems.extend(Problem(path, None, reason, "date") for path in run.reading.files)
    seen = {(one.path, one.polled_on, one.is_by_election): one.line for one in reversed(run.reading.returns)}
    for (path, polled_on, is_by_election), line in seen.items():
        why = _why_not_on(run, polled_on, is_by_election=is_by_election)
        if why is not None:
            run.plan.problems.append(Problem(path, line if is_by_election else None, why, "date"))
        elif polled_on > run.now.date():
            run.plan.notes.append(f"{path}: the poll of {polled_on} is still to come by this machine's clock")


def _why_not_on(run: Run, polled_on: date, *, is_by_election: bool) -> str | None:
    """Why that day cannot be a poll's; the record knows every general election up to its last."""
    if polled_on > (run.now + FURTHEST).date():
        return f"polled on {polled_on}, more than a year from now"
    if is_by_election:
        return None
    known = [one.polled_on for one in run.elections.values() if isinstance(one, GeneralElection)]
    if not known or polled_on in known or polled_on > max(known) + SHORTEST_PARLIAMENT:
        return None
    nearest = min(known, key=lambda one: abs(one - polled_on))
    return f"there was no general election on {polled_on}; the nearest was on {nearest}"


def whole_elections(run: Run, returns: list[Return]) -> None:
    """Say of which general elections constituencies are still wanting: a file cut short looks like any other."""
    for polled_on in sorted({one.polled_on for one in returns if not one.is_by_election}):
        election = run.elections.get(general_election_id(polled_on))
        if not isinstance(election, GeneralElection):
            continue
        polls = {id_of(one) for one in returns if not one.is_by_election and one.polled_on == polled_on}
        polls.update(poll.id for poll in run.record.polls_of(election.id))
        if len(polls) < election.seats:
            run.plan.notes.append(f"{election.name}: {len(polls)} of {election.seats} constituencies so far")
