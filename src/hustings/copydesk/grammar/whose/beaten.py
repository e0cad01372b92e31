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
    is_told = tokens[by - 1].tag is Tag.BEAT and tokens[by - 1].words.endswith(_PASSIVE)
    if not is_told or loser < 0 or tokens[loser].tag is not Tag.ACTOR or tokens[loser].value.is_possessive:
        return []
    return [Holder(tokens[loser].value, loser, True), Holder(tokens[victor].value, victor, False)]


def of_overcome(tokens: Tokens, index: int) -> list[Holder]:
    """ "X unhoused Y with 43.2%", "X trailed Y with 2,725": by a verb that is not known, X's most likely, or Y's."""
    row = tokens.row[:index].rstrip(SILENT)
    other = len(row[:-1]) - 1
    if row[-1:] != _WITH or other < _SHORTEST or tokens[other].tag is not Tag.ACTOR:
        return []
    verbs = tokens.row[:other].rstrip(SILENT)
    subject = len(verbs.rstrip(_DEED)) - 1
    said = " ".join(tokens.said[subject + 1 : len(verbs)]).split()
    if subject < 0 or tokens[subject].tag is not Tag.ACTOR or not 0 < len(said) <= _LONGEST_DEED:
        return []
    is_deed = any(one.endswith(_PAST) for one in said) and _NO_DEEDS.isdisjoint(said)
    is_plain = not any(tokens[at].is_capital for at in range(subject + 1, len(verbs)))
    people = tokens[other].value.is_person and not tokens[other].value.is_possessive
    if not (is_deed and is_plain and people) or tokens[subject].value.is_possessive:
        return []
    return [Holder(tokens[subject].value, subject, True), Holder(tokens[other].value, other, False)]


_WITH, _DEED = bytes((Tag.WITH,)), bytes((Tag.WORD, Tag.HAVE, Tag.GET, Tag.FOLLOW))
_PAST = ("ed", "ew", "uck", "ung", "ank", "unk", "ore", "ook")
_SHORTEST, _LONGEST_DEED = 2, 3
_NO_DEEDS = frozenset(
    "faced joined got gets received polled gathered collected named called replaced tied shared liked praised"
    " backed asked and said told who whose that"
    " fielded selected picked added noted welcomed congratulated but as while if when where".split()
)


def of_beaten_too(tokens: Tokens, index: int) -> list[Holder]:
    """ "X were beaten by Y and Z, and lost their deposit": X, of whom what is joined to it is told as well."""
    if Tag.BEAT not in tokens.tags or Tag.BY not in tokens.tags:
        return []
    row = tokens.row[:index].rstrip(SILENT + bytes((Tag.HAVE, Tag.WORD)))
    by = tokens.row.rfind(Tag.BY, 0, index)
    is_joined = row.endswith(_AND) and by > 0 and not row[by + 1 :].strip(_ROW)
    if not is_joined or tokens[by - 1].tag is not Tag.BEAT or not tokens[by - 1].words.endswith(_PASSIVE):
        return []
    before = len(tokens.row[: by - 1].rstrip(SILENT + _AUXILIARY)) - 1
    start = tokens.row.rfind(Tag.ACTOR, 0, by)
    is_aside = before > 0 and tokens[before].tag is Tag.COMMA
    if start < 0 or not (before == start or is_aside) or tokens[start].value.is_possessive:
        return []
    return [Holder(tokens[start].value, start, True)]


_AND = bytes((Tag.AND,))
_ROW = SILENT + bytes((Tag.ACTOR, Tag.COMMA, Tag.AND, Tag.WORD))
_PASSIVE = ("ed", "en", "out", "off")
_AUXILIARY = bytes((Tag.BE, Tag.HAVE, Tag.WORD))
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
