"""Standing: where a poll's turnout, or its majority, stands among those of all seats at the same general election."""

from __future__ import annotations

from decimal import Decimal
from fractions import Fraction

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.country import UK
from hustings.claims.kind import Kind
from hustings.claims.place import ordinal
from hustings.measures.majority import majority, majority_share
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.chart.chart import Chart
from hustings.telling.chart.country.spread import (
    Mark,
    Spread,
    counted,
    country_turnout,
    drawing,
    mark,
    mark_of_country,
    mark_of_seat,
    spread,
)
from hustings.telling.chart.said import count, place_and_day, share
from hustings.telling.prose import Pen, Prose, unmarked

#: A seat's place among all is told where it is at most this from the nearer end: those between pass one another
#: with every correction.
NEAR_END = 10


class Standing(msgspec.Struct, frozen=True):
    """A poll in the picture of all seats called `chart`: the mark that it has there, and what that shows in words."""

    chart: str
    title: str
    alt: Prose
    mark: Mark


def standings_of(record: Record, poll: Poll) -> tuple[Standing, ...]:
    """Where a poll stands in the pictures of its general election, which are drawn once for all its seats."""
    name, found = poll.constituency.name, (majority_of(record, poll), turnout_of(record, poll))
    charts = ("majorities", "turnouts")
    return tuple(
        Standing(chart, one.title, one.alt, mark(one.spread, one.own, name, is_bold=True))
        for chart, one in zip(charts, found, strict=True)
        if one is not None
    )


class Among(msgspec.Struct, frozen=True):
    """A poll's value among those of all seats, with a title and what it is in words."""

    title: str
    alt: Prose
    spread: Spread
    own: Fraction


def majority_of(record: Record, poll: Poll) -> Among | None:
    """The majority of a poll among those of all seats; `None` for by-elections, and until every seat has declared."""
    found, own = spread(record, poll.election, Kind.MAJORITY), majority_share(poll)
    if found is None or own is None:
        return None
    title = f"{poll.constituency.name}’s majority among all seats"
    return Among(title, _majority_words(record, poll, found), found, own)


def turnout_of(record: Record, poll: Poll) -> Among | None:
    """The turnout of a poll against the country; `None` for by-elections, and until every seat has declared."""
    found, own = spread(record, poll.election, Kind.TURNOUT), turnout(poll)
    country = country_turnout(record, poll.election)
    if found is None or own is None or country is None:
        return None
    title = f"Turnout in {poll.constituency.name} against the country"
    return Among(title, _turnout_words(record, poll, found, country), found, own)


def turnout_standing(record: Record, poll: Poll) -> Chart | None:
    """The chart of `turnout_of`."""
    found, country = turnout_of(record, poll), country_turnout(record, poll.election)
    if found is None or country is None:
        return None
    marks = [mark_of_seat(found.spread, found.own, poll.constituency.name), mark_of_country(found.spread, country)]
    subtitle = counted(record, poll.election, "turnout: valid votes as a share of the electorate")
    return drawing("turnout", found.title, subtitle, found.alt, found.spread, marks, found.own)


def majority_standing(record: Record, poll: Poll) -> Chart | None:
    """The chart of `majority_of`."""
    found = majority_of(record, poll)
    if found is None:
        return None
    marks = [mark_of_seat(found.spread, found.own, poll.constituency.name)]
    subtitle = counted(record, poll.election, "majority as a share of the vote")
    return drawing("majority", found.title, subtitle, found.alt, found.spread, marks, found.own)


def _rank(pen: Pen, poll: Poll, found: Spread, what: str, basis: Basis) -> str:
    """Which place it is from the nearer end, "the third smallest"; empty for one that is far from both."""
    own = float(found.values[poll.id])
    above, below = sum(one > own for one in found.floats), sum(one < own for one in found.floats)
    is_high = above <= below
    place = 1 + min(above, below)
    if place > NEAR_END:
        return ""
    end = ("highest" if is_high else "lowest") if what == "turnout" else ("largest" if is_high else "smallest")
    words = f"the {ordinal(place) + ' ' if place > 1 else ''}{end} {what}"
    quantity = Quantity(Decimal(place), word=f"{'highest' if is_high else 'lowest'} {what}")
    subject = Subject(unmarked(poll.constituency.name), poll=poll.id, place=UK)
    return pen.mark(words, Claim(Kind.SUPERLATIVE, subject, quantity, basis)) + " in the UK"


def _turnout_words(record: Record, poll: Poll, found: Spread, country: Fraction) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    here = share(
        pen, Kind.TURNOUT, Subject(unmarked(poll.constituency.name), poll=poll.id), found.values[poll.id], basis
    )
    rank = _rank(pen, poll, found, "turnout", basis)
    place = f", {rank}" if rank else ""
    whole = share(pen, Kind.TURNOUT, Subject("the UK", place=UK), country, basis)
    return pen.prose(
        f"Column chart of the turnouts of all seats. Turnout in {place_and_day(record, poll)} was {here}{place};"
        f" in the UK as a whole it was {whole}."
    )


def _majority_words(record: Record, poll: Poll, found: Spread) -> Prose:
    pen, basis = Pen(), Basis(election=poll.election)
    subject = Subject(unmarked(poll.constituency.name), poll=poll.id)
    votes = count(pen, Kind.MAJORITY, subject, majority(poll) or 0, basis)
    part = share(pen, Kind.MAJORITY, subject, found.values[poll.id], basis)
    rank = _rank(pen, poll, found, "majority", basis)
    place = f": as a share, {rank}" if rank else ""
    noun = "vote" if majority(poll) == 1 else "votes"
    return pen.prose(
        "Column chart of the majorities of all seats, as shares of the vote. The majority in"
        f" {place_and_day(record, poll)} was {votes} {noun}, {part} of the vote{place}."
    )
