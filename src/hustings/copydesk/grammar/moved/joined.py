"""Joined: several measures that one verb tells of: "increased both his majority and his share", "her vote and her
majority fell".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.grammar.moved.measured import Measured, kind_at, measured_after
from hustings.copydesk.token import SILENT, Tag, Tokens

#: What may stand between measures of one row, and of whom they are.
_IN_ROW = frozenset({Tag.AND, Tag.COMMA, Tag.FILL, Tag.EACH, Tag.ACTOR, Tag.PRONOUN})
_JOINING = bytes((Tag.AND, Tag.COMMA)) + SILENT
_EACH = bytes((Tag.EACH,))
_LONGEST = 16


def measures_after(tokens: Tokens, at: int) -> list[Measured]:
    """The measures in a row from a place on, "both his majority and his vote"; none where there are not several."""
    if tokens.row[at : at + 1] == _EACH:
        at += 1
    row: list[Measured] = []
    while (one := measured_after(tokens, at)) is not None:
        row.append(_as_told_of(one, row))
        at = len(tokens) - len(tokens.row[one.last :].lstrip(_JOINING))
        if at == one.last or (Tag.AND not in tokens.row[one.last : at] and Tag.COMMA not in tokens.row[one.last : at]):
            break
    return row if len(row) > 1 and Tag.AND in tokens.row[row[0].first : row[-1].last] else []


def measures_before(tokens: Tokens, end: int) -> list[Measured]:
    """The measures in a row up to a verb, "her vote, share and majority all"; none where there are not several."""
    last = len(tokens.row[:end].rstrip(SILENT + _BESIDE))
    first = last
    while first > max(0, last - _LONGEST) and (tokens[first - 1].tag in _IN_ROW or kind_at(tokens, first - 1)):
        first -= 1
    while first < last and tokens[first].tag in (Tag.AND, Tag.COMMA):
        first += 1
    found = measures_after(tokens, first) if first < last else []
    return found if found and found[-1].last == last else []


#: What may stand between the last of them and its verb.
_BESIDE = bytes((Tag.EACH, Tag.BE, Tag.HAVE, Tag.NOW))


def _as_told_of(one: Measured, row: list[Measured]) -> Measured:
    """A measure with whose it is, where the first of its row has said that: "his majority and share"."""
    if not row or one.actor is not None or one.is_own:
        return one
    return replace(one, actor=row[0].actor, is_own=row[0].is_own)
