"""Layouts of many constituencies: round-ups, lists of seats and of the closest, tables of the country's parties."""

from __future__ import annotations

from collections.abc import Callable
from fractions import Fraction

from bench.generated.country_fact import regional, tallies
from bench.generated.fact import Fact, Unsaid
from bench.generated.layout.bill import AGENCY, FULL, SHORT, TABLE, Bill, count, part, party, short
from bench.generated.layout.foot import foot, full_name, outcome, surname
from bench.generated.scene import Scene, scene_of
from bench.generated.seat_fact import seat_fact
from hustings.measures.majority import majority, majority_share
from hustings.measures.superlative import League, league
from hustings.measures.turnout import turnout
from hustings.record.kept import kept
from hustings.record.record import Record

Layout = Callable[[Bill, list[Scene]], None]


def roundup(bill: Bill, scenes: list[Scene]) -> None:
    """A county's seats, one paragraph each."""
    bill.say(f"Results in full: General Election {scenes[0].year}\n\n")
    for scene in scenes:
        bill.say(f"{scene.poll.constituency.name.upper()}\n")
        for at, one in enumerate(scene.players[:5]):
            bill.say(("; " if at else "") + f"{full_name(one)} ({party(one, AGENCY)}) ")
            bill.of(scene, "votes", count, one)
        bill.say(".\n")
        outcome(bill, scene, AGENCY)
        bill.say(". ")
        foot(bill, scene, "MT", ". ", 1)
        bill.say(".\n\n")


def seat_lines(bill: Bill, scenes: list[Scene]) -> None:
    """A line for each seat."""
    bill.say(f"General election {scenes[0].year}: how the seats fell\n\n")
    for scene in scenes:
        bill.say(f"{scene.poll.constituency.name}: ")
        outcome(bill, scene, TABLE)
        bill.say(", maj ")
        bill.of(scene, "majority", count)
        bill.say(" (")
        bill.of(scene, "lead", part(1))
        bill.say("), turnout ")
        bill.of(scene, "turnout", part(1))
        bill.say("\n")


def seat_table(bill: Bill, scenes: list[Scene]) -> None:
    """A row for each seat, parted by tabs."""
    bill.say(f"Seat by seat, {scenes[0].year}\n\nConstituency\tWinner\tParty\tVotes\tMajority\tTurnout %\n")
    for scene in scenes:
        one = scene.players[0]
        bill.say(f"{scene.poll.constituency.name}\t{full_name(one)}\t{party(one, TABLE)}\t")
        bill.of(scene, "votes", count, one)
        bill.say("\t")
        bill.of(scene, "majority", count)
        bill.say("\t")
        bill.of(scene, "turnout", part(1, ""))
        bill.say("\n")


def seat_pipes(bill: Bill, scenes: list[Scene]) -> None:
    """A Markdown table of seats."""
    bill.say(f"General Election {scenes[0].year}\n\n| Seat | MP | Majority | % majority |\n|:--|:--|--:|--:|\n")
    for scene in scenes:
        one = scene.players[0]
        bill.say(f"| {scene.poll.constituency.name} | {full_name(one)} ({party(one, AGENCY)}) | ")
        bill.of(scene, "majority", count)
        bill.say(" | ")
        bill.of(scene, "lead", part(1))
        bill.say(" |\n")


def two_each(bill: Bill, scenes: list[Scene]) -> None:
    """First and second of each seat."""
    bill.say(f"The {scenes[0].year} result in each seat\n\n")
    for scene in scenes:
        first, second = scene.players[:2]
        bill.say(f"{scene.poll.constituency.name} – {surname(first)} ({party(first, TABLE)}) ")
        bill.of(scene, "votes", count, first)
        bill.say(f", {surname(second)} ({party(second, TABLE)}) ")
        bill.of(scene, "votes", count, second)
        bill.say(", maj ")
        bill.of(scene, "majority", count)
        bill.say("\n")


@kept
def _league(record: Record, election: str, name: str) -> League:
    return league(record, election, {"majority": majority, "lead": majority_share, "turnout": turnout}[name])


def _ranked(bill: Bill, scenes: list[Scene], name: str, is_lowest: bool, number: int = 10) -> list[Scene]:
    rows = _league(bill.record, scenes[0].poll.election, name).rows
    polls = [poll for poll, _ in rows]
    if is_lowest:
        polls.reverse()
    found = [scene_of(bill.record, poll) for poll in polls[:number]]
    return [one for one in found if one is not None]


def smallest(bill: Bill, scenes: list[Scene]) -> None:
    """The smallest majorities by votes, a line each."""
    bill.say(f"The smallest majorities of {scenes[0].year}\n\n")
    for at, scene in enumerate(_ranked(bill, scenes, "majority", True), 1):
        bill.say(f"{at}. {scene.poll.constituency.name} – {party(scene.players[0], TABLE)} maj ")
        bill.of(scene, "majority", count)
        bill.say("\n")


def closest(bill: Bill, scenes: list[Scene]) -> None:
    """The closest contests with both candidates."""
    bill.say(f"Closest contests at the {scenes[0].year} general election\n\n")
    for at, scene in enumerate(_ranked(bill, scenes, "majority", True), 1):
        first, second = scene.players[:2]
        bill.say(
            f"{at} {scene.poll.constituency.name}: {full_name(first)} ({party(first, TABLE)}) beat {full_name(second)} "
            f"({party(second, TABLE)}) by "
        )
        fact = seat_fact(scene, "margin", ("W", "R"))
        bill.figure(fact, count)
        bill.say(" (")
        bill.of(scene, "lead", part(2))
        bill.say(")\n")


def highest_turnouts(bill: Bill, scenes: list[Scene]) -> None:
    """The highest turnouts, ranked."""
    bill.say(f"Highest turnouts, general election {scenes[0].year}\n\n")
    for at, scene in enumerate(_ranked(bill, scenes, "turnout", False), 1):
        bill.say(f"{at}\t{scene.poll.constituency.name}\t{party(scene.players[0], TABLE)}\t")
        bill.of(scene, "turnout", part(1))
        bill.say("\n")


def biggest(bill: Bill, scenes: list[Scene]) -> None:
    """The biggest majorities in a sentence."""
    bill.say(f"Biggest majorities in {scenes[0].year}: ")
    for at, scene in enumerate(_ranked(bill, scenes, "majority", False, 6)):
        bill.say(("; " if at else "") + f"{scene.poll.constituency.name} ({party(scene.players[0], AGENCY)}) ")
        bill.of(scene, "majority", count)
    bill.say(".\n")


def targets(bill: Bill, scenes: list[Scene]) -> None:
    """Marginal seats by share of the vote."""
    winner = party(scenes[0].players[0], FULL)
    bill.say(f"{winner} marginals after the {scenes[0].year} election: majority and swing needed to lose\n\n")
    for at, scene in enumerate(_ranked(bill, scenes, "lead", True, 12), 1):
        bill.say(f"{at}. {scene.poll.constituency.name} ({party(scene.players[0], TABLE)} majority ")
        bill.of(scene, "majority", count)
        bill.say(", ")
        bill.of(scene, "lead", part(2))
        bill.say(f"; second {party(scene.players[1], TABLE)})\n")


def by_elections(bill: Bill, scenes: list[Scene]) -> None:
    """By-elections with their dates."""
    bill.say("By-elections since 2010\n\n")
    ids = [one for one in bill.record.elections if ".by." in one]
    for one in bill.rng.sample(ids, 8):
        for poll in bill.record.polls_of(one)[:1]:
            scene = scene_of(bill.record, poll)
            if scene is None:
                continue
            bill.say(f"{poll.constituency.name}, {poll.polled_on.day} {poll.polled_on:%B %Y}: ")
            outcome(bill, scene, TABLE)
            bill.say(". Majority ")
            bill.of(scene, "majority", count)
            bill.say(", turnout ")
            bill.of(scene, "turnout", part(1))
            bill.say("\n")


def _row_facts(scene: Scene, place: int) -> dict[str, Fact]:
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

    return {
        "name": Fact("name", 0, "", rows[0].family or "", "", "", ""),
        "seats": fact("seats", "seats", [one.seats for one in rows], (12, -9)),
        "change": fact("seats_change", "seats", [one.change for one in rows], (15,)),
        "votes": fact("votes", "votes", [one.votes for one in rows], (100000, -90000)),
        "share": fact("share", "percent", [one.vote_share for one in rows], (Fraction(2, 100), Fraction(-3, 100))),
    }


def _net(value: Fraction | int) -> str:
    return f"{'-' if value < 0 else '+'}{abs(int(value))}" if value else "0"


def national(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in a table."""
    scene = scenes[0]
    bill.say(f"UK general election {scene.year}: final result\n\nParty\tSeats\tNet\tVotes\t%\n")
    for place in range(5):
        facts = _row_facts(scene, place)
        bill.say(f"{short(facts['name'].subject, TABLE)}\t")
        bill.figure(facts["seats"], count)
        bill.say("\t")
        bill.figure(facts["change"], _net)
        bill.say("\t")
        bill.figure(facts["votes"], count)
        bill.say("\t")
        bill.figure(facts["share"], part(1, ""))
        bill.say("\n")


def national_lines(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties, a line each."""
    scene = scenes[0]
    bill.say(f"State of the parties, general election {scene.year}\n\n")
    for place in range(5):
        facts = _row_facts(scene, place)
        bill.say(f"{short(facts['name'].subject, TABLE)} ")
        bill.figure(facts["seats"], count)
        bill.say(" (")
        bill.figure(facts["change"], _net)
        bill.say("), ")
        bill.figure(facts["share"], part(1))
        bill.say(" of vote\n")


def national_run(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in two sentences."""
    scene = scenes[0]
    bill.say(f"Seats at the {scene.year} general election: ")
    for place in range(5):
        facts = _row_facts(scene, place)
        bill.say(("; " if place else "") + f"{short(facts['name'].subject, AGENCY)} ")
        bill.figure(facts["seats"], count)
        bill.say(", net ")
        bill.figure(facts["change"], _net)
    bill.say(".\nVotes: ")
    for place in range(5):
        facts = _row_facts(scene, place)
        bill.say(("; " if place else "") + f"{short(facts['name'].subject, AGENCY)} ")
        bill.figure(facts["votes"], count)
        bill.say(" (")
        bill.figure(facts["share"], part(1))
        bill.say(")")
    bill.say(".\n")


def national_pipes(bill: Bill, scenes: list[Scene]) -> None:
    """The country's parties in a Markdown table."""
    scene = scenes[0]
    bill.say(f"General election {scene.year}\n\n| Party | Seats | +/- | Share of vote |\n| --- | --- | --- | --- |\n")
    for place in range(6):
        facts = _row_facts(scene, place)
        bill.say(f"| {short(facts['name'].subject, FULL)} | ")
        bill.figure(facts["seats"], count)
        bill.say(" | ")
        bill.figure(facts["change"], _net)
        bill.say(" | ")
        bill.figure(facts["share"], part(1))
        bill.say(" |\n")


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
        facts = _row_facts(scene, place)
        family = facts["name"].subject
        bill.say({"labour": "Labour", "snp": "The SNP"}.get(family, f"The {short(family, FULL)}s") + " won ")
        bill.figure(facts["seats"], count)
        bill.say(" seats, a net ")
        word = "gain" if facts["change"].value > 0 else "loss"
        bill.say(f"{word} of ")
        bill.figure(facts["change"], count)
        bill.say(", on ")
        bill.figure(facts["share"], part(1, " per cent"))
        bill.say(" of the vote (")
        bill.figure(facts["votes"], count)
        bill.say(" votes). ")
    bill.say("\n\n")


SEVERAL_LAYOUTS: tuple[Layout, ...] = (
    roundup,
    seat_lines,
    seat_table,
    seat_pipes,
    two_each,
    smallest,
    closest,
    highest_turnouts,
    biggest,
    targets,
    by_elections,
    national,
    national_lines,
    national_run,
    national_pipes,
    in_region,
    prose,
)
