"""Votes, shares and the changes in them: what a candidacy, or a party in a place, polled.

Shares are of the valid votes (House of Commons Library). A share of all ballots is another figure: when that is what
was printed, the finding says so.
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
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.figures.numeral import Unit
from hustings.figures.rounding import format_signed, points, round_half_up
from hustings.measures.baseline import Baseline, family_key
from hustings.record.party import OTHERS
from hustings.record.poll import Poll
from hustings.record.record import Record

_NEAR = Decimal("0.25")


def votes_in(standing: Baseline, claim: Claim, record: Record, poll: Poll) -> int | None:
    """The subject's votes in a standing, of two the sum; `None` when it did not stand there."""
    own = _votes_of(standing, claim, record, poll)
    if claim.subject.other is None or own is None:
        return own
    second = replace(claim, subject=replace(claim.subject, candidacy=claim.subject.other, other=None))
    others = _votes_of(standing, second, record, poll)
    return None if others is None else own + others


def _votes_of(standing: Baseline, claim: Claim, record: Record, poll: Poll) -> int | None:
    key = claim.subject.candidacy
    if standing.poll is not None and standing.poll.id == poll.id and key is not None:
        return poll.votes(key)
    family = family_of(claim, record, poll)
    return None if family is None else standing.votes.get(family)


def family_of(claim: Claim, record: Record, poll: Poll) -> str | None:
    """The family key of the claim's subject."""
    if claim.subject.candidacy is not None:
        return family_key(poll.candidacy(claim.subject.candidacy), record.parties)
    return claim.subject.family


#: The word of a multiple that is told of a number of votes: it is of no share.
COUNTED = "counted"
#: The word of a multiple that is told of a share: it is of no number of votes.
SHARED = "shared"


def verify_votes(claim: Claim, record: Record) -> Finding:
    """Votes of a candidacy; with a multiple ("doubled") the votes against those before, or another candidacy's."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    if claim.quantity.unit is Unit.TIMES:
        found = _ratios(claim, record, poll) if claim.subject.other is None else _ratio_of_two(claim, poll)
        return judge(claim, found, source_of(record, poll))
    if claim.quantity.word == "change":
        options = _differences(claim, record, poll)
        if claim.quantity.value is None and options:
            return judge_direction(claim, options, source_of(record, poll))
        return judge(claim, options, source_of(record, poll))
    options = [
        counted(votes, "votes", f"{standing.label} result", "")
        for standing in standings(claim, record)
        if (votes := votes_in(standing, claim, record, poll)) is not None
    ]
    return judge(claim, options, level_source(claim, record))


def _ratios(claim: Claim, record: Record, poll: Poll) -> list[Option]:
    now = votes_in(own_standing(record, poll), claim, record, poll)
    found = []
    for standing in earlier_standings(claim, record, poll):
        then = votes_in(standing, claim, record, poll)
        if now and then:
            formula = f"{now:,} ÷ {then:,}"
            found.append(Option(Fraction(now, then), "times", f"against {standing.label}", formula))
        if claim.quantity.word == COUNTED:
            continue
        if now and then and standing.valid_votes and poll.declaration is not None:
            ratio = Fraction(now, poll.declaration.valid_votes) / Fraction(then, standing.valid_votes)
            found.append(Option(ratio, "times", f"of the share, against {standing.label}", "", is_fallback=True))
    return found


def _ratio_of_two(claim: Claim, poll: Poll) -> list[Option]:
    """How many times another candidate's votes a candidate's are."""
    own, other = (
        poll.votes(key) if key is not None else None for key in (claim.subject.candidacy, claim.subject.other)
    )
    if not own or not other:
        return []
    label = f"{poll.polled_on.year}, {claim.subject.label}"
    return [Option(Fraction(own, other), "times", label, f"{own:,} ÷ {other:,}")]


def _share_ratios(claim: Claim, record: Record, poll: Poll) -> list[Option]:
    """How many times the share before a share is, and the same of the votes, which copy may mean by it."""
    ratios = _ratios(claim, record, poll)
    if claim.quantity.word == SHARED:
        return [replace(one, is_fallback=False) for one in ratios if one.is_fallback]
    return [replace(one, is_fallback=not one.is_fallback) for one in ratios]


def _differences(claim: Claim, record: Record, poll: Poll) -> list[Option]:
    now = votes_in(own_standing(record, poll), claim, record, poll)
    found = []
    for standing in earlier_standings(claim, record, poll):
        then = votes_in(standing, claim, record, poll)
        if now is not None and then is not None:
            formula = f"{now:,} − {then:,} = {format_signed(now - then)} votes"
            found.append(counted(now - then, "votes", f"against {standing.label}", formula))
        own = _own_votes(standing, claim, poll)
        if now is not None and own is not None and own != then:
            formula = f"{now:,} − {own:,} = {format_signed(now - own)} votes"
            basis = f"against the same person's in {standing.label}"
            found.append(replace(counted(now - own, "votes", basis, formula), is_fallback=True))
    return found


def _own_votes(standing: Baseline, claim: Claim, poll: Poll) -> int | None:
    """The votes of the same person in an earlier poll, whatever the party then; `None` when they did not stand."""
    key = claim.subject.candidacy
    if key is None or standing.poll is None or standing.poll.declaration is None:
        return None
    name = poll.candidacy(key).name
    same = next((one.key for one in standing.poll.candidacies if one.name == name), None)
    return None if same is None else standing.poll.votes(same)


def verify_share(claim: Claim, record: Record) -> Finding:
    """The share of the valid votes."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    return judge(claim, _shares(claim, record, poll), level_source(claim, record), tolerance=_NEAR)


def _shares(claim: Claim, record: Record, poll: Poll) -> Iterator[Option]:
    for standing in standings(claim, record):
        votes = votes_in(standing, claim, record, poll)
        if votes is None or not standing.valid_votes:
            continue
        basis = f"{standing.label} result, of valid votes"
        yield percentage(Fraction(votes, standing.valid_votes), basis, f"{votes:,} ÷ {standing.valid_votes:,}")
        if standing.rejected_ballots:
            yield _of_ballots(votes, standing.valid_votes, standing.rejected_ballots, standing.label)


def _of_ballots(votes: int, valid: int, rejected: int, label: str) -> Option:
    return Option(
        Fraction(100 * votes, valid + rejected),
        "percent",
        f"{label} result, of all ballots",
        f"{votes:,} ÷ {valid + rejected:,}",
        Verdict.WRONG,
        f"should be {round(100 * votes / valid, 1)} per cent: this is the share of all ballots, rejected ones included",
        Severity.WARNING,
        is_fallback=True,
    )


def verify_share_change(claim: Claim, record: Record) -> Finding:
    """The change in a share, in points; copy prints it in per cent, which is a fault of unit unless it is a table's."""
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    if claim.quantity.unit is Unit.TIMES:
        return judge(claim, _share_ratios(claim, record, poll), source_of(record, poll))
    options: list[Option] = []
    relative: list[Option] = []
    now = votes_in(own_standing(record, poll), claim, record, poll)
    for standing in earlier_standings(claim, record, poll):
        then = votes_in(standing, claim, record, poll)
        if now is None or poll.declaration is None or not standing.valid_votes:
            continue
        if then is None and standing.votes.get(OTHERS):
            continue  # the party's votes then are somewhere among the others: not nought
        share = Fraction(now, poll.declaration.valid_votes)
        before = Fraction(then or 0, standing.valid_votes)
        exact = _points(claim, share, before, standing.label)
        options += rounded_apart(exact, share, before, claim.quantity.decimals)
        if then and claim.quantity.unit is not Unit.POINTS:
            relative += _relative(now, then, share, before, standing.label)
    options = named_together(options)
    if claim.quantity.word == STEADY and options:
        return judge_steady(claim, options + relative)
    if claim.quantity.value is None and options:
        return judge_direction(claim, options, source_of(record, poll))
    return judge(claim, options + relative, source_of(record, poll), tolerance=_NEAR)


def points_verdict(claim: Claim) -> Verdict:
    """The verdict for a change that is right in points: `UNIT` when copy prints it in per cent outside a table."""
    is_loose = claim.quantity.unit is Unit.PERCENT and not claim.quantity.is_signed
    return Verdict.UNIT if is_loose else Verdict.RIGHT


def _points(claim: Claim, now: Fraction, then: Fraction, label: str) -> Option:
    moved = now - then
    formula = f"{_per_cent(now)} − {_per_cent(then)} = {format_signed(points(moved))} points"
    verdict, note = points_verdict(claim), ""
    if verdict is Verdict.UNIT:
        part = f" ({format_signed(round_half_up(moved / then * 100, 0))} per cent of the share itself)" if then else ""
        note = f"{abs(points(moved))} percentage points against {label}{part}"
    return Option(moved * 100, "points", f"against {label}", formula, verdict, note)


def named_together(options: list[Option]) -> list[Option]:
    """The options, the note of each naming what the change is against every baseline that copy can mean."""
    noted = dict.fromkeys(one.note for one in options if one.note)
    # Of a figure that both definitions of turnout give, the definition goes without saying.
    notes = "; or ".join(one for one in noted if not one.endswith(" (ballots cast)") or one[:-15] not in noted)
    return [replace(one, note=f"should be {notes}") if one.note else one for one in options]


def _relative(now: int, then: int, share: Fraction, before: Fraction, label: str) -> list[Option]:
    by_votes = Fraction(100 * (now - then), then)
    by_share = (share - before) / before * 100
    return [
        Option(by_votes, "percent", f"change in votes against {label}", f"{then:,} to {now:,} votes", is_fallback=True),
        Option(by_share, "percent", f"change of the share itself against {label}", "", is_fallback=True),
    ]


def _per_cent(share: Fraction) -> str:
    return f"{points(share)}%"
