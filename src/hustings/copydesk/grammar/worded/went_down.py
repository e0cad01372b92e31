"""Went down: somebody who lost, and by how much: "he went down by 4,159", "Angus Robertson goes down by over 4,000"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_WENT = frozenset({"went down", "going down", "goes down", "gone down"})
_SHE = frozenset({"he", "she"})
_DEFENDING = frozenset({"defend", "defending", "defended", "to defend", "was defending"})
_ADVERB = SILENT + bytes((Tag.HAVE, Tag.WORD))
_BY = bytes((Tag.BY,))


def is_lost_by(tokens: Tokens, index: int) -> bool:
    """Whether a count is by how much a person, not a vote or a party, went down."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_WENT):
        return False
    row = tokens.row[:index].rstrip(SILENT)
    if not row.endswith(_BY) or len(row) < _FEWEST or tokens[len(row) - 2].words not in _WENT:
        return False
    end = len(row[:-2].rstrip(_ADVERB))
    if end and tokens[end - 1].tag is Tag.AND and not _DEFENDING.isdisjoint(tokens.words):
        end = tokens.row.find(Tag.ACTOR, 0, end) + 1  # "X had a 502 majority to defend and went down by 7,962"
    if end and tokens[end - 1].tag is Tag.COMMA:
        start = tokens.row.rfind(Tag.COMMA, 0, end - 1)
        end = start if start > 0 and Tag.ACTOR not in tokens.row[start:end] else 0  # "X, there since 1997, went down"
    who = tokens[end - 1]
    is_person = who.tag is Tag.ACTOR and who.value.is_person and not who.value.is_possessive
    return end > 0 and (who.words in _SHE or is_person)


_FEWEST = 3
