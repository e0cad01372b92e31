"""The closed list of kinds of claim. The value is what the JSON of `hustings check` carries."""

from __future__ import annotations

from enum import StrEnum


class Kind(StrEnum):
    """What a claim is about."""

    VOTES = "votes"
    SHARE = "share"
    SHARE_CHANGE = "share_change"
    MAJORITY = "majority"
    MAJORITY_CHANGE = "majority_change"
    MARGIN = "margin"
    TURNOUT = "turnout"
    TURNOUT_CHANGE = "turnout_change"
    SWING = "swing"
    RANK = "rank"
    OUTCOME = "outcome"
    SEATS = "seats"
    SEATS_CHANGE = "seats_change"
    HOUSE_MAJORITY = "house_majority"
    ELECTORATE = "electorate"
    SUPERLATIVE = "superlative"
    TENURE = "tenure"
    DEPOSIT = "deposit"
    BOUNDARY = "boundary"
    CANDIDACY = "candidacy"
    OTHER = "other"

    @property
    def rule(self) -> str:
        """The id of the rule that checks this kind.

        >>> Kind.MAJORITY_CHANGE.rule
        'majority-change'
        """
        return self.value.replace("_", "-")

    @property
    def is_change(self) -> bool:
        """Whether a claim of this kind compares two results."""
        return self in _COMPARING

    @property
    def changed(self) -> Kind:
        """The kind that the change in this one has; itself where there is none."""
        return _CHANGES.get(self, self)


_COMPARING = frozenset({Kind.SHARE_CHANGE, Kind.MAJORITY_CHANGE, Kind.TURNOUT_CHANGE, Kind.SEATS_CHANGE, Kind.SWING})
_CHANGES = {
    Kind.SHARE: Kind.SHARE_CHANGE,
    Kind.MAJORITY: Kind.MAJORITY_CHANGE,
    Kind.MARGIN: Kind.MAJORITY_CHANGE,
    Kind.TURNOUT: Kind.TURNOUT_CHANGE,
    Kind.SEATS: Kind.SEATS_CHANGE,
}
