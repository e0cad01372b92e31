"""Majority: by how many votes the first is ahead of the second (House of Commons Library)."""

from __future__ import annotations

from fractions import Fraction

from hustings.record.kept import kept
from hustings.record.poll import Poll


@kept
def majority(poll: Poll) -> int | None:
    """The votes of the first less the votes of the second.

    Units: votes. 0 for a tie for first, whoever the lot fell on. `None`: not declared, or an unopposed
    return, where nobody voted. Worked out from the votes even where the publisher prints another figure.
    Source: House of Commons Library, "General Election 2024: results and analysis" (CBP-10009).

    >>> from hustings.record import example
    >>> majority(example.poll("Kensington", 2017)), majority(example.poll("Ilford North", 2024))
    (20, 528)
    """
    if poll.declaration is None or len(poll.declaration.votes) < 2:
        return None
    first, second = sorted((votes for _, votes in poll.declaration.votes), reverse=True)[:2]
    return first - second


def majority_share(poll: Poll) -> Fraction | None:
    """The majority as a part of the valid votes, which is what "marginal" is measured by.

    Units: a share from 0 to 1, not rounded. `None`: as for `majority`.
    Source: House of Commons Library, as for `majority` ("percentage majority", in percentage points).

    >>> from hustings.record import example
    >>> majority_share(example.poll("Kensington", 2017))
    Fraction(20, 38677)
    """
    votes = majority(poll)
    if votes is None or poll.declaration is None or not poll.declaration.valid_votes:
        return None
    return Fraction(votes, poll.declaration.valid_votes)


def margin(poll: Poll, key_a: str, key_b: str) -> int | None:
    """By how many votes one candidacy is ahead of another; negative when it is behind.

    Units: votes. `None`: not declared. `KeyError`: one of the two does not stand.
    Source: plain subtraction; copy says "528 votes behind".

    >>> from hustings.record import example
    >>> margin(example.poll("Ilford North", 2024), "leanne-mohamad", "wes-streeting")
    -528
    """
    votes_a, votes_b = poll.votes(key_a), poll.votes(key_b)
    return None if votes_a is None or votes_b is None else votes_a - votes_b
