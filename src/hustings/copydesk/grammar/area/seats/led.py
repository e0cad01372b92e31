"""Led: whoever leads a party, counted its seats, "Mrs May has 317 MPs", "Mr Corbyn's 262": the party's, and nobody's
votes."""

from __future__ import annotations

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.area.seats.seats import MOST_SEATS
from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.nickname import LEADERS_SURNAMES
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.figures.numeral import Unit

#: What may stand between a leader and how many seats are his.
_TO_COUNT = frozenset(
    {
        Tag.FILL,
        Tag.HEDGE,
        Tag.NOW,
        Tag.HAVE,
        Tag.BE,
        Tag.GET,
        Tag.WIN,
        Tag.HOLD,
        Tag.LOSE,
        Tag.GAIN,
        Tag.FINISH,
        Tag.ON,
        Tag.WITH,
    }
)
_TO_COUNT_WORDS = frozenset({"left", "ended", "ends", "up", "back", "returned", "returns"})
_REACH = 6
#: Of fewer it may be said of those about a leader: "Mrs May lost six MPs to the backbenches".
_FEWEST = 8
_OTHERS = (bytes((Tag.VOTES,)), bytes((Tag.COUNT,)), bytes((Tag.CANDIDATES,)))


def with_led(tokens: Tokens, lexicon: Lexicon) -> Tokens:
    """The tokens, a leader who is no candidate of the text made the party, where its seats are counted beside."""
    if Tag.SEATS not in tokens.tags or Tag.COUNT not in tokens.tags or tokens.words.isdisjoint(LEADERS_SURNAMES):
        return tokens
    found: list[Token] = []
    for at, token in enumerate(tokens):
        party = _party_of(tokens, at, lexicon) if token.words in LEADERS_SURNAMES else None
        if party is None:
            found.append(token)
        else:
            found[-1] = _actor(tokens[at - 1], token, party, tokens[at + 1])
    return Tokens(found)


def _party_of(tokens: Tokens, at: int, lexicon: Lexicon) -> frozenset[str] | None:
    """The one party of the leader whose surname stands there, with a title or a first name before it."""
    if at == 0 or {tokens[at].tag, tokens[at - 1].tag} != {Tag.WORD} or not _has_seats(tokens, at + 1):
        return None
    led = lexicon.parties.get(f"{tokens[at - 1].words} {tokens[at].words}'s party", frozenset())
    return led if len(led) == 1 else None


def _has_seats(tokens: Tokens, at: int) -> bool:
    """Whether how many seats somebody has stands there: "has 317 MPs", "was left with 202", "lost 60 seats"."""
    end = min(len(tokens), at + _REACH)
    while at < end and (tokens[at].tag in _TO_COUNT or tokens[at].words in _TO_COUNT_WORDS):
        at += 1
    if at >= end or tokens[at].tag is not Tag.COUNT or tokens.row[at + 1 : at + 2] in _OTHERS:
        return False
    numeral = tokens[at].value
    return numeral.unit is Unit.NONE and not numeral.decimals and _FEWEST <= numeral.value <= MOST_SEATS


def _actor(first: Token, last: Token, party: frozenset[str], after: Token) -> Token:
    is_its = after.tag is Tag.COUNT
    actor = Actor(families=party, is_possessive=is_its, name_start=first.start, name_end=last.end, has_party=True)
    return Token(first.start, last.end, f"{first.words} {last.words}", Tag.ACTOR, actor, True)
