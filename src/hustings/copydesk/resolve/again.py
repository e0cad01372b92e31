"""Again: a figure that says again, in the other unit, what the one right before it has said.

"23,730 (42.0%)", "35,071 or 58.6 per cent", "she was 7,938 in front in 2015, or 15.6 per cent": whose the first is, and
of which result, is known from its being right to the vote; so is whose the second is, whatever the rest of the sentence
leaves open.
"""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.identity.book import is_telling
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import SILENT, Tag, Token
from hustings.figures.numeral import Unit
from hustings.record.record import Record

#: What a figure in votes is in per cent.
_IN_PERCENT = {Kind.VOTES: Kind.SHARE, Kind.MAJORITY: Kind.MAJORITY, Kind.MARGIN: Kind.MARGIN}
_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_AGAIN = frozenset({"or", "i.e."})
_STOPS = frozenset({Tag.COMMA, Tag.DASH, Tag.AND, Tag.CLOSE, Tag.COLON, Tag.AHEAD, Tag.PREVIOUS, Tag.IN})
#: What may stand between a lead and how much it is in per cent.
_TOLD = frozenset({Tag.VOTES, Tag.AHEAD, Tag.MAJORITY, Tag.MARGIN, Tag.IN, Tag.YEAR, Tag.OF, Tag.PRONOUN, Tag.COMMA})
_MOST_BETWEEN = 6


def told_again(finding: Finding, before: Finding | None, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """The finding for a figure that says again what the one before it, right to a vote, has said; `None` where it is
    none."""
    if finding.verdict is not Verdict.UNCHECKABLE or before is None or before.claim.mark is None:
        return None
    if before.verdict is not Verdict.RIGHT:
        return None
    said, quantity = before.claim, finding.claim.quantity
    kind = _IN_PERCENT.get(said.kind)
    is_first = said.quantity.unit is Unit.NONE and not said.quantity.word and is_telling(said)
    is_second = quantity.unit is Unit.PERCENT and not (quantity.word or quantity.is_signed or quantity.direction)
    if kind is None or not (is_first and is_second) or not _is_again(said, parsed, start):
        return None
    basis = _basis_of(said, record)
    judged = verify(replace(finding.claim, kind=kind, subject=said.subject, basis=basis), record)
    return None if judged.verdict is Verdict.UNCHECKABLE else judged


def _basis_of(said: Claim, record: Record) -> Basis:
    """The result that a figure is right of, where its words left open which."""
    if said.basis.when is not When.EITHER:
        return said.basis
    told = [replace(said.basis, when=when) for when in (When.THIS, When.PREVIOUS)]
    right = (one for one in told if verify(replace(said, basis=one), record).verdict is Verdict.RIGHT)
    return next(right, said.basis)


def _is_again(said: Claim, parsed: Parsed, start: int) -> bool:
    """Whether nothing but a bracket or "or" leads from the one figure to the other, and nothing else follows it."""
    tokens, index = placed_at(parsed.sentences, start)
    first = said.mark.start if said.mark is not None else start
    between = [one for one in tokens[:index] if one.start > first and one.tag not in SILENT]
    if not between or first < tokens[0].start or len(between) > _MOST_BETWEEN:
        return False
    if any(one.tag in NUMBERS for one in between):
        return False
    after = tokens[index + 1].tag if index + 1 < len(tokens) else Tag.COMMA
    if between[-1].tag is Tag.OPEN:
        return after is Tag.CLOSE and _leads_on(between[:-1], said)
    return between[-1].words in _AGAIN and after in _STOPS and _leads_on(between[:-1], said)


def _leads_on(between: Sequence[Token], said: Claim) -> bool:
    """ "9 votes (", "9 in front in 2015, or": only what the first figure is of."""
    passed = _TOLD if said.kind in _LEADS else frozenset({Tag.VOTES, Tag.COMMA})
    return all(one.tag in passed for one in between)
