"""At a glance: all that a local paper's results box says about one poll, as one value.

`at_a_glance` is a pure function of the record and the poll. Every figure comes from `hustings.measures` and is
exact; the renderings round, once, by `hustings.figures.rounding`. `None` is "not known": not declared, or
nothing to compare with, and never nought.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from fractions import Fraction

from hustings.measures.baseline import Baseline, baselines
from hustings.measures.change import (
    electorate_change,
    majority_change,
    majority_share_change,
    share_change,
    turnout_change,
)
from hustings.measures.deposit import cost, lost_deposits
from hustings.measures.majority import majority, majority_share
from hustings.measures.outcome import Outcome, is_speaker_returned, outcome, told_summary
from hustings.measures.rank import Ranked, ranking
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.candidacy import Candidacy
from hustings.record.election import GeneralElection
from hustings.record.event import Correction, Retraction, Source
from hustings.record.party import Party
from hustings.record.poll import Poll, State
from hustings.record.record import Record
from hustings.telling.glance.boundary import Boundary, boundary
from hustings.telling.glance.last_time import LastTime, last_times
from hustings.telling.glance.swing_note import SwingNote, swing_note


@dataclass(frozen=True, slots=True)
class Row:
    """One candidacy in the table. `change` is of its share, against the glance's baseline."""

    candidacy: Candidacy
    party: Party
    votes: int | None = None
    share: Fraction | None = None
    change: Fraction | None = None
    position: int | None = None
    is_joint: bool = False
    is_elected: bool = False
    is_deposit_lost: bool | None = None

    @property
    def party_name(self) -> str:
        """The party as it stood on that day's list; the record's own name for it where none was published."""
        return self.candidacy.party_name or self.party.label


@dataclass(frozen=True, slots=True)
class Majority:
    """The majority in votes and as a share of the valid votes, and the change of each, whoever won before."""

    votes: int
    share: Fraction | None
    votes_change: int | None
    share_change: Fraction | None


@dataclass(frozen=True, slots=True)
class Turnout:
    """The turnout on one definition, and its change."""

    definition: TurnoutDefinition
    share: Fraction
    change: Fraction | None


@dataclass(frozen=True, slots=True)
class Glance:
    """One poll at a glance. `headline` is in words ("Labour hold"), `summary` with Parliament's abbreviations.

    `rows` are in order of votes, in the order of the list while not declared. `last_times` begins with the
    baseline that every change is against.
    """

    poll: Poll
    election: str
    as_at: datetime | None
    headline: str
    summary: str | None
    winner: Row | None
    rows: tuple[Row, ...]
    baseline: Baseline | None
    last_times: tuple[LastTime, ...]
    outcome: Outcome | None = None
    majority: Majority | None = None
    turnouts: tuple[Turnout, ...] = ()
    electorate_change: int | None = None
    deposits_cost: int | None = None
    swing: SwingNote | None = None
    boundary: Boundary | None = None
    sources: tuple[Source, ...] = ()
    notes: tuple[str, ...] = ()

    @property
    def is_drawn(self) -> bool:
        """Whether the first two had equal votes, so that a lot decided, or has yet to."""
        return self.majority is not None and self.majority.votes == 0

    @property
    def is_unchanged(self) -> bool:
        """Whether the boundaries, though set anew, are those of before: then a notional result is the real one."""
        return self.boundary is not None and self.boundary.is_unchanged


def at_a_glance(record: Record, poll: Poll) -> Glance:
    """The poll at a glance, as it stands in this record, against the record's first baseline for it.

    >>> from hustings.record import example
    >>> told = at_a_glance(example.record(), example.poll("Ilford North", 2017))
    >>> told.headline, told.majority.votes, told.baseline.label
    ('Labour hold', 9639, '2015')
    """
    every = baselines(record, poll)
    against = every[0] if every else None
    found = outcome(record, poll)
    rows = _rows(record, poll, against)
    return Glance(
        poll=poll,
        election=election_words(record, poll),
        as_at=record.moment,
        headline=_headline(record, poll, found),
        summary=told_summary(record, found) if found else None,
        winner=next((row for row in rows if row.is_elected), None),
        rows=rows,
        baseline=against,
        last_times=last_times(record, every),
        outcome=found,
        majority=_majority(poll, against),
        turnouts=_turnouts(poll, against),
        electorate_change=electorate_change(poll, against) if against else None,
        deposits_cost=cost(poll),
        swing=swing_note(record, poll, against),
        boundary=boundary(record, poll),
        sources=_sources(record, poll, against),
        notes=_notes(record, poll),
    )


def election_words(record: Record, poll: Poll) -> str:
    """What the poll's election is called: "2019 general election", "by-election".

    >>> from hustings.record import example
    >>> election_words(example.record(), example.poll("Kensington", 2017))
    '2017 general election'
    """
    found = record.elections.get(poll.election)
    return found.name if isinstance(found, GeneralElection) else "by-election"


def _headline(record: Record, poll: Poll, found: Outcome | None) -> str:
    if poll.winner is None:
        tied = "Tie for first place" if poll.is_declared else "Not declared"
        return "Declaration withdrawn" if poll.state is State.RETRACTED else tied
    returned = poll.candidacy(poll.winner)
    winner = record.party(returned.party_id).label
    if is_speaker_returned(returned):
        return f"{winner} re-elected"
    if found is None:
        return f"{winner} win"
    if found.is_hold or found.from_party_id is None:
        return f"{winner} hold"
    return f"{winner} gain from {record.party(found.from_party_id).label}"


def _rows(record: Record, poll: Poll, against: Baseline | None) -> tuple[Row, ...]:
    ranked = ranking(poll)
    if not ranked:
        # as on the ballot paper: a publisher's list may be in the order of votes that nobody knows yet
        by_name = sorted(poll.candidacies, key=lambda one: (one.person.family_name, one.person.given_name))
        return tuple(Row(one, record.party(one.party_id), is_elected=one.key == poll.winner) for one in by_name)
    lost = set(lost_deposits(poll) or ())
    return tuple(_row(record, poll, one, against, is_lost=one.key in lost) for one in ranked)


def _row(record: Record, poll: Poll, one: Ranked, against: Baseline | None, *, is_lost: bool) -> Row:
    return Row(
        candidacy=one.candidacy,
        party=record.party(one.candidacy.party_id),
        votes=one.votes,
        share=one.share,
        change=share_change(poll, one.key, against) if against else None,
        position=one.position,
        is_joint=one.is_joint,
        is_elected=one.key == poll.winner,
        is_deposit_lost=is_lost,
    )


def _majority(poll: Poll, against: Baseline | None) -> Majority | None:
    votes = majority(poll)
    if votes is None:
        return None
    if against is None:
        return Majority(votes, majority_share(poll), None, None)
    return Majority(votes, majority_share(poll), majority_change(poll, against), majority_share_change(poll, against))


def _turnouts(poll: Poll, against: Baseline | None) -> tuple[Turnout, ...]:
    shares = {one: turnout(poll, one) for one in TurnoutDefinition}
    return tuple(
        Turnout(one, share, turnout_change(poll, against, one) if against else None)
        for one, share in shares.items()
        if share is not None
    )


def _sources(record: Record, poll: Poll, against: Baseline | None) -> tuple[Source, ...]:
    """Where the poll's figures come from, then the baseline's."""
    if against is None:
        before: tuple[str | None, ...] = ()
    elif against.poll is not None:
        before = against.poll.sources
    else:
        before = (record.fact_source("notional result", f"{against.election}@{against.constituency}"),)
    ids = dict.fromkeys((*poll.sources, *before))
    return tuple(record.sources[one] for one in ids if one in record.sources)


def _notes(record: Record, poll: Poll) -> tuple[str, ...]:
    """What the record says about the figures themselves: sums that do not come out, why something was changed."""
    marks = poll.declaration.marks if poll.declaration else ()
    reasons = [event.body for event in record.events(poll.id) if isinstance(event.body, Correction | Retraction)]
    withdrawn = "Withdrawn" if poll.state is State.RETRACTED else "Declared anew after a withdrawal"
    told = ((withdrawn if isinstance(one, Retraction) else "Corrected", one.reason) for one in reasons)
    return (*(one.note for one in marks), *(f"{what}: {reason}" for what, reason in told if reason))
