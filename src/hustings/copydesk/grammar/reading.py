"""A reading: one way to understand a figure in a sentence, before the record is asked."""

from __future__ import annotations

import msgspec

from hustings.claims.claim import Claim


class Reading(msgspec.Struct, frozen=True, gc=False):
    """A claim that a stretch of text may make. The higher `strength`, the less the syntax allows another.

    `is_firm` says that subject and time are given by the sentence itself, so that a mismatch is a fault of the copy.
    `is_extra` marks one that counts only when the record bears it out; `is_tight` one whose words stand so close that
    not even a figure that fits elsewhere can be meant otherwise.
    """

    claim: Claim
    strength: int
    is_firm: bool = True
    in_quote: bool = False
    is_extra: bool = False
    is_tight: bool = False
