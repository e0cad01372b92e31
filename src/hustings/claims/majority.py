"""Majorities, margins and the changes in majorities: votes between two candidacies, or points of the valid votes."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.option import Option, counted, judge, judge_direction, percentage, uncheckable
from hustings.claims.standing import earlier_standings, level_source, own_standing, poll_of, source_of, standings
from hustings.claims.steady import STEADY, in_per_cent, judge_steady
from hustings.claims.verdict import Finding
from hustings.claims.votes import named_together, points_verdict
from hustings.figures.numeral import Unit
from hustings.figures.rounding import MINUS, format_signed, points
from hustings.measures.baseline import Baseline
from hustings.record.record import Record

_NEAR = Decimal("0.15")


def majority_formula(standing: Baseline) -> str:
    """How a majority comes about: the winner's votes less the runner-up's."""
    first, second = sorted(standing.votes.values(), reverse=True)[:2] if len(standing.votes) > 1 else (0, 0)
    if standing.majority is None or first - second != standing.majority:
        return ""
    return f"{first:,} − {second:,} = {standing.majority:,} votes"


def verify_majority(claim: Claim, record: Record) -> Finding:
    """The majority in votes, or in per cent of the valid votes."""
    options = (option for one in standings(claim, record) for option in _levels(one))
    tolerance = None if claim.quantity.unit is Unit.NONE else _NEAR
    return judge(claim, options, level_source(claim, record), tolerance=tolerance)


def _levels(standing: Baseline) -> Iterator[Option]:
    if standing.majority is None:
        return
    yield counted(standing.majority, "votes", f"{standing.label} majority", majority_formula(standing))
    if (share := standing.majority_share) is not None:
        formula = f"{standing.majority:,} ÷ {standing.valid_votes:,}"
        yield percentage(share, f"{standing.label} majority, of valid votes", formula)


def verify_margin(claim: Claim, record: Record) -> Finding:
    """The votes, or points, between two candidacies."""
    poll = poll_of(claim, record)
    first, second = claim.subject.candidacy, claim.subject.other
    if poll is None or poll.declaration is None or first is None or second is None:
        return uncheckable(claim, "it is not clear between whom this margin is")
    a, b = poll.votes(first) or 0, poll.votes(second) or 0
    gap = abs(a - b)
    basis = f"{poll.polled_on.year}, {poll.candidacy(first).name} and {poll.candidacy(second).name}"
    formula = f"{max(a, b):,} − {min(a, b):,} = {gap:,} votes"
    options = [counted(gap, "votes", basis, formula)]
    options.append(percentage(Fraction(gap, poll.declaration.valid_votes), basis, formula))
    return judge(claim, options, source_of(record, poll))


def verify_majority_change(claim: Claim, record: Record) -> Finding:
    """How a majority changed: in votes, in points, in per cent of itself; or only which way."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    now = own_standing(record, poll)
    earlier = [one for one in earlier_standings(claim, record, poll) if one.majority is not None]
    if now.majority is None or not earlier:
        return uncheckable(claim, "the record has no earlier majority to compare with")
    if claim.quantity.word == STEADY:
        moved = [
            in_per_cent(now.majority - one.majority, one.majority, f"against {one.label}", change_formula(now, one))
            for one in earlier
            if one.majority
        ]
        return judge_steady(claim, moved) if moved else uncheckable(claim, "no majority then")
    if claim.quantity.value is None:
        return judge_direction(claim, _moves(now, earlier), source_of(record, poll))
    options = named_together([option for then in earlier for option in _changes(claim, now, then)])
    return judge(claim, options, source_of(record, poll))


def change_formula(now: Baseline, then: Baseline) -> str:
    """How a majority moved, in votes and points: "9,639 − 589 = 9,050 votes (+17.0 points)"."""
    if now.majority is None or then.majority is None:
        return ""
    text = f"{now.majority:,} − {then.majority:,} = {_votes(now.majority - then.majority)}"
    if now.majority_share is not None and then.majority_share is not None:
        text += f" ({format_signed(points(now.majority_share - then.majority_share))} points)"
    return text


def _votes(change: int) -> str:
    """A change in votes, a fall with the minus sign of print: "−8,502 votes"."""
    return f"{change:,} votes".replace("-", MINUS)


def _changes(claim: Claim, now: Baseline, then: Baseline) -> list[Option]:
    if now.majority is None or then.majority is None:
        return []
    change, formula, basis = now.majority - then.majority, change_formula(now, then), f"against {then.label}"
    options = [Option(Fraction(change), "votes", basis, formula)]
    if claim.quantity.unit is Unit.TIMES and then.majority:
        ratio = Fraction(now.majority, then.majority)
        return [Option(ratio, "times", basis, formula), *_share_ratio(now, then, basis)]
    if now.majority_share is not None and then.majority_share is not None:
        in_points = (now.majority_share - then.majority_share) * 100
        note = f"in percentage points, against {then.label}: {formula}"
        options.append(Option(in_points, "points", basis, formula, points_verdict(claim), note))
    if then.majority:
        options.append(Option(Fraction(change, then.majority) * 100, "percent", basis, formula, is_fallback=True))
    return options


def _share_ratio(now: Baseline, then: Baseline, basis: str) -> list[Option]:
    """How many times the majority in points is the one before: "in percentage terms it doubled"."""
    if not now.majority_share or not then.majority_share:
        return []
    ratio = Fraction(now.majority_share / then.majority_share)
    return [Option(ratio, "times", f"of the majority in points, {basis}", "", is_fallback=True)]


def _moves(now: Baseline, earlier: list[Baseline]) -> list[Option]:
    return [
        Option(Fraction(now.majority - then.majority), "votes", f"against {then.label}", change_formula(now, then))
        for then in earlier
        if now.majority is not None and then.majority is not None
    ]
