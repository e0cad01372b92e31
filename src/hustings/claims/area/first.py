"""Firsts: a party's first win in a seat since a year, as far as the record goes."""

from __future__ import annotations

from hustings.claims.area.league import winner_family
from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.baseline import baselines, party_key
from hustings.measures.outcome import outcome
from hustings.measures.superlative import namesakes
from hustings.record.poll import Poll
from hustings.record.record import Record

FIRST_WIN = "first win"
#: The word of a claim of when a party last won a seat, or lost it.
LAST_WON = "last won"


def verify_first_win(claim: Claim, record: Record) -> Finding:
    """Whether the party had not won the seat since that year: it last won in it, or lost it then.

    Wrong only where the record has a win between; before the record begins nothing can be said. Without a year: whether
    it has won none of the seat's earlier polls in the record.
    """
    poll, year, family = poll_of(claim, record), claim.basis.year, claim.subject.family
    if poll is None or winner_family(record, poll) != family:
        return uncheckable(claim, "the seat was not won by the party that this is said of")
    earlier = earlier_polls(record, poll)
    if year is None:
        return _first_of_all(claim, record, poll, earlier)
    if not earlier:
        return uncheckable(claim, "the record has no earlier poll of the seat")
    return _told_since(claim, record, poll, earlier)


def verify_last_won(claim: Claim, record: Record) -> Finding:
    """Whether a year is the one in which a party last won the seat, or lost it."""
    poll, family = poll_of(claim, record), claim.subject.family
    if poll is None or family is None or claim.basis.year is None:
        return uncheckable(claim, "nothing in the record says when it was last won")
    polls = earlier_polls(record, poll)
    polls += [poll] if winner_family(record, poll) != family else []
    if not polls:
        return uncheckable(claim, "the record has no earlier poll of the seat")
    return _told_since(claim, record, poll, polls)


def _told_since(claim: Claim, record: Record, poll: Poll, polls: list[Poll]) -> Finding:
    """The finding for the year since when a party has not won a seat, by the polls in it before, oldest first."""
    year, first = claim.basis.year or 0, polls[0].polled_on.year
    won, lost = _last_held(record, polls, claim.subject.family or "")
    last = f"last won in {won}" if won is not None else f"lost in {lost}" if lost is not None else "not won"
    told = f"{last}, in polls from {first}"
    official = Official(str(won or lost or ""), "year", f"polls from {first}", "", source_of(record, poll))
    if year in (won, lost) or (won is None and lost == first and year == _year_before(record, polls[0])):
        return Finding(claim, Verdict.RIGHT, Severity.INFO, told, official)
    if won is not None and year < won:
        return Finding(claim, Verdict.WRONG, Severity.WARNING, f"the party won it in {won} too", official)
    if year >= first and _is_unbroken(record, polls) and year in {one.polled_on.year for one in polls}:
        return Finding(claim, Verdict.WRONG, Severity.WARNING, told, official)
    return uncheckable(claim, f"no win since then, but the record goes back to {first} only")


def _last_held(record: Record, polls: list[Poll], family: str) -> tuple[int | None, int | None]:
    """The year of the last of some polls that a party won, and of the one that it lost the seat at; `None` where the
    record does not say."""
    won = [at for at, one in enumerate(polls) if winner_family(record, one) == family]
    if won:
        after = polls[won[-1] + 1 : won[-1] + 2]
        return polls[won[-1]].polled_on.year, after[0].polled_on.year if after else None
    first = outcome(record, polls[0])
    if first is None or not first.has_changed_hands or first.from_party_id is None:
        return None, None
    return None, polls[0].polled_on.year if party_key(first.from_party_id, record.parties) == family else None


def _year_before(record: Record, poll: Poll) -> int | None:
    """The year of the election that a poll's outcome is reckoned against."""
    return next((one.polled_on.year for one in baselines(record, poll)), None)


def _is_unbroken(record: Record, polls: list[Poll]) -> bool:
    """Whether there is a poll in the seat at every general election from the first of some to the last."""
    days = {one.polled_on for one in polls}
    between = [
        one.polled_on
        for one in record.general_elections
        if polls[0].polled_on <= one.polled_on <= polls[-1].polled_on and record.polls_of(one.id)
    ]
    return days.issuperset(between)


def _first_of_all(claim: Claim, record: Record, poll: Poll, earlier: list[Poll]) -> Finding:
    won = [one.polled_on.year for one in earlier if winner_family(record, one) == claim.subject.family]
    if not earlier:
        return uncheckable(claim, "the record has no earlier poll of the seat")
    covered = f"{len(earlier)} earlier polls of the seat in the record, from {earlier[0].polled_on.year}"
    official = Official(str(max(won, default="")), "year", covered, "", source_of(record, poll))
    if won:
        told = f"the party won it in {max(won)} too"
        return Finding(claim, Verdict.WRONG, Severity.WARNING, told, official)
    return Finding(claim, Verdict.RIGHT, Severity.INFO, f"not won in {covered}", official)


def earlier_polls(record: Record, poll: Poll) -> list[Poll]:
    """The polls in the seat, and in those of its name before, that were held before this one, oldest first."""
    every = [one for place in namesakes(record, poll.constituency) for one in record.polls_in(place.id)]
    return sorted((one for one in every if one.polled_on < poll.polled_on), key=lambda one: one.polled_on)
