"""Identified: the one figure of the results that a number is, by what is spoken of beside it."""

from __future__ import annotations

from collections.abc import Iterable

from hustings.claims.claim import Claim
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding, Verdict
from hustings.claims.verify import verify
from hustings.copydesk.identity.book import Entry, book, claim_of, is_telling
from hustings.copydesk.identity.near import PAST, TURNED_OUT, Near
from hustings.copydesk.token import Tag
from hustings.record.poll import Poll
from hustings.record.record import Record

#: From so many votes on a count is telling by itself; a smaller one only beside the name of whose it is.
TELLING = 1000
#: A smaller count may stand beside a share by chance.
_FEWEST_BESIDE = 100


def identified(finding: Finding, record: Record, polls: Iterable[Poll], near: Near) -> Finding | None:
    """The finding for the one figure of the polls' results that a number is; `None` where it is none, or several.

    `polls` are those that the text is about, first the one that the figure was read of.
    """
    claim = finding.claim
    if not is_telling(claim):
        return None
    found: dict[tuple[Kind, str | None], Finding] = {}
    for poll in polls:
        for entry in book(record, poll).printing(claim):
            if _is_spoken_of(entry, near) and not _is_other_than_turnout(entry, near, claim):
                judged = verify(claim_of(claim, entry), record)
                if judged.verdict is Verdict.RIGHT or _is_by_papers(judged):
                    found.setdefault((entry.kind, entry.owner), judged)
        if found:
            break
    if len(found) > 1:
        found = {key: one for key, one in found.items() if key[0] is claim.kind}
    return next(iter(found.values())) if len(found) == 1 else None


def _is_by_papers(finding: Finding) -> bool:
    """Whether a figure is a turnout on the other definition: of all papers."""
    return finding.claim.kind is Kind.TURNOUT and finding.verdict is Verdict.ROUNDING


_SUMS = frozenset("sum sums subtraction arithmetic difference subtract".split())
_LEADS = frozenset({Tag.MAJORITY, Tag.MARGIN, Tag.AHEAD, Tag.BEHIND, Tag.BEAT, Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.MORE})
_MOVES = frozenset({Tag.UP, Tag.DOWN, Tag.POINTS, Tag.SIGNED, Tag.MORE, Tag.FEWER})
_BEFORE = frozenset({Tag.PREVIOUS, Tag.COMPARED, Tag.FROM})


def _is_spoken_of(entry: Entry, near: Near) -> bool:
    if not entry.is_now and not _is_earlier(entry, near):
        return False
    return _is_beside_count(entry, near) or _is_told_of(entry, near)


def _is_beside_count(entry: Entry, near: Near) -> bool:
    """ "1,827 votes, which is 4.9 per cent": a share beside the count that it is of."""
    return entry.beside is not None and entry.beside >= _FEWEST_BESIDE and entry.beside in near.counts


def _is_told_of(entry: Entry, near: Near) -> bool:
    """Whether what a figure measures, or whose it is, is spoken of beside it."""
    match entry.kind:
        case Kind.VOTES:
            return entry.value >= TELLING or _is_named(entry, near)
        case Kind.SHARE:
            return _is_named(entry, near)
        case Kind.SHARE_CHANGE:
            return _is_named(entry, near) and not near.tags.isdisjoint(_MOVES)
        case Kind.MAJORITY:
            is_telling = entry.is_count and entry.value >= TELLING
            return is_telling or not near.tags.isdisjoint(_LEADS) or not near.words.isdisjoint(_SUMS)
        case Kind.TURNOUT:
            is_told = Tag.TURNOUT in near.tags or not near.words.isdisjoint(TURNED_OUT)
            return is_told or (near.is_turnout and (entry.is_now or entry.year in near.here))
        case Kind.SWING:
            return Tag.SWING in near.tags or not near.words.isdisjoint({"swing", "shift"})
    return entry.is_count


def _is_other_than_turnout(entry: Entry, near: Near, claim: Claim) -> bool:
    """ "Turnout was 26 per cent": a figure of no majority."""
    return claim.kind is Kind.TURNOUT and Tag.TURNOUT in near.tags and entry.kind is not Kind.TURNOUT


def _is_named(entry: Entry, near: Near) -> bool:
    key = (entry.subject.poll or "", entry.subject.candidacy or "")
    return entry.owner in near.families or key in near.people


def _is_earlier(entry: Entry, near: Near) -> bool:
    return entry.year in near.years or not near.tags.isdisjoint(_BEFORE) or not near.words.isdisjoint(PAST)
