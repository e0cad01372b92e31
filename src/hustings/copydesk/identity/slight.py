"""Slight: a count below a hundred that is exactly the majority of a poll spoken of, told by how it was won."""

from __future__ import annotations

from collections.abc import Iterable

from msgspec.structs import replace

from hustings.claims.claim import Basis, Claim, Subject
from hustings.claims.kind import Kind
from hustings.claims.standing import own_standing
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.near import Near
from hustings.copydesk.token import Tag
from hustings.figures.numeral import Unit
from hustings.record.poll import Poll
from hustings.record.record import Record

#: A majority from here on is found among the other figures of the results.
_MOST = 100
_TOLD = frozenset(
    {Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.BEAT, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.BY, Tag.SEPARATE}
)
_TOLD_WORDS = frozenset("recount recounts gap difference home clings squeaks".split())
#: "Twenty-one." is no more than that.
_ALONE = 2


def slight_majority(claim: Claim, record: Record, polls: Iterable[Poll], near: Near) -> Finding | None:
    """The finding for a figure as the majority of one of the polls; `None` where it is none, or is not told of so."""
    quantity = claim.quantity
    is_count = quantity.value is not None and quantity.unit is Unit.NONE and not quantity.decimals
    if not is_count or quantity.hedge is not None or not _is_told(near):
        return None
    for poll in polls:
        majority = own_standing(record, poll).majority if poll.is_declared else None
        if majority is not None and majority == quantity.value and majority < _MOST:
            seat = Subject(poll.constituency.name, poll.id)
            stated = replace(quantity, direction=0, word="")
            told = replace(claim, kind=Kind.MAJORITY, subject=seat, basis=Basis(poll.election), quantity=stated)
            judged = verify(told, record)
            return judged if judged.verdict is Verdict.RIGHT else None
    return None


def _is_told(near: Near) -> bool:
    is_alone = len(near.words) <= _ALONE
    return is_alone or not near.tags.isdisjoint(_TOLD) or not near.words.isdisjoint(_TOLD_WORDS)
