"""The record as programs get it: shares are parts of 1, changes percentage points, both text with nine decimals."""

from __future__ import annotations

from pydantic import BaseModel, Field

Share = str | None
Points = str | None
Count = int | None


class Baseline(BaseModel):
    """The earlier result that changes are against."""

    label: str = Field(examples=["2019 notional"])
    kind: str = Field(examples=["notional"])
    election: str
    is_notional: bool


class Printed(BaseModel):
    """A candidate's figures as copy writes them."""

    votes: str | None = Field(examples=["30,589"])
    share: str | None = Field(examples=["57.8%"])
    change: str | None = Field(examples=["+13.9"])


class Candidate(BaseModel):
    """One candidacy of a poll, in order of votes."""

    candidate: str
    party: str
    party_abbreviation: str
    party_id: str
    votes: Count
    vote_share: Share
    change_points: Points
    position: Count
    is_joint: bool
    is_elected: bool
    is_sitting: bool | None
    is_deposit_lost: bool | None
    printed: Printed


class PrintedMajority(BaseModel):
    """The majority as copy writes it."""

    votes: str | None
    points: str | None
    change: str | None


class Majority(BaseModel):
    """First less second."""

    votes: int
    share: Share
    points: Points
    votes_change: Count
    change_points: Points
    printed: PrintedMajority


class PrintedTurnout(BaseModel):
    """The turnout as copy writes it."""

    turnout: str | None
    change: str | None


class Turnout(BaseModel):
    """The turnout on one definition: by valid votes, or by ballots cast."""

    definition: str
    turnout: Share
    change_points: Points
    printed: PrintedTurnout


class Deposits(BaseModel):
    """Deposits lost, with one twentieth of the valid votes or less."""

    lost: int
    cost_pounds: int


class Swing(BaseModel):
    """The Butler swing between the first two; or `reason`, where there is none."""

    definition: str
    points: Points
    printed: str | None
    from_party: str | None
    to_party: str | None
    reason: str | None


class LastTime(BaseModel):
    """An earlier result in one line."""

    label: str
    kind: str
    polled_on: str
    winner: str | None
    party: str | None
    majority: Count
    majority_points: Points


class Part(BaseModel):
    """A part of a new constituency by where its residents lived."""

    constituency: str
    residents: Share


class Boundaries(BaseModel):
    """Where a constituency that is fought for the first time came from."""

    first_year: int
    is_unchanged: bool
    parts: list[Part]


class Source(BaseModel):
    """Where figures come from."""

    publisher: str
    title: str
    url: str | None
    licence: str | None


class CandidateChange(BaseModel):
    """One candidacy against a baseline; `null` where the party did not stand there."""

    candidate: str
    change_points: Points
    votes_change: Count


class Comparison(BaseModel):
    """A result against one earlier result that copy can mean."""

    label: str
    kind: str
    election: str
    polled_on: str
    is_notional: bool
    is_like_for_like: bool
    majority: Count
    majority_change: Count
    majority_change_points: Points
    turnout_change_points: Points
    ballots_turnout_change_points: Points
    electorate_change: Count
    swing: str | None
    outcome: str | None
    candidates: list[CandidateChange]


class Result(BaseModel):
    """One poll: at a glance, and compared."""

    poll_id: str = Field(examples=["parl.ilford-north.2017-06-08"])
    gss: str | None
    constituency: str
    region: str | None
    nation: str
    boundary_set: str
    election: str
    election_name: str
    is_by_election: bool
    polled_on: str
    as_at: str | None
    state: str
    headline: str
    summary: str | None
    winner: str | None
    baseline: Baseline | None
    candidates: list[Candidate]
    majority: Majority | None
    turnout: list[Turnout]
    electorate: Count
    electorate_change: Count
    valid_votes: Count
    rejected_ballots: Count
    ballots_cast: Count
    declared_at: str | None
    deposits: Deposits | None
    swing: Swing | None
    last_time: list[LastTime]
    boundaries: Boundaries | None
    notes: list[str]
    sources: list[Source]
    comparisons: list[Comparison]


class Area(BaseModel):
    """A constituency within one boundary set."""

    id: str
    name: str
    gss: str | None
    boundary_set: str
    region: str | None
    nation: str
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
