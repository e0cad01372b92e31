"""Sure: how loudly a figure that the record does not bear out is told.

A paper's wrong figure is mostly one that went astray: a digit, the unit, the candidate above, last time's turnout.
Where the record shows which, the finding is an error. Where the figure is nothing that the record has, it may be wrong,
or of something that the words did not make plain: a warning. Where it is to the vote another figure of another result
of the seat, the copy means that, and was read wrongly: uncheckable.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from decimal import Decimal

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.instead import Meaning, meanings_of
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding, Severity, Verdict
from hustings.copydesk.resolve.digits import digits_of
from hustings.copydesk.resolve.whole.sense import is_off
from hustings.record.record import Record

#: Kinds whose figure may be of something else than was read; a place in a poll or a deposit is what it is.
_FIGURES = frozenset(Kind) - {Kind.RANK, Kind.OUTCOME, Kind.DEPOSIT, Kind.CANDIDACY, Kind.TENURE, Kind.BOUNDARY}
#: How near to a figure the word for what it is stands, in characters.
_NEAR = 80
#: What any lead is soon read as, and the words for it where that is meant.
_LEADS, _WORDS = frozenset({Kind.MAJORITY, Kind.MARGIN}), ("majorit", "separat")
#: So many times more or less than a lead is, no paper makes it.
_TIMES = 4
_FEWEST_DIGITS = 3
_NUMBER = re.compile(r"-?\d+(?:\.\d+)?")


def as_sure(findings: Sequence[Finding], text: str, record: Record) -> tuple[Finding, ...]:
    """The findings of a text, those at error severity as loud as what the record shows of them."""
    off = [one for one in findings if is_off(one)]
    votes = [one for one in findings if off and one.claim.kind is Kind.VOTES and one.verdict is Verdict.RIGHT]
    return tuple(_as_sure(one, votes, text, record) if is_off(one) else one for one in findings)


def _as_sure(finding: Finding, votes: Sequence[Finding], text: str, record: Record) -> Finding:
    claim = finding.claim
    if claim.quantity.value is None or claim.kind not in _FIGURES or finding.is_identified or is_misprint(finding):
        return finding
    found = meanings_of(claim, record)
    is_said = _is_said(finding, text) or _is_listed(finding, votes, text)
    if claim.kind.is_change and _is_by_and_to(finding, text):
        return finding
    if elsewhere := [one for one in found if _is_of_else(one, claim, is_said=is_said)]:
        return uncheckable(claim, f"{finding.message.partition('; that ')[0]}; or {elsewhere[0].name} is meant")
    if not found and _is_far(finding, text):
        return uncheckable(claim, f"too far from what it would be, so something else is meant: {finding.message}")
    is_known = any(one.is_past or claim.basis.when is not When.PREVIOUS for one in found)
    return finding if is_known else replace(finding, severity=Severity.WARNING)


def _is_of_else(meaning: Meaning, claim: Claim, *, is_said: bool) -> bool:
    """Whether a figure is exactly another quantity: of this result where the copy does not say of what it is, a count
    of another result too; or no share at all."""
    own = Kind.MAJORITY if claim.kind is Kind.MARGIN else claim.kind
    if meaning.kind is not own and not is_said:
        return True
    return not claim.quantity.decimals and (claim.kind is Kind.SHARE or (meaning.is_past and meaning.kind is not own))


def _is_by_and_to(finding: Finding, text: str) -> bool:
    """ "Increased her majority by 9,965 to 15,780": by how much, whatever else has that figure."""
    mark = finding.claim.mark
    return mark is not None and _BY_TO.match(text[max(0, mark.start - len("by ")) : mark.end + _NEAR]) is not None


#: How copy says that a figure is of somebody's vote.
_SAID = {Kind.VOTES: ("vote", "poll", "ballot", "tally"), Kind.SHARE: ("share", "vote", "poll")}


def _is_said(finding: Finding, text: str) -> bool:
    """Whether a word for the kind stands near a vote or share, or the share right after a vote; other kinds are read by
    such a word alone."""
    mark, words = finding.claim.mark, _SAID.get(finding.claim.kind, ())
    if mark is None or not words:
        return True
    near = text[max(0, mark.start - _NEAR) : mark.end + _NEAR].lower()
    if _FROM_TO.search(text[max(0, mark.start - _NEAR) : mark.start]) is not None:
        return True
    return any(one in near for one in words) or _SHARE_NEXT.match(text, mark.end) is not None


#: "Tumbled from 8.3% to 2.2%": of the same as what stands before it.
_FROM_TO = re.compile(r"\bfrom [a-z ]{0,20}\d[\d.,]*\s?(?:%|per ?cent|pc|votes)? to [a-z ]{0,20}$")


def _is_listed(finding: Finding, votes: Sequence[Finding], text: str) -> bool:
    """Whether a right vote of the same poll stands near in its paragraph: "X (Con) 19,836, Y (Lab) 8,014"."""
    mark, poll = finding.claim.mark, finding.claim.subject.poll
    others = [one.claim.mark for one in votes if one.claim.subject.poll == poll and one.claim.mark is not None]
    return mark is not None and any(
        abs(one.start - mark.start) <= _NEAR
        and "\n\n" not in text[min(one.start, mark.start) : max(one.start, mark.start)]
        for one in others
    )


#: "Won by 2,218 votes in 2017": by how much, however far it is from that.
_WON_BY = re.compile(
    r"\b(?:won|held|hold|lost|took|taken|elected|returned|home|victory|beat|beaten)\b[^.;:]{0,40}\bby [a-z ]{0,12}$"
)
_IN_YEAR = re.compile(
    r"(?: votes)? (?:(?:back )?in (?:19|20)\d\d|(?:two|three|four|five) years (?:earlier|ago|before))\b"
)
_YEARS_AGO = re.compile(r"\b(?:two|three|four|five) years (?:earlier|ago|before)\b[^.;]{0,50}$", re.IGNORECASE)
_BY_TO = re.compile(r"by\s[\d,.]+\s+(?:votes\s+)?to\s+\d")
_SHARE_NEXT = re.compile(r"[\s,;:|(]{1,4}\d{1,2}(?:\.\d+)?\s?(?:%|per ?cent|pc|\)|\s)")


def is_misprint(finding: Finding) -> bool:
    """Whether the printed digits are the official ones, at the precision printed, but for one of them, wrong, missing
    or too many, for their order, or for those after the first two.

    >>> _is_slip("20088", "20808"), _is_slip("9140", "9014"), _is_slip("25232", "25323"), _is_slip("748", "725")
    (True, True, True, False)
    """
    digits = digits_of(finding)
    return digits is not None and max(map(len, digits)) >= _FEWEST_DIGITS and _is_slip(*digits)


def _is_slip(printed: str, right: str) -> bool:
    longer, shorter = sorted((printed, right), key=len, reverse=True)
    if len(longer) != len(shorter):
        return any(longer[:at] + longer[at + 1 :] == shorter for at in range(len(longer)))
    is_one = sum(one != other for one, other in zip(printed, right, strict=True)) < 2
    return is_one or printed[:2] == right[:2] or (len(right) > _FEWEST_DIGITS and sorted(printed) == sorted(right))


def _is_far(finding: Finding, text: str) -> bool:
    """Whether a lead that is not called one is several times more or less than the record has it."""
    quantity, official, mark = finding.claim.quantity, finding.official, finding.claim.mark
    if finding.claim.kind not in _LEADS or quantity.decimals or not quantity.value or official is None or mark is None:
        return False
    near = text[max(0, mark.start - _NEAR) : mark.end + _NEAR].lower()
    if any(one in near for one in _WORDS) or not _NUMBER.fullmatch(official.value):
        return False
    before = text[max(0, mark.start - _NEAR) : mark.start]
    if _WON_BY.search(before) and (_IN_YEAR.match(text, mark.end) or _YEARS_AGO.search(before)):
        return False
    ratio = abs(Decimal(official.value) / quantity.value)
    return ratio > _TIMES or ratio * _TIMES < 1
