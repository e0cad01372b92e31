"""Last time: a majority of the election before that is said to be gone, in words that leave open of when it was.

`hustings.copydesk.identity.earlier.without_second_tellings` does so for any figure that stands beside nothing which
says that it is of now; here the words are close, and say what became of it: "he saw off a majority of 4,130".
"""

from __future__ import annotations

from collections.abc import Sequence
from decimal import Decimal
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.resolve.belied.bound import won_by
from hustings.copydesk.resolve.belied.lead import is_winner
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of
from hustings.record.record import Record

_LEADS = frozenset({Kind.MAJORITY, Kind.MARGIN})
_BORNE_OUT = frozenset({Verdict.RIGHT, Verdict.ROUNDING})
#: What became of a majority that somebody had.
_GONE = frozenset(
    "off saw slicing sliced slashed slashing cut cutting eroded melted melting gone fell sweeping swept losing lost"
    " defended trimmed lopped chipped ate eaten eating dented whittled history".split()
)
#: How many tokens beside a figure may say that it is of now.
_MOST_NEAR = 6


def of_last_time(findings: Sequence[Finding], sentences: Sequence[Tokens], record: Record) -> list[Finding]:
    """The findings; "saw off a majority of 4,130" as of the election before, where the copy has the one of now, and it
    is right: no paper tells the same majority twice and differently."""
    now = {(one.claim.subject.poll, _value(one)) for one in findings if _is_lead_now(one)}
    votes = {one.claim.figure.start for one in findings if one.claim.figure and _is_vote_now(one)} if now else set()
    return [_then(one, now, votes, sentences, record) or one for one in findings]


def _value(finding: Finding) -> Decimal:
    return finding.claim.quantity.value or Decimal(0)


def _is_lead_now(finding: Finding) -> bool:
    """Whether a finding is of a lead now, told to the vote, and it is right."""
    claim = finding.claim
    is_now = claim.basis.when is When.THIS and claim.basis.year is None and claim.kind in _LEADS
    is_exact = claim.quantity.hedge is None and not claim.quantity.decimals and bool(_value(finding))
    return is_now and is_exact and finding.verdict is Verdict.RIGHT


def _is_vote_now(finding: Finding) -> bool:
    """Whether a finding is of somebody's vote or share now: a majority told after it in a sentence is as well."""
    claim = finding.claim
    is_now = claim.basis.when is When.THIS and claim.basis.year is None and claim.kind in (Kind.VOTES, Kind.SHARE)
    return is_now and finding.verdict is not Verdict.UNCHECKABLE and not claim.quantity.word


def _then(
    finding: Finding,
    now: set[tuple[str | None, Decimal]],
    votes: set[int],
    sentences: Sequence[Tokens],
    record: Record,
) -> Finding | None:
    """What is found of a majority as of the election before; `None` where it is none of it, or said to be of now."""
    claim = finding.claim
    if finding.verdict is not Verdict.WRONG or claim.kind is not Kind.MAJORITY or claim.figure is None:
        return None
    if claim.basis.when is not When.THIS or claim.basis.year is not None or claim.quantity.decimals:
        return None
    tokens, index = placed_at(sentences, claim.figure.start)
    right = finding.should_be
    if not isinstance(right, Fraction):
        return None
    if not _is_lost_by(tokens, index) and (then := _of_loser(claim, tokens, record)) is not None:
        return then
    if (claim.subject.poll, Decimal(int(right))) not in now:
        return None
    said = " ".join(tokens.said)
    if Tag.OVERTURN not in tokens.row and _GONE.isdisjoint(said.split()) and "no more" not in said:
        return None
    is_with_vote = any(tokens[0].start <= at < claim.figure.start for at in votes)
    near = tokens[max(0, index - _MOST_NEAR) : index + _MOST_NEAR]
    if is_with_vote or any(one.tag is Tag.NOW and one.words != "overnight" for one in near):
        return None  # "has vanished overnight" says when it went
    before = verify(replace(claim, basis=replace(claim.basis, when=When.PREVIOUS)), record)
    return before if before.verdict in _BORNE_OUT else None


def _of_loser(claim: Claim, tokens: Tokens, record: Record) -> Finding | None:
    """ "It cost the Tories a 20,137 majority", where they had that and have lost the seat: the majority of then, as the
    sentence names nobody who won now; `None` where it is not so."""
    poll, before = (
        poll_of(claim, record),
        verify(replace(claim, basis=replace(claim.basis, when=When.PREVIOUS)), record),
    )
    if poll is None or poll.winner is None or before.verdict not in _BORNE_OUT:
        return None
    named = [tokens[at].value for at in places_of(tokens, _ACTORS)]
    is_others = bool(named) and not any(is_winner(one, poll, record) for one in named)
    had = won_by(before.claim, record) if is_others else []
    return before if any(is_winner(one, poll, record) for poll in had for one in named) else None


_ACTORS = frozenset({Tag.ACTOR})
_TO_BY = SILENT + bytes((Tag.MAJORITY, Tag.MARGIN, Tag.OF))


def _is_lost_by(tokens: Tokens, index: int) -> bool:
    """ "Lost by a majority of 3,733", "saw off the Tories by 2,607": by how much the seat was lost, and so of now."""
    return tokens.row[:index].rstrip(_TO_BY)[-1:] == _BY


_BY = bytes((Tag.BY,))
