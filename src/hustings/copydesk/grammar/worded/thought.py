"""Thought: a majority told by what somebody made of it: "he'd thought 650 was tight in 2015"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_THINKING = frozenset("thought considered reckoned believed found called thinking if supposed".split())
_SIZES = frozenset(
    "tight close narrow slim slender thin small tiny uncomfortable comfortable safe big huge large massive healthy"
    " wafer-thin razor-thin marginal precarious knife-edge".split()
)
#: A smaller lead is told in other words, a larger one is nobody's.
_FEWEST, _MOST = 2, 40_000


def is_thought_close(tokens: Tokens, index: int) -> bool:
    """ "He'd thought 650 was tight in 2015", "if 1,510 was close, this is closer": the lead of somebody's seat."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_THINKING):
        return False
    before = len(tokens.row[:index].rstrip(SILENT)) - 1
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    is_size = tokens.row[at : at + 1] == _BE and not _SIZES.isdisjoint(tokens.said[at + 1 : at + 4])
    is_lead = _FEWEST < tokens[index].value.value < _MOST
    return before >= 0 and tokens[before].words in _THINKING and is_size and is_lead


def is_thought_undated(tokens: Tokens, index: int) -> bool:
    """ "He must have thought 4,159 was slim": of the last time, where no year is told."""
    return is_thought_close(tokens, index) and not {Tag.YEAR, Tag.PREVIOUS} & set(tokens.row[index:])


_BE = bytes((Tag.BE,))
