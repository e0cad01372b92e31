"""Check: the whole way of a report, from text and record to findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from datetime import date, datetime
from typing import Any

import msgspec
from msgspec.structs import replace

from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.agreement import with_contradictions
from hustings.copydesk.agreement.stand_in import stand_in
from hustings.copydesk.agreement.unknown import UNKNOWN, knows_somebody, standing_in, unknown_said, without_stand_in
from hustings.copydesk.attempt import tried_on
from hustings.copydesk.clean import Document, Stretch, hidden, read_document
from hustings.copydesk.clean.document import blanked
from hustings.copydesk.extent.statement import with_statements
from hustings.copydesk.fold import fold
from hustings.copydesk.house.directive import directives_of
from hustings.copydesk.house.govern import Ignored, Note, govern, on_turnout
from hustings.copydesk.house.settings import Settings
from hustings.copydesk.lexicon import Lexicon, lexicon_of
from hustings.copydesk.link.dated.dateline import dateline_of, end_of
from hustings.copydesk.link.dated.section import heads_section
from hustings.copydesk.link.evidence import evidence_of
from hustings.copydesk.link.seat import Linked, Seat
from hustings.copydesk.parse.frame import Frame, Parsed
from hustings.copydesk.parse.text import parse
from hustings.copydesk.quote import Quotes
from hustings.copydesk.resolve.sure import as_sure
from hustings.copydesk.resolve.whole.sense import doubted_polls
from hustings.copydesk.scan.text import Scanned, scan
from hustings.copydesk.token import Tag, Token
from hustings.copydesk.tried import Attempt
from hustings.figures.numeral import numerals
from hustings.record.record import Record


class Unmatched(msgspec.Struct, frozen=True, gc=False):
    """A number of the text that is in no claim, and why."""

    start: int
    end: int
    text: str
    why: str


class Dropped(msgspec.Struct, frozen=True, gc=False):
    """What a reader proposed (`hustings.copydesk.reader`) and the desk did not let in, and why.

    `text` is what it was about, cut short; empty for what a reader did as a whole.
    """

    reader: str
    text: str
    why: str


class Checked(msgspec.Struct, frozen=True, gc=False):
    """A document with everything found in it. `as_at` is the moment the check was made for, if one was given.

    `dateline` is the day the document says it is of, where no moment was given. `dropped` is what readers proposed in
    vain, `ignored` are the findings that settings or comments in the copy silence, `notes` what else a person should
    know of the document.
    """

    document: Document
    as_at: datetime | None
    dateline: date | None
    elections: tuple[str, ...]
    constituencies: tuple[str, ...]
    findings: tuple[Finding, ...]
    unmatched: tuple[Unmatched, ...]
    quotes: Quotes
    dropped: tuple[Dropped, ...] = ()
    ignored: tuple[Ignored, ...] = ()
    notes: tuple[Note, ...] = ()

    @property
    def summary(self) -> dict[str, int]:
        """How many findings there are of each verdict."""
        counts = Counter(one.verdict for one in self.findings)
        return {verdict.value: counts[verdict] for verdict in Verdict}

    def to_dict(self) -> dict[str, Any]:
        """The JSON object of `hustings check --format json`."""
        from hustings.copydesk.view.report import as_object  # noqa: PLC0415  (the view is made from what is checked)

        return as_object(self)

    def rows(self) -> list[dict[str, Any]]:
        """One flat row for each finding, for a data frame; all have the same columns."""
        from hustings.copydesk.view.rows import as_rows  # noqa: PLC0415

        return as_rows(self)

    def corrected(self) -> str:
        """The text with every correction made that has exactly one right figure; nobody's words in quotes altered."""
        from hustings.copydesk.correction import corrected, corrections_of  # noqa: PLC0415

        return corrected(self.document.text, corrections_of(self))

    @property
    def is_wrong(self) -> bool:
        """Whether an editor has to act: some verdict is `wrong` or `unit`, or figures contradict each other, and
        that is not told as a mere remark."""
        return any(one.needs_editor and one.severity is not Severity.INFO for one in self.findings)


def check(
    text: str,
    record: Record,
    *,
    as_at: datetime | None = None,
    path: str = "-",
    settings: Settings | None = None,
) -> Checked:
    """Every claim of a text, judged against the record. Never raises for any text.

    `as_at` (with a time zone) is the moment from which national figures are judged, and after which no poll counts.
    """
    return check_read(Document(path, text), record, as_at=as_at, settings=settings)


def check_document(
    path: str, data: bytes, record: Record, *, as_at: datetime | None = None, settings: Settings | None = None
) -> Checked:
    """Check a file's bytes: text, Markdown, HTML or DOCX by the path's ending. `InputError` when it cannot be read."""
    selectors = settings.selectors if settings else ()
    return check_read(read_document(data, path, selectors=selectors), record, as_at=as_at, settings=settings)


def check_read(
    document: Document, record: Record, *, as_at: datetime | None = None, settings: Settings | None = None
) -> Checked:
    """Every claim of a document that has been read, judged against the record, and told as the settings ask."""
    settings = Settings() if settings is None else settings
    found = _check_read(document, record, as_at or settings.as_at)
    directives, faults = directives_of(document.text)
    findings = found.findings
    if settings.turnout is not None:
        findings = tuple(on_turnout(one, settings.turnout, record) for one in findings)
    governed = govern(findings, settings, directives)
    notes = (*(Note(one) for one in document.notes), *(Note(told, at) for at, told in faults), *governed.notes)
    return replace(found, findings=governed.findings, ignored=governed.ignored, notes=notes)


def _check_read(document: Document, record: Record, as_at: datetime | None) -> Checked:
    lexicon = lexicon_of(record)
    stretches = hidden(document.text)
    scanned = scan(blanked(document.text, stretches), record)
    dateline = _dateline(scanned.folded) or document.published if as_at is None else None
    evidence = evidence_of(scanned, lexicon, as_at if dateline is None else end_of(dateline))
    tried = tried_on(scanned, lexicon, evidence, record, as_at)
    tried = _of_unknown_seat(tried, scanned, lexicon, record, dateline) or tried
    findings = as_sure(doubted_polls(tried.findings), document.text, record)
    return Checked(
        document=document,
        as_at=as_at,
        dateline=dateline,
        elections=_elections(tried),
        constituencies=tuple(one.poll.constituency.name for one in _told(tried)),
        findings=with_statements(document.text, findings, tried.parsed.sentences),
        unmatched=tuple(_unmatched(document.text, tried.parsed, tried.findings, stretches)),
        quotes=scanned.quotes,
    )


def _dateline(folded: str) -> date | None:
    """The day that the text is dated; not one that heads a part of it."""
    day = dateline_of(folded)
    return None if day is None or heads_section(folded, day) else day


def _of_unknown_seat(
    tried: Attempt, scanned: Scanned, lexicon: Lexicon, record: Record, day: date | None
) -> Attempt | None:
    """The text read as about candidates that no poll of the record has: nothing in it can be called wrong, only
    contradicted by itself. `None` where some of them are known, or the text gives no two of them votes or shares."""
    if knows_somebody(tried.linked, tried.parsed.sentences):
        return None
    found = stand_in(scanned, lexicon, day)
    if found is None:
        return None
    linked, lexicon = found
    parsed = parse(Frame(scanned, linked, lexicon, None, None, {}))
    said = unknown_said(parsed)
    if not said:
        return None
    findings = [one if one.claim.mark is None else uncheckable(one.claim, UNKNOWN) for one in tried.findings]
    told = {one.claim.mark.start for one in findings if one.claim.mark}
    findings += [uncheckable(one, UNKNOWN) for at, one in said.items() if at not in told]
    findings = [*with_contradictions(findings, parsed, record, scanned.text, standing_in(parsed.sentences))]
    return Attempt(Linked(), None, parsed, tuple(without_stand_in(one) for one in findings))


def _told(tried: Attempt) -> list[Seat]:
    """The seats that the text says something of or has a figure of; where it has of none, those that it names."""
    supported = [seat for seat in tried.linked.seats.values() if seat.is_supported]
    polls = {finding.claim.subject.poll for finding in tried.findings}
    told = [seat for seat in supported if seat.is_borne_out or any(poll.id in polls for poll in seat.polls)]
    return told or supported


def _elections(tried: Attempt) -> tuple[str, ...]:
    found = dict.fromkeys(seat.poll.election for seat in _told(tried))
    if tried.national is not None and not found:
        found[tried.national] = None
    return tuple(found)


def _unmatched(text: str, parsed: Parsed, findings: Iterable[Finding], hidden: tuple[Stretch, ...]) -> list[Unmatched]:
    """The numbers in no finding, in order of place; those in what is no copy among them."""
    found = []
    for stretch in hidden:
        for number in numerals(fold(text[stretch.start : stretch.end])):
            start, end = stretch.start + number.start, stretch.start + number.end
            found.append(Unmatched(start, end, text[start:end], stretch.why))
    return sorted([*found, *_left_over(text, parsed, findings)], key=lambda one: one.start)


def _left_over(text: str, parsed: Parsed, findings: Iterable[Finding]) -> Iterable[Unmatched]:
    covered: set[int] = set()
    for one in findings:
        if (mark := one.claim.mark) is not None:
            covered.update(range(mark.start, mark.end))
    for token in parsed.numbers:
        if token.start not in covered:
            yield Unmatched(token.start, token.end, text[token.start : token.end], _why(token))


def _why(token: Token) -> str:
    if token.tag is Tag.EXEMPT:
        return str(token.value)
    reasons = {Tag.YEAR: "year", Tag.ORDINAL: "ordinal", Tag.TIMES: "multiple", Tag.COUNT: "a count of something else"}
    return reasons.get(token.tag, "no reading")
