"""Hustings: the election-results desk for UK parliamentary elections.

The record of what was declared, every measure of it, and the check of every figure in a report. The names below are the
whole public interface; `import hustings` loads none of them until it is used.
"""

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from hustings.api import OpenRecord, PollResult, check, open  # noqa: A004
    from hustings.claims.verdict import Finding, Severity, Verdict
    from hustings.copydesk.check import Checked
    from hustings.errors import (
        AmbiguousName,
        HustingsError,
        InputError,
        Problem,
        RecordError,
        UnknownName,
        UsageError,
    )
    from hustings.measures.baseline import Baseline
    from hustings.measures.outcome import Outcome
    from hustings.measures.seats import SeatTally
    from hustings.measures.turnout import TurnoutDefinition
    from hustings.record.candidacy import Candidacy
    from hustings.record.party import Party
    from hustings.record.poll import Declaration, Poll, State
    from hustings.record.record import Record

_WHERE = {
    "open": "api",
    "check": "api",
    "OpenRecord": "api",
    "PollResult": "api",
    "Checked": "copydesk.check",
    "Finding": "claims.verdict",
    "Severity": "claims.verdict",
    "Verdict": "claims.verdict",
    "Record": "record.record",
    "Poll": "record.poll",
    "Declaration": "record.poll",
    "State": "record.poll",
    "Candidacy": "record.candidacy",
    "Party": "record.party",
    "Baseline": "measures.baseline",
    "Outcome": "measures.outcome",
    "SeatTally": "measures.seats",
    "TurnoutDefinition": "measures.turnout",
    "HustingsError": "errors",
    "UsageError": "errors",
    "UnknownName": "errors",
    "AmbiguousName": "errors",
    "InputError": "errors",
    "Problem": "errors",
    "RecordError": "errors",
}

__all__ = [
    "AmbiguousName",
    "Baseline",
    "Candidacy",
    "Checked",
    "Declaration",
    "Finding",
    "HustingsError",
    "InputError",
    "OpenRecord",
    "Outcome",
    "Party",
    "Poll",
    "PollResult",
    "Problem",
    "Record",
    "RecordError",
    "SeatTally",
    "Severity",
    "State",
    "TurnoutDefinition",
    "UnknownName",
    "UsageError",
    "Verdict",
    "check",
    "open",
]


def __getattr__(name: str) -> object:
    """Load a public name when it is first used."""
    if name not in _WHERE:
        raise AttributeError(f"module 'hustings' has no attribute {name!r}")
    value = getattr(import_module(f"hustings.{_WHERE[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return __all__
