"""Turnout and its change. Two definitions are in daily use; a figure is right on either, and the finding says which.

Valid votes ÷ electorate is the House of Commons Library's, ballots cast ÷ electorate the returning officers'.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.option import Option, counted, judge, judge_direction, percentage, rounded_apart, uncheckable
from hustings.claims.standing import earlier_standings, level_source, own_standing, poll_of, source_of, standings
from hustings.claims.steady import STEADY, judge_steady
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.votes import named_together, points_verdict
from hustings.figures.numeral import Unit
from hustings.figures.rounding import format_signed, percent, points, round_half_up
from hustings.measures.baseline import Baseline
from hustings.measures.turnout import TurnoutDefinition
from hustings.record.record import Record

_NEAR = Decimal("0.35")


def verify_turnout(claim: Claim, record: Record) -> Finding:
    """Turnout at a poll, on either definition; or, as a count, those who voted."""
    options = (option for one in standings(claim, record) for option in _options(one, definitions(claim)))
    return judge(claim, options, level_source(claim, record), tolerance=_NEAR)


def definitions(claim: Claim) -> list[TurnoutDefinition]:
    """Both definitions, first the one that a wrong figure is corrected to: the claim's, else valid votes."""
    first = claim.basis.turnout or TurnoutDefinition.VALID
    return [first, *(one for one in TurnoutDefinition if one is not first)]


def _options(standing: Baseline, definitions: list[TurnoutDefinition]) -> Iterator[Option]:
    for definition in definitions:
        share = standing.turnout(definition)
        if share is not None:
            basis = f"{standing.label} turnout, {definition} ÷ electorate"
            is_other = definition is not definitions[0]
            printed = replace(percentage(share, basis, f"{percent(share, 2)}%"), is_other=is_other)
            yield from (printed, *(_rounded_again(printed, share) if definition is TurnoutDefinition.BALLOTS else ()))
    if standing.valid_votes is not None:
        yield counted(standing.valid_votes, "people", f"{standing.label}, valid votes")
        if standing.rejected_ballots is not None:
            every = standing.valid_votes + standing.rejected_ballots
            yield counted(every, "people", f"{standing.label}, ballots cast")


def _rounded_again(option: Option, share: Fraction) -> Iterator[Option]:
    """The turnout that an officer declares to two decimals, 72.15 per cent, rounded from there to 72.2."""
    declared = percent(share, 2)
    if round_half_up(declared, 1) != percent(share, 1):
        basis = f"{option.basis}, rounded from {declared}"
        yield replace(option, value=Fraction(declared), basis=basis, verdict=Verdict.ROUNDING, is_fallback=True)


def verify_turnout_change(claim: Claim, record: Record) -> Finding:
    """The change in turnout, in points, against each baseline and on each definition; or only which way."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    now = own_standing(record, poll)
    options = [
        option
        for then in earlier_standings(claim, record, poll)
        for definition in definitions(claim)
        for option in _changes(claim, now, then, definition)
    ]
    options = named_together(options)
    if claim.quantity.word == STEADY and options:
        return judge_steady(claim, options)
    if claim.quantity.value is None and options:
        return judge_direction(claim, options, source_of(record, poll))
    return judge(claim, options, source_of(record, poll), tolerance=_NEAR)


def _changes(claim: Claim, now: Baseline, then: Baseline, definition: TurnoutDefinition) -> list[Option]:
    share = now.turnout(definition)
    before = then.turnout(definition) or then.turnout(TurnoutDefinition.VALID)
    if share is None or before is None:
        return []
    change = share - before
    moved = points(change)
    formula = f"{percent(share)}% − {percent(before)}% = {format_signed(moved)} points"
    basis, verdict = f"against {then.label}, {definition}", points_verdict(claim)
    is_other = definition is not definitions(claim)[0]
    if claim.quantity.unit is Unit.TIMES and before:
        return [Option(Fraction(share / before), "times", basis, formula, is_other=is_other)]
    note = f"{abs(moved)} percentage points against {then.label}{f' ({definition})' if is_other else ''}"
    exact = Option(change * 100, "points", basis, formula, verdict, note, is_other=is_other)
    found = rounded_apart(exact, share, before, claim.quantity.decimals)
    if claim.quantity.unit is Unit.PERCENT and before:
        found.append(
            Option(Fraction(change / before) * 100, "percent", f"against {then.label}", formula, is_fallback=True)
        )
    return found


def verify_electorate(claim: Claim, record: Record) -> Finding:
    """The number registered to vote."""
    options = [
        counted(one.electorate, "people", f"{one.label} electorate")
        for one in standings(claim, record)
        if one.electorate is not None
    ]
    return judge(claim, options, level_source(claim, record))
