"""Behind: a right gap between two that is told the wrong way about: "Labour was 4,147 votes ahead", where it was behind
by that.
"""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.moved.now import is_denied
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.belied.bound import key_of, won_by
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.measures.rank import position
from hustings.record.poll import Poll
from hustings.record.record import Record

_OF = "ahead of|clear of|in front of|more than", "behind|adrift of|short of|shy of|fewer than|less than"
_ALONE = "ahead|clear|in front|to the good|to spare", "behind|adrift|short|shy|too few"
_BY = "led|leads|leading|ahead|in front", "trailed|trails|trailing|lagged|behind|fell short|falls short|came up short"


def _ways(said: tuple[str, str]) -> dict[str, int]:
    return {words: way for way, phrases in zip((1, -1), said, strict=True) for words in phrases.split("|")}


_WAYS_OF, _WAYS_ALONE, _WAYS_BY = map(_ways, (_OF, _ALONE, _BY))
_MANY = {Tag.MORE: 1, Tag.FEWER: -1}
_GAPS = frozenset({Kind.MARGIN, Kind.MAJORITY})
_FILL = bytes((Tag.FILL,))
_COUNTED = _FILL + bytes((Tag.VOTES,))


def told_the_right_way_about(found: Iterable[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The findings; a right gap is wrong, as a warning, where the words have the one ahead who was behind, or a
    majority over somebody who was not second."""
    wrong = (_the_other_way_about, _over_another)
    return [next(filter(None, (by(one, parsed, record) for by in wrong)), one) for one in found]


def _the_other_way_about(finding: Finding, parsed: Parsed, record: Record) -> Finding | None:
    claim = finding.claim
    if claim.kind not in _GAPS or finding.verdict not in (Verdict.RIGHT, Verdict.ROUNDING) or claim.figure is None:
        return None
    tokens, index = placed_at(parsed.sentences, claim.figure.start)
    said = _said(tokens, index) if claim.figure.start not in parsed.guarded else None
    if said is None or Tag.INTERIM in tokens.tags or is_denied(tokens, index):
        return None
    who, way = said
    told = [(poll, pair, key_of(who, poll, record)) for poll in _polls(claim, record) for pair in _pairs(claim, poll)]
    if not told or any(key not in pair or (key == pair[0]) == (way > 0) for _, pair, key in told):
        return None
    poll, (first, second), _ = told[0]
    names = [poll.candidacy(one).name for one in (first, second)]
    message = f"{names[0]} was ahead of {names[1]} by that ({poll.polled_on.year}), not behind"
    return replace(finding, verdict=Verdict.WRONG, severity=Severity.WARNING, message=message)


def _over_another(finding: Finding, parsed: Parsed, record: Record) -> Finding | None:
    """What is found of a majority over somebody who was not second: how far the winner was ahead of them."""
    claim = finding.claim
    if claim.kind is not Kind.MAJORITY or finding.verdict not in _FOUND or claim.figure is None:
        return None
    tokens, index = placed_at(parsed.sentences, claim.figure.start)
    whom = _over_whom(tokens, index)
    if whom is None or claim.figure.start in parsed.guarded or is_denied(tokens, index):
        return None
    told = [(poll, pair, key_of(whom, poll, record)) for poll in _polls(claim, record) for pair in _pairs(claim, poll)]
    if not told or any(key in (None, pair[1]) for _, pair, key in told):
        return None
    poll, (first, second), key = told[0]
    if key != first:
        names = [poll.candidacy(one or "").name for one in (first, key)]
        subject = Subject(" and ".join(names), poll.id, first, key)
        ahead = verify(replace(claim, kind=Kind.MARGIN, subject=subject, basis=Basis(poll.election)), record)
        if ahead.verdict in (Verdict.RIGHT, Verdict.ROUNDING):
            return ahead
    message = f"the majority of {poll.polled_on.year} was over {poll.candidacy(second).name}"
    wrong = replace(finding, verdict=Verdict.WRONG, severity=Severity.WARNING, message=message)
    return wrong if finding.verdict is Verdict.RIGHT else None


_FOUND = frozenset({Verdict.RIGHT, Verdict.WRONG})


def _polls(claim: Claim, record: Record) -> list[Poll]:
    """The polls that a gap can be of: its own; of an earlier time, those that were won by exactly as much."""
    if claim.kind is Kind.MARGIN or claim.basis.when is When.THIS:
        own = record.poll_or_none(claim.subject.poll or "")
        return [own] if own is not None and own.declaration is not None else []
    return won_by(claim, record)


def _pairs(claim: Claim, poll: Poll) -> list[tuple[str, str]]:
    """Between whom a gap is, the one with more votes first: two who are named, or the first two of a poll."""
    if claim.kind is Kind.MARGIN:
        keys = [one for one in (claim.subject.candidacy, claim.subject.other) if one is not None]
    else:
        keys = [one.key for one in poll.candidacies if position(poll, one.key) in (1, 2)]
    ranked = sorted(keys, key=lambda one: poll.votes(one) or 0, reverse=True)
    is_plain = len(ranked) == 2 and poll.votes(ranked[0]) != poll.votes(ranked[1])
    return [(ranked[0], ranked[1])] if is_plain else []


def _said(tokens: Tokens, index: int) -> tuple[Actor, int] | None:
    """Somebody, and 1 where the words beside a gap have them ahead by it, -1 where behind; `None` where they are not
    plain."""
    at = _over(tokens, index + 1, _COUNTED)
    if (over := _set_against(tokens, at)) is not None:
        return over
    if at < len(tokens) and (way := _WAYS_ALONE.get(tokens[at].words, 0)):
        who = _subject(tokens, index)
        return (who, way) if who is not None else None
    before = len(tokens.row[:index].rstrip(SILENT)) - 1
    verb = len(tokens.row[: max(0, before)].rstrip(SILENT)) - 1
    if verb > 0 and tokens[before].tag is Tag.BY and (way := _WAYS_BY.get(tokens[verb].words, 0)):
        who = _subject(tokens, verb)
        return (who, way) if who is not None else None
    return None


def _over(tokens: Tokens, at: int, passed: bytes) -> int:
    while at < len(tokens) and tokens[at].tag in passed:
        at += 1
    return at


def _set_against(tokens: Tokens, at: int) -> tuple[Actor, int] | None:
    """ "4,147 votes ahead of Labour", "12,268 more votes than Ms Savage": who is said to be behind by it, or ahead."""
    if at >= len(tokens):
        return None
    way = _WAYS_OF.get(tokens[at].words, 0)
    if not way and tokens[at].tag in _MANY:
        than = _over(tokens, at + 1, _COUNTED)
        way = _MANY[tokens[at].tag] if tokens.row[than : than + 1] == _THAN else 0
        at = than
    whom = _over(tokens, at + 1, SILENT)
    if not way or whom >= len(tokens) or tokens[whom].tag is not Tag.ACTOR:
        return None
    return tokens[whom].value, -way


_THAN = bytes((Tag.THAN,))
_TO_VERB = SILENT + bytes((Tag.BE, Tag.HAVE, Tag.FINISH, Tag.NOW, Tag.WITH))
_VERBS = frozenset("came ended still fell won ran".split())
#: What may stand before the subject of a clause.
_OPENING = frozenset({Tag.COMMA, Tag.COLON, Tag.DASH, Tag.AND, Tag.YEAR, Tag.PREVIOUS})
_CONJUNCTIONS = frozenset("but while whereas that as when although though".split())


def _subject(tokens: Tokens, end: int) -> Actor | None:
    """Who stands right before a verb that ends at a place, as the subject of its clause."""
    at = end
    while at > 0 and (tokens[at - 1].tag in _TO_VERB or tokens[at - 1].words in _VERBS):
        at -= 1
    is_beside = at > 0 and tokens[at - 1].tag is Tag.COMMA
    first = at - 1 - is_beside
    if first < 0 or tokens[first].tag is not Tag.ACTOR:
        return None
    who: Actor = tokens[first].value
    before = len(tokens.row[:first].rstrip(SILENT)) - 1
    if who.is_possessive or who.is_object or who.unknown or (is_beside and before >= 0):
        return None
    is_opening = before < 0 or tokens[before].tag in _OPENING or tokens[before].words in _CONJUNCTIONS
    return who if is_opening else None


_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})


def _over_whom(tokens: Tokens, index: int) -> Actor | None:
    """ "4,147 votes to spare over the Lib Dems", "the lead over Labour was 4,147": over whom a majority is told."""
    at = _over(tokens, index + 1, _COUNTED)
    at += at < len(tokens) and tokens[at].tag in _LEADS
    if at >= len(tokens) or tokens[at].words != "over":
        end = len(tokens.row[:index].rstrip(SILENT + bytes((Tag.BE, Tag.OF))))
        at = len(tokens.row[: max(0, end - 1)].rstrip(_FILL)) - 1
        if at < 1 or tokens[at].words != "over" or tokens[at - 1].tag not in _LEADS:
            return None
    whom = _over(tokens, at + 1, _FILL)
    is_one = whom < len(tokens) and tokens[whom].tag is Tag.ACTOR and tokens.row[whom + 1 : whom + 2] not in _MORE
    return tokens[whom].value if is_one else None


_MORE = (bytes((Tag.AND,)), bytes((Tag.COMMA,)), bytes((Tag.SLASH,)))
