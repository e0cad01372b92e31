"""Then: a place that is told with a figure of the poll before, and one that somebody just avoided."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.claim import When
from hustings.copydesk.grammar.time import NUMBERS, Moment
from hustings.copydesk.grammar.when.moment import moment_of
from hustings.copydesk.token import SILENT, Tag, Tokens

_MOVED = frozenset({Tag.UP, Tag.DOWN, Tag.COMPARED, Tag.THAN, Tag.MORE, Tag.FEWER})
_TO_WHEN = SILENT + bytes((Tag.COMMA, Tag.VOTES, Tag.SHARE, Tag.DASH, Tag.OPEN, Tag.OF, Tag.ON))
_SAID = frozenset({Tag.PRONOUN, Tag.ACTOR, Tag.FINISH, Tag.BE, Tag.IN, Tag.ON, Tag.HAVE, Tag.GET, *SILENT})


def moment_of_place(tokens: Tokens, at: int) -> Moment:
    """The moment of a place: "down on 8,017, when she was third", "down from 8,017 and third place", "came from
    second place to win" of the poll before; "X stood then too, and was third" of that or of this one."""
    if _is_when_counted(tokens, at) or _is_with_earlier(tokens, at) or _is_come_from(tokens, at):
        return Moment(When.PREVIOUS)
    moment = moment_of(tokens, at, "")
    return Moment(When.EITHER, is_firm=False) if moment == Moment() and _stood_then(tokens, at) else moment


def _is_when_counted(tokens: Tokens, at: int) -> bool:
    """ "9 - down on 8,017, when she was third", "against 8,017 when he came fourth": what was had then."""
    if "when" not in tokens.words:
        return False
    when = next((one for one in range(at - 1, 0, -1) if tokens[one].words == "when"), 0)
    if not when or not _SAID.issuperset(tokens.row[when + 1 : at]):
        return False
    row = tokens.row[:when].rstrip(_TO_WHEN)
    return row[-1:] != b"" and row[-1] in NUMBERS and not _MOVED.isdisjoint(row[-6:-1])


def _is_with_earlier(tokens: Tokens, at: int) -> bool:
    """ "Down from 8,017 and third place": the place that the figure before it came with."""
    row = tokens.row[:at].rstrip(SILENT)
    if row[-1:] != _AND or row[-2:-1] == b"" or row[-2] not in NUMBERS or tokens.row[at + 1 : at + 2] != _PLACED:
        return False
    return row[:-2].rstrip(SILENT)[-2:] in _MOVED_FROM


_AND, _PLACED = bytes((Tag.AND,)), bytes((Tag.PLACED,))
_MOVED_FROM = (bytes((Tag.UP, Tag.FROM)), bytes((Tag.DOWN, Tag.FROM)))


def _is_come_from(tokens: Tokens, at: int) -> bool:
    """ "Labour came from second place to win", "from third in 2019, the Greens took it": where they started."""
    before = tokens.row[:at].rstrip(SILENT)
    if before[-1:] != _FROM or not _MOVING.isdisjoint(tokens.row[at + 1 : at + 3]):
        return False
    verb = tokens[len(before) - 2] if len(before) > 1 else None
    return verb is None or verb.tag in _MOVED_BY or verb.words in _MOVERS


_FROM, _MOVING = bytes((Tag.FROM,)), frozenset({Tag.TO, Tag.ACTOR})
_MOVED_BY = frozenset({Tag.FINISH, Tag.UP, Tag.DOWN, Tag.COMMA, Tag.WIN, Tag.GAIN})
_MOVERS = frozenset("come leapt leaped surged stormed vaulted shot charged raced swept fought back".split())

_STOOD = frozenset("stood ran fought candidate contested standing running fighting".split())
_MOST_APART = 4


def _stood_then(tokens: Tokens, at: int) -> bool:
    """ "Mrs X stood then too, and was third", "X was the candidate then as well, coming third"."""
    if "then" not in tokens.words:
        return False
    if tokens[0].words == "then" and tokens[1].tag is Tag.PRONOUN:
        return True  # "Then she came third": of the time just told of, or after it
    then = next((one for one in range(at - 1, 0, -1) if tokens[one].words == "then"), 0)
    is_stood = not _STOOD.isdisjoint(tokens.said[max(0, then - _MOST_APART) : then])
    return is_stood and Tag.NOW not in tokens.row[then:at]


_AVOIDED = frozenset(
    "avoided avoid avoids avoiding escaped escapes escaping dodged dodging averted averting spared ducked".split()
)
_TO_AVOIDED = SILENT + bytes((Tag.FINISH, Tag.BE, Tag.OF, Tag.WORD, Tag.DOWN, Tag.TO, Tag.IN, Tag.FROM))
_MOST_AVOIDED = 8


def is_avoided(tokens: Tokens, at: int) -> bool:
    """ "Only just avoided coming third", "was spared the humiliation of finishing fourth": where they did not come."""
    if tokens.words.isdisjoint(_AVOIDED):
        return False
    near = range(at - 1, max(-1, at - _MOST_AVOIDED), -1)
    found = next((one for one in near if tokens[one].words in _AVOIDED), None)
    return found is not None and set(_TO_AVOIDED).issuperset(tokens.row[found + 1 : at])


def above(place: Decimal, came: int | None) -> Decimal:
    """The place that somebody has who avoided another: where they came, if above it; else the next above it."""
    return Decimal(came) if came is not None and came < place else place - 1
