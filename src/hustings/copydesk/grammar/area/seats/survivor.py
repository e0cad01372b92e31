"""Survivor: how many members a party has left, told of one of them or outright: "one of just eight Lib Dems left
standing", "eight Liberal Democrats are left", "there are now four Greens at Westminster"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_AMONG = (["one", "of"], ["among"], ["of"])
_LEFT = frozenset("left standing survivors survivor surviving remaining survive survived".split())
#: What may stand between the party and the word that says so.
_TO_LEFT = frozenset({"still", "to", "who", "have", "mps", "mp", "members"})
_MOST_TO_LEFT = 4
_MOST = 650


def counts_survivors(tokens: Tokens, index: int) -> bool:
    """ "X is one of just eight Lib Dems left standing", "one of only six Liberal Democrats to survive"; not "one of
    eight Lib Dems standing here"."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_LEFT) or tokens[index].value.value > _MOST:
        return False
    party = index + 1 + (tokens.said[index + 1 : index + 2] in (["surviving"], ["remaining"]))
    if party >= len(tokens) or tokens[party].tag is not Tag.ACTOR or tokens[party].value.is_person:
        return False
    row = tokens.row[:index].rstrip(SILENT)
    said = tokens.said[max(0, len(row) - 2) : len(row)]
    if not any(said[-len(one) :] == one for one in _AMONG):
        return False
    return party > index + 1 or _is_left(tokens, party + 1)


#: What may stand between a party told to be left and the word for it: "eight Lib Dem MPs are still left".
_TO_BE_LEFT = frozenset({Tag.SEATS, Tag.BE, Tag.FILL, Tag.NOW, Tag.HEDGE})
_STAY = frozenset("left remain remains survive survives survived surviving remaining".split())
#: "Survived the night", "remain in parliament"; not "left to declare", "survived a Reform surge in Kent".
_OF_NIGHT = frozenset("night election rout cull bloodbath wipeout massacre carnage slaughter landslide tide".split())
_OF_HOUSE = frozenset({"westminster", "commons", "parliament"})
_STOPS = frozenset({Tag.COMMA, Tag.DASH, Tag.CLOSE, Tag.AND, Tag.COLON})
_PLACED = frozenset({Tag.IN, Tag.ON})
_MOST_AFTER = 4


def counts_left(tokens: Tokens, index: int) -> bool:
    """ "Only eight Lib Dems survive", "there are nine Lib Dem MPs left", "four Greens at Westminster": how many members
    a party has; not "eight Labour candidates are left", "eight Labour seats left to declare"."""
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value > _MOST:
        return False
    return _are_left(tokens, index)


def is_sole_member(tokens: Tokens, at: int) -> bool:
    """ "Only one Liberal Democrat survives": "one" for how many members a party has; not "one Labour man survived"."""
    is_alone = at == 0 or tokens[at - 1].words in _ALONE
    return is_alone and _are_left(tokens, at)


_ALONE = frozenset({"only", "just", "but", "precisely", "exactly"})


def _are_left(tokens: Tokens, index: int) -> bool:
    """Whether a party is counted right after a number, and told to be left."""
    party = index + 1
    if tokens.row[party : party + 1] != _PARTY or tokens[party].value.is_person:
        return False
    at = party + 1
    while at < len(tokens) and tokens[at].tag in _TO_BE_LEFT and tokens[at].words not in _STAY:
        at += 1
    if at < len(tokens) and tokens[at].words in _STAY:
        return _is_end(tokens, at + 1) or _is_of_night(tokens, at + 1)
    is_there = tokens.row[at : at + 1] != b"" and tokens.row[at] in _PLACED and "there" in tokens.said[:index]
    return is_there and not _OF_HOUSE.isdisjoint(tokens.said[at + 1 : at + _MOST_AFTER])


_PARTY = bytes((Tag.ACTOR,))
_MOST_TO_STAY = 6


def are_told_to_stay(tokens: Tokens, at: int) -> bool:
    """ "Just 12 Lib Dem MPs remain": told of those elected, and not of seats that have not declared."""
    return any(counts_left(tokens, one) for one in range(max(0, at - _MOST_TO_STAY), at))


def _is_end(tokens: Tokens, at: int) -> bool:
    """Whether nothing more is said of who is left: "left standing", "left after", "survive out of 57"."""
    if tokens.said[at : at + 1] == ["standing"]:
        at += 1
    return at >= len(tokens) or tokens[at].tag in _STOPS or tokens.said[at : at + 2] in _OUT_OF


_OUT_OF = (["out", "of"], ["from", "the"], ["of", "the"])


def _is_of_night(tokens: Tokens, at: int) -> bool:
    after = tokens.said[at : at + _MOST_AFTER]
    is_in_house = bool(after) and tokens[at].tag in _PLACED and not _OF_HOUSE.isdisjoint(after)
    return is_in_house or (after[:1] == ["the"] and not _OF_NIGHT.isdisjoint(after))


def _is_left(tokens: Tokens, at: int) -> bool:
    """Whether what is left is said right after a party: "left", "still standing", "who survived"."""
    for one in range(at, min(len(tokens), at + _MOST_TO_LEFT)):
        if tokens[one].words in _LEFT:
            return tokens[one].words != "standing" or tokens[one - 1].words in ("still", "left")
        if tokens[one].words not in _TO_LEFT:
            return False
    return False
