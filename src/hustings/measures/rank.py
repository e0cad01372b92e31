"""Rank: the candidates in order of votes. Equal votes are one rank, shared; a tie for first goes to the lot.

Parliamentary Elections Rules, rule 49 (Representation of the People Act 1983, sch. 1): on an equality of
votes for first the returning officer decides by lot, and proceeds "as if the candidate on whom the lot falls
had received an additional vote".
"""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.vote_share import vote_shares
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept
from hustings.record.poll import Poll


@dataclass(frozen=True, slots=True)
class Ranked:
    """A candidacy in its place, counted from 1; `is_joint`: others share it, with the same votes."""

    candidacy: Candidacy
    votes: int
    share: Fraction
    position: int
    is_joint: bool

    @property
    def key(self) -> str:
        """The candidacy's key within its poll."""
        return self.candidacy.key


@kept
def ranking(poll: Poll) -> tuple[Ranked, ...]:
    """The candidacies in order of votes, most first; those of equal votes in the order of the ballot paper.

    Units: positions from 1; after two joint thirds comes the fifth. Empty: not declared. Where a lot decided
    a tie for first, the one elected is first and the others are second; without a recorded lot they are joint
    first.
    Source: Parliamentary Elections Rules, rule 49.

    >>> from hustings.record import example
    >>> [(one.position, one.key) for one in ranking(example.poll("Ilford North", 2017))]
    [(1, 'wes-streeting'), (2, 'lee-scott'), (3, 'richard-clare'), (4, 'doris-osen')]
    """
    if poll.declaration is None:
        return ()
    shares, votes = vote_shares(poll), dict(poll.declaration.votes)
    lot = _lot(poll)
    strength = {key: (count, key == lot) for key, count in votes.items()}
    standing = [one for one in poll.candidacies if one.key in votes]
    ordered = sorted(standing, key=lambda one: strength[one.key], reverse=True)
    every = sorted(strength.values(), reverse=True)
    return tuple(
        Ranked(
            candidacy=one,
            votes=votes[one.key],
            share=shares.get(one.key, Fraction(0)),
            position=every.index(strength[one.key]) + 1,
            is_joint=every.count(strength[one.key]) > 1,
        )
        for one in ordered
    )


def position(poll: Poll, key: str) -> int | None:
    """The place of one candidacy, from 1; tied candidacies share a place.

    `None`: not declared. `KeyError`: nobody of that key stands. Source: as for `ranking`.

    >>> from hustings.record import example
    >>> position(example.poll("Kensington", 2017), "victoria-borwick")
    2
    """
    if poll.declaration is None:
        return None
    return {one.key: one.position for one in ranking(poll)}[key]


def _lot(poll: Poll) -> str | None:
    """The key of the one the lot fell on, where the declaration records one."""
    declared = poll.declaration
    if declared is None or declared.elected is None:
        return None
    most = max(count for _, count in declared.votes)
    first = [key for key, count in declared.votes if count == most]
    return declared.elected if len(first) > 1 and declared.elected in first else None
