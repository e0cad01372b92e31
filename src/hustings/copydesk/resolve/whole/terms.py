"""Terms: how many times one figure another is, where both are printed beside it and it is no such multiple of them.

"Her 9,308 votes were less than a third of the 22,723 he got": the words leave open of what it is told, the two figures
do not.
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import Tag, Tokens
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Form, Numeral
from hustings.record.record import Record


def by_its_terms(findings: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The findings; a multiple that was left open, and that is none of the two counts of its sentence that it can be
    told of, is wrong as of those."""
    return [_judged(one, parsed, record) or one if _is_open(one, parsed) else one for one in findings]


def _is_open(finding: Finding, parsed: Parsed) -> bool:
    mark = finding.claim.mark
    return finding.verdict is Verdict.UNCHECKABLE and mark is not None and mark.start not in parsed.guarded


def _judged(finding: Finding, parsed: Parsed, record: Record) -> Finding | None:
    start = finding.claim.mark.start if finding.claim.mark else 0
    readings = parsed.figures.get(start, ())
    if not readings:
        return None
    tokens, at = placed_at(parsed.sentences, start)
    if at >= len(tokens) or not _is_multiple(tokens, at):
        return None
    counts = [one.value.value for one in tokens if one.tag is Tag.COUNT]
    terms = {f"{one:,} ÷ {other:,}": one / other for one in counts for other in counts if other not in (0, one)}
    judged = [verify(one.claim, record) for one in readings]
    of_terms = [one for one in judged if one.official is not None and _terms(one.official.formula) in terms]
    if not of_terms or any(one.verdict is not Verdict.WRONG for one in of_terms):
        return None
    way = _way(tokens, at, of_terms[0].claim)
    stated = of_terms[0].claim.quantity.value or Decimal(0)
    if any(way * (terms[_terms(one.official.formula)] - stated) > 0 for one in of_terms if one.official):
        return None  # "more than doubled" of what was nearly trebled: too little said, and so all the same
    return replace(of_terms[0], severity=Severity.WARNING)


def _way(tokens: Tokens, at: int, claim: Claim) -> int:
    """Which way a multiple is hedged, by its claim or the words before it: 1 for "more than", -1 for "less than"."""
    hedge, before = claim.quantity.hedge, " ".join(tokens.said[max(0, at - 2) : at])
    if hedge is Hedge.OVER or (hedge is None and before.endswith(_MORE)):
        return 1
    return -1 if hedge is Hedge.UNDER or (hedge is None and before.endswith(_LESS)) else 0


_MORE, _LESS = ("more than", "over"), ("less than", "fewer than", "under")


def _terms(formula: str) -> str:
    return formula.partition(" = ")[0].strip()


def _is_multiple(tokens: Tokens, at: int) -> bool:
    """ "Doubled", "three times", "a third"."""
    if tokens[at].tag is Tag.TIMES:
        return True
    value = tokens[at].value
    return isinstance(value, Numeral) and value.form is Form.FRACTION
