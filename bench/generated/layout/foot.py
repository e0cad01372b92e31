"""Pieces of layouts: names, headings, changes, outcomes, and the figures below a list of candidates."""

from __future__ import annotations

from bench.generated.layout.bill import AGENCY, Bill, count, part, party, signed
from bench.generated.scene import Player, Scene
from bench.generated.seat_fact import seat_fact


def given_name(player: Player) -> str:
    """ "Wes"."""
    return player.candidacy.person.given_name


def surname(player: Player) -> str:
    """ "Streeting"."""
    return player.candidacy.person.family_name


def full_name(player: Player) -> str:
    """ "Wes Streeting"."""
    return player.candidacy.name


def election(scene: Scene) -> str:
    """ "General Election 2019", "by-election, 5 June 2014"."""
    if scene.poll.is_by_election:
        return f"by-election, {scene.poll.polled_on:%d %B %Y}".replace(", 0", ", ")
    return f"General Election {scene.year}"


def head(bill: Bill, scene: Scene) -> None:
    """The seat and the election, on a line of their own."""
    bill.say(f"{scene.poll.constituency.name} – {election(scene)}\n\n")


def change(bill: Bill, scene: Scene, player: Player, before: str, after: str = "", places: int = 1) -> None:
    """The change of a candidate's share, where there is one."""
    if bill.has(scene, "shift", player):
        bill.say(before)
        bill.of(scene, "shift", signed(places), player)
        bill.say(after)


def outcome(bill: Bill, scene: Scene, style: int, glue: str = " ") -> None:
    """ "Lab gain from C", "C hold"; nothing where it depends on what "last time" means."""
    winner = scene.players[0]
    words = party(winner, style)
    if scene.holds("hold"):
        bill.told("outcome", f"{words} hold", scene, full_name(winner))
    elif scene.holds("gain") and scene.baseline and scene.outcome:
        loser = next((one for one in scene.players if one.family == scene.baseline.winner), None)
        whom = f"{glue}from {party(loser, style)}" if loser else ""
        bill.told("outcome", f"{words} gain{whom}", scene, full_name(winner))
    else:
        bill.say(f"{words} win")


def foot(bill: Bill, scene: Scene, order: str, glue: str, style: int = 0) -> None:
    """Electorate, turnout, majority, swing and rejected ballots in an order of letters, with a separator."""
    written = False
    for letter in order:
        kind = {"E": "electorate", "T": "turnout", "M": "majority", "S": "swing", "R": "rejected", "V": "valid"}[letter]
        if not bill.has(scene, kind):
            continue
        bill.say(glue if written else "")
        written = True
        _FOOT[letter](bill, scene, style)


def _electorate(bill: Bill, scene: Scene, style: int) -> None:
    bill.say(("Electorate: ", "Electorate ", "Elect ", "Registered electors: ")[style])
    bill.of(scene, "electorate", count)


def _turnout(bill: Bill, scene: Scene, style: int) -> None:
    bill.say(("Turnout: ", "Turnout ", "T ", "Turnout: ")[style])
    if style == 2:
        bill.of(scene, "valid", count)
        bill.say(" (")
    bill.of(scene, "turnout", part(2 if style == 2 else 1))
    bill.say(")" if style == 2 else "")


def _majority(bill: Bill, scene: Scene, style: int) -> None:
    bill.say(("Majority: ", "Majority ", f"{party(scene.players[0], AGENCY)} maj ", "Majority over second: ")[style])
    bill.of(scene, "majority", count)
    if style != 3:
        bill.say(" (")
        bill.of(scene, "lead", part(1))
        bill.say(")")


def _swing(bill: Bill, scene: Scene, style: int) -> None:
    first, second = scene.player("W"), scene.player("R")
    if seat_fact(scene, "swing", ()).value < 0:
        first, second = second, first
    names = f"{party(second, min(style, 1))} to {party(first, min(style, 1))}"
    bill.say(("Swing: ", "Swing ", "", "Swing: ")[style])
    bill.of(scene, "swing", part(1))
    bill.say((f" from {names}", f" {names}", f" swing {names}", f" ({names})")[style])


def _rejected(bill: Bill, scene: Scene, style: int) -> None:
    bill.say(("Rejected ballots: ", "Rejected papers ", "Spoilt ", "Ballot papers rejected: ")[style])
    bill.of(scene, "rejected", count)


def _valid(bill: Bill, scene: Scene, style: int) -> None:
    bill.say(("Valid votes: ", "Total valid votes ", "Total vote ", "Total number of valid votes: ")[style])
    bill.of(scene, "valid", count)


_FOOT = {"E": _electorate, "T": _turnout, "M": _majority, "S": _swing, "R": _rejected, "V": _valid}


def last_time(bill: Bill, scene: Scene, style: int) -> None:
    """Last time: "2015: C 20,000; Lab 18,000; LD 3,000. Maj 2,000"."""
    if not scene.holds("real") or not scene.holds("plain"):
        return
    bill.say(f"{scene.last_year}: ")
    known = [one for one in scene.players if one.is_alone and bill.has(scene, "votes@last", one)][:4]
    for at, one in enumerate(known):
        bill.say(("; " if style else " ") * (at > 0) + party(one, AGENCY) + " ")
        bill.of(scene, "votes@last", count, one)
        if style == 2:
            bill.say(" (")
            bill.of(scene, "share@last", part(1), one)
            bill.say(")")
    if bill.has(scene, "majority@last"):
        bill.say(". Maj ")
        bill.of(scene, "majority@last", count)
