"""Layouts of the country: its parties in tables, in lines and in a wire's sentences."""

from __future__ import annotations

from fractions import Fraction
from string import Formatter

from bench.generated.country_fact import regional, tallies
from bench.generated.fact import Fact, Unsaid
from bench.generated.layout.bill import AGENCY, FULL, SHORT, TABLE, Bill, Shown, count, part, short
from bench.generated.scene import Scene


def _row_of(scene: Scene, place: int) -> tuple[str, dict[str, tuple[Fact, Shown]]]:
    """The family of the party with the so-manieth most votes, and its figures as tables and sentences show them."""
    every = [one.rows for one in tallies(scene)]
    key = [row for row in every[0] if row.family in SHORT][place].key
    rows = [row for rows in every for row in rows if row.key == key]
    election = f"{scene.year} general election"

    def fact(kind: str, unit: str, values: list[Fraction | int | None], rivals: tuple[int | Fraction, ...]) -> Fact:
        known = [one for one in values if one is not None]
        if not known:
            raise Unsaid(kind)
        wrongs = tuple(("another figure", known[0] + one) for one in rivals)
        return Fact(
            kind, known[0], unit, key, scene.poll.election, "", election, tuple(set(known[1:]) - {known[0]}), (), wrongs
        )

    change = fact("seats_change", "seats", [one.change for one in rows], (15,))
    shares = (Fraction(2, 100), Fraction(-3, 100))
    share = fact("share", "percent", [one.vote_share for one in rows], shares)
    return rows[0].family or "", {
        "seats": (fact("seats", "seats", [one.seats for one in rows], (12, -9)), count),
        "change": (change, _net),
        "moved": (change, count),
        "votes": (fact("votes", "votes", [one.votes for one in rows], (100000, -90000)), count),
        "share": (share, part(1)),
        "plain share": (share, part(1, "")),
        "share in words": (share, part(1, " per cent")),
    }


def _net(value: Fraction | int) -> str:
    return f"{'-' if value < 0 else '+'}{abs(int(value))}" if value else "0"


def _say_row(bill: Bill, scene: Scene, place: int, style: int, words: str) -> None:
    """The row of the party with the so-manieth most votes: `words` with its figures named in braces."""
    family, row = _row_of(scene, place)
    party = short(family, style)
    for said, name, _, _ in Formatter().parse(words):
        bill.say(said)
        if name == "name":
            bill.say(party)
        elif name is not None:
            bill.figure(*row[name])


def national(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in a table."""
    bill.say(f"UK general election {scenes[0].year}: final result\n\nParty\tSeats\tNet\tVotes\t%\n")
    for place in range(5):
        _say_row(bill, scenes[0], place, TABLE, "{name}\t{seats}\t{change}\t{votes}\t{plain share}\n")


def national_lines(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties, a line each."""
    bill.say(f"State of the parties, general election {scenes[0].year}\n\n")
    for place in range(5):
        _say_row(bill, scenes[0], place, TABLE, "{name} {seats} ({change}), {share} of vote\n")


def national_run(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in two sentences."""
    bill.say(f"Seats at the {scenes[0].year} general election: ")
    for place in range(5):
        _say_row(bill, scenes[0], place, AGENCY, ("; " if place else "") + "{name} {seats}, net {change}")
    bill.say(".\nVotes: ")
    for place in range(5):
        _say_row(bill, scenes[0], place, AGENCY, ("; " if place else "") + "{name} {votes} ({share})")
    bill.say(".\n")


def national_pipes(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in a Markdown table."""
    year = scenes[0].year
    bill.say(f"General election {year}\n\n| Party | Seats | +/- | Share of vote |\n| --- | --- | --- | --- |\n")
    for place in range(6):
        _say_row(bill, scenes[0], place, FULL, "| {name} | {seats} | {change} | {share} |\n")


def in_region(bill: Bill, scenes: list[Scene]) -> None:
    """Seats by party in a nation or region."""
    scene = scenes[0]
    place = scene.poll.constituency
    name = place.region if place.nation.value == "England" else place.nation.value
    bill.say(f"{name}: seats at the {scene.year} general election\n\n")
    for family, seats in regional(scene):
        bill.say(f"{short(family, TABLE)}: ")
        fact = Fact("seats", seats, "seats", family, scene.poll.election, name or "", "", (), (), (("off", seats + 4),))
        bill.figure(fact, count)
        bill.say("\n")


def prose(bill: Bill, scenes: list[Scene]) -> None:
    """A national wire's sentences: totals, changes, lists of gains."""
    scene = scenes[0]
    bill.say(f"LONDON, {scene.poll.polled_on:%B %Y} – The general election of {scene.year} has a final result.\n\n")
    for place in range(3):
        family, row = _row_of(scene, place)
        name = {"labour": "Labour", "snp": "The SNP"}.get(family, "The {name}s")
        word = "gain" if row["moved"][0].value > 0 else "loss"
        words = (
            f" won {{seats}} seats, a net {word} of {{moved}}, on {{share in words}} of the vote ({{votes}} votes). "
        )
        _say_row(bill, scene, place, FULL, name + words)
    bill.say("\n\n")
