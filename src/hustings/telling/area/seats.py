"""Seats in words: who won how many, what that is in the Commons, net changes, and the seats that changed hands."""

from __future__ import annotations

from collections.abc import Iterator

from hustings.measures.outcome import Outcome
from hustings.record.party import INDEPENDENT, SPEAKER
from hustings.record.poll import Poll
from hustings.telling.area.writer import Writer, large, listed
from hustings.telling.worth import draw as of_poll
from hustings.telling.worth.area import draw
from hustings.telling.worth.area.polls import gains_of

_NOBODY = (INDEPENDENT, SPEAKER)
#: So many parties with a seat each are named together; more seats than this that changed hands are not all named.
_FEW, _NAMED = 2, 6
#: Net changes that are told, at most.
_MOVES = 5
#: Parties that one sentence lists, at most.
_LISTED = 5


def sentences(writer: Writer) -> Iterator[str]:
    """Who won how many seats."""
    won = [one for one in writer.area.families if writer.area.seats[one] and one not in _NOBODY]
    if won:
        single = [one for one in won[1:] if writer.area.seats[one] == 1]
        yield _won(writer, [one for one in won if one not in single])
        yield _each(writer, single)
    yield _independents(writer)


def _won(writer: Writer, won: list[str]) -> str:
    first, others = won[0], won[1:]
    where = "" if writer.area.is_country else f" in {writer.place}"
    when = f"at the {writer.year} general election"
    claim = draw.seats(writer.area, first)
    if len(writer.area.polls) == writer.area.seats[first]:
        every = writer.pen.mark(f"{writer.party(first).noun} won every seat{where}", draw.all_seats(writer.area, first))
        return f"{every} {when}, {writer.number(claim)} in all."
    told = f"{writer.has_won(first)} {writer.number(claim)} of the {writer.total} seats{where} {when}"
    rest = [f"{writer.party(one).noun} {writer.number(draw.seats(writer.area, one))}" for one in others]
    if not writer.area.is_country:
        return f"{told}, {'and ' if len(rest) == 1 else ''}{listed(rest)}." if rest else f"{told}."
    house = f"{told}{_in_the_house(writer, first)}."
    return house if not rest else f"{house} {_rest_of_house(writer, others)}"


def _rest_of_house(writer: Writer, others: list[str]) -> str:
    told = [(writer.party(one).noun, writer.number(draw.seats(writer.area, one))) for one in others]
    sentences = (told[at : at + _LISTED] for at in range(0, len(told), _LISTED))
    return " ".join(large(_list_of_seats(one)) for one in sentences)


def _list_of_seats(told: list[tuple[str, str]]) -> str:
    (first, seats), *rest = told
    return f"{listed([f'{first} won {seats}', *(f'{noun} {number}' for noun, number in rest)])}."


def _in_the_house(writer: Writer, first: str) -> str:
    """What the largest party's seats are in the Commons, once all have declared."""
    area = writer.area
    if not area.is_whole:
        return ""
    size = 2 * area.seats[first] - area.election.seats
    if size > 0:
        return f", a majority of {writer.figure(draw.house_majority(area, first, size), is_bare=True)}"
    short = area.election.seats // 2 + 1 - area.seats[first]
    return f", {writer.number(draw.short(area, first, short))} short of a majority"


def _each(writer: Writer, single: list[str]) -> str:
    """The parties with one seat each."""
    if not single:
        return ""
    nouns = [writer.party(one).noun for one in single]
    last = writer.figure(draw.seats(writer.area, single[-1]))
    return f"{listed(nouns)} won {last}{' each' if len(single) > 1 else ''}."


def _independents(writer: Writer) -> str:
    """How many independents were elected in the country, where they are too many to name."""
    if not writer.area.is_country or len(_won_by(writer, INDEPENDENT)) <= _FEW:
        return ""
    return f"{writer.number(draw.seats(writer.area, INDEPENDENT))} independents were elected."


def persons(writer: Writer) -> Iterator[str]:
    """The independents, by name where they are few, and the Speaker."""
    alone = _won_by(writer, INDEPENDENT)
    if len(alone) <= (_FEW if writer.area.is_country else _NAMED):
        yield from (_person(writer, one, "was elected as an independent") for one in alone)
    yield from (_person(writer, one, "was re-elected") for one in _won_by(writer, SPEAKER))


def _won_by(writer: Writer, party: str) -> list[Poll]:
    own = (one for one in writer.area.polls if one.winner is not None)
    return [one for one in own if one.candidacy(one.winner or "").party_id == party]


def _person(writer: Writer, poll: Poll, did: str) -> str:
    one = poll.candidacy(poll.winner or "")
    who = f"the Speaker, {writer.name(one)}," if one.party_id == SPEAKER else writer.name(one)
    return f"{writer.pen.mark(f'{who} {did}', of_poll.outcome(poll, one, 'won'))} in {writer.seat(poll)}."


def changes(writer: Writer) -> Iterator[str]:
    """The net changes in seats, gains before losses."""
    moved = [
        (one, change)
        for one in writer.area.families
        if (change := writer.area.changes.get(one)) and _is_told(writer, one, change)
    ]
    if not moved:
        return
    most = sorted(moved, key=lambda pair: -abs(pair[1]))[:_MOVES]
    every = sorted(most, key=lambda pair: (pair[1] < 0, -abs(pair[1])))
    told = []
    for at, (family, change) in enumerate(every):
        claim = draw.seats_change(writer.area, family)
        verb = "made " if not at else ""
        seats = writer.number(claim) if at and abs(change) > 1 else writer.figure(claim)
        told.append(f"{writer.party(family).noun} {verb}a net {'gain' if change > 0 else 'loss'} of {seats}")
    against = f"the notional results of {writer.before}" if writer.area.is_notional else f"{writer.before}"
    so_far = "Compared" if writer.area.is_whole else "In the seats declared so far, compared"
    yield f"{so_far} with {against}, {listed(told)}."


def _is_told(writer: Writer, family: str, change: int) -> bool:
    """Whether a change is worth a place: not the one seat that a party had, nor that of independents or the Speaker."""
    return family not in _NOBODY and (writer.area.seats[family] > 0 or change < -1)


def hands(writer: Writer) -> Iterator[str]:
    """The seats that each party gained, where they are few enough to name."""
    for family in writer.area.families[:4]:
        found = gains_of(writer.area, family)
        if family not in _NOBODY and 0 < len(found) <= _NAMED:
            yield _gained(writer, family, found)


def _gained(writer: Writer, family: str, found: list[tuple[Poll, Outcome]]) -> str:
    seats = []
    for poll, one in found:
        told = of_poll.outcome(poll, poll.candidacy(one.key), "gained", one.baseline)
        seats.append(writer.pen.mark(writer.seat(poll), told))
    return f"{writer.party(family).noun} gained {listed(seats)}."
