"""Patterns over tags: a sentence becomes a string of one character a token, a pattern a regular expression over it.

A pattern is written in the names of tags, in lower case, with the operators of regular expressions; blanks mean
nothing. `N` is the figure the pattern is about (`C` a count, `R` a percentage or points, `S` one with a sign,
`O` an ordinal); `A` and `B` are actors; words between braces are named parts (`PARTS`).

To add a pattern, add a row to the table of `rule` or `event`: the tags without which it is not tried are found from it
(`need`). A condition in Python that looks for tags in a sentence asks `Tokens.tags`, or `places_of` for where they are,
before it goes from token to token: sentences are passed over hundreds of times, and most have none of them.
"""

from __future__ import annotations

import re
from functools import cache

from hustings.copydesk.token import Tag, Tokens

#: Letters beyond ASCII, none of which means anything in a regular expression; there are 95 to a byte from here.
_BASE = 0xA0
_NUMBERS = "(?:count|percent|points|signed|times)"
_GROUPS = {
    "N": ("n", _NUMBERS),
    "C": ("n", "(?:count)"),
    "R": ("n", "(?:percent|points|signed)"),
    "S": ("n", "(?:signed)"),
    "X": ("n", "(?:times)"),
    "O": ("n", "(?:ordinal)"),
    "A": ("a", "(?:actor)"),
    "B": ("b", "(?:actor)"),
}

PARTS = {
    # Words that say nothing of the figure.
    "fill": "(?:fill|hedge|now|pronoun)",
    # What may stand between a measure and its figure.
    "link": "(?:of|be|to|at|on|in|colon|comma|dash|open|fill|hedge|now|year|previous|share)",
    # Anything but another figure or another measure.
    "any": "(?:word|of|for|with|on|in|be|have|fill|hedge|now|year|previous|comma|pronoun|who|place|"
    "actor|region|dash|and|open|close|total|from|to|seats|win|hold|gain|lose|get|times|since|years|exempt|each|electorate|colon|superlative|interim)",
    "near": "(?:word|of|for|with|on|in|be|have|fill|hedge|now|year|previous|pronoun|who|place|actor|region|seats)",
    # What may be said of somebody between commas: "the Greens, in their first go at the seat for years, fifth".
    "aside": "(?:word|of|for|with|on|in|be|have|who|place|region|seats|year|years|previous|ordinal|{fill})",
    "change": "(?:up|down)",
    # What a pair in brackets is told of: "doubled its vote (", "Labour's share (".
    "moved": "(?:(?:up|down|times) (?:{near}|votes|share|majority|turnout){0,4}|actor {fill}* (?:votes|share))",
    "cushion": "(?:majority|margin)",
    "verb": "(?:get|win|have|with|gain|lose)",
    "victory": "(?:win|hold|gain|beat|lose|overturn)",
    # What may follow a place: "third, with …", not "third recount".
    "ends": "(?=comma|on|with|and|close|dash|in|open|by|behind|ahead|be|for|at|get|have|total|now|previous|$)",
    "number": _NUMBERS,
    # After how far a figure moved: since when.
    "back": "(?:on|from|in|since|than|year|previous|fill|word){0,5}",
    "stop": "(?=$|comma|and|close)",
    # Between two sides of a score: "9 to 8", "9 as against 8".
    "scored": "(?:to|word? compared)",
    "tallied": "(?:to|dash|word? compared)",
    # From "X beat Y" to the score.
    "lead": "{victory} (?:{any}){0,6} by {fill}* count votes? (?:word word)?"
    " (?:(?:from|hedge|ahead|compared) {fill}* actor)? (?:colon|comma|dash|open) {fill}*",
    # From how far X is ahead of Y to the score.
    "front": "actor (?:finish|be|have|word|{fill}){0,3} count votes? ahead {fill}* (?:actor|pronoun|word) comma"
    " {fill}*",
    # From who beat X to the score.
    "bested": "beat by {fill}* actor comma (?:pronoun|who) (?:get|have|win) {fill}*",
    # From two who are named together to the score.
    "pair": "actor and {fill}* actor (?:colon|comma|dash|open) {fill}*",
    # From a lead in votes to the shares of the two.
    "led": "(?:ahead|beat|win|hold|gain|margin|majority) (?:{any}|by|votes|count){0,8}"
    " (?:comma|colon|dash|open) {fill}*",
    "row": "beat (?:{any}|{number}|votes|by|ordinal|placed){0,18} (?:comma|colon|open|dash|with|actor) {fill}*",
}


#: The character of each tag, by its number.
_CHARS = [chr(_BASE + number) for number in range(max(Tag) + 1)]
#: The tags that most sentences have.
COMMON = frozenset(
    _CHARS[tag]
    for tag in (
        Tag.WORD,
        Tag.FILL,
        Tag.ACTOR,
        Tag.COUNT,
        Tag.PERCENT,
        Tag.POINTS,
        Tag.SIGNED,
        Tag.TIMES,
        Tag.TO,
        Tag.OF,
    )
)


def _char(name: str) -> str:
    return _CHARS[Tag[name.upper()]]


def compile_pattern(pattern: str) -> re.Pattern[str]:
    """A pattern as a regular expression over encoded sentences.

    >>> compile_pattern("majority of {fill}* N").search("x") is None
    True
    """
    return compiled(expression_of(pattern))


#: A regular expression, compiled when a sentence first calls for it: one report calls for few.
compiled = cache(re.compile)


def expression_of(pattern: str) -> str:
    """The source of the regular expression that a pattern stands for; tags to choose from are a set of characters.

    >>> expression_of("of {stop}") == f"{_char('of')}(?=$|{_char('comma')}|{_char('and')}|{_char('close')})"
    True
    """
    return _CHOICE.sub(lambda choice: f"[{choice[1].replace('|', '')}]", _ITEM.sub(_encoded, pattern))


_ITEM = re.compile(r"\{(?P<part>[a-z]+)\}|\b(?P<group>[NCRSXOAB])\b|(?P<tag>(?<![<\w])[a-z]+)|\s+")
_CHOICE = re.compile(r"\(\?:([\xa0-\xff](?:\|[\xa0-\xff])+)\)")


def _encoded(item: re.Match[str]) -> str:
    """A part, a group or a tag of a pattern as an expression over characters; blanks as nothing."""
    if (part := item["part"]) is not None:
        return _part(part)
    if (group := item["group"]) is not None:
        name, tags = _GROUPS[group]
        return f"(?P<{name.upper()}>{expression_of(tags)})"
    return "" if item["tag"] is None else _char("on" if item["tag"] == "at" else item["tag"])


@cache
def _part(name: str) -> str:
    return expression_of(PARTS[name])


def encode(tokens: Tokens) -> str:
    """A sentence as a string of one character a token."""
    return tokens.row.translate(_LETTERS).decode("latin-1")


_LETTERS = bytes((_BASE + number) % 256 for number in range(256))
