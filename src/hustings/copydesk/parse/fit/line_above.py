"""Line above: what a figure is by the measure that the line before gave."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.pattern import compile_pattern, encode
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.worded.turned_out import is_of_all_then
from hustings.copydesk.token import SILENT, Tag, Tokens


def of_line_above(tokens: Tokens, index: int, earlier: Kind | None, best: int) -> Hit | None:
    """What a figure is by the measure that the line before gave; `None` where its own line says more."""
    if earlier is Kind.MAJORITY and _was_over(tokens, index):
        return Hit(index, Kind.MAJORITY, 3, "either", index)
    if earlier in _CHANGE_OF and _is_change_below(tokens, index):
        return Hit(index, _CHANGE_OF[earlier], 4, "", index)
    if earlier is Kind.TURNOUT and best < 4 and is_of_all_then(tokens, index):
        return Hit(index, Kind.TURNOUT, 3, "", index)
    if earlier is Kind.TURNOUT and best < 4 and _answers(tokens, index):
        is_first = NUMBERS.isdisjoint(tokens.row[:index])
        return Hit(index, Kind.TURNOUT, 4, "" if is_first else "previous", index)
    is_apart = earlier is Kind.MAJORITY and best < 3 and (_is_set_apart(tokens) or _is_next_year(tokens))
    return Hit(index, Kind.MAJORITY, 3, "either", index) if is_apart else None


_NEXT = bytes((Tag.COUNT, Tag.IN, Tag.YEAR))

_THEN = frozenset("then and next".split())


def _is_next_year(tokens: Tokens) -> bool:
    """ "Then 441 in 2017", after by how much somebody won: no more than another year's."""
    said = [one for one in tokens if one.words not in _THEN and one.tag not in (Tag.FILL, Tag.HEDGE)]
    return bytes(one.tag for one in said) == _NEXT


#: An answer of more tokens says more; one that names anybody, or a measure, is of that.
_MOST_ANSWERED = 14

_TOLD_OF = frozenset({Tag.ACTOR, Tag.VOTES, Tag.SHARE, Tag.MAJORITY, Tag.SWING, Tag.PLACE, Tag.SEATS, Tag.PRONOUN})

_ANSWER = (
    "^ (?:{fill}|word){0,4} percent (?:(?:comma|dash|open)? (?:compared|(?:up|down) (?:on|from)) {fill}* {number})?"
)


def _answers(tokens: Tokens, index: int) -> bool:
    """ "Turnout? A wretched 51 per cent, against 59 back in 2010": the figures of an answer without a verb."""
    if len(tokens) > _MOST_ANSWERED or not tokens.tags.isdisjoint(_TOLD_OF):
        return False
    match = compile_pattern(_ANSWER).match(encode(tokens))
    return match is not None and index < match.end()


_CHANGE_OF = {Kind.MAJORITY: Kind.MAJORITY_CHANGE, Kind.TURNOUT: Kind.TURNOUT_CHANGE}

#: A label with its figure has no more tokens.
_MOST_LABELLED = 7


def _is_change_below(tokens: Tokens, index: int) -> bool:
    """ "% change since 2017 -3.3", on the line below a majority or a turnout: of that."""
    is_label = len(tokens) <= _MOST_LABELLED and tokens[index].tag is Tag.SIGNED and Tag.ACTOR not in tokens.tags
    return is_label and not tokens.words.isdisjoint({"change", "changed"}) and Tag.SHARE not in tokens.tags


def _was_over(tokens: Tokens, index: int) -> bool:
    """ "It was 9,953 over Labour", a majority having been told of."""
    return tokens.said[: index + 2][-4:] == ["it", "was", tokens[index].words, "over"]


_IN_BRACKETS = frozenset({Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR, Tag.COLON, Tag.VOTES, Tag.COUNT})


def _is_set_apart(tokens: Tokens) -> bool:
    """ "C majority 1,818. [Lab 5,778]": whose seat it was and by how much, in brackets of its own after a majority."""
    row = tokens.row.translate(None, SILENT)
    is_bracketed = row[:1] + row[-1:] == bytes((Tag.OPEN, Tag.CLOSE))
    return is_bracketed and row.count(Tag.COUNT) == 1 and _IN_BRACKETS.issuperset(row[1:-1])
