"""Survivor: how many members a party has left, told of one of them: "one of just eight Lib Dems left standing"."""

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


def _is_left(tokens: Tokens, at: int) -> bool:
    """Whether what is left is said right after a party: "left", "still standing", "who survived"."""
    for one in range(at, min(len(tokens), at + _MOST_TO_LEFT)):
        if tokens[one].words in _LEFT:
            return tokens[one].words != "standing" or tokens[one - 1].words in ("still", "left")
        if tokens[one].words not in _TO_LEFT:
            return False
    return False
