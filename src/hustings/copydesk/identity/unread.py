"""Unread: figures that no rule of the grammar reads, and that are exactly one figure of the results spoken of."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence

from hustings.claims.claim import Claim, Quantity, Span, Subject
from hustings.claims.kind import Kind
from hustings.claims.option import uncheckable
from hustings.claims.verdict import Finding
from hustings.copydesk.identity.identified import identified, with_earlier
from hustings.copydesk.identity.near import near_of, sentence_at
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll
from hustings.record.record import Record

_FIGURES = frozenset({Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.SIGNED})
#: In a text about more polls some figure of some poll is soon met by chance.
_MOST_POLLS = 3


def unread(
    numbers: Sequence[Token], read: Collection[int], sentences: Sequence[Tokens], polls: Sequence[Poll], record: Record
) -> Iterator[Finding]:
    """What the results say of the figures that are not read; `read` are those that are, by where they start."""
    for token in numbers:
        if token.tag not in _FIGURES or token.start in read:
            continue
        near = near_of(sentences, sentence_at(sentences, token.start))
        people = {poll_id for poll_id, _ in near.people}
        known = polls if len(polls) <= _MOST_POLLS else [one for one in polls if one.id in people]
        if not known or Tag.INTERIM in near.tags:
            continue
        settled = identified(
            uncheckable(_claim(token, known[0]), ""), record, with_earlier(known, near.years, record), near
        )
        if settled is not None:
            yield settled


def _claim(token: Token, poll: Poll) -> Claim:
    """A figure of a poll, of which no more is known."""
    numeral: Numeral = token.value
    quantity = Quantity(numeral.value, numeral.unit, numeral.decimals, is_misprint=numeral.is_misprint)
    place = Span(token.start, token.end)
    return Claim(Kind.OTHER, Subject(poll.constituency.name, poll.id), quantity, span=place, figure=place)
