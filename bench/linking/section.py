"""What a short report says of one poll: its result in one of several shapes, and what is said in passing."""

from __future__ import annotations

import re
from dataclasses import dataclass
from random import Random

from bench.linking.sheet import Sheet
from hustings.measures.majority import majority
from hustings.record.candidacy import Candidacy
from hustings.record.poll import Poll

#: Shapes that give the constituency's name in full, and all.
FULL = ("names", "surnames", "list", "parties", "shares", "few")
SHAPES = (*FULL, "unnamed", "surnames only", "town", "town by surnames", "misspelt")
_AROUND = re.compile(
    r" and .*|, .*| upon .*|-upon-.*|^(?:North|South|East|West|Mid) (?:East |West )?"
    r"| (?:North|South|East|West|Central)(?: East| West)?$"
)


@dataclass(frozen=True, slots=True)
class Result:
    """A poll with its candidacies in the order of their votes."""

    poll: Poll
    ranked: tuple[Candidacy, ...]

    @classmethod
    def of(cls, poll: Poll) -> Result:
        """The result of a declared poll."""
        ranked = sorted(poll.candidacies, key=lambda one: -(poll.votes(one.key) or 0))
        return cls(poll, tuple(ranked))

    @property
    def name(self) -> str:
        """The constituency's name as copy prints it."""
        return self.poll.constituency.name

    @property
    def figures(self) -> dict[str, int | float]:
        """The majority, and the votes and the shares in per cent of the first three."""
        votes = {f"v{at}": self.poll.votes(one.key) or 0 for at, one in enumerate(self.ranked[:3])}
        total = self.poll.declaration.valid_votes if self.poll.declaration else 1
        shares = {f"s{at}": (2000 * votes[f"v{at}"] + total) // (2 * total) / 10 for at in range(len(votes))}
        return votes | shares | {"lead": majority(self.poll) or 0}


def town(name: str) -> str:
    """The part of a constituency's name that people use for the place: "Swindon" of "Swindon South"."""
    return _AROUND.sub("", name) or name


def tell(sheet: Sheet, result: Result, shape: str) -> None:
    """Add the result in a shape."""
    one = dict(zip("abc", result.ranked, strict=False))
    words = _WORDS[shape].get(len(result.ranked), _WORDS[shape][3])
    for place, candidacy in one.items():
        words = words.replace(f"<{place}>", candidacy.name).replace(f"<{place}.x>", misspelt(candidacy))
        words = words.replace(f"<{place}.s>", candidacy.person.family_name)
        words = words.replace(f"<{place}.p>", candidacy.party_name or "Independent")
    words = words.replace("<place>", result.name).replace("<town>", town(result.name))
    sheet.say(words, result.poll.id, **result.figures)


def misspelt(candidacy: Candidacy) -> str:
    """A candidate's name with a letter of the first name dropped, and a letter of a long surname doubled."""
    given, family = candidacy.person.given_name, candidacy.person.family_name
    given = given[:2] + given[3:] if len(given) > 4 else given
    return f"{given} {family[:-1] + family[-2:] if len(family) > 6 else family}"


def _both(two: str, third: str, end: str = "") -> dict[int, str]:
    """A shape for two candidates, and for three and more."""
    return {2: two + end, 3: two + third + end}


_WORDS = {
    "names": _both(
        "<a> (<a.p>) has won <place> with {v0} votes, a majority of {lead} over <b> (<b.p>), who had {v1}.",
        " <c> (<c.p>) came third with {v2}.",
    ),
    "surnames": _both("<a.p> won <place> by {lead} votes. <a.s> polled {v0} and <b.s> {v1}.", " <c.s> had {v2} votes."),
    "list": _both("<place>\n<a> (<a.p>) {v0}\n<b> (<b.p>) {v1}", "\n<c> (<c.p>) {v2}", "\nMajority {lead}\n"),
    "parties": _both("In <place> the majority was {lead}: <a.p> {v0} votes, <b.p> {v1}", ", <c.p> {v2}", "."),
    "unnamed": _both(
        "<a> goes to Westminster with {v0} votes. <b> of the <b.p> party was second with {v1}",
        ", ahead of <c> on {v2}",
        ". The majority was {lead}.",
    ),
    "shares": _both(
        "<a> was elected in <place> with {s0} per cent to the {s1} of <b>",
        ". <c> had {s2} per cent",
        ".",
    ),
    "few": _both("<place> has gone to <a.p>, whose <a> won by {lead} votes", "", "."),
    "surnames only": _both("<a.s> polled {v0} and beat <b.s>, who had {v1}, by {lead}.", " <c.s> had {v2}."),
    "town by surnames": _both("<town>: <a.s> {v0} votes, <b.s> {v1}", ", <c.s> {v2}", ". Majority: {lead}."),
    "misspelt": _both("<a.x> has won <place> with {v0} votes to {v1} for <b.x>.", " <c.x> had {v2} votes."),
    "town": _both(
        "<a> is the MP for <town> with a majority of {lead}. <a.s> had {v0} votes, <b.s> {v1}.",
        " <c.s> won {v2} votes.",
    ),
}


def before(sheet: Sheet, earlier: Result) -> None:
    """Add what the result before was."""
    year = earlier.poll.polled_on.year
    when = f"At the by-election of {year}" if earlier.poll.is_by_election else f"In {year}"
    person = earlier.ranked[0]
    words = f" {when} {person.name} had held it with {{v0}} votes and a majority of {{lead}}."
    sheet.say(words, earlier.poll.id, **earlier.figures)


def aside(sheet: Sheet, dice: Random, result: Result, other: Result) -> str:
    """Add a sentence that names another place or somebody of another seat, of which nothing is said; give its sort."""
    winner, person = result.ranked[0].person.family_name, other.ranked[0].name
    sorts = {
        "home": f" {winner}, who lives in {other.name}, thanked the returning officer.",
        "town home": f" {winner}, a teacher from {town(other.name)}, thanked the returning officer.",
        "former seat": f" {winner} was the MP for {other.name} until then.",
        "leader": f" {person} spoke of a good night.",
        "visitor": f" {person}, the member for {other.name}, had come to help.",
        "related": f"\n\nMore on this\n{other.name}: {other.ranked[0].party_name} hold\n{person} wins in {other.name}",
        "related result": f"\n\nMore results\n{other.name}: {person} wins with {{v0}} votes, a majority of {{lead}}",
    }
    sort = dice.choice(list(sorts))
    sheet.say(sorts[sort], other.poll.id, **other.figures)
    return sort
