"""Round-up: superlatives among the seats that a report tells of — "the best turnout of the seven", "of the night".

The record has no word for such a set. A superlative that the record does not bear out of a seat's own results, or of
an area, is tried among the polls of the text; it can only be borne out there, but of a party's gains, "of the six".
"""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Iterator, Sequence

from msgspec.structs import replace

from hustings.claims.area.league import MEASURES, OF_PARTY, winner_family
from hustings.claims.area.superlative import line_of
from hustings.claims.kind import Kind
from hustings.claims.standing import source_of
from hustings.claims.verdict import Finding, Official, Severity, Verdict
from hustings.copydesk.grammar.superlative.measure import LOWEST, NEAREST, measure_told
from hustings.copydesk.identity.near import sentence_at
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.measures.majority import majority
from hustings.measures.outcome import outcome
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
    closer = _closer_gain(tokens, at, poll, others, record) if of == "majority" and not is_own else None
    if closer is not None:
        message = f"{closer.constituency.name} was closer: {majority(closer):,} against {majority(poll):,} votes"
        return replace(finding, verdict=Verdict.WRONG, severity=Severity.WARNING, message=message)
    if len(others) < _FEWEST or not _is_first(record, poll, others, of, is_lowest=tokens[at].words in LOWEST):
        return finding
    end = "lowest" if tokens[at].words in LOWEST else "highest"
    among = f"last {len(others)} elections here" if is_own else f"{len(others)} seats told of"
    told = f"the {end} {_NAMES.get(of, of)} of the {among}"
    official = Official("1", "rank", told, "", source_of(record, poll))
    return Finding(finding.claim, Verdict.RIGHT, Severity.INFO, told, official)


_MOST_GAINS = 12


def _closer_gain(tokens: Tokens, at: int, poll: Poll, polls: Sequence[Poll], record: Record) -> Poll | None:
    """The seat that was closer, of "tightest of the six was Rutherglen, by 265", after Labour has taken six from the
    SNP, where the text tells of it; `None` of any other set that is counted, or where shares may be meant."""
    number = _counted_after(tokens, at)
    told = {one.value.value for one in tokens if one.tag is Tag.COUNT}
    gains = [one for one in polls if _gain(record, one) is not None and _gain(record, one) == _gain(record, poll)]
    if tokens[at].words not in LOWEST or not _FEWEST <= len(gains) <= number <= min(_MOST_GAINS, 2 * len(gains)):
        return None
    if majority(poll) not in told or _is_first(record, poll, gains, "majority", is_lowest=True, is_votes=True):
        return None
    return min(gains, key=lambda one: majority(one) or 0)


def _gain(record: Record, poll: Poll) -> tuple[str, str | None] | None:
    """Who gained a seat, and from whom; `None` of a seat that was held."""
    found = outcome(record, poll)
    return (found.party_id, found.from_party_id) if found is not None and found.has_changed_hands else None


def _counted_after(tokens: Tokens, at: int) -> int:
    """The number of "the tightest of the six", "the closest contest of the six"; 0 where none is told."""
    near = range(at + 1, min(len(tokens), at + 8))
    place = next((one for one in near if tokens[one].tag is Tag.COUNT), None)
    is_of = place is not None and tokens.row[at + 1 : place].translate(None, SILENT)[-1:] == _OF
    return int(tokens[place].value.value) if place is not None and is_of else 0


#: Of what a superlative of size is that stands by a figure and no measure: "X's 13,328 is the biggest of the lot".
_SIZES = frozenset("biggest largest smallest".split())


def _of_lead(tokens: Tokens, at: int) -> str | None:
    is_lead = tokens[at].words in _SIZES and Tag.COUNT in tokens.row[:at]
    return "majority" if is_lead or tokens[at].words in NEAREST else None


_OF = bytes((Tag.OF,))
_MOST_ELECTIONS = 8


def _last_of(tokens: Tokens, at: int, poll: Poll, record: Record) -> Sequence[Poll]:
    """The last general elections in the seat, of "the best turnout of the three"; none where no number is told."""
    number = _counted_after(tokens, at)
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


def _is_first(
    record: Record, poll: Poll, polls: Sequence[Poll], of: str, *, is_lowest: bool, is_votes: bool = False
) -> bool:
    """Whether the poll has the highest or lowest of a measure of all, in any of the ways that it is measured, or in
    votes alone."""
    for valued in MEASURES[of][: 1 if is_votes else None]:
        if of in OF_PARTY:
            found = {one.id: valued(record, one, winner_family(record, one)) for one in polls}
        else:
            found = {one.id: valued(record, one, None) for one in polls}
        known = [value for value in found.values() if value is not None]
        own = found.get(poll.id)
        if own is not None and own == (min(known) if is_lowest else max(known)):
            return True
    return False
