"""Hybrids: "a 23,837 majority share of votes", "took a 26,831 majority vote" — half a majority and half the votes.

Papers that print so mean what the winner polled: where the figure is exactly that, it is of the votes. Any other
figure is held to the majority, as is one with the word alone, "a massive 32,045 majority".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import SILENT, Tag, Tokens

_OF_VOTES = frozenset({Tag.VOTES, Tag.SHARE})
_WHOLE = frozenset({"majority of votes", "majority of the votes"})


def as_polled(hit: Hit, tokens: Tokens, seat: Seat | None) -> Hit:
    """The hit of a majority as one of votes, where its noun is of both and the winner polled exactly so many."""
    figure = tokens[hit.index]
    if hit.kind is not Kind.MAJORITY or hit.role or figure.tag is not Tag.COUNT or not _is_hybrid(tokens, hit.index):
        return hit
    return replace(hit, kind=Kind.VOTES) if seat is not None and _polled(seat) == figure.value.value else hit


def _is_hybrid(tokens: Tokens, index: int) -> bool:
    """Whether a figure is right before, or right after, "majority vote", "majority share of votes"."""
    after = len(tokens.row) - len(tokens.row[index + 1 :].lstrip(SILENT))
    if tokens.row[after : after + 1] == _MAJORITY:
        return _is_noun(tokens, after)
    before = tokens.row[:index].rstrip(_TO_FIGURE)
    if before[-1:] == _MAJORITY:
        return _is_noun(tokens, len(before) - 1)
    return len(before) > 1 and before[-1] in _OF_VOTES and before[-2:-1] == _MAJORITY


_MAJORITY, _TO_FIGURE = bytes((Tag.MAJORITY,)), SILENT + bytes((Tag.OF,))


def _is_noun(tokens: Tokens, at: int) -> bool:
    after = tokens.row[at + 1 : at + 2]
    return tokens[at].words in _WHOLE or (after != b"" and after[0] in _OF_VOTES)


def _polled(seat: Seat) -> int | None:
    """What the winner polled."""
    poll = seat.poll
    return dict(poll.declaration.votes).get(poll.winner) if poll.declaration is not None and poll.winner else None
