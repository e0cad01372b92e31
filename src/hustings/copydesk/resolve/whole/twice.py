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

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.instead import explained
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
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
        if one.verdict is Verdict.RIGHT and is_plain(one.claim) and _is_by_words(one.claim, parsed, is_firm=False):
            own[one.claim.quantity.value or Decimal(0)].append(one)
    return [_as_said(one, own, parsed, record) for one in findings]


def _as_said(finding: Finding, own: Mapping[Decimal, list[Finding]], parsed: Parsed, record: Record) -> Finding:
    claim = finding.claim
    if finding.verdict not in _OPEN or not is_plain(claim) or claim.mark is None or claim.mark.start in parsed.guarded:
        return finding
    elsewhere = [one for one in own.get(claim.quantity.value or Decimal(0), ()) if one is not finding]
    elsewhere = [one for one in elsewhere if one.claim.quantity.unit is claim.quantity.unit]
    if finding.verdict is Verdict.RIGHT:
        elsewhere = [one for one in elsewhere if _is_same(one.claim, claim, record)]
    elif claim.quantity.decimals:
        elsewhere = [one for one in elsewhere if _seat(one.claim, record) == _seat(claim, record)]
    if not elsewhere or (finding.verdict is Verdict.RIGHT and _is_by_words(claim, parsed, is_firm=True)):
        return finding
    wrong = wrong_as_said(parsed, claim.mark.start, record)
    whose = next((one for one in elsewhere for said in wrong if _is_of_other(one.claim, said.claim, record)), None)
    if whose is None:
        return finding
    first = explained(wrong[0], record)
    if first is wrong[0]:
        first = replace(first, message=f"{first.message}; that is told of {whose.claim.subject.label} elsewhere")
    is_one = len({one.should_be for one in wrong}) == 1
    return first if is_one else replace(first, should_be=None)


_OPEN = frozenset({Verdict.RIGHT, Verdict.UNCHECKABLE})


def wrong_as_said(parsed: Parsed, start: int, record: Record, *, is_close: bool = False) -> list[Finding]:
    """What is found of a figure as its words have it, where it is wrong however they are read, and the right one is
    printed nowhere; else nothing. With `is_close` only where they stand close enough to say of what it is."""
    found = []
    for judged in _judged(parsed, start, record, is_close=is_close):
        unprinted = [each for each in judged if not _is_printed(each, parsed)]
        if not unprinted or any(each.verdict is not Verdict.WRONG for each in judged):
            return []
        found += unprinted
    return found


def said_of(parsed: Parsed, start: int, record: Record) -> list[Finding]:
    """What is found of a figure as the words have it that stand close enough to say of what it is."""
    return [one for judged in _judged(parsed, start, record, is_close=True) for one in judged]


def _judged(parsed: Parsed, start: int, record: Record, *, is_close: bool) -> list[list[Finding]]:
    """What is found of each reading that the words of a figure allow, as of each result that they leave open."""
    plain = [one for one in parsed.figures.get(start, ()) if not one.is_extra and not one.claim.quantity.word]
    plain = [one for one in plain if one.claim.kind in _OF_ONE]
    close = [one for one in plain if one.is_firm or one.is_tight]
    taken = close if close or is_close else plain
    return [[verify(claim, record) for claim in _at_each_time(one.claim)] for one in taken]


def _at_each_time(claim: Claim) -> list[Claim]:
    """The claim; where its words leave open of which result it is, as of each."""
    if claim.basis.when is not When.EITHER:
        return [claim]
    return [replace(claim, basis=replace(claim.basis, when=when)) for when in (When.THIS, When.PREVIOUS)]


def _is_of_other(told: Claim, said: Claim, record: Record) -> bool:
    """Whether what is told elsewhere is of something else than the words of the figure say: of somebody else, of
    another seat, or of another result of the seat."""
    ours, theirs = poll_of(said, record), poll_of(told, record)
    if ours is None or theirs is None:
        return False
    if ours.constituency.slug != theirs.constituency.slug:
        return True
    if said.kind is not told.kind or _surname(said) != _surname(told):
        return True
    whens = {said.basis.when, told.basis.when}
    return len(whens) > 1 if ours.id == theirs.id else whens == {When.THIS}


_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})


def _is_same(told: Claim, claim: Claim, record: Record) -> bool:
    """Whether what is told elsewhere is what the record has the figure as: of two seats' figures some are the same."""
    is_lead = told.kind in _LEADS and claim.kind in _LEADS
    is_of_party = claim.subject.candidacy is None  # whoever stood for it then
    is_of_same = is_lead or (told.kind is claim.kind and (is_of_party or _surname(told) == _surname(claim)))
    return is_of_same and _seat(told, record) == _seat(claim, record)


def _seat(claim: Claim, record: Record) -> str | None:
    poll = poll_of(claim, record)
    return None if poll is None else poll.constituency.slug


def _surname(claim: Claim) -> str:
    return claim.subject.label.rpartition(" ")[2]


def _is_printed(finding: Finding, parsed: Parsed) -> bool:
    """Whether the right figure stands somewhere in the copy, or is not known."""
    if not isinstance(finding.should_be, Fraction):
        return True
    values = {one.value.value for one in parsed.numbers if isinstance(one.value, Numeral)}
    return any(is_printed_as(finding, value) for value in values)


def is_printed_as(finding: Finding, value: Decimal) -> bool:
    """Whether a figure is the right one for a wrong finding, at the precision that the wrong one is printed with."""
    right = finding.should_be
    return isinstance(right, Fraction) and round_half_up(abs(right), finding.claim.quantity.decimals) == value


def _is_by_words(claim: Claim, parsed: Parsed, *, is_firm: bool) -> bool:
    """Whether the words of a figure say of it what the claim does, or let it be said."""
    readings = parsed.figures.get(claim.mark.start if claim.mark else -1, ())
    said = (one for one in readings if not one.is_extra and (one.is_firm or one.is_tight or not is_firm))
    return any(_of(one.claim) == _of(claim) for one in said)


def is_plain(claim: Claim) -> bool:
    """Whether a claim is of a figure that is exact enough, and no change."""
    return claim.kind in _OF_ONE and claim.mark is not None and not claim.quantity.word and is_telling(claim)


def _of(claim: Claim) -> _Of:
    return claim.kind, claim.subject.poll, claim.subject.candidacy, claim.basis.when.value
