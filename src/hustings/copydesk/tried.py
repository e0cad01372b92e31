"""Tried: what comes of reading a text as about one polling day."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

import msgspec

from hustings.claims.claim import Quantity
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.whole.sense import is_off
from hustings.figures.numeral import Numeral


class Attempt(msgspec.Struct, frozen=True, gc=False):
    """What comes of reading a text as about one polling day. `borne_out` counts telling figures that are right."""

    linked: Linked
    national: str | None
    parsed: Parsed
    findings: tuple[Finding, ...]

    @property
    def borne_out(self) -> int:
        """How many exact figures the record bears out on this reading; those told of in events do not count."""
        return sum(is_telling(one) and place_of(one) in self.parsed.figures for one in self.findings)

    @property
    def fit(self) -> int:
        """How many exact figures and outcomes the record bears out on this reading, less the outcomes that it does not:
        a seat that "falls" or is "lost" was none that the same party held."""
        told = [one.verdict for one in self.findings if one.claim.kind is Kind.OUTCOME]
        return self.borne_out + told.count(Verdict.RIGHT) - told.count(Verdict.WRONG)

    @property
    def off(self) -> int:
        """How many findings the record contradicts on this reading without showing what else they are."""
        return sum(is_off(one) and not one.is_identified for one in self.findings)


def is_telling(finding: Finding) -> bool:
    """Whether a finding says that the text was read rightly: an exact figure, and it is right."""
    return is_exact(finding.claim.quantity) and finding.verdict in (Verdict.RIGHT, Verdict.UNIT)


def is_exact(figure: Quantity | Numeral) -> bool:
    """Whether a figure is printed to the vote, or to a decimal."""
    value = figure.value
    return value is not None and (figure.decimals > 0 or (value >= 100 and value % 100 != 0))


def place_of(finding: Finding) -> int:
    """Where a finding begins; before everything else where it stands nowhere."""
    return finding.claim.mark.start if finding.claim.mark else -1


def doubted(finding: Finding, days: Iterable[date | None]) -> Finding:
    """A finding of a text that could be about several elections: nothing in it can be called wrong."""
    if not finding.verdict.is_flagged:
        return finding
    named = " or ".join(str(day.year) for day in sorted(day for day in days if day))
    return uncheckable(finding.claim, f"it is not clear which election is meant, {named}: {finding.message}")
