"""The sheet that a report is written on: text with labels whose spans are right by construction."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace

SENTENCE = re.compile(r"(?<=[.?!] )[a-z]")
LETTERS_SAID = ("SNP", "SDLP", "MP", "NHA", "11.", "18.", "11 ", "18 ", "11-", "18-", "80", "8")
YOU = ("uni", "use", "eu", "one", "once", "uk", "uup", "ukip")


@dataclass(frozen=True, slots=True)
class Label:
    """One checkable statement as written: where it stands and what is true.

    `official` is the true value as printed in a table; `is_demanded` is whether a reader must find it. `error` names
    what was injected. `number` counts what can be injected, in the order of the report.
    """

    start: int
    end: int
    stated: str
    kind: str
    verdict: str
    subject: str
    unit: str
    official: str
    poll: str = ""
    constituency: str = ""
    election: str = ""
    shape: str = ""
    error: str = ""
    is_demanded: bool = True
    number: int = -1


@dataclass(slots=True)
class Sheet:
    """Text being written, with its labels."""

    text: str = ""
    labels: list[Label] = field(default_factory=list)
    has_article: bool = False

    def write(self, words: str) -> None:
        """Append words; an article that waits is written first."""
        if self.has_article and words:
            self.has_article = False
            self.text += "an " if takes_an(words) else "a "
        self.text += words

    @contextmanager
    def labelled(self, label: Label) -> Iterator[None]:
        """Label what is written inside; start, end and text are filled in."""
        at = len(self.labels)
        self.labels.append(label)
        start = len(self.text)
        waiting = self.has_article
        yield
        if waiting:
            start = self.text.index(" ", start) + 1
        self.labels[at] = replace(label, start=start, end=len(self.text), stated=self.text[start:])

    def capitalise(self, at: int) -> None:
        """Make the first letter from this place a capital, and the first letter of every sentence after it."""
        self.text = self.text[:at] + SENTENCE.sub(lambda found: found[0].upper(), self.text[at:])
        for place in range(at, len(self.text)):
            if self.text[place] not in "“‘\"'(":
                self.text = self.text[:place] + self.text[place].upper() + self.text[place + 1 :]
                return

    def mark(self) -> tuple[int, int]:
        """A place to go back to."""
        return len(self.text), len(self.labels)

    def back(self, mark: tuple[int, int]) -> None:
        """Forget what was written since the mark."""
        self.text, self.has_article = self.text[: mark[0]], False
        del self.labels[mark[1] :]


def takes_an(words: str) -> bool:
    """Whether "an" stands before these words.

    >>> [takes_an(one) for one in ("8,000", "11,462", "1,100", "SNP", "unlikely", "18 per cent", "110", "UKIP")]
    [True, True, False, True, True, True, False, False]
    """
    low = words.lower()
    if low.startswith(YOU) and not low.startswith("unin") and not low.startswith("unl"):
        return False
    return (
        low.startswith(("a", "e", "i", "o", "u", "8", "11,", "18,"))
        or words.startswith(LETTERS_SAID)
        or low in {"11", "18"}
    )
