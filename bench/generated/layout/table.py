"""Tables of one constituency: a row for each candidate, parted by tabs, blanks, strokes or commas."""

from __future__ import annotations

from bench.generated.layout.bill import (
    AGENCY,
    FULL,
    MAJORITY,
    PLAIN_SHARE,
    PLAIN_TURNOUT,
    SHARE,
    TABLE,
    VOTES,
    Bill,
    bare,
    count,
    part,
    party,
)
from bench.generated.layout.foot import change, election, foot, full_name, head
from bench.generated.scene import Scene


def tabs(bill: Bill, scene: Scene) -> None:
    """A table parted by tabs under heads."""
    head(bill, scene)
    bill.say("Candidate\tParty\tVotes\t%\t+/-\n")
    for one in scene.players:
        bill.line(scene, one, f"{full_name(one)}\t{party(one, TABLE)}\t", VOTES, "\t", PLAIN_SHARE, "\t")
        change(bill, scene, one, "")
        bill.say("\n")
    bill.line(
        scene,
        None,
        "Majority\t\t",
        MAJORITY,
        "\t",
        ("lead", part(1, "")),
        "\nTurnout\t\t",
        ("valid", count),
        "\t",
        PLAIN_TURNOUT,
    )


def markdown(bill: Bill, scene: Scene) -> None:
    """A Markdown table, the party first."""
    bill.say(f"# {scene.poll.constituency.name}, {election(scene)}\n\n")
    bill.say("| Party | Candidate | Votes | Share | Change |\n|---|---|---:|---:|---:|\n")
    for one in scene.players:
        bill.line(scene, one, f"| {party(one, FULL)} | {full_name(one)} | ", VOTES, " | ", SHARE, " | ")
        change(bill, scene, one, "")
        bill.say(" |\n")
    bill.say("\n")
    foot(bill, scene, "TM", "\n\n", 1)


def csv(bill: Bill, scene: Scene) -> None:
    """Rows of comma-separated values."""
    bill.say(f"{scene.poll.constituency.name}, {election(scene)}\n\n")
    bill.say("candidate,party,votes,share,change\n")
    for one in scene.players:
        bill.line(
            scene, one, f"{full_name(one)},{party(one, TABLE)},", ("votes", bare), ",", ("share", part(2, "")), ","
        )
        change(bill, scene, one, "", places=2)
        bill.say("\n")


def columns(bill: Bill, scene: Scene) -> None:
    """Columns of blanks, names without a head."""
    head(bill, scene)
    bill.say(f"{'':32}{'Votes':>10}{'%':>8}{'Chge':>8}\n")
    for one in scene.players:
        bill.line(
            scene,
            one,
            f"{full_name(one) + ' (' + party(one, TABLE) + ')':32}  ",
            ("votes", lambda value: f"{count(value):>8}".strip()),
            "    ",
            PLAIN_SHARE,
        )
        change(bill, scene, one, "    ")
        bill.say("\n")
    bill.say("\n")
    foot(bill, scene, "MT", "\n", 0)


def numbered(bill: Bill, scene: Scene) -> None:
    """Places before the names."""
    head(bill, scene)
    for at, one in enumerate(scene.players, 1):
        bill.line(scene, one, f"{at}. {full_name(one)} ({party(one, AGENCY)}) ", VOTES, " ", SHARE, "\n")
    foot(bill, scene, "TM", "\n", 0)


def two_years(bill: Bill, scene: Scene) -> None:
    """Columns headed by years."""
    if not scene.holds("real") or not scene.holds("plain"):
        return numbered(bill, scene)
    heads = "\t".join(f"{year} {what}" for year in (scene.year, scene.last_year) for what in ("votes", "%"))
    bill.say(f"{scene.poll.constituency.name}\n\nParty\t{heads}\n")
    for one in scene.players:
        if not one.is_alone or not bill.has(scene, "votes@last", one):
            continue
        bill.line(
            scene,
            one,
            f"{party(one, TABLE)}\t",
            VOTES,
            "\t",
            PLAIN_SHARE,
            "\t",
            ("votes@last", count),
            "\t",
            ("share@last", part(1, "")),
            "\n",
        )
    bill.line(scene, None, "Turnout\t\t", PLAIN_TURNOUT, "\t\t", ("turnout@last", part(1, "")))
    return None


def since(bill: Bill, scene: Scene) -> None:
    """ "% change since 2010" as the head of a column of changes."""
    if not scene.holds("plain"):
        return columns(bill, scene)
    head(bill, scene)
    bill.say(f"Candidate | Party | Votes | % of vote | % change since {scene.last_year}\n")
    for one in scene.players:
        bill.line(scene, one, f"{full_name(one)} | {party(one, TABLE)} | ", VOTES, " | ", SHARE, " | ")
        change(bill, scene, one, "")
        bill.say("\n")
    foot(bill, scene, "TM", "\n", 0)
    return None
