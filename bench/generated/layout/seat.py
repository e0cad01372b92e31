"""Layouts of one constituency: a line for each candidate, a paragraph, a table, a notice."""

from __future__ import annotations

from collections.abc import Callable

from bench.generated.layout.bill import AGENCY, CAPITALS, FULL, TABLE, Bill, bare, count, moved, part, party, signed
from bench.generated.scene import Player, Scene
from bench.generated.seat_fact import seat_fact

Layout = Callable[[Bill, Scene], None]


def _first(player: Player) -> str:
    return player.candidacy.person.given_name


def _last(player: Player) -> str:
    return player.candidacy.person.family_name


def _name(player: Player) -> str:
    return player.candidacy.name


def _election(scene: Scene) -> str:
    if scene.poll.is_by_election:
        return f"by-election, {scene.poll.polled_on:%d %B %Y}".replace(", 0", ", ")
    return f"General Election {scene.year}"


def _head(bill: Bill, scene: Scene) -> None:
    bill.say(f"{scene.poll.constituency.name} – {_election(scene)}\n\n")


def _change(bill: Bill, scene: Scene, player: Player, before: str, after: str = "", places: int = 1) -> None:
    """The change of a candidate's share, where there is one."""
    if bill.has(scene, "shift", player):
        bill.say(before)
        bill.of(scene, "shift", signed(places), player)
        bill.say(after)


def _outcome(bill: Bill, scene: Scene, style: int, glue: str = " ") -> None:
    """ "Lab gain from C", "C hold"; nothing where it depends on what "last time" means."""
    winner = scene.players[0]
    words = party(winner, style)
    if scene.holds("hold"):
        bill.told("outcome", f"{words} hold", scene, _name(winner))
    elif scene.holds("gain") and scene.baseline and scene.outcome:
        loser = next((one for one in scene.players if one.family == scene.baseline.winner), None)
        bill.told(
            "outcome", f"{words} gain" + (f"{glue}from {party(loser, style)}" if loser else ""), scene, _name(winner)
        )
    else:
        bill.say(f"{words} win")


def _foot(bill: Bill, scene: Scene, order: str, glue: str, style: int = 0) -> None:
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


def _then(bill: Bill, scene: Scene, style: int) -> None:
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


def commas(bill: Bill, scene: Scene) -> None:
    """Name, party, votes, share and change, parted by commas."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"{_name(one)}, {party(one, FULL)}, ")
        bill.of(scene, "votes", count, one)
        bill.say(", ")
        bill.of(scene, "share", part(1), one)
        _change(bill, scene, one, ", ")
        bill.say("\n")
    bill.say("\n")
    _foot(bill, scene, "MTE", "\n")


def dashes(bill: Bill, scene: Scene) -> None:
    """Name, party, votes, share and change, parted by dashes."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"{_name(one)} – {party(one, TABLE)} – ")
        bill.of(scene, "votes", count, one)
        bill.say(" – ")
        bill.of(scene, "share", part(1), one)
        _change(bill, scene, one, " – ")
        bill.say("\n")
    bill.say("\n")
    _foot(bill, scene, "EMTS", " – ")


def tabs(bill: Bill, scene: Scene) -> None:
    """A table parted by tabs under heads."""
    _head(bill, scene)
    bill.say("Candidate\tParty\tVotes\t%\t+/-\n")
    for one in scene.players:
        bill.say(f"{_name(one)}\t{party(one, TABLE)}\t")
        bill.of(scene, "votes", count, one)
        bill.say("\t")
        bill.of(scene, "share", part(1, ""), one)
        bill.say("\t")
        _change(bill, scene, one, "")
        bill.say("\n")
    bill.say("Majority\t\t")
    bill.of(scene, "majority", count)
    bill.say("\t")
    bill.of(scene, "lead", part(1, ""))
    bill.say("\nTurnout\t\t")
    bill.of(scene, "valid", count)
    bill.say("\t")
    bill.of(scene, "turnout", part(1, ""))


def markdown(bill: Bill, scene: Scene) -> None:
    """A Markdown table, the party first."""
    bill.say(f"# {scene.poll.constituency.name}, {_election(scene)}\n\n")
    bill.say("| Party | Candidate | Votes | Share | Change |\n|---|---|---:|---:|---:|\n")
    for one in scene.players:
        bill.say(f"| {party(one, FULL)} | {_name(one)} | ")
        bill.of(scene, "votes", count, one)
        bill.say(" | ")
        bill.of(scene, "share", part(1), one)
        bill.say(" | ")
        _change(bill, scene, one, "")
        bill.say(" |\n")
    bill.say("\n")
    _foot(bill, scene, "TM", "\n\n", 1)


def csv(bill: Bill, scene: Scene) -> None:
    """Rows of comma-separated values."""
    bill.say(f"{scene.poll.constituency.name}, {_election(scene)}\n\n")
    bill.say("candidate,party,votes,share,change\n")
    for one in scene.players:
        bill.say(f"{_name(one)},{party(one, TABLE)},")
        bill.of(scene, "votes", bare, one)
        bill.say(",")
        bill.of(scene, "share", part(2, ""), one)
        bill.say(",")
        _change(bill, scene, one, "", places=2)
        bill.say("\n")


def agency(bill: Bill, scene: Scene) -> None:
    """As a wire sends it: a paragraph of lines, surname and initial, the sitting Member starred."""
    bill.say(f"{scene.poll.constituency.name.upper()} ({_election(scene)})\n")
    _outcome(bill, scene, AGENCY)
    bill.say("\n")
    for one in scene.players:
        star = "*" if one.candidacy.is_sitting else ""
        bill.say(f"{star}{_last(one)} {_first(one)[:1]} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
        bill.say(" (")
        bill.of(scene, "share", part(2), one)
        _change(bill, scene, one, ", ", places=2)
        bill.say(")\n")
    _foot(bill, scene, "MSET", "\n", 2)
    bill.say("\n")
    _then(bill, scene, 1)


def agency_old(bill: Bill, scene: Scene) -> None:
    """Electorate and turnout first, initials before names, last time's below."""
    bill.say(f"{scene.poll.constituency.name}\n{_election(scene)}\n")
    _foot(bill, scene, "ET", " ", 2)
    bill.say("\n")
    for one in scene.players:
        bill.say(f"{_first(one)[:1]} {_last(one)} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
        bill.say("\n")
    bill.say(f"{party(scene.players[0], AGENCY)} maj ")
    bill.of(scene, "majority", count)
    bill.say("\n")
    _outcome(bill, scene, AGENCY)
    bill.say("\n")
    _foot(bill, scene, "S", "", 2)
    bill.say("\n")
    _then(bill, scene, 0)


def party_first(bill: Bill, scene: Scene) -> None:
    """The party, a colon, and its candidate."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"{party(one, FULL)}: {_name(one)} ")
        bill.of(scene, "votes", count, one)
        bill.say(" (")
        bill.of(scene, "share", part(1), one)
        bill.say(")\n")
    _foot(bill, scene, "TMR", "; ")


def capitals(bill: Bill, scene: Scene) -> None:
    """The party in capitals of three letters, figures without commas."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"{party(one, CAPITALS)} {_name(one)} ")
        bill.of(scene, "votes", bare, one)
        bill.say(" ")
        bill.of(scene, "share", part(1), one)
        _change(bill, scene, one, " (", ")")
        bill.say("\n")
    bill.say(f"{party(scene.players[0], CAPITALS)} maj ")
    bill.of(scene, "majority", bare)


def dots(bill: Bill, scene: Scene) -> None:
    """The surname in capitals and dots to the votes."""
    _head(bill, scene)
    for one in scene.players:
        words = f"{_last(one).upper()}, {_first(one)} ({party(one, FULL)}) "
        bill.say(words + "." * max(4, 60 - len(words)) + " ")
        bill.of(scene, "votes", count, one)
        bill.say("\n")
    bill.say("\n")
    _foot(bill, scene, "ETMR", "\n", 3)


def notice(bill: Bill, scene: Scene) -> None:
    """A council's declaration of result of poll."""
    bill.say(
        f"DECLARATION OF RESULT OF POLL\nElection of a Member of Parliament for the {scene.poll.constituency.name} "
        f"Constituency on {scene.poll.polled_on:%d %B %Y}\n\n"
    )
    bill.say("Name of candidate | Description | Number of votes recorded\n")
    for at, one in enumerate(scene.players):
        bill.say(f"{_last(one).upper()} {_first(one)} | {party(one, FULL)} | ")
        bill.of(scene, "votes", count, one)
        bill.say(" ELECTED\n" if at == 0 else "\n")
    bill.say("\n")
    _foot(bill, scene, "RVET", "\n", 3)


def columns(bill: Bill, scene: Scene) -> None:
    """Columns of blanks, names without a head."""
    _head(bill, scene)
    bill.say(f"{'':32}{'Votes':>10}{'%':>8}{'Chge':>8}\n")
    for one in scene.players:
        bill.say(f"{_name(one) + ' (' + party(one, TABLE) + ')':32}  ")
        bill.of(scene, "votes", lambda value: f"{count(value):>8}".strip(), one)
        bill.say("    ")
        bill.of(scene, "share", part(1, ""), one)
        _change(bill, scene, one, "    ")
        bill.say("\n")
    bill.say("\n")
    _foot(bill, scene, "MT", "\n", 0)


def brackets(bill: Bill, scene: Scene) -> None:
    """The party in brackets, figures in words after them."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"[{party(one, TABLE)}] {_name(one)}: ")
        bill.of(scene, "votes", count, one)
        bill.say(" votes [")
        bill.of(scene, "share", part(1, " per cent"), one)
        if bill.has(scene, "shift", one):
            bill.say("; ")
            bill.of(scene, "shift", moved(1, "up ", "down "), one)
        bill.say("]\n")
    _foot(bill, scene, "TSM", ". ", 1)


def share_first(bill: Bill, scene: Scene) -> None:
    """The share before the name."""
    _head(bill, scene)
    for one in scene.players:
        bill.of(scene, "share", part(1), one)
        bill.say(f" {_name(one)} ({party(one, TABLE)}), ")
        bill.of(scene, "votes", count, one)
        bill.say("\n")
    _foot(bill, scene, "MT", "\n", 1)


def votes_first(bill: Bill, scene: Scene) -> None:
    """The votes before the name."""
    _head(bill, scene)
    for one in scene.players:
        bill.of(scene, "votes", count, one)
        bill.say(f" – {_name(one)}, {party(one, FULL)}\n")
    bill.say("\n")
    _foot(bill, scene, "MT", "\n", 1)


def numbered(bill: Bill, scene: Scene) -> None:
    """Places before the names."""
    _head(bill, scene)
    for at, one in enumerate(scene.players, 1):
        bill.say(f"{at}. {_name(one)} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
        bill.say(" ")
        bill.of(scene, "share", part(1), one)
        bill.say("\n")
    _foot(bill, scene, "TM", "\n", 0)


def run_on(bill: Bill, scene: Scene) -> None:
    """All candidates in a sentence."""
    bill.say(f"{scene.poll.constituency.name} ({_election(scene)}): ")
    for at, one in enumerate(scene.players):
        bill.say(("; " if at else "") + f"{_name(one)} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
    bill.say(". Maj ")
    bill.of(scene, "majority", count)
    bill.say(". ")
    _foot(bill, scene, "TS", ". ", 1)


def ticker(bill: Bill, scene: Scene) -> None:
    """Parties only, in a sentence."""
    bill.say(f"{scene.poll.constituency.name} ({scene.year}): ")
    _outcome(bill, scene, TABLE)
    bill.say(". ")
    for at, one in enumerate(scene.players[:5]):
        bill.say((", " if at else "") + f"{party(one, TABLE)} ")
        bill.of(scene, "votes", count, one)
        bill.say(" (")
        bill.of(scene, "share", part(1), one)
        bill.say(")")
    bill.say(". Maj: ")
    bill.of(scene, "majority", count)
    bill.say(". ")
    _foot(bill, scene, "TS", ", ", 1)


def card(bill: Bill, scene: Scene) -> None:
    """A broadcaster's card: each item under its label."""
    _head(bill, scene)
    for one in scene.players:
        bill.say(f"{_name(one)}\n{party(one, FULL)}\nVotes: ")
        bill.of(scene, "votes", count, one)
        bill.say("\nShare: ")
        bill.of(scene, "share", part(1), one)
        _change(bill, scene, one, "\nChange: ")
        bill.say("\n\n")
    _foot(bill, scene, "MTE", "\n", 0)


def party_only(bill: Bill, scene: Scene) -> None:
    """A line for each party."""
    _head(bill, scene)
    for one in scene.players:
        if not one.is_alone:
            continue
        bill.say(f"{party(one, TABLE)} ")
        bill.of(scene, "votes", count, one)
        bill.say(" (")
        bill.of(scene, "share", part(1), one)
        _change(bill, scene, one, " ")
        bill.say(")\n")
    _foot(bill, scene, "MTS", ", ", 1)


def two_years(bill: Bill, scene: Scene) -> None:
    """Columns headed by years."""
    if not scene.holds("real") or not scene.holds("plain"):
        return numbered(bill, scene)
    heads = "\t".join(f"{year} {what}" for year in (scene.year, scene.last_year) for what in ("votes", "%"))
    bill.say(f"{scene.poll.constituency.name}\n\nParty\t{heads}\n")
    for one in scene.players:
        if not one.is_alone or not bill.has(scene, "votes@last", one):
            continue
        bill.say(f"{party(one, TABLE)}\t")
        bill.of(scene, "votes", count, one)
        bill.say("\t")
        bill.of(scene, "share", part(1, ""), one)
        bill.say("\t")
        bill.of(scene, "votes@last", count, one)
        bill.say("\t")
        bill.of(scene, "share@last", part(1, ""), one)
        bill.say("\n")
    bill.say("Turnout\t\t")
    bill.of(scene, "turnout", part(1, ""))
    bill.say("\t\t")
    bill.of(scene, "turnout@last", part(1, ""))
    return None


def since(bill: Bill, scene: Scene) -> None:
    """ "% change since 2010" as the head of a column of changes."""
    if not scene.holds("plain"):
        return columns(bill, scene)
    _head(bill, scene)
    bill.say(f"Candidate | Party | Votes | % of vote | % change since {scene.last_year}\n")
    for one in scene.players:
        bill.say(f"{_name(one)} | {party(one, TABLE)} | ")
        bill.of(scene, "votes", count, one)
        bill.say(" | ")
        bill.of(scene, "share", part(1), one)
        bill.say(" | ")
        _change(bill, scene, one, "")
        bill.say("\n")
    _foot(bill, scene, "TM", "\n", 0)
    return None


def bullets(bill: Bill, scene: Scene) -> None:
    """A list of points."""
    bill.say(f"## {scene.poll.constituency.name} {scene.year}\n\n")
    for one in scene.players:
        bill.say(f"* **{_name(one)}** ({party(one, FULL)}): ")
        bill.of(scene, "votes", count, one)
        bill.say(" votes, ")
        bill.of(scene, "share", part(1), one)
        bill.say("\n")
    bill.say("\n")
    for letter in "MTSE":
        bill.say("* ")
        _foot(bill, scene, letter, "", 0)
        bill.say("\n")


def agency_run(bill: Bill, scene: Scene) -> None:
    """A wire's paragraph: everything in one."""
    bill.say(f"{scene.poll.constituency.name.upper()}: ")
    _outcome(bill, scene, AGENCY)
    bill.say(f" ({_election(scene)}). ")
    for at, one in enumerate(scene.players[:6]):
        bill.say((", " if at else "") + f"{_last(one)} ({party(one, AGENCY)}) ")
        bill.of(scene, "votes", count, one)
        bill.say(" (")
        bill.of(scene, "share", part(2), one)
        _change(bill, scene, one, "; ", places=2)
        bill.say(")")
    bill.say(". ")
    _foot(bill, scene, "MSET", ". ", 2)


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
