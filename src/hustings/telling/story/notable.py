"""Notable: what is out of the ordinary about a result: records and ranks, most newsworthy first, as `worth` has it."""

from __future__ import annotations

from functools import cached_property

from hustings.claims.area.first import FIRST_WIN
from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.phrase import phrase
from hustings.claims.phrase.clause import superlative
from hustings.claims.phrase.say import said_of
from hustings.telling.story.country import is_over
from hustings.telling.story.scene import Scene
from hustings.telling.worth import facts_of_poll

#: How many are told, and what one is worth at least.
_MOST, _LEAST = 2, 25.0


class Notable:
    """The superlatives of the scene's poll."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def majority(self) -> str:
        """ "the second smallest in the UK": where the majority stands; empty where it does not stand out."""
        found = next((one for one in self._found if _is_of(one, "majority") and one.subject.place is not None), None)
        if found is None:
            return ""
        return self._scene.pen.mark(superlative(said_of(found, self._scene.record, self._scene.style)), found)

    @cached_property
    def records(self) -> list[str]:
        """Further ones as clauses: "turnout was the lowest in the seat since 2010"; one of each thing, at most two."""
        told: dict[str, Claim] = {}
        for one in self._found:
            if not (self.majority and _is_of(one, "majority")):
                told.setdefault(_thing(one), one)
        return [self._clause(one) for one in list(told.values())[:_MOST]]

    @cached_property
    def first_win(self) -> str:
        """The year, marked, since which the winner's party had not won the seat; empty where that is not told."""
        facts = facts_of_poll(self._scene.record, self._scene.poll)
        found = next((one.claim for one in facts if one.claim.quantity.word == FIRST_WIN), None)
        if found is None or found.basis.year is None:
            return ""
        return self._scene.pen.mark(str(found.basis.year), found)

    def _clause(self, claim: Claim) -> str:
        words = phrase(claim, self._scene.record, self._scene.style, here=self._scene.poll.id)
        return self._scene.pen.mark(words, claim)

    @cached_property
    def _found(self) -> list[Claim]:
        """The superlatives that are worth it; of an area only once all of it has declared."""
        poll = self._scene.poll
        if not poll.is_declared:
            return []
        facts = [one for one in facts_of_poll(self._scene.record, poll) if one.worth >= _LEAST]
        has_all = is_over(self._scene.record, poll.election)
        claims = [one.claim for one in facts if one.claim.kind is Kind.SUPERLATIVE]
        return [one for one in claims if one.quantity.word != FIRST_WIN and (has_all or one.subject.place is None)]


def _thing(claim: Claim) -> str:
    return claim.quantity.word.rpartition(" ")[2]


def _is_of(claim: Claim, thing: str) -> bool:
    return _thing(claim) == thing
