"""Swing: between the parties that copy names, else between the first two; printed in per cent by custom."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.option import Option, judge, percentage, uncheckable
from hustings.claims.person import is_same_person
from hustings.claims.standing import earlier_standings, family_label, poll_of, source_of
from hustings.claims.verdict import Finding, Verdict
from hustings.figures.rounding import points, round_half_up
from hustings.measures.baseline import Baseline
from hustings.measures.change import family_share, family_share_change
from hustings.measures.rank import ranking
from hustings.measures.swing import butler, steed
from hustings.record.poll import Poll
from hustings.record.record import Record


def verify_swing(claim: Claim, record: Record) -> Finding:
    """The swing against each baseline: Butler's, then (as the other usual definition) Steed's."""
    return _verify(claim, record, is_butlers=False)


def _verify(claim: Claim, record: Record, *, is_butlers: bool) -> Finding:
    poll = poll_of(claim, record)
    if poll is None:
        return uncheckable(claim, "the record has no result for this poll")
    if claim.quantity.word == "needed":
        is_of_before = claim.basis.when is When.PREVIOUS
        options = list(_needed_before(claim, record, poll) if is_of_before else _needed(claim, poll))
        rounded = (_of_rounded_lead(option) for option in options)
        return judge(claim, [*options, *rounded], source_of(record, poll))
    swings = (
        option
        for then in earlier_standings(claim, record, poll)
        for from_family, to_family in _pairs(claim, poll, then)
        for option in _swings(record, poll, then, from_family, to_family, is_named=_is_named(claim))
        if not (option.verdict is Verdict.ROUNDING and (is_butlers or _is_rise(claim, option, poll, then, to_family)))
    )
    source = source_of(record, poll)
    found = judge(claim, swings, source, tolerance=Decimal("0.15"))
    if found.verdict in (Verdict.RIGHT, Verdict.ROUNDING):
        return found
    people = [one for then in earlier_standings(claim, record, poll) for one in _of_changed_party(claim, poll, then)]
    of_people = judge(claim, people, source)
    return of_people if of_people.verdict is Verdict.RIGHT else found


def _of_changed_party(claim: Claim, poll: Poll, then: Baseline) -> Iterator[Option]:
    """The swing between the first two where one of them stood for another party before: between the people, or between
    the parties, the one that did not stand before counted from nothing. Copy that gives either does not say so."""
    first_two = [one.key for one in ranking(poll)[:2]]
    if then.poll is None or len(first_two) < 2 or not any(_was_of_other(poll, then, one) for one in first_two):
        return
    winner = poll.candidacy(first_two[0])
    rises = {one: _own_rise(poll, then, one) for one in first_two}
    yield _between(rises[first_two[1]], rises[first_two[0]], f"between {winner.name} and the runner-up", then)
    for from_family, to_family in _pairs(claim, poll, then):
        loss, rise = _rise_from_nothing(poll, then, from_family), _rise_from_nothing(poll, then, to_family)
        yield _between(loss, rise, "a party that did not stand before counted from nothing", then)


def _between(loss: Fraction, rise: Fraction, basis: str, then: Baseline) -> Option:
    """Half of the two changes of a share, in per cent, whichever way it went."""
    value = abs(rise - loss) / 2
    formula = f"half of the two changes: {points(value)} points"
    return Option(value * 100, "percent", f"{basis}, against {then.label}", formula, is_fallback=True)


def _own_key(poll: Poll, then: Baseline, key: str) -> str | None:
    """The candidacy of the same person in the poll before."""
    who = poll.candidacy(key).person
    stood = then.poll.candidacies if then.poll is not None else ()
    return next((one.key for one in stood if is_same_person(one.person, who)), None)


def _was_of_other(poll: Poll, then: Baseline, key: str) -> bool:
    """Whether somebody stood before, for another party."""
    own = _own_key(poll, then, key)
    if own is None or then.poll is None:
        return False
    return then.key_of(then.poll.candidacy(own)) != then.key_of(poll.candidacy(key))


def _own_rise(poll: Poll, then: Baseline, key: str) -> Fraction:
    """How far the share of a person rose, for whichever party he stood; of who did not stand, that of the party."""
    own = _own_key(poll, then, key)
    if own is None or then.poll is None:
        return _rise_from_nothing(poll, then, then.key_of(poll.candidacy(key)))
    was = Fraction(then.poll.votes(own) or 0, then.valid_votes or 1)
    return Fraction(poll.votes(key) or 0, _valid_votes(poll)) - was


def _rise_from_nothing(poll: Poll, then: Baseline, family: str) -> Fraction:
    """How far the share of a family rose, no candidate being no votes."""
    return (family_share(poll, family, then) or Fraction(0)) - (then.share(family) or Fraction(0))


def _valid_votes(poll: Poll) -> int:
    return (poll.declaration.valid_votes if poll.declaration is not None else 0) or 1


def _of_rounded_lead(half: Option) -> Option:
    """Half of the lead as it is printed, to a tenth: a lead of 0.46 points is one of 0.5, and half of that is 0.25."""
    value = Fraction(round_half_up(2 * half.value, 1)) / 2
    return replace(
        half, value=value, basis=f"{half.basis}, of the rounded lead", verdict=Verdict.ROUNDING, is_fallback=True
    )


def verify_by_butler(claim: Claim, record: Record) -> Finding:
    """As `verify_swing`, with Butler's definition alone, for copy that goes by it."""
    return _verify(claim, record, is_butlers=True)


def _is_rise(claim: Claim, steeds: Option, poll: Poll, then: Baseline, to_family: str) -> bool:
    """Whether a figure that Steed's definition bears out is how far the share of the party rose: copy that gives one
    for the other is likelier than copy that uses his."""
    stated, rise = claim.quantity.value, family_share_change(poll, to_family, then)
    if stated is None or rise is None or steeds.value is None:
        return False
    return round_half_up(rise * 100, claim.quantity.decimals) == abs(stated)


def _needed(claim: Claim, poll: Poll) -> list[Option]:
    """Half the lead over the candidacy that needs the swing, the runner-up's where none is named; in per cent."""
    order = [one.key for one in ranking(poll)]
    rival = claim.subject.candidacy or next(iter(order[1:2]), None)
    if poll.declaration is None or not order or rival is None:
        return []
    lead = (poll.votes(order[0]) or 0) - (poll.votes(rival) or 0)
    half = Fraction(lead, 2 * poll.declaration.valid_votes)
    basis = f"to unseat {poll.candidacy(order[0]).name}, for {poll.candidacy(rival).name}"
    return [percentage(half, basis, f"{lead:,} ÷ {poll.declaration.valid_votes:,} ÷ 2")]


def _needed_before(claim: Claim, record: Record, poll: Poll) -> Iterator[Option]:
    """The same of the results before, such as the estimate for boundaries on which nobody has voted yet."""
    rival = poll.candidacy(claim.subject.candidacy) if claim.subject.candidacy is not None else None
    for then in earlier_standings(claim, record, poll):
        order = sorted(then.votes, key=lambda one: -then.votes[one])
        family = then.key_of(rival) if rival is not None else next(iter(order[1:2]), None)
        family = next(iter(order[1:2]), None) if family == order[0] else family
        if family is None or not then.valid_votes:
            continue
        needing = [family, *_won_since(claim, poll, then)]
        yield from (_needed_by(record, then, order[0], one) for one in dict.fromkeys(needing) if one != order[0])


def _won_since(claim: Claim, poll: Poll, then: Baseline) -> list[str]:
    """ "A swing of 26 per cent was needed", told where it was got: by whom the poll was won, where nobody is named."""
    if claim.subject.candidacy is not None or poll.winner is None:
        return []
    return [then.key_of(poll.candidacy(poll.winner))]


def _needed_by(record: Record, then: Baseline, first: str, family: str) -> Option:
    """Half the lead of who came first over a family, in per cent."""
    lead = then.votes[first] - then.votes.get(family, 0)
    between = f"to unseat {family_label(record, first)}, for {family_label(record, family)}"
    half = Fraction(lead, 2 * (then.valid_votes or 1))
    return percentage(half, f"{between}, {then.label}", f"{lead:,} ÷ {then.valid_votes:,} ÷ 2")


def _pairs(claim: Claim, poll: Poll, then: Baseline) -> list[tuple[str, str]]:
    """The pairs of families that copy can mean, from and to."""
    to_family, from_family = claim.subject.family, claim.subject.other_family
    order = [then.key_of(one.candidacy) for one in ranking(poll)]
    if not order:
        return []
    if to_family and from_family:
        return [(from_family, to_family)]
    if to_family:
        others = [then.winner, order[0], *order[1:2]]
        return [(one, to_family) for one in dict.fromkeys(others) if one and one != to_family]
    if from_family:  # to who won; where they did, to the runner-up
        return [(from_family, one) for one in order[:2] if one != from_family][:1]
    others = [then.winner, *order[1:3]]
    return [(one, order[0]) for one in dict.fromkeys(others) if one and one != order[0]]


def _is_named(claim: Claim) -> bool:
    """Whether copy says to whom, or from whom, the swing was."""
    return claim.subject.family is not None or claim.subject.other_family is not None


def _swings(
    record: Record, poll: Poll, then: Baseline, from_family: str, to_family: str, *, is_named: bool
) -> Iterator[Option]:
    """The swing between two families: Butler's, and Steed's. The other way about it is wrong where copy `is_named`."""
    two_party = butler(poll, then, from_family, to_family)
    is_other_way = two_party is not None and two_party < 0
    if two_party is not None and is_other_way:
        from_family, to_family, two_party = to_family, from_family, -two_party
    between = f"from {family_label(record, from_family)} to {family_label(record, to_family)}"
    basis = f"{between} against {then.label}"
    if two_party is not None:
        formula = f"half of the two changes: {points(two_party)} points"
        if is_named and is_other_way:
            note = f"the swing was {between}"
            yield Option(two_party * 100, "percent", basis, formula, Verdict.WRONG, note, is_fallback=True)
        else:
            yield Option(two_party * 100, "percent", basis, formula)
    joint = steed(poll, then, from_family, to_family)
    if joint is not None:
        formula = f"on the two parties' votes: {points(joint)} points"
        yield Option(joint * 100, "percent", f"{basis}, Steed", formula, Verdict.ROUNDING, is_fallback=True)
