"""Firsts: a party's first win in a seat since a year, as far as the record goes."""

from __future__ import annotations

from hustings.claims.area.league import winner_family
from hustings.claims.claim import Claim
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of, source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.measures.superlative import namesakes
from hustings.record.poll import Poll
from hustings.record.record import Record

FIRST_WIN = "first win"


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
    won = [one.polled_on.year for one in earlier if winner_family(record, one) == family]
    between = [one for one in won if one > year]
    first = min((one.polled_on.year for one in earlier), default=poll.polled_on.year)
    official = Official(str(max(won, default="")), "year", f"polls from {first}", "", source_of(record, poll))
    if between:
        told = f"the party won it in {max(between)} too"
        return Finding(claim, Verdict.WRONG, Severity.WARNING, told, official)
    before = [one for one in earlier if one.polled_on.year < year]
    was_lost = bool(before) and winner_family(record, before[-1]) == family
    if year in won or was_lost:
        return Finding(claim, Verdict.RIGHT, Severity.INFO, f"last won in {max(won)}, in polls from {first}", official)
    return uncheckable(claim, f"no win since then, but the record goes back to {first} only")


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
