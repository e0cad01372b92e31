"""As big: how many times what it was a lead is, told after it: "a majority of 5,363 – that's 3,809 better than in 2017
and more than three times as big"."""

from __future__ import annotations

from hustings.copydesk.token import Tag, Tokens

_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN})
#: What between the lead and the multiple makes it somebody's, or something else's.
_ELSE = frozenset({Tag.ACTOR, Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.SWING, Tag.SEATS, Tag.ELECTORATE, Tag.PLACE})
_SIZES = frozenset("big large fat healthy wide handsome comfortable".split())
_BIGGER = frozenset("bigger larger fatter wider".split())
#: What such a lead may be set beside, if anything is.
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.CLOSE, Tag.PREVIOUS, Tag.IN, Tag.ON, Tag.NOW})
_THAN_IT = (["than", "it"], ["than", "before"], ["than", "in"], ["as", "it"], ["as", "in"], ["as", "before"])


def is_lead_times(tokens: Tokens, index: int) -> bool:
    """ "His majority of 5,363 is three times as big", "3.5 times bigger than it was": so many times the last one."""
    if tokens[index].tag is not Tag.TIMES or _LEADS.isdisjoint(tokens.row[:index]):
        return False
    end = _past_size(tokens, index + 1)
    lead = max(tokens.row.rfind(one, 0, index) for one in _LEADS)
    between = tokens.row[lead:index]
    if end is None or Tag.COUNT not in between or not _ELSE.isdisjoint(between):
        return False
    return end == len(tokens) or tokens[end].tag in _ENDS or tokens.said[end : end + 2] in _THAN_IT


def _past_size(tokens: Tokens, at: int) -> int | None:
    """Where "as big", "bigger" or "the size" ends that begins at a place; `None` where it does not."""
    said = tokens.said[at : at + 2]
    if said[:1] == ["as"] and said[1:] != [] and said[1] in _SIZES:
        return at + 2
    if said == ["the", "size"]:
        return at + 2
    return at + 1 if said[:1] != [] and said[0] in _BIGGER else None
