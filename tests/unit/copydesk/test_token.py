"""Tokens: a sentence as a row of tags, looked through without going from token to token."""

from __future__ import annotations

import pytest

from hustings.copydesk.grammar.pattern import compile_pattern, encode
from hustings.copydesk.token import Tag, Token, Tokens, places_of

EVERY = [Token(at, at + 1, tag.name.lower(), tag) for at, tag in enumerate(Tag)]


@pytest.mark.parametrize("kind", [list, tuple, Tokens])
def test_places_of_tags(kind: type[list[Token] | tuple[Token, ...]]) -> None:
    found = places_of(kind(EVERY), frozenset({Tag.YEAR, Tag.WORD}))
    assert list(found) == [0, EVERY.index(next(one for one in EVERY if one.tag is Tag.YEAR))]


def test_a_row_of_tags_knows_its_tags_and_words() -> None:
    tokens = Tokens(EVERY)
    assert list(tokens.row) == list(Tag)
    assert Tag.AREA in tokens.tags
    assert "area" in tokens.words
    assert not Tokens([]).tags


def test_every_tag_has_a_letter_of_its_own_that_patterns_find() -> None:
    encoded = encode(Tokens(EVERY))
    assert len(set(encoded)) == len(Tag)
    for at, tag in enumerate(Tag):
        match = compile_pattern(tag.name.lower()).search(encoded)
        assert match is not None, tag
        assert match.span() == (at, at + 1)
