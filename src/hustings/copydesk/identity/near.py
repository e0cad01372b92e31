"""Near: what is spoken of beside a figure, in its sentence and in those just before."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from decimal import Decimal

import msgspec

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.token import Tag, Tokens, places_of

#: How many sentences back a name or a measure is still spoken of.
_BACK = 2


class Near(msgspec.Struct, frozen=True, gc=False):
    """What is spoken of beside a figure: parties by family key, people by poll and key, tags, words and years.

    `here` are the years of the sentence itself, `counts` its counts, `named` its people; `is_turnout` says that it, or
    those before it, speak of who voted, `is_lead` that they do of a majority.
    """

    families: frozenset[str]
    people: frozenset[tuple[str, str]]
    tags: frozenset[int]
    words: frozenset[str]
    years: frozenset[int]
    here: frozenset[int]
    is_turnout: bool = False
    is_lead: bool = False
    counts: frozenset[Decimal] = frozenset()
    named: frozenset[tuple[str, str]] = frozenset()


def sentence_at(sentences: Sequence[Tokens], start: int) -> int:
    """The index of the sentence that holds the place `start`, found in as many steps as their number has digits."""
    return max(0, bisect_right(sentences, start, key=lambda one: one[0].start) - 1)


def placed_at(sentences: Sequence[Tokens], start: int) -> tuple[Tokens, int]:
    """The sentence that holds the place `start`, and the index of the token that begins there."""
    tokens = sentences[sentence_at(sentences, start)]
    return tokens, bisect_left(tokens, start, key=lambda one: one.start)


def near_of(sentences: Sequence[Tokens], at: int) -> Near:
    """What is spoken of in a sentence and those just before it."""
    here, near = sentences[at], sentences[max(0, at - _BACK) : at + 1]
    actors = [one for sentence in near for one in _actors(sentence)]
    return Near(
        frozenset().union(*[one.families for one in actors]),
        frozenset().union(*[one.options for one in actors]),
        here.tags,
        _words(here),
        frozenset().union(*map(_years, near)),
        _years(here),
        any(Tag.TURNOUT in one.tags or not TURNED_OUT.isdisjoint(_words(one)) for one in near),
        any(not _LEADING.isdisjoint(one.tags) for one in near),
        frozenset(here[one].value.value for one in places_of(here, _COUNTS)),
        frozenset().union(*[one.options for one in _actors(here)]),
    )


def _actors(tokens: Tokens) -> list[Actor]:
    """Those who are named in a sentence."""
    named = (tokens[one].value for one in places_of(tokens, _ACTORS))
    return [one for one in named if isinstance(one, Actor)]


_LEADING = frozenset({Tag.MAJORITY, Tag.MARGIN})
_ACTORS = frozenset({Tag.ACTOR})
_YEARS = frozenset({Tag.YEAR})
_COUNTS = frozenset({Tag.COUNT})


def _words(tokens: Tokens) -> frozenset[str]:
    """The words of a sentence, those of phrases one by one."""
    return frozenset(" ".join(tokens.words).split())


def _years(tokens: Tokens) -> frozenset[int]:
    return frozenset(year_of(tokens[at]) for at in places_of(tokens, _YEARS)) if Tag.YEAR in tokens.tags else _NONE


_NONE: frozenset[int] = frozenset()
TURNED_OUT = frozenset("turnout voted poll polls voting ballot ballots electors voters".split())

ESTIMATED = frozenset(
    "notional notionally theoretical theoretically hypothetical hypothetically estimated redrawn paper".split()
)
PAST = ESTIMATED | {"before", "had", "boundaries", "lines", "then", "previously"}
