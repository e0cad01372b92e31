"""Deposit: the £500 that a candidate forfeits on a small share of the vote.

Representation of the People Act 1983, sch. 1, r. 9 (as amended by the Act of 1985, s. 13) sets the sum; r.
53(4) forfeits it where the candidate is "found not to have polled more than one-twentieth of the total number
of votes polled by all the candidates". At one twentieth exactly it is lost.
"""

from __future__ import annotations

from hustings.record.poll import Poll

#: The deposit of one candidate, in pounds.
DEPOSIT = 500


def is_lost(votes: int, valid_votes: int) -> bool:
    """Whether a candidate with so many of the valid votes loses the deposit: one twentieth or less does.

    Worked out in whole numbers: 20 times the votes against the valid votes.
    Source: Representation of the People Act 1983, sch. 1, r. 53(4).

    >>> is_lost(2680, 50114), is_lost(960, 50114), is_lost(2506, 50120)
    (False, True, True)
    """
    return 20 * votes <= valid_votes


def lost_deposits(poll: Poll) -> tuple[str, ...] | None:
    """The keys of the candidacies that lost their deposit, in the order of the ballot paper.

    `None`: not declared. Source: as for `is_lost`.

    >>> from hustings.record import example
    >>> lost_deposits(example.poll("Ilford North", 2024))
    ('fraser-coppin', 'rachel-collinson')
    """
    if poll.declaration is None:
        return None
    votes, valid = dict(poll.declaration.votes), poll.declaration.valid_votes
    return tuple(one.key for one in poll.candidacies if one.key in votes and is_lost(votes[one.key], valid))


def cost(poll: Poll) -> int | None:
    """What the lost deposits of a poll come to.

    Units: pounds, whole. `None`: not declared. Source: rules 9 and 53.

    >>> from hustings.record import example
    >>> cost(example.poll("Ilford North", 2019))
    1500
    """
    lost = lost_deposits(poll)
    return None if lost is None else DEPOSIT * len(lost)
