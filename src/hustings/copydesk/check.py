"""Check: the whole way of a report, from text and record to findings."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime

from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.clean import Document, read_document
from hustings.copydesk.lexicon import lexicon_of
from hustings.copydesk.link.country import general_election_of
from hustings.copydesk.link.evidence import evidence_of
from hustings.copydesk.link.people import surname_index
from hustings.copydesk.link.seat import Linked, link
from hustings.copydesk.parse import Frame, Parsed, parse
from hustings.copydesk.quote import Quotes
from hustings.copydesk.resolve import resolve
from hustings.copydesk.scan import scan
from hustings.copydesk.token import Tag, Token
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class Unmatched:
    """A number of the text that is in no claim, and why."""

    start: int
    end: int
    text: str
    why: str


@dataclass(frozen=True, slots=True)
class Checked:
    """A document with everything found in it. `as_at` is the moment the check was made for, if one was given."""

    document: Document
    as_at: datetime | None
    elections: tuple[str, ...]
    constituencies: tuple[str, ...]
    findings: tuple[Finding, ...]
    unmatched: tuple[Unmatched, ...]
    quotes: Quotes

    @property
    def summary(self) -> dict[str, int]:
        """How many findings there are of each verdict."""
        counts = Counter(one.verdict for one in self.findings)
        return {verdict.value: counts[verdict] for verdict in Verdict}

    @property
    def is_wrong(self) -> bool:
        """Whether an editor has to act: some verdict is `wrong` or `unit`."""
        return any(one.verdict.is_flagged for one in self.findings)


def check(text: str, record: Record, *, as_at: datetime | None = None, path: str = "-") -> Checked:
    """Every claim of a text, judged against the record. Never raises for any text.

    `as_at` (with a time zone) is the moment from which national figures are judged, and after which no poll counts.
    """
    return check_read(Document(path, text), record, as_at=as_at)


def check_document(path: str, data: bytes, record: Record, *, as_at: datetime | None = None) -> Checked:
    """Check a file's bytes: text, Markdown, HTML or DOCX by the path's ending. `InputError` when it cannot be read."""
    return check_read(read_document(data, path), record, as_at=as_at)


def check_read(document: Document, record: Record, *, as_at: datetime | None = None) -> Checked:
    """Every claim of a document that has been read, judged against the record."""
    known = record if as_at is None else record.as_at(as_at)
    lexicon = lexicon_of(record)
    scanned = scan(document.text, record)
    evidence = evidence_of(scanned, lexicon, as_at)
    linked = link(scanned, lexicon, evidence, surname_index(record, lexicon))
    national = general_election_of(record, lexicon, linked, evidence)
    moment = None if as_at is None else as_at.isoformat()
    elections = {year: one.id for year, one in lexicon.general_elections.items()}
    parsed = parse(Frame(scanned, linked, lexicon, national, moment, elections))
    findings = resolve(parsed, scanned.quotes, known)
    return Checked(
        document=document,
        as_at=as_at,
        elections=_elections(linked, national),
        constituencies=tuple(one.poll.constituency.name for one in linked.seats.values() if one.is_supported),
        findings=tuple(findings),
        unmatched=tuple(_unmatched(document.text, parsed, findings)),
        quotes=scanned.quotes,
    )


def _elections(linked: Linked, national: str | None) -> tuple[str, ...]:
    found = dict.fromkeys(seat.poll.election for seat in linked.seats.values() if seat.is_supported)
    if national is not None and not found:
        found[national] = None
    return tuple(found)


def _unmatched(text: str, parsed: Parsed, findings: Iterable[Finding]) -> Iterable[Unmatched]:
    covered = [(one.claim.span.start, one.claim.span.end) for one in findings if one.claim.span]
    for token in parsed.numbers:
        if not any(start <= token.start < end for start, end in covered):
            yield Unmatched(token.start, token.end, text[token.start : token.end], _why(token))


def _why(token: Token) -> str:
    if token.tag is Tag.EXEMPT:
        return str(token.value)
    reasons = {Tag.YEAR: "year", Tag.ORDINAL: "ordinal", Tag.TIMES: "multiple", Tag.COUNT: "a count of something else"}
    return reasons.get(token.tag, "no reading")
