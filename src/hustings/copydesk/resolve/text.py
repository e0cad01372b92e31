"""Resolve: one finding for each figure and event. Syntax first; agreement with the record breaks ties only.

Where several readings are as likely, one that the record bears out is taken. Where none is borne out and the syntax
left no other, the figure is wrong. Otherwise nothing is guessed: it is uncheckable, and the message names the readings.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, When
from hustings.claims.doubt import estimated_only
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.when.back import follows_now
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.earlier import is_perhaps_earlier, without_second_tellings
from hustings.copydesk.identity.near import ESTIMATED, placed_at, sentence_at
from hustings.copydesk.identity.unread import unread
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.quote import Quotes
from hustings.copydesk.resolve.again import told_again
from hustings.copydesk.resolve.belied.behind import told_the_right_way_about
from hustings.copydesk.resolve.belied.come_to import come_to_the_other_way
from hustings.copydesk.resolve.belied.lead import led_by_another
from hustings.copydesk.resolve.belied.told import belied
from hustings.copydesk.resolve.belied.way import gone_as_said
from hustings.copydesk.resolve.definition import by_one_definition
from hustings.copydesk.resolve.direction import with_directions
from hustings.copydesk.resolve.event import happened, is_taken, without_unsettled
from hustings.copydesk.resolve.figure import finding_of, near_by
from hustings.copydesk.resolve.gone import gone_which_way
from hustings.copydesk.resolve.placed import held_by_votes
from hustings.copydesk.resolve.ratio import with_ratios
from hustings.copydesk.resolve.settled import as_misprint, settled
from hustings.copydesk.resolve.slip import slip_of_another, slipped
from hustings.copydesk.resolve.told_with import of_same_poll, of_votes_moved
from hustings.copydesk.resolve.whole.elsewhen import of_other_poll
from hustings.copydesk.resolve.whole.estimate import by_its_estimate
from hustings.copydesk.resolve.whole.gone_over import of_seat_gone_over_to
from hustings.copydesk.resolve.whole.history import of_history
from hustings.copydesk.resolve.whole.last_time import of_last_time
from hustings.copydesk.resolve.whole.roundup import among_told
from hustings.copydesk.resolve.whole.terms import by_its_terms
from hustings.copydesk.resolve.whole.twice import told_twice
from hustings.copydesk.token import SILENT, Tag, Token
from hustings.record.record import Record


def resolve(parsed: Parsed, quotes: Quotes, record: Record) -> list[Finding]:
    """The findings of a text in order of place; an event within another's stretch is told once."""
    found, tight = _figures(parsed, record)
    found = without_second_tellings(found, record, parsed.polls, tight)
    found = of_history(found, parsed.sentences, parsed.polls, record)
    found = of_last_time(by_one_definition(found, parsed.sentences, record), parsed.sentences, record)
    found = by_its_terms(told_twice(found, parsed, record), parsed, record)
    found = gone_as_said(by_its_estimate(found, parsed, record), parsed.sentences, record)
    found = told_the_right_way_about(led_by_another(found, parsed.sentences, record), parsed, record)
    told = {mark.start for one in found if (mark := one.claim.mark)} | parsed.guarded
    found += unread(parsed, told, record)
    events = happened(held_by_votes(parsed.events, found, parsed.sentences), record)
    found = without_unsettled(found, events)
    events = of_other_poll(belied(events, found, parsed, record), found, parsed, record)
    taken = {(mark.start, mark.end) for one in found if (mark := one.claim.mark)}
    found += [one for one in events if not is_taken(one, taken)]
    found = with_directions(among_told(found, parsed.sentences, parsed.polls, record), parsed.sentences)
    found = with_ratios(found, parsed.sentences)
    levels = tuple(found)
    found += gone_which_way(levels, parsed.sentences, record)
    found += come_to_the_other_way(levels, parsed.sentences, record)
    quieted = [_quieted(one, quotes) for one in found]
    return sorted(quieted, key=lambda one: (one.claim.span.start, one.claim.span.end) if one.claim.span else (0, 0))


def _figures(parsed: Parsed, record: Record) -> tuple[list[Finding], set[int]]:
    """What is found of each figure, and where those begin that are wrong as what stands right beside them."""
    found = []
    tight: set[int] = set()
    before: Finding | None = None
    for start, every in parsed.figures.items():
        readings = _of_same(every, before, parsed, start)
        finding = finding_of(readings, record, parsed, start)
        if finding is None:
            continue
        finding = of_seat_gone_over_to(finding, before, parsed, record) or finding
        last, before = before, finding
        if start in parsed.guarded:
            finding = _guarded(finding)
            if finding.verdict is Verdict.UNCHECKABLE:
                finding = settled(finding, record, parsed, start) or finding
                slip = slipped(readings, record, is_guarded=True) if _is_of_result(last, parsed, start) else None
                finding = slip or finding
        elif (other := _of_another(finding, readings, record, parsed, start)) is not None:
            finding = other
        elif _is_tight(finding, readings):
            is_now = _is_of_now(parsed, start) or (last is not None and of_same_poll(readings, last, parsed, start))
            if is_now or not is_perhaps_earlier(finding.claim, near_by(parsed, start)):
                tight.add(start)
        elif (again := told_again(finding, last, record, parsed, start)) is not None:
            tight.add(start)
            finding = again
        elif finding.verdict in (Verdict.WRONG, Verdict.UNCHECKABLE):
            finding = settled(finding, record, parsed, start) or finding
            finding = _or_slipped(finding, readings, record, parsed, start)
        found.append(finding)
    return found, tight


def _is_of_result(last: Finding | None, parsed: Parsed, start: int) -> bool:
    """Whether the figure before, in the same sentence, is right as somebody's votes: "X 24,400; Y, the mayor, 9"."""
    if last is None or last.verdict is not Verdict.RIGHT or last.claim.kind is not Kind.VOTES:
        return False
    mark = last.claim.mark
    is_one = mark is not None and sentence_at(parsed.sentences, mark.start) == sentence_at(parsed.sentences, start)
    return is_one and is_telling(last.claim)


def _or_slipped(finding: Finding, readings: Sequence[Reading], record: Record, parsed: Parsed, start: int) -> Finding:
    """The finding of a figure that the words leave open; the slip that it is of one of them, where it is one."""
    if finding.verdict is not Verdict.UNCHECKABLE:
        return finding
    return slipped(readings, record) or as_misprint(finding, record, parsed, start) or finding


def _of_another(
    finding: Finding, readings: Sequence[Reading], record: Record, parsed: Parsed, start: int
) -> Finding | None:
    """A mismatch with an estimate of which the copy does not speak, or a slip of a figure of another result."""
    doubt = _of_estimate(finding, record, parsed, start)
    return doubt if doubt is not None else slip_of_another(finding, readings, record)


def _of_same(readings: list[Reading], before: Finding | None, parsed: Parsed, start: int) -> list[Reading]:
    """The readings of a figure that is one of several people's as far as its words go: those of whom the figure before
    it, right to a decimal or a vote, has told. "Her share was 53.7 per cent, up 9.5 points": whose the first is."""
    if before is None or before.verdict is not Verdict.RIGHT:
        return readings
    for beside in (_paired, _moved_on, of_same_poll, of_votes_moved):
        if (told := beside(readings, before, parsed, start)) is not None:
            return told
    if not is_telling(before.claim):
        return readings
    who = before.claim.subject
    people = {(one.claim.subject.poll, one.claim.subject.candidacy) for one in readings if not one.is_extra}
    is_open = len(people) > 1 and not any(one.is_firm for one in readings if not one.is_extra)
    if who.candidacy is None or not is_open or (who.poll, who.candidacy) not in people:
        return readings
    if any(one.claim.kind is Kind.MAJORITY and not one.is_extra for one in readings):
        return readings  # "18,811 votes, over 3,500 more than she got"
    if before.claim.mark is None or not _is_one_clause(parsed, before.claim.mark.start, start):
        return readings
    same = [one for one in readings if one.claim.subject.candidacy == who.candidacy]
    return [replace(one, is_firm=not one.is_extra and is_telling(one.claim)) for one in same]


_MOVED = frozenset({Kind.SHARE, Kind.VOTES})
_TO_FIGURE = frozenset({Tag.TO, Tag.VOTES, Tag.FILL, Tag.HEDGE})


def _moved_on(readings: list[Reading], before: Finding, parsed: Parsed, start: int) -> list[Reading] | None:
    """ "Ukip tumbled from 8.3% to 2.2%": where the first is theirs of the last time, the second is theirs of now;
    `None` where the figures are no such pair."""
    said, mark = before.claim, before.claim.mark
    if mark is None or said.kind not in _MOVED or said.basis.when is not When.PREVIOUS or not is_telling(said):
        return None
    tokens, index = placed_at(parsed.sentences, start)
    at = next((at for at in range(index - 1, -1, -1) if tokens[at].start <= mark.start), -1)
    between = [one.tag for one in tokens[at + 1 : index]]
    if at < 1 or tokens[at].start != mark.start or Tag.TO not in between or not _TO_FIGURE.issuperset(between):
        return None
    if tokens.row[:at].rstrip(SILENT)[-1:] != _FROM:
        return None
    now = [one for one in readings if one.claim.kind is said.kind and _who(one.claim) == _who(said)]
    now = [one for one in now if one.claim.basis.when is When.THIS and not one.claim.quantity.word]
    if len(now) != 1 or now[0].claim.quantity.unit is not said.quantity.unit or not now[0].is_firm:
        return None
    return [replace(now[0], is_tight=True, strength=max(2, now[0].strength), is_extra=False)]


_FROM = bytes((Tag.FROM,))

_OF_SAME_VOTE = {Kind.VOTES: Kind.SHARE, Kind.SHARE: Kind.VOTES}
_BETWEEN = frozenset({Tag.VOTES, Tag.SHARE, Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.FILL, Tag.HEDGE, Tag.AND})
#: "9 votes, which is 8 per cent", "9 votes: good for 8 per cent", "9 and, at 8 per cent, the deposit".
_SO_MUCH = frozenset("or which that that's is was works worked out at equals equates to makes ie good for".split())
_SO_MUCH |= {"works out at", "good for"}
_SET_OFF = frozenset({Tag.MORE, Tag.FEWER, Tag.UP, Tag.DOWN, Tag.AHEAD, Tag.BEHIND, Tag.TURNOUT, Tag.SWING})
_SET_OFF |= {Tag.MAJORITY, Tag.ELECTORATE}
_ENDS_PAIR = frozenset({Tag.SHARE, Tag.COMMA, Tag.CLOSE, Tag.OPEN, Tag.DASH})


def _paired(readings: list[Reading], before: Finding, parsed: Parsed, start: int) -> list[Reading] | None:
    """ "21,187 votes, 54.6% of those cast", "27,719 and 46.9% share", "41 per cent of the vote – 15,461": the same vote
    told twice, as it is counted and as a share; `None` where the figures are no such pair."""
    said, mark = before.claim, before.claim.mark
    if mark is None or said.subject.candidacy is None:
        return None
    if said.kind not in _OF_SAME_VOTE:
        return None
    if any(one.is_firm and one.claim.kind is Kind.SHARE_CHANGE for one in readings):
        return None  # "Labour rose 9.7 per cent, and UKIP, third with 7,951, 13.4"
    same = [_at(said.basis, one) for one in readings if one.claim.kind is _OF_SAME_VOTE[said.kind]]
    same = [one for one in same if one.claim.basis == said.basis]
    same = [one for one in same if _who(one.claim) == _who(said) and one.claim.quantity.hedge is None]
    if not same:
        return None
    tokens = parsed.sentences[sentence_at(parsed.sentences, start)]
    if mark.start < tokens[0].start or not _is_told_twice(tokens, mark.start, start):
        return None
    first = same[0]
    return [replace(first, is_firm=True, is_tight=True, strength=max(2, first.strength), is_extra=False)]


def _is_told_twice(tokens: Sequence[Token], first: int, second: int) -> bool:
    """Whether what stands between two figures, and after them, leaves the second no other vote than the first's."""
    between = [one for one in tokens if first < one.start < second]
    if _begins_anew(between) or not all(one.tag in _BETWEEN or one.words in _SO_MUCH for one in between):
        return False
    after = _after(tokens, second)
    if any(one.words in _SO_MUCH for one in between) and not _SET_OFF.isdisjoint(after):
        return False  # "9 votes, or 8 per cent more"
    is_and = Tag.AND in (one.tag for one in between)
    is_open = is_and and bool(after) and after[0] not in _ENDS_PAIR  # "9 votes and 8 per cent went to Y"
    return not is_open and Tag.NOW not in after


def _at(basis: Basis, reading: Reading) -> Reading:
    """The reading of a figure of this result or of the last one, as it is of the one that stands beside it."""
    is_open = reading.claim.basis == replace(basis, when=When.EITHER)
    return replace(reading, claim=replace(reading.claim, basis=basis)) if is_open else reading


_WHOSE = frozenset("his her its their this that".split())


def _begins_anew(between: Sequence[Token]) -> bool:
    """ "She had 11,654 in 2019; her 3.7 per cent": another vote of hers, told of in words of its own."""
    return any(one.words in _WHOSE for one in between) or [one.words for one in between[:-1]].count(";") > 0


def _after(tokens: Sequence[Token], start: int) -> list[Tag]:
    """What stands next after a figure: "3.7 per cent this time"."""
    return [one.tag for one in tokens if one.start > start][:2]


def _who(claim: Claim) -> tuple[str | None, str | None]:
    return claim.subject.poll, claim.subject.candidacy


def _is_one_clause(parsed: Parsed, first: int, second: int) -> bool:
    """Whether two figures stand in one sentence, none in brackets, and nobody is named or spoken of between them."""
    at = sentence_at(parsed.sentences, second)
    if at != sentence_at(parsed.sentences, first):
        return False
    return not any(one.tag in _SOMEBODY for one in parsed.sentences[at] if first < one.start < second)


_SOMEBODY = frozenset({Tag.ACTOR, Tag.WORD, Tag.OPPOSITION, Tag.WHO, Tag.PLACE, Tag.CLOSE, Tag.COLON})


def _is_tight(finding: Finding, readings: Sequence[Reading]) -> bool:
    """Whether a figure is wrong as what stands right beside it: then no earlier result's is meant."""
    return finding.verdict is Verdict.WRONG and any(one.is_tight for one in readings)


def _is_of_now(parsed: Parsed, start: int) -> bool:
    """ "It is now 9": of this result, whatever the sentence says besides."""
    return follows_now(*placed_at(parsed.sentences, start))


def _of_estimate(finding: Finding, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """A mismatch with the estimate of a result that the record does not have, where the copy speaks of none."""
    if finding.verdict is not Verdict.WRONG or (why := estimated_only(finding.claim, record)) is None:
        return None
    tokens, index = placed_at(parsed.sentences, start)
    if finding.official is not None and finding.official.value in {str(one) for one in near_by(parsed, start).counts}:
        return uncheckable(finding.claim, why)  # "10,429, which was 7,980 on the new boundaries"
    end = next((at for at in range(index + 1, len(tokens)) if tokens[at].words in _TURNS), len(tokens))
    is_told = not _ESTIMATES.isdisjoint(" ".join(tokens.said[:end]).split())
    return None if is_told else uncheckable(finding.claim, why)


_ESTIMATES = ESTIMATED | {"boundaries", "lines"}
#: "He won by 9, although boundary changes had cut that on paper": what was won by is no estimate.
_TURNS = frozenset("although though but while whereas yet however ; which then since".split())


def _guarded(finding: Finding) -> Finding:
    """A figure in a sentence about forecasts, recounts, referendums or another poll: a mismatch says nothing."""
    if finding.verdict in (Verdict.WRONG, Verdict.UNIT):
        return uncheckable(finding.claim, "the sentence is about something other than the declared result")
    return finding


def _quieted(finding: Finding, quotes: Quotes) -> Finding:
    """In quotation marks it is the speaker who is wrong: a warning at most."""
    span = finding.claim.mark
    if span is not None and finding.severity is Severity.ERROR and quotes.covers(span.start):
        return replace(finding, severity=Severity.WARNING)
    return finding
