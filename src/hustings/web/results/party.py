"""A party's page: how often it stood, what it won, and where it did best, election by election."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from fractions import Fraction
from typing import Any

from hustings.measures.deposit import lost_deposits
from hustings.measures.rank import Ranked, ranking
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.table import nine


@dataclass(frozen=True, slots=True)
class Showing:
    """A party at one general election: of the polls in the record. `best` is where its share was largest."""

    election: str
    polled_on: date
    stood: int
    won: int
    votes: int
    lost_deposits: int
    best: tuple[Poll, Ranked] | None

    @property
    def best_share(self) -> Fraction | None:
        """The share of the best result; `None` while nothing is declared."""
        return self.best[1].share if self.best else None


def showings(record: Record, party: Party) -> list[Showing]:
    """The general elections at which somebody stood for the party, latest first."""
    every = (_showing(record, party, one.id, one.polled_on) for one in reversed(record.general_elections))
    return [one for one in every if one.stood]


def by_elections(record: Record, party: Party) -> list[tuple[Poll, Ranked]]:
    """The by-elections at which it stood, latest first, with its place."""
    polls = (poll for one in record.poll_ids if ".by." in one and (poll := record.poll_or_none(one)))
    return sorted(_stood(polls, party), key=lambda one: (one[0].polled_on, one[0].id), reverse=True)


def _showing(record: Record, party: Party, election: str, polled_on: date) -> Showing:
    polls = record.polls_of(election)
    ranked = list(_stood(iter(polls), party))
    standing = sum(one.party_id == party.id for poll in polls for one in poll.candidacies)
    lost = sum(one.candidacy.key in (lost_deposits(poll) or ()) for poll, one in ranked)
    return Showing(
        election=election,
        polled_on=polled_on,
        stood=standing,
        won=sum(poll.winner == one.key for poll, one in ranked),
        votes=sum(one.votes for _, one in ranked),
        lost_deposits=lost,
        best=max(ranked, key=lambda one: one[1].share, default=None),
    )


def _stood(polls: Iterator[Poll], party: Party) -> Iterator[tuple[Poll, Ranked]]:
    for poll in polls:
        for one in ranking(poll):
            if one.candidacy.party_id == party.id:
                yield poll, one


def party_object(record: Record, party: Party) -> dict[str, Any]:
    """The page as JSON."""
    return {
        "id": party.id,
        "name": party.name,
        "abbreviation": party.abbreviation,
        "family": party.family,
        "general_elections": [
            {
                "election": one.election,
                "candidates": one.stood,
                "seats": one.won,
                "votes": one.votes,
                "lost_deposits": one.lost_deposits,
                "best_poll": one.best[0].id if one.best else None,
                "best_share": nine(one.best_share),
            }
            for one in showings(record, party)
        ],
        "by_elections": [
            {"poll_id": poll.id, "votes": one.votes, "vote_share": nine(one.share), "position": one.position}
            for poll, one in by_elections(record, party)
        ],
    }
