"""The plan of an import: what it would append to the record, and what to tell about it."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from hustings.errors import Problem
from hustings.record.entry import Draft


@dataclass(slots=True)
class Plan:
    """What an import would append, and what to tell about it. With `problems` there are no drafts."""

    drafts: list[Draft] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    read: Counter[str] = field(default_factory=Counter)
    new: Counter[str] = field(default_factory=Counter)
    changed: list[str] = field(default_factory=list)
    marked: list[tuple[str, str]] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
