"""Tenure: since when a person or a party has held a seat, as far back as the record goes.

Wrong only where a poll since then, in the seat of that name, was won by somebody else, or one before it by them. Who
sat for the seat going into a poll counts as who won the one before, whatever the name: people marry.
"""

from __future__ import annotations

from collections.abc import Iterator

from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.person import (
    earlier_poll,
    is_new_in,
    is_same_person,
    verify_tenure,
    was_held_before,
    won_in_a_row,
)
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.baseline import family_key
from hustings.measures.outcome import Outcome, outcome
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll
from hustings.record.record import Record


def verify_held(claim: Claim, record: Record) -> Finding:
    """Held since a year: right where it was first won then; wrong where another won it since."""
    poll, year = poll_of(claim, record), claim.basis.year
    if poll is None or year is None or (claim.subject.candidacy is None and claim.subject.family is None):
        return uncheckable(claim, "nothing in the record says since when")
    held, lost = _held(claim, record, poll)
    if not held:
        return uncheckable(claim, "the record does not have them as the holder")
    first = held[-1]
    if lost is None and not _is_first_won(claim, record, first):
        return uncheckable(claim, f"won in {first.polled_on.year}, and the record does not say what was before")
    if first.polled_on.year == year:
        text = f"first won in {year}"
        official = Official(str(year), "year", text, "", source_of(record, first))
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    if lost is not None and lost.polled_on.year >= year and lost.constituency.name == poll.constituency.name:
        return _contradicted(claim, record, lost)
    if was_held_before(record, held, year):
        official = Official(str(first.polled_on.year), "year", "first won", "", source_of(record, first))
        message = f"first won in {first.polled_on.year}, and held since"
        return Finding(claim, Verdict.WRONG, Severity.WARNING, message, official)
    return uncheckable(claim, f"first won in {first.polled_on.year}, as far as the record goes")


#: The word of a claim of since when somebody has been a Member, for whichever seat.
SAT = "sat since"


def verify_sat(claim: Claim, record: Record) -> Finding:
    """A Member since a year, for this seat or another: wrong too where the record has them first won later, as no
    sitting Member, and has nobody of the name among those elected in that year."""
    found = verify_tenure(claim, record)
    poll, key, year = poll_of(claim, record), claim.subject.candidacy, claim.basis.year
    if found.verdict is not Verdict.UNCHECKABLE or poll is None or key is None or year is None:
        return found
    held = won_in_a_row(record, poll, key)
    first = held[-1] if held else None
    if first is None or first.polled_on.year <= year or first.candidacy(first.winner or "").is_sitting is not False:
        return found
    who = poll.candidacy(key).person
    election = next((one for one in record.general_elections if one.polled_on.year == year), None)
    won = [] if election is None else [one.candidacy(one.winner) for one in record.polls_of(election.id) if one.winner]
    if not won or any(is_same_person(one.person, who) for one in won):
        return found
    text = f"first won in {first.polled_on.year}, and no seat in {year}"
    official = Official(str(first.polled_on.year), "year", "first won", "", source_of(record, first))
    return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)


def verify_until(claim: Claim, record: Record) -> Finding:
    """Held until a year: right where it was lost then; wrong where it was lost at another poll, or won then still."""
    poll, year = poll_of(claim, record), claim.basis.year
    if poll is None or year is None or (claim.subject.candidacy is None and claim.subject.family is None):
        return uncheckable(claim, "nothing in the record says until when")
    polls = [one for one in _backwards(record, poll) if one.constituency.name == poll.constituency.name]
    won = [_is_won_by(claim, record, poll, one) for one in polls]
    lost = [one for one, now, then in zip(polls, won, won[1:], strict=False) if then and not now]
    begun = outcome(record, polls[-1]) if polls else None
    if begun is not None and year == polls[-1].polled_on.year and not won[-1]:
        return _until_first(claim, record, polls[-1], begun)
    ended = next((one for one in lost if one.polled_on.year == year), None)
    if not lost or (won[0] and ended is None):
        return uncheckable(claim, "the record does not have when they ceased to sit")
    last = ended or lost[0]
    text = f"lost {last.constituency.name} in {last.polled_on.year}"
    official = Official(str(last.polled_on.year), "year", text, "", source_of(record, last))
    if ended is not None:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)


def _until_first(claim: Claim, record: Record, first: Poll, begun: Outcome) -> Finding:
    """Held until the earliest poll of the record: right of the party that it was gained from; else not known."""
    if claim.subject.family is None or begun.baseline.winner != claim.subject.family:
        return uncheckable(claim, f"the record goes back to {first.polled_on.year} only")
    text = f"lost {first.constituency.name} in {first.polled_on.year}"
    official = Official(str(first.polled_on.year), "year", text, "", source_of(record, first))
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)


def _is_won_by(claim: Claim, record: Record, poll: Poll, other: Poll) -> bool:
    """Whether a poll was won by the person of a claim, who stood in `poll`, or by the party of one."""
    winner = other.candidacy(other.winner or "")
    if claim.subject.candidacy is None:
        return family_key(winner, record.parties) == claim.subject.family
    return _is_same(poll.candidacy(claim.subject.candidacy), winner)


def _is_first_won(claim: Claim, record: Record, first: Poll) -> bool:
    """Whether the earliest poll of the record was won by who had not held it: a gain, or by no sitting Member."""
    if claim.subject.candidacy is not None:
        return is_new_in(record, first)
    found = outcome(record, first)
    is_new_here = claim.basis.year == first.polled_on.year and is_new_in(record, first)
    return found is not None and (found.is_gain or is_new_here)  # a hold may be one on new boundaries alone


def _contradicted(claim: Claim, record: Record, lost: Poll) -> Finding:
    winner = lost.candidacy(lost.winner or "")
    text = f"{lost.constituency.name} was won by {winner.name} in {lost.polled_on.year}"
    official = Official(winner.name, "winner", str(lost.polled_on.year), "", source_of(record, lost))
    return Finding(claim, Verdict.WRONG, Severity.WARNING, text, official)


def _held(claim: Claim, record: Record, poll: Poll) -> tuple[list[Poll], Poll | None]:
    """The polls won in a row, from the latest back, and the one before them that another is known to have won.

    The poll itself may be the one that the holder lost.
    """
    who = poll.candidacy(claim.subject.candidacy) if claim.subject.candidacy else None
    held: list[Poll] = []
    for one in _backwards(record, poll):
        winner = one.candidacy(one.winner or "")
        if _is_same(who, winner) if who else family_key(winner, record.parties) == claim.subject.family:
            held.append(one)
            who = winner if who else None
        elif one.id != poll.id:
            return held, None if who is not None and who.is_sitting is not False else one
    return held, None


def _is_same(one: Candidacy, other: Candidacy) -> bool:
    if one.person.mnis_id is not None and other.person.mnis_id is not None:
        return one.person.mnis_id == other.person.mnis_id
    return one.person.family_name == other.person.family_name


def _backwards(record: Record, poll: Poll) -> Iterator[Poll]:
    seen: Poll | None = poll
    while seen is not None and seen.winner is not None:
        yield seen
        seen = earlier_poll(record, seen)
