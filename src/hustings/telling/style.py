"""Style: how a house writes, for all that is told. It is made in `hustings.claims.phrase.style`, where words are."""

from __future__ import annotations

from hustings.claims.phrase.style import CHOICES, PartyNames, Style, Tense, Thousands, Titles, style_of

__all__ = ["CHOICES", "HOUSE", "PartyNames", "Style", "Tense", "Thousands", "Titles", "style_of"]

#: The style of a house that has set none.
HOUSE = Style()
