"""Verify: one claim against the record. The table gives each kind its check; a new kind is one row."""

from __future__ import annotations

from collections.abc import Callable

from hustings.claims import attempt, country, majority, person, place, seat, soft, swing, tenure, turnout, votes
from hustings.claims.area import (
    bound,
    boundary,
    count,
    deposit,
    first,
    gross,
    others,
    outvoted,
    per_seat,
    placed,
    ranked,
    share,
    stood,
    superlative,
    whole,
    women,
)
from hustings.claims.claim import Claim
from hustings.claims.doubt import in_doubt
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding
from hustings.figures.numeral import Unit
from hustings.record.record import Record

Check = Callable[[Claim, Record], Finding]

CHECKS: dict[Kind, Check] = {
    Kind.VOTES: votes.verify_votes,
    Kind.SHARE: votes.verify_share,
    Kind.SHARE_CHANGE: votes.verify_share_change,
    Kind.MAJORITY: majority.verify_majority,
    Kind.MAJORITY_CHANGE: majority.verify_majority_change,
    Kind.MARGIN: majority.verify_margin,
    Kind.TURNOUT: turnout.verify_turnout,
    Kind.TURNOUT_CHANGE: turnout.verify_turnout_change,
    Kind.SWING: swing.verify_swing,
    Kind.RANK: place.verify_rank,
    Kind.OUTCOME: place.verify_outcome,
    Kind.SEATS: seat.verify_seats,
    Kind.SEATS_CHANGE: seat.verify_seats_change,
    Kind.HOUSE_MAJORITY: seat.verify_house_majority,
    Kind.ELECTORATE: turnout.verify_electorate,
    Kind.SUPERLATIVE: superlative.verify_superlative,
    Kind.TENURE: person.verify_tenure,
    Kind.DEPOSIT: person.verify_deposit,
    Kind.BOUNDARY: boundary.verify_boundary,
    Kind.CANDIDACY: person.verify_candidacy,
    Kind.OTHER: person.verify_nothing,
}

# The same kinds, said of more than one poll.
_OF_A_PLACE: dict[Kind, Check] = {
    Kind.VOTES: share.verify_area_votes,
    Kind.SHARE: share.verify_area_share,
    Kind.SHARE_CHANGE: share.verify_area_share_change,
    Kind.SWING: share.verify_area_swing,
    Kind.TURNOUT: country.verify_place_turnout,
    Kind.TURNOUT_CHANGE: country.verify_place_turnout_change,
    Kind.DEPOSIT: stood.verify_deposits,
    Kind.RANK: ranked.verify_area_rank,
}
# Kinds that count seats, or candidates together, by how the word of the quantity begins.
_COUNTED: tuple[tuple[Kind, tuple[str, ...], Check], ...] = (
    (Kind.SEATS, count.WORDS, count.verify_count),
    (Kind.RANK, (placed.PLACED,), placed.verify_placed),
    (Kind.VOTES, (others.TOGETHER,), others.verify_together),
    (Kind.SHARE, (others.TOGETHER,), others.verify_together),
    (Kind.VOTES, (others.LOSERS,), others.verify_losers),
    (Kind.SHARE, (others.LOSERS,), others.verify_losers),
    (Kind.VOTES, (outvoted.OUTVOTED,), outvoted.verify_outvoted),
    (Kind.OTHER, (others.SHARING,), others.verify_sharing),
    (Kind.SUPERLATIVE, (bound.NEVER_BELOW, bound.NEVER_ABOVE), bound.verify_bound),
    (Kind.SEATS_CHANGE, (gross.GAINED, gross.LOST), gross.verify_moved),
    (Kind.SEATS, (gross.KEPT,), gross.verify_kept),
    (Kind.SEATS, (gross.ALL_BUT,), gross.verify_all_but),
    (Kind.SEATS_CHANGE, (gross.GONE,), gross.verify_gone),
    (Kind.SEATS, (gross.TOGETHER,), gross.verify_together),
    (Kind.SEATS, (gross.MOST, gross.FEWEST), gross.verify_half),
)
# What "other" can be, by the word of its quantity.
_OTHERS: dict[str, Check] = {
    "candidates": stood.verify_candidates,
    stood.BEATEN: stood.verify_others_stood,
    stood.OTHERS: stood.verify_others_stood,
    "average": country.verify_average,
    outvoted.OUTWEIGHED: outvoted.verify_outweighed,
    outvoted.TIMES_LEAD: outvoted.verify_times_lead,
    women.WOMEN: women.verify_women,
    whole.ALL: whole.verify_all,
    whole.TOTAL: whole.verify_total,
    per_seat.PER_SEAT: per_seat.verify_per_seat,
    first.FIRST_WIN: first.verify_first_win,
    first.LAST_WON: first.verify_last_won,
    deposit.LOST: deposit.verify_deposit_count,
    deposit.KEPT: deposit.verify_deposit_count,
    deposit.SHORT: deposit.verify_shortfall,
    deposit.OVER: deposit.verify_shortfall,
    deposit.NEEDED: deposit.verify_needed,
    deposit.ALL_LOST: deposit.verify_last_lost,
    "boundaries changed": boundary.verify_boundaries_changed,
    "boundaries same": boundary.verify_boundaries_changed,
    "boundaries new": boundary.verify_boundaries_changed,
    attempt.STOOD: attempt.verify_stood,
    attempt.STOOD_BEFORE: attempt.verify_stood,
    "years ago": person.verify_interval,
    "ballots": person.verify_ballots,
    "rejected": person.verify_rejected,
    person.AWAY: person.verify_away,
    "opposition": person.verify_ballots,
    "held since": tenure.verify_held,
    tenure.SAT: tenure.verify_sat,
    "held until": tenure.verify_until,
    "qualitative": soft.verify_qualitative,
    "power": soft.verify_power,
    "hung": soft.verify_some_majority,
    "some majority": soft.verify_some_majority,
    "between turnout": soft.verify_between,
    "between majority": soft.verify_between,
    "redrawn": soft.verify_redrawn,
    "reached turnout": soft.verify_reached,
    "reached majority": soft.verify_reached,
}


def verify(claim: Claim, record: Record) -> Finding:
    """The finding for a claim: right, rounding, unit, wrong or uncheckable, with what the record has. Never raises
    for a claim whose ids are the record's."""
    return in_doubt(_checked(claim, record), record)


def _checked(claim: Claim, record: Record) -> Finding:
    is_of_poll = claim.subject.poll is not None or claim.kind is not Kind.DEPOSIT
    if claim.quantity.word in _OTHERS and is_of_poll:
        return _OTHERS[claim.quantity.word](claim, record)
    if claim.quantity.unit is Unit.TIMES and claim.kind in (Kind.SEATS, Kind.SEATS_CHANGE):
        return gross.verify_times(claim, record)
    for kind, words, check in _COUNTED:
        if claim.kind is kind and claim.quantity.word.startswith(words):
            return check(claim, record)
    if claim.subject.poll is None and claim.kind in _OF_A_PLACE:
        return _OF_A_PLACE[claim.kind](claim, record)
    return CHECKS[claim.kind](claim, record)
