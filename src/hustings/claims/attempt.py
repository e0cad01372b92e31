"""Attempt: how often somebody has stood in a seat, up to a poll. The record does not hold what was before it, nor who
stood elsewhere under the same name: a number that it does not bear out is not called wrong.
"""

from __future__ import annotations

from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.person import is_same_person
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.record.poll import Poll
from hustings.record.record import Record

#: The words of a claim of how often somebody has stood: this time too, or before it.
STOOD, STOOD_BEFORE = "times stood", "times stood before"


def verify_stood(claim: Claim, record: Record) -> Finding:
    """How often somebody stood here, by-elections counted or not."""
    poll = record.poll_or_none(claim.subject.poll) if claim.subject.poll else None
    key = claim.subject.candidacy
    if poll is None or key is None:
        return uncheckable(claim, "the record has no such candidate")
    stood = _stood(record, poll, key)
    if claim.quantity.word == STOOD_BEFORE:
        stood = [one for one in stood if one.id != poll.id]
    told, general = int(claim.quantity.value or 0), [one for one in stood if not one.is_by_election]
    years = ", ".join(str(one.polled_on.year) for one in stood)
    text = f"stood here in {years}" if stood else "did not stand here before, as far as the record goes"
    if told not in (len(stood), len(general)):
        return uncheckable(claim, f"{text}; what was before 2010, or elsewhere, is not counted")
    return Finding(
        claim, Verdict.RIGHT, Severity.INFO, text, Official(str(told), "times", text, "", source_of(record, poll))
    )


def _stood(record: Record, poll: Poll, key: str) -> list[Poll]:
    """The polls of the constituency of this name in which somebody stood, up to this one, oldest first."""
    who = poll.candidacy(key).person
    slug = poll.constituency.slug
    here = [one for place in record.constituencies_called(slug) for one in record.polls_in(place.id)]
    until = [one for one in here if one.polled_on <= poll.polled_on]
    stood = [one for one in until if any(is_same_person(other.person, who) for other in one.candidacies)]
    return sorted(stood, key=lambda one: one.polled_on)
