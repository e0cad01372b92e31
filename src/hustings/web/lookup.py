"""What the pages list: the record's elections, the constituencies that a search finds, a seat's other polls."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from urllib.parse import urlencode

from hustings.errors import UnknownName
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.finder import matching

#: How many constituencies a page lists: more than an election has.
SHOWN = 700


@dataclass(frozen=True, slots=True)
class Listed:
    """One election in the list of what the record holds."""

    id: str
    polled_on: date
    polls: str


@dataclass(frozen=True, slots=True)
class Found:
    """What a search found: names with the paths of their pages; `more` says how many are left out."""

    heading: str
    places: tuple[tuple[str, str], ...]
    more: int = 0


def general_elections(record: Record) -> list[Listed]:
    """The general elections that the record has polls of, latest first."""
    every = [(one, record.polls_of(one.id)) for one in reversed(record.general_elections)]
    return [Listed(one.id, one.polled_on, f"{len(polls)} polls") for one, polls in every if polls]


def by_elections(record: Record) -> list[Poll]:
    """The by-elections of the record, latest first."""
    polls = (record.poll_or_none(one) for one in record.poll_ids)
    found = [one for one in polls if one is not None and one.is_by_election]
    return sorted(found, key=lambda one: (one.polled_on, one.id), reverse=True)


def coverage(record: Record) -> str:
    """What the record holds, in one sentence."""
    years = [one.polled_on.year for one in record.general_elections if record.polls_of(one.id)]
    if not years:
        return "The record has no polls."
    span = f"general elections of {years[0]} to {years[-1]}" if len(years) > 1 else f"general election of {years[0]}"
    return f"{len(record.poll_ids):,} polls in the record; {span}."


def found_places(record: Record, words: str, election: str) -> Found:
    """The constituencies whose names hold the words, or those of an election."""
    if not words and election:
        chosen = record.election(election)
        polls = sorted(record.polls_of(chosen.id), key=lambda one: one.constituency.name)
        return Found(f"Polls of {chosen.polled_on:%-d %B %Y}", tuple(_link(one) for one in polls))
    names = matching(record, words, limit=10_000)
    places = tuple(link for name in names[:SHOWN] if (link := _latest(record, name)))
    heading = f"Constituencies with “{words}”" if words else "Find a constituency"
    return Found(heading, places, max(0, len(names) - SHOWN))


def other_polls(record: Record, poll: Poll) -> list[Poll]:
    """All polls of constituencies of that name, on old boundaries too, latest first."""
    places = record.constituencies_called(poll.constituency.slug)
    polls = [one for place in places for one in record.polls_in(place.id)]
    return sorted(polls, key=lambda one: one.polled_on, reverse=True)


def _latest(record: Record, name: str) -> tuple[str, str] | None:
    try:
        return name, _link(record.find_poll(name))[1]
    except UnknownName:
        return None


def _link(poll: Poll) -> tuple[str, str]:
    query = urlencode({"election": poll.election})
    return poll.constituency.name, f"/constituency/{poll.constituency.slug}?{query}"
