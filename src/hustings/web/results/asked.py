"""What an address asks for: its parameters, and the places and elections of the record that it names."""

from __future__ import annotations

from typing import Annotated

from fastapi import Path, Query

from hustings.errors import AmbiguousName, UnknownName
from hustings.record.election import Election, GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.result import Area, areas
from hustings.web.results.listing import Came, Order, Wanted

Short = Annotated[str, Query(max_length=100)]
AsAt = Annotated[
    str,
    Query(
        max_length=40,
        description="As it was known then: `2017-06-09T12:00` in UK time, or with an offset. A bare day means its end.",
        examples=["2017-06-09T12:00"],
    ),
]


Slug = Annotated[
    str,
    Path(max_length=200, description="The constituency's name, slug, id or GSS code.", examples=["ilford-north"]),
]
PollId = Annotated[
    str, Path(max_length=200, description="Democracy Club's id.", examples=["parl.ilford-north.2017-06-08"])
]
ElectionName = Annotated[
    str, Path(max_length=200, description="The election's id, or its polling day.", examples=["2017-06-08"])
]
PartyId = Annotated[
    str,
    Path(
        max_length=100,
        description="The Electoral Commission's id; `ind`, `spk` where there is none.",
        examples=["PP53"],
    ),
]


def wanted(
    q: Short = "", party: Short = "", area: Short = "", came: Came = Came.ANY, order: Order = Order.NAME
) -> Wanted:
    """Which results of an election: part of a name, the winner's party family, a region or nation, hold or gain."""
    return Wanted(q, party, area, came, order)


def areas_of(record: Record, slug: str) -> tuple[Area, ...]:
    """The constituencies of a name with their polls; `UnknownName` where there are none by then."""
    found = areas(record, record.constituencies_called(slug))
    if not found:
        raise UnknownName(f"no poll in {slug} in the record by then")
    return found


def election_of(record: Record, name: str) -> Election:
    """The election of a day or an id, if the record has results of it."""
    found = record.election(name)
    if not record.polls_of(found.id) and not record.tally(found.id):
        raise UnknownName(f"the record has no results of {found.id} by then")
    return found


def general_of(record: Record, name: str) -> GeneralElection:
    """The general election of a day or an id; `UnknownName` for a by-election."""
    found = record.election(name)
    if not isinstance(found, GeneralElection):
        raise UnknownName(f"{found.id} is a by-election: it has no national tally")
    return found


def general_elections(record: Record) -> list[tuple[GeneralElection, int]]:
    """The general elections that the record has polls or a tally of, latest first, and how many polls."""
    every = ((one, len(record.polls_of(one.id))) for one in reversed(record.general_elections))
    return [(one, count) for one, count in every if count or record.tally(one.id)]


def by_elections(record: Record) -> list[Poll]:
    """The by-elections of the record, latest first."""
    polls = (record.poll_or_none(one) for one in record.poll_ids)
    found = [one for one in polls if one is not None and one.is_by_election]
    return sorted(found, key=lambda one: (one.polled_on, one.id), reverse=True)


def only_poll(record: Record, election: Election) -> str:
    """The id of the one poll of a by-election."""
    polls = record.polls_of(election.id)
    if len(polls) != 1:
        raise AmbiguousName(f"{election.id} has {len(polls)} polls")
    return polls[0].id


def other_polls(record: Record, poll: Poll) -> list[Poll]:
    """All polls of constituencies of that name, on old boundaries too, latest first."""
    places = record.constituencies_called(poll.constituency.slug)
    polls = [one for place in places for one in record.polls_in(place.id)]
    return sorted(polls, key=lambda one: one.polled_on, reverse=True)
