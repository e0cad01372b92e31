"""Had: "one" or "none" as so many seats that a party has come to have, whatever stands between: "the Conservatives,
with 14 last time, won none", "they are left with one"."""

from __future__ import annotations

from hustings.copydesk.grammar.area.seats.then import ends_told
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.record.party import INDEPENDENT

_HAVING = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.HOLD, Tag.WITH})
_PAST = SILENT + bytes((Tag.NOW,))
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.COLON, Tag.IN, Tag.PREVIOUS, Tag.YEAR, Tag.NOW})
_OF_ALL = frozenset({Tag.SEATS, Tag.REGION, Tag.COUNT})
_THEY = frozenset({"they", "it", "party"})
_COME_OUT = ("out of it with", "left with", "away with", "end up with", "ended up with")
#: What "they have one" or "none" may be of besides, where it is told of.
_OTHERS = frozenset({Tag.DEPOSIT, Tag.CANDIDATES, Tag.VOTES, Tag.SHARE, Tag.PERCENT, Tag.MAJORITY})


def is_had(tokens: Tokens, at: int) -> bool:
    """Whether "one" or "none" there is how many seats a party has: what it has, won or is left with, and nothing that
    is told of its votes or its deposits."""
    before = tokens.row[:at].rstrip(_PAST)
    if before[-1:] == b"" or before[-1] not in _HAVING or not _OTHERS.isdisjoint(tokens.tags):
        return False
    if before[-1] == Tag.WITH and not _is_come_to(tokens, at):
        return False
    return _is_end(tokens, at) and _is_of_party(tokens, at)


def _is_come_to(tokens: Tokens, at: int) -> bool:
    """ "Left with one", "comes out of it with none"; not "in a seat with none"."""
    return " ".join(tokens.said[max(0, at - 6) : at]).removesuffix(" just").removesuffix(" only").endswith(_COME_OUT)


def _is_end(tokens: Tokens, at: int) -> bool:
    """Whether nothing else is counted: "won none.", "has none left", "won none of the county's six"."""
    after = tokens.row[at + 1 : at + 2]
    if after == b"" or after[0] in _ENDS or ends_told(tokens, at + 1):
        return True
    return after == _OF and not _OF_ALL.isdisjoint(tokens.row[at + 2 : at + 5])


_OF = bytes((Tag.OF,))


def _is_of_party(tokens: Tokens, at: int) -> bool:
    """Whether the last that was named is a party, or nobody is and "they" have it."""
    actor = tokens.row.rfind(Tag.ACTOR, 0, at)
    if actor < 0:
        return not _THEY.isdisjoint(tokens.said[:at])
    named = tokens[actor].value
    return not named.is_person and INDEPENDENT not in named.families
