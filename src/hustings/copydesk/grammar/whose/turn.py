"""Turn: as many figures in a row as actors in a row before them, each the figure in its turn."""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.holder import Holder
from hustings.copydesk.token import Tag, Tokens, places_of

_ACTORS = frozenset({Tag.ACTOR})


def paired(tokens: Tokens, index: int) -> list[Holder] | None:
    """The holder of a figure in a row of figures after a row of actors; no firm one where the rows do not match."""
    is_told = "respectively" in tokens.words
    found = (_respectively(tokens, index) if is_told else None) or _in_turn(tokens, index)
    if found is not None:
        return [found]
    if not is_told or "respectively" not in tokens.said[index:]:
        return None
    return [Holder(tokens[at].value, at, False) for at in places_of(tokens, _ACTORS) if at < index][-2:]


def _respectively(tokens: Tokens, index: int) -> Holder | None:
    """ "X and Y with 9 and 8 votes respectively": the actor as many places along as the figure is."""
    end = next((at for at in range(index, len(tokens)) if tokens[at].words == "respectively"), None)
    if end is None:
        return None
    figures = [at for at in range(end) if tokens[at].tag is tokens[index].tag]
    actors = [at for at in range(figures[0]) if tokens[at].tag is Tag.ACTOR][-len(figures) :]
    if len(actors) != len(figures) or len(actors) < 2:
        return None
    at = actors[figures.index(index)]
    return Holder(tokens[at].value, at, True, True)


_BETWEEN = frozenset({Tag.COMMA, Tag.AND, Tag.FILL, Tag.VOTES, Tag.HEDGE})


def _in_turn(tokens: Tokens, index: int) -> Holder | None:
    """ "X and Y were behind with 9 and 8": as many figures in a row as actors in a row before them."""
    if Tag.AND not in tokens.tags or Tag.ACTOR not in tokens.tags:
        return None
    figures = _row(tokens, index, NUMBERS)
    if len(figures) < 2 or Tag.AND not in tokens.row[figures[0] : figures[-1]]:
        return None
    before = [at for at in places_of(tokens, _ACTORS) if at < figures[0]]
    actors = _both(tokens, before) or (_row(tokens, before[-1], frozenset({Tag.ACTOR})) if before else [])
    if len(actors) != len(figures):
        return None
    is_both = any(one.words == "both" for one in tokens[max(0, actors[0] - 2) : actors[0]])
    if not is_both and _is_parted(tokens, before[-1], figures[0]):
        return None
    at = actors[figures.index(index)]
    return Holder(tokens[at].value, at, True, True)


def _both(tokens: Tokens, actors: list[int]) -> list[int]:
    """ "Both X and Y polled fewer than Z, with 9 and 8": the two that "both" is said of."""
    first = next((at for at in actors if any(one.words == "both" for one in tokens[max(0, at - 2) : at])), None)
    return [] if first is None else _row(tokens, first, frozenset({Tag.ACTOR}))[:2]


def _is_parted(tokens: Tokens, actor: int, figure: int) -> bool:
    return figure - actor > 7 or not NUMBERS.isdisjoint(tokens.row[actor:figure])


def _row(tokens: Tokens, index: int, tags: frozenset[Tag]) -> list[int]:
    """The places of the tags that stand in one row with the one at `index`, nothing but commas and "and" between."""
    row, passed = [index], _BETWEEN | tags
    for step in (-1, 1):
        at = index + step
        while 0 <= at < len(tokens) and tokens[at].tag in passed:
            if tokens[at].tag in tags:
                row.append(at)
            at += step
    return sorted(row)
