"""The whole of an area: whether one party won all its seats, and how many seats it has."""

from __future__ import annotations

from hustings.claims.area.share import drawn
from hustings.claims.claim import Claim
from hustings.claims.country import UK, election_of, polls_in_place, seats_by_family
from hustings.claims.option import counted, judge, uncheckable
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.record.record import Record

ALL, TOTAL = "all seats", "seats in all"
_NO_POLLS = "the record does not hold the seats of the area"


def verify_all(claim: Claim, record: Record) -> Finding:
    """Whether the party won every seat of the area."""
    election = election_of(claim, record)
    polls = polls_in_place(record, election.id, claim.subject.place) if election is not None else ()
    if election is None or not polls:
        return uncheckable(claim, _NO_POLLS)
    won = seats_by_family(record, election.id, claim.subject.place)[claim.subject.family or ""]
    text = f"{won} of {len(polls)} seats, {election.polled_on.year}"
    official = Official(str(won), "seats", f"{election.polled_on.year} result", text)
    verdict, severity = (Verdict.RIGHT, Severity.INFO) if won == len(polls) else (Verdict.WRONG, Severity.ERROR)
    return drawn(Finding(claim, verdict, severity, text, official), record, election)


def verify_total(claim: Claim, record: Record) -> Finding:
    """How many seats an area has; never wrong, for copy may count those of a part that it has in mind."""
    election = election_of(claim, record)
    polls = polls_in_place(record, election.id, claim.subject.place) if election is not None else ()
    is_country = claim.subject.place in (None, UK)
    if election is None or not (polls or is_country):
        return uncheckable(claim, _NO_POLLS)
    count = election.seats if is_country else len(polls)
    found = judge(claim, [counted(count, "seats", f"{election.polled_on.year}, all seats")], "")
    return uncheckable(claim, found.message) if found.verdict is Verdict.WRONG else found
