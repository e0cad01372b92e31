"""What a reading adds to the record, or changes in it: drafts of entries, or every problem that forbids them.

Nothing in a reading overwrites with silence: a file without rejected ballots leaves those known alone. What differs
from the record becomes a correction, whole, beside what it replaces.
"""

from __future__ import annotations

from collections.abc import Collection
from datetime import datetime

from hustings.record.record import Record
from hustings.sources.reading import Reading
from hustings.sources.reconciling.date import dates, whole_elections
from hustings.sources.reconciling.merge import merged
from hustings.sources.reconciling.plan import Plan
from hustings.sources.reconciling.poll import take, torn_rows
from hustings.sources.reconciling.run import Run
from hustings.sources.reconciling.world import notional_results, overlaps

#: Problems with a whole file, beside which what they leave out of the others need not be listed.
UNREADABLE = frozenset({"encoding", "format", "empty", "file", "election"})

__all__ = ["Plan", "reconcile"]


def reconcile(reading: Reading, record: Record, *, now: datetime, as_published: Collection[str] = ()) -> Plan:
    """The plan of an import of `reading` into `record` at the moment `now`.

    Compared with the record as at the reading's moment of publication where it has one, else with all that is known.
    """
    if unreadable := [problem for problem in reading.problems if problem.code in UNREADABLE]:
        return Plan(problems=unreadable)
    run = Run(reading, record, now, as_published)
    run.facts()
    dates(run)
    returns = merged(reading)
    for one in returns:
        take(run, one)
    torn_rows(run)
    whole_elections(run, returns)
    notional_results(run)
    overlaps(run)
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
