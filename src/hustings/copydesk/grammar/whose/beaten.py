"""Beaten: whose a figure is that is told with a defeat: "X, beaten by Y last time on 9, slipped to third"; or what it
is, "X was beaten by Y's 2,607 votes".
"""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import SILENT, Tag, Tokens

_WHEN = bytes((Tag.PREVIOUS, Tag.IN, Tag.YEAR))
_LINKS = (Tag.ON, Tag.WITH)
_PARTED = SILENT + bytes((Tag.COMMA, Tag.BE, Tag.HAVE, Tag.WHO, Tag.WORD))


def of_beaten(tokens: Tokens, index: int) -> list[Holder]:
    """ "X, beaten by Y last time on 9", "X was ousted by Y in 2017 with 9": X's most likely, or else Y's."""
    if Tag.BEAT not in tokens.tags or Tag.BY not in tokens.tags:
        return []
    row = tokens.row[:index].rstrip(SILENT)
    if row[-1:] == b"" or row[-1] not in _LINKS:
        return []
    victor = len(row[:-1].rstrip(SILENT + _WHEN)) - 1
    by = len(tokens.row[: max(victor, 0)].rstrip(SILENT)) - 1
    if by < 1 or tokens[victor].tag is not Tag.ACTOR or tokens[by].tag is not Tag.BY:
        return []
    loser = len(tokens.row[: by - 1].rstrip(_PARTED)) - 1
    is_told = tokens[by - 1].tag is Tag.BEAT and tokens[by - 1].words.endswith(("ed", "en", "out", "off"))
    if not is_told or loser < 0 or tokens[loser].tag is not Tag.ACTOR or tokens[loser].value.is_possessive:
        return []
    return [Holder(tokens[loser].value, loser, True), Holder(tokens[victor].value, victor, False)]


_BEATEN_BY = bytes((Tag.BY, Tag.ACTOR))
_REACH = 8


def may_be_lead(tokens: Tokens, index: int) -> Hit | None:
    """The hit of a majority for votes that somebody was beaten by, "beaten by Y's 2,607 votes": all that Y had, or what
    was between the two. `None` of any other figure."""
    if Tag.BEAT not in tokens.tags or tokens.row[index + 1 : index + 2] != bytes((Tag.VOTES,)):
        return None
    row = tokens.row[:index].rstrip(SILENT)
    is_by = row.endswith(_BEATEN_BY) and tokens[len(row) - 1].value.is_possessive and Tag.BEAT in row[-_REACH:]
    return Hit(index, Kind.MAJORITY, 4, "", index) if is_by else None
