"""Zero: words that say of a party that it has no seat, or lost no deposit: "3.9 million votes and no seats", "not a
single MP", "Labour didn't lose any"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form, Numeral
from hustings.record.party import INDEPENDENT

_ZEROS = frozenset({"no", "zero", "any", "single", "one"})
_NOT = frozenset("not never didn't don't doesn't hadn't haven't hasn't without failed fails failing".split())
_COUNTED = frozenset({Tag.SEATS, Tag.DEPOSIT})
#: What may stand between a party and the word that says it has none.
_BETWEEN = frozenset(
    {Tag.FILL, Tag.HEDGE, Tag.NOW, Tag.HAVE, Tag.GET, Tag.WIN, Tag.LOSE, Tag.HOLD, Tag.WITH, Tag.FINISH, Tag.BE, Tag.TO}
)
_BETWEEN_WORDS = _NOT | frozenset(
    "left did ended end ends up managed also still however do does manage returned".split()
)
_MOST_BETWEEN = 9
_VOTE = frozenset({Tag.VOTES, Tag.SHARE, Tag.PERCENT})
_OF_VOTE = frozenset({Tag.VOTES, Tag.SHARE, Tag.PERCENT, Tag.CLOSE, Tag.COUNT, Tag.COMMA})
_ENDS = frozenset(
    {
        Tag.COMMA,
        Tag.AND,
        Tag.CLOSE,
        Tag.DASH,
        Tag.COLON,
        Tag.IN,
        Tag.FOR,
        Tag.FROM,
        Tag.PREVIOUS,
        Tag.YEAR,
        Tag.COMPARED,
    }
)
_AT_ALL = (["at", "all"], ["left"], ["anywhere"], ["last", "time"], ["that", "year"], ["that", "time"])
_MOST_DENIED = 4


def with_none(tokens: Tokens, *, is_of_seats: bool) -> Tokens:
    """The tokens, what says that a party has no seats, or lost no deposits, made a count. `is_of_seats`: they were
    spoken of."""
    if tokens.words.isdisjoint(_ZEROS) or not (is_of_seats or not _COUNTED.isdisjoint(tokens.tags)):
        return tokens
    for at in range(len(tokens) - 1, -1, -1):
        first = _starts(tokens, at) if tokens[at].words in _ZEROS and tokens[at].tag is Tag.WORD else None
        if first is not None and _is_end(tokens, at + 1) and _is_told(tokens, first):
            numeral = Numeral(tokens[first].start, tokens[at].end, Decimal(0), form=Form.WORDS)
            count = replace(tokens[at], start=tokens[first].start, tag=Tag.COUNT, value=numeral)
            tokens = Tokens([*tokens[:first], count, *tokens[at + 1 :]])
    return tokens


def _is_told(tokens: Tokens, first: int) -> bool:
    """Whether a party is told to have none; "has no seats" is told by its words alone."""
    is_plain = tokens[first].words in ("no", "zero")
    return _is_of_votes(tokens, first) or (not is_plain and _is_partys(tokens, first))


def _starts(tokens: Tokens, at: int) -> int | None:
    """Where the words for none begin that end at a place; `None` where they count something."""
    word, said = tokens[at].words, tokens.said
    after = tokens.row[at + 1 : at + 2]
    if word in ("no", "zero"):
        return at if after == _SEATS and not _is_left_to_phrase(tokens, at) else None
    if word == "one":
        return at - 1 if after in _SEATS_DEPOSIT and said[at - 1 : at] == ["not"] else None
    if word == "single" and (after not in _SEATS_DEPOSIT or said[at - 1 : at] != ["a"]):
        return None
    first = at if word == "any" else at - 1
    if (
        word == "single"
        and said[first - 1 : first] == ["not"]
        and tokens.row[max(0, first - 2) : first - 1] not in _DID
    ):
        return None if _is_left_to_phrase(tokens, at) else first - 1
    is_denied = not _NOT.isdisjoint(said[max(0, first - _MOST_DENIED) : first])
    is_won = tokens.row[:first].rstrip(SILENT)[-1:] in _WON
    return first if is_denied and is_won and not _is_left_to_phrase(tokens, at) else None


_SEATS = bytes((Tag.SEATS,))
_SEATS_DEPOSIT = (_SEATS, bytes((Tag.DEPOSIT,)))
_DID = (bytes((Tag.WIN,)), bytes((Tag.GET,)))
_WON = tuple(bytes((tag,)) for tag in (Tag.WIN, Tag.LOSE, Tag.GET, Tag.HAVE, Tag.HOLD))


def _is_left_to_phrase(tokens: Tokens, at: int) -> bool:
    """ "Has no MP in Wales", "did not win a single seat in Wales": told by its words alone."""
    is_one = tokens.said[at + 1 : at + 2] in (["mp"], ["seat"])
    return is_one and Tag.REGION in tokens.row[at + 2 : at + 7] and tokens.row[at + 2 : at + 3] == _IN


_IN = bytes((Tag.IN,))


def _is_end(tokens: Tokens, at: int) -> bool:
    """Whether nothing goes on that counts something else: "no seats changed hands", "did not lose any ground"."""
    at += at < len(tokens) and tokens[at].tag in _COUNTED
    return at >= len(tokens) or tokens[at].tag in _ENDS or tokens.said[at : at + 2] in _AT_ALL or _is_said(tokens, at)


def _is_said(tokens: Tokens, at: int) -> bool:
    return tokens.said[at : at + 1] in _AT_ALL


def _is_partys(tokens: Tokens, first: int) -> bool:
    """ "The Brexit Party won no seats", "Labour did not lose any", "UKIP ended up with no MPs"."""
    at, least = first - 1, max(-1, first - _MOST_BETWEEN)
    while at > least and (tokens[at].tag in _BETWEEN or tokens[at].words in _BETWEEN_WORDS):
        at -= 1
    aside = tokens.row.rfind(Tag.COMMA, 0, at) if 0 < at < first - 1 and tokens[at].tag is Tag.COMMA else -1
    at = aside - 1 if aside > 0 and tokens.row[aside + 1] in _WHO else at
    return at >= 0 and at < first - 1 and _is_party(tokens, at)


#: "Labour, who lost three in 2015, didn't lose any".
_WHO = frozenset({Tag.PRONOUN, Tag.WHO})


def _is_of_votes(tokens: Tokens, first: int) -> bool:
    """ "UKIP got 919,471 votes and no seats", "Reform took 16.9 per cent without winning any"."""
    actor = tokens.row.rfind(Tag.ACTOR, 0, first)
    if actor < 0 or not _is_party(tokens, actor) or _VOTE.isdisjoint(tokens.row[actor:first]):
        return False
    before = tokens.row[:first].rstrip(SILENT)
    is_joined = before[-1:] == _AND and before[-2:-1] != b"" and before[-2] in _OF_VOTE
    return is_joined or "without" in tokens.said[max(0, first - _MOST_DENIED) : first]


_AND = bytes((Tag.AND,))


def _is_party(tokens: Tokens, at: int) -> bool:
    actor = tokens[at].value if tokens[at].tag is Tag.ACTOR else None
    return actor is not None and not actor.is_person and INDEPENDENT not in actor.families
