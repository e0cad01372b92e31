"""Told in words: what a sentence tells without a figure of how a measure moved or how it compares, and the figures that
tell how far two are apart.
"""

from __future__ import annotations

from collections.abc import Callable
from collections.abc import Set as AbstractSet

from hustings.copydesk.grammar.against.else_voted import voted_else, who_voted_else
from hustings.copydesk.grammar.against.gap import gap, gaps
from hustings.copydesk.grammar.against.half import half, halves
from hustings.copydesk.grammar.against.lead_part import lead_part, lead_parts
from hustings.copydesk.grammar.against.lead_then import lead_then, leads_then
from hustings.copydesk.grammar.against.lost_of import lost_of, lost_of_told
from hustings.copydesk.grammar.against.outvoted import outvoted, tells_outvoted
from hustings.copydesk.grammar.against.outweighed import outweighed, tells_outweighed
from hustings.copydesk.grammar.against.place_gap import place_gap, place_gaps
from hustings.copydesk.grammar.against.rest import rest, rests
from hustings.copydesk.grammar.against.rival_times import rival_times, rival_times_told
from hustings.copydesk.grammar.against.times_lead import times_lead, times_lead_told
from hustings.copydesk.grammar.against.turnout import apart_by, tells_turnout_apart, turnout_apart
from hustings.copydesk.grammar.against.vote_before import vote_before, votes_before
from hustings.copydesk.grammar.against.voted import voted, who_voted
from hustings.copydesk.grammar.moved.lead import lead_moved, leads_moved
from hustings.copydesk.grammar.moved.now import not_of_history
from hustings.copydesk.grammar.moved.steady import kept_level, tells_steady
from hustings.copydesk.grammar.moved.way import went
from hustings.copydesk.grammar.moved.wording import tells_way
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tokens


def tells_in_words(tokens: Tokens) -> bool:
    """Whether a sentence has words for any of it: one without them costs nothing."""
    return tells_way(tokens) or tells_turnout_apart(tokens) or tells_steady(tokens) or _tells_beside(tokens)


def _tells_beside(tokens: Tokens) -> bool:
    """Whether a sentence has words for a vote beside others."""
    return tells_outvoted(tokens) or tells_outweighed(tokens)


def told_in_words(scene: Scene, dated: AbstractSet[int]) -> list[Reading]:
    """The readings of all of it, in a text that has told of those years at length."""
    found = [*went(scene), *kept_level(scene), *outvoted(scene), *outweighed(scene)]
    return [*not_of_history(found, scene, dated), *turnout_apart(scene, dated)]


#: Each with where its figures stand in a sentence, and what it reads of one.
_AGAINST: tuple[tuple[Callable[[Tokens], list[int]], Callable[[Scene, int], list[Reading]]], ...] = (
    (times_lead_told, times_lead),
    (leads_moved, lead_moved),
    (lambda _: [], apart_by),
    (gaps, gap),
    (place_gaps, place_gap),
    (lead_parts, lead_part),
    (leads_then, lead_then),
    (lost_of, lost_of_told),
    (votes_before, vote_before),
    (rests, rest),
    (who_voted, voted),
    (who_voted_else, voted_else),
    (halves, half),
    (rival_times_told, rival_times),
)


def that_are_set_against(tokens: Tokens) -> list[int]:
    """Where the figures stand that may be how far a majority, or somebody's vote, is from another."""
    return [at for found, _ in _AGAINST for at in found(tokens)]


def set_against(scene: Scene, index: int) -> list[Reading]:
    """The reading of a figure as how far a majority, a turnout or somebody's vote is from another."""
    return next((found for _, read in _AGAINST if (found := read(scene, index))), [])
