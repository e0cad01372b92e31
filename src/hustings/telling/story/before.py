"""Before: the earlier result that everything is compared with, in a story's words, and named for what it is."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from hustings.claims.claim import Basis, Claim, Quantity
from hustings.claims.kind import Kind
from hustings.claims.phrase.figure import bare
from hustings.claims.phrase.party import PartyWords
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Unit
from hustings.measures.baseline import Baseline
from hustings.measures.change import family_share
from hustings.measures.majority import majority
from hustings.record.party import INDEPENDENT, OTHERS, SPEAKER
from hustings.telling.story import drawn
from hustings.telling.story.past import is_same, last_poll, winner_of
from hustings.telling.story.scene import Scene

#: A party that is gone is told of when it had this share before.
_TOLD = Fraction(5, 100)
_MULTIPLES = ((Fraction(3), "trebled"), (Fraction(2), "doubled"))
_HEDGED = Fraction(8, 5)


class Before:
    """The baseline of the scene's poll."""

    def __init__(self, scene: Scene, found: Baseline) -> None:
        self._scene, self._found = scene, found

    @property
    def year(self) -> int:
        """The year of that result."""
        return self._found.polled_on.year

    @property
    def is_notional(self) -> bool:
        """Whether it is an estimate on other boundaries than it was declared on."""
        return self._found.is_notional

    @property
    def is_elsewhere(self) -> bool:
        """Whether it was on other boundaries, and is compared with all the same."""
        return not self._found.is_like_for_like

    @property
    def at(self) -> str:
        """ "in 2017", "in the notional result"."""
        return f"in {self.it}"

    @property
    def it(self) -> str:
        """ "2017", "the notional result"; with its year where the lead does not give that."""
        if not self.is_notional:
            return f"{self.year}"
        return "the notional result" if self.party and self.majority else f"the notional result for {self.year}"

    @property
    def on(self) -> str:
        """ "on 2017", "on the notional result"."""
        return f"on {self.it}"

    @cached_property
    def majority(self) -> str:
        """ "9,639"; empty where not known."""
        if self._found.majority is None:
            return ""
        claim = Claim(Kind.MAJORITY, drawn.of(self._scene.poll), drawn.whole(self._found.majority), self._then)
        return self._scene.pen.mark(bare(claim, self._scene.style), claim)

    @property
    def party(self) -> PartyWords | None:
        """The party that won then; `None` for a person without one, or where it is not known."""
        won = self._found.winner_party
        return None if won is None or won in (INDEPENDENT, SPEAKER) else self._party(won)

    @property
    def is_winners(self) -> bool:
        """Whether who is elected now was elected then, for whichever party; on unchanged boundaries too."""
        poll = self._scene.poll
        then = self._found.poll or last_poll(self._scene.record, poll)
        if then is None or then.polled_on != self._found.polled_on or None in (then.winner, poll.winner):
            return False
        return is_same(winner_of(then), winner_of(poll))

    @property
    def majority_way(self) -> int:
        """1 where the majority is larger than it was, -1 smaller; 0 the same, or not known."""
        now, then = majority(self._scene.poll), self._found.majority
        return 0 if now is None or then is None else (now > then) - (now < then)

    @cached_property
    def multiple(self) -> str:
        """ "more than doubled", "more than halved"; empty where neither says it well."""
        now, then = majority(self._scene.poll), self._found.majority
        if not now or not then:
            return ""
        is_fall = now < then
        ratio = Fraction(then, now) if is_fall else Fraction(now, then)
        for times, word in _MULTIPLES:
            if times < ratio < times * Fraction(5, 4) and not (is_fall and times > 2):
                value = Decimal("0.5") if is_fall else Decimal(int(times))
                quantity = Quantity(value, Unit.TIMES, hedge=Hedge.OVER, is_divided=is_fall)
                claim = Claim(Kind.MAJORITY_CHANGE, drawn.of(self._scene.poll), quantity, drawn.against(self.year))
                return self._scene.pen.mark(f"more than {'halved' if is_fall else word}", claim)
        return ""

    @cached_property
    def gone(self) -> list[Gone]:
        """The parties that had five per cent or more then and did not stand this time, largest first."""
        if self._scene.poll.declaration is None:
            return []
        every = sorted(self._found.votes.items(), key=lambda pair: -pair[1])
        return [Gone(self, family) for family, _ in every if self._is_gone(family)]

    def _is_gone(self, family: str) -> bool:
        share = self._found.share(family) or Fraction(0)
        is_party = family not in (OTHERS, SPEAKER) and not family.startswith(INDEPENDENT)
        return is_party and share >= _TOLD and family_share(self._scene.poll, family, self._found) is None

    def share_of(self, family: str) -> str:
        """The share that a party had then: "5.1 per cent"."""
        share = self._found.share(family) or Fraction(0)
        subject = drawn.of_party(self._scene.poll, self._party(family).noun, family)
        claim = Claim(Kind.SHARE, subject, drawn.part(share, self._scene.style.decimals), self._then)
        return self._scene.pen.mark(bare(claim, self._scene.style), claim)

    def party_of(self, family: str) -> PartyWords:
        """The words for a party, as it was called then."""
        return self._party(family)

    @property
    def _then(self) -> Basis:
        return drawn.then(self.year)

    def _party(self, family: str) -> PartyWords:
        return self._scene.party(family, self.year)


class Gone:
    """A party that stood last time and not this time."""

    def __init__(self, before: Before, family: str) -> None:
        self._before, self._family = before, family

    @property
    def party(self) -> PartyWords:
        """The party's words."""
        return self._before.party_of(self._family)

    @property
    def share(self) -> str:
        """Its share last time."""
        return self._before.share_of(self._family)
