"""Baseline: the earlier result that "change", "swing", "hold" and "gain" compare with.

The House of Commons Library and Parliament's results compare a poll with the last *general election* in the
constituency, also after a by-election in between, and also when the poll is itself a by-election. Where the
boundaries are new, they compare with the *notional* result of that election. Copy often means another: the
by-election, or the old seat's real result. Those are further candidates, after the default.
"""

from hustings.measures.baseline.choice import baseline, baselines, predecessor, same_before
from hustings.measures.baseline.family import family_key, family_votes, party_key
from hustings.measures.baseline.value import Baseline, BaselineKind, of_notional, of_poll

__all__ = [
    "Baseline",
    "BaselineKind",
    "baseline",
    "baselines",
    "family_key",
    "family_votes",
    "of_notional",
    "of_poll",
    "party_key",
    "predecessor",
    "same_before",
]
