"""Notable: what is out of the ordinary about a result: records and ranks, most newsworthy first, as `worth` has it."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from hustings.claims.area.first import FIRST_WIN
from hustings.claims.claim import Claim
from hustings.claims.country import is_over
from hustings.claims.kind import Kind
from hustings.claims.phrase.clause import superlative
from hustings.claims.phrase.say import said_of
from hustings.telling.glance.boundary import boundary
from hustings.telling.story.past import earlier
from hustings.telling.story.scene import Scene
from hustings.telling.worth import facts_of_poll

#: What one that is told is worth at least.
_LEAST = 25.0
#: A redrawn seat is compared with itself where more than this part of its residents lived in the old one.
_SAME = Fraction(9, 10)


class Notable:
    """The superlatives of the scene's poll."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def majority(self) -> str:
        """ "the second smallest in the UK": where the majority stands among others; else empty."""
        every = (one for one in self._found if _thing(one) == "majority" and one.subject.place is not None)
        found = next(every, None)
        return "" if found is None else self._marked(found, is_bare=True)

    @property
    def majority_here(self) -> str:
        """ "the largest in the seat since 2010": where the majority stands among the seat's own."""
        return self._told("majority", is_bare=True, is_here=True)

    @property
    def turnout(self) -> str:
        """ "the lowest turnout in Wales", or in the seat since some year."""
        return self._told("turnout")

    @property
    def swing(self) -> str:
        """ "the largest swing in Wales"."""
        return self._told("swing")

    def _told(self, thing: str, *, is_bare: bool = False, is_here: bool = False) -> str:
        """The superlative of a thing that is worth most."""
        every = (one for one in self._found if _thing(one) == thing)
        found = next((one for one in every if not (is_here and one.subject.place is not None)), None)
        return "" if found is None else self._marked(found, is_bare=is_bare)

    @cached_property
    def first_win(self) -> str:
        """The year, marked, since which the winner's party had not won the seat; empty where that is not told."""
        facts = facts_of_poll(self._scene.record, self._scene.poll)
        found = next((one.claim for one in facts if one.claim.quantity.word == FIRST_WIN), None)
        if found is None or found.basis.year is None:
            return ""
        return self._scene.pen.mark(str(found.basis.year), found)

    def _marked(self, claim: Claim, *, is_bare: bool) -> str:
        said = said_of(claim, self._scene.record, self._scene.style)
        return self._scene.pen.mark(superlative(said, is_bare=is_bare), claim)

    @cached_property
    def _found(self) -> list[Claim]:
        """The superlatives that are worth it; of an area only once all of it has declared."""
        poll = self._scene.poll
        if not poll.is_declared:
            return []
        facts = [one for one in facts_of_poll(self._scene.record, poll) if one.worth >= _LEAST]
        has_all = is_over(self._scene.record, poll.election)
        claims = [one.claim for one in facts if one.claim.kind is Kind.SUPERLATIVE]
        return [
            one
            for one in claims
            if one.quantity.word != FIRST_WIN and (has_all if one.subject.place is not None else self._has_past)
        ]

    @property
    def _has_past(self) -> bool:
        """Whether there was an earlier poll in much the same seat, by name and by boundaries."""
        found = boundary(self._scene.record, self._scene.poll)
        is_same = found is None or any(one.share > _SAME for one in found.parts[:1])
        return is_same and bool(earlier(self._scene.record, self._scene.poll))


def _thing(claim: Claim) -> str:
    return claim.quantity.word.rpartition(" ")[2]
