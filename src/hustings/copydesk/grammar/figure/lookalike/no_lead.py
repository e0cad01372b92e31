"""No lead: figures beside a lead or a distance that lie between others than the first two."""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_RANKED = frozenset("top first last leading main other".split())

_FEW = frozenset("three four five six seven".split())


def is_of_others(tokens: Tokens, index: int) -> bool:
    """ "1,500 votes covered the top three", "missed keeping the deposit by 273": no margin between the first two."""
    after = tokens[index + 1 : index + 7]
    if index and tokens[index - 1].words in _RANKED:
        return True  # "covered the top three"
    if _is_beside_lead(after) or _keeps_own(tokens, index) or _is_sum_of_others(tokens, index):
        return True
    if tokens[index].tag is Tag.PERCENT and _is_on(tokens, index):
        return True
    is_spread = any(token.tag is Tag.SEPARATE for token in after) and any(token.words in _FEW for token in after)
    is_spread = is_spread or (index > 0 and tokens[index - 1].words == "top")
    short = [token.tag for token in after]
    if Tag.DEPOSIT in short and Tag.BEHIND in short[: short.index(Tag.DEPOSIT)]:
        return True  # "1,284 short of saving her deposit"
    is_spread = is_spread or _is_of_each_other(tokens, index) or _is_near_own(tokens, index)
    deposit = tokens.row.rfind(Tag.DEPOSIT, 0, index)
    is_after_deposit = deposit >= 0 and Tag.MAJORITY not in tokens.row[deposit:index]
    return is_spread or (is_after_deposit and not _is_beside_rival(tokens, index))


_PEOPLE = frozenset({"he", "she", "they"})


def _is_on(tokens: Tokens, index: int) -> bool:
    """ "The majority has halved and he is now on 38 per cent": what somebody has, and no lead."""
    at = index - 1
    while at > 0 and tokens[at].tag in _LINKING:
        at -= 1
    is_told = not _HAS.isdisjoint(tokens.row[at + 1 : index]) and _LEADING.isdisjoint(tokens.row[index + 1 : index + 3])
    return at >= 0 and is_told and tokens[at].words in _PEOPLE


_LINKING = frozenset({Tag.BE, Tag.NOW, Tag.ON, Tag.HAVE, Tag.FILL, Tag.HEDGE})
_HAS = frozenset({Tag.ON, Tag.HAVE})
_LEADING = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.MORE, Tag.IN})


def _is_beside_rival(tokens: Tokens, index: int) -> bool:
    """ "Lost their deposit, only five votes in front of UKIP", "despite 985 more votes than X": how far somebody is
    from another who is named."""
    after = tokens.row[index + 1 : index + 7].translate(None, SILENT + bytes((Tag.VOTES,)))
    return after[:2] in _PAST_RIVAL or after[:3] in _THAN_RIVAL


_PAST_RIVAL = (bytes((Tag.AHEAD, Tag.ACTOR)), bytes((Tag.BEHIND, Tag.ACTOR)))
_THAN_RIVAL = tuple(bytes((tag, Tag.THAN, Tag.ACTOR)) for tag in (Tag.MORE, Tag.FEWER))


def _is_of_each_other(tokens: Tokens, index: int) -> bool:
    """ "Three candidates within 841 votes of each other": from the first to the last of so many."""
    is_each = not {"each", "each other", "one another"}.isdisjoint(tokens.said[index + 1 : index + 5])
    return is_each and not (_FEW | {"all"}).isdisjoint(tokens.said[:index])


_WHAT_HAD_BEEN = frozenset("what that his her their its".split())


def _is_near_own(tokens: Tokens, index: int) -> bool:
    """ "Polled within 610 of what he had then": how near to a figure, not to whoever won."""
    after = tokens[index + 1 : index + 4]
    near = [token for token in after if token.tag is not Tag.VOTES]
    is_of = len(near) > 1 and near[0].tag is Tag.OF and near[1].words in _WHAT_HAD_BEEN
    return is_of and tokens[index].tag is Tag.COUNT  # "half of what it was" is so many times as much


_OF_OTHERS = frozenset({"others", "rest", "other", "last", "bottom", "remaining", "final"})


def _is_sum_of_others(tokens: Tokens, index: int) -> bool:
    """ "Three others had 5,000 between them": a sum, no lead."""
    is_between = any(one.words == "between them" for one in tokens[index + 1 : index + 4])
    before = tokens.said[max(0, index - 6) : index]
    return is_between and not _OF_OTHERS.isdisjoint(before)


_KEPT = re.compile(r"(?:sav|keep|kept|retain|los[est]|forfeit|miss|cling|clung)")

_OWN = frozenset({"his", "hers", "theirs", "his own", "her own", "their own", "their", "her", "its"})

_BY = frozenset({Tag.BY, Tag.WITH})

_STAKE = frozenset("money 500 £500 stake cash".split())


def _keeps_own(tokens: Tokens, index: int) -> bool:
    """ "Smith saved his by 146 votes", a deposit having been told of: no margin between the first two."""
    by = next((at for at in range(index - 1, max(0, index - 4), -1) if tokens[at].tag in _BY), 0)
    if by > 1 and (tokens[by - 1].tag is Tag.DEPOSIT or tokens[by - 1].words in _STAKE):
        return True
    return by > 1 and tokens[by - 1].words in _OWN and _KEPT.match(tokens[by - 2].words) is not None


_MORE = frozenset({"more than", "fewer than", "less than"})


def _is_beside_lead(after: Sequence[Token]) -> bool:
    """ "Two more than the majority": a vote compared with the lead, not with another's vote."""
    at = next((at for at, token in enumerate(after) if token.tag is Tag.THAN or token.words in _MORE), None)
    if at is None:
        return False
    compared = [token.tag for token in after[at + 1 :] if token.tag not in (Tag.FILL, Tag.WORD)]
    return compared[:1] == [Tag.MAJORITY]
