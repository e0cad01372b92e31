"""Elsewhere: what the figures of a sentence may be of besides — a seat told of before or later, or the country."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date
from itertools import pairwise

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.context.anchor import seats_named
from hustings.copydesk.context.inherited import Context
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.twofold.settled import NUMERALS
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.listing.table.column import Part
from hustings.copydesk.parse.frame import Frame
from hustings.copydesk.parse.sentence import read_sentence
from hustings.copydesk.token import Tag, Tokens, places_of

#: A report that tells of more seats is one of an area: an opening figure may be anybody's.
_MOST_OPENED = 6


def of_any_seat(
    by_figure: dict[int, list[Reading]], tokens: Tokens, frame: Frame, context: Context
) -> dict[int, list[Reading]]:
    """The readings of what is told before any seat is named, those of every seat among them: they can bear it out."""
    slugs = [seat.slug for seat in frame.linked.seats.values() if seat.is_supported]
    if not by_figure or len(slugs) > _MOST_OPENED:
        return by_figure
    found = {at: list(made) for at, made in by_figure.items()}
    for slug in slugs:
        here = replace(context, slug=slug)
        for at, made in read_sentence(tokens, [slug] * len(tokens), frame, here)[0].items():
            found.setdefault(at, []).extend(replace(one, is_firm=False, is_extra=True) for one in made)
    return found


def of_either_seat(
    by_figure: dict[int, list[Reading]], tokens: Tokens, frame: Frame, context: Context
) -> dict[int, list[Reading]]:
    """The readings of what names no seat, after a paragraph that came to another: none that is of a seat firm, the
    other's among them."""
    if context.doubt is None or not by_figure or seats_named(tokens, frame.linked):
        return by_figure
    here = replace(context, slug=context.doubt)
    others = read_sentence(tokens, [context.doubt] * len(tokens), frame, here)[0]
    found = dict(by_figure)
    for at in by_figure.keys() - of_areas(by_figure):
        own = [replace(one, is_firm=False, is_tight=False) for one in by_figure[at]]
        found[at] = own + [replace(one, is_firm=False, is_tight=False, is_extra=True) for one in others.get(at, ())]
    return found


def of_seat_or_country(
    by_figure: dict[int, list[Reading]], tokens: Tokens, frame: Frame, context: Context
) -> dict[int, list[Reading]]:
    """The readings of what names no seat, at a point of a list about the country that has come to one: none firm, those
    of the country among them. "57 – the smallest majority, in Fermanagh. Turnout was 67.3%."."""
    wide = read_sentence(tokens, [None] * len(tokens), frame, replace(context, slug=None))[0]
    found = dict(by_figure)
    for at in by_figure.keys() - of_areas(by_figure):
        own = [replace(one, is_firm=False, is_tight=False) for one in by_figure[at]]
        found[at] = own + [replace(one, is_firm=False, is_tight=False) for one in wide.get(at, ())]
    return found


def opens_wide(by_figure: Mapping[int, list[Reading]], frame: Frame) -> bool | None:
    """Whether the first figures of a text are of the country, "the Tories have 306 seats": what it tells later of
    nobody, as "turnout was 65.1%", may be so too; `None` where there is no figure yet."""
    if not by_figure:
        return None
    return frame.national is not None and bool(of_areas(by_figure))


def of_areas(by_figure: Mapping[int, list[Reading]]) -> set[int]:
    """The figures that are read as of the country or a part of it only, or of what is set against it; what they may be
    besides is left out."""
    plain = {at: [one for one in found if not one.is_extra] for at, found in by_figure.items()}
    return {at for at, found in plain.items() if found and all(_is_wide(one) for one in found)}


def _is_wide(reading: Reading) -> bool:
    return reading.claim.subject.poll is None or reading.claim.subject.place is not None


def is_of_town(tokens: Tokens, lexicon: Lexicon, day: date | None) -> bool:
    """ "Turnout in Hackney": a town that is a part of the names of several seats, and none of them by itself."""
    if tokens.tags.isdisjoint((Tag.TURNOUT, Tag.ELECTORATE)):
        return False
    names = [lexicon.places[two.words] for one, two in pairwise(tokens) if two.tag is Tag.PLACE and one.tag is Tag.IN]
    return any(
        sum(any(poll.polled_on == day for poll in lexicon.polls[slug]) for slug in one.slugs) > 1
        for one in names
        if one.is_short
    )


def sure_of(parts: Sequence[Part], by_figure: Mapping[int, list[Reading]]) -> set[int]:
    """The figures that are of the country or a part of it for sure: those of a line read party by party as of an area,
    which each names; those read as a party's deposits, or its candidates."""
    if len(parts) > 1 and all(Tag.REGION in one.tokens.tags for one in parts[1:]):
        return of_areas(by_figure)
    own = [one.tokens for one in parts[1:] if one.kind in _STAKES and Tag.REGION in one.tokens.tags]
    return {tokens[at].start for tokens in own for at in places_of(tokens, NUMERALS)}


_STAKES = frozenset({Kind.DEPOSIT, Kind.OTHER})
