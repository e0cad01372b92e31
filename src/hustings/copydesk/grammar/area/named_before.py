"""Named before: the area that "the region", "the county" or "the principality" goes back to."""

from __future__ import annotations

from collections.abc import Iterator

from msgspec.structs import replace

from hustings.copydesk.token import Tag, Token, Tokens
from hustings.geography.boundary_set import Nation

_NATIONS = frozenset(one.value for one in Nation)
_ENGLISH_REGIONS = frozenset(
    (
        "North East|North West|Yorkshire and The Humber|East Midlands|West Midlands|East of England|London|"
        "South East|South West"
    ).split("|")
)
_REGIONS = _ENGLISH_REGIONS | {Nation.NORTHERN_IRELAND.value}
_NOUNS = frozenset("region region's county county's nation nation's principality principality's".split())
_POINTING = frozenset("the this that our whole entire wider".split())


def with_areas_meant(tokens: Tokens, area: str | None) -> Tokens:
    """The tokens, "the region" standing for the area named last, where that is one; as they were otherwise."""
    if area is None or tokens.words.isdisjoint(_NOUNS):
        return tokens
    return Tokens(_with_meant(tokens, area))


def _with_meant(tokens: Tokens, area: str) -> Iterator[Token]:
    is_named = Tag.REGION in tokens.tags
    for at, token in enumerate(tokens):
        is_meant = not is_named and _is_of_kind(token.words.removesuffix("'s"), area) and _is_pointed_at(tokens, at)
        yield replace(token, tag=Tag.REGION, value=area) if is_meant else token


def _is_of_kind(noun: str, area: str) -> bool:
    """Whether an area is what a noun says: Wales is a nation, the North West a region, Kent a county."""
    match noun:
        case "region":
            return area in _REGIONS
        case "nation":
            return area in _NATIONS
        case "principality":
            return area == Nation.WALES.value
        case "county":
            return area not in _NATIONS | _ENGLISH_REGIONS
    return False


def _is_pointed_at(tokens: Tokens, at: int) -> bool:
    """ "The region", "the whole county"; not "another region", "every county"."""
    return at > 0 and tokens[at - 1].words in _POINTING
