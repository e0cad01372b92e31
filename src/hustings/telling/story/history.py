"""History: who held the seat and since when, as far as the record goes; the by-elections in between."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import NamedTuple

from hustings.claims.claim import Basis, Claim, Quantity
from hustings.claims.kind import Kind
from hustings.claims.phrase.party import PartyWords
from hustings.measures.baseline import baselines, family_key
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.story import drawn
from hustings.telling.story.past import earlier, is_same, last_poll, winner_of
from hustings.telling.story.scene import Scene

Won = Callable[[Poll], bool]

#: So many polls won in a row are worth telling where the record does not reach what was before them.
_MANY = 3


class Between(NamedTuple):
    """A by-election since the last general election: "August 2019", who won it, and "for the Greens".

    `is_winners`: who wins now won it; `is_first`: so the seat for the first time.
    """

    month: str
    name: str
    for_party: str
    is_winners: bool = False
    is_first: bool = False


class History:
    """The past of the scene's seat, under its name."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene
        self._line = earlier(scene.record, scene.poll)

    @cached_property
    def by_elections(self) -> list[Between]:
        """The by-elections in the seat since the last general election, latest first."""
        poll = self._scene.poll
        found = [one.poll for one in baselines(self._scene.record, poll) if one.poll and one.poll.is_by_election]
        return [self._between(one) for one in found if one.winner and one.constituency.slug == poll.constituency.slug]

    @property
    def is_reelected(self) -> bool:
        """Whether the winner won the last poll in the seat and was its Member until now."""
        return self._scene.poll.winner is not None and self._scene.sitting == self._scene.poll.winner

    @property
    def sitting_name(self) -> str:
        """The name of the sitting Member where that is a candidate who did not win; else empty."""
        key = self._scene.sitting
        is_beaten = key is not None and self._scene.poll.winner not in (None, key)
        return unmarked(printable(self._scene.poll.candidacy(key or "").name)) if is_beaten else ""

    @cached_property
    def first_won(self) -> str:
        """The year, marked, in which the winner first won the seat; empty where this is it, or it is not known."""
        first, winner = self._first, winner_of(self._scene.poll)
        if first is None:
            return ""
        year = first.polled_on.year
        claim = Claim(Kind.TENURE, drawn.of(self._scene.poll, winner), Quantity(), Basis(year=year))
        return self._scene.pen.mark(str(year), claim)

    @property
    def first_month(self) -> str:
        """The month of that, "August", where it was in a by-election; empty where it was not."""
        return f"{self._first.polled_on:%B}" if self._first is not None and self._first.is_by_election else ""

    @cached_property
    def _first(self) -> Poll | None:
        """The poll in which the winner first won the seat; `None` where this is it, or it is not known."""
        held = self._won_before
        return held[-1] if held and len(held) < len(self._line) else None

    @cached_property
    def _won_before(self) -> list[Poll]:
        if self._scene.poll.winner is None:
            return []
        winner = winner_of(self._scene.poll)
        return self._run(lambda one: is_same(winner, winner_of(one)))

    @cached_property
    def party_since(self) -> str:
        """The year since which the party that had the seat had held it; empty where the record does not say."""
        held = self._party_run
        if self._holder is None or not held or len(held) == len(self._line):
            return ""
        year = held[-1].polled_on.year
        subject = drawn.of_party(self._scene.poll, self._scene.poll.constituency.name, self._holder)
        claim = Claim(Kind.OTHER, subject, Quantity(word="held since"), Basis(year=year))
        return self._scene.pen.mark(str(year), claim)

    @property
    def party_always(self) -> int:
        """The first year of the record, where the holding party won every poll in the seat from then on; else 0."""
        held = self._party_run
        is_all = self._holder is not None and len(held) == len(self._line) >= _MANY
        return held[-1].polled_on.year if is_all else 0

    @property
    def holder(self) -> PartyWords | None:
        """The party that won the last poll in the seat; `None` for a person without a party."""
        return self._scene.party(self._holder) if self._holder else None

    @cached_property
    def _holder(self) -> str | None:
        last = last_poll(self._scene.record, self._scene.poll)
        if last is None:
            return None
        won = winner_of(last)
        return None if won.party_id in (INDEPENDENT, SPEAKER) else family_key(won, self._scene.record.parties)

    @cached_property
    def _party_run(self) -> list[Poll]:
        parties = self._scene.record.parties
        return self._run(lambda one: family_key(winner_of(one), parties) == self._holder)

    def _run(self, is_won: Won) -> list[Poll]:
        """The polls before this one, latest first, as long as they were won so."""
        found: list[Poll] = []
        for one in self._line:
            if not is_won(one):
                break
            found.append(one)
        return found

    def _between(self, poll: Poll) -> Between:
        won = winner_of(poll)
        party = self._scene.party(won.party_id, poll.polled_on.year).noun
        return Between(
            f"{poll.polled_on:%B %Y}",
            unmarked(printable(won.name)),
            f"for {party}" if party else "as an independent",
            poll in self._won_before,
            poll is self._first,
        )
