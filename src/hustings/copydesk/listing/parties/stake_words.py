"""Stake words: the tokens that a figure of deposits is read with, all of them where the figure stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from msgspec.structs import replace

from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import Tag, Token


def lost(party: Token, figure: Token) -> Iterator[Token]:
    """ "The party lost deposits:"."""
    yield put_at(party, figure)
    yield beside(figure, "lost", Tag.LOSE)
    yield beside(figure, "deposits", Tag.DEPOSIT)
    yield beside(figure, ":", Tag.COLON)


def of_all_lost(figure: Token) -> Iterator[Token]:
    """ "Candidates lost deposits", after how many."""
    yield set_after(figure, "candidates", Tag.CANDIDATES)
    yield set_after(figure, "lost", Tag.LOSE)
    yield set_after(figure, "deposits", Tag.DEPOSIT)


def set_before(tokens: Sequence[Token], figure: Token) -> list[Token]:
    """The tokens where the figure begins."""
    return [replace(one, start=figure.start, end=figure.start) for one in tokens]


def put_at(party: Token, figure: Token) -> Token:
    """The party where the figure begins, and not as whose something is."""
    value = replace(party.value, is_possessive=False)
    return replace(party, start=figure.start, end=figure.start, value=value)


def set_after(figure: Token, words: str, tag: Tag) -> Token:
    """A word where the figure ends."""
    return Token(figure.end, figure.end, words, tag)


def put_before(token: Token, figure: Token) -> Token:
    """A token where the figure begins."""
    return replace(token, start=figure.start, end=figure.start)
