"""The checked report as an editor marks it: paragraphs cut into pieces, and the notes that stand in their margin."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from hustings.claims.claim import Span
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.check import Checked
from hustings.copydesk.correction import Correction, offers
from hustings.record.poll import Poll
from hustings.record.record import Record

#: How the desk calls each verdict, what an editor must act on first.
VERDICT_WORDS = {
    Verdict.WRONG: "wrong",
    Verdict.UNIT: "wrong unit",
    Verdict.UNCHECKABLE: "not checkable",
    Verdict.ROUNDING: "right, rounded",
    Verdict.RIGHT: "right",
}
#: The furthest that notes reach down beside lines without any: as far as the style sheet goes.
MOST = 12


@dataclass(frozen=True, slots=True)
class Note:
    """One finding. `start` and `end` are where it is marked; `number` is 0 for those that have no note in the margin.

    `poll` is the result behind it, `None` for figures of the country.
    """

    finding: Finding
    text: str
    start: int
    end: int
    fix: Correction | None
    poll: Poll | None
    number: int = 0
    in_quote: bool = False

    @property
    def verdict(self) -> str:
        """The verdict as the contract writes it."""
        return self.finding.verdict.value

    @property
    def words(self) -> str:
        """The verdict as the desk says it."""
        return VERDICT_WORDS[self.finding.verdict]

    @property
    def kind(self) -> str:
        """What sort of statement it is."""
        return self.finding.claim.kind.value.replace("_", " ")

    @property
    def formula(self) -> str:
        """How the right value is worked out, where the message does not say it."""
        official = self.finding.official
        return official.formula if official and official.formula not in self.finding.message else ""

    @property
    def source(self) -> str:
        """Where the record has it from."""
        return self.finding.official.source if self.finding.official else ""


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of the report, with the finding that it is marked for, if any."""

    text: str
    note: Note | None = None


@dataclass(frozen=True, slots=True)
class Paragraph:
    """A line of the report, its line break included, and the notes beside it.

    `reach` is how many lines its notes may stand beside: itself, and those after it that have none.
    """

    pieces: tuple[Piece, ...]
    reach: int = 1

    @property
    def notes(self) -> list[Note]:
        """The notes for the margin, in order of place."""
        return [one.note for one in self.pieces if one.note and one.note.number]


@dataclass(frozen=True, slots=True)
class Marked:
    """A report marked up. `loose` are notes on what a mark around them hides.

    `unread` are the numbers that are in no finding, each with the reason.
    """

    text: str
    paragraphs: tuple[Paragraph, ...]
    notes: tuple[Note, ...]
    loose: tuple[Note, ...]
    polls: tuple[Poll, ...]
    unread: tuple[tuple[str, str], ...] = ()

    @property
    def fixes(self) -> int:
        """How many corrections can be taken."""
        return sum(one.fix is not None for one in self.notes)

    @property
    def right(self) -> list[Note]:
        """The findings that are right, rounded ones included."""
        return [one for one in self.notes if not one.number]

    @property
    def summary(self) -> list[tuple[str, str, int]]:
        """The verdicts that there are: name, words and how many."""
        counts = Counter(one.finding.verdict for one in self.notes)
        return [(verdict.value, words, counts[verdict]) for verdict, words in VERDICT_WORDS.items() if counts[verdict]]

    @property
    def headline(self) -> str:
        """What it comes to, in a few words."""
        to_do = sum(one.finding.needs_editor for one in self.notes)
        if not self.notes:
            return "Nothing to check"
        return f"{to_do} figure{'' if to_do == 1 else 's'} to put right" if to_do else "Nothing wrong found"


def marked(checked: Checked, record: Record) -> Marked:
    """The checked report, marked up."""
    text = checked.document.text
    notes = tuple(_numbered(_outermost(_notes(checked, record))))
    cut = list(_pieces(text, notes))
    drawn = {id(one.note) for one in cut if one.note}
    polls = dict.fromkeys(one.poll for one in notes if one.poll)
    return Marked(
        text=text,
        paragraphs=tuple(_paragraphs(cut)),
        notes=notes,
        loose=tuple(one for one in notes if one.number and id(one) not in drawn),
        polls=tuple(polls),
        unread=tuple((one.text, one.why) for one in checked.unmatched),
    )


def _notes(checked: Checked, record: Record) -> list[Note]:
    """A note for each finding, in the order of the text."""
    found = []
    for finding, fix in zip(checked.findings, offers(checked), strict=True):
        place = _place(finding, fix)
        poll = record.poll_or_none(finding.claim.subject.poll) if finding.claim.subject.poll else None
        text = checked.document.text[place.start : place.end]
        in_quote = checked.quotes.covers(place.start)
        found.append(Note(finding, text, place.start, place.end, fix, poll, in_quote=in_quote))
    return sorted(found, key=lambda one: (one.start, -one.end))


def _place(finding: Finding, fix: Correction | None) -> Span:
    """Where a finding is marked: what its correction replaces, else its figure, else the statement."""
    if fix is not None:
        return Span(fix.start, fix.end)
    return finding.claim.mark or Span(0, 0)


def _outermost(notes: Iterable[Note]) -> Iterator[Note]:
    """The notes without those that only say again what one around them says."""
    around: Note | None = None
    for one in notes:
        if around and one.end <= around.end and _says(one) == _says(around) and one.fix is None:
            continue
        around = one if around is None or one.end > around.end else around
        yield one


def _says(note: Note) -> tuple[object, ...]:
    claim = note.finding.claim
    return claim.kind, note.finding.verdict, claim.subject.poll, note.finding.message


def _numbered(notes: Iterable[Note]) -> Iterator[Note]:
    """The notes, with numbers for those that go into the margin."""
    number = 0
    for one in notes:
        is_told = one.finding.verdict.is_flagged or one.finding.verdict is Verdict.UNCHECKABLE
        number += is_told
        yield Note(one.finding, one.text, one.start, one.end, one.fix, one.poll, number if is_told else 0, one.in_quote)


def _pieces(text: str, notes: Sequence[Note]) -> Iterator[Piece]:
    """The text cut at what is marked. Of marks that overlap, the one with a correction is drawn, then the loudest."""
    at = 0
    for one in _apart(notes):
        if one.start > at:
            yield Piece(text[at : one.start])
        yield Piece(one.text, one)
        at = one.end
    if at < len(text):
        yield Piece(text[at:])


def _apart(notes: Sequence[Note]) -> list[Note]:
    """Notes whose marks do not overlap, in the order of the text; what has a note stands before what is right."""
    taken: list[Note] = []
    for one in sorted(notes, key=_standing):
        at = bisect_left(taken, one.start, key=lambda other: other.start)
        is_clear = (at == 0 or taken[at - 1].end <= one.start) and (at == len(taken) or one.end <= taken[at].start)
        if is_clear and one.end > one.start:
            taken.insert(at, one)
    return taken


def _standing(note: Note) -> tuple[bool, bool, bool, int]:
    """Which mark is drawn first: one with a correction, then the loudest, then the first in the text."""
    return note.fix is None, not note.finding.needs_editor, not note.number, note.start


def _paragraphs(pieces: Iterable[Piece]) -> list[Paragraph]:
    """The pieces line by line, each with its reach."""
    found: list[Paragraph] = []
    reach = 1
    for line in reversed(list(_lines(pieces))):
        here = Paragraph(line, min(reach, MOST))
        reach = 1 if here.notes else reach + 1
        found.append(here)
    return found[::-1]


def _lines(pieces: Iterable[Piece]) -> Iterator[tuple[Piece, ...]]:
    """The pieces cut at the line breaks that are in no mark."""
    line: list[Piece] = []
    for piece in pieces:
        parts = [piece] if piece.note else [Piece(one) for one in piece.text.splitlines(keepends=True)]
        for part in parts:
            line.append(part)
            if part.text.endswith("\n"):
                yield tuple(line)
                line = []
    if line:
        yield tuple(line)
