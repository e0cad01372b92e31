"""Told with: a majority in one breath with the votes it was won with: "with 38,443 votes and a majority of 24,283", and
how far the votes moved that stand right before it: "the minister's 23,076 was 2,077 better than last time".
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Subject, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.identity.near import placed_at, sentence_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import SILENT, Tag

_BETWEEN = frozenset({Tag.VOTES, Tag.AND, Tag.FILL, Tag.HEDGE, Tag.MAJORITY, Tag.OF, Tag.WITH})
#: What takes a majority back to another time.
_BACK = frozenset({Tag.YEAR, Tag.PREVIOUS, Tag.NOW, Tag.OVERTURN, Tag.DOWN, Tag.UP})
_MOST_AFTER = 6
_OPEN = (When.THIS, When.EITHER)


def of_same_poll(readings: Sequence[Reading], before: Finding, parsed: Parsed, start: int) -> list[Reading] | None:
    """The readings of a majority as one of the poll in which somebody has just been told to have had so many votes,
    those that are right; `None` where the two are not told in one breath."""
    said, mark = before.claim, before.claim.mark
    if before.verdict is not Verdict.RIGHT or said.kind is not Kind.VOTES or mark is None:
        return None
    if said.basis.when is not When.THIS or said.quantity.word or said.subject.candidacy is None:
        return None
    own = [one for one in readings if one.claim.kind is Kind.MAJORITY and not one.is_extra]
    own = [one for one in own if one.claim.subject.poll == said.subject.poll and one.claim.basis.year is None]
    if not own or own[0].claim.basis.when not in _OPEN or not _is_one_breath(parsed, mark.start, start):
        return None
    return [replace(own[0], claim=replace(own[0].claim, basis=said.basis), is_firm=True)]


_TO_MOVE = SILENT + bytes((Tag.VOTES, Tag.COMMA, Tag.WHO, Tag.BE))


def of_votes_moved(readings: Sequence[Reading], before: Finding, parsed: Parsed, start: int) -> list[Reading] | None:
    """The readings of how far a vote moved, as of whoever's the vote is that has just been told and is right; `None`
    where it is not told of that vote: "her 23,076 votes, which was 2,077 up"."""
    said, mark = before.claim, before.claim.mark
    if before.verdict is not Verdict.RIGHT or said.kind not in _OF_VOTE or mark is None or said.quantity.word:
        return None
    moved = [one for one in readings if one.claim.kind is Kind.VOTES and one.claim.quantity.word == "change"]
    if said.basis.when is not When.THIS or said.subject.candidacy is None or not moved:
        return None
    if _is_taken_up(parsed, mark.start, start):
        return _of_who(readings, said.subject)
    if said.kind is not Kind.VOTES:
        return None
    tokens, index = placed_at(parsed.sentences, start)
    first = next((at for at in range(index) if tokens[at].start >= mark.start), index)
    between = tokens.row[first + 1 : index]
    if tokens[0].start > mark.start or Tag.BE not in between or between.translate(None, _TO_MOVE):
        return None
    own = [one for one in moved if one.claim.subject.poll == said.subject.poll]
    told = [replace(one, claim=replace(one.claim, subject=said.subject)) for one in own]
    return [replace(one, is_firm=True, is_tight=True) if not one.is_extra else one for one in told] or None


_OF_VOTE = frozenset({Kind.VOTES, Kind.SHARE})
_THAT = frozenset({"that", "this", "that's", "it"})


def _is_taken_up(parsed: Parsed, first: int, second: int) -> bool:
    """ "X had 10,622, or 21.2 per cent. That was 2,049 up": whether a sentence begins with a figure of what the one
    before has told last."""
    number = sentence_at(parsed.sentences, second)
    tokens, index = placed_at(parsed.sentences, second)
    opening = tokens.row[:index].rstrip(SILENT)
    is_that = len(opening) == len(_IS) and opening.endswith(_IS[1:]) and tokens.said[0] in _THAT
    return is_that and sentence_at(parsed.sentences, first) == number - 1


_IS = bytes((Tag.WHO, Tag.BE))


def _of_who(readings: Sequence[Reading], who: Subject) -> list[Reading] | None:
    """The readings, those of somebody's vote as the words' own, and the others only to bear it out; `None` where none
    is theirs."""
    own = [one for one in readings if one.claim.subject.candidacy == who.candidacy and one.claim.kind is Kind.VOTES]
    own = [replace(one, is_firm=True, is_tight=True) for one in own if one.claim.subject.poll == who.poll]
    rest = [replace(one, is_firm=False, is_tight=False, is_extra=True) for one in readings if one not in own]
    return [*own, *rest] if own else None


def _is_one_breath(parsed: Parsed, first: int, second: int) -> bool:
    """Whether nothing but "votes and a majority of" stands between two figures, and no other time after them."""
    tokens, index = placed_at(parsed.sentences, second)
    if tokens[0].start > first:
        return False
    between = [one.tag for one in tokens[:index] if one.start > first]
    after = tokens.row[index + 1 : index + 1 + _MOST_AFTER]
    return Tag.AND in between and _BETWEEN.issuperset(between) and _BACK.isdisjoint(after)
