"""Way: which way a measure went, told without a figure: "Labour's vote fell", "turnout was lower than in 2015",
"lifted the Tory share", "polled fewer votes than last time".
"""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.beside import FAR, measured_beside
from hustings.copydesk.grammar.moved.measured import (
    BACKING,
    Measured,
    candidate,
    is_held,
    is_of_now,
    kind_at,
    measured_after,
    subject_before,
)
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.line import stretch
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.moving import INCREASED, LARGER, REDUCED, SMALLER, WAYS
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Numeral
from hustings.record.poll import Poll

_WAYS = WAYS | {Tag.MORE: 1, Tag.FEWER: -1}
_MOVING = frozenset(_WAYS)
_SIZES = dict.fromkeys(LARGER, 1) | dict.fromkeys(SMALLER, -1)
_COMPARING = dict.fromkeys(("higher than", "bigger than", "larger than"), 1) | dict.fromkeys(
    ("lower than", "smaller than"), -1
)
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH})
_ON = frozenset({Tag.ON, Tag.FROM, Tag.SINCE, Tag.THAN, Tag.COMPARED, Tag.IN})
_THEN = frozenset({Tag.YEAR, Tag.PREVIOUS})
_TO_THEN = frozenset({Tag.FILL, Tag.IN, Tag.ON, Tag.HEDGE, Tag.COUNT})
_BEFORE = frozenset({"before", "beforehand"})


class Went(msgspec.Struct, frozen=True):
    """Which way something is said to have gone, the verb, and where the words for it begin and end."""

    of: Measured
    way: int
    verb: int
    first: int
    last: int


def tells_way(tokens: Tokens) -> bool:
    """Whether a sentence has a word for which way something went."""
    if tokens.tags.isdisjoint(_MOVING) and tokens.words.isdisjoint(_SAID):
        return False
    return not tokens.tags.isdisjoint(_MEASURES) or not tokens.words.isdisjoint(BACKING)


_SAID = _SIZES.keys() | _COMPARING.keys() | INCREASED | REDUCED
_MEASURES = frozenset({Tag.VOTES, Tag.SHARE, Tag.TURNOUT, Tag.MAJORITY, Tag.MARGIN})


def went(scene: Scene) -> list[Reading]:
    """The readings of a sentence's words for which way something went."""
    return [reading for told in _told(scene.tokens) for reading in _readings(scene, told)]


def _told(tokens: Tokens) -> Iterator[Went]:
    for at in range(len(tokens)):
        tag, way = tokens[at].tag, _way_of(tokens, at)
        if not way and tokens[at].words not in _OF_SIZE:
            continue
        if (made := _attributive(tokens, at)) is not None or not way:
            pass
        elif tokens[at].words in _COMPARING:
            made = _compared(tokens, at, way)
        elif tag in (Tag.MORE, Tag.FEWER):
            made = _more_votes(tokens, at, way)
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
_OF_SIZE = dict.fromkeys(INCREASED, 1) | dict.fromkeys(REDUCED, -1)


def _attributive(tokens: Tokens, at: int) -> Went | None:
    """ "A slightly lower turnout than in 2017", "on a reduced turnout", "a fatter majority than two years earlier"."""
    way = _OF_SIZE.get(tokens[at].words, 0)
    kind = kind_at(tokens, at + 1) if way else None
    if kind not in _OF_POLL or kind is None:
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


def _more_votes(tokens: Tokens, at: int, way: int) -> Went | None:
    """ "Polled fewer votes than in 2015", "more votes than last time"."""
    if tokens.row[at + 1 : at + 2] != _VOTES or tokens.row[at + 2 : at + 3] != _THAN or not _is_polled(tokens, at):
        return None
    end = clause_end(tokens, at + 2)
    of = Measured(Kind.VOTES, None, True, at, at + 2)
    return Went(of, way, at, at, at + 2) if end is not None else None


_VOTES, _THAN = bytes((Tag.VOTES,)), bytes((Tag.THAN,))


def _is_polled(tokens: Tokens, at: int) -> bool:
    """ "Polled fewer", "had slightly more"; not "with 9 more votes"."""
    before = tokens.row[:at].rstrip(SILENT)
    verb = len(before) - 1
    while verb >= 0 and tokens[verb].words in _MANY:
        verb -= 1
    return verb >= 0 and tokens[verb].tag in (Tag.GET, Tag.HAVE, Tag.WIN)


_MANY = frozenset("many far rather considerably slightly".split())


def _readings(scene: Scene, told: Went) -> list[Reading]:
    """The reading of which way something went, firm where the words leave no other."""
    seat, kind = scene.seat, told.of.kind
    if seat is None or not is_of_now(scene, told.verb) or (scene.area is not None and scene.is_area_near):
        return []
    who, is_sure = (told.of.actor, True) if told.of.actor is not None else (None, kind in _OF_POLL)
    if who is None and kind not in _OF_POLL:
        found = subject_before(scene, told.verb) if told.of.is_own or told.of.first >= told.verb else None
        if found is None or not found[1]:
            return []
        who, is_sure = found
    key = candidate(scene, who) if who is not None else None
    if kind in _OF_POLL:
        if who is not None and key != seat.poll.winner:
            return []
        is_sure = _is_of_seat(scene) and (kind is Kind.TURNOUT_CHANGE or is_held(scene))
        is_sure = is_sure and _is_of_last(scene, seat, told.last)
        quantity, subject = Quantity(direction=told.way), Subject(seat.poll.constituency.name, seat.poll.id)
    elif key is None:
        return []
    else:
        moves = _moves(scene, seat, key)
        is_votes = kind is Kind.VOTES and (not moves or moves[0] * told.way > 0 or moves[1] * told.way < 0)
        kind = Kind.VOTES if is_votes else Kind.SHARE_CHANGE
        of = moves[:1] if told.of.first >= told.verb and told.of.actor is None and _is_count(told) else moves
        of = moves[1:2] if told.of.kind is Kind.SHARE_CHANGE else of
        is_sure = is_sure and bool(of) and all(one * told.way < 0 for one in of)
        quantity = Quantity(direction=told.way, word="change" if is_votes else "")
        subject = Subject(seat.poll.candidacy(key).name, seat.poll.id, key)
    first = next(at for at in range(told.first, told.last) if not _is_silent(scene.tokens[at]))
    span = stretch(scene.tokens, first, told.last)
    return [Reading(Claim(kind, subject, quantity, Basis(seat.poll.election), span), 2, is_sure)]


def _is_silent(token: Token) -> bool:
    return token.tag is Tag.FILL and token.words not in _OF_SIZE


_OF_POLL = frozenset({Kind.TURNOUT_CHANGE, Kind.MAJORITY_CHANGE})


def _is_count(told: Went) -> bool:
    """Whether votes are counted, and no share of them: "more votes than"."""
    return told.of.first == told.verb


def _is_of_seat(scene: Scene) -> bool:
    """Whether the seat's poll has one before it on the same boundaries."""
    return scene.seat is not None and bool(polls_before(scene.seat))


def _is_of_last(scene: Scene, seat: Seat, after: int) -> bool:
    """Whether "two years ago", where that follows, is when the poll before was."""
    tokens = scene.tokens
    at = tokens.row.find(_AGO, after)
    if at < 0:
        return True
    value = tokens[at].value
    last = [one.polled_on.year for one in seat.earlier[-1:]]
    return not isinstance(value, Numeral) or last == [seat.poll.polled_on.year - int(value.value)]


_AGO = bytes((Tag.COUNT, Tag.PREVIOUS))


def polls_before(seat: Seat) -> list[Poll]:
    """The polls that a change may be told against, on the same boundaries: the last, and the last general election."""
    general = [one for one in seat.earlier if not one.is_by_election][-1:]
    found = [*general, *seat.earlier[-1:]]
    return found if all(one.constituency.id == seat.poll.constituency.id for one in found) else []


def _moves(scene: Scene, seat: Seat, key: str) -> list[int]:
    """Which way a candidate's party went since the poll before, in votes and in its share: 1, -1, or 0 where polls
    before it tell two ways; empty where it did not stand."""
    family = scene.lexicon.family_of.get(seat.poll.candidacy(key).party_id)
    found: list[tuple[int, int]] = []
    for before in polls_before(seat):
        stood = [one.key for one in before.candidacies if scene.lexicon.family_of.get(one.party_id) == family]
        then, now = (before.votes(stood[0]) if len(stood) == 1 else None), seat.poll.votes(key)
        if then is None or now is None or before.declaration is None or seat.poll.declaration is None:
            return []
        share = now * before.declaration.valid_votes - then * seat.poll.declaration.valid_votes
        found.append((_sign(now - then), _sign(share)))
    return [_sign(sum({one[at] for one in found})) for at in (0, 1)] if found else []


def _sign(value: int) -> int:
    return (value > 0) - (value < 0)
