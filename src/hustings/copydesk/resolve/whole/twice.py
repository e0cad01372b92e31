"""Twice: one figure told as two people's, of whom it can be but one's.

"Mr Grundy took 19,301, and Ms Platt polled 19,301": the second is hers to the vote. The first is not hers as well
because the record has that figure; where the words give it to him, and his own figure stands nowhere in the copy, it is
hers printed in his place.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from decimal import Decimal
from fractions import Fraction

from hustings.claims.claim import Claim
from hustings.claims.instead import explained
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.parse.frame import Parsed
from hustings.figures.numeral import Numeral
from hustings.figures.rounding import round_half_up
from hustings.record.record import Record

_OF_ONE = frozenset({Kind.VOTES, Kind.SHARE, Kind.MAJORITY, Kind.TURNOUT, Kind.MARGIN})
#: What a figure is of: its kind, the poll, the candidacy, and which result of the seat.
_Of = tuple[Kind, str | None, str | None, str]


def told_twice(findings: Sequence[Finding], parsed: Parsed, record: Record) -> list[Finding]:
    """The findings; a figure that is another's only because the record has it so, and that its own words tell of whose
    else it is elsewhere in the copy, is wrong as what its words say."""
    own: dict[Decimal, list[Finding]] = defaultdict(list)
    for one in findings:
        if one.verdict is Verdict.RIGHT and _is_plain(one.claim) and _is_by_words(one.claim, parsed):
            own[one.claim.quantity.value or Decimal(0)].append(one)
    return [_as_said(one, own, parsed, record) for one in findings]


def _as_said(finding: Finding, own: Mapping[Decimal, list[Finding]], parsed: Parsed, record: Record) -> Finding:
    claim = finding.claim
    if finding.verdict not in _OPEN or not _is_plain(claim) or claim.mark is None or claim.mark.start in parsed.guarded:
        return finding
    elsewhere = [one for one in own.get(claim.quantity.value or Decimal(0), ()) if one is not finding]
    elsewhere = [one for one in elsewhere if one.claim.quantity.unit is claim.quantity.unit]
    if not elsewhere or (finding.verdict is Verdict.RIGHT and _is_by_words(claim, parsed)):
        return finding
    wrong = _wrong_as_said(parsed.figures.get(claim.mark.start, ()), record)
    if (
        wrong is None
        or _is_printed(wrong, parsed)
        or not any(_is_of_other(one.claim, wrong.claim) for one in elsewhere)
    ):
        return finding
    return explained(wrong, record)


_OPEN = frozenset({Verdict.RIGHT, Verdict.UNCHECKABLE})


def _wrong_as_said(readings: Sequence[Reading], record: Record) -> Finding | None:
    """The finding for what the words of a figure say, where they say one thing and it is wrong; else `None`."""
    said = [one for one in readings if not one.is_extra and one.claim.kind in _OF_ONE and not one.claim.quantity.word]
    said = [one for one in said if one.is_firm or one.is_tight] or said
    judged = [verify(one.claim, record) for one in said]
    if not judged or any(one.verdict is not Verdict.WRONG or one.should_be is None for one in judged):
        return None
    return judged[0] if len({(_of(one.claim), one.should_be) for one in judged}) == 1 else None


def _is_of_other(told: Claim, said: Claim) -> bool:
    """Whether what is told elsewhere is of something else in the poll than the words of the figure say; the same of
    another time may well be what they leave out."""
    here, there = _of(said), _of(told)
    return said.subject.poll is not None and here[1] == there[1] and here[:3] != there[:3]


def _is_printed(finding: Finding, parsed: Parsed) -> bool:
    """Whether the right figure stands somewhere in the copy."""
    right, decimals = finding.should_be, finding.claim.quantity.decimals
    if not isinstance(right, Fraction):
        return True
    values = {one.value.value for one in parsed.numbers if isinstance(one.value, Numeral)}
    return round_half_up(abs(right), decimals) in values


def _is_by_words(claim: Claim, parsed: Parsed) -> bool:
    """Whether the words of a figure say of it what the claim does."""
    readings = parsed.figures.get(claim.mark.start if claim.mark else -1, ())
    firm = (one for one in readings if not one.is_extra and (one.is_firm or one.is_tight))
    return any(_of(one.claim) == _of(claim) for one in firm)


def _is_plain(claim: Claim) -> bool:
    return claim.kind in _OF_ONE and claim.mark is not None and not claim.quantity.word and is_telling(claim)


def _of(claim: Claim) -> _Of:
    return claim.kind, claim.subject.poll, claim.subject.candidacy, claim.basis.when.value
