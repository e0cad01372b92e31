"""The bill: a sheet on which a layout prints its figures, with the words that tables have for parties and people."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from fractions import Fraction
from random import Random

from bench.generated.fact import Fact, Unsaid, Value, is_clearly_wrong
from bench.generated.scene import Player, Scene
from bench.generated.seat_fact import seat_fact
from bench.generated.sheet import Label, Sheet
from hustings.figures.rounding import round_half_up
from hustings.record.record import Record

#: What an agency, a table and a label of three letters call a party.
SHORT = {
    "conservative": ("C", "Con", "CON", "Conservative"),
    "labour": ("Lab", "Lab", "LAB", "Labour"),
    "liberal-democrat": ("LD", "Lib Dem", "LD", "Liberal Democrat"),
    "snp": ("SNP", "SNP", "SNP", "Scottish National Party"),
    "plaid-cymru": ("PC", "Plaid Cymru", "PC", "Plaid Cymru"),
    "green": ("Green", "Green", "GRN", "Green Party"),
    "reform": ("Reform", "Reform UK", "REF", "Reform UK"),
    "ukip": ("Ukip", "UKIP", "UKIP", "UK Independence Party"),
    "dup": ("DUP", "DUP", "DUP", "Democratic Unionist Party"),
    "sinn-fein": ("SF", "Sinn Féin", "SF", "Sinn Féin"),
    "sdlp": ("SDLP", "SDLP", "SDLP", "SDLP"),
    "uup": ("UUP", "UUP", "UUP", "Ulster Unionist Party"),
    "alliance": ("Alliance", "Alliance", "APNI", "Alliance Party"),
    "bnp": ("BNP", "BNP", "BNP", "British National Party"),
}
AGENCY, TABLE, CAPITALS, FULL = range(4)


def party(player: Player, style: int) -> str:
    """What a layout in this style calls a candidate's party."""
    if player.party.is_independent:
        return ("Ind", "Ind", "IND", "Independent")[style]
    if "Brexit" in player.party.tables[0]:
        return ("Brexit", "Brexit Party", "BRX", "Brexit Party")[style]
    found = SHORT.get(player.family)
    return found[style] if found else player.party.tables[0]


def short(family: str | None, style: int) -> str:
    """What a layout calls a party family; `Unsaid` where it has no short name."""
    if family not in SHORT:
        raise Unsaid("party")
    return SHORT[family][style]


def count(value: Value) -> str:
    """A count with commas."""
    return f"{abs(int(value)):,}"


def bare(value: Value) -> str:
    """A count without commas."""
    return str(abs(int(value)))


def part(places: int, unit: str = "%") -> Callable[[Value], str]:
    """A share or turnout to so many places, with its unit."""
    return lambda value: f"{round_half_up(abs(Fraction(value)) * 100, places)}{unit}"


def signed(places: int, unit: str = "") -> Callable[[Value], str]:
    """A change of a share with its sign."""
    return lambda value: f"{'-' if value < 0 else '+'}{round_half_up(abs(Fraction(value)) * 100, places)}{unit}"


def moved(places: int, up: str, down: str) -> Callable[[Value], str]:
    """A change of a share with its direction in words."""
    return lambda value: f"{down if value < 0 else up}{round_half_up(abs(Fraction(value)) * 100, places)}"


Shown = Callable[[Value], str]
#: A figure of a line: what it is, by its kind or as a fact, and how it is shown.
Figure = tuple[str | Fact, Shown]

VOTES: Figure = ("votes", count)
SHARE: Figure = ("share", part(1))
MAJORITY: Figure = ("majority", count)
LEAD: Figure = ("lead", part(1))
TURNOUT: Figure = ("turnout", part(1))
#: As wires and tables have them: to two places, without a sign of the unit.
FINE_SHARE: Figure = ("share", part(2))
FINE_LEAD: Figure = ("lead", part(2))
PLAIN_SHARE: Figure = ("share", part(1, ""))
PLAIN_TURNOUT: Figure = ("turnout", part(1, ""))


@dataclass(slots=True)
class Bill:
    """A layout being set. `wrong` is the number of the figure to put wrong, `None` for none."""

    record: Record
    rng: Random
    name: str
    wrong: int | None = None
    sheet: Sheet = field(default_factory=Sheet)
    printed: int = 0

    def say(self, words: str) -> None:
        """Words that are no figure."""
        self.sheet.write(words)

    def figure(self, fact: Fact, shown: Callable[[Value], str]) -> None:
        """A figure with its label; the one that is to be wrong as a mistake would print it."""
        number, self.printed = self.printed, self.printed + 1
        value, error = fact.value, ""
        if number == self.wrong:
            rivals = [one for one in fact.rivals if is_clearly_wrong(fact, one[1]) and shown(one[1]) != shown(value)]
            if rivals:
                error, value = self.rng.choice(rivals)
        label = Label(
            0,
            0,
            "",
            fact.kind,
            "wrong" if error else "right",
            fact.subject,
            fact.unit,
            str(fact.value),
            fact.poll,
            fact.place,
            fact.election,
            self.name,
            error,
            number=number,
        )
        with self.sheet.labelled(label):
            self.sheet.write(shown(value))

    def told(self, kind: str, words: str, scene: Scene, subject: str = "") -> None:
        """A relation in words that is right: an outcome, a place."""
        label = Label(
            0, 0, "", kind, "right", subject, "", words, scene.poll.id, scene.poll.constituency.name, "", self.name
        )
        with self.sheet.labelled(label):
            self.sheet.write(words)

    def of(self, scene: Scene, kind: str, shown: Callable[[Value], str], player: Player | None = None) -> None:
        """A figure of a seat, or of a candidate in it."""
        if player is None:
            self.figure(seat_fact(scene, kind, ()), shown)
        else:
            self.figure(seat_fact(scene.with_role("x", player), kind, ("x",)), shown)

    def line(self, scene: Scene, player: Player | None, *parts: str | Figure) -> None:
        """Words and figures in turn, the figures those of a seat, or of a candidate in it."""
        for part in parts:
            if isinstance(part, str):
                self.say(part)
            elif isinstance(part[0], str):
                self.of(scene, part[0], part[1], player)
            else:
                self.figure(part[0], part[1])

    def has(self, scene: Scene, kind: str, player: Player | None = None) -> bool:
        """Whether there is such a figure."""
        try:
            given = scene if player is None else scene.with_role("x", player)
            seat_fact(given, kind, () if player is None else ("x",))
        except Unsaid:
            return False
        return True
