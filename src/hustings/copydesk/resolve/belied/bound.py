"""Bound: the figure that a statement ends on, right to a vote, which says of which poll it is made.

"Jackie Doyle-Price took it by 92", "third on 13,060": whatever the words leave open, it is the poll of that figure.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.standing import standings
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Tokens
from hustings.measures.baseline import family_key
from hustings.record.poll import Poll
from hustings.record.record import Record

_BINDING = frozenset({Kind.VOTES, Kind.MAJORITY, Kind.MARGIN})
#: A smaller number is too many things.
_FEWEST = 20
_MOST_BETWEEN = 12

Figures = Mapping[int, Finding]


def figures_right(findings: Iterable[Finding], record: Record) -> Figures:
    """The votes and leads that are right to a vote of a poll, by where they begin."""
    return {one.claim.mark.start: one for one in findings if one.claim.mark is not None and _is_binding(one, record)}


def _is_binding(finding: Finding, record: Record) -> bool:
    claim, quantity = finding.claim, finding.claim.quantity
    if finding.verdict is not Verdict.RIGHT or claim.kind not in _BINDING or claim.subject.poll is None:
        return False
    is_exact = quantity.hedge is None and not quantity.decimals and not quantity.word and not quantity.is_misprint
    if not is_exact or (quantity.value or 0) < _FEWEST or claim.basis.when is When.PREVIOUS:
        return False
    now = replace(claim, basis=replace(claim.basis, when=When.THIS))
    return claim.basis.when is When.THIS or verify(now, record).verdict is Verdict.RIGHT


def figure_after(tokens: Tokens, at: int, passed: frozenset[Tag], right: Figures) -> tuple[int, Finding] | None:
    """The next number after a place with nothing else between, and what it is right as; `None` where it is not."""
    for index in range(at + 1, min(len(tokens), at + 1 + _MOST_BETWEEN)):
        tag = tokens[index].tag
        if tag in NUMBERS:
            found = right.get(tokens[index].start)
            return None if found is None else (index, found)
        if tag not in passed:
            return None
    return None


def key_of(actor: Actor, poll: Poll, record: Record) -> str | None:
    """The one candidacy of a poll that an actor can be; `None` where none or several can."""
    if actor.is_person:
        keys = {key for poll_id, key in actor.options if poll_id == poll.id}
    else:
        keys = {one.key for one in poll.candidacies if family_key(one, record.parties) in actor.families}
    return next(iter(keys)) if len(keys) == 1 else None


def won_by(claim: Claim, record: Record) -> list[Poll]:
    """The polls, of those that a claim of a majority can mean, that were won by exactly as many votes."""
    led = [one for one in standings(claim, record) if one.majority == claim.quantity.value]
    return [one.poll for one in led if one.poll is not None and one.poll.winner is not None]
