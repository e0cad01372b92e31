"""Instead: what a wrong figure is the figure of: a share printed as a majority, another's votes.

It is told to the editor, never used to judge: with some twenty quantities to a seat, a round number fits one by chance.
So only figures with a decimal, or counts of three digits and more that are not round, are looked up.
"""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal
from fractions import Fraction

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.standing import own_standing, poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.figures.numeral import Unit
from hustings.figures.printed import Printed
from hustings.measures.baseline import Baseline, baselines
from hustings.measures.rank import ranking
from hustings.measures.swing import swing
from hustings.record.kept import kept_of_poll
from hustings.record.poll import Poll
from hustings.record.record import Record


def explained(finding: Finding, record: Record) -> Finding:
    """The finding, its message lengthened by what the figure is instead, when exactly that can be said."""
    found = meanings_of(finding.claim, record) if finding.verdict is Verdict.WRONG else []
    if not found:
        return finding
    first = found[0]
    told = " or ".join(one.name for one in found[:2])
    own = _NOUNS.get(finding.claim.kind, "")
    contrast = f", not the {own}" if own and first.noun != own and not first.is_past else ""
    return replace(finding, message=f"{finding.message}; that {'was' if first.is_past else 'is'} {told}{contrast}")


class Meaning(msgspec.Struct, frozen=True, gc=False):
    """Something that a figure is exactly: its name, the noun that it is an instance of, whether it is of earlier."""

    name: str
    noun: str
    is_past: bool = False

    @property
    def kind(self) -> Kind | None:
        """The kind that a claim of it has; `None` where several have that noun."""
        return _KINDS.get(self.noun)


_NOUNS = {
    Kind.VOTES: "votes",
    Kind.SHARE: "share",
    Kind.SHARE_CHANGE: "change",
    Kind.MAJORITY: "majority",
    Kind.TURNOUT: "turnout",
    Kind.SWING: "swing",
    Kind.ELECTORATE: "electorate",
}
_KINDS = {noun: kind for kind, noun in _NOUNS.items() if noun != "change"}


def meanings(claim: Claim, record: Record) -> list[str]:
    """What else of the same seat the claim's figure is exactly; empty where that cannot be said, or it is hedged."""
    return [one.name for one in meanings_of(claim, record)]


def meanings_of(claim: Claim, record: Record) -> list[Meaning]:
    """What else of the same seat the claim's figure is exactly, of the same poll before others."""
    poll = poll_of(claim, record)
    if poll is None or claim.quantity.value is None or claim.quantity.hedge is not None:
        return []
    is_count = claim.quantity.unit is Unit.NONE and not claim.quantity.decimals
    return list(dict.fromkeys(_counts(claim, record, poll) if is_count else _shares(claim, record, poll)))


def _counts(claim: Claim, record: Record, poll: Poll) -> Iterator[Meaning]:
    stated = int(claim.quantity.value or 0)
    if stated < 100 or stated % 100 == 0 or poll.declaration is None:
        return
    for standing in (own_standing(record, poll), *baselines(record, poll)):
        is_past = standing.poll is None or standing.poll.id != poll.id
        when = _when(standing) if is_past else ""
        if standing.majority == stated:
            yield Meaning(f"the majority{when}", "majority", is_past)
        if standing.electorate == stated:
            yield Meaning(f"the electorate{when}", "electorate", is_past)
        if standing.valid_votes == stated:
            yield Meaning(f"the number of valid votes{when}", "turnout", is_past)
        if standing.poll is not None and standing.poll.declaration is not None:
            for key, votes in standing.poll.declaration.votes:
                if votes == stated:
                    name = standing.poll.candidacy(key).name
                    yield Meaning(f"the vote of {name}{when}", "votes", is_past)


def _when(standing: Baseline) -> str:
    """ " in 2015", " in the 2019 notional result": of which earlier result."""
    return f" in {standing.label}" if standing.label.isdigit() else f" in the {standing.label}"


class _Row(msgspec.Struct, frozen=True, gc=False):
    """A meaning of a share or change; with `key` or `kind`, only where that candidacy's or kind's figure is wrong."""

    meaning: Meaning
    key: str | None = None
    kind: Kind | None = None


def _shares(claim: Claim, record: Record, poll: Poll) -> Iterator[Meaning]:
    if not claim.quantity.decimals:
        return
    for row in _printed(record, poll).at(abs(claim.quantity.value or Decimal(0)), claim.quantity.decimals):
        if row.key in (None, claim.subject.candidacy) and row.kind in (None, claim.kind):
            yield row.meaning


@kept_of_poll
def _printed(record: Record, poll: Poll) -> Printed[_Row]:
    return Printed((value, row) for row, value in _quantities(record, poll, own_standing(record, poll)))


def _quantities(record: Record, poll: Poll, now: Baseline) -> Iterator[tuple[_Row, Fraction]]:
    """The shares and changes of a poll that copy mixes up, each with its name."""
    earlier = baselines(record, poll)
    for one in ranking(poll):
        name = one.candidacy.name
        yield _Row(Meaning(f"the share of {name}", "share")), one.share
        for then in earlier:
            before = then.share(then.key_of(one.candidacy))
            if before is not None:
                word = "rise" if one.share > before else "fall"
                moved = f"the {word} in the share of {name}, in points, against {then.label}"
                yield _Row(Meaning(moved, "change")), one.share - before
                party = Meaning(f"the share of {name}'s party{_when(then)}", "share", is_past=True)
                yield _Row(party, one.candidacy.key), before
    if now.majority_share is not None:
        yield _Row(Meaning("the majority in per cent of the votes", "majority")), now.majority_share
    two_party = swing(record, poll)
    if two_party is not None:
        yield _Row(Meaning("the swing", "swing")), two_party.value
    if (share := now.turnout()) is not None:
        yield _Row(Meaning("the turnout", "turnout")), share
    for then in earlier:
        if (before := then.turnout()) is not None:
            yield _Row(Meaning(f"the turnout{_when(then)}", "turnout", is_past=True), kind=Kind.TURNOUT), before
