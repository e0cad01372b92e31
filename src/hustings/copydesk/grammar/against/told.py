"""Told in words: what a sentence tells without a figure of how a measure moved or how it compares."""

from __future__ import annotations

from collections.abc import Set as AbstractSet

from hustings.copydesk.grammar.against.outvoted import outvoted, tells_outvoted
from hustings.copydesk.grammar.against.turnout import tells_turnout_apart, turnout_apart
from hustings.copydesk.grammar.moved.measured import not_of_history
from hustings.copydesk.grammar.moved.steady import kept_level, tells_steady
from hustings.copydesk.grammar.moved.way import tells_way, went
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tokens


def tells_in_words(tokens: Tokens) -> bool:
    """Whether a sentence has words for any of it: one without them costs nothing."""
    return tells_way(tokens) or tells_turnout_apart(tokens) or tells_steady(tokens) or tells_outvoted(tokens)


def told_in_words(scene: Scene, dated: AbstractSet[int]) -> list[Reading]:
    """The readings of all of it, in a text that has told of those years at length."""
    found = [*went(scene), *kept_level(scene), *outvoted(scene)]
    return [*not_of_history(found, scene, dated), *turnout_apart(scene, dated)]
