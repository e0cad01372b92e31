"""How a report speaks of people and seats: in full at first, then by surname, title, pronoun or description."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from random import Random

from bench.generated.fact import Unsaid
from bench.generated.party import PartyName
from bench.generated.scene import Player, Scene
from bench.generated.style import Style

TITLES = {"Male": ("Mr",), "Female": ("Ms", "Mrs")}
PRONOUNS = {"Male": ("he", "his", "him"), "Female": ("she", "her", "her")}
COMPASS = re.compile(r"^(North East|North West|South East|South West|Mid|North|South|East|West|Central) ([A-Z]\w+)$")
ORDINALS = "nought first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()


@dataclass(slots=True)
class Cast:
    """Who has been named so far in a report, and who in the last two sentences."""

    named: set[str] = field(default_factory=set)
    seats: set[str] = field(default_factory=set)
    recent: list[str] = field(default_factory=list)
    before: list[str] = field(default_factory=list)
    title: dict[str, str] = field(default_factory=dict)

    def copy(self) -> Cast:
        """The same, to go back to."""
        return Cast(set(self.named), set(self.seats), list(self.recent), list(self.before), dict(self.title))

    def see(self, scene: Scene, player: Player) -> str:
        """Note that the player is named here; gives the name to note it by."""
        name = f"{scene.poll.id}/{player.key}"
        self.named.add(name)
        self.recent.append(name)
        return name

    def is_named(self, scene: Scene, player: Player) -> bool:
        """Whether the reader has met this player."""
        return f"{scene.poll.id}/{player.key}" in self.named

    def is_clear(self, scene: Scene, player: Player) -> bool:
        """Whether a pronoun here could mean nobody else."""
        return set(self.recent or self.before) == {f"{scene.poll.id}/{player.key}"}

    def end_sentence(self) -> None:
        """Those named here are now those of the sentence before."""
        self.before, self.recent = self.recent, []


#: Adjectives that stand before a name by themselves: "Conservative Ann Other", but "Labour's Ann Other".
PERSONS = frozenset({"Conservative", "Tory", "Liberal Democrat", "Lib Dem", "Green", "English Democrat"})


def possessive(words: str) -> str:
    """The words with their apostrophe.

    >>> possessive("Labour"), possessive("the Greens")
    ("Labour's", "the Greens'")
    """
    return f"{words}'" if words.endswith("s") and words.startswith("the ") else f"{words}'s"


def noun(party: PartyName, rng: Random) -> str:
    """A party as a noun; `Unsaid` for those who stand for none."""
    if not party.nouns:
        raise Unsaid("no party")
    return rng.choice(party.nouns)


def surname(player: Player, style: Style, cast: Cast) -> str:
    """The surname, with its title where the paper has titles; the whole name where two share the surname."""
    person = player.candidacy.person
    if not player.has_own_surname:
        return person.name
    titles = TITLES.get(person.gender or "")
    if not style.has_titles or not titles:
        return person.family_name
    title = cast.title.setdefault(person.name, titles[len(person.name) % len(titles)] if titles[0] != "Ms" else "Ms")
    return f"{title} {person.family_name}"


def introduced(player: Player, rng: Random) -> tuple[str, str]:
    """A first mention: words before the name that say the party, and words after it."""
    adjective = rng.choice(player.party.adjectives)
    if player.party.is_independent:
        return rng.choice([("independent ", ""), ("independent candidate ", ""), ("", " (Independent)")])
    forms = [
        (f"{adjective} candidate ", ""),
        (f"{possessive(noun(player.party, rng))} ", ""),
        (f"{adjective} " if adjective in PERSONS else f"{possessive(noun(player.party, rng))} ", ""),
        ("", f" ({rng.choice(player.party.tables[:2])})"),
        (f"{adjective} hopeful ", ""),
    ]
    return rng.choices(forms, (4, 5, 2, 3, 1))[0]


def seat_name(scene: Scene, style: Style) -> str:
    """The seat's full name as this paper writes it."""
    name = _plain(scene.poll.constituency.name)
    return name.replace(" and ", " & ") if style.ampersand else name


def _lowered(name: str) -> str:
    for one in ("Of", "Upon", "On", "The", "And"):
        name = name.replace(f" {one} ", f" {one.lower()} ").replace(f"-{one}-", f"-{one.lower()}-")
    return name


def _plain(name: str) -> str:
    """Parliament's "Durham, City of" as copy has it."""
    first, comma, rest = _lowered(name).partition(", ")
    if not comma or " and " in rest:
        return first + comma + rest
    return f"{rest} {first}" if rest.endswith(" of") or rest.startswith("City of") else f"{first} {rest}"


def later_seat_names(scene: Scene, style: Style) -> list[str]:
    """What the seat may be called once it has been named: turned round, or short where no other seat is meant."""
    full = seat_name(scene, style)
    found = [full, full]
    if turned := COMPASS.match(full):
        found.append(f"{turned[2]} {turned[1]}")
    short = re.split(r" (?:and|&) ", full)[0].split(",")[0]
    if short != full and len(short) > 4 and not short.startswith(("North", "South", "East", "West", "Mid")):
        names = [one.name for one in scene.record.constituencies.values()]
        if not any(one != scene.poll.constituency.name and one.startswith(short) for one in names):
            found += [short]
    return found


def misspelt(name: str, rng: Random) -> str | None:
    """The name with a letter of the surname left out or doubled; `None` for short names."""
    given, _, last = name.rpartition(" ")
    if len(last) < 6 or not last.isalpha():
        return None
    at = rng.randrange(2, len(last) - 1)
    return f"{given} {last[:at]}{last[at + 1 :]}" if rng.random() < 0.5 else f"{given} {last[:at]}{last[at]}{last[at:]}"
