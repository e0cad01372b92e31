"""Round-up: superlatives among the seats that a report tells of — "the best turnout of the seven", "of the night".

The record has no word for such a set. A superlative that the record does not bear out of a seat's own results, or of
an area, is tried among the polls of the text; it can only be borne out there.
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from hustings.claims.area.league import MEASURES, OF_PARTY, winner_family
from hustings.claims.area.superlative import line_of
from hustings.claims.kind import Kind
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.copydesk.grammar.superlative.measure import LOWEST, measure_told
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.record.poll import Poll
from hustings.record.record import Record

#: Fewer seats are no set.
_FEWEST = 3
#: Words by which a superlative is of a seat's own past, or of another set than the text's.
_OTHER_SETS = frozenset("ever history since own its his her their country nationally anywhere".split())
_OTHER_SETS |= {"the country", "uk", "the uk", "britain", "great britain", "england", "scotland", "wales"}
_NAMED = frozenset({Tag.PLACE, Tag.ACTOR})


def among_told(
    findings: Iterable[Finding], sentences: Sequence[Tokens], polls: Sequence[Poll], record: Record
) -> list[Finding]:
    """The findings; superlatives that hold among the seats that the text tells of are right as that."""
    return [_among(one, sentences, polls, record) if _is_open(one) else one for one in findings]


def _is_open(finding: Finding) -> bool:
    return finding.claim.kind is Kind.SUPERLATIVE and finding.verdict in (Verdict.UNCHECKABLE, Verdict.WRONG)


#: A superlative that may be of the majority in votes or as a share.
_NAMES = {"marginal": "majority"}


def _among(finding: Finding, sentences: Sequence[Tokens], polls: Sequence[Poll], record: Record) -> Finding:
    span = finding.claim.span
    if span is None:
        return finding
    tokens = sentences[sentence_at(sentences, span.start)]
    first = bisect_left(tokens, span.start, key=lambda one: one.start)
    last = bisect_left(tokens, span.end, key=lambda one: one.start)
    at = next(
        (at for at in range(first, last) if tokens[at].tag is Tag.SUPERLATIVE or tokens[at].words in LOWEST), first
    )
    if not _OTHER_SETS.isdisjoint(tokens.said[max(0, at - 2) : at + 10]):
        return finding
    of = measure_told(tokens, at) or _of_lead(tokens, at)
    poll = _poll_of(tokens, at, finding, polls)
    if of is None or poll is None:
        return finding
    others: Sequence[Poll] = [one for one in polls if one.polled_on == poll.polled_on]
    is_own = len(others) < _FEWEST
    if is_own:
        others = _last_of(tokens, at, poll, record)
    if len(others) < _FEWEST or not _is_first(record, poll, others, of, is_lowest=tokens[at].words in LOWEST):
        return finding
    end = "lowest" if tokens[at].words in LOWEST else "highest"
    among = f"last {len(others)} elections here" if is_own else f"{len(others)} seats told of"
    told = f"the {end} {_NAMES.get(of, of)} of the {among}"
    official = Official("1", "rank", told, "", source_of(record, poll))
    return Finding(finding.claim, Verdict.RIGHT, Severity.INFO, told, official)


#: Of what a superlative of size is that stands by a figure and no measure: "X's 13,328 is the biggest of the lot".
_SIZES = frozenset("biggest largest smallest".split())


def _of_lead(tokens: Tokens, at: int) -> str | None:
    return "majority" if tokens[at].words in _SIZES and Tag.COUNT in tokens.row[:at] else None


_OF = bytes((Tag.OF,))
_MOST_ELECTIONS = 8


def _last_of(tokens: Tokens, at: int, poll: Poll, record: Record) -> Sequence[Poll]:
    """The last general elections in the seat, of "the best turnout of the three"; none where no number is told."""
    near = range(at + 1, min(len(tokens), at + 8))
    place = next((one for one in near if tokens[one].tag is Tag.COUNT), None)
    if place is None or tokens.row[at + 1 : place].translate(None, SILENT)[-1:] != _OF:
        return ()
    number = int(tokens[place].value.value)
    line = line_of(record, poll)
    return line[-number:] if _FEWEST <= number <= min(len(line), _MOST_ELECTIONS) else ()


def _poll_of(tokens: Tokens, at: int, finding: Finding, polls: Sequence[Poll]) -> Poll | None:
    """The poll that a superlative is said of: of who or what is named next after it, else last before it; the other way
    about where it is told of what stands before, "South had the best", "X's is the biggest"."""
    before, after = range(at - 1, -1, -1), range(at + 1, len(tokens))
    said = tokens.row[:at].translate(None, _UNSAID)
    is_told_of = said[-1:] in _TOLD and any(tokens[one].tag in _NAMED for one in before)
    places = [*before, *after] if is_told_of else [*after, *before]
    named = (found for one in places if tokens[one].tag in _NAMED for found in _polls_named(tokens[one], polls))
    own = (one for one in polls if one.id == finding.claim.subject.poll)
    return next(named, next(own, None))


_UNSAID = bytes((Tag.FILL, Tag.HEDGE, Tag.WORD))
_TOLD = (bytes((Tag.HAVE,)), bytes((Tag.BE,)))


def _polls_named(token: Token, polls: Sequence[Poll]) -> Iterator[Poll]:
    if token.tag is Tag.PLACE:
        name = token.words.replace(" ", "-")
        yield from (one for one in polls if name in one.constituency.slug)
    elif token.value.is_person:
        stood = {poll_id for poll_id, _ in token.value.options}
        yield from (one for one in polls if one.id in stood)


def _is_first(record: Record, poll: Poll, polls: Sequence[Poll], of: str, *, is_lowest: bool) -> bool:
    """Whether the poll has the highest or lowest of a measure of all, in any of the ways that it is measured."""
    for valued in MEASURES[of]:
        if of in OF_PARTY:
            found = {one.id: valued(record, one, winner_family(record, one)) for one in polls}
        else:
            found = {one.id: valued(record, one, None) for one in polls}
        known = [value for value in found.values() if value is not None]
        own = found.get(poll.id)
        if own is not None and own == (min(known) if is_lowest else max(known)):
            return True
    return False
