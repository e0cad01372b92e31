"""Wording: the words that tell which way a measure went: "Labour's vote fell", "turnout was lower than in 2015",
"lifted the Tory share", "polled fewer votes than last time".
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.beside import FAR, measured_beside
from hustings.copydesk.grammar.moved.joined import measures_after, measures_before
from hustings.copydesk.grammar.moved.measured import BACKING, Measured, kind_at, measured_after
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.moving import INCREASED, LARGER, REDUCED, SMALLER, WAYS
from hustings.copydesk.token import SILENT, Tag, Tokens

_WAYS = WAYS | {Tag.MORE: 1, Tag.FEWER: -1}
_MOVING = frozenset(_WAYS)
_GAINING = {Tag.GAIN: 1, Tag.LOSE: -1}
_SIZES = dict.fromkeys(LARGER, 1) | dict.fromkeys(SMALLER, -1)
_COMPARING = dict.fromkeys(("higher than", "bigger than", "larger than"), 1) | dict.fromkeys(
    ("lower than", "smaller than"), -1
)
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH})
_ON = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.COMPARED, Tag.IN})
_THEN = frozenset({Tag.YEAR, Tag.PREVIOUS})
_TO_THEN = frozenset({Tag.FILL, Tag.IN, Tag.ON, Tag.HEDGE, Tag.COUNT})
_BEFORE = frozenset({"before", "beforehand"})


#: What is of the poll, and of nobody in it.
OF_POLL = frozenset({Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})


class Went(msgspec.Struct, frozen=True):
    """Which way something is said to have gone, the verb, and where the words for it begin and end."""

    of: Measured
    way: int
    verb: int
    first: int
    last: int
    is_joined: bool = False


def tells_way(tokens: Tokens) -> bool:
    """Whether a sentence has a word for which way something went."""
    if tokens.tags.isdisjoint(_TELLING) and tokens.words.isdisjoint(_SAID):
        return False
    return not tokens.tags.isdisjoint(_MEASURES) or not tokens.words.isdisjoint(BACKING)


_TELLING = _MOVING | _GAINING.keys()
_SAID = _SIZES.keys() | _COMPARING.keys() | INCREASED | REDUCED
_MEASURES = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN})


def ways_told(tokens: Tokens) -> Iterator[Went]:
    """Every wording of a sentence for which way something went."""
    for at in range(len(tokens)):
        tag, way = tokens[at].tag, _way_of(tokens, at)
        if (counted := _votes_moved(tokens, at)) is not None:
            yield counted
            continue
        if not way and tokens[at].words not in OF_SIZE:
            continue
        if (made := _attributive(tokens, at)) is not None or not way:
            pass
        elif tokens[at].words in _COMPARING:
            made = _compared(tokens, at, way)
        elif tag in (Tag.MORE, Tag.FEWER):
            made = _more_votes(tokens, at, way)
        elif joined := _joined(tokens, at, way):
            yield from joined
            continue
        else:
            made = _intransitive(tokens, at, way) or _transitive(tokens, at, way)
        if made is not None:
            yield made


def _way_of(tokens: Tokens, at: int) -> int:
    """1 for a word that says up, -1 for one that says down, 0 for any other; "larger" is one after "is" alone."""
    token = tokens[at]
    is_said = at > 0 and tokens[at - 1].tag is Tag.BE
    size = _SIZES.get(token.words, 0) if is_said else 0
    return _WAYS.get(token.tag, 0) or _COMPARING.get(token.words, 0) or size


def clause_end(tokens: Tokens, at: int) -> int | None:
    """Where a clause ends that says no more than which way something went, and since when; `None` where it goes on."""
    start = at
    while at < len(tokens) and (tokens[at].words in FAR or tokens[at].tag in (Tag.FILL, Tag.HEDGE, Tag.NOW)):
        at += 1
    if at >= len(tokens) or tokens[at].tag in _ENDS:
        return None if tokens.row[at + 1 : at + 3].translate(None, SILENT)[:1] in _GOING_ON else start
    if tokens[at].tag not in _ON and tokens[at].words not in _COMPARING:
        return None
    then = at + 1
    while then < len(tokens) and tokens[then].tag in _TO_THEN:
        then += 1
    is_then = then < len(tokens) and (tokens[then].tag in _THEN or tokens[then].words in _BEFORE)
    is_end = then + 1 >= len(tokens) or tokens[then + 1].tag in _ENDS
    return then + 1 if is_then and is_end else None


#: "Fell, by 9 points", "fell, to 9": which way is told with how far.
_GOING_ON = tuple(bytes((one,)) for one in (Tag.BY, Tag.TO, Tag.FROM, Tag.COUNT, Tag.PERCENT, Tag.POINTS, Tag.TIMES))


def _intransitive(tokens: Tokens, at: int, way: int) -> Went | None:
    """ "Labour's vote fell", "the turnout, too, was down", "his majority is smaller than in 2015"."""
    end = clause_end(tokens, at + 1)
    before = tokens.row[:at]
    of = measured_beside(tokens, _before_aside(tokens, at)) if end is not None and before else None
    return Went(of, way, at, of.first, at + 1) if of is not None and end is not None else None


def _joined(tokens: Tokens, at: int, way: int) -> list[Went]:
    """ "Increased both his majority and his vote", "her vote and her majority were down": each of those in a row."""
    before = measures_before(tokens, at)
    if before and clause_end(tokens, at + 1) is not None:
        return [Went(one, way, at, one.first, one.last, True) for one in before]
    after = measures_after(tokens, at + 1)
    if not after or clause_end(tokens, after[-1].last) is None or tokens[at].words in _NO_VERBS:
        return []
    return [Went(one, way, at, at if one is after[0] else one.first, one.last, True) for one in after]


def _before_aside(tokens: Tokens, at: int) -> int:
    """Where an aside begins that ends at a verb: ", too," in "the turnout, too, was down", ", for all the noise," in
    "Labour's vote, for all the noise, fell"; the verb where there is none."""
    verb = at - (at > 0 and tokens[at - 1].tag is Tag.BE)
    if verb < 2 or tokens[verb - 1].tag is not Tag.COMMA:
        return at
    start = tokens.row.rfind(_COMMA, max(0, verb - _LONGEST), verb - 1)
    return at if start < 0 or not _SAYING_MORE.isdisjoint(tokens.row[start + 1 : verb - 1]) else start


_COMMA, _LONGEST = bytes((Tag.COMMA,)), 10
#: What says of somebody or something else what moved, or how far.
_SAYING_MORE = _MOVING | _MEASURES | NUMBERS | {Tag.ACTOR, Tag.BE, Tag.HAVE}


def _compared(tokens: Tokens, at: int, way: int) -> Went | None:
    """ "Turnout was lower than in 2015"."""
    end, of = clause_end(tokens, at), measured_beside(tokens, at)
    is_was = at > 0 and Tag.BE in tokens.row[max(0, at - _MOST_FAR) : at]
    return Went(of, way, at, of.first, at + 1) if of is not None and end is not None and is_was else None


#: How far, in so many words at most.
_MOST_FAR = 5
OF_SIZE = dict.fromkeys(INCREASED, 1) | dict.fromkeys(REDUCED, -1)


def _attributive(tokens: Tokens, at: int) -> Went | None:
    """ "A slightly lower turnout than in 2017", "on a reduced turnout", "a fatter majority than two years earlier"."""
    way = OF_SIZE.get(tokens[at].words, 0)
    kind = kind_at(tokens, at + 1) if way else None
    if kind not in OF_POLL or kind is None:
        return None
    went = Went(Measured(kind, None, False, at + 1, at + 2), way, at, at, at + 2)
    before = at
    while before > 0 and (tokens[before - 1].words in FAR or tokens[before - 1].tag is Tag.FILL):
        before -= 1
    if tokens.row[at + 2 : at + 3] == _THAN:
        is_any = kind is Kind.MAJORITY_CHANGE and before > 0 and tokens[before - 1].tag is Tag.BE  # "it is a bigger"
        return went if clause_end(tokens, at + 2) is not None and not is_any else None
    is_on = before > 0 and tokens[before - 1].tag in (Tag.ON, Tag.WITH)
    after = tokens.row[at + 2 : at + 3]
    return went if is_on and kind is Kind.TURNOUT_CHANGE and (after == b"" or after[0] in _AFTER_TURNOUT) else None


_AFTER_TURNOUT = _ENDS | {Tag.ACTOR, Tag.PRONOUN, Tag.OF, Tag.FILL}


def _transitive(tokens: Tokens, at: int, way: int) -> Went | None:
    """ "Lifted Labour's vote", "on a reduced share"."""
    of = measured_after(tokens, at + 1)
    end = clause_end(tokens, of.last) if of is not None else None
    if of is None or end is None:
        return None
    before = tokens.row[:at].rstrip(SILENT)[-1:]
    is_on = before in _WITH and of.kind is Kind.SHARE_CHANGE and of.first + 1 == of.last
    is_object = of.is_own or of.actor is not None or of.kind is Kind.MAJORITY_CHANGE
    if is_on or (is_object and tokens[at].words not in _NO_VERBS and before not in _OF_NOUN):
        return Went(of, way, at, at, of.last)
    return None


_WITH = (bytes((Tag.ON,)), bytes((Tag.WITH,)))
#: What stands before a noun: "the fall in Labour's vote", "a loss of".
_OF_NOUN = tuple(bytes((one,)) for one in (Tag.TO, Tag.OF, Tag.IN, Tag.BY))
_NO_VERBS = frozenset(
    "up down higher lower worse more fall drop rise decline loss increase decrease slump jump deserted abandoned gain"
    " gains growth collapse slide plunge boost cut cuts".split()
)


def _votes_moved(tokens: Tokens, at: int) -> Went | None:
    """ "The Lib Dems lost votes", "despite gaining votes", "put on votes": counted, though not how many."""
    way = _GAINING.get(tokens[at].tag, 0) or WAYS.get(tokens[at].tag, 0)
    if not way or tokens[at].words in _NO_VERBS or tokens.said[at + 1 : at + 2] != ["votes"]:
        return None
    of = Measured(Kind.VOTES, None, True, at, at + 2)
    return Went(of, way, at, at, at + 2) if clause_end(tokens, at + 2) is not None else None


def _more_votes(tokens: Tokens, at: int, way: int) -> Went | None:
    """ "Polled fewer votes than in 2015", "with more votes than last time", "had more votes this time"."""
    is_set = tokens.row[at + 2 : at + 3] in _THAN_OR_NOW
    if tokens.row[at + 1 : at + 2] != _VOTES or not is_set or not _is_polled(tokens, at):
        return None
    end = clause_end(tokens, at + 2)
    of = Measured(Kind.VOTES, None, True, at, at + 2)
    return Went(of, way, at, at, at + 2) if end is not None else None


_VOTES, _THAN = bytes((Tag.VOTES,)), bytes((Tag.THAN,))
_THAN_OR_NOW = (_THAN, bytes((Tag.NOW,)))


def _is_polled(tokens: Tokens, at: int) -> bool:
    """ "Polled fewer", "had slightly more", "with more"; not "with 9 more votes"."""
    before = tokens.row[:at].rstrip(SILENT)
    verb = len(before) - 1
    while verb >= 0 and tokens[verb].words in _MANY:
        verb -= 1
    return verb >= 0 and tokens[verb].tag in (Tag.GET, Tag.HAVE, Tag.WIN, Tag.WITH)


_MANY = frozenset("many far rather considerably slightly".split())
