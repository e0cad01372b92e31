"""Takers: votes that are called by another name than votes: "UKIP found 1,184 takers", "found just 88 friends here"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_TAKERS = frozenset("takers friends admirers backers".split())
_FOUND = frozenset("found finds finding".split())
_WHO = frozenset({Tag.ACTOR, Tag.PRONOUN, Tag.COMMA, Tag.CLOSE, Tag.WHO})
_STILL = SILENT + bytes((Tag.WORD, Tag.NOW))
_AFTER = frozenset({Tag.IN, Tag.COMMA, Tag.DASH, Tag.AND, Tag.CLOSE, Tag.NOW})


def are_takers(tokens: Tokens, index: int) -> bool:
    """Whether a count is of the votes that somebody, named before the verb, found so many takers for."""
    if tokens[index].tag is not Tag.COUNT or tokens.said[index + 1 : index + 2] == []:
        return False
    verb = len(tokens.row[:index].rstrip(SILENT)) - 1
    if tokens[index + 1].words not in _TAKERS or verb < 1 or tokens[verb].words not in _FOUND:
        return False
    who = len(tokens.row[:verb].rstrip(_STILL)) - 1
    after = tokens.row[index + 2 : index + 3]
    is_end = not after or after[0] in _AFTER or tokens[index + 2].words in ("between", "among")
    return who >= 0 and tokens[who].tag in _WHO and Tag.ACTOR in tokens.row[: who + 1] and is_end
