"""The words of a glance: each thing that is told beside the table, as copy. Figures to one decimal.

Every figure is rounded once, half away from zero, from its exact value (`hustings.figures.rounding`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

from hustings.figures.rounding import format_count, format_percent, format_signed, percent, points
from hustings.measures.baseline import Baseline
from hustings.record.event import Source
from hustings.record.poll import State
from hustings.telling.day import moment_words
from hustings.telling.glance.boundary import Boundary, Part
from hustings.telling.glance.last_time import LastTime
from hustings.telling.glance.swing_note import SwingNote
from hustings.telling.glance.value import Glance, Majority, Turnout

#: What stands where there is no figure to give.
NOTHING = "–"
#: How many old constituencies are named.
_PARTS = 4
_STATES = {
    State.NOMINATED: "nominated; not declared",
    State.WINNER_ONLY: "winner known; figures not declared",
    State.DECLARED: "declared",
    State.VERIFIED: "declared, and verified by the publisher",
    State.CORRECTED: "declared, and corrected since",
    State.RETRACTED: "declared, and withdrawn since; not declared",
}


def winner_words(told: Glance) -> str:
    """Who is elected and by how many votes, in one sentence; or how far the result has come.

    >>> from hustings.record import example
    >>> from hustings.telling.glance.value import at_a_glance
    >>> winner_words(at_a_glance(example.record(), example.poll("Kensington", 2017)))
    'Emma Dent Coad (Labour) is elected with a majority of 20 votes.'
    """
    if told.winner is None:
        if told.is_drawn:
            return "The first have equal votes; the record has no lot that decided between them."
        count = len(told.rows)
        standing = f"{_count_words(count)} candidates stand" if count != 1 else "One candidate stands"
        return f"{standing}. No result is in the record."
    who = f"{told.winner.candidacy.name} ({told.winner.party_name})"
    if told.majority is None:
        return f"{who} is elected."
    if told.is_drawn:
        return f"{who} is elected by lot, after equal votes."
    return f"{who} is elected with a majority of {_votes(told.majority.votes)}."


def _count_words(count: int) -> str:
    small = "No One Two Three Four Five Six Seven Eight Nine".split()
    return small[count] if count < len(small) else str(count)


def state_words(told: Glance) -> tuple[str, ...]:
    """How far the result has come, and what is odd about its figures; empty where it is plainly declared."""
    is_plain = told.poll.state in (State.DECLARED, State.VERIFIED)
    return tuple(_sentence(one) for one in ((() if is_plain else (_STATES[told.poll.state],)) + told.notes))


def _sentence(words: str) -> str:
    return f"{words[:1].upper()}{words[1:].rstrip('.')}."


def legend(told: Glance) -> str:
    """What the marks in the table mean, and what the changes are against."""
    pieces = []
    if any(row.is_elected and row.position is None for row in told.rows):
        pieces.append("● elected.")
    if any(row.candidacy.is_sitting for row in told.rows):
        pieces.append("* sitting MP.")
    if any(row.is_deposit_lost for row in told.rows):
        pieces.append("† deposit lost.")
    return " ".join([*pieces, _change_legend(told)]).strip()


def _change_legend(told: Glance) -> str:
    if not told.poll.is_declared:
        return ""
    if told.baseline is None:
        return "No earlier result in the record to compare with."
    nothing = f"; {NOTHING} nothing to compare with" if any(row.change is None for row in told.rows) else ""
    return f"Change in percentage points, on the {baseline_words(told.baseline)}{nothing}."


def baseline_words(against: Baseline) -> str:
    """Which earlier result the changes of a poll are against, and whether it is an estimate.

    >>> from hustings.measures.baseline import baseline
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> baseline_words(baseline(example.record(), poll))
    'notional result of 2019, an estimate on these boundaries'
    """
    if against.is_notional:
        return f"notional result of {against.polled_on.year}, an estimate on these boundaries"
    return f"actual result of {against.label}"


def facts(told: Glance, width: int | None = None) -> tuple[tuple[str, tuple[str, ...]], ...]:
    """What stands below the table: a label and its words, several where there are several things to say.

    In `width` letters, where it is given, what tells of an earlier time fits on one line, names too long apart.

    >>> from hustings.record import example
    >>> from hustings.telling.glance.value import at_a_glance
    >>> dict(facts(at_a_glance(example.record(), example.poll("Ilford North", 2017))))["Swing"]
    ('8.5% from Conservative to Labour',)
    """
    electorate = told.poll.electorate
    every = (
        ("Majority", (_majority_words(told, told.majority),) if told.majority else ()),
        ("Swing", (_swing_words(told.swing),) if told.swing else ()),
        ("Turnout", tuple(_turnout_words(one) for one in told.turnouts)),
        ("Electorate", () if electorate is None else (_electorate_words(electorate, told),)),
        *_declared(told),
        ("Boundaries", _boundary_words(told.boundary, width) if told.boundary else ()),
        ("Last time", tuple(_last_time_words(told, one, width) for one in _told_once(told))),
        ("Source", tuple(_source_words(one) for one in told.sources)),
    )
    return tuple((label, words) for label, words in every if words)


def _declared(told: Glance) -> tuple[tuple[str, tuple[str, ...]], ...]:
    declared = told.poll.declaration
    if declared is None:
        return ()
    rejected, at = declared.rejected_ballots, declared.declared_at
    return (
        ("Valid votes", (format_count(declared.valid_votes),)),
        ("Rejected", ("not in the record" if rejected is None else f"{format_count(rejected)} ballots",)),
        ("Deposits", (_deposit_words(told),)),
        ("Declared", (moment_words(at) if at else "declaration time not in the record",)),
    )


def _source_words(source: Source) -> str:
    return f"{source.publisher}, {source.title}" + (f" ({source.licence})" if source.licence else "")


def _majority_words(told: Glance, found: Majority) -> str:
    """The majority, and its change where the seat is held; of a gain the one before stands with the last time."""
    words = _votes(found.votes) + ("" if found.share is None else f", {majority_points(found.share)} points")
    is_hold = told.outcome is not None and told.outcome.is_hold
    if not is_hold or found.votes_change is None or found.share_change is None:
        return words
    change = format_signed(points(found.share_change))
    return f"{words} ({format_signed(found.votes_change)} votes, {change} points)"


def _votes(votes: int) -> str:
    return f"{format_count(votes)} vote{'' if votes == 1 else 's'}"


def majority_points(share: Fraction) -> Decimal:
    """A majority in points, to one decimal; to as many more as it takes where that would print nought.

    >>> majority_points(Fraction(2, 41822)), majority_points(Fraction(528, 46888))
    (Decimal('0.005'), Decimal('1.1'))
    """
    places = next((one for one in range(1, 6) if percent(share, one)), 1)
    return percent(share, places)


def _majority_of(before: LastTime) -> str:
    votes = "" if before.majority is None else _votes(before.majority)
    return votes if before.majority_share is None else f"{votes} or {majority_points(before.majority_share)} points"


def _turnout_words(one: Turnout) -> str:
    change = "" if one.change is None else f" ({format_signed(points(one.change))} points)"
    return f"{format_percent(one.share)}{change}, by {one.definition}"


def _electorate_words(count: int, told: Glance) -> str:
    """The electorate, and that of the earlier result: as two counts, for a change alone reads as one of the turnout."""
    before = told.baseline.electorate if told.baseline else None
    if before is None or told.baseline is None:
        return format_count(count)
    return f"{format_count(count)} ({format_count(before)} electors in {told.baseline.label})"


def _deposit_words(told: Glance) -> str:
    lost, count = sum(bool(row.is_deposit_lost) for row in told.rows), len(told.rows)
    if not lost:
        return "none lost"
    return f"{lost} lost, of {count} candidate{'' if count == 1 else 's'}: £{format_count(told.deposits_cost or 0)}"


def _swing_words(found: SwingNote) -> str:
    if found.value is None or found.from_party is None or found.to_party is None:
        return f"not given: {found.reason}"
    parties = f"from {found.from_party.label} to {found.to_party.label}" if points(found.value) else "either way"
    return f"{format_percent(found.value)} {parties}"


def _told_once(told: Glance) -> tuple[LastTime, ...]:
    """The earlier results; without the notional one where the boundaries are unchanged, and the actual one is told."""
    return tuple(one for one in told.last_times if not (told.is_unchanged and one.baseline.is_notional))


def _label(told: Glance, against: Baseline) -> str:
    """What an earlier result is called, with the name of the constituency where that was another then."""
    before = against.poll.constituency if against.poll is not None else told.poll.constituency
    is_said = before.slug == told.poll.constituency.slug or not against.is_like_for_like
    return against.label if is_said else f"{against.label}, in {before.name}"


def _last_time_words(told: Glance, last: LastTime, width: int | None) -> str:
    """An earlier result, in the fullest of its forms that fits: a figure parted from its line is of another time."""
    label = _label(told, last.baseline)
    if last.party_name is None:
        return f"{label}: no winner in the record"
    forms = [f"{label}: {one}" for one in _last_time_forms(last)]
    return next((one for one in forms if width is None or len(one) <= width), forms[-1])


def _last_time_forms(last: LastTime) -> Iterator[str]:
    """Which party won and by how much, and who for it, shorter each time."""
    votes = "" if last.majority is None else _votes(last.majority)
    full, short = (
        _after(f" {'ahead' if last.baseline.is_notional else 'won'} by ", one) for one in (_majority_of(last), votes)
    )
    who = f" ({last.winner.name})" if last.winner else ""
    party = last.party.label if last.party else ""
    yield from (f"{last.party_name}{by}{who}" for by in (full, short))
    yield from (f"{party}{short}{one}" for one in (who, ""))


def _after(words: str, figure: str) -> str:
    return f"{words}{figure}" if figure else words.removesuffix(" by ")


def _boundary_words(found: Boundary, width: int | None) -> tuple[str, ...]:
    """How old the boundaries are, and a line for each old constituency that residents came from."""
    if found.is_unchanged:
        return (f"set anew in {found.first_year}, the same as those of {found.parts[0].name} before",)
    if not found.parts:
        return (f"new in {found.first_year}; what they were made of is not in the record",)
    told = [_part_of_residents(one, width) for one in found.parts[:_PARTS]]
    more = [f"the rest came from {len(found.parts) - _PARTS} more"] if len(found.parts) > _PARTS else []
    return (f"new in {found.first_year}", *told, *more)


def _part_of_residents(one: Part, width: int | None) -> str:
    """Where a part of the residents came from, in the fullest form that fits: a name on a line of its own would head
    what follows."""
    share = _part_words(one.share)
    short = share.removesuffix(" of")
    told = (f"{share} residents came", f"{share} residents", short)
    forms = [f"{words} from the old {one.name}" for words in told]
    return next((one for one in forms if width is None or len(one) <= width), forms[-1])


def _part_words(share: Fraction) -> str:
    if share < Fraction(1, 1000):
        return "under 0.1% of"
    if share > Fraction(9995, 10_000):
        return "all" if share == 1 else "nearly all"
    return f"{format_percent(share)} of"
