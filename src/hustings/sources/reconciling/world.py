"""Facts about places that an import brings: notional results and overlaps."""

from __future__ import annotations

from datetime import date

import msgspec

from hustings.errors import Problem
from hustings.record.election import GeneralElection, general_election_id
from hustings.record.entry import Kind
from hustings.record.notional import NotionalResult
from hustings.sources.reconciling.run import SEATS, Run


def notional_results(run: Run) -> None:
    """The notional results, summed to their published totals or a problem."""
    by_place: dict[tuple[date, str], list[int]] = {}
    for number, row in enumerate(run.reading.notionals):
        constituency = run.places.at(row.place, row.first_polled_on, row.path, row.line, row.source)
        if constituency is not None:
            by_place.setdefault((row.from_polled_on, constituency.id), []).append(number)
    for (polled_on, constituency_id), numbers in by_place.items():
        rows = [run.reading.notionals[number] for number in numbers]
        total, first = sum(row.votes for row in rows), rows[0]
        run.plan.read["notional results"] += 1
        if total != first.valid_votes:
            reason = f"{first.place.name}: notional votes sum to {total:,}, not to {first.valid_votes:,}"
            run.plan.problems.append(Problem(first.path, first.line, reason, "votes-sum"))
            continue
        votes = tuple((run.parties.id_of(row.party, row.path, row.line, row.source) or "", row.votes) for row in rows)
        body = NotionalResult(
            general_election_id(polled_on), constituency_id, votes, first.valid_votes, first.electorate
        )
        run.election(_general_before(polled_on), first.source)
        known = run.record.notionals.get(body.id)
        run.fact(Kind.NOTIONAL, body, known, first.source, "notional results")


def _general_before(polled_on: date) -> GeneralElection:
    seats = 646 if polled_on == date(2005, 5, 5) else SEATS
    return GeneralElection(general_election_id(polled_on), polled_on, seats)


def overlaps(run: Run) -> None:
    """The overlaps, both ends found among the constituencies."""
    known = {one.id: one for place in run.record.constituencies for one in run.record.overlaps_from(place)}
    for row in run.reading.overlaps:
        run.plan.read["overlaps"] += 1
        before, after = run.places.by_gss(row.from_gss, row), run.places.by_gss(row.to_gss, row, is_new=True)
        if before is None or after is None:
            continue
        body = msgspec.structs.replace(row.overlap, from_constituency=before.id, to_constituency=after.id)
        run.fact(Kind.OVERLAP, body, known.get(body.id), row.source, "overlaps")
