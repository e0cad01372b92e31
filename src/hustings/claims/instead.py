"""Instead: what a wrong figure is the figure of: a share printed as a majority, another's votes.

It is told to the editor, never used to judge: with some twenty quantities to a seat, a round number fits one by chance.
So only figures with a decimal, or counts of three digits and more that are not round, are looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from fractions import Fraction

from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.standing import own_standing, poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.figures.numeral import Unit
from hustings.figures.rounding import round_half_up
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.rank import ranking
from hustings.measures.swing import swing
from hustings.record.poll import Poll
from hustings.record.record import Record


def explained(finding: Finding, record: Record) -> Finding:
    """The finding, its message lengthened by what the figure is instead, when exactly that can be said."""
    names = meanings(finding.claim, record) if finding.verdict is Verdict.WRONG else []
    if not names:
        return finding
    return replace(finding, message=f"{finding.message}; {_printed(finding.claim)} is {' or '.join(names[:2])}")


def meanings(claim: Claim, record: Record) -> list[str]:
    """What else of the same seat the claim's figure is exactly; empty where that cannot be said, or it is hedged."""
    poll = poll_of(claim, record)
    if poll is None or claim.quantity.value is None or claim.quantity.hedge is not None:
        return []
    is_count = claim.quantity.unit is Unit.NONE and not claim.quantity.decimals
    return list(dict.fromkeys(_counts(claim, record, poll) if is_count else _shares(claim, record, poll)))


def _printed(claim: Claim) -> str:
    value = claim.quantity.value or 0
    return f"{value:,}"


def _counts(claim: Claim, record: Record, poll: Poll) -> Iterator[str]:
    stated = int(claim.quantity.value or 0)
    if stated < 100 or stated % 100 == 0 or poll.declaration is None:
        return
    for standing in (own_standing(record, poll), *baselines(record, poll)):
        if standing.majority == stated:
            yield f"the {standing.label} majority"
        if standing.poll is not None and standing.poll.declaration is not None:
            for key, votes in standing.poll.declaration.votes:
                if votes == stated:
                    yield f"the {standing.label} vote of {standing.poll.candidacy(key).name}"


def _shares(claim: Claim, record: Record, poll: Poll) -> Iterator[str]:
    if not claim.quantity.decimals:
        return
    stated = abs(claim.quantity.value or 0)
    now = own_standing(record, poll)
    for name, value in _quantities(record, poll, now):
        if round_half_up(abs(value) * 100, claim.quantity.decimals) == stated:
            yield name


def _quantities(record: Record, poll: Poll, now: Baseline) -> Iterator[tuple[str, Fraction]]:
    """The shares and changes of a poll that copy mixes up, each with its name."""
    earlier = baselines(record, poll)
    for one in ranking(poll):
        yield f"the share of {one.candidacy.name}", one.share
        for then in earlier:
            before = then.share(then.key_of(one.candidacy))
            if before is not None:
                word = "rise" if one.share > before else "fall"
                yield (
                    f"the {word} in the share of {one.candidacy.name}, in points, against {then.label}",
                    one.share - before,
                )
    if now.majority_share is not None:
        yield "the majority in per cent of the votes", now.majority_share
    two_party = swing(record, poll)
    if two_party is not None:
        yield "the swing", two_party.value
    if (share := now.turnout()) is not None:
        yield "the turnout", share
