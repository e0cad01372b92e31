"""A report while it is written: its text, and of each figure whose it is and whether it has been made wrong."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random


@dataclass(frozen=True, slots=True)
class Figure:
    """A figure of a report: its place in code points, the poll it is a result of, and whether it was made wrong."""

    start: int
    end: int
    poll: str
    is_wrong: bool


@dataclass(frozen=True, slots=True)
class Copy:
    """A report, the polls it is about, and what kind of report it is."""

    text: str
    polls: tuple[str, ...]
    figures: tuple[Figure, ...]
    traits: tuple[str, ...]


@dataclass(slots=True)
class Sheet:
    """Text and figures, added piece by piece. `errors` says how many of the figures to come are made wrong."""

    dice: Random
    errors: int = 0
    text: str = ""
    figures: list[Figure] = field(default_factory=list)

    def say(self, words: str, poll: str = "", **figures: float) -> None:
        """Add words; `{name}` stands for a figure of the poll, and is told with a comma for thousands."""
        pieces = words.split("{")
        self.text += pieces[0]
        for piece in pieces[1:]:
            name, rest = piece.split("}", 1)
            self._figure(figures[name], poll)
            self.text += rest

    def _figure(self, value: float, poll: str) -> None:
        is_wrong = self.errors > 0 and value >= 1000 and self.dice.random() < 0.5
        if is_wrong:
            self.errors -= 1
            value = slipped(int(value), self.dice)
        start = len(self.text)
        self.text += f"{value:,}"
        self.figures.append(Figure(start, len(self.text), poll, is_wrong))


def slipped(value: int, dice: Random) -> int:
    """A count with one of its digits after the first two struck wrong."""
    digits = list(str(value))
    at = dice.randrange(2, len(digits))
    digits[at] = str((int(digits[at]) + dice.randint(2, 8)) % 10)
    return int("".join(digits))
