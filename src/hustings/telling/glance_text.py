"""At a glance as text: 78 columns, for a terminal or a page of type. Shares to one decimal, changes in points.

Every figure is rounded once, half away from zero, from its exact value (`hustings.figures.rounding`).
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction
from textwrap import wrap

from hustings.figures.rounding import format_count, format_percent, format_signed, percent, points
from hustings.measures.baseline import Baseline
from hustings.record.party import COOPERATIVE
from hustings.record.poll import Poll, State
from hustings.telling.boundary import Boundary
from hustings.telling.day import day_words, moment_words
from hustings.telling.glance import Glance, Majority, Row, Turnout
from hustings.telling.last_time import LastTime
from hustings.telling.span import Line, Role, Span, line, printable
from hustings.telling.swing_note import SwingNote

WIDTH = 78
_LABEL = 14
_NAME, _PARTY = 25, 21
_NOTHING = "–"
_STATES = {
    State.NOMINATED: "nominated; not declared",
    State.WINNER_ONLY: "winner known; figures not declared",
    State.DECLARED: "declared",
    State.VERIFIED: "declared, and verified by the publisher",
    State.CORRECTED: "declared, and corrected since",
    State.RETRACTED: "declared, and withdrawn since; not declared",
}


def as_text(told: Glance) -> str:
    """The glance as plain text, a line break at the end."""
    return "".join(f"{one.text}\n" for one in as_lines(told))


def as_lines(told: Glance) -> tuple[Line, ...]:
    """The glance line by line, with what each piece is, for a terminal to colour.

    >>> from hustings.record import example
    >>> from hustings.telling.glance import at_a_glance
    >>> lines = as_lines(at_a_glance(example.record(), example.poll("Kensington", 2017)))
    >>> lines[0].text.split("   ")[0], lines[0].text.split("   ")[-1].strip()
    ('Kensington', 'Labour gain from Conservative')
    """
    return (*_head(told), _rule(), *_table(told), _rule(), *_facts(told))


def _rule() -> Line:
    return line(Span("─" * WIDTH, Role.RULE))


# -- head ----------------------------------------------------------------------------------------------------------


def _head(told: Glance) -> Iterator[Line]:
    name, headline = printable(told.poll.constituency.name), told.headline
    colour = told.winner.party.colour if told.winner else None
    gap = WIDTH - len(name) - len(headline)
    if gap >= 2:
        yield line(Span(name, Role.TITLE), " " * gap, Span(headline, Role.TITLE, colour))
    else:
        yield line(Span(name, Role.TITLE))
        yield line(Span(headline, Role.TITLE, colour))
    place = told.poll.constituency.region or told.poll.constituency.nation.value
    election = told.election[0].upper() + told.election[1:]
    yield line(Span(f"{election}, {day_words(told.poll.polled_on)} · {place}", Role.QUIET))
    if told.as_at is not None:
        yield line(Span(f"As it was known at {moment_words(told.as_at)}", Role.QUIET))
    yield line()
    yield from _wrapped(_winner_words(told))
    if told.notes or told.poll.state not in (State.DECLARED, State.VERIFIED):
        yield from _state(told)


def _state(told: Glance) -> Iterator[Line]:
    yield from _field("State", _STATES[told.poll.state])
    for note in told.notes:
        yield from _field("Note", note)


def _winner_words(told: Glance) -> str:
    if told.winner is None:
        count = len(told.rows)
        standing = f"{count} candidates stand" if count != 1 else "One candidate stands"
        return "A lot has yet to decide." if told.is_drawn else f"{standing}. No result is in the record."
    who = f"{told.winner.candidacy.name} ({told.winner.party_name})"
    if told.majority is None:
        return f"{who} is elected."
    if told.is_drawn:
        return f"{who} is elected by lot, after equal votes."
    votes = told.majority.votes
    return f"{who} is elected with a majority of {format_count(votes)} vote{'' if votes == 1 else 's'}."


# -- table ---------------------------------------------------------------------------------------------------------


def _table(told: Glance) -> Iterator[Line]:
    if any(row.votes is not None for row in told.rows):
        heading = f"{'':4}{'Candidate':{_NAME}}  {'Party':{_PARTY}}{'Votes':>8}{'Share':>8}{'Change':>8}"
        yield line(Span(heading, Role.QUIET))
    for row in told.rows:
        yield from _row(row)
    yield line()
    yield from _wrapped(_legend(told), Role.QUIET)


def _row(row: Row) -> Iterator[Line]:
    mark = " *" if row.candidacy.is_sitting else ""
    name, *rest = wrap(printable(row.candidacy.name) + mark, _NAME, break_long_words=True) or ["(no name)"]
    role = Role.STRONG if row.is_elected else Role.PLAIN
    yield line(
        Span(_place(row), role),
        Span(f"{name:{_NAME}}  ", role),
        Span(f"{_party_words(row):{_PARTY}}", role, row.party.colour),
        Span(_figures(row), role),
        Span(f"{_change_words(row):>8}", _direction(row.change)) if row.share is not None else "",
        Span(" †", Role.QUIET) if row.is_deposit_lost else "",
    )
    for more in rest:
        yield line(Span(f"{'':4}{more}", role))


def _place(row: Row) -> str:
    if row.position is None:
        return "  ● " if row.is_elected else "  · "
    return f"{'=' if row.is_joint else ''}{row.position}".rjust(3) + " "


def _party_words(row: Row) -> str:
    """The party as published where it fits, else the record's short name for it, cut where that is too long."""
    joint = [f"{row.party.label} Co-op"] if row.candidacy.adjunct_party_id == COOPERATIVE else []
    names = [printable(one) for one in (row.party_name, *joint, row.party.label)]
    fitting = [one for one in names if len(one) <= _PARTY]
    return fitting[0] if fitting else min(names, key=len)[: _PARTY - 1] + "…"


def _figures(row: Row) -> str:
    if row.votes is None or row.share is None:
        return ""
    return f"{format_count(row.votes):>8}{format_percent(row.share):>8}"


def _change_words(row: Row) -> str:
    return _NOTHING if row.change is None else format_signed(points(row.change))


def _direction(change: Fraction | None) -> Role:
    if change is None or not points(change):
        return Role.PLAIN
    return Role.RISE if change > 0 else Role.FALL


def _legend(told: Glance) -> str:
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
    nothing = f"; {_NOTHING} nothing to compare with" if any(row.change is None for row in told.rows) else ""
    return f"Change in percentage points, on the {baseline_words(told.baseline, told.poll)}{nothing}."


def baseline_words(against: Baseline, poll: Poll) -> str:
    """Which earlier result the changes of a poll are against, and whether it is an estimate.

    >>> from hustings.measures.baseline import baseline
    >>> from hustings.record import example
    >>> poll = example.poll("Ilford North", 2024)
    >>> baseline_words(baseline(example.record(), poll), poll)
    'notional result of 2019, an estimate on these boundaries'
    """
    year = against.polled_on.year
    if against.is_notional:
        return f"notional result of {year}, an estimate on these boundaries"
    where = " on the old boundaries" if against.constituency != poll.constituency.id else ""
    return f"actual result of {year}{where}"


# -- facts ---------------------------------------------------------------------------------------------------------


def _facts(told: Glance) -> Iterator[Line]:
    if told.majority is not None:
        yield from _field("Majority", _majority_words(told, told.majority))
    if told.swing is not None:
        yield from _field("Swing", _swing_words(told.swing))
    for one in told.turnouts:
        yield from _field("Turnout" if one is told.turnouts[0] else "", _turnout_words(one))
    if told.poll.electorate is not None:
        yield from _field("Electorate", format_count(told.poll.electorate) + _signed(told.electorate_change))
    yield from _declared(told)
    for last in told.last_times:
        yield from _field("Last time" if last is told.last_times[0] else "", _last_time_words(last))
    if told.boundary is not None:
        yield from _field("Boundaries", _boundary_words(told.boundary))
    for number, source in enumerate(told.sources):
        words = f"{source.publisher}, {source.title}" + (f" ({source.licence})" if source.licence else "")
        yield from _field("" if number else "Source", words)


def _declared(told: Glance) -> Iterator[Line]:
    declared = told.poll.declaration
    if declared is None:
        return
    yield from _field("Valid votes", format_count(declared.valid_votes))
    rejected = declared.rejected_ballots
    yield from _field("Rejected", "not in the record" if rejected is None else f"{format_count(rejected)} ballots")
    yield from _field("Deposits", _deposit_words(told))
    at = declared.declared_at
    yield from _field("Declared", moment_words(at) if at else "declaration time not in the record")


def _majority_words(told: Glance, found: Majority) -> str:
    words = format_count(found.votes) + ("" if found.share is None else f", {majority_points(found.share)} points")
    if found.votes_change is None or found.share_change is None or told.baseline is None:
        return words
    if told.outcome is not None and told.outcome.is_hold:
        return f"{words} ({format_signed(found.votes_change)} votes, {format_signed(points(found.share_change))} points)"
    before = told.last_times[0]
    return f"{words} (was {_majority_of(before)}, {printable(before.party_name or 'tied')})"


def majority_points(share: Fraction) -> Decimal:
    """A majority in points, to one decimal; to two where one would print nought.

    >>> majority_points(Fraction(6, 32655)), majority_points(Fraction(528, 46888))
    (Decimal('0.02'), Decimal('1.1'))
    """
    return percent(share) or percent(share, 2)


def _majority_of(before: LastTime) -> str:
    votes = "" if before.majority is None else format_count(before.majority)
    return votes if before.majority_share is None else f"{votes} or {majority_points(before.majority_share)} points"


def _turnout_words(one: Turnout) -> str:
    change = "" if one.change is None else f" ({format_signed(points(one.change))} points)"
    return f"{format_percent(one.share)}{change}, by {one.definition}"


def _signed(change: int | None) -> str:
    return "" if change is None else f" ({format_signed(change)})"


def _deposit_words(told: Glance) -> str:
    lost = sum(bool(row.is_deposit_lost) for row in told.rows)
    return "none lost" if not lost else f"{lost} of {len(told.rows)} lost, £{format_count(told.deposits_cost or 0)}"


def _swing_words(found: SwingNote) -> str:
    if found.value is None or found.from_party is None or found.to_party is None:
        return f"not given: {found.reason}"
    parties = f"from {found.from_party.label} to {found.to_party.label}" if points(found.value) else "either way"
    return f"{format_percent(found.value)} {parties} (Butler)"


def _last_time_words(last: LastTime) -> str:
    label = last.baseline.label
    if last.party_name is None:
        return f"{label}: no winner in the record"
    if last.winner is None:
        who = f"{last.party_name} ahead"
    else:
        who = f"{last.winner.name} ({last.party_name}) won"
    return f"{label}: {who}" + ("" if last.majority is None else f" by {_majority_of(last)}")


def _boundary_words(found: Boundary) -> str:
    if found.is_unchanged:
        return f"set anew in {found.first_year}, the same as those of {found.parts[0].name} before"
    if not found.parts:
        return f"new in {found.first_year}; what they were made of is not in the record"
    shares = [f"{_part_words(one.share)} from {one.name}" for one in found.parts[:4]]
    more = [f"the rest from {len(found.parts) - 4} more"] if len(found.parts) > 4 else []
    return f"new in {found.first_year}. Residents: {', '.join([*shares, *more])}"


def _part_words(share: Decimal) -> str:
    if share < Decimal("0.001"):
        return "under 0.1%"
    if share > Decimal("0.9995"):
        return "all" if share == 1 else "nearly all"
    return format_percent(Fraction(share))


# -- layout --------------------------------------------------------------------------------------------------------


def _field(label: str, words: str) -> Iterator[Line]:
    first, *rest = wrap(printable(words), WIDTH - _LABEL) or [""]
    yield line(Span(f"{label:{_LABEL}}", Role.QUIET), first)
    for more in rest:
        yield line(" " * _LABEL, more)


def _wrapped(words: str, role: Role = Role.PLAIN) -> Iterator[Line]:
    for one in wrap(printable(words), WIDTH):
        yield line(Span(one, role))
