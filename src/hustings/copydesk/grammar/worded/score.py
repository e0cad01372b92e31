"""Score: the votes of the first two, told one after the other without their names: "the final figures were 9 and 8"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_FIGURES = frozenset("figures totals tallies scores score result tally numbers votes count".split())
#: What may stand before such a word: "the final figures", "their respective totals"; whose votes they are says more.
_BEFORE = frozenset({Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.TOTAL})
_LINKS = bytes((Tag.BE, Tag.COLON, Tag.FINISH)) + SILENT
_JOINED = frozenset({Tag.AND, Tag.TO, Tag.DASH})
_ENDS = frozenset({Tag.COMMA, Tag.CLOSE, Tag.DASH})
#: In a score of two parties in a seat no side has fewer.
_FEWEST = 500


#: "X lost by 9 to Y, 90–81" is told the other way round.
_DEEDS = frozenset({Tag.BEAT, Tag.WIN, Tag.HOLD, Tag.GAIN})
_NO_SCORE = frozenset({Tag.UP, Tag.DOWN, Tag.FROM, Tag.SHARE, Tag.MAJORITY, Tag.TURNOUT, Tag.ELECTORATE, Tag.SEATS})
_AGAINST = frozenset("v plays versus".split())
_SIDES = frozenset({Tag.TO, Tag.DASH, Tag.COMPARED})
_OPENS = frozenset({Tag.COLON, Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.BE})
_SHARE = bytes((Tag.OPEN, Tag.PERCENT, Tag.CLOSE))


def told_as_score(tokens: Tokens, index: int) -> Hit | None:
    """The side of a score that stands after who won: "X beat Y by 176, 23,906 (42.3%) to 23,730 (42%)", "he regained it
    by 45: 28,588 v 28,543", "she beat X 16,333–16,313"."""
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value < _FEWEST:
        return None
    other = _side(tokens, index, 1)
    first = index if other is not None else _side(tokens, index, -1)
    if first is None or not _is_told_of(tokens, first, is_bare=(other or index) == first + 1):
        return None
    return Hit(index, Kind.VOTES, 4, "winner" if index == first else "loser", index)


def _side(tokens: Tokens, index: int, step: int) -> int | None:
    """Where the other side of a score stands, after a count or before it; `None` where there is none."""
    first, last = (
        (index, tokens.row.find(Tag.COUNT, index + 1)) if step > 0 else (tokens.row.rfind(Tag.COUNT, 0, index), index)
    )
    if min(first, last) < 0 or last - first > _MOST_APART or tokens[first].value.value < _FEWEST:
        return None
    between = tokens.row[first + 1 : last].translate(None, _BETWEEN).replace(_SHARE, b"")
    is_dashed = last == first + 1 and tokens[last].start - tokens[first].end == 1
    is_joined = len(between) == 1 and (between[0] in _SIDES or tokens[last - 1].words in _AGAINST)
    after = tokens.row[last + 1 : last + 3].translate(None, bytes((Tag.VOTES,)))
    is_ended = not after or after[0] in _ENDS or after[0] in (Tag.OPEN, Tag.AND)
    is_plain = is_joined and (between[0] is not Tag.TO or _SHARE in tokens.row[first:last] or _is_by(tokens, first))
    return (last if step > 0 else first) if is_ended and (is_dashed or is_plain) else None


#: "28,588 votes (48.1 per cent) to just".
_MOST_APART = 7


def _is_told_of(tokens: Tokens, first: int, *, is_bare: bool) -> bool:
    """Whether who won, and nothing that moved, stands before a score."""
    before = len(tokens.row[:first].rstrip(SILENT)) - 1
    if _is_by(tokens, first):
        return True
    deed = next((at for at in range(before, -1, -1) if tokens[at].tag in _DEEDS), None)
    if deed is None or not _NO_SCORE.isdisjoint(tokens.row[deed:first]):
        return False
    is_after_name = is_bare and tokens[before].tag is Tag.ACTOR
    return tokens[before].tag in _OPENS or is_after_name


def _is_by(tokens: Tokens, first: int) -> bool:
    """ "Ditched Y for X by 9,000 votes to 8,000", nothing that moved being told of."""
    row = tokens.row[:first].rstrip(SILENT)
    is_named = row.endswith(_BY_WHOM) and Tag.VOTES in tokens.row[first + 1 : first + 2]
    return is_named and _NO_SCORE.isdisjoint(row.removesuffix(_FELL_TO))


_BY_WHOM = bytes((Tag.ACTOR, Tag.BY))
#: "X fell to Y by 9,000 votes to 8,000".
_FELL_TO = bytes((Tag.DOWN, Tag.TO, Tag.ACTOR, Tag.BY))


def scored(tokens: Tokens, index: int) -> Hit | None:
    """The side of a score whose figure stands there: "it finished 14,168 to 14,150", "the figures: 9,639 and 8,411"."""
    if tokens[index].tag is not Tag.COUNT or tokens.row.count(Tag.COUNT) != 2 or tokens.words.isdisjoint(_FIGURES):
        return None
    first = tokens.row.find(Tag.COUNT)
    second = tokens.row.rfind(Tag.COUNT)
    between = tokens.row[first + 1 : second].translate(None, _BETWEEN)
    head = len(tokens.row[:first].rstrip(_LINKS))
    if len(between) != 1 or between[0] not in _JOINED or head == first or not 0 < head <= _MOST_BEFORE:
        return None
    is_headed = tokens[head - 1].words in _FIGURES and _BEFORE.issuperset(tokens.row[: head - 1])
    after = tokens.row[second + 1 : second + 3].translate(None, bytes((Tag.VOTES,)))
    is_last = not after or after[0] in _ENDS
    if not (is_headed and is_last) or min(tokens[at].value.value for at in (first, second)) < _FEWEST:
        return None
    return Hit(index, Kind.VOTES, 4, "winner" if index == first else "loser", index)


_BETWEEN = SILENT + bytes((Tag.VOTES,))
#: "In the end the final figures were".
_MOST_BEFORE = 7
