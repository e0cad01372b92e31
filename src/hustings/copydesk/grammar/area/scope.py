"""Scope: what a figure covers, by the words near it — the country, a nation, a region, a county, or an unknown part."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Sentence, Tag, Token, Tokens, places_of
from hustings.record.kept import kept

UK = "uk"
_REACH = 9
#: Words that by themselves speak of the whole country.
_COUNTRYWIDE = frozenset("nationally nationwide uk-wide countrywide".split())
_OF_COUNTRY = frozenset({"national", "nation's", "country's", "nationwide", "uk-wide", "nation", "countrywide"})
#: What "national" makes a figure of the country when it stands before it.
_FIGURES = frozenset("average figure figures picture level result results total totals rate tally scene stage".split())
_MEASURES = frozenset({Tag.SHARE, Tag.VOTES, Tag.SWING, Tag.TURNOUT, Tag.SEATS, Tag.MAJORITY, Tag.ELECTORATE})
_WITHIN = frozenset("across throughout around over within all".split())
_ONE_SEAT = frozenset("seat constituency mp candidate by-election town village".split())
_MEASURED_BY = frozenset({"standards", "standard", "terms"})
_STOPS = NUMBERS | {Tag.COMMA, Tag.COMPARED, Tag.AHEAD, Tag.BEHIND, Tag.HEDGE, Tag.AND, Tag.UP, Tag.DOWN, Tag.THAN}
#: Parts of the country that the record does not draw: what is said of them is nobody's to check.
PARTS = frozenset(
    "county county's region's region city city's borough boroughs local area areas nearby neighbouring capital"
    " yorkshire midlands wall heartlands heartland valleys coast coastal rural urban town towns north south east west"
    " highlands university student target marginal marginals leave remain shires metropolitan".split()
)
_COUNTRY = _COUNTRYWIDE | _OF_COUNTRY
_WORDS = _COUNTRY | PARTS
_REGIONS = frozenset({Tag.REGION})
_PLACES = frozenset({Tag.REGION, Tag.PLACE})
_NAMING_TAGS = _PLACES | {Tag.WORD}
_NAMING = _WORDS | {"parliament", "westminster", "country"}


class Scope(msgspec.Struct, frozen=True, gc=False):
    """What a figure covers: `place` is a nation, region, county or "uk", `None` where nothing near it says.

    `is_unknown` says that words near it speak of a part of the country that is not the record's to draw.
    """

    place: str | None = None
    is_unknown: bool = False


_NOWHERE = Scope()


@kept
def scope_of(tokens: Tokens, index: int) -> Scope:
    """The scope of the figure at `index`: what is named just after it in its clause, else the last named before it."""
    if tokens.tags.isdisjoint(_NAMING_TAGS) and tokens.words.isdisjoint(_NAMING):
        return _NOWHERE
    named = [*_that_may_name(tokens)]
    if not named:
        return _NOWHERE
    after = _after(tokens, index) if named[-1] > index else None
    if after is not None:
        return after
    for at in reversed(named):
        if at < index and (found := named_at(tokens, at)) is not None:
            return _NOWHERE if _is_what_is_left(tokens, at, index) else found
    return _NOWHERE


def _is_what_is_left(tokens: Tokens, at: int, index: int) -> bool:
    """ "Lost all 15 of their seats in the South West and are left with eight": of more than where they lost."""
    between = tokens.said[at + 1 : index]
    is_parted = Tag.AND in tokens.row[at:index] or Tag.COMMA in tokens.row[at:index]
    return is_parted and Tag.LOSE in tokens.row[:at] and not _LEFT.isdisjoint(between)


_LEFT = frozenset({"left", "left with", "remain", "remaining"})


def _that_may_name(tokens: Tokens) -> Iterator[int]:
    """Where the words stand that can be for an area."""
    is_named = not tokens.words.isdisjoint(_NAMING)
    return (at for at in (range(len(tokens)) if is_named else places_of(tokens, _NAMING_TAGS)) if _may_name(tokens[at]))


def _may_name(token: Token) -> bool:
    """Whether a token can be a word for an area at all."""
    return token.tag in _PLACES or token.words in _NAMING or (token.is_capital and token.tag is Tag.WORD)


def area_of(tokens: Tokens) -> str | None:
    """The area that a sentence as a whole is about; `None` when it names none, or a constituency."""
    if Tag.PLACE in tokens.tags:
        return None
    drawn: Iterable[int]
    if not tokens.words.isdisjoint(_COUNTRY):
        drawn = (at for at, token in enumerate(tokens) if token.tag is Tag.REGION or token.words in _COUNTRY)
    elif Tag.REGION in tokens.tags:
        drawn = places_of(tokens, _REGIONS)
    else:
        return None
    return next((found.place for at in drawn if (found := named_at(tokens, at)) and found.place), None)


def only_area(sentences: Sequence[Sentence]) -> str | None:
    """The one part of the country that a text is about: it begins with it, and names no other, nor the whole."""
    named = [(at, token) for at, one in enumerate(sentences) if Tag.REGION in one.row for token in one.tokens]
    areas = {token.value for _, token in named if token.tag is Tag.REGION}
    if len(areas) != 1 or named[0][0] >= _OPENING:
        return None
    is_of_whole = any(token.words in _COUNTRY for one in sentences for token in one.tokens)
    return None if is_of_whole or UK in areas else next(iter(areas))


#: A text begins with what it names in so many sentences, its headline and its dateline among them.
_OPENING = 3


def _after(tokens: Tokens, index: int) -> Scope | None:
    for at in range(index + 1, min(len(tokens), index + 1 + _REACH)):
        if tokens[at].tag in _STOPS and not _is_whole(tokens, index, at):
            return None
        if (found := named_at(tokens, at)) is not None:
            return found
    return None


def _is_whole(tokens: Tokens, index: int, at: int) -> bool:
    """ "13 of the 59 seats in Scotland": the second figure is what the first is a part of."""
    between = tokens[index + 1 : at]
    is_part = any(one.tag is Tag.OF for one in between)
    return is_part and all(one.tag in (Tag.OF, Tag.FILL) or one.words in ("out", "seats") for one in between)


def named_at(tokens: Tokens, at: int) -> Scope | None:
    """The scope that the token at `at` gives; `None` when it is no word for one."""
    if tokens[at].tag is Tag.REGION and _is_range(tokens, at):
        return None
    return drawn_at(tokens, at)


def drawn_at(tokens: Tokens, at: int) -> Scope | None:
    """The part of the country that the token at `at` names, of a figure or of what results are compared within."""
    token = tokens[at]
    if not _may_name(token) or (token.tag is Tag.REGION and _is_of_name(tokens, at)):
        return None
    if token.tag is Tag.REGION and _is_part_of_region(tokens, at):
        return Scope(is_unknown=True)
    if token.tag is Tag.REGION:
        return Scope(token.value) if token.value != UK or _is_within(tokens, at) else None
    if token.tag is Tag.PLACE:
        return Scope(is_unknown=_is_area_of_seats(tokens, at))
    if token.words in _OF_COUNTRY and not token.is_capital:
        is_of_figure = _is_measured(tokens, at) or _owns_figure(tokens, at)
        return Scope(UK) if is_of_figure or token.words in _COUNTRYWIDE else None
    if token.words in _COUNTRYWIDE or (token.words == "country" and tokens[at - 1].words in _WHOLE):
        return Scope(UK)
    if token.words in ("parliament", "westminster") and at and tokens[at - 1].tag is Tag.IN:
        return Scope(UK)
    return Scope(is_unknown=True) if _is_unknown(tokens, at) else None


def _is_part_of_region(tokens: Tokens, at: int) -> bool:
    """ "North-east Wales", "Nottinghamshire outside the city"."""
    is_of_compass = at > 0 and tokens[at - 1].words in _COMPASS
    return is_of_compass or tokens.said[at + 1 : at + 2] in _LEAVING_OUT


_LEAVING_OUT = (["outside"], ["excluding"], ["beyond"], ["minus"])
_WHOLE = frozenset({"whole", "entire"})
_COMPASS = frozenset(
    "north south east west mid central north-east north-west south-east south-west northern southern eastern western"
    " rural inner outer".split()
)
#: "Monmouthshire in Wales had a turnout of 9 per cent", "Ilford North, London": where the seat is.
_WHERE = (bytes((Tag.PLACE, Tag.IN)), bytes((Tag.PLACE, Tag.COMMA)))
_SERVED = frozenset("sat sits sitting served serving worked working born raised lives lived".split())


def _is_of_name(tokens: Tokens, at: int) -> bool:
    """ "The Wales TUC", "Kent Police", "the North Yorkshire seat": a part of another name, or one constituency."""
    after = tokens[at + 1 : at + 3]
    if tokens.row[max(0, at - 2) : at] in _WHERE:
        return True
    if any(one.words in _ONE_SEAT for one in after) or any(one.words in _MEASURED_BY for one in after[:1]):
        return True  # "low by Northern Ireland standards"
    if not _SERVED.isdisjoint(tokens.said[max(0, at - 4) : at]):
        return True  # "who has sat in the Commons since"
    if tokens.row[at - 1 : at] == _TO and not _SENT.isdisjoint(tokens.said[max(0, at - _REACH) : at]):
        return True  # "Wales sent 22 Labour MPs to London"
    return bool(after) and after[0].tag is Tag.WORD and after[0].is_capital and after[0].start - tokens[at].end == 1


_TO, _SENT = bytes((Tag.TO,)), frozenset("send sends sent sending".split())

_AMONG = frozenset("first last only few handful".split())
_MOST = frozenset("most least best worst anywhere among nobody no-one nowhere".split())


def _is_range(tokens: Tokens, at: int) -> bool:
    """ "The biggest fall anywhere in the UK", "one of the first seats in Wales": what one result is compared with, not
    what a figure is of."""
    before = []
    for one in reversed(tokens[max(0, at - _REACH) : at]):
        if one.tag in _STOPS or one.tag is Tag.COLON:
            break
        before.append(one)
    is_among = any(one.words in _AMONG for one in before) and any(one.tag is Tag.SEATS for one in before)
    return is_among or any(one.tag is Tag.SUPERLATIVE or one.words in _MOST for one in before)


def _is_within(tokens: Tokens, at: int) -> bool:
    """ "Across the UK", "in Britain", "the UK turnout"; not "the UK needs change"."""
    if tokens[at].words in ("nationally", "nationwide", "across the country"):
        return True
    before = next((one for one in reversed(tokens[max(0, at - 3) : at]) if one.tag is not Tag.FILL), None)
    is_in = before is not None and (before.tag in (Tag.IN, Tag.OF) or before.words in _WITHIN)
    return is_in or _is_measured(tokens, at) or _owns_figure(tokens, at)


_PARTS_OF_WHOLE = frozenset({Tag.PERCENT, Tag.POINTS})
_FOR = bytes((Tag.FOR,))
_TO_OWN = SILENT + bytes((Tag.COLON, Tag.BE))


def _owns_figure(tokens: Tokens, at: int) -> bool:
    """ "The UK's 68.8 per cent", "Britain as a whole 68.8", "68.8 for the UK": its figure stands beside it."""
    after = tokens.row[at + 1 : at + 6].translate(None, _TO_OWN)
    if after[:1] != b"" and (after[0] in _PARTS_OF_WHOLE or _is_whole_named(tokens, at)):
        return True
    before = tokens.row[max(0, at - 4) : at].translate(None, SILENT)
    return before[-1:] == _FOR and before[-2:-1] != b"" and before[-2] in _PARTS_OF_WHOLE


def _is_whole_named(tokens: Tokens, at: int) -> bool:
    """ "Britain as a whole"."""
    return "whole" in tokens.said[at + 1 : at + 4]


def _is_measured(tokens: Tokens, at: int) -> bool:
    """Whether a measure stands next: "the national turnout", "the UK's share", "the national average"."""
    return not _MEASURES.isdisjoint(tokens.row[at + 1 : at + 4]) or not _FIGURES.isdisjoint(
        tokens.said[at + 1 : at + 4]
    )


def _is_area_of_seats(tokens: Tokens, at: int) -> bool:
    """ "All eight Leeds seats", "seats in Leeds": a town that is part of several names."""
    near = [*tokens[max(0, at - 3) : at], *tokens[at + 1 : at + 2]]
    return any(one.words in ("seats", "mps", "constituencies") for one in near)


def _is_unknown(tokens: Tokens, at: int) -> bool:
    """ "In Teesside", "the city's seats": a part of the country that the record does not draw."""
    token = tokens[at]
    if token.words in PARTS and token.tag in (Tag.WORD, Tag.FILL, Tag.AREA):
        return True
    before = next((one for one in reversed(tokens[max(0, at - 2) : at]) if one.tag is not Tag.FILL), None)
    is_in = before is not None and (before.tag is Tag.IN or before.words in _WITHIN)
    return is_in and token.tag is Tag.WORD and token.is_capital
