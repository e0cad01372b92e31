"""Unread: figures that no rule of the grammar reads, and that are exactly one figure of the results spoken of."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from hustings.claims.claim import Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding
from hustings.copydesk.identity.identified import identified, with_earlier
from hustings.copydesk.identity.near import near_of, sentence_at
from hustings.copydesk.identity.slight import slight_majority
from hustings.copydesk.parse.frame import Parsed
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll
from hustings.record.record import Record

_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.SIGNED})
#: In a text about more polls some figure of some poll is soon met by chance.
_MOST_POLLS = 3


def unread(parsed: Parsed, told: Collection[int], record: Record) -> Iterator[Finding]:
    """What the results say of the figures of which nothing is `told`; these are given by where they start.

    A figure that the words take for a count of something else can only be a majority of a few votes.
    """
    for token in parsed.numbers:
        if token.tag not in _FIGURES or token.start in told:
            continue
        near = near_of(parsed.sentences, sentence_at(parsed.sentences, token.start))
        people = {poll_id for poll_id, _ in near.people}
        known = [one for one in parsed.polls if one.id in people or len(parsed.polls) <= _MOST_POLLS]
        if not known or Tag.INTERIM in near.tags:
            continue
        claim, every = _claim(token, known[0]), with_earlier(known, near, record)
        is_read = token.start in parsed.figures
        settled = None if is_read else identified(uncheckable(claim, ""), record, every, near)
        settled = settled or slight_majority(claim, record, every, near)
        if settled is not None:
            yield settled


def _claim(token: Token, poll: Poll) -> Claim:
    """A figure of a poll, of which no more is known."""
    numeral: Numeral = token.value
    quantity = Quantity(numeral.value, numeral.unit, numeral.decimals, is_misprint=numeral.is_misprint)
    place = Span(token.start, token.end)
    return Claim(Kind.OTHER, Subject(poll.constituency.name, poll.id), quantity, span=place, figure=place)
