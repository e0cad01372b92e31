"""The swing line: Butler swing between the first two, or the reason why there is none to give."""

from __future__ import annotations

from dataclasses import dataclass
from fractions import Fraction

from hustings.measures.baseline import Baseline
from hustings.measures.rank import ranking
from hustings.measures.swing import swing
from hustings.record.party import INDEPENDENT, Party
from hustings.record.poll import Poll
from hustings.record.record import Record


@dataclass(frozen=True, slots=True)
class SwingNote:
    """The swing as a difference of shares, 0 or more, and its parties; or `reason`, when `value` is `None`."""

    value: Fraction | None
    from_party: Party | None = None
    to_party: Party | None = None
    reason: str | None = None


def swing_note(record: Record, poll: Poll, against: Baseline | None) -> SwingNote | None:
    """The Butler swing between winner and runner-up; `None` while not declared.

    >>> from hustings.record import example
    >>> from hustings.measures.baseline import baseline
    >>> poll = example.poll("Ilford North", 2024)
    >>> swing_note(example.record(), poll, baseline(example.record(), poll)).reason
    'Leanne Mohamad has no vote of 2019 to compare with'
    """
    top = ranking(poll)[:2]
    if not top:
        return None
    if against is None or len(top) < 2:
        return SwingNote(None, reason="nothing to compare with")
    found = swing(record, poll, against)
    if found is None:
        return SwingNote(None, reason=_reason(record, poll, against))
    parties = {against.key_of(one.candidacy): record.party(one.candidacy.party_id) for one in top}
    return SwingNote(found.value, parties[found.from_family], parties[found.to_family])


def _reason(record: Record, poll: Poll, against: Baseline) -> str:
    first, second = ranking(poll)[:2]
    if first.position == second.position or second.is_joint:
        return "equal votes among the first two"
    for one in (first.candidacy, second.candidacy):
        if against.share(against.key_of(one)) is None:
            who = one.name if one.party_id == INDEPENDENT else record.party(one.party_id).label
            return f"{who} has no vote of {against.polled_on.year} to compare with"
    return "the first two are of one party"
