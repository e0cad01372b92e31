"""Beside: what stands beside a time and is of it, or is not: "X, who squeaked in by 266 last time, had 22,243" now; "X
took the seat in 2015 with 28,459 votes and a majority of 13,879"."""

from __future__ import annotations

import re

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.grammar.when.opening import CALLED, PLACED, is_past_opening
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_RELATIVE = frozenset({"who", "whose", "which"})
#: What stands on either side of an aside.
_MARKS = ((Tag.COMMA, Tag.COMMA), (Tag.DASH, Tag.DASH), (Tag.OPEN, Tag.CLOSE))
_DID = frozenset({Tag.GET, Tag.WIN, Tag.HAVE, Tag.FINISH, Tag.BE, Tag.LOSE, Tag.GAIN, Tag.UP, Tag.DOWN})
#: What else an aside may begin with: "X, third two years ago with 9, was fifth".
_PLACED = PLACED | {Tag.UP, Tag.DOWN, Tag.WITH, Tag.ON}
#: What takes a figure after the verb back again: "had had 9", "then had 9", "had 9 when she first won".
_BACK = frozenset("then previously when before having".split())
_PARTICIPLES = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.BE})


def is_past_aside(tokens: Tokens, index: int) -> bool:
    """Whether a figure follows its own verb after an aside that alone tells of another time: "X, who had 9 in 2017,
    took 8", "X – who had 9 last time – took 8", "third in 2017, X took 8"."""
    if tokens.tags.isdisjoint(_DATED):
        return False
    if is_past_opening(tokens, index):
        return True
    row = tokens.row
    last, mark = max((row.rfind(closing, 0, index), mark) for mark, closing in _MARKS)
    first = row.rfind(mark, 0, last) if last > 0 else 0
    if first < 1 or tokens[first - 1].tag is not Tag.ACTOR:
        return False
    opening = next((one for one in tokens[first + 1 : last] if one.tag is not Tag.FILL), tokens[first])
    if opening.words not in _RELATIVE | CALLED and opening.tag not in _PLACED:
        return False
    verb = tokens.row[last + 1 : index].translate(None, SILENT)
    is_plain = len(verb) > 0 and verb[0] in _DID and _PARTICIPLES.isdisjoint(verb[1:])
    is_back = not _BACK.isdisjoint(tokens.said[last:])
    return is_plain and not is_back and all(first < at < last for at in places_of(tokens, _DATED))


_DEEDS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN})
#: What may stand between a deed and its year, and between the year and what it was done with.
_OBJECT = frozenset(
    {Tag.FILL, Tag.SEATS, Tag.PLACE, Tag.PRONOUN, Tag.FROM, Tag.ACTOR, Tag.IN, Tag.ON, Tag.FOR, Tag.WORD}
)
_WITH = (bytes((Tag.YEAR, Tag.WITH)), bytes((Tag.YEAR, Tag.ON)))
_CHAIN = (
    frozenset({Tag.AND, Tag.COMMA, Tag.OF, Tag.VOTES, Tag.FILL, Tag.HEDGE, Tag.MAJORITY, Tag.SHARE, Tag.WITH}) | NUMBERS
)
_LEADS_ON = frozenset({Tag.OF, Tag.MAJORITY, Tag.WITH, Tag.ON})
_MOST_TOLD = 2


def deed_year(tokens: Tokens, index: int) -> int | None:
    """The year that somebody won in, where a figure is what they won with: "held it in 2015 with 9 and a majority of
    8"; `None` where none is told."""
    if (told := year_told_of(tokens, index)) is not None:
        return told
    at = max(tokens.row.rfind(one, 0, index) for one in _WITH)
    if at < 0:
        return None
    chain = tokens.row[at + 2 : index]
    before = tokens.row[at + 1 : index].translate(None, SILENT)
    is_led = before[-1] in _LEADS_ON or tokens.row[index + 1 : index + 2] == _MAJORITY
    is_chained = _CHAIN.issuperset(chain) and sum(tag in NUMBERS for tag in chain) < _MOST_TOLD
    return year_of(tokens[at]) if is_led and is_chained and _is_of_deed(tokens, at) else None


def _is_of_deed(tokens: Tokens, year: int) -> bool:
    """Whether a year is that in which somebody won; not "won the seat that X held in 2015"."""
    deed = year - 1
    while deed > 0 and tokens[deed].tag in _OBJECT and not _is_subject(tokens, deed):
        deed -= 1
    clause = tokens.row.rfind(Tag.COMMA, 0, deed) + 1
    return tokens[deed].tag in _DEEDS and _DEEDS.isdisjoint(tokens.row[clause:deed])


_SO = (
    r"(?:it was|(?:he|she|they) did so|(?:the|his|her|their) (?:winning )?(?:margin|majority|lead) was)"
    r"(?: (?:by|only|just|a|mere|some|about|around|barely|exactly|narrowly|comfortably))*"
)
_TOLD_AFTER = re.compile(rf"(?:[,;] |and |- )*{_SO}")
_TOLD_WHEN = re.compile(rf"(?:, )?when (?!.* when ).* , {_SO}")
_SO_TOLD = frozenset({"was", "did so", "did"})


def year_told_of(tokens: Tokens, index: int) -> int | None:
    """The year of "when X won in 2017 it was by 9", "in 2017, when X took it, the majority was 9"; else `None`."""
    year = tokens.row.rfind(Tag.YEAR, 0, index)
    if year < 1 or _SO_TOLD.isdisjoint(tokens.said[year:index]) or not NUMBERS.isdisjoint(tokens.row[year:index]):
        return None
    between = " ".join(tokens.said[year + 1 : index])
    if _TOLD_AFTER.fullmatch(between) is not None:
        return year_of(tokens[year]) if _is_of_deed(tokens, year) else None
    is_told = _TOLD_WHEN.fullmatch(between) is not None and not _DEEDS.isdisjoint(tokens.row[year:index])
    return year_of(tokens[year]) if is_told else None


_MAJORITY = bytes((Tag.MAJORITY,))
_SUBJECTS = frozenset({"he", "she", "they", "who", "which", "that"})


def _is_subject(tokens: Tokens, at: int) -> bool:
    """ "The seat he lost in 2015 with 9": a clause of its own."""
    return tokens[at].words in _SUBJECTS
