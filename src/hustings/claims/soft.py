"""Soft statements: who came to power, whose turnout was higher, boundaries redrawn, and words that only describe.

Right when the record bears them out; else uncheckable. What only describes ("clung on", "a landslide") is never judged:
the record's figures are set beside it.
"""

from __future__ import annotations

from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.country import election_of
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.person import verify_nothing
from hustings.claims.seat import first_tally, tallies
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.figures.rounding import percent, points
from hustings.geography.boundary_set import boundary_set
from hustings.measures.majority import majority, majority_share
from hustings.measures.seats import house_majority
from hustings.measures.turnout import turnout
from hustings.record.election import GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record


def verify_qualitative(claim: Claim, record: Record) -> Finding:
    """What a word describes, in figures: the majority of a seat, the seats of a party. Never right or wrong."""
    poll = poll_of(claim, record)
    if claim.kind is Kind.MARGIN and poll is not None and poll.declaration is not None:
        return uncheckable(claim, f"a matter of words: the majority was {_majority_told(poll)}")
    election = election_of(claim, record)
    told = _seats_told(record, election, claim.subject.family) if election else None
    return uncheckable(claim, f"a matter of words: {told}" if told else "a matter of words, with no figure to check")


def _majority_told(poll: Poll) -> str:
    votes, share = majority(poll), majority_share(poll)
    return f"{votes:,} votes ({points(share, 1)} points)" if votes is not None and share is not None else "a tie"


def _seats_told(record: Record, election: GeneralElection, family: str | None) -> str | None:
    tally = first_tally(record, election) if family else None
    row = tally.row(family) if tally is not None and family else None
    return f"{row.seats} seats at the election of {election.polled_on.year}" if row and row.seats is not None else None


def verify_power(claim: Claim, record: Record) -> Finding:
    """That a party came to power: the most seats at this election, and not at the one before."""
    election = election_of(claim, record)
    before = record.general_election_before(election.polled_on) if election else None
    if election is None or before is None or claim.subject.family is None:
        return uncheckable(claim, "the record does not hold both elections")
    now, then = _largest(record, election), _largest(record, before)
    text = f"most seats in {election.polled_on.year}: {now}; in {before.polled_on.year}: {then}"
    if now == claim.subject.family and then is not None and then != now:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, Official(now, "party", str(election.polled_on.year)))
    return uncheckable(claim, text)


def _largest(record: Record, election: GeneralElection) -> str | None:
    tally = first_tally(record, election)
    rows = [row for row in tally.rows if row.seats is not None] if tally is not None else []
    return max(rows, key=lambda row: row.seats or 0).key if rows else None


def verify_some_majority(claim: Claim, record: Record) -> Finding:
    """That whoever governs has a majority in the Commons ("won"), or that nobody has ("hung")."""
    election = election_of(claim, record)
    sizes = [size for one in tallies(record, election) if (size := house_majority(one)) is not None] if election else []
    if election is None or not sizes:
        return uncheckable(claim, "the record does not hold every poll of such an election")
    is_hung = max(sizes) <= 0
    text = f"{election.polled_on.year}: " + ("no party has a majority" if is_hung else f"a majority of {max(sizes)}")
    if is_hung is (claim.quantity.word == "hung"):
        official = Official(str(max(sizes)), "seats", f"{election.polled_on.year} result")
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    return uncheckable(claim, text)


def verify_between(claim: Claim, record: Record) -> Finding:
    """That one seat's turnout or majority was higher or lower than another's."""
    first = poll_of(claim, record)
    second = record.poll_or_none(claim.subject.other_poll) if claim.subject.other_poll else None
    of = claim.quantity.word.partition(" ")[2]
    mine = _measured(first, of) if first is not None else None
    theirs = _measured(second, of) if second is not None else None
    if first is None or mine is None or theirs is None:
        return uncheckable(claim, "the record does not hold both results")
    (one, told), (two, beside) = mine, theirs
    text = f"{told} against {beside}"
    if (one > two) if claim.quantity.direction > 0 else (one < two):
        return Finding(
            claim, Verdict.RIGHT, Severity.INFO, text, Official(told, of, text, "", source_of(record, first))
        )
    return uncheckable(claim, f"which seats are compared is not certain: {text}")


def _measured(poll: Poll, of: str) -> tuple[Fraction, str] | None:
    name = poll.constituency.name
    if of == "majority":
        votes = majority(poll)
        return None if votes is None else (Fraction(votes), f"{name} {votes:,}")
    share = turnout(poll)
    return None if share is None else (share, f"{name} {percent(share, 1)}%")


def verify_redrawn(claim: Claim, record: Record) -> Finding:
    """That a seat's boundaries were new at this election."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    drawn = boundary_set(poll.constituency.boundary_set)
    if drawn.first_polled_on != poll.polled_on:
        return uncheckable(claim, f"the boundaries of {poll.constituency.name} date from {drawn.first_polled_on.year}")
    text = f"{poll.constituency.name} was fought on boundaries new in {poll.polled_on.year}: {drawn.order}"
    return Finding(claim, Verdict.RIGHT, Severity.INFO, text, Official("new", "boundaries", text, "", drawn.order))


def verify_reached(claim: Claim, record: Record) -> Finding:
    """What a seat's majority or turnout once was ("as high as 12,963 in 2010"), and no more than that."""
    poll = poll_of(claim, record)
    of, stated = claim.quantity.word.partition(" ")[2], claim.quantity.value
    value = None if poll is None else majority(poll) if of == "majority" else turnout(poll)
    if poll is None or value is None or stated is None:
        return verify_nothing(claim, record)
    scaled = value if of == "majority" else Fraction(value) * 100
    if abs(Fraction(stated) - scaled) <= (0 if of == "majority" else Fraction(1, 2 * 10**claim.quantity.decimals)):
        text = f"the {of} of {poll.polled_on.year}; that it was never higher is not said"
        official = Official(str(stated), of, f"{poll.polled_on.year} result", "", source_of(record, poll))
        return Finding(claim, Verdict.RIGHT, Severity.INFO, text, official)
    return uncheckable(claim, f"the {of} of {poll.polled_on.year} is another")
