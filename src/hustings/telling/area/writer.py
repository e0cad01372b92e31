"""The writer: an area, a house's style and a pen; the words that every sentence about an area is made of."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from hustings.claims.claim import Claim
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.number import count
from hustings.claims.phrase.party import PartyWords, party_words
from hustings.claims.phrase.who import place_words
from hustings.record.candidacy import Candidacy
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.telling.prose import Pen, Prose, unmarked
from hustings.telling.span import printable
from hustings.telling.style import Style
from hustings.telling.worth.area import draw
from hustings.telling.worth.area.scene import Area


@dataclass
class Writer:
    """What the paragraphs about one area are written with."""

    area: Area
    style: Style
    pen: Pen = field(default_factory=Pen)

    @property
    def year(self) -> int:
        """The year of the election."""
        return self.area.election.polled_on.year

    @property
    def before(self) -> str:
        """The year of the election before."""
        return str(self.area.previous.polled_on.year) if self.area.previous else ""

    @property
    def place(self) -> str:
        """The area with its article."""
        return place_words(self.area.place)

    def has_won(self, family: str) -> str:
        """Who won, as a clause without its object: "Labour won"; on the night "so far Labour has won"."""
        words = self.party(family)
        if self.area.is_whole:
            return f"{words.noun} won"
        return f"so far {words.noun} {'have' if words.is_plural else 'has'} won"

    def party(self, family: str) -> PartyWords:
        """The words for a party, as it was called then."""
        return party_words(self.area.record, family, self.style, self.year)

    def figure(self, claim: Claim, *, is_bare: bool = False) -> str:
        """The figure of a claim with its unit or without, marked as making it."""
        words = bare(claim, self.style) if is_bare else figure(claim, self.style)
        return self.pen.mark(words, claim)

    def number(self, claim: Claim) -> str:
        """The whole number of a claim, in words or digits as the style has it, marked as making it."""
        return self.pen.mark(count(int(claim.quantity.value or 0), self.style), claim)

    @property
    def total(self) -> str:
        """How many seats the area has."""
        return self.number(draw.total(self.area))

    def seat(self, poll: Poll) -> str:
        """A constituency's name."""
        return unmarked(printable(poll.constituency.name))

    def name(self, one: Candidacy) -> str:
        """A candidate's name."""
        return unmarked(printable(one.name))

    def winner(self, poll: Poll) -> str:
        """Who won a seat: the party, or the person who stood for none."""
        one = poll.candidacy(poll.winner or "")
        return self.name(one) if one.party_id in (INDEPENDENT, SPEAKER) else self.party(one.party_id).noun

    def prose(self, paragraphs: Sequence[Sequence[str]]) -> Prose:
        """The finished text: sentences joined, a blank line between paragraphs; what is empty is left out."""
        told = (" ".join(large(one) for one in sentences if one) for sentences in paragraphs)
        return self.pen.prose("\n\n".join(one for one in told if one))


def large(sentence: str) -> str:
    """The sentence with a large first letter, after any mark.

    >>> large("the Conservatives won.")
    'The Conservatives won.'
    """
    at = next((at for at, one in enumerate(sentence) if one.isalpha()), 0)
    return sentence[:at] + sentence[at : at + 1].upper() + sentence[at + 1 :]


def listed(words: Sequence[str]) -> str:
    """A list in copy: commas, and "and" before the last.

    >>> listed(["Labour 49", "the Conservatives 21", "the Greens one"])
    'Labour 49, the Conservatives 21 and the Greens one'
    """
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}" if words else ""
