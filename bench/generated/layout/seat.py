"""Layouts of one constituency: a line for each candidate, a paragraph, a card, a notice."""

from __future__ import annotations

from collections.abc import Callable

from bench.generated.layout.bill import (
    AGENCY,
    CAPITALS,
    FINE_SHARE,
    FULL,
    MAJORITY,
    SHARE,
    TABLE,
    VOTES,
    Bill,
    bare,
    count,
    moved,
    part,
    party,
)
from bench.generated.layout.foot import change, election, foot, full_name, given_name, head, last_time, outcome, surname
from bench.generated.layout.table import columns, csv, markdown, numbered, since, tabs, two_years
from bench.generated.scene import Scene

Layout = Callable[[Bill, Scene], None]


def commas(bill: Bill, scene: Scene) -> None:
    """Name, party, votes, share and change, parted by commas."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, f"{full_name(one)}, {party(one, FULL)}, ", VOTES, ", ", SHARE)
        change(bill, scene, one, ", ")
        bill.say("\n")
    bill.say("\n")
    foot(bill, scene, "MTE", "\n")


def dashes(bill: Bill, scene: Scene) -> None:
    """Name, party, votes, share and change, parted by dashes."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, f"{full_name(one)} – {party(one, TABLE)} – ", VOTES, " – ", SHARE)
        change(bill, scene, one, " – ")
        bill.say("\n")
    bill.say("\n")
    foot(bill, scene, "EMTS", " – ")


def agency(bill: Bill, scene: Scene) -> None:
    """As a wire sends it: a paragraph of lines, surname and initial, the sitting Member starred."""
    bill.say(f"{scene.poll.constituency.name.upper()} ({election(scene)})\n")
    outcome(bill, scene, AGENCY)
    bill.say("\n")
    for one in scene.players:
        star = "*" if one.candidacy.is_sitting else ""
        bill.line(
            scene, one, f"{star}{surname(one)} {given_name(one)[:1]} ({party(one, AGENCY)}) ", VOTES, " (", FINE_SHARE
        )
        change(bill, scene, one, ", ", places=2)
        bill.say(")\n")
    foot(bill, scene, "MSET", "\n", 2)
    bill.say("\n")
    last_time(bill, scene, 1)


def agency_old(bill: Bill, scene: Scene) -> None:
    """Electorate and turnout first, initials before names, last time's below."""
    bill.say(f"{scene.poll.constituency.name}\n{election(scene)}\n")
    foot(bill, scene, "ET", " ", 2)
    bill.say("\n")
    for one in scene.players:
        bill.line(scene, one, f"{given_name(one)[:1]} {surname(one)} ({party(one, AGENCY)}) ", VOTES, "\n")
    bill.line(scene, None, f"{party(scene.players[0], AGENCY)} maj ", MAJORITY, "\n")
    outcome(bill, scene, AGENCY)
    bill.say("\n")
    foot(bill, scene, "S", "", 2)
    bill.say("\n")
    last_time(bill, scene, 0)


def party_first(bill: Bill, scene: Scene) -> None:
    """The party, a colon, and its candidate."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, f"{party(one, FULL)}: {full_name(one)} ", VOTES, " (", SHARE, ")\n")
    foot(bill, scene, "TMR", "; ")


def capitals(bill: Bill, scene: Scene) -> None:
    """The party in capitals of three letters, figures without commas."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, f"{party(one, CAPITALS)} {full_name(one)} ", ("votes", bare), " ", SHARE)
        change(bill, scene, one, " (", ")")
        bill.say("\n")
    bill.say(f"{party(scene.players[0], CAPITALS)} maj ")
    bill.of(scene, "majority", bare)


def dots(bill: Bill, scene: Scene) -> None:
    """The surname in capitals and dots to the votes."""
    head(bill, scene)
    for one in scene.players:
        words = f"{surname(one).upper()}, {given_name(one)} ({party(one, FULL)}) "
        bill.line(scene, one, words + "." * max(4, 60 - len(words)) + " ", VOTES, "\n")
    bill.say("\n")
    foot(bill, scene, "ETMR", "\n", 3)


def notice(bill: Bill, scene: Scene) -> None:
    """A council's declaration of result of poll."""
    bill.say(
        f"DECLARATION OF RESULT OF POLL\nElection of a Member of Parliament for the {scene.poll.constituency.name} "
        f"Constituency on {scene.poll.polled_on:%d %B %Y}\n\n"
    )
    bill.say("Name of candidate | Description | Number of votes recorded\n")
    for at, one in enumerate(scene.players):
        bill.line(
            scene,
            one,
            f"{surname(one).upper()} {given_name(one)} | {party(one, FULL)} | ",
            VOTES,
            " ELECTED\n" if at == 0 else "\n",
        )
    bill.say("\n")
    foot(bill, scene, "RVET", "\n", 3)


def brackets(bill: Bill, scene: Scene) -> None:
    """The party in brackets, figures in words after them."""
    head(bill, scene)
    for one in scene.players:
        bill.line(
            scene, one, f"[{party(one, TABLE)}] {full_name(one)}: ", VOTES, " votes [", ("share", part(1, " per cent"))
        )
        if bill.has(scene, "shift", one):
            bill.say("; ")
            bill.of(scene, "shift", moved(1, "up ", "down "), one)
        bill.say("]\n")
    foot(bill, scene, "TSM", ". ", 1)


def share_first(bill: Bill, scene: Scene) -> None:
    """The share before the name."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, SHARE, f" {full_name(one)} ({party(one, TABLE)}), ", VOTES, "\n")
    foot(bill, scene, "MT", "\n", 1)


def votes_first(bill: Bill, scene: Scene) -> None:
    """The votes before the name."""
    head(bill, scene)
    for one in scene.players:
        bill.of(scene, "votes", count, one)
        bill.say(f" – {full_name(one)}, {party(one, FULL)}\n")
    bill.say("\n")
    foot(bill, scene, "MT", "\n", 1)


def run_on(bill: Bill, scene: Scene) -> None:
    """All candidates in a sentence."""
    bill.say(f"{scene.poll.constituency.name} ({election(scene)}): ")
    for at, one in enumerate(scene.players):
        bill.say(("; " if at else "") + f"{full_name(one)} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
    bill.line(scene, None, ". Maj ", MAJORITY, ". ")
    foot(bill, scene, "TS", ". ", 1)


def ticker(bill: Bill, scene: Scene) -> None:
    """Parties only, in a sentence."""
    bill.say(f"{scene.poll.constituency.name} ({scene.year}): ")
    outcome(bill, scene, TABLE)
    bill.say(". ")
    for at, one in enumerate(scene.players[:5]):
        bill.line(scene, one, (", " if at else "") + f"{party(one, TABLE)} ", VOTES, " (", SHARE, ")")
    bill.line(scene, None, ". Maj: ", MAJORITY, ". ")
    foot(bill, scene, "TS", ", ", 1)


def card(bill: Bill, scene: Scene) -> None:
    """A broadcaster's card: each item under its label."""
    head(bill, scene)
    for one in scene.players:
        bill.line(scene, one, f"{full_name(one)}\n{party(one, FULL)}\nVotes: ", VOTES, "\nShare: ", SHARE)
        change(bill, scene, one, "\nChange: ")
        bill.say("\n\n")
    foot(bill, scene, "MTE", "\n", 0)


def party_only(bill: Bill, scene: Scene) -> None:
    """A line for each party."""
    head(bill, scene)
    for one in scene.players:
        if not one.is_alone:
            continue
        bill.line(scene, one, f"{party(one, TABLE)} ", VOTES, " (", SHARE)
        change(bill, scene, one, " ")
        bill.say(")\n")
    foot(bill, scene, "MTS", ", ", 1)


def bullets(bill: Bill, scene: Scene) -> None:
    """A list of points."""
    bill.say(f"## {scene.poll.constituency.name} {scene.year}\n\n")
    for one in scene.players:
        bill.line(scene, one, f"* **{full_name(one)}** ({party(one, FULL)}): ", VOTES, " votes, ", SHARE, "\n")
    bill.say("\n")
    for letter in "MTSE":
        bill.say("* ")
        foot(bill, scene, letter, "", 0)
        bill.say("\n")


def agency_run(bill: Bill, scene: Scene) -> None:
    """A wire's paragraph: everything in one."""
    bill.say(f"{scene.poll.constituency.name.upper()}: ")
    outcome(bill, scene, AGENCY)
    bill.say(f" ({election(scene)}). ")
    for at, one in enumerate(scene.players[:6]):
        bill.line(scene, one, (", " if at else "") + f"{surname(one)} ({party(one, AGENCY)}) ", VOTES, " (", FINE_SHARE)
        change(bill, scene, one, "; ", places=2)
        bill.say(")")
    bill.say(". ")
    foot(bill, scene, "MSET", ". ", 2)


SEAT_LAYOUTS: tuple[Layout, ...] = (
    commas,
    dashes,
    tabs,
    markdown,
    csv,
    agency,
    agency_old,
    party_first,
    capitals,
    dots,
    notice,
    columns,
    brackets,
    share_first,
    votes_first,
    numbered,
    run_on,
    ticker,
    card,
    party_only,
    two_years,
    since,
    bullets,
    agency_run,
)
