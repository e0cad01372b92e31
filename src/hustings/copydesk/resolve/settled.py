"""Settled: the one figure of the results that a number is which its words leave open."""

from __future__ import annotations

from hustings.claims.claim import Claim, When
from hustings.claims.instead import explained
from hustings.claims.kind import Kind
from hustings.claims.standing import poll_of
from hustings.claims.verdict import Finding, Verdict
from hustings.copydesk.grammar.when.right_beside import year_beside
from hustings.copydesk.identity.earlier import of_earlier
from hustings.copydesk.identity.identified import identified, is_named_near, with_earlier
from hustings.copydesk.identity.misprint import misprinted
from hustings.copydesk.identity.near import placed_at
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.resolve.figure import near_by, spoken_of
from hustings.copydesk.resolve.whole.twice import wrong_as_said
from hustings.copydesk.token import SILENT, Tag
from hustings.record.poll import Poll
from hustings.record.record import Record


def settled(finding: Finding, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """The one figure that a number is which the words leave open; `None` where the results do not settle it either."""
    near = near_by(parsed, start)
    own = poll_of(finding.claim, record)
    if finding.verdict is Verdict.WRONG:
        return of_earlier(finding, record, near, is_own=own is None or own.id in {one.id for one in parsed.polls})
    found = identified(finding, record, _polls_near(own, record, parsed, start), near)
    if found is None or not _is_of_year_beside(found.claim, record, parsed, start):
        return None
    is_other = found.claim.kind in _OF_ONE and _is_called_majority(parsed, start)
    if is_named_near(found.claim, near, record) and not is_other:
        return found
    wrong = wrong_as_said(parsed, start, record, is_close=True)
    return explained(wrong[0], record) if wrong else None if is_other else found


def _is_of_year_beside(claim: Claim, record: Record, parsed: Parsed, start: int) -> bool:
    """ "In 2019 he had 40,086 votes": no figure of 2017. Whether a claim is of the year that stands beside its figure,
    where one does."""
    year, poll = year_beside(*placed_at(parsed.sentences, start)), poll_of(claim, record)
    if year is None or poll is None or poll.is_by_election:
        return True
    return (claim.basis.when is When.THIS) is (poll.polled_on.year == year)


_OF_ONE = frozenset({Kind.VOTES, Kind.SHARE})


def _is_called_majority(parsed: Parsed, start: int) -> bool:
    """ "A majority of 48.4 per cent", "his 32,226 majority": nobody's vote, whoever else has that figure."""
    tokens, index = placed_at(parsed.sentences, start)
    before = tokens.row[:index].rstrip(SILENT).removesuffix(bytes((Tag.OF,))).rstrip(SILENT)
    return _MAJORITY in (before[-1:], tokens.row[index + 1 : index + 2])


_MAJORITY = bytes((Tag.MAJORITY,))


def as_misprint(finding: Finding, record: Record, parsed: Parsed, start: int) -> Finding | None:
    """The one count of the results that a number is with two digits changed about, which the words leave open."""
    polls = _polls_near(poll_of(finding.claim, record), record, parsed, start)
    return misprinted(finding, record, polls, near_by(parsed, start))


def _polls_near(own: Poll | None, record: Record, parsed: Parsed, start: int) -> list[Poll]:
    """The polls that a figure may be of, first the one that it was read of."""
    others = [poll.id for poll in spoken_of(parsed, start, own.id if own else None)]
    polls = dict.fromkeys([*([own.id] if own else []), *others])
    known = [poll for one in polls if (poll := record.poll_or_none(one)) is not None]
    return with_earlier(known, near_by(parsed, start), record)
