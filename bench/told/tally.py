"""Tally: what the desk makes of a text whose claims are known, figure by figure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field

from hustings.claims.claim import Claim, Span
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import Checked, check
from hustings.record.record import Record
from hustings.telling.prose import Prose

#: Why the desk leaves a number alone that is no figure of an election.
_NO_FIGURES = frozenset({"year", "date", "clock", "age"})


@dataclass(slots=True)
class Tally:
    """Counts over texts. A figure is `found` where the desk has a claim of it, `right` where that is right or rounded,
    `doubted` where the desk cannot check it. `flagged` counts findings called wrong or in the wrong unit, `left` the
    numbers that the desk has no reading of and that stand in a claim of ours, `strange` those that stand in none.
    """

    counts: Counter[str] = field(default_factory=Counter)
    samples: dict[str, list[str]] = field(default_factory=dict)

    def note(self, what: str, sample: str) -> None:
        """Count one case, and keep it to look at."""
        self.counts[what] += 1
        self.samples.setdefault(what, []).append(sample)


def take(tally: Tally, prose: Prose, record: Record) -> Checked:
    """Check one text and count its figures."""
    checked = check(prose.text, record)
    tally.counts["texts"] += 1
    for claim in prose.claims:
        if claim.span is not None and claim.quantity.value is not None:
            _count_figure(tally, claim, prose, checked)
    for finding in checked.findings:
        if finding.verdict.is_flagged and finding.claim.mark is not None:
            tally.note("flagged", f"{_around(prose.text, finding.claim.mark)} — {finding.claim.kind} {finding.message}")
    own = [claim.span for claim in prose.claims if claim.span is not None]
    for one in checked.unmatched:
        is_own = any(span.start <= one.start < span.end for span in own)
        if not is_own and one.why not in _NO_FIGURES:
            tally.note("strange", f"{_around(prose.text, Span(one.start, one.end))} — {one.why}")
    return checked


def _count_figure(tally: Tally, claim: Claim, prose: Prose, checked: Checked) -> None:
    tally.counts["figures"] += 1
    span = claim.span or Span(0, 0)
    found = [
        one for one in checked.findings if (mark := one.claim.mark) and mark.start < span.end and span.start < mark.end
    ]
    told = f"{_around(prose.text, span)} — {claim.kind}"
    if not found:
        tally.note("left", told)
        return
    tally.counts["found"] += 1
    if any(one.verdict in (Verdict.RIGHT, Verdict.ROUNDING) for one in found):
        tally.counts["right"] += 1
        if all(one.claim.kind is not claim.kind for one in found):
            tally.note("otherwise", f"{told}, read as {', '.join(one.claim.kind for one in found)}")
    elif not any(one.verdict.is_flagged for one in found):
        tally.note("doubted", f"{told}: {found[0].claim.kind} {found[0].message}")


def _around(text: str, span: Span) -> str:
    """A stretch within its sentence."""
    start = max(text.rfind(". ", 0, span.start) + 1, text.rfind("\n", 0, span.start) + 1, 0)
    stop = min(at for at in (text.find(". ", span.end), text.find("\n", span.end), len(text)) if at >= 0)
    return f"{text[start : span.start]}[{text[span.start : span.end]}]{text[span.end : stop]}".strip()


def samples(tally: Tally, what: str, most: int) -> Iterator[str]:
    """Cases of one sort, spread over all."""
    every = tally.samples.get(what, [])
    yield from every[:: max(1, len(every) // most)][:most]
