"""Runner: one candidacy in a story's words. Every figure is marked with the claim that it makes."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction
from functools import cached_property

from hustings.claims.claim import Claim, Quantity
from hustings.claims.kind import Kind
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.party import KNOWN, PartyWords, is_joint
from hustings.claims.phrase.person import again
from hustings.measures.baseline import family_key
from hustings.measures.change import share_change
from hustings.measures.rank import Ranked
from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, OTHERS, SPEAKER
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.story import drawn
from hustings.telling.story.scene import Scene

FIVE = Fraction(1, 20)


class Runner:
    """One candidacy. `votes` and the rest are marked words; a thing that is not known is an empty string."""

    def __init__(self, scene: Scene, one: Candidacy, ranked: Ranked | None = None) -> None:
        self._scene, self._one, self._ranked = scene, one, ranked

    @property
    def key(self) -> str:
        """The candidacy's key within its poll."""
        return self._one.key

    @property
    def name(self) -> str:
        """The whole name."""
        return unmarked(printable(self._one.name))

    @property
    def again(self) -> str:
        """The name at a second mention; the whole one where another candidate shares the surname."""
        if self._one.person.family_name in self._scene.shared_names:
            return self.name
        return unmarked(printable(again(self._one.person, self._scene.style)))

    @cached_property
    def party(self) -> PartyWords:
        """The party's words: `noun`, `adjective`, `possessive`, `was`."""
        return self._scene.party(self._one.party_id)

    @property
    def short(self) -> PartyWords:
        """The party's words where there is little room: "Lib Dems"."""
        return self._scene.short_party(self._one.party_id)

    @property
    def is_independent(self) -> bool:
        """Whether this candidate stood for no party."""
        return self._one.party_id == INDEPENDENT

    @property
    def is_speaker(self) -> bool:
        """Whether this is the Speaker, who stands for no party."""
        return self._one.party_id == SPEAKER

    @property
    def is_joint(self) -> bool:
        """Whether this candidate stood for Labour and the Co-operative Party."""
        return is_joint(self._one)

    @property
    def for_party(self) -> str:
        """ "for Labour", "as an independent", "as the Speaker"."""
        if self.is_speaker:
            return "as the Speaker"
        return "as an independent" if self.is_independent else f"for {self.party.noun}"

    @property
    def for_whom(self) -> str:
        """ "Labour", "independent", "Speaker": what stands in brackets after the name."""
        return "Labour and Co-operative" if self.is_joint else self.party.adjective

    @property
    def place(self) -> int:
        """The place among the candidates, from 1; 0 while not declared."""
        return self._ranked.position if self._ranked else 0

    @cached_property
    def ordinal(self) -> str:
        """ "second", marked."""
        return self._marked(self._claim(Kind.RANK, drawn.whole(self.place)), is_bare=False) if self.place else ""

    @property
    def is_new(self) -> bool:
        """Whether a party known beyond the seat did not stand in the result that is compared with."""
        before = self._scene.baseline
        if before is None or OTHERS in before.votes or family_key(self._one, before.parties) not in KNOWN:
            return False
        return before.key_of(self._one) not in before.votes

    @property
    def is_renamed(self) -> bool:
        """Whether the party had another name in the result that is compared with: Reform UK, the Brexit Party."""
        before = self._scene.baseline
        if before is None:
            return False
        return self.party != self._scene.party(self._one.party_id, before.polled_on.year)

    @property
    def is_sitting(self) -> bool:
        """Whether this candidate won the last poll in the seat and was its Member until now."""
        return self._scene.sitting == self.key

    @property
    def is_over_five(self) -> bool:
        """Whether the share was over five per cent."""
        return self._ranked is not None and self._ranked.share > FIVE

    @cached_property
    def size(self) -> Decimal:
        """How large the change in the share is, for finding the largest; 0 where not known."""
        return abs(self._change.quantity.value or Decimal(0)) if self._change else Decimal(0)

    @cached_property
    def votes(self) -> str:
        """ "15,647 votes"."""
        return self._marked(self._votes, is_bare=False)

    @cached_property
    def number(self) -> str:
        """ "15,647"."""
        return self._marked(self._votes, is_bare=True)

    @property
    def labelled(self) -> str:
        """ "Wes Streeting (Labour)"."""
        return f"{self.name} ({self.for_whom})"

    @property
    def numbered(self) -> str:
        """ "Wes Streeting (Labour) with 15,647"; a number in words with what it counts."""
        is_few = self._ranked is not None and self._ranked.votes <= self._scene.style.words_to
        return f"{self.labelled} with {self.votes if is_few else self.number}"

    @cached_property
    def share(self) -> str:
        """ "33.4 per cent"."""
        if self._ranked is None:
            return ""
        quantity = drawn.part(self._ranked.share, self._scene.style.decimals)
        return self._marked(self._claim(Kind.SHARE, quantity), is_bare=False)

    @cached_property
    def change(self) -> str:
        """ "13.9 percentage points", whichever way; empty where there is nothing to compare with, or no change."""
        claim = self._change
        return self._marked(claim, is_bare=False) if claim and claim.quantity.direction else ""

    @cached_property
    def change_again(self) -> str:
        """ "13.9 points": the change at a second mention of points."""
        claim = self._change
        if claim is None or not claim.quantity.direction:
            return ""
        return self._scene.pen.mark(figure(claim, self._scene.brief), claim)

    @property
    def has_change(self) -> bool:
        """Whether the share is told beside that of the party before: not a person's own."""
        return self._change is not None and not self.is_independent and not self.is_speaker

    @property
    def rose(self) -> int:
        """1 where the share rose, -1 where it fell, 0 where it did not change or that is not known."""
        return self._change.quantity.direction if self._change else 0

    @property
    def _votes(self) -> Claim | None:
        return None if self._ranked is None else self._claim(Kind.VOTES, drawn.whole(self._ranked.votes))

    @cached_property
    def _change(self) -> Claim | None:
        before = self._scene.baseline
        found = share_change(self._scene.poll, self._one.key, before) if before else None
        if found is None or before is None:
            return None
        quantity = drawn.moved(found, self._scene.style.decimals)
        return Claim(
            Kind.SHARE_CHANGE, drawn.of(self._scene.poll, self._one), quantity, drawn.against(before.polled_on.year)
        )

    def _claim(self, kind: Kind, quantity: Quantity) -> Claim:
        return Claim(kind, drawn.of(self._scene.poll, self._one), quantity)

    def _marked(self, claim: Claim | None, *, is_bare: bool) -> str:
        if claim is None:
            return ""
        words = bare if is_bare else figure
        return self._scene.pen.mark(words(claim, self._scene.style), claim)
