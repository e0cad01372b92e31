"""Prose: words with their claims, each at the place where it stands.

Who writes holds a `Pen`. It marks the words of a claim with characters of private use, so that marked words can pass
through templates, be joined and be reordered; `Pen.prose` takes the marks out and says where each claim stands.
Offsets count code points. Claims may stand inside one another: "won by 528 votes" (outcome) and "528" (majority).
"""

from __future__ import annotations

import re
from collections.abc import Iterable

import msgspec

from hustings.claims.claim import Claim, Span

_OPEN, _NUMBERED, _CLOSE = "\ue000", "\ue001", "\ue002"
_MARKS = re.compile(f"{_OPEN}(\\d+){_NUMBERED}|{_CLOSE}")
_ANY = str.maketrans("", "", _OPEN + _NUMBERED + _CLOSE)


class Prose(msgspec.Struct, frozen=True):
    """Finished words; `claims` stand in the order in which they begin, each with its `span`."""

    text: str
    claims: tuple[Claim, ...] = ()


class Pen:
    """What one text is written with: it keeps the claims that the words state."""

    def __init__(self) -> None:
        self._claims: list[Claim] = []

    def mark(self, words: str, claim: Claim) -> str:
        """The words, marked as stating the claim; they may hold marked words themselves."""
        self._claims.append(claim)
        return f"{_OPEN}{len(self._claims) - 1}{_NUMBERED}{words}{_CLOSE}"

    def prose(self, marked: str) -> Prose:
        """The finished text. A marked claim that was left out is left out; one told twice stands twice.

        >>> from hustings.claims.kind import Kind
        >>> from hustings.claims.claim import Subject, Quantity
        >>> pen = Pen()
        >>> won = pen.mark("528 votes", Claim(Kind.MAJORITY, Subject("Ilford North"), Quantity()))
        >>> told = pen.prose(f"Labour won by {won}.")
        >>> told.text, told.claims[0].span
        ('Labour won by 528 votes.', Span(start=14, end=23))
        """
        pieces: list[str] = []
        found: list[Claim] = []
        opened: list[tuple[int, int]] = []
        at = last = 0
        for mark in _MARKS.finditer(marked):
            piece = marked[last : mark.start()]
            pieces.append(piece)
            at += len(piece)
            last = mark.end()
            if mark[1] is not None:
                opened.append((int(mark[1]), at))
            elif opened:
                number, start = opened.pop()
                found.append(msgspec.structs.replace(self._claims[number], span=Span(start, at)))
        pieces.append(marked[last:])
        return Prose("".join(pieces), tuple(sorted(found, key=_place)))


def unmarked(text: str) -> str:
    """Words without any mark: for names, which are untrusted text and must not be read as marks.

    >>> unmarked("Wes" + chr(0xE000) + "ley")
    'Wesley'
    """
    return text.translate(_ANY)


def _place(claim: Claim) -> tuple[int, int]:
    span = claim.span
    return (0, 0) if span is None else (span.start, -span.end)


def joined(pieces: Iterable[Prose | str]) -> Prose:
    """Finished words and plain ones in one, each claim at its new place.

    >>> from hustings.claims.kind import Kind
    >>> from hustings.claims.claim import Subject, Quantity
    >>> pen = Pen()
    >>> told = pen.prose(pen.mark("528", Claim(Kind.MAJORITY, Subject("Ilford North"), Quantity())))
    >>> joined(["Majority: ", told]).claims[0].span
    Span(start=10, end=13)
    """
    words: list[str] = []
    found: list[Claim] = []
    at = 0
    for piece in pieces:
        one = Prose(piece) if isinstance(piece, str) else piece
        for claim in one.claims:
            span = claim.span or Span(0, 0)
            found.append(msgspec.structs.replace(claim, span=Span(span.start + at, span.end + at)))
        words.append(one.text)
        at += len(one.text)
    return Prose("".join(words), tuple(found))
