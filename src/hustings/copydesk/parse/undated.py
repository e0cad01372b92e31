"""Undated: figures of a seat that is no more, told of long after: which of its polls they are of is left open."""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.claim import When
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.token import Tag


def undated(made: list[Reading], scene: Scene, frame: Frame) -> list[Reading]:
    """The readings, none of them firm where the seat is no more and not its last poll is taken to be meant: which of
    them is, only a year or who stood can tell."""
    seat, day = scene.seat, frame.linked.day
    if seat is None or day is None or seat.poll.polled_on == day or not scene.tokens.tags.isdisjoint(_DATED):
        return made
    held = [one for one in frame.lexicon.polls[seat.slug] if one.polled_on <= day]
    if held and held[-1].id == seat.poll.id:
        return _of_last_there(made)
    if seat.poll.is_by_election or scene.is_dated or not held or held[-1].id == seat.poll.id:
        return made
    return [replace(one, is_firm=False, is_tight=False) for one in made]


def _of_last_there(made: list[Reading]) -> list[Reading]:
    """ "Bill Cash's 19,945 majority is down to 9", in a seat that is no more: what was before is its own last poll,
    most likely, or the one before that."""
    past = [one for one in made if one.claim.basis.when is When.PREVIOUS and one.claim.basis.year is None]
    own = [replace(one, claim=replace(one.claim, basis=replace(one.claim.basis, when=When.THIS))) for one in past]
    return [replace(one, is_firm=one.is_firm and one not in past) for one in made] + [
        replace(one, is_firm=False) for one in own
    ]


_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
