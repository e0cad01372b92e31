"""Opening: what a sentence says of somebody before it names them, and the time that is of that alone: "third in 2015,
Labour came second with 9,639".
"""

from __future__ import annotations

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import SILENT, Tag, Tokens, places_of

_DATED = frozenset({Tag.YEAR, Tag.PREVIOUS})
_NOW = frozenset({Tag.NOW, Tag.SINCE})
#: What somebody had come to then: "third in 2015", "beaten by 9 last time", "winners in 2010", "having won in 2010".
PLACED = frozenset({Tag.ORDINAL, Tag.PLACED, Tag.BEAT})
CALLED = frozenset(
    "winner winners victor victors beaten defeated champion champions holder holders having narrowly only once easily"
    " comfortably comfortable clear runaway ousted rejected thrashed trounced".split()
)
_DOING = frozenset(
    {Tag.GET, Tag.WIN, Tag.HAVE, Tag.FINISH, Tag.BE, Tag.LOSE, Tag.GAIN, Tag.UP, Tag.DOWN, Tag.HOLD, Tag.BEAT}
)
_TO_VERB = SILENT + bytes((Tag.NOW,))
_BACK = frozenset({"then", "previously", "when", "before", "had"})


def end_of_opening(tokens: Tokens) -> int:
    """Where the name stands that follows an opening with a time of its own; 0 where a sentence has no such opening."""
    if tokens.tags.isdisjoint(_DATED) or Tag.COMMA not in tokens.tags:
        return 0
    first = next((at for at, token in enumerate(tokens) if token.tag is not Tag.FILL), 0)
    if tokens[first].tag not in PLACED and tokens[first].words not in CALLED:
        return 0
    comma = tokens.row.index(Tag.COMMA)
    name = next((at for at in range(comma + 1, len(tokens)) if tokens[at].tag is not Tag.FILL), len(tokens))
    is_named = name < len(tokens) and tokens[name].tag is Tag.ACTOR and Tag.ACTOR not in tokens.row[first:comma]
    places = list(places_of(tokens, _DATED))
    return name if is_named and all(first < at < comma for at in places) else 0


def is_past_opening(tokens: Tokens, index: int) -> bool:
    """Whether a figure or a place is of now, the sentence having opened with what was so at another time."""
    name = end_of_opening(tokens)
    if not 0 < name < index or not _BACK.isdisjoint(tokens.said[name:]):
        return False
    verb = tokens.row[name + 1 : index].translate(None, _TO_VERB)
    is_verb = verb[:1] != b"" and verb[0] in _DOING
    return is_verb or (tokens[name].value.is_possessive and not NUMBERS.isdisjoint(tokens.row[:name]))
