"""Lookalikes: figures that look like votes or a lead and are neither — homes, years, boxes, points, all who stood."""

from __future__ import annotations

import re

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.deposit.by_votes import is_short_of_money
from hustings.copydesk.grammar.area.doubt import counts_compared
from hustings.copydesk.grammar.figure.lookalike.field import are_of_others, are_people_placed, is_no_field, is_nobodys
from hustings.copydesk.grammar.figure.lookalike.no_votes import MANY_VOTES, counts_few
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.numeral import Form

_COUNTED_IN = frozenset({Kind.VOTES, Kind.SEATS})


def counts_something_else(tokens: Tokens, hit: Hit, kind: Kind) -> bool:
    """Whether a figure counts years, those who are compared, a few more, or candidates who are not all who stood."""
    is_of_some = hit.role == "candidates" and (are_of_others(tokens, hit) or is_no_field(tokens, hit.index))
    if is_of_some or _describes(tokens, hit.index) or _is_beside_hopes(tokens, hit.index):
        return True
    if (kind is Kind.DEPOSIT and is_nobodys(tokens, hit.index)) or _is_no_shortfall(tokens, hit):
        return True
    if kind is Kind.ELECTORATE and hit.role == "change":
        return True  # "the register has grown by 9,000"
    if kind in _MORE_OF and _are_more(tokens, hit.index):
        return True
    if kind is Kind.VOTES and (_are_at_hand(tokens, hit.index) or _is_so_many_for_each(tokens, hit.index)):
        return True
    is_short = kind is Kind.SHARE_CHANGE and is_short_of_money(tokens, hit.index)
    if is_short or (kind in _SHARES and _is_no_share(tokens, hit.index, kind)):
        return True
    if kind in _LEADS and (are_people_placed(tokens, hit.index) or _is_how_near(tokens, hit.index)):
        return True
    return (kind in _COUNTED_IN and counts_periods(tokens, hit.index)) or counts_compared(tokens, hit.index, kind)


def _is_so_many_for_each(tokens: Tokens, index: int) -> bool:
    """ "For every five votes cast for X, Y got four", "13 votes to X for every 11 to Y": one vote beside another."""
    at = next((at for at, said in enumerate(tokens.said) if said == "every"), 0)
    is_each = at > 0 and tokens[at - 1].tag is Tag.FOR and tokens.tags.isdisjoint({Tag.SEATS})
    return is_each and bool(tokens[index].value.value < _FEW)


#: Fewer votes than these are for every so many others.
_FEW = 100


def _describes(tokens: Tokens, index: int) -> bool:
    """ "The double Oscar-winner's majority", "a triple jumper": what somebody or something is called."""
    is_bare = tokens[index].tag is Tag.TIMES and tokens[index].words in _DESCRIBING
    is_called = tokens.said[max(0, index - 1) : index] in _CALLING
    return is_bare and is_called and tokens.row[index + 1 : index + 2] == bytes((Tag.WORD,))


_DESCRIBING, _CALLING = frozenset({"double", "triple", "treble"}), (["the"], ["a"], ["another"], ["former"])


def _is_beside_hopes(tokens: Tokens, index: int) -> bool:
    """ "1,000 more than they had hoped for", "500 fewer than she needed": set beside what was in somebody's mind."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    if tokens.words.isdisjoint(_HOPED) or tokens.row[at : at + 1] == b"":
        return False
    end = at + 1 + (Tag.THAN in tokens.row[at + 1 : at + 2])
    is_than = tokens[at].words in _THAN or tokens[end - 1].tag is Tag.THAN
    near = (one for one in tokens[end : end + _MOST_TO_HOPE] if one.tag not in _BEFORE_HOPE and one.words != "what")
    verb = next(near, None)
    return is_than and verb is not None and verb.words in _HOPED


_HOPED = frozenset("hoped hoping feared wanted predicted forecast dreamed anticipated bargained imagined".split())
_THAN = frozenset("more than|fewer than|less than|better than|worse than|short of".split("|"))
_MOST_TO_HOPE = 6
_BEFORE_HOPE = frozenset({Tag.FILL, Tag.PRONOUN, Tag.ACTOR, Tag.HAVE, Tag.BE, Tag.WHO})


def _is_no_shortfall(tokens: Tokens, hit: Hit) -> bool:
    """ "331 MPs including the Speaker, an overall majority of 12": not how many seats a party is short of one."""
    return hit.role == "short" and Tag.BEHIND not in tokens.row[hit.index :] and _SHORT.isdisjoint(tokens.words)


#: What a party says that has not won a majority: "eight short of", "four seats shy of an overall majority".
_SHORT = frozenset("short shy off away from under below needed required missed missing behind".split())
_SHARES = frozenset({Kind.SHARE, Kind.TURNOUT})
_AWAY = (["stayed", "at", "home"], ["stayed", "away"], ["did", "not", "vote"], ["didn't", "vote"], ["sat", "it", "out"])


def _is_no_share(tokens: Tokens, index: int, kind: Kind) -> bool:
    if kind is Kind.TURNOUT and _tells_of_voters(tokens, index):
        return True
    return _counts_absent(tokens, index) or _is_part_of_else(tokens, index)


def _is_part_of_else(tokens: Tokens, index: int) -> bool:
    """ "More than half the story of the election", "half of them", "a third of the remaining vote": a part of what is
    no vote, or not of all of it."""
    after = next((one.words for one in tokens[index + 1 : index + 4] if one.tag not in (Tag.FILL, Tag.OF)), "")
    return tokens[index].value.form is Form.FRACTION and after in _NO_VOTE


_NO_VOTE = frozenset(
    "story battle picture time job reason answer trouble problem fun tale explanation work them remaining".split()
)


def _counts_absent(tokens: Tokens, index: int) -> bool:
    """ "Nearly 45 per cent of electors stayed at home": those who did not vote, and nobody's share."""
    if tokens.words.isdisjoint(_ABSENT):
        return False
    after = tokens.said[index + 1 : index + 9]
    return any(after[at : at + len(one)] == one for one in _AWAY for at in range(len(after)))


_ABSENT = frozenset("stayed did didn't sat".split())
_VOTING = re.compile(
    r"(?:vot|turn|cast|t[ao]k|took|go(?:ing|es)?$|went|bother|exercis|ma[dk]|us(?:ed|ing)|show|particip|c[ao]m|d(?:id|o|one)$)"
)
_OF_ALL = frozenset({Tag.TURNOUT, Tag.ELECTORATE})


def _tells_of_voters(tokens: Tokens, index: int) -> bool:
    """ "15 per cent of voters are new to the seat", "22 per cent of the electorate is over 65": who they are."""
    at = next((at for at in range(index + 1, min(len(tokens), index + 4)) if tokens[at].tag in _OF_ALL), None)
    if at is None or not tokens[at].words.startswith(("of ", "elector")) or at + 1 >= len(tokens):
        return False
    if tokens[at + 1].words in ("is", "are", "were", "new"):
        return True
    return tokens[at + 1].tag is Tag.WORD and not _VOTING.match(tokens[at + 1].words)


_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})


def _is_how_near(tokens: Tokens, index: int) -> bool:
    """ "Within ten votes of the 8,336 of last time": how near one lead is to another."""
    after = [one for one in tokens[index + 1 : index + 7] if one.tag not in (Tag.VOTES, Tag.FILL, Tag.CLOSE)]
    is_of_other = len(after) > 1 and after[0].tag is Tag.OF and Tag.COUNT in {one.tag for one in after[1:4]}
    return index > 0 and tokens[index - 1].words == "within" and is_of_other


_MORE_OF = frozenset({Kind.VOTES, Kind.MARGIN})


def _are_more(tokens: Tokens, index: int) -> bool:
    """ "The rest came from 2 more": so few, no votes being named, are of anything."""
    return (
        tokens[index].tag is Tag.COUNT and Tag.MORE in tokens.row[index + 1 : index + 2] and counts_few(tokens, index)
    )


def _are_at_hand(tokens: Tokens, index: int) -> bool:
    """ "Smith at the count with 40 supporters": those who came along, not those who voted."""
    after = tokens[index + 1 : index + 4]
    noun = next((one for one in after if one.tag is not Tag.FILL and not one.is_capital), None)
    is_few = tokens[index].tag is Tag.COUNT and tokens[index].value.value < MANY_VOTES
    is_share = tokens.row[index + 1 : index + 4] == _WITH_SHARE  # "had 753 supporters (1.4 per cent)"
    return (
        noun is not None
        and noun.words == "supporters"
        and is_few
        and not is_share
        and Tag.GET not in tokens.row[:index]
    )


_WITH_SHARE = bytes((Tag.VOTES, Tag.OPEN, Tag.PERCENT))


def counts_periods(tokens: Tokens, index: int) -> bool:
    """ "In two decades", "within five years"."""
    return Tag.YEARS in tokens.row[index + 1 : index + 2]
