"""Change: this result less the baseline's. Shares and turnouts change in percentage points.

House of Commons Library, general election briefings: "change in share" is in percentage points against the
last general election, on notional results where the boundaries are new. See `hustings.measures.baseline` for
which baseline.
"""

from __future__ import annotations

from fractions import Fraction

from hustings.measures.baseline import Baseline, family_votes
from hustings.measures.majority import majority, majority_share
from hustings.measures.turnout import TurnoutDefinition, turnout
from hustings.record.poll import Poll


def share_change(poll: Poll, key: str, baseline: Baseline) -> Fraction | None:
    """A candidacy's vote share less its family's share in the baseline.

    Units: a difference of shares, -1 to 1, not rounded; 0.139 prints as 13.9 points. `None`: not declared;
    the family did not stand in the baseline (nothing is not 0 per cent); or two of the family stand now, when
    neither one's share is the family's (`family_share_change` has the two together). Two of a family in the
    baseline count together.
    Source: House of Commons Library; Parliament's column "Change".

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2017)
    >>> points(share_change(poll, "wes-streeting", baseline(example.record(), poll)))
    Decimal('13.9')
    """
    family = baseline.key_of(poll.candidacy(key))
    standing = [one for one in poll.candidacies if baseline.key_of(one) == family]
    return family_share_change(poll, family, baseline) if len(standing) == 1 else None


def family_share(poll: Poll, family: str, baseline: Baseline) -> Fraction | None:
    """The share of all candidacies of a family key in the poll, with the baseline's parties.

    Units: a share from 0 to 1. `None`: not declared, or nobody of the family stands.
    """
    votes = family_votes(poll, baseline.parties).get(family)
    if votes is None or poll.declaration is None or not poll.declaration.valid_votes:
        return None
    return Fraction(votes, poll.declaration.valid_votes)


def family_share_change(poll: Poll, family: str, baseline: Baseline) -> Fraction | None:
    """A family's share less its share in the baseline, all its candidacies together in both.

    Units: a difference of shares. `None`: not declared, or the family did not stand in either.
    """
    now, then = family_share(poll, family, baseline), baseline.share(family)
    return None if now is None or then is None else now - then


def votes_change(poll: Poll, key: str, baseline: Baseline) -> int | None:
    """A candidacy's votes less its family's votes in the baseline.

    Units: votes. `None`: as for `share_change`. Source: plain subtraction.

    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2019)
    >>> votes_change(poll, "wes-streeting", baseline(example.record(), poll))
    -5266
    """
    family = baseline.key_of(poll.candidacy(key))
    standing = [one for one in poll.candidacies if baseline.key_of(one) == family]
    return _less(poll.votes(key), baseline.votes.get(family)) if len(standing) == 1 else None


def majority_change(poll: Poll, baseline: Baseline) -> int | None:
    """The majority less the baseline's, whoever won: the change of its size.

    Units: votes. `None`: either is not known. Source: plain subtraction.

    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2017)
    >>> majority_change(poll, baseline(example.record(), poll))
    9050
    """
    return _less(majority(poll), baseline.majority)


def majority_share_change(poll: Poll, baseline: Baseline) -> Fraction | None:
    """The majority's share of the valid votes less the baseline's, whoever won.

    Units: a difference of shares, printed in points. `None`: either is not known. Source: plain subtraction.

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2017)
    >>> points(majority_share_change(poll, baseline(example.record(), poll)))
    Decimal('17.0')
    """
    now, then = majority_share(poll), baseline.majority_share
    return None if now is None or then is None else now - then


def turnout_change(
    poll: Poll, baseline: Baseline, definition: TurnoutDefinition = TurnoutDefinition.VALID
) -> Fraction | None:
    """The turnout less the baseline's, both on one definition.

    Units: a difference of shares, printed in points. `None`: either is not known; notional results have no
    rejected ballots, so that change by ballots cast is not known there. Source: as for `turnout`.

    >>> from hustings.figures.rounding import points
    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2019)
    >>> points(turnout_change(poll, baseline(example.record(), poll)))
    Decimal('-3.9')
    """
    now, then = turnout(poll, definition), baseline.turnout(definition)
    return None if now is None or then is None else now - then


def electorate_change(poll: Poll, baseline: Baseline) -> int | None:
    """The electorate less the baseline's.

    Units: people. `None`: either is not known. Source: plain subtraction.

    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2024)
    >>> electorate_change(poll, baseline(example.record(), poll))
    3973
    """
    return _less(poll.electorate, baseline.electorate)


def _less(now: int | None, then: int | None) -> int | None:
    return None if now is None or then is None else now - then
