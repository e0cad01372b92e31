"""Found: what a soft pattern took of a sentence, and the seat and people around it."""

from __future__ import annotations

import re
from collections.abc import Callable

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import Line, stretch
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag


class Found(msgspec.Struct, frozen=True):
    """A match of a soft pattern in a scene; `first` and `last` are its tokens, the last not included."""

    scene: Scene
    line: Line
    match: re.Match[str]
    first: int
    last: int

    @property
    def span(self) -> Span:
        """Where the match stands, or the part of it that its pattern calls `said`."""
        if "said" in self.match.groupdict() and self.match["said"]:
            return stretch(self.scene.tokens, *self.line.tokens_of(self.match, "said"))
        return stretch(self.scene.tokens, self.first, self.last)

    @property
    def seat(self) -> Seat | None:
        """The seat in focus where the match ends."""
        return self.scene.seats[self.last - 1] if self.scene.seats else self.scene.seat

    def actor(self, *, is_party: bool = False) -> Actor | None:
        """The actor in the match, else the nearest before it; of a party only, if asked for."""
        places = [*range(self.first, self.last), *range(self.first - 1, -1, -1)]
        for at in places:
            token = self.scene.tokens[at]
            if token.tag is Tag.ACTOR and not (is_party and token.value.is_person):
                actor: Actor = token.value
                return actor
        return None

    def reading(self, kind: Kind, subject: Subject, quantity: Quantity, basis: Basis | None = None) -> list[Reading]:
        """One reading, not firm: whatever the record says, the words leave room."""
        return [Reading(Claim(kind, subject, quantity, basis or Basis(), self.span), 1, False)]

    def of_seat(self, kind: Kind, quantity: Quantity) -> list[Reading]:
        """A reading about the seat's poll; none where no seat is in sight."""
        if self.seat is None:
            return []
        poll = self.seat.poll
        return self.reading(kind, Subject(poll.constituency.name, poll.id), quantity, Basis(poll.election))


#: What makes readings of a match.
Maker = Callable[[Found], list[Reading]]
#: The words that call for a pattern, parted by strokes; the pattern; its maker; what it takes the place of.
Row = tuple[str, str, Maker, frozenset[Kind]]
