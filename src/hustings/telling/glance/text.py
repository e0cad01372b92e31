"""A glance as text: 78 columns, for a terminal or a page of type."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction
from textwrap import wrap

from hustings.figures.rounding import format_count, format_percent, format_signed, points
from hustings.record.party import COOPERATIVE
from hustings.telling.day import day_words, moment_words
from hustings.telling.glance.value import Glance, Row
from hustings.telling.glance.words import NOTHING, facts, legend, state_words, winner_words
from hustings.telling.span import Line, Role, Span, line

WIDTH = 78
_LABEL = 14
#: Labels that stand before each of their lines: what they are of is not seen from the line above.
_SAID_AGAIN = frozenset({"Turnout", "Last time"})
_NAME, _PARTY = 25, 21
#: The longest name on one line: eight letters are left for the party.
_LONGEST = _NAME + _PARTY - 8
#: A space at which no line is broken, while lines are made.
_HARD = "\N{NO-BREAK SPACE}"


def as_text(told: Glance) -> str:
    """The glance as plain text, a line break at the end."""
    return "".join(f"{one.text}\n" for one in as_lines(told))


def as_lines(told: Glance) -> tuple[Line, ...]:
    """The glance line by line, with what each piece is, for a terminal to colour.

    >>> from hustings.record import example
    >>> from hustings.telling.glance.value import at_a_glance
    >>> lines = as_lines(at_a_glance(example.record(), example.poll("Kensington", 2017)))
    >>> lines[0].text.split("   ")[0], lines[0].text.split("   ")[-1].strip()
    ('Kensington', 'Labour gain from Conservative')
    """
    return (*_head(told), _rule(), *_table(told), _rule(), *_facts(told), *_foot(told))


def _rule() -> Line:
    return line(Span("─" * WIDTH, Role.RULE))


def _head(told: Glance) -> Iterator[Line]:
    name, headline = told.poll.constituency.name, told.headline
    gap = WIDTH - len(name) - len(headline)
    if gap >= 2:
        yield line(Span(name, Role.TITLE), " " * gap, Span(headline, Role.TITLE))
    else:
        yield line(Span(name, Role.TITLE))
        yield line(Span(headline, Role.TITLE))
    place = told.poll.constituency.region or told.poll.constituency.nation.value
    election = told.election[0].upper() + told.election[1:]
    yield line(Span(f"{election}, {day_words(told.poll.polled_on)} · {place}", Role.QUIET))
    if told.as_at is not None:
        yield line(Span(f"As it was known at {moment_words(told.as_at)}", Role.QUIET))
    yield line()
    yield from _wrapped(winner_words(told).replace(" majority of ", f" majority{_HARD}of{_HARD}"))
    for words in state_words(told):
        yield from _wrapped(words)


def _table(told: Glance) -> Iterator[Line]:
    if any(row.votes is not None for row in told.rows):
        heading = f"{'':4}{'Candidate':{_NAME}}  {'Party':{_PARTY}}{'Votes':>8}{'Share':>8}{'Change':>8}"
        yield line(Span(heading, Role.QUIET))
    for row in told.rows:
        yield from _row(row)


def _foot(told: Glance) -> Iterator[Line]:
    """What the marks and the changes mean: at the foot, so that its year is not taken for that of the figures."""
    words = legend(told)
    if words:
        yield line()
        yield from _wrapped(words, Role.QUIET)


def _row(row: Row) -> Iterator[Line]:
    """A candidacy's line; a name too long for its column takes from the party's, so that it is read whole."""
    mark = " *" if row.candidacy.is_sitting else ""
    name, *rest = wrap(row.candidacy.name + mark, _LONGEST, break_long_words=True) or ["(no name)"]
    width = max(_NAME, len(name))
    party = _party_words(row, _NAME + _PARTY - width)
    role = Role.STRONG if row.is_elected else Role.PLAIN
    yield line(
        Span(_place(row), role),
        Span(f"{name:{width}}", role),
        Span("  ", Role.SWATCH, row.party.colour),
        Span(f"{party:{_NAME + _PARTY - width}}", role),
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


def _party_words(row: Row, width: int) -> str:
    """The party as published where it fits, else the record's short name for it, else its abbreviation: cut short, a
    name can be another party's, or a constituency's."""
    joint = [f"{row.party.label} Co-op"] if row.candidacy.adjunct_party_id == COOPERATIVE else []
    names = (row.party_name, *joint, row.party.label)
    return next((one for one in names if len(one) <= width), row.party.abbreviation[:width])


def _figures(row: Row) -> str:
    if row.votes is None or row.share is None:
        return ""
    return f"{format_count(row.votes):>8}{format_percent(row.share):>8}"


def _change_words(row: Row) -> str:
    """The change, signed even where it rounds to nought: a bare 0.0 is read as a share."""
    if row.change is None:
        return NOTHING
    change = points(row.change)
    return format_signed(change) if change else f"±{change.copy_abs()}"


def _direction(change: Fraction | None) -> Role:
    if change is None or not points(change):
        return Role.PLAIN
    return Role.RISE if change > 0 else Role.FALL


def _facts(told: Glance) -> Iterator[Line]:
    for label, several in facts(told, WIDTH - _LABEL):
        for number, words in enumerate(several):
            yield from _field(f"{label}:" if not number or label in _SAID_AGAIN else "", words)


def _field(label: str, words: str) -> Iterator[Line]:
    first, *rest = wrap(words, WIDTH - _LABEL) or [""]
    yield line(Span(f"{label:{_LABEL}}", Role.QUIET), first)
    for more in rest:
        yield line(" " * _LABEL, more)


def _wrapped(words: str, role: Role = Role.PLAIN) -> Iterator[Line]:
    for one in wrap(words, WIDTH):
        yield line(Span(one.replace(_HARD, " "), role))
