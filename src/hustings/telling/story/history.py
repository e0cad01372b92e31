"""History: who held the seat and since when, as far as the record goes; the by-elections in between."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cached_property
from typing import NamedTuple

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.person import earlier_poll
from hustings.claims.phrase.number import ordinal
from hustings.claims.phrase.party import PartyWords
from hustings.measures.baseline import baselines, family_key
from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.telling.prose import unmarked
from hustings.telling.span import printable
from hustings.telling.story.scene import Scene


class Between(NamedTuple):
    """A by-election since the last general election: "August 2019", its winner and the winner's party."""

    month: str
    name: str
    for_party: str


class History:
    """The past of the scene's seat, on these boundaries and on those of the seat it came from."""

    def __init__(self, scene: Scene) -> None:
        self._scene = scene

    @cached_property
    def by_elections(self) -> list[Between]:
        """The by-elections since the last general election, latest first."""
        before = self._scene.poll
        found = [one.poll for one in baselines(self._scene.record, before) if one.poll and one.poll.is_by_election]
        return [self._between(poll) for poll in found if poll.winner is not None]

    @cached_property
    def incumbent(self) -> str | None:
        """The key of the candidate who won the last poll in the seat and stands again; `None` where nobody does."""
        last = self._last
        if last is None or last.winner is None:
            return None
        won = last.candidacy(last.winner)
        return next((one.key for one in self._scene.poll.candidacies if _is_same(one, won)), None)

    @property
    def is_reelected(self) -> bool:
        """Whether the winner won the last poll in the seat."""
        return self._scene.poll.winner is not None and self.incumbent == self._scene.poll.winner

    @cached_property
    def first_won(self) -> str:
        """The year, marked, in which the winner first won the seat; empty where this is it, or it is not known."""
        held, before = self._run_of_person
        if len(held) < 2 or before is None:
            return ""
        year = held[-1].polled_on.year
        winner = self._scene.poll.candidacy(self._scene.poll.winner or "")
        claim = Claim(Kind.TENURE, drawn_subject(self._scene.poll, winner), Quantity(), Basis(year=year))
        return self._scene.pen.mark(str(year), claim)

    @property
    def nth_win(self) -> str:
        """ "third": the winner's wins in a row; empty for a first, or where the record does not reach."""
        held, before = self._run_of_person
        return ordinal(len(held)) if before is not None and len(held) > 1 else ""

    @cached_property
    def party_since(self) -> str:
        """The year since which the party that had the seat had held it; empty where the record does not say."""
        held, before = self._run_of_party
        if not held or before is None:
            return ""
        year = held[-1].polled_on.year
        subject = Subject(self._scene.poll.constituency.name, self._scene.poll.id, family=self._holder)
        claim = Claim(Kind.OTHER, subject, Quantity(word="held since"), Basis(year=year))
        return self._scene.pen.mark(str(year), claim)

    @property
    def party_always(self) -> int:
        """The first year that the record has, where the holding party won every poll of the seat from then; else 0."""
        held, before = self._run_of_party
        general = [one for one in held if not one.is_by_election]
        return held[-1].polled_on.year if before is None and len(general) > 1 else 0

    @property
    def holder(self) -> PartyWords | None:
        """The party that won the last poll in the seat."""
        return self._scene.party(self._holder) if self._holder else None

    @cached_property
    def _holder(self) -> str | None:
        last = self._last
        if last is None or last.winner is None:
            return None
        won = last.candidacy(last.winner)
        return None if won.party_id in (INDEPENDENT, SPEAKER) else family_key(won, self._scene.record.parties)

    @property
    def _last(self) -> Poll | None:
        """The last poll in the seat, by-elections with the others; on new boundaries that of the old seat."""
        every = [one.poll for one in baselines(self._scene.record, self._scene.poll) if one.poll is not None]
        return max(every, key=lambda one: one.polled_on, default=None)

    @cached_property
    def _line(self) -> list[Poll]:
        """The polls in the seat before this one, latest first."""
        return list(self._backwards())

    def _backwards(self) -> Iterator[Poll]:
        seen = self._last
        while seen is not None and seen.winner is not None:
            yield seen
            seen = _before(self._scene, seen)

    @property
    def _run_of_person(self) -> tuple[list[Poll], Poll | None]:
        """The polls that the winner won in a row, this one first, and the one before them."""
        poll = self._scene.poll
        winner = poll.candidacy(poll.winner or "")
        held = [poll]
        for one in self._line:
            won = one.candidacy(one.winner or "")
            if not _is_same(winner, won):
                return held, one
            held.append(one)
        return held, None

    @property
    def _run_of_party(self) -> tuple[list[Poll], Poll | None]:
        """The polls before this one that the holding party won in a row, latest first, and the one before them."""
        held: list[Poll] = []
        for one in self._line:
            if family_key(one.candidacy(one.winner or ""), self._scene.record.parties) != self._holder:
                return held, one
            held.append(one)
        return held, None

    def _between(self, poll: Poll) -> Between:
        won = poll.candidacy(poll.winner or "")
        party = self._scene.party(won.party_id, poll.polled_on.year).noun
        name = unmarked(printable(won.name))
        return Between(f"{poll.polled_on:%B %Y}", name, f"for {party}" if party else "as an independent")


def drawn_subject(poll: Poll, one: Candidacy) -> Subject:
    """A candidacy as a subject."""
    return Subject(one.name, poll.id, one.key)


def _before(scene: Scene, poll: Poll) -> Poll | None:
    every = [one.poll for one in baselines(scene.record, poll) if one.poll is not None]
    return max(every, key=lambda one: one.polled_on, default=None) or earlier_poll(scene.record, poll)


def _is_same(one: Candidacy, other: Candidacy) -> bool:
    if one.person.mnis_id is not None and other.person.mnis_id is not None:
        return one.person.mnis_id == other.person.mnis_id
    return one.name == other.name
