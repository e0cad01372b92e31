"""Attempt: a text read as about the polling day it points to, and each dated part of it as about its own."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, datetime

from msgspec.structs import replace

from hustings.copydesk.agreement import with_chains, with_contradictions
from hustings.copydesk.carried import as_estimated, coming_election, linked_ahead, with_estimates
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.choice import link
from hustings.copydesk.link.country import general_election_of
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.score import figure_index
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.link.weigh import weigh
from hustings.copydesk.link.weighed import Weighed
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.parse.text import parse
from hustings.copydesk.parted import told_by_section
from hustings.copydesk.resolve.text import resolve
from hustings.copydesk.resolve.whole.exchanged import exchanged
from hustings.copydesk.resolve.whole.once import told_once
from hustings.copydesk.resolve.whole.sense import doubted_runs
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import places_of
from hustings.copydesk.tried import Attempt, doubted, is_exact
from hustings.copydesk.writer import writer_of
from hustings.record.record import Record


def _to_last_exact(scanned: Scanned) -> Scanned:
    """The text as far as its last sentence with an exact figure: what follows can bear nothing out."""
    exact = (
        at
        for at, sentence in reversed(list(enumerate(scanned.sentences, start=1)))
        if any(is_exact(sentence.tokens[one].value) for one in places_of(sentence.tokens, NUMBERS))
    )
    return replace(scanned, sentences=scanned.sentences[: next(exact, 0)])


def tried_on(scanned: Scanned, lexicon: Lexicon, evidence: Evidence, record: Record, as_at: datetime | None) -> Attempt:
    """The text read as about the day it points to, its dated parts as about theirs."""
    weighed = weigh(scanned, lexicon, evidence, figure_index(record))

    def read(linked: Linked, part: Scanned = scanned) -> Attempt:
        return _attempt(part, lexicon, evidence, linked, record, as_at)

    def borne_out(linked: Linked) -> int:
        part = _to_last_exact(scanned)
        return _attempt(part, lexicon, evidence, linked, record, as_at, is_trial=True).borne_out

    found = _on_likeliest(weighed, lexicon, record, read, borne_out)
    found = told_by_section(found, scanned, weighed, lexicon, record, read)
    return _with_estimates(found, scanned, lexicon, evidence, record)


def _with_estimates(found: Attempt, scanned: Scanned, lexicon: Lexicon, evidence: Evidence, record: Record) -> Attempt:
    """The text as it was read; where it looks forward to an election on new boundaries, with the estimates for it."""
    election = coming_election(scanned.folded, lexicon, evidence, found.linked)
    linked = Linked() if election is None else linked_ahead(scanned, lexicon, election, record)
    if not linked.seats:
        return found
    parsed = as_estimated(parse(Frame(scanned, linked, lexicon, None, None, {})), linked, record)
    findings = with_estimates(found.findings, resolve(parsed, scanned.quotes, record), parsed, found.linked.day)
    if found.linked.seats:
        return replace(found, findings=tuple(findings))
    return Attempt(linked, found.national, parsed, tuple(findings))


def _on_likeliest(
    weighed: Weighed,
    lexicon: Lexicon,
    record: Record,
    read: Callable[[Linked], Attempt],
    borne_out: Callable[[Linked], int],
) -> Attempt:
    """The text read as about the likeliest day; where several are as likely, about the one that figures bear out.

    As about another day it is read whole only where `borne_out`, which reads the figures alone, has most of them right.
    """
    linked = link(weighed, lexicon)
    first = read(linked)
    others = linked.rivals or _other_days(first, weighed)
    right = {day: borne_out(link(weighed, lexicon, day)) for day in others}
    if linked.rivals:
        most = max(first.borne_out, *right.values())
        likely = [day for day in others if right[day] == most]
        return _of_rivals(first, [read(link(weighed, lexicon, day)) for day in likely])
    better = [read(link(weighed, lexicon, day)) for day in others if right[day] > first.borne_out]
    best = max([first, *better], key=lambda one: one.borne_out - one.off) if better else first
    return replace(best, findings=doubted_runs(best.findings, record))


def _of_rivals(first: Attempt, rivals: Sequence[Attempt]) -> Attempt:
    """The reading as of the day that figures and outcomes bear out most; nothing is wrong where two are as likely."""
    if not rivals:
        return first
    most = max(one.fit for one in (first, *rivals))
    likeliest = [one for one in (first, *rivals) if one.fit == most]
    best = likeliest[0]
    if len(likeliest) == 1:
        return best
    days = [one.linked.day for one in likeliest]
    return replace(best, findings=tuple(doubted(one, days) for one in best.findings))


def _other_days(first: Attempt, weighed: Weighed) -> list[date]:
    """The days to try where as much comes out wrong as right: those that most speaks for, the one tried left out; none
    where that is the one day that the text gives as its own."""
    off = first.off
    if off < 2 or off < first.borne_out or weighed.given == {first.linked.day}:
        return []
    likely = sorted(weighed.weights, key=lambda day: -weighed.weights[day])
    day, told = first.linked.day, weighed.borne_out
    own = told.get(day, 0) if day is not None else 0
    fewest = (own + 1) // 2 if own >= _TOLD else 0
    return [one for one in likely if one != day and weighed.weights[one] > 0 and told.get(one, 0) >= fewest][:2]


#: Where a text has so many exact figures of its day, it is about no day of which it has less than half as many.
_TOLD = 4


def _attempt(
    scanned: Scanned,
    lexicon: Lexicon,
    evidence: Evidence,
    linked: Linked,
    record: Record,
    as_at: datetime | None,
    *,
    is_trial: bool = False,
) -> Attempt:
    national = general_election_of(record, lexicon, linked, evidence)
    elections = {year: one.id for year, one in lexicon.general_elections.items()}
    moment = None if as_at is None else as_at.isoformat()
    parsed = parse(
        Frame(
            scanned,
            linked,
            lexicon,
            national,
            moment,
            elections,
            _is_later(evidence, linked) and not linked.is_of_section,
            writer_of(scanned, linked, lexicon),
            is_trial,
        )
    )
    known = record if as_at is None else record.as_at(as_at)
    once = told_once(resolve(parsed, scanned.quotes, known), parsed, known)
    findings = with_contradictions(exchanged(once, parsed, known), parsed, known, scanned.text)
    findings = with_chains(findings, scanned.text)
    return Attempt(linked, national, parsed, tuple(findings))


#: A report of more days after a poll may well mean that poll by "the last election".
_LONG_AFTER = 30


def _is_later(evidence: Evidence, linked: Linked) -> bool:
    """Whether the report is dated long after the polling day that it is about, or looks forward to the next."""
    if evidence.is_preview or (linked.day and any(year > linked.day.year for year in evidence.coming_years)):
        return True
    if evidence.as_at is None or linked.day is None:
        return False
    return (evidence.as_at.date() - linked.day).days > _LONG_AFTER
