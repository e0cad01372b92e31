"""Turned out: a part of those who could vote, told by where they live or by how many came."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_CAME = frozenset(
    "voters turned out|people turned out|voters turned up|people turned up|people voted|voters voted|electors voted|"
    "voters went|voters cast|people cast|people went to the polls|people went to vote|electors turned out|"
    "electors turned up|voters went to the polls|residents turned out|residents voted".split("|")
)
_WHERE = frozenset({Tag.PLACE, Tag.REGION, Tag.FILL})


def is_part_of_place(tokens: Tokens, index: int) -> bool:
    """ "Barely half of Middlesbrough's voters turned out", "51 per cent of the town's people voted"."""
    if index < 0 or tokens[index].tag is not Tag.PERCENT or tokens.row[index + 1 : index + 2] != _OF:
        return False
    at = index + 2
    while at < len(tokens) and (tokens[at].tag in _WHERE or tokens[at].words in _TOWNS):
        at += 1
    return at > index + 2 and at < len(tokens) and tokens[at].words in _CAME


_OF = bytes((Tag.OF,))
_TOWNS = frozenset("town town's city city's seat's constituency's local area's county's island's".split())


def is_of_all_then(tokens: Tokens, index: int) -> bool:
    """ "Two years ago it was 49,280, 68.7%", "in 2017, when X won, it was 9 and 68.7%", after how many voted: how many
    did then, as a part of all."""
    if tokens[index].tag is not Tag.PERCENT:
        return False
    before = tokens.row[:index].translate(None, _SILENT)
    clause = before[before.rfind(Tag.COMMA, 0, -4) + 1 :]
    return before[-4:-1] == _IT_WAS and before[-1] in _MARKS and Tag.ACTOR not in clause


_SILENT = SILENT + bytes((Tag.VOTES,))
_IT_WAS = bytes((Tag.PRONOUN, Tag.BE, Tag.COUNT))
_MARKS = frozenset({Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.AND})
