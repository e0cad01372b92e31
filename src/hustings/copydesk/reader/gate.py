"""The gate: from a proposal to a claim, or the reason why not. Nothing in a proposal is believed.

The stretch must be in the text, the ids in the record, the kind one that a reader may propose, and the figure, its unit
and its hedge what the desk's own reader of numerals makes of the text.
"""

from __future__ import annotations

from hustings.claims.claim import Basis, Claim, Quantity, Span, Subject, When
from hustings.claims.kind import Kind
from hustings.copydesk.fold import fold
from hustings.copydesk.reader.proposal import Proposal
from hustings.figures.hedge import HEDGE_WORDS, Hedge
from hustings.figures.numeral import Form, Numeral, Unit, numerals
from hustings.record.poll import Poll
from hustings.record.record import Record

_OF_SOMEBODY = frozenset({Kind.VOTES, Kind.SHARE, Kind.SHARE_CHANGE, Kind.RANK})
_OF_A_POLL = frozenset(
    {Kind.MAJORITY, Kind.MAJORITY_CHANGE, Kind.TURNOUT, Kind.TURNOUT_CHANGE, Kind.SWING, Kind.ELECTORATE}
)
#: What a reader may propose: statements of one poll that have a figure.
KINDS = _OF_SOMEBODY | _OF_A_POLL | {Kind.MARGIN}
_HEDGES = sorted(HEDGE_WORDS, key=len, reverse=True)


class Refused(Exception):
    """A proposal that is not let in; the message says why."""


def claim_of(proposal: Proposal, text: str, record: Record) -> Claim:
    """The claim that a proposal comes to; raises `Refused`."""
    kind = _kind(proposal)
    span = _span(proposal, text)
    subject = _subject(proposal, kind, record)
    numeral, figure = _figure(proposal, text, span)
    if (numeral.form is Form.ORDINAL) is not (kind is Kind.RANK):
        raise Refused(f"“{proposal.figure}” is no figure of this kind")
    return Claim(kind, subject, _quantity(proposal, numeral, text, span, figure), _basis(proposal), span, figure)


def _kind(proposal: Proposal) -> Kind:
    if proposal.kind not in {one.value for one in KINDS}:
        raise Refused(f"not a kind that a reader may propose: {proposal.kind[:40]}")
    return Kind(proposal.kind)


def _span(proposal: Proposal, text: str) -> Span:
    start = text.find(proposal.text) if proposal.start is None else proposal.start
    if start < 0 or text[start : start + len(proposal.text)] != proposal.text:
        raise Refused("the stretch is not in the text")
    if proposal.start is None and text.find(proposal.text, start + 1) >= 0:
        raise Refused("the stretch stands more than once in the text")
    return Span(start, start + len(proposal.text))


def _subject(proposal: Proposal, kind: Kind, record: Record) -> Subject:
    poll = record.poll_or_none(proposal.poll)
    if poll is None:
        raise Refused(f"not a poll of the record: {proposal.poll[:60]}")
    first, other = _name(proposal.candidacy, poll), _name(proposal.other, poll)
    if kind in _OF_SOMEBODY | {Kind.MARGIN} and proposal.candidacy is None:
        raise Refused("it does not say whose")
    if kind is Kind.MARGIN and proposal.other in (None, proposal.candidacy):
        raise Refused("it does not say between whom")
    label = f"{first} and {other}" if first and other else first or poll.constituency.name
    return Subject(label, poll.id, proposal.candidacy, proposal.other)


def _name(key: str | None, poll: Poll) -> str:
    """The name of a candidacy, empty for none."""
    if key is None:
        return ""
    found = next((one for one in poll.candidacies if one.key == key), None)
    if found is None:
        raise Refused(f"not a candidacy of {poll.id}: {key[:60]}")
    return found.name


def _figure(proposal: Proposal, text: str, span: Span) -> tuple[Numeral, Span]:
    """The one numeral of the stretch that prints the figure, and where it stands."""
    printed = fold(proposal.figure).strip()
    # Read with what stands around it, or "5,647" would be found in "15,647".
    left = max(0, span.start - 40)
    near = fold(text[left : span.end + 40])
    found = [
        (one, Span(left + one.start, left + one.end))
        for one in numerals(near)
        if near[one.start : one.end] == printed and span.start <= left + one.start and left + one.end <= span.end
    ]
    if not found:
        raise Refused(f"the figure is not in the stretch as one numeral: {proposal.figure[:40]}")
    if len(found) > 1:
        raise Refused(f"the figure stands more than once in the stretch: {proposal.figure[:40]}")
    return found[0]


def _quantity(proposal: Proposal, numeral: Numeral, text: str, span: Span, figure: Span) -> Quantity:
    if proposal.unit not in (None, numeral.unit.value):
        raise Refused(f"the unit printed is {numeral.unit.value}, not {proposal.unit[:40]}")
    hedge = Hedge.AT_LEAST if numeral.is_at_least else _hedge_before(fold(text[max(0, span.start - 40) : figure.start]))
    if proposal.hedge is not None and HEDGE_WORDS.get(fold(proposal.hedge).strip()) is not hedge:
        raise Refused(f"the hedge is not before the figure: {proposal.hedge[:40]}")
    sign = {"+": 1, "-": -1}.get(numeral.sign, 0)
    return Quantity(
        value=numeral.value,
        unit=Unit.NONE if numeral.form is Form.ORDINAL else numeral.unit,
        decimals=numeral.decimals,
        hedge=hedge,
        direction=sign or proposal.direction,
        is_signed=bool(numeral.sign),
        is_misprint=numeral.is_misprint,
    )


def _hedge_before(folded: str) -> Hedge | None:
    """The hedge that a text ends with, an article passed over."""
    words = folded.rstrip()
    for article in (" a", " an", " the"):
        words = words.removesuffix(article)
    found = next((one for one in _HEDGES if words == one or words.endswith(f" {one}")), None)
    return None if found is None else HEDGE_WORDS[found]


def _basis(proposal: Proposal) -> Basis:
    if proposal.when not in {one.value for one in When}:
        raise Refused(f"not a time: {proposal.when[:40]}")
    return Basis(when=When(proposal.when))
