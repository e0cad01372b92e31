"""The writer: one poll, a house's style, and the words that lines are made of."""

from __future__ import annotations

from dataclasses import dataclass, field

from hustings.claims.claim import Claim
from hustings.claims.phrase.figure import bare, figure
from hustings.claims.phrase.party import is_joint, party_words
from hustings.record.candidacy import Candidacy
from hustings.telling.box.value import BoxLine
from hustings.telling.prose import Pen, unmarked
from hustings.telling.span import printable
from hustings.telling.style import Style
from hustings.telling.worth.scene import Scene


@dataclass
class Writer:
    """What the lines about one poll are written with."""

    scene: Scene
    style: Style
    pen: Pen = field(default_factory=Pen)

    def adjective(self, party: str) -> str:
        """A party before a noun or in brackets, by its id or its family's key."""
        words = party_words(self.scene.record, party, self.style, self.scene.poll.polled_on.year).adjective
        return f"{words[:1].upper()}{words[1:]}"

    def noun(self, family: str) -> str:
        """A party as a noun."""
        return party_words(self.scene.record, family, self.style, self.scene.poll.polled_on.year).noun

    def name(self, one: Candidacy) -> str:
        """A candidate's name."""
        return unmarked(printable(one.name))

    def who(self, one: Candidacy) -> str:
        """A candidate with the party in brackets."""
        return f"{self.name(one)} ({'Labour and Co-operative' if is_joint(one) else self.adjective(one.party_id)})"

    def figure(self, claim: Claim, *, is_bare: bool = False) -> str:
        """The figure of a claim, in digits, with its unit or without, marked as making it."""
        digits = _in_digits(self.style)
        return self.pen.mark(bare(claim, digits) if is_bare else figure(claim, digits), claim)

    def line(self, label: str, marked: str) -> BoxLine:
        """A finished line."""
        return BoxLine(label, self.pen.prose(marked))


def _in_digits(style: Style) -> Style:
    """The style with every number in digits, as boxes have them."""
    return Style(
        per_cent=style.per_cent,
        points=style.points,
        party_names=style.party_names,
        thousands=style.thousands,
        decimals=style.decimals,
        words_to=0,
    )
