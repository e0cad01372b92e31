"""An area in words: paragraphs about the country, a nation, a region, or a party there, each figure with its claim.

Counted as the record counts: the Speaker as Speaker, net change against notional results where boundaries are new.
"""

from hustings.telling.area.write import words_of_area, words_of_country, words_of_party

__all__ = ["words_of_area", "words_of_country", "words_of_party"]
