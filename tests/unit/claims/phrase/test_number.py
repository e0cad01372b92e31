"""Numbers in words, as a style has them."""

from __future__ import annotations

from decimal import Decimal

import pytest

from hustings.claims.phrase.number import article, counted, digits, in_points, ordinal, per_cent
from hustings.claims.phrase.style import Style, Thousands


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("SNP gain", "an"),
        ("SDLP hold", "an"),
        ("UUP gain", "a"),
        ("DUP gain", "a"),
        ("UKIP gain", "a"),
        ("Alliance gain", "an"),
        ("independent", "an"),
        ("8.5 per cent swing", "an"),
        ("80-vote lead", "an"),
        ("11,217 majority", "an"),
        ("18.2 per cent swing", "an"),
        ("1,800 majority", "a"),
        ("110 votes", "a"),
        ("9,639 majority", "a"),
    ],
)
def test_the_article_goes_by_the_sound(words: str, found: str) -> None:
    assert article(words) == found


def test_a_style_writes_its_own_numbers() -> None:
    paper = Style(per_cent="pc", points="points", words_to=10, thousands=Thousands.SPACE)
    assert counted(10, "vote", paper) == "ten votes"
    assert digits(15647, paper) == "15\u2009647"
    assert per_cent(Decimal("7.0"), paper) == "7.0pc"
    assert in_points(Decimal("-7.2"), paper) == "7.2 points"


def test_places() -> None:
    assert [ordinal(one) for one in (1, 12, 13, 21, 112)] == ["first", "twelfth", "13th", "21st", "112th"]
