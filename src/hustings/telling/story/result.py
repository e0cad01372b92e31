"""Result: one poll in a story's words: who won, by how much, what changed. Figures are marked with their claims."""

from __future__ import annotations

from fractions import Fraction
from functools import cached_property

from hustings.claims.area.deposit import LOST
from hustings.claims.claim import Claim, Subject
from hustings.claims.kind import Kind
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.number import count
from hustings.claims.phrase.party import PartyWords
from hustings.measures.baseline import family_key
from hustings.measures.change import turnout_change
from hustings.measures.deposit import lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.turnout import turnout
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.telling.story import drawn
from hustings.telling.story.past import last_poll, winner_of
from hustings.telling.story.runner import Runner
from hustings.telling.story.scene import Scene

#: A majority of less than this part of the valid votes is narrow; of this and more, comfortable.
NARROW, COMFORTABLE = Fraction(2, 100), Fraction(25, 100)

#: A change of another party's share, in points, that is worth a sentence.
_LARGE = 2


class Result:
    """The result of the scene's poll. A thing that is not known is an empty string."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def runners(self) -> list[Runner]:
        """The candidates in order of votes; by surname while not declared."""
        ranked = self._scene.ranked
        if ranked:
            return [Runner(self._scene, one.candidacy, one) for one in ranked]
        every = sorted(self._scene.poll.candidacies, key=lambda one: (one.person.family_name, one.person.given_name))
        return [Runner(self._scene, one) for one in every]

    @cached_property
    def winner(self) -> Runner | None:
        """Who is elected."""
        poll = self._scene.poll
        if poll.winner is None:
            return None
        return next(one for one in self.runners if one.key == poll.winner)

    @property
    def second(self) -> Runner | None:
        """The runner-up."""
        others = [one for one in self.runners if one is not self.winner]
        return others[0] if self.is_declared and others else None

    @property
    def is_declared(self) -> bool:
        """Whether the figures are known."""
        return self._scene.poll.is_declared

    @property
    def is_tied(self) -> bool:
        """Whether the first two had equal votes."""
        return majority(self._scene.poll) == 0

    @property
    def is_narrow(self) -> bool:
        """Whether the majority is under two points."""
        share = majority_share(self._scene.poll)
        return share is not None and share < NARROW

    @property
    def is_comfortable(self) -> bool:
        """Whether the majority is 25 points or more."""
        share = majority_share(self._scene.poll)
        return share is not None and share >= COMFORTABLE

    @property
    def is_hold(self) -> bool:
        """Whether the party that had the seat kept it."""
        return self._scene.outcome is not None and self._scene.outcome.is_hold

    @property
    def is_gain(self) -> bool:
        """Whether the seat changed hands."""
        return self._scene.outcome is not None and self._scene.outcome.is_gain

    @property
    def is_gain_on_paper(self) -> bool:
        """Whether the gain is on notional figures only: the winner's party won the last poll in the seat."""
        last = last_poll(self._scene.record, self._scene.poll)
        if not self.is_gain or last is None or self._scene.outcome is None:
            return False
        parties = self._scene.record.parties
        now = self._scene.poll.candidacy(self._scene.outcome.key)
        return family_key(winner_of(last), parties) == family_key(now, parties)

    @cached_property
    def loser(self) -> PartyWords | None:
        """The party that the seat was gained from; `None` for a hold, or where it was nobody's party."""
        found = self._scene.outcome
        party = found.from_party_id if found else None
        if party is None or party in (INDEPENDENT, SPEAKER):
            return None
        return self._scene.party(party)

    def outcome(self, words: str, said: str) -> str:
        """The words, marked as saying that the winner "won", "held" or "gained" the seat."""
        poll = self._scene.poll
        if poll.winner is None:
            return words
        return self._scene.pen.mark(words, drawn.outcome(poll, poll.candidacy(poll.winner), said))

    def lost(self, words: str) -> str:
        """The words, marked as saying that the party that had the seat lost it."""
        found = self._scene.outcome
        if found is None or found.baseline.winner is None or self.loser is None:
            return words
        return self._scene.pen.mark(words, drawn.lost_by(self._scene.poll, self.loser.bare, found.baseline.winner))

    @cached_property
    def majority(self) -> str:
        """ "5,218"."""
        return self._mark(self._majority, is_bare=True)

    @cached_property
    def majority_votes(self) -> str:
        """ "5,218 votes"."""
        return self._mark(self._majority)

    @cached_property
    def majority_share(self) -> str:
        """ "10.4 per cent", of the valid votes; empty where that would print nought."""
        share = majority_share(self._scene.poll)
        if share is None:
            return ""
        quantity = drawn.part(share, self._scene.style.decimals)
        return self._mark(Claim(Kind.MAJORITY, self._of, quantity)) if quantity.value else ""

    @cached_property
    def turnout(self) -> str:
        """ "68.7 per cent"."""
        share = turnout(self._scene.poll)
        if share is None:
            return ""
        return self._mark(Claim(Kind.TURNOUT, self._of, drawn.part(share, self._scene.style.decimals)))

    @cached_property
    def turnout_change(self) -> str:
        """ "3.9 percentage points", whichever way; empty where not known or none."""
        claim = self._turnout_change
        return self._mark(claim) if claim and claim.quantity.direction else ""

    @property
    def is_turnout_level(self) -> bool:
        """Whether the turnout is, as printed, what it was."""
        return self._turnout_change is not None and not self._turnout_change.quantity.direction

    @property
    def turnout_rose(self) -> int:
        """1, -1 or 0, as for a candidate's share."""
        return self._turnout_change.quantity.direction if self._turnout_change else 0

    @cached_property
    def swing(self) -> str:
        """ "3.9 per cent"; empty where there is none to give."""
        found = self._scene.swing
        if found is None or not (self.swing_from.noun and self.swing_to.noun):
            return ""
        if SPEAKER in (found.from_family, found.to_family):
            return ""
        quantity = drawn.part(found.value, self._scene.style.decimals)
        subject = drawn.of_swing(self._scene.poll, found.to_family, found.from_family)
        year = found.baseline.polled_on.year
        return self._mark(Claim(Kind.SWING, subject, quantity, drawn.against(year))) if quantity.value else ""

    @property
    def swing_from(self) -> PartyWords:
        """The party that the swing is from."""
        return self._scene.party(self._scene.swing.from_family if self._scene.swing else "")

    @property
    def swing_to(self) -> PartyWords:
        """The party that the swing is to."""
        return self._scene.party(self._scene.swing.to_family if self._scene.swing else "")

    @cached_property
    def losers(self) -> list[Runner]:
        """Who lost the deposit, most votes first."""
        lost = set(lost_deposits(self._scene.poll) or ())
        return [one for one in self.runners if one.key in lost]

    @property
    def standing(self) -> str:
        """How many candidates stood, in words: "six"."""
        return count(len(self.runners), self._scene.style)

    def counted(self, number: int) -> str:
        """A count of candidates in words: "five"."""
        return count(number, self._scene.style)

    @cached_property
    def lost_deposits(self) -> str:
        """How many lost the deposit, in words: "two"."""
        quantity = drawn.whole(len(self.losers), LOST)
        return self._scene.pen.mark(count(len(self.losers), self._scene.style), Claim(Kind.DEPOSIT, self._of, quantity))

    @property
    def mover(self) -> Runner | None:
        """Who, other than the first two, had the largest change in share, where it is larger than theirs."""
        first = [one.size for one in (self.winner, self.second) if one]
        others = [one for one in self.runners if one not in (self.winner, self.second) and one.change]
        found = max(others, key=lambda one: one.size, default=None)
        is_large = found is not None and found.has_change and found.size >= _LARGE
        return found if is_large and first and found is not None and found.size > min(first) else None

    @property
    def _of(self) -> Subject:
        return drawn.of(self._scene.poll)

    @property
    def _majority(self) -> Claim | None:
        votes = majority(self._scene.poll)
        return None if votes is None else Claim(Kind.MAJORITY, self._of, drawn.whole(votes))

    @cached_property
    def _turnout_change(self) -> Claim | None:
        before = self._scene.baseline
        found = turnout_change(self._scene.poll, before) if before else None
        if found is None or before is None:
            return None
        basis = drawn.against(before.polled_on.year)
        return Claim(Kind.TURNOUT_CHANGE, self._of, drawn.moved(found, self._scene.style.decimals), basis)

    def _mark(self, claim: Claim | None, *, is_bare: bool = False) -> str:
        if claim is None:
            return ""
        words = bare(claim, self._scene.style) if is_bare else figure(claim, self._scene.style)
        return self._scene.pen.mark(words, claim)
