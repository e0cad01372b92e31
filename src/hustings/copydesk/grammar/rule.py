"""Rules: what a figure measures. Each is a kind, how strong the syntax is (3: it cannot be read otherwise; 1: a guess
from the place it stands in), and a pattern. The rules combine freely with those for subject, time and baseline.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from operator import attrgetter

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.measure.change import CHANGES, LEVELS
from hustings.copydesk.grammar.measure.lead import LEADS
from hustings.copydesk.grammar.measure.lost import LOST
from hustings.copydesk.grammar.measure.majority import MAJORITIES
from hustings.copydesk.grammar.measure.many import OF_MANY
from hustings.copydesk.grammar.measure.margin import MARGINS
from hustings.copydesk.grammar.measure.share import SHARES, SHARES_IN_TURN
from hustings.copydesk.grammar.measure.turnout import ELECTORATES, TURNOUTS
from hustings.copydesk.grammar.measure.votes import VOTES
from hustings.copydesk.grammar.need import Index, needs_of
from hustings.copydesk.grammar.pattern import COMMON, compiled, expression_of


class Rule(msgspec.Struct, frozen=True, gc=False):
    """One rule. `role` says more of the figure: "change", "previous", "versus" (a margin over B), or a word."""

    kind: Kind
    strength: int
    expression: str
    role: str = ""


#: Of two rules as strong as each other the first comes first.
_RULES = (
    *LEADS,
    *LOST,
    *MAJORITIES,
    *SHARES_IN_TURN,
    *MARGINS,
    *TURNOUTS,
    *SHARES,
    *CHANGES,
    *VOTES,
    *OF_MANY,
    *LEVELS,
    *ELECTORATES,
)

RULES: tuple[Rule, ...] = tuple(
    Rule(kind, strength, expression_of(pattern), role) for kind, strength, pattern, role in _RULES
)
_INDEX = Index([needs_of(rule.expression) for rule in RULES], COMMON)


class Hit(msgspec.Struct, frozen=True, gc=False):
    """A rule that fits a figure: the token's index, the kind, the strength, and the index of the other actor."""

    index: int
    kind: Kind
    strength: int
    role: str
    start: int
    other: int | None = None


strength_of = attrgetter("strength")


@lru_cache(maxsize=2048)
def hits(encoded: str) -> tuple[Hit, ...]:
    """Every rule that fits, for every figure of an encoded sentence; overlapping matches included."""
    return tuple(_hits(encoded))


def _hits(encoded: str) -> Iterator[Hit]:
    for at in _INDEX.fitting(encoded):
        rule, position = RULES[at], 0
        pattern = compiled(rule.expression)
        names = pattern.groupindex
        while match := pattern.search(encoded, position):
            start = match.start()
            index = match.start("N") if "N" in names else -1
            other = match.start("B") if "B" in names else -1
            yield Hit(
                start if index < 0 else index, rule.kind, rule.strength, rule.role, start, None if other < 0 else other
            )
            position = start + 1
