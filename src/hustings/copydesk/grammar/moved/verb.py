"""Verb: verbs of going up and down that say so of a measure alone, told from the same words elsewhere: "turnout dived
by 1.7 points", "chopped her majority by 437", "a recovery of 2.3 points".
"""

from __future__ import annotations

from msgspec.structs import replace

from hustings.copydesk.grammar.moved.measured import kind_at
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.moving import LOOSELY, MOST_WORDS, MOVING_WORDS, NOUNS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_OTHERWISE = frozenset({Tag.WORD, Tag.GET, Tag.GAIN, Tag.LOSE, Tag.BEAT, Tag.OVERTURN, Tag.FILL, Tag.WIN})
#: "By 9 points", "from 9 to 8": how far, after a verb.
_FAR = frozenset({Tag.BY, Tag.FROM})
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.COLON, Tag.SINCE, Tag.COMPARED})
_AFTER = _ENDS | _FAR | {Tag.TO, Tag.ON}
_POINTS = frozenset({Tag.POINTS, Tag.PERCENT})
_VERBAL = SILENT + bytes((Tag.HAVE, Tag.BE, Tag.NOW))
_WHOSE = frozenset({Tag.FILL, Tag.HEDGE, Tag.ACTOR, Tag.PREVIOUS, Tag.YEAR})
_PLACED = frozenset({Tag.IN, Tag.FOR, Tag.ON})
_WHERE = frozenset({Tag.PLACE, Tag.YEAR, Tag.REGION, Tag.ACTOR})
_MOST = 6


def with_moves(tokens: Tokens) -> Tokens:
    """The tokens of a sentence, a verb that says which way a measure went tagged so."""
    if tokens.words.isdisjoint(MOVING_WORDS):
        return tokens
    found: list[Token] = []
    at = 0
    while at < len(tokens):
        last, way = _phrase(tokens, at)
        if way and _is_move(tokens, at, last):
            tag = Tag.UP if way > 0 else Tag.DOWN
            words = " ".join(tokens.said[at:last])
            found.append(replace(tokens[at], end=tokens[last - 1].end, words=words, tag=tag, value=None))
        else:
            last = at + 1
            found.append(tokens[at])
        at = last
    return Tokens(found) if found != tokens else tokens


def _phrase(tokens: Tokens, at: int) -> tuple[int, int]:
    """Where the longest phrase of moving that begins at a place ends, and which way it goes; 0 where none does."""
    if tokens[at].tag not in _OTHERWISE:
        return at, 0
    for many in range(min(MOST_WORDS, len(tokens) - at), 0, -1):
        words = " ".join(tokens.said[at : at + many])
        way = LOOSELY.get(words, 0) or (NOUNS.get(words, 0) if many == 1 else 0)
        if way:
            return at + many, way
    return at, 0


def _is_move(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the words from a place to another tell of a measure, by what stands before and after them."""
    if last - first == 1 and tokens[first].words in NOUNS and _is_noun(tokens, first):
        return True
    if " ".join(tokens.said[first:last]) not in LOOSELY:
        return False
    subject, after = _subject(tokens, first), _after(tokens, last)
    if subject >= 0 and kind_at(tokens, subject) is not None:
        return after is None or after.tag in _AFTER or after.tag in NUMBERS
    if subject >= 0 and tokens[subject].tag in _SOMEBODY and after is not None and after.tag in _FAR:
        return not _POINTS.isdisjoint(tokens.row[last : last + _MOST])
    return _is_of_object(tokens, last)


_SOMEBODY = frozenset({Tag.ACTOR, Tag.PRONOUN})


def _is_noun(tokens: Tokens, at: int) -> bool:
    """ "A recovery of 2.3 points", "an 8-point implosion"."""
    before, after = tokens.row[:at].rstrip(SILENT)[-1:], tokens.row[at + 1 :]
    if before in _FAR_ROWS:
        return True
    return after[:1] == _OF and after[1:].lstrip(SILENT)[:1] in _NUMBER_ROWS and before not in _OBJECTS


_OF, _FAR_ROWS = bytes((Tag.OF,)), tuple(bytes((one,)) for one in _POINTS)
_NUMBER_ROWS = tuple(bytes((one,)) for one in NUMBERS)
_OBJECTS = (bytes((Tag.TO,)),)


def _subject(tokens: Tokens, verb: int) -> int:
    """Where the subject of a verb stands, verbs of time, adverbs and "in Wakefield" passed over; -1 where none does."""
    at = _passed(tokens, verb - 1)
    row = tokens.row
    if at > 0 and tokens[at].tag in _WHERE:
        place = len(row[:at].rstrip(SILENT)) - 1
        at = _passed(tokens, place - 1) if place > 0 and tokens[place].tag in _PLACED else at
    return at


def _passed(tokens: Tokens, at: int) -> int:
    while at >= 0 and (tokens.row[at] in _VERBAL or _is_adverb(tokens[at])):
        at -= 1
    return at


_ADVERBS = frozenset("also too even again further but here there itself duly".split())


def _is_adverb(token: Token) -> bool:
    return token.tag is Tag.WORD and (token.words in _ADVERBS or token.words.endswith("ly"))


def _after(tokens: Tokens, at: int) -> Token | None:
    """The first token from a place on that says more than how much."""
    while at < len(tokens) and (tokens.row[at] in SILENT or _is_adverb(tokens[at])):
        at += 1
    return tokens[at] if at < len(tokens) else None


def _is_of_object(tokens: Tokens, at: int) -> bool:
    """ "Her majority by 437", "the Labour share in Wakefield from 49.7": what moved, and how far, from a place on."""
    end = at
    while end < len(tokens) and end < at + _MOST and kind_at(tokens, end) is None and _is_whose(tokens[end]):
        end += 1
    if kind_at(tokens, end) is None:
        return False
    end += 1
    if end + 1 < len(tokens) and tokens[end].tag in _PLACED and tokens[end + 1].tag in _WHERE:
        end += 2
    return end < len(tokens) and tokens[end].tag in _HOW_FAR


_HOW_FAR = _FAR | {Tag.TO}


def _is_whose(token: Token) -> bool:
    return token.tag in _WHOSE or token.words in _ADVERBS
