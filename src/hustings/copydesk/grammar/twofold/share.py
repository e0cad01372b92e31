"""Shares: whole numbers that are shares or points though no sign says so."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from msgspec.structs import replace

from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Form, Numeral, Unit


def is_share(tokens: Sequence[Token], index: int) -> bool:
    """ "Labour 40.7, Conservative 29, Reform 16.9", "53.4 per cent and 73 in 2017": a whole number beside shares."""
    if index > 1 and tokens[index - 1].tag is Tag.AND and _is_percentage_too(tokens, index):
        return True
    if (
        _is_of_country(tokens, index)
        or _is_compared_share(tokens, index)
        or _is_in_percentages(tokens, index)
        or _is_about_share(tokens, index)
    ):
        return True
    if index == 0 or not (tokens[index - 1].tag is Tag.ACTOR or tokens[index - 1].words in ("he", "she")):
        return False
    near = [token for token in tokens[max(0, index - 9) : index + 9] if token.tag in (Tag.PERCENT, Tag.POINTS)]
    is_small = isinstance(tokens[index].value, Numeral) and tokens[index].value.value <= 100
    after = [token.tag for token in tokens[index + 1 : index + 3]]
    has_share = after == [Tag.OPEN, Tag.PERCENT]  # "57 (0.2%)": votes, and what share they are
    is_listed = len(near) > 1 or (bool(near) and tokens[index - 2].tag is Tag.AND)
    is_row = index + 1 < len(tokens) and tokens[index + 1].words == ";"  # "X 49; Y 32 (0.1)": rows of votes
    return is_small and is_listed and after[:1] != [Tag.VOTES] and not (has_share or is_row)


_NATIONAL = frozenset({"national", "nationwide", "overall"})


def _is_of_country(tokens: Sequence[Token], index: int) -> bool:
    """ "On 53.9 per cent turnout was well under the national 67", "above the UK's 67": the country's."""
    value = tokens[index].value
    if not isinstance(value, Numeral) or not 10 <= value.value <= 100 or value.form is not Form.DIGITS or not index:
        return False
    is_named = tokens[index - 1].words in _NATIONAL or tokens[index - 1].tag is Tag.REGION
    tags = [token.tag for token in tokens[:index]] if is_named else []
    is_end = index + 1 == len(tokens) or tokens[index + 1].tag in (Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH)
    return is_end and Tag.TURNOUT in tags and any(one in tags for one in (Tag.HEDGE, Tag.AHEAD, Tag.BEHIND))


_MOST_BARE, _FEWEST_POLLED = 100, 500


def _is_about_share(tokens: Sequence[Token], index: int) -> bool:
    """ "Fell to 25 per cent … polled 2,746, just over 8": what share votes are, told beside another share."""
    value = tokens[index].value
    is_small = isinstance(value, Numeral) and value.value <= _MOST_BARE and value.form is Form.DIGITS
    if not is_small or index < 3 or tokens[index - 1].tag is not Tag.HEDGE or tokens[index - 2].tag is not Tag.COMMA:
        return False
    votes = tokens[index - 3] if tokens[index - 3].tag is not Tag.VOTES else tokens[index - 4]
    is_of_votes = votes.tag is Tag.COUNT and votes.value.value >= _FEWEST_POLLED
    is_last = index + 1 == len(tokens) or tokens[index + 1].tag in (Tag.COMMA, Tag.AND, Tag.CLOSE)
    return is_of_votes and is_last and any(one.tag is Tag.PERCENT for one in tokens)


def as_share(tokens: Sequence[Token], index: int) -> Token:
    """A whole number beside shares as one in per cent, or in points where the one before it is."""
    tag, unit = (Tag.POINTS, Unit.POINTS) if _is_beside_points(tokens, index) else (Tag.PERCENT, Unit.PERCENT)
    return replace(tokens[index], tag=tag, value=replace(tokens[index].value, unit=unit))


def _is_beside_points(tokens: Sequence[Token], index: int) -> bool:
    """ "X put on 3.5 points and Y 11", "X put on 3.5 points, Y two and Z 11": points as well."""
    numbers = [at for at in range(index) if tokens[at].tag in NUMBERS and not _is_of_next(tokens, at)]
    before = tokens[numbers[-1]].tag if numbers else None
    return before is Tag.POINTS and tokens[index - 1].tag in (Tag.ACTOR, Tag.PRONOUN)


def _is_of_next(tokens: Sequence[Token], at: int) -> bool:
    """ "Y two", after how far X moved: a whole number right after a name."""
    is_small = tokens[at].tag is Tag.COUNT and tokens[at].value.value <= _MOST_MOVED
    return is_small and at > 0 and tokens[at - 1].tag is Tag.ACTOR


_PERCENTAGES = frozenset({"percentages"})

_TO_FIGURE = frozenset({Tag.GET, Tag.WIN, Tag.HAVE, Tag.BE, Tag.ON, Tag.WITH, Tag.FILL, Tag.HEDGE, Tag.COLON})


def _is_in_percentages(tokens: Sequence[Token], index: int) -> bool:
    """ "In percentages: Labour 34, the SNP 29", "to put it in percentages, X took 57"."""
    if tokens[index].value.value > _MOST_PERCENT or tokens[index].value.form is Form.WORDS:
        return False
    words = [token.words for token in tokens[:index]]
    if _PERCENTAGES.isdisjoint(words) and ("percentage", "terms") not in pairwise(words):
        return False
    before = next((one for one in reversed(tokens[:index]) if one.tag not in _TO_FIGURE), tokens[0])
    if _is_of_score(tokens, index, before):
        return True
    is_of_votes = Tag.VOTES in [one.tag for one in tokens[index + 1 : index + 2]]
    return before.tag in (Tag.ACTOR, Tag.OPEN, Tag.AND) and not is_of_votes


def _is_of_score(tokens: Sequence[Token], index: int, before: Token) -> bool:
    """ "In percentage terms that is 45 to 35": both of a score."""
    if before.tag in (Tag.WHO, Tag.PRONOUN) and tokens[index - 1].tag in (Tag.BE, Tag.HEDGE):
        return [one.tag for one in tokens[index + 1 : index + 3]] == [Tag.TO, Tag.COUNT]
    return index > 1 and tokens[index - 1].tag is Tag.TO and tokens[index - 2].tag is Tag.PERCENT


_MOST_PERCENT = 100

_SET_BESIDE = frozenset({Tag.COMPARED, Tag.FROM, Tag.TO})

_COUNTABLE = frozenset({Tag.VOTES, Tag.SEATS, Tag.WORD, Tag.CANDIDATES})


def _is_compared_share(tokens: Sequence[Token], index: int) -> bool:
    """ "67 per cent against 58 two years ago", "rose from 58 to 67 per cent": a whole number set beside a share."""
    value = tokens[index].value
    if not isinstance(value, Numeral) or not 10 <= value.value <= 100 or value.form is not Form.DIGITS:
        return False
    after = [token.tag for token in tokens[index + 1 : index + 4]]
    before = tokens[index - 1] if index and tokens[index - 1].tag is not Tag.HEDGE else tokens[max(0, index - 2)]
    if before.tag not in _SET_BESIDE or not _COUNTABLE.isdisjoint(after[:1]):
        return False
    is_level = before.tag is Tag.FROM and after[:1] == [Tag.TO] and Tag.PERCENT in after
    near = [token.tag for token in tokens[max(0, index - 6) : index]]
    back = [tag for tag in near if tag in NUMBERS]
    is_moved = before.tag is Tag.TO and Tag.FROM in near  # "from 40.6 to 43"
    return is_level or ((before.tag is Tag.COMPARED or is_moved) and back[-1:] == [Tag.PERCENT])


_SET_APART = frozenset({Tag.OPEN, Tag.COMMA, Tag.DASH, Tag.AND})

_MOVED_TO = frozenset({Tag.TO, Tag.ON, Tag.FROM, Tag.CLOSE, Tag.COMMA, Tag.AND, Tag.DASH})

#: No share has moved by more in figures that are told without their unit.
_MOST_MOVED = 60

_PASSED_OVER = frozenset({Tag.FILL, Tag.HEDGE, Tag.BY})


def is_move(tokens: Sequence[Token], index: int) -> bool:
    """ "12.7 per cent (down ten)", "down ten to 12.7 per cent": how many points a share moved by."""
    if tokens[index].value.value > _MOST_MOVED or tokens[index].value.sign:
        return False
    before = [token.tag for token in tokens[max(0, index - 6) : index] if token.tag not in _PASSED_OVER]
    after = [token.tag for token in tokens[index + 1 : index + 6] if token.tag not in _PASSED_OVER]
    if before[-1:] not in ([Tag.UP], [Tag.DOWN]) or (after and after[0] not in _MOVED_TO):
        return False
    is_apart = before[-3:-2] == [Tag.PERCENT] and before[-2] in _SET_APART
    return is_apart or after[:2] == [Tag.TO, Tag.PERCENT] or _moves_as_well(tokens, index)


_DIRECTIONS = frozenset({Tag.UP, Tag.DOWN, Tag.LOSE, Tag.GAIN})


def _moves_as_well(tokens: Sequence[Token], index: int) -> bool:
    """ "They fell by ten points; Y rose by 27": points as well."""
    last = next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), None)
    if last is None or not (tokens[last].tag is Tag.POINTS or tokens[last].value.unit is Unit.NONE):
        return False
    if tokens[last].tag is Tag.COUNT:
        return False
    return not _DIRECTIONS.isdisjoint(token.tag for token in tokens[max(0, last - 3) : last])


def _is_percentage_too(tokens: Sequence[Token], index: int) -> bool:
    """ "Down from 53.4 per cent last time and 73 in 2017": another year's beside one in per cent."""
    after = [token.tag for token in tokens[index + 1 : index + 3]]
    near = [token.tag for token in tokens[max(0, index - 8) : index - 1] if token.tag in NUMBERS]
    return after == [Tag.IN, Tag.YEAR] and near[-1:] == [Tag.PERCENT] and 10 <= tokens[index].value.value <= 100
