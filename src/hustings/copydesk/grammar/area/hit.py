"""Figures that the sentence as a whole tells: a part of a constituency, a count of seats, what they are counted by."""

from __future__ import annotations

from hustings.claims.area.women import WOMEN
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.area.boundary import part_of
from hustings.copydesk.grammar.area.others import counts_rest, others_told
from hustings.copydesk.grammar.area.seats.count import counted_at, threshold_of
from hustings.copydesk.grammar.area.seats.seconds import placing_of
from hustings.copydesk.grammar.area.women import counts_women
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import Tag, Tokens

#: What a hit tells: a part of a seat, a count of seats, what they are counted by, all the seats that there are, those
#: where a party came second.
PART, COUNTED, THRESHOLD, WHOLE, SECONDS = "part", "counted", "threshold", "whole", "seconds"
#: What a hit tells that is of all who are not spoken of.
OTHERS = "others"


def told_by_sentence(tokens: Tokens, index: int) -> Hit | None:
    """The hit of the figure at `index` that the sentence as a whole gives, `None` where it gives none."""
    if part_of(tokens, index) is not None:
        return Hit(index, Kind.BOUNDARY, 4, PART, index)
    if placing_of(tokens, index) is not None:
        return Hit(index, Kind.RANK, 4, SECONDS, index)
    if tokens[index].tag not in (Tag.COUNT, Tag.PERCENT):
        return None
    if counts_women(tokens, index):
        return Hit(index, Kind.OTHER, 5, WOMEN, index)
    if (told := _of_others(tokens, index)) is not None:
        return told
    threshold = threshold_of(tokens)
    if threshold is None:
        return None
    if index == threshold.index:
        return Hit(index, Kind.OTHER, 4, THRESHOLD, index)
    return Hit(index, Kind.SEATS, 4, COUNTED, index) if index == counted_at(tokens, threshold.index) else None


def _of_others(tokens: Tokens, index: int) -> Hit | None:
    """The hit of how many others there are, of their votes together, or of those of all but one."""
    told = others_told(tokens)
    if told is not None and index in told:
        theirs = Kind.SHARE if tokens[index].tag is Tag.PERCENT else Kind.VOTES
        return Hit(index, Kind.OTHER if index == told[0] else theirs, 5, OTHERS, index)
    return Hit(index, Kind.VOTES, 5, OTHERS, index) if counts_rest(tokens, index) else None
