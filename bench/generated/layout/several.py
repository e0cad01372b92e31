"""Layouts of many constituencies: round-ups, lists of seats and of the closest."""

from __future__ import annotations

from collections.abc import Callable

from bench.generated.layout.bill import (
    AGENCY,
    FINE_LEAD,
    FULL,
    LEAD,
    MAJORITY,
    PLAIN_TURNOUT,
    TABLE,
    TURNOUT,
    VOTES,
    Bill,
    count,
    party,
)
from bench.generated.layout.country import in_region, national, national_lines, national_pipes, national_run, prose
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
        bill.line(scene, None, ", maj ", MAJORITY, " (", LEAD, "), turnout ", TURNOUT, "\n")


def seat_table(bill: Bill, scenes: list[Scene]) -> None:
    """A row for each seat, parted by tabs."""
    bill.say(f"Seat by seat, {scenes[0].year}\n\nConstituency\tWinner\tParty\tVotes\tMajority\tTurnout %\n")
    for scene in scenes:
        one = scene.players[0]
        bill.line(scene, one, f"{scene.poll.constituency.name}\t{full_name(one)}\t{party(one, TABLE)}\t", VOTES, "\t")
        bill.line(scene, None, MAJORITY, "\t", PLAIN_TURNOUT, "\n")


def seat_pipes(bill: Bill, scenes: list[Scene]) -> None:
    """A Markdown table of seats."""
    bill.say(f"General Election {scenes[0].year}\n\n| Seat | MP | Majority | % majority |\n|:--|:--|--:|--:|\n")
    for scene in scenes:
        one = scene.players[0]
        bill.line(
            scene,
            None,
            f"| {scene.poll.constituency.name} | {full_name(one)} ({party(one, AGENCY)}) | ",
            MAJORITY,
            " | ",
            LEAD,
            " |\n",
        )


def two_each(bill: Bill, scenes: list[Scene]) -> None:
    """First and second of each seat."""
    bill.say(f"The {scenes[0].year} result in each seat\n\n")
    for scene in scenes:
        first, second = scene.players[:2]
        bill.line(
            scene,
            first,
            f"{scene.poll.constituency.name} – {surname(first)} ({party(first, TABLE)}) ",
            VOTES,
            f", {surname(second)} ({party(second, TABLE)}) ",
        )
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
        bill.line(
            scene, None, f"{at}. {scene.poll.constituency.name} – {party(scene.players[0], TABLE)} maj ", MAJORITY, "\n"
        )


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
        bill.line(scene, None, (fact, count), " (", FINE_LEAD, ")\n")


def highest_turnouts(bill: Bill, scenes: list[Scene]) -> None:
    """The highest turnouts, ranked."""
    bill.say(f"Highest turnouts, general election {scenes[0].year}\n\n")
    for at, scene in enumerate(_ranked(bill, scenes, "turnout", False), 1):
        bill.line(
            scene, None, f"{at}\t{scene.poll.constituency.name}\t{party(scene.players[0], TABLE)}\t", TURNOUT, "\n"
        )


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
        bill.line(
            scene,
            None,
            f"{at}. {scene.poll.constituency.name} ({party(scene.players[0], TABLE)} majority ",
            MAJORITY,
            ", ",
            FINE_LEAD,
            f"; second {party(scene.players[1], TABLE)})\n",
        )


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
            bill.line(scene, None, ". Majority ", MAJORITY, ", turnout ", TURNOUT, "\n")


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
