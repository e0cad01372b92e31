"""Vote share: a candidate's part of the valid votes (House of Commons Library)."""

from __future__ import annotations

from fractions import Fraction

from hustings.record.poll import Poll


def vote_share(poll: Poll, key: str) -> Fraction | None:
    """The part of all valid votes that went to one candidacy.

    Units: a share from 0 to 1, not rounded. `None`: not declared. `KeyError`: nobody of that key stands. The
    valid votes are those of the declaration, even where a publisher's figures do not sum to them (such a poll
    carries a mark).
    Source: House of Commons Library, "General Election 2024: results and analysis" (CBP-10009), table notes.

    >>> from hustings.record import example
    >>> vote_share(example.poll("Ilford North", 2017), "wes-streeting")
    Fraction(30589, 52941)
    """
    votes = poll.votes(key)
    if poll.declaration is None or votes is None or not poll.declaration.valid_votes:
        return None
    return Fraction(votes, poll.declaration.valid_votes)


def vote_shares(poll: Poll) -> dict[str, Fraction]:
    """The vote share of every candidacy by key, in the order of the ballot paper; empty while not declared.

    Units and source as for `vote_share`.

    >>> from hustings.record import example
    >>> vote_shares(example.poll("Ilford North", 2017))["lee-scott"]
    Fraction(20950, 52941)
    """
    if poll.declaration is None or not poll.declaration.valid_votes:
        return {}
    valid = poll.declaration.valid_votes
    votes = dict(poll.declaration.votes)
    return {one.key: Fraction(votes[one.key], valid) for one in poll.candidacies if one.key in votes}
