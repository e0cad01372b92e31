"""Verdicts: what checking a claim can come to, and the finding that carries one."""

from __future__ import annotations

from enum import StrEnum
from fractions import Fraction

import msgspec

from hustings.claims.claim import Claim, Span


class Verdict(StrEnum):
    """What the record says of a claim.

    `ROUNDING`: right after rounding, by a hedge, or on the other usual definition. `UNIT`: the right number with the
    wrong unit. `UNCHECKABLE`: the record does not reach, or the copy can be read in two ways.
    """

    RIGHT = "right"
    ROUNDING = "rounding"
    UNIT = "unit"
    WRONG = "wrong"
    UNCHECKABLE = "uncheckable"

    @property
    def is_flagged(self) -> bool:
        """Whether an editor has to act."""
        return self in _FLAGGED


_FLAGGED = frozenset({Verdict.WRONG, Verdict.UNIT})


class Severity(StrEnum):
    """How loudly a finding is told."""

    ERROR = "error"
    WARNING = "warning"
    INFO = "info"


class Official(msgspec.Struct, frozen=True, gc=False):
    """What the record has: the value in words, its unit, the basis it stands on, how it is worked out, its source."""

    value: str
    unit: str
    basis: str = ""
    formula: str = ""
    source: str = ""


class Finding(msgspec.Struct, frozen=True, gc=False):
    """A claim judged. `message` is one sentence for an editor; for a flagged claim it says what should stand there.

    `is_identified` says that the record shows what a wrong figure is instead. `should_be` is the one value that can
    stand there instead: a number (a count, per cent, points or a place) or a word; `None` where there is none or
    more than one. `proposed_by` is the reader that proposed the claim, `None` for what the desk read itself.
    `contradicts` is where the figures of the same copy stand that this one does not fit, the record not saying which
    is wrong; `follows_from` where the wrong figure stands that this wrong one was worked out from.
    """

    claim: Claim
    verdict: Verdict
    severity: Severity
    message: str
    official: Official | None = None
    is_identified: bool = False
    should_be: Fraction | str | None = None
    proposed_by: str | None = None
    contradicts: tuple[Span, ...] = ()
    follows_from: Span | None = None

    @property
    def needs_editor(self) -> bool:
        """Whether an editor has to act: it is flagged, or does not fit other figures of the copy."""
        return self.verdict.is_flagged or bool(self.contradicts)
