"""A result as programs get it: shares are parts of 1, changes percentage points, both text with nine decimals."""

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
