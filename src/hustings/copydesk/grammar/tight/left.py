"""Left with: a few hundred votes that a clause about somebody ends with, "propped up the list on 127"."""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.token import SILENT, Tag, Token, Tokens, tag_of

#: Fewer may be of anything; more are votes in any clause.
_FEWEST, _TELLING = 100, 1000
#: How far from whose they are.
_FAR = 12
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.OPEN, Tag.DASH})
_DOINGS = frozenset({Tag.UP, Tag.FILL, Tag.WORD, Tag.PLACED, Tag.OF, Tag.GET, Tag.AND, Tag.BE, Tag.ON, Tag.WITH})
_LEADING = frozenset({Tag.FILL, Tag.HEDGE})


def is_left_with(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "X propped up the list on 127", "Y got nearest with 969", "Z stood as an independent and mustered 527": a count
    that its clause ends with, nobody else and no measure standing between."""
    is_last = index + 1 == len(tokens) or tokens[index + 1].tag in _ENDS
    near = [token.tag for token in between if token.tag not in _LEADING]
    if not near or len(between) > _FAR or not is_last or tokens[index].tag is not Tag.COUNT:
        return False
    is_governed = near[-1] in (Tag.WITH, Tag.ON) or (near[-1] is Tag.GET and near[-2:-1] == [Tag.AND])
    is_small = _FEWEST <= tokens[index].value.value < _TELLING and Tag.SEATS not in tokens.tags
    is_told = all(one.tag in _DOINGS or is_stood_as(between, at) for at, one in enumerate(between))
    return is_governed and is_small and is_told


def is_stood_as(between: Sequence[Token], at: int) -> bool:
    """ "Stood as an independent": what somebody stood as is nobody else."""
    if between[at].tag is not Tag.ACTOR or between[at].value.is_person:
        return False
    return "as" in [token.words for token in between[max(0, at - 2) : at]]


def without_climb(between: Sequence[Token]) -> Sequence[Token]:
    """What stands between without the places that somebody came from and to: "X rose from fourth to third with 9"."""
    row = bytes(map(tag_of, between))
    at = row.find(_FROM_TO)
    if at < 1 or between[at - 1].tag not in _CLIMBED:
        return between
    return [*between[: at - 1], *between[at + len(_FROM_TO) :]]


_FROM_TO = bytes((Tag.FROM, Tag.ORDINAL, Tag.TO, Tag.ORDINAL))
_CLIMBED = frozenset({Tag.UP, Tag.DOWN, Tag.WORD, Tag.FINISH})


def is_moved_to(tokens: Tokens, index: int, between: Sequence[Token]) -> bool:
    """ "X's vote shrank to 642", "Y fell to 642 votes": a count of votes that somebody's went up or down to."""
    row = bytes(map(tag_of, between)).translate(None, _SAID_BESIDE)
    counts_votes = Tag.VOTES in map(tag_of, between) or Tag.VOTES in tokens.row[index + 1 : index + 2]
    after = tokens.row[index + 1 : index + 3]
    return row in _MOVED_TO and counts_votes and tokens[index].tag is Tag.COUNT and _NO_VOTE.isdisjoint(after)


_SAID_BESIDE = SILENT + bytes((Tag.VOTES, Tag.BE, Tag.HAVE))
_MOVED_TO = (bytes((Tag.UP, Tag.TO)), bytes((Tag.DOWN, Tag.TO)))
_NO_VOTE = frozenset({Tag.AHEAD, Tag.BEHIND, Tag.MAJORITY, Tag.MARGIN, Tag.SEATS, Tag.MORE, Tag.FEWER})
