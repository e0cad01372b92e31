"""The declaration that a return makes, with what was known before where the return is silent."""

from __future__ import annotations

from typing import TypeVar

from hustings.record.candidacy import Candidacy
from hustings.record.poll import Declaration, Poll
from hustings.sources.reading import Return
from hustings.sources.reconciling.candidate import returned

T = TypeVar("T")


def declaration_of(one: Return, candidacies: tuple[Candidacy, ...], before: Poll | None) -> Declaration | None:
    """The declaration that a return makes, silent fields taken from the one before; `None` without counts."""
    old = before.declaration if before else None
    counted = [standing.votes for standing in one.standings]
    if counted and None not in counted:
        votes = tuple(
            (candidacy.key, count) for candidacy, count in zip(candidacies, counted, strict=True) if count is not None
        )
        votes = tuple(sorted(votes))
    elif old is not None:
        votes = old.votes
    else:
        return None
    total = sum(count for _, count in votes)
    return Declaration(
        votes=votes,
        valid_votes=_known(one.valid_votes, old.valid_votes if old and not counted else total),
        rejected_ballots=_known(one.rejected_ballots, old.rejected_ballots if old else None),
        electorate=_known(one.electorate, old.electorate if old else (before.electorate if before else None)),
        declared_at=_known(one.declared_at, old.declared_at if old else None),
        elected=_lot(one, candidacies, votes, old.elected if old else None),
        is_verified=_known(one.is_verified, old.is_verified if old else False),
    )


def _known(new: T | None, old: T) -> T:
    return old if new is None else new


def _lot(
    one: Return, candidacies: tuple[Candidacy, ...], votes: tuple[tuple[str, int], ...], known: str | None
) -> str | None:
    """The candidacy that a lot decided for, as said now or before; `None` where there is no tie for first."""
    most = max(count for _, count in votes)
    tied = [key for key, count in votes if count == most]
    if len(tied) < 2:
        return None
    said = returned(one, candidacies)
    return said if said is not None or known not in tied else known
