"""Attempt: a text read as about the polling day it points to, and each dated part of it as about its own."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from datetime import date, datetime

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Quantity
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.agreement import with_chains, with_contradictions
from hustings.copydesk.carried import as_estimated, coming_election, linked_ahead, with_estimates
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.choice import link
from hustings.copydesk.link.country import general_election_of
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.score import figure_index
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.link.section import Section, linked_on, sections, stretches, with_cast
from hustings.copydesk.link.weigh import weigh
from hustings.copydesk.link.weighed import Weighed
from hustings.copydesk.parse.frame import Frame, Parsed
from hustings.copydesk.parse.text import parse
from hustings.copydesk.resolve.once import told_once
from hustings.copydesk.resolve.sense import doubted_runs, is_off
from hustings.copydesk.resolve.text import resolve
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import places_of
from hustings.copydesk.writer import writer_of
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll
from hustings.record.record import Record


class Attempt(msgspec.Struct, frozen=True, gc=False):
    """What comes of reading a text as about one polling day. `borne_out` counts telling figures that are right."""

    linked: Linked
    national: str | None
    parsed: Parsed
    findings: tuple[Finding, ...]

    @property
    def borne_out(self) -> int:
        """How many exact figures the record bears out on this reading; those told of in events do not count."""
        return sum(_is_telling(one) and _place(one) in self.parsed.figures for one in self.findings)

    @property
    def off(self) -> int:
        """How many findings the record contradicts on this reading."""
        return sum(is_off(one) for one in self.findings)


def _is_telling(finding: Finding) -> bool:
    return _is_exact(finding.claim.quantity) and finding.verdict in (Verdict.RIGHT, Verdict.UNIT)


def _is_exact(figure: Quantity | Numeral) -> bool:
    value = figure.value
    return value is not None and (figure.decimals > 0 or (value >= 100 and value % 100 != 0))


def _to_last_exact(scanned: Scanned) -> Scanned:
    """The text as far as its last sentence with an exact figure: what follows can bear nothing out."""
    exact = (
        at
        for at, sentence in reversed(list(enumerate(scanned.sentences, start=1)))
        if any(_is_exact(sentence.tokens[one].value) for one in places_of(sentence.tokens, NUMBERS))
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
    found = _told_by_section(found, scanned, weighed, lexicon, record, read)
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

    As about another day it is read whole only where `borne_out`, which reads the figures alone, has more of them right.
    """
    linked = link(weighed, lexicon)
    first = read(linked)
    others = linked.rivals or _other_days(first, weighed)
    right = {day: borne_out(link(weighed, lexicon, day)) for day in others}
    if linked.rivals and first.borne_out <= (most := max(right.values())):
        likeliest = [day for day in others if right[day] == most]
        if len(likeliest) == 1 and most > first.borne_out:
            return read(link(weighed, lexicon, likeliest[0]))
        days = [linked.day, *others]
        return replace(first, findings=tuple(_doubted(one, days) for one in first.findings))
    if linked.rivals:
        return first
    better = [read(link(weighed, lexicon, day)) for day in others if right[day] > first.borne_out]
    best = max([first, *better], key=lambda one: one.borne_out - one.off)
    return replace(best, findings=doubted_runs(best.findings, record))


def _other_days(first: Attempt, weighed: Weighed) -> list[date]:
    """The days to try where as much comes out wrong as right: those that most speaks for, the one tried left out; none
    where that is the one day that the text gives as its own."""
    if first.off < 2 or first.off < first.borne_out or weighed.given == {first.linked.day}:
        return []
    likely = sorted(weighed.weights, key=lambda day: -weighed.weights[day])
    return [day for day in likely if day != first.linked.day and weighed.weights[day] > 0][:2]


def _told_by_section(
    whole: Attempt,
    scanned: Scanned,
    weighed: Weighed,
    lexicon: Lexicon,
    record: Record,
    read: Callable[[Linked, Scanned], Attempt],
) -> Attempt:
    """The text with each part that a date heads or opens read as of that day, where figures do not speak against it."""
    polls = [poll for slug in whole.linked.seats for poll in weighed.by_slug.get(slug, ())]
    found = sections(scanned.folded, scanned.sentences, polls)
    days = {one.day for one in found if one.day is not None}
    if days and len(whole.linked.seats) == 1:
        found = with_cast(found, scanned.sentences, polls, lexicon)
    days |= {one.day for one in found if one.day is not None}
    if days <= {whole.linked.day} or (len(whole.linked.seats) > 1 and not _is_of_one_seat(days, polls)):
        return whole
    latest = max(days)
    is_later = whole.linked.day is not None and latest > whole.linked.day and whole.linked.day not in weighed.given
    whole = _of_day(whole, read(link(weighed, lexicon, latest), scanned), record) if is_later else whole
    is_history = len(days - {whole.linked.day}) > 1
    parts = {}
    for day in sorted(days if is_history else days - {whole.linked.day}):
        of_day = tuple(one for one, section in zip(scanned.sentences, found, strict=True) if section.day == day)
        part = read(linked_on(whole.linked, day, lexicon), replace(scanned, sentences=of_day))
        parts[day] = replace(part, findings=doubted_runs(part.findings, record))
    return _merged(whole, parts, found, scanned, is_history=is_history)


def _is_of_one_seat(days: Collection[date], polls: Iterable[Poll]) -> bool:
    """Whether some seat polled on two of the days: by-elections of one seat each are a round-up, no history."""
    held = Counter(poll.constituency.slug for poll in polls if poll.polled_on in days)
    return any(count > 1 for count in held.values())


def _of_day(whole: Attempt, again: Attempt, record: Record) -> Attempt:
    """The better of two readings of a history: as of the day found first, or of the latest that it tells of."""
    is_better = again.borne_out >= whole.borne_out and again.off <= whole.off
    return replace(again, findings=doubted_runs(again.findings, record)) if is_better else whole


def _merged(
    whole: Attempt, parts: Mapping[date, Attempt], found: Sequence[Section], scanned: Scanned, *, is_history: bool
) -> Attempt:
    """The findings of each paragraph from the reading that bears out more of it."""
    by_place = sorted(whole.findings, key=_place)
    of_day = {day: sorted(part.findings, key=_place) for day, part in parts.items()}
    told: list[Finding] = []
    done = 0
    for section, first, end in stretches(found, scanned.sentences):
        if section.day is None or section.day not in of_day:
            continue
        within = slice(scanned.sentences[first].start, scanned.sentences[end - 1].end)
        here = _places(by_place, within)
        part = of_day[section.day][_places(of_day[section.day], within)]
        told += by_place[done : here.start]
        told += _likelier(by_place[here], part, section, is_history=is_history)
        done = here.stop
    return replace(whole, findings=(*told, *by_place[done:]))


def _places(findings: Sequence[Finding], within: slice) -> slice:
    """The places in a list of the findings that begin within a stretch of text."""
    return slice(*(bisect_left(findings, at, key=_place) for at in (within.start, within.stop)))


def _likelier(
    whole: Sequence[Finding], part: Sequence[Finding], section: Section, *, is_history: bool
) -> Sequence[Finding]:
    """The findings of a paragraph as read with the whole text, or as of its own day: those that are right more often.

    Where the text has one dated part only, that alone goes by its date. Where it has several, the date holds if both
    are right as often; a date carried over that no figure bears out calls nothing wrong.
    """
    right, right_of_day = (sum(map(_is_telling, one)) for one in (whole, part))
    off, off_of_day = (sum(map(is_off, one)) for one in (whole, part))
    if not is_history:
        is_of_day = (section.is_headed or section.is_own) and off_of_day <= off
        return part if is_of_day and right_of_day > right else whole
    if right_of_day > right:
        return part
    if right > right_of_day:
        return whole
    if right_of_day or section.is_headed or section.is_own:
        return part
    return [_doubted(one, [section.day]) for one in part]


def _place(finding: Finding) -> int:
    return finding.claim.mark.start if finding.claim.mark else -1


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
    findings = with_contradictions(once, parsed, known, scanned.text)
    findings = with_chains(findings, scanned.text)
    return Attempt(linked, national, parsed, tuple(findings))


#: A report of more days after a poll may well mean that poll by "the last election".
_LONG_AFTER = 30


def _is_later(evidence: Evidence, linked: Linked) -> bool:
    """Whether the report is dated long after the polling day that it is about."""
    if evidence.as_at is None or linked.day is None:
        return False
    return (evidence.as_at.date() - linked.day).days > _LONG_AFTER


def _doubted(finding: Finding, days: Iterable[date | None]) -> Finding:
    """A finding of a text that could be about several elections: nothing in it can be called wrong."""
    if not finding.verdict.is_flagged:
        return finding
    named = " or ".join(str(day.year) for day in sorted(day for day in days if day))
    return uncheckable(finding.claim, f"it is not clear which election is meant, {named}: {finding.message}")
