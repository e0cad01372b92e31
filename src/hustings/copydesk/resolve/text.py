"""Resolve: one finding for each figure and event. Syntax first; agreement with the record breaks ties only.

Where several readings are as likely, one that the record bears out is taken. Where none is borne out and the syntax
left no other, the figure is wrong. Otherwise nothing is guessed: it is uncheckable, and the message names the readings.
"""

from __future__ import annotations

import re
from bisect import bisect_left
from collections import defaultdict
from collections.abc import Iterable, Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.doubt import estimated_only
from hustings.claims.instead import explained, meanings
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.when.back import follows_now
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.earlier import is_perhaps_earlier, of_earlier, without_second_tellings
from hustings.copydesk.identity.identified import identified, with_earlier
from hustings.copydesk.identity.near import ESTIMATED, Near, near_of, sentence_at
from hustings.copydesk.identity.unread import unread
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.quote import Quotes
from hustings.copydesk.resolve.direction import with_directions
from hustings.copydesk.resolve.history import of_history
from hustings.copydesk.resolve.meant import meant_instead
from hustings.copydesk.resolve.roundup import among_told
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Form, Numeral, Unit
from hustings.record.poll import Poll
from hustings.record.record import Record

_GUESS = 2
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
_ORDER = (Verdict.RIGHT, Verdict.ROUNDING, Verdict.UNIT, Verdict.WRONG, Verdict.UNCHECKABLE)


def resolve(parsed: Parsed, quotes: Quotes, record: Record) -> list[Finding]:
    """The findings of a text in order of place; an event within another's stretch is told once."""
    found = []
    tight: set[int] = set()
    before: Finding | None = None
    for start, every in parsed.figures.items():
        readings = _of_same(every, before, parsed, start)
        finding = _figure(readings, record, parsed, start)
        if finding is None:
            continue
        before = finding
        if start in parsed.guarded:
            finding = _guarded(finding)
            if finding.verdict is Verdict.UNCHECKABLE:
                finding = _settled(finding, record, parsed, start) or finding
        elif (doubt := _of_estimate(finding, record, parsed, start)) is not None:
            finding = doubt
        elif _is_tight(finding, readings):
            if _is_of_now(parsed, start) or not is_perhaps_earlier(finding.claim, _near(parsed, start)):
                tight.add(start)
        elif finding.verdict in (Verdict.WRONG, Verdict.UNCHECKABLE):
            finding = _settled(finding, record, parsed, start) or finding
        found.append(finding)
    found += unread(parsed.numbers, parsed.figures.keys(), parsed.sentences, parsed.polls, record)
    found = of_history(
        without_second_tellings(found, record, parsed.polls, tight), parsed.sentences, parsed.polls, record
    )
    happened = _events(parsed.events, record)
    found = _without_unsettled(found, happened)
    taken = {(one.claim.mark.start, one.claim.mark.end) for one in found if one.claim.mark}
    found += [one for one in happened if not _is_taken(one, taken)]
    found = with_directions(among_told(found, parsed.sentences, parsed.polls, record), parsed.sentences)
    quieted = [_quieted(one, quotes) for one in found]
    return sorted(quieted, key=lambda one: (one.claim.span.start, one.claim.span.end) if one.claim.span else (0, 0))


def _of_same(readings: list[Reading], before: Finding | None, parsed: Parsed, start: int) -> list[Reading]:
    """The readings of a figure that is one of several people's as far as its words go: those of whom the figure before
    it, right to a decimal or a vote, has told. "Her share was 53.7 per cent, up 9.5 points": whose the first is."""
    if before is None or before.verdict is not Verdict.RIGHT or not is_telling(before.claim):
        return readings
    who = before.claim.subject
    people = {(one.claim.subject.poll, one.claim.subject.candidacy) for one in readings if not one.is_extra}
    is_open = len(people) > 1 and not any(one.is_firm for one in readings if not one.is_extra)
    if who.candidacy is None or not is_open or (who.poll, who.candidacy) not in people:
        return readings
    if before.claim.mark is None or not _is_one_clause(parsed, before.claim.mark.start, start):
        return readings
    same = [one for one in readings if one.claim.subject.candidacy == who.candidacy]
    return [replace(one, is_firm=not one.is_extra and is_telling(one.claim)) for one in same]


def _is_one_clause(parsed: Parsed, first: int, second: int) -> bool:
    """Whether two figures stand in one sentence, none in brackets, and nobody is named or spoken of between them."""
    at = sentence_at(parsed.sentences, second)
    if at != sentence_at(parsed.sentences, first):
        return False
    return not any(one.tag in _SOMEBODY for one in parsed.sentences[at] if first < one.start < second)


_SOMEBODY = frozenset({Tag.ACTOR, Tag.WORD, Tag.OPPOSITION, Tag.WHO, Tag.PLACE, Tag.CLOSE})


def _is_tight(finding: Finding, readings: Sequence[Reading]) -> bool:
    """Whether a figure is wrong as what stands right beside it: then no earlier result's is meant."""
    return finding.verdict is Verdict.WRONG and any(one.is_tight for one in readings)


def _is_of_now(parsed: Parsed, start: int) -> bool:
    """ "It is now 9": of this result, whatever the sentence says besides."""
    tokens = parsed.sentences[sentence_at(parsed.sentences, start)]
    index = bisect_left(tokens, start, key=lambda one: one.start)
    return follows_now(tokens, index)


def _of_estimate(finding: Finding, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """A mismatch with the estimate of a result that the record does not have, where the copy speaks of none."""
    if finding.verdict is not Verdict.WRONG or (why := estimated_only(finding.claim, record)) is None:
        return None
    is_told = not _near(parsed, start).words.isdisjoint(ESTIMATED | {"boundaries", "lines"})
    return None if is_told else uncheckable(finding.claim, why)


def _is_part(parsed: Parsed, start: int) -> bool:
    """ "A quarter": a part in words, of the votes cast as likely as of the share before."""
    tokens = parsed.sentences[sentence_at(parsed.sentences, start)]
    value = tokens[bisect_left(tokens, start, key=lambda one: one.start)].value
    return isinstance(value, Numeral) and value.form is Form.FRACTION


def _near(parsed: Parsed, start: int) -> Near:
    return near_of(parsed.sentences, sentence_at(parsed.sentences, start))


def _settled(finding: Finding, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """The one figure that a number is which the words leave open; `None` where the results do not settle it either."""
    near = _near(parsed, start)
    own = poll_of(finding.claim, record)
    if finding.verdict is Verdict.WRONG:
        return of_earlier(finding, record, near, is_own=own is None or own.id in {one.id for one in parsed.polls})
    others = [poll.id for poll in _spoken_of(parsed, start, own.id if own else None)]
    polls = dict.fromkeys([*([own.id] if own else []), *others])
    known = [poll for one in polls if (poll := record.poll_or_none(one)) is not None]
    return identified(finding, record, with_earlier(known, near.years, record), near)


def _without_unsettled(found: list[Finding], happened: Sequence[Finding]) -> list[Finding]:
    """The findings without those left open that a statement around them, of the same kind and borne out, settles:
    "three of Edinburgh's five seats" is no count of the country's."""
    settled = [one for one in happened if one.verdict in _BORNE_OUT and one.claim.kind in _SETTLING]
    if not settled:
        return found
    around = [_places(one) for one in settled]
    return [one for one in found if not (_is_open(one) and any(_begins_in(one, places) for places in around))]


_SETTLING = frozenset({Kind.SEATS, Kind.MAJORITY_CHANGE})


def _is_open(finding: Finding) -> bool:
    return finding.verdict is Verdict.UNCHECKABLE and finding.claim.kind in (Kind.SEATS, Kind.VOTES, Kind.OTHER)


def _begins_in(finding: Finding, places: range) -> bool:
    mark = finding.claim.mark
    return mark is not None and mark.start in places


def _spoken_of(parsed: Parsed, start: int, own: str | None) -> Sequence[Poll]:
    """The polls of the text that a figure read of the poll `own` may be of besides.

    Where somebody of its own poll is named beside it, only those whose seat or people are, too: else the text may have
    come back from a seat that it has only mentioned.
    """
    people = {poll_id for poll_id, _ in _near(parsed, start).people}
    if own not in people:
        return parsed.polls
    here = parsed.sentences[sentence_at(parsed.sentences, start)]
    named = {token.words.replace(" ", "-") for token in here if token.tag is Tag.PLACE}
    return [one for one in parsed.polls if one.id in people or any(name in one.constituency.slug for name in named)]


def _is_taken(finding: Finding, taken: set[tuple[int, int]]) -> bool:
    span = finding.claim.mark
    return span is None or (span.start, span.end) in taken


def _figure(readings: Sequence[Reading], record: Record, parsed: Parsed, start: int) -> Finding | None:
    if not readings:
        return None
    judged = _judged(readings, record)
    best = judged[0][0] if judged else None
    if best is not None and best.verdict is Verdict.UNIT and not judged[0][1].is_firm and _is_part(parsed, start):
        return uncheckable(best.claim, best.message)  # "down by a quarter of the vote"
    if best is None or best.verdict in (Verdict.WRONG, Verdict.UNCHECKABLE):
        extra = (verify(reading.claim, record) for reading in readings if reading.is_extra)
        best = next((one for one in extra if one.verdict in _BORNE_OUT and _is_close(one)), best)
    if best is None or best.verdict is not Verdict.WRONG:
        return best
    identified = next(
        (one for one, reading in judged if one.verdict is Verdict.WRONG and one.is_identified and reading.is_firm), None
    )
    if identified is not None:
        return _with_one_value(identified, judged)
    if any(finding.verdict is Verdict.UNCHECKABLE for finding, _ in judged):
        return uncheckable(best.claim, "one reading is beyond the record, another is not: " + best.message)
    first, reading = min(
        ((f, r) for f, r in judged if f.verdict is Verdict.WRONG), key=lambda pair: not pair[1].is_firm
    )
    is_sure = reading.is_firm and (reading.strength >= 2 or reading.is_tight)
    if is_sure and not _is_far_too_few(first, parsed, start):
        polls = _spoken_of(parsed, start, first.claim.subject.poll) if reading.is_tight else parsed.polls
        instead = meant_instead(first, record, polls, is_tight=reading.is_tight)
        if instead is not None:
            return instead
        first = _with_one_value(first, judged)
        return explained(first, record) if reading.is_tight else _loose(first, reading, record)
    return uncheckable(first.claim, "can be read in more than one way: " + _named(judged))


#: How far from a figure with a hedge one may be that nothing in the sentence leads to.
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")
_CLOSE = (Decimal("0.94"), Decimal("1.06"))


def _is_close(finding: Finding) -> bool:
    """Whether a figure that is borne out by another reading is so but for a hedge: "almost 60 per cent" is not 53."""
    stated, official = finding.claim.quantity, finding.official
    if stated.hedge is None or not stated.value or official is None or not _NUMBER.fullmatch(official.value):
        return True
    return _CLOSE[0] <= abs(Decimal(official.value) / stated.value) <= _CLOSE[1]


#: A bare figure no larger, beside votes as many times as large, is a share or seats, as likely.
_FEW, _TIMES_AS_MANY = 100, 20


def _is_far_too_few(finding: Finding, parsed: Parsed, start: int) -> bool:
    """ "X took 57", who had 26,881 votes: no votes, if none are named."""
    quantity, official = finding.claim.quantity, finding.official
    if finding.claim.kind is not Kind.VOTES or quantity.word or quantity.value is None or official is None:
        return False
    tokens = parsed.sentences[sentence_at(parsed.sentences, start)]
    index = bisect_left(tokens, start, key=lambda one: one.start)
    is_few = quantity.unit is Unit.NONE and quantity.value <= _FEW and Tag.VOTES not in tokens.row[index : index + 3]
    return is_few and official.value.isdecimal() and int(official.value) >= _TIMES_AS_MANY * quantity.value


def _judged(readings: Sequence[Reading], record: Record) -> list[tuple[Finding, Reading]]:
    """What is found of each reading that is no extra, the best first. After one that is right none needs judging."""
    judged = []
    for reading in readings:
        if not reading.is_extra:
            judged.append((verify(reading.claim, record), reading))
            if judged[-1][0].verdict is Verdict.RIGHT:
                break
    judged.sort(key=lambda pair: _ORDER.index(pair[0].verdict))
    return judged


def _with_one_value(finding: Finding, judged: Iterable[tuple[Finding, Reading]]) -> Finding:
    """A wrong finding; without what it should be, where another reading of the figure would make it something else."""
    values = {one.should_be for one, _ in judged if one.verdict is Verdict.WRONG}
    return finding if len(values) == 1 else replace(finding, should_be=None)


#: What another figure of the seat is easily taken for.
_MISTAKEN = frozenset(
    {Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.MARGIN, Kind.TURNOUT, Kind.SWING, Kind.ELECTORATE, Kind.OTHER}
)


def _loose(finding: Finding, reading: Reading, record: Record) -> Finding:
    """A mismatch where the words leave room: none if they only guess, or the figure is something else of the seat."""
    kind = finding.claim.kind
    is_guess = (
        kind in (Kind.VOTES, Kind.SHARE) and reading.strength <= _GUESS and finding.claim.subject.poll is not None
    )
    is_lead = kind is Kind.MARGIN and finding.claim.quantity.unit is not Unit.NONE
    if is_guess or is_lead:
        return uncheckable(finding.claim, f"nothing stands close enough to say what it is of: {finding.message}")
    names = meanings(finding.claim, record) if finding.claim.kind in _MISTAKEN else []
    if not names:
        return finding
    return uncheckable(finding.claim, f"{finding.message}; or {names[0]} is meant")


def _named(judged: Iterable[tuple[Finding, Reading]]) -> str:
    told = dict.fromkeys(
        f"as {one.claim.kind.value.replace('_', ' ')} of {one.claim.subject.label} it {one.message}"
        for one, _ in judged
    )
    return "; or ".join(list(told)[:2])


def _guarded(finding: Finding) -> Finding:
    """A figure in a sentence about forecasts, recounts or referendums: a mismatch says nothing."""
    if finding.verdict in (Verdict.WRONG, Verdict.UNIT):
        return uncheckable(finding.claim, "the sentence is about something other than the declared result")
    return finding


def _events(readings: Sequence[Reading], record: Record) -> list[Finding]:
    """One finding for overlapping events of one kind: the best borne out, the longest of those."""
    judged = []
    for reading in readings:
        finding = verify(reading.claim, record)
        if finding.verdict is Verdict.WRONG and not reading.is_firm:
            finding = uncheckable(finding.claim, "it is not clear whom this is said of: " + finding.message)
        judged.append(finding)
    judged.sort(key=lambda one: (_ORDER.index(one.verdict), -_length(one)))
    kept: list[Finding] = []
    covered: dict[Kind, set[int]] = defaultdict(set)
    for finding in judged:
        places = _places(finding)
        if covered[finding.claim.kind].isdisjoint(places):
            covered[finding.claim.kind].update(places)
            kept.append(finding)
    return kept


def _places(finding: Finding) -> range:
    span = finding.claim.span
    return range(span.start, span.end) if span else range(0)


def _length(finding: Finding) -> int:
    return len(_places(finding))


def _quieted(finding: Finding, quotes: Quotes) -> Finding:
    """In quotation marks it is the speaker who is wrong: a warning at most."""
    span = finding.claim.mark
    if span is not None and finding.severity is Severity.ERROR and quotes.covers(span.start):
        return replace(finding, severity=Severity.WARNING)
    return finding
