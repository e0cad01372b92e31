"""Went down: somebody who lost, and by how much: "he went down by 4,159", "Angus Robertson goes down by over 4,000"."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Tokens

_WENT = frozenset({"went down", "going down", "goes down", "gone down"})
_SHE = frozenset({"he", "she"})
_ADVERB = SILENT + bytes((Tag.HAVE, Tag.WORD))
_BY = bytes((Tag.BY,))


def is_lost_by(tokens: Tokens, index: int) -> bool:
    """Whether a count is by how much a person, not a vote or a party, went down."""
    if tokens[index].tag is not Tag.COUNT or tokens.words.isdisjoint(_WENT):
        return False
    row = tokens.row[:index].rstrip(SILENT)
    if not row.endswith(_BY) or len(row) < _FEWEST or tokens[len(row) - 2].words not in _WENT:
        return False
    who = tokens[len(row[:-2].rstrip(_ADVERB)) - 1]
    is_person = who.tag is Tag.ACTOR and who.value.is_person and not who.value.is_possessive
    return len(row[:-2].rstrip(_ADVERB)) > 0 and (who.words in _SHE or is_person)


_FEWEST = 3
