"""Happening: how far a statement without a figure reaches, by kind: who did what, and where.

The subject belongs to it when it stands right before the verb ("X won …"), not when it stands farther off ("X, who
won …"); how it was won does too, and then says more than who ("barely held on to …").
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from hustings.claims.kind import Kind
from hustings.copydesk.extent.shape import compile_shape
from hustings.copydesk.token import Tag, Token

_VERBS = frozenset({Tag.WIN, Tag.HOLD, Tag.GAIN, Tag.LOSE, Tag.BEAT})
_PLACES = "place (?:(?:comma|and)+ {det}* place)* (?:seats|member|race)?"
_OBJECT = (
    f"(?:{_PLACES}|(?:article|poss|fill|adverb|previous|word){{0,4}} (?:{_PLACES}|actor|seats|race)"
    "|(?:article|poss) (?:{det}|word){0,2} actor? (?:seats|member|race))"
)
_WHERE = "(?:in|for|from|to|of) {det}{0,3} (?:place|actor|seats|member|race|region)"
_ROLE = "as {det}{0,4} actor? (?:seats|member) (?:(?:for|in|of) {det}* place)?"
_DONE = compile_shape(f"(?:adverb|barely)* (?:on|to)* {_OBJECT}? (?:{_WHERE}){{0,2}} (?:{_ROLE})?")
_HOW = compile_shape("barely$")
_WHO = compile_shape("incumbent? (?:actor|place) (?:adverb|fill|have|be)*$")
_SITES = compile_shape(
    "(?:in|of) (?:article|poss|fill|each|count|place|and|comma|region|word){0,6} (?:seats|race|place)"
)
_PLACED_BY = compile_shape("(?:article? actor (?:adverb|fill|have)*|in {det}*)$")
_PERIOD = "since article? (?:year|(?:word|actor|region|years){1,3})"
_BEST = compile_shape(
    "(?:(?:word|region|adverb){0,3} (?:majority|turnout|share|swing|votes|margin|seats|race)|word)?"
    f" (?:pronoun have ever be|ever|{_PERIOD}|(?:in|on) {{det}}* (?:actor|place)? ever)?"
)
_HOLDING = "(?:hold|represented) {det}* (?:place|seats|race){1,2}"
_HELD = compile_shape(f"(?:{_HOLDING}|(?:(?<=be)|(?<=adverb))actor|{{det}}* member (?:for place)?)$")
_LASTED = compile_shape(f"(?:{_HOLDING} for|actor after|(?:for|in) article ordinal said in|for|after) {{det}}*$")
_HOUSE_VERB = compile_shape("(?:(?:speaker|pronoun|actor) (?:have|adverb|now)*)? not* to? (?:get|win|have|lose)$")
_HOUSE_END = compile_shape("fill? (?:in {det}* (?:region|race))?")


def around_happening(tokens: Sequence[Token], shape: str, first: int, last: int, kind: Kind) -> tuple[int, int]:
    """The first token of a statement and the one after its last; `first` to `last` is what the grammar took of it."""
    reach = _REACHES.get(kind)
    return (first, last) if reach is None else reach(tokens, shape, first, last)


def _before(pattern: re.Pattern[str], shape: str, at: int) -> int:
    """Where a pattern begins that ends just before `at`; `at` where it does not fit."""
    match = pattern.search(shape[max(0, at - 12) : at])
    return at - len(match[0]) if match else at


def _after(pattern: re.Pattern[str], shape: str, at: int) -> int:
    match = pattern.match(shape, at)
    return match.end() if match else at


def _outcome(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    verb = next((at for at in range(first, last) if tokens[at].tag in _VERBS), None)
    if verb is None:
        return first + (tokens[first].words == "the"), last
    end = last - (tokens[last - 1].tag in (Tag.WITH, Tag.BY))
    end = max(end, _after(_DONE, shape, verb + 1))
    if verb < first:
        return first, end
    begun = verb
    how = _before(_HOW, shape, verb)
    return (how if how < verb else _before(_WHO, shape, begun)), end


def _rank(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    end = _after(_SITES, shape, last)
    return (_before(_PLACED_BY, shape, first) if tokens[first].tag is not Tag.ACTOR else first), end


def _superlative(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    while first < last - 1 and tokens[first].words in ("his", "her", "their", "its", "our", "my"):
        first += 1
    return first, _after(_BEST, shape, last)


def _tenure(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    pattern = _HELD if tokens[first].tag is Tag.SINCE else _LASTED
    return _before(pattern, shape, first), last


def _house(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    return _before(_HOUSE_VERB, shape, first), _after(_HOUSE_END, shape, last)


def _candidacy(tokens: Sequence[Token], shape: str, first: int, last: int) -> tuple[int, int]:
    is_one = first > 0 and tokens[first - 1].words in ("a", "an") and tokens[last - 1].tag is not Tag.ACTOR
    return first - is_one, last


_REACHES = {
    Kind.OUTCOME: _outcome,
    Kind.RANK: _rank,
    Kind.SUPERLATIVE: _superlative,
    Kind.TENURE: _tenure,
    Kind.HOUSE_MAJORITY: _house,
    Kind.CANDIDACY: _candidacy,
}
