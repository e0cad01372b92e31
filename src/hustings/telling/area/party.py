"""A party in words: its seats, its votes, where it did best, and the seats that it gained and lost."""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from hustings.claims.area.league import MEASURES, values
from hustings.claims.area.stood import lost_by_family, stood_by_family
from hustings.figures.rounding import points
from hustings.measures.majority import majority
from hustings.record.poll import Poll
from hustings.telling.area.writer import Writer, listed
from hustings.telling.worth import draw as of_poll
from hustings.telling.worth.area import draw
from hustings.telling.worth.area.polls import first_of, gains_of, losses_of

_NAMED = 8
_FEWEST = 2
#: A smaller share is not told.
TOLD = Fraction(1, 100)


def seats(writer: Writer, family: str) -> Iterator[str]:
    """How many seats, and how many more or fewer than before."""
    area, words = writer.area, writer.party(family)
    won, change = area.seats[family], area.changes.get(family)
    where = "" if area.is_country else f" in {writer.place}"
    when = f"at the {writer.year} general election"
    than = _than(writer, family, change) if change and (won or change < -1) else ""
    if not won:
        none = writer.pen.mark(f"{writer.has_won(family)} no seats", draw.seats(area, family))
        yield f"{none}{where} {when}{than}."
    elif won == len(area.polls):
        every = writer.pen.mark(f"{words.noun} won every seat{where}", draw.all_seats(area, family))
        yield f"{every} {when}, {writer.number(draw.seats(area, family))} in all{than}."
    else:
        told = writer.number(draw.seats(area, family))
        yield f"{writer.has_won(family)} {told} of the {writer.total} seats{where} {when}{than}."


def _than(writer: Writer, family: str, change: int) -> str:
    against = f"the notional results of {writer.before}" if writer.area.is_notional else writer.before
    told = writer.figure(draw.seats_change(writer.area, family))
    return f", a net {'gain' if change > 0 else 'loss'} of {told} on {against}"


def votes(writer: Writer, family: str) -> Iterator[str]:
    """Votes, share and change."""
    area, words = writer.area, writer.party(family)
    share, change = area.share(family), area.share_change(family)
    if share is None or area.now is None or not area.is_whole:
        return
    number = writer.figure(draw.votes(area, family, area.now.votes[family]))
    where = f" in {writer.place}"
    if share < TOLD:
        yield f"{words.noun} polled {number}{where}."
        return
    told = f"{words.noun} polled {number}{where}, {writer.figure(draw.share(area, family, share))} of the vote"
    if change is not None and points(change):
        way = "up" if change > 0 else "down"
        told += f", {way} {writer.figure(draw.share_change(area, family, change))} on {writer.before}"
    yield f"{told}."


def best(writer: Writer, family: str) -> Iterator[str]:
    """The party's highest share of the area, and the closest of the seats that it won."""
    area, words = writer.area, writer.party(family)
    found = first_of(area, "highest", "share", family) if area.is_whole else None
    if found is not None:
        poll, _ = found
        share = values(area.record, area.election.id, MEASURES["share"][0], family)[poll.id]
        yield _best(writer, family, poll, share)
    closest = first_of(area, "lowest", "majority", family) if area.is_whole else None
    votes = majority(closest[0]) if closest is not None else None
    if closest is not None and votes:
        claim = of_poll.superlative(closest[0], "lowest majority", place=area.place, family=family)
        told = writer.pen.mark(f"{words.possessive} smallest majority in {writer.place}", claim)
        figure = writer.figure(of_poll.majority(closest[0], votes))
        yield f"{told} was {figure}, in {writer.seat(closest[0])}."


def _best(writer: Writer, family: str, poll: Poll, share: Fraction) -> str:
    words = writer.party(family)
    claim = of_poll.superlative(poll, "highest share", place=writer.area.place, family=family)
    told = writer.pen.mark(f"{words.possessive} highest share of the vote in {writer.place}", claim)
    own = [one for one in poll.candidacies if writer.area.record.family(one.party_id) == family]
    if len(own) != 1:
        return f"{told} was in {writer.seat(poll)}."
    return f"{told} was {writer.figure(of_poll.share(poll, own[0], share))}, in {writer.seat(poll)}."


def hands(writer: Writer, family: str) -> Iterator[str]:
    """The seats gained and lost, where they are few enough to name."""
    words = writer.party(family).noun
    gains, losses = gains_of(writer.area, family), losses_of(writer.area, family)
    if 0 < len(gains) <= _NAMED:
        told = [
            writer.pen.mark(writer.seat(poll), of_poll.outcome(poll, poll.candidacy(one.key), "gained", one.baseline))
            for poll, one in gains
        ]
        yield f"{words} gained {listed(told)}."
    if 0 < len(losses) <= _NAMED:
        told = [
            writer.pen.mark(writer.seat(poll), of_poll.lost(poll, words, one.baseline.winner or family, one.baseline))
            for poll, one in losses
        ]
        yield f"{words} lost {listed(told)}."


def deposits(writer: Writer, family: str) -> Iterator[str]:
    """Candidates, and deposits lost, in the country."""
    area, words = writer.area, writer.party(family)
    stood = stood_by_family(area.record, area.election.id)[family]
    if not area.is_country or not area.is_whole or stood < _FEWEST:
        return
    lost = lost_by_family(area.record, area.election.id)[family]
    many = writer.figure(draw.candidates(area, family, stood))
    yield f"{words.noun} put up {many} candidates."
    if lost:
        yield f"{words.noun} lost {writer.figure(draw.deposits(area, family, lost))}."
