"""Lists of the record as programs get them: shares are parts of 1, text with nine decimals; `null` is not known."""

from __future__ import annotations

from pydantic import BaseModel

from hustings.web.schema.result import Count, Points, Result, Share


class Area(BaseModel):
    """A constituency within one boundary set."""

    id: str
    name: str
    gss: str | None
    boundary_set: str
    region: str | None
    nation: str
    lineage: list[str]
    polls: list[Result]


class Constituency(BaseModel):
    """All polls of the constituencies of a name."""

    name: str
    areas: list[Area]


class GeneralElection(BaseModel):
    """A general election, and how many of its polls are in the record."""

    id: str
    polled_on: str
    polls: int


class ByElection(BaseModel):
    """A by-election."""

    poll_id: str
    polled_on: str
    constituency: str


class Elections(BaseModel):
    """Every election of the record, latest first."""

    general_elections: list[GeneralElection]
    by_elections: list[ByElection]


class PollRow(BaseModel):
    """A poll in the columns of `hustings export polls`."""

    poll_id: str
    gss: str | None
    constituency: str
    region: str | None
    nation: str
    electorate: Count
    valid_votes: Count
    rejected_ballots: Count
    turnout: Share
    majority: Count
    majority_points: Points
    winner: str | None
    party: str | None
    outcome: str | None
    from_party: str | None
    declared_at: str | None
    is_notional: str
    source: str


class ElectionResults(BaseModel):
    """The results of an election that were asked for; the counts are of all."""

    election: str
    polled_on: str
    as_at: str | None
    count: int
    declared: int
    first_declared: str | None
    last_declared: str | None
    polls: list[PollRow]


class SeatRow(BaseModel):
    """One party in the tally; `change` is net."""

    party: str
    abbreviation: str
    seats: Count
    change: Count
    votes: Count
    vote_share: Share


class Seats(BaseModel):
    """The national tally as at a moment. `unknown_time`: polls whose time of declaration nobody published."""

    election: str
    as_at: str | None
    declared: int
    total: int
    unknown_time: int
    parties: list[SeatRow]


class Place(BaseModel):
    """A constituency that was found."""

    name: str
    page: str


class Stood(BaseModel):
    """A poll in which somebody stood."""

    poll_id: str
    party: str
    page: str


class Person(BaseModel):
    """A candidate that was found; people of one name stand together."""

    name: str
    polls: list[Stood]


class FoundParty(BaseModel):
    """A party that was found."""

    id: str
    name: str
    abbreviation: str
    page: str


class Counts(BaseModel):
    """How many there are of each; the lists hold fifty at most."""

    constituencies: int
    candidates: int
    parties: int


class Search(BaseModel):
    """What bears the words in its name."""

    words: str
    constituencies: list[Place]
    candidates: list[Person]
    parties: list[FoundParty]
    counts: Counts


class Showing(BaseModel):
    """A party at one general election, in the polls of the record."""

    election: str
    candidates: int
    seats: int
    votes: int
    lost_deposits: int
    best_poll: str | None
    best_share: Share


class ByElectionShowing(BaseModel):
    """A party at one by-election."""

    poll_id: str
    votes: int
    vote_share: Share
    position: int


class Party(BaseModel):
    """How a party did, latest first."""

    id: str
    name: str
    abbreviation: str
    family: str | None
    general_elections: list[Showing]
    by_elections: list[ByElectionShowing]
