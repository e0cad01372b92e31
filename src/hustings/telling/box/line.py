"""Lines: what a box says of a poll, each only where it is known."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.claims.claim import Basis, Claim, Quantity, When
from hustings.claims.kind import Kind
from hustings.figures.rounding import percent, points
from hustings.measures.baseline import Baseline, BaselineKind
from hustings.measures.change import share_change, turnout_change
from hustings.measures.rank import Ranked
from hustings.measures.swing import swing
from hustings.measures.turnout import turnout
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import State
from hustings.telling.box.value import BoxLine
from hustings.telling.box.writer import Writer
from hustings.telling.worth import draw

#: Whose votes, and whose changes, are told.
_VOTES, _CHANGES = 3, 4
_FIVE = Fraction(1, 20)


def lines(writer: Writer) -> Iterator[BoxLine]:
    """Every line of the box, in its order."""
    yield from elected(writer)
    if not writer.scene.poll.is_declared:
        yield from standing(writer)
        return
    yield votes(writer)
    yield from majority(writer)
    yield from turnout_line(writer)
    yield from swing_line(writer)
    yield from changes(writer)
    yield from last_time(writer)


def elected(writer: Writer) -> Iterator[BoxLine]:
    """Who is elected, and whether that is a hold or a gain; or how far the result has come."""
    scene, winner = writer.scene, writer.scene.winner
    if winner is None:
        yield writer.line("Result", _not_yet(writer))
        return
    lot = ", by lot after equal votes" if scene.own.majority == 0 else ""
    yield writer.line("Elected", f"{writer.who(winner)}{lot}")
    if winner.party_id != SPEAKER:
        yield writer.line("Result", _result(writer))


def _not_yet(writer: Writer) -> str:
    if writer.scene.poll.is_declared:
        tied = [writer.who(one.candidacy) for one in writer.scene.ranked if one.position == 1]
        return f"equal votes for {' and '.join(tied)}"
    is_withdrawn = writer.scene.poll.state is State.RETRACTED
    return "declaration withdrawn" if is_withdrawn else "not declared"


def _result(writer: Writer) -> str:
    scene, winner, found = writer.scene, writer.scene.winner, writer.scene.outcome
    if winner is None:
        return ""
    party = writer.adjective(winner.party_id)
    if found is None:
        return writer.pen.mark(f"{party} win", draw.outcome(scene.poll, winner, "won"))
    if found.is_hold or found.from_party_id is None:
        return writer.pen.mark(f"{party} hold", draw.outcome(scene.poll, winner, "held", found.baseline))
    gained = writer.pen.mark(f"{party} gain", draw.outcome(scene.poll, winner, "gained", found.baseline))
    loser = found.from_party_id
    return gained if loser == INDEPENDENT else f"{gained} from {_from(writer, loser)}"


def _from(writer: Writer, party: str) -> str:
    return "the Speaker" if party == SPEAKER else writer.adjective(party)


def standing(writer: Writer) -> Iterator[BoxLine]:
    """Who stands, by surname, before the votes are known."""
    every = sorted(writer.scene.poll.candidacies, key=lambda one: (one.person.family_name, one.person.given_name))
    if every:
        yield writer.line("Candidates", "; ".join(writer.who(one) for one in every))


def votes(writer: Writer) -> BoxLine:
    """The votes of the first three."""
    return writer.line("Votes", "; ".join(_votes(writer, one) for one in writer.scene.ranked[:_VOTES]))


def _votes(writer: Writer, one: Ranked) -> str:
    told = draw.votes(writer.scene.poll, one.candidacy, one.votes)
    return f"{writer.who(one.candidacy)} {writer.figure(told, is_bare=True)}"


def majority(writer: Writer) -> Iterator[BoxLine]:
    """The majority in votes and in per cent."""
    number, share = writer.scene.own.majority, writer.scene.own.majority_share
    if not number or share is None:
        return
    told = writer.figure(draw.majority(writer.scene.poll, number))
    part = writer.figure(draw.majority_share(writer.scene.poll, share))
    yield writer.line("Majority", f"{told} ({part})")


def turnout_line(writer: Writer) -> Iterator[BoxLine]:
    """The turnout and how it changed."""
    poll, against = writer.scene.poll, writer.scene.like
    share = turnout(poll)
    if share is None:
        return
    told = writer.figure(draw.turnout(poll, share))
    change = turnout_change(poll, against) if against is not None else None
    if against is None or change is None or not points(change):
        yield writer.line("Turnout", told)
        return
    moved = writer.figure(draw.turnout_change(poll, change, against))
    yield writer.line("Turnout", f"{told}, {'up' if change > 0 else 'down'} {moved}")


def swing_line(writer: Writer) -> Iterator[BoxLine]:
    """The swing between the first two."""
    found = swing(writer.scene.record, writer.scene.poll) if writer.scene.like else None
    if found is None or not percent(found.value):
        return
    nouns = writer.noun(found.from_family), writer.noun(found.to_family)
    if all(nouns):
        told = draw.swing(writer.scene.poll, found.value, found.from_family, found.to_family, found.baseline)
        yield writer.line("Swing", f"{writer.figure(told)} from {nouns[0]} to {nouns[1]}")


def changes(writer: Writer) -> Iterator[BoxLine]:
    """How the shares of the larger parties changed."""
    told = [one for ranked in writer.scene.ranked if (one := _change(writer, ranked))][:_CHANGES]
    if told:
        first, *rest = told
        pieces = [f"{party} {way} {writer.figure(claim)}" for party, way, claim in (first,)]
        pieces += [f"{party} {way} {writer.pen.mark(str(claim.quantity.value), claim)}" for party, way, claim in rest]
        yield writer.line("Change", ", ".join(pieces))


def _change(writer: Writer, one: Ranked) -> tuple[str, str, Claim] | None:
    scene, against = writer.scene, writer.scene.like
    change = share_change(scene.poll, one.candidacy.key, against) if against is not None else None
    if against is None or change is None or not points(change):
        return None
    if max(one.share, against.share(scene.family(one.candidacy)) or Fraction(0)) < _FIVE:
        return None
    is_own = one.candidacy.party_id in (INDEPENDENT, SPEAKER)
    party = writer.name(one.candidacy) if is_own else writer.adjective(one.candidacy.party_id)
    return party, "up" if change > 0 else "down", draw.share_change(scene.poll, one.candidacy, change, against)


def last_time(writer: Writer) -> Iterator[BoxLine]:
    """Who won last time and by how much, and at a by-election since."""
    scene = writer.scene
    if scene.like is None:
        yield writer.line("Last time", "no result on these boundaries to compare with")
    else:
        yield writer.line("Last time", _before(writer, scene.like))
    for one in scene.baselines:
        if one.kind is BaselineKind.BY_ELECTION:
            yield writer.line("By-election", _before(writer, one))


def _before(writer: Writer, one: Baseline) -> str:
    year = f"{one.polled_on.year}, notional" if one.is_notional else str(one.polled_on.year)
    if one.poll is not None and one.poll.winner is not None:
        who = writer.who(one.poll.candidacy(one.poll.winner))
        return f"{who}{_by(writer, one, ', majority ')} ({year})"
    if one.winner is None:
        return f"no winner known ({year})"
    return f"{writer.adjective(one.winner)}{_by(writer, one, ' majority of ')} ({year})"


def _by(writer: Writer, one: Baseline, words: str) -> str:
    if not one.majority:
        return ""
    told = Basis(writer.scene.poll.election, When.PREVIOUS, one.polled_on.year)
    claim = Claim(Kind.MAJORITY, draw.of_poll(writer.scene.poll), Quantity(draw.count(one.majority).value), told)
    return f"{words}{writer.figure(claim, is_bare=True)}"
