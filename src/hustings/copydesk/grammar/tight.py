"""Tight: whether a figure stands so close to what it is said of that nothing else can be meant.

A figure that is right for something else of the same seat is a fault of the copy only then: papers print another's
votes and last time's majority, but a figure that fits elsewhere is more often one that was read amiss.
"""

from __future__ import annotations

from collections.abc import Container, Sequence
from itertools import pairwise

from hustings.claims.kind import Kind
from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.subject import Holder
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token

_VERBAL = frozenset(
    {
        Tag.GET,
        Tag.WIN,
        Tag.HAVE,
        Tag.WITH,
        Tag.ON,
        Tag.BE,
        Tag.HEDGE,
        Tag.FILL,
        Tag.COMMA,
        Tag.OPEN,
        Tag.DASH,
        Tag.COLON,
        Tag.SLASH,
        Tag.TOTAL,
        Tag.VOTES,
        Tag.SHARE,
        Tag.OF,
        Tag.FINISH,
        Tag.ORDINAL,
        Tag.PLACED,
        Tag.NOW,
    }
)
_ROW = NUMBERS | {Tag.OPEN, Tag.CLOSE, Tag.COMMA, Tag.DASH, Tag.COLON, Tag.SLASH, Tag.VOTES, Tag.HEDGE}
_LINKS = frozenset({Tag.OF, Tag.BE, Tag.COLON, Tag.ON, Tag.FILL, Tag.HEDGE, Tag.NOW, Tag.TO, Tag.OPEN, Tag.COMMA})
#: "A majority of 14,699 – or 25.5 per cent".
_ALSO = frozenset({Tag.COUNT, Tag.VOTES, Tag.DASH, Tag.WORD})
_MEASURES = {Kind.MAJORITY: Tag.MAJORITY, Kind.TURNOUT: Tag.TURNOUT, Kind.SWING: Tag.SWING}
_SHARED = frozenset({Tag.EACH})
_MOST = 5


def belongs_tightly(tokens: Sequence[Token], index: int, holder: Holder) -> bool:
    """Whether the votes or the share at `index` stand next to the candidate or party they are said of."""
    if holder.is_paired:
        return holder.is_firm
    if not holder.is_firm or any(token.tag in _SHARED for token in tokens[index : index + 6]):
        return False
    if _is_for_pronoun(tokens, index):
        return True
    if holder.index < 0:
        return _follows_pronoun(tokens, index)
    if holder.index > index:
        return holder.index - index <= _MOST
    if _is_joined(tokens, holder.index):
        return False  # "she and Mr X took 54 per cent and 27 per cent"
    between = tokens[holder.index + 1 : index]
    if any(token.tag in NUMBERS for token in between):
        is_aside = between[-1].tag is Tag.OPEN and all(token.tag in _ROW | _VERBAL for token in between)
        return is_aside or all(token.tag in _ROW for token in between)
    return len(between) <= _MOST and all(token.tag in _VERBAL or token.words == "who" for token in between)


def _is_for_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """ "The 9,639 people who voted for her"."""
    after = tokens[index + 1 : index + _MOST + 3]
    return any(one.tag is Tag.FOR and two.words in ("him", "her", "them") for one, two in pairwise(after))


def _follows_pronoun(tokens: Sequence[Token], index: int) -> bool:
    """ "She polled 9,639"."""
    before = tokens[max(0, index - _MOST) : index]
    at = next((at for at, token in enumerate(before) if token.words in ("he", "she")), None)
    return at is not None and all(token.tag in _VERBAL for token in before[at + 1 :])


def _is_joined(tokens: Sequence[Token], at: int) -> bool:
    """Whether somebody else stands before the actor with nothing but "and" between."""
    if at < 2 or tokens[at - 1].tag is not Tag.AND:
        return False
    return tokens[at - 2].tag is Tag.ACTOR or tokens[at - 2].words in ("he", "she")


def measures_tightly(tokens: Sequence[Token], hit: Hit, kind: Kind, winners: Container[Actor]) -> bool:
    """Whether the measure is named right beside its figure: "a majority of N", "an N-vote majority", "turnout: N".

    `winners` holds the actors of the sentence that won: the majority of any other is one they had before.
    """
    if kind is Kind.MARGIN:
        return hit.other is not None
    measure = _MEASURES.get(kind)
    if measure is None:
        return True
    links = _LINKS | _ALSO if kind is Kind.MAJORITY and tokens[hit.index].tag is not Tag.COUNT else _LINKS
    at = hit.index - 1
    while at > 0 and tokens[at].tag in links and hit.index - at <= _MOST + 2:
        at -= 1
    if at >= 0 and tokens[at].tag is measure:
        return _is_of_winner(tokens, at, winners)
    if kind is Kind.MAJORITY and _is_won_by(tokens, hit.index):
        return True
    after = [token.tag for token in tokens[hit.index + 1 : hit.index + 4] if token.tag is not Tag.FILL]
    return after[:1] == [measure] or after[:2] == [Tag.VOTES, measure]


def _is_won_by(tokens: Sequence[Token], index: int) -> bool:
    """ "Won by 7,171 votes", "held it by 9"."""
    before = [token.tag for token in tokens[max(0, index - 8) : index] if token.tag not in (Tag.FILL, Tag.HEDGE)]
    is_of_votes = index + 1 < len(tokens) and tokens[index + 1].tag is Tag.VOTES
    return is_of_votes and before[-1:] == [Tag.BY] and not {Tag.WIN, Tag.HOLD, Tag.GAIN}.isdisjoint(before)


def _is_of_winner(tokens: Sequence[Token], at: int, winners: Container[Actor]) -> bool:
    """Whether a majority is nobody's or the winner's; that of "the Tories' majority" may be one they had."""
    before = [token for token in tokens[max(0, at - 3) : at] if token.tag is not Tag.FILL]
    return not before or before[-1].tag is not Tag.ACTOR or before[-1].value in winners
