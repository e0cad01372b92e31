"""Spans: pieces of text with the part they play, so that one rendering serves paper, a terminal and a test."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Role(StrEnum):
    """What a piece of text is, for a terminal to show in its own way."""

    PLAIN = "plain"
    TITLE = "title"
    STRONG = "strong"
    QUIET = "quiet"
    RULE = "rule"
    RISE = "rise"
    FALL = "fall"
    SWATCH = "swatch"
    RIGHT = "right"
    WRONG = "wrong"


@dataclass(frozen=True, slots=True)
class Span:
    """A piece of one line. `colour` is a party's, #RRGGBB, which a swatch (two blanks in print) may show."""

    text: str
    role: Role = Role.PLAIN
    colour: str | None = None


@dataclass(frozen=True, slots=True)
class Line:
    """One line of a telling."""

    spans: tuple[Span, ...] = ()

    @property
    def text(self) -> str:
        """The line without its roles, and without blanks at its end."""
        return "".join(span.text for span in self.spans).rstrip()


def line(*pieces: Span | str) -> Line:
    """A line of spans; a plain string is a plain span. What cannot be printed becomes a blank.

    >>> line("Turnout ", Span("68.7%", Role.STRONG)).text
    'Turnout 68.7%'
    """
    spans = (Span(one) if isinstance(one, str) else one for one in pieces)
    return Line(tuple(Span(printable(one.text), one.role, one.colour) for one in spans))


def printable(text: str) -> str:
    """Text of the record with its control characters made blank: a name must not steer a terminal.

    >>> printable("Ann\\x1b[31m Other")
    'Ann [31m Other'
    """
    return "".join(one if one.isprintable() else " " for one in text)
