"""Measure: what a superlative is of — the measure beside it, a contest, a party's result."""

from __future__ import annotations

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

LOWEST = frozenset(
    "lowest smallest narrowest slimmest tightest closest closest-run nearest-run tiniest thinnest slenderest"
    " skinniest worst poorest weakest".split()
)
_OF: dict[Tag, str] = {
    Tag.MAJORITY: "majority",
    Tag.MARGIN: "majority",
    Tag.TURNOUT: "turnout",
    Tag.SWING: "swing",
    Tag.SHARE: "share",
    Tag.VOTES: "vote",
    Tag.ELECTORATE: "electorate",
}
#: What a party's best or worst is of: its share, or its votes.
_RESULTS = frozenset("result showing performance score return tally".split())

_JUDGED = frozenset("best worst poorest strongest weakest".split())
#: Nouns that a superlative of closeness is about, and so of the majority.
_CLOSE = frozenset(
    "result results contest contests race races finish finishes outcome outcomes fight fights battle battles victory"
    " victories win wins tussle tussles squeeze squeezes thing call calls shave shaves duel duels".split()
)
#: What a superlative may stand before that says no more than itself: "its lowest level since 2010".
_LEVELS = frozenset("it anywhere ever level levels point figure ebb mark rate yet".split())
#: "The most comfortable win in Wales": the largest majority, in votes or as a share.
_WINS = frozenset("win wins victory victories".split())
_LARGEST = frozenset(
    "biggest|largest|easiest|most comfortable|most emphatic|most convincing|most decisive|most crushing|heaviest".split(
        "|"
    )
)
#: Superlatives of what was between two.
NEAREST = frozenset("closest tightest closest-run nearest-run".split())

_REACH = 8

_ENDS = frozenset({Tag.IN, Tag.OF, Tag.SINCE, Tag.COMMA, Tag.FOR, Tag.ON})


def measure_at(tokens: Tokens, at: int) -> str | None:
    """What the superlative is of: of what stands after it, of what it is said of before it."""
    if tokens[at].words in ("safest", "most marginal"):
        return "marginal"
    if (way := _WAYS.get(tokens.row[at + 1 : at + 2])) is not None:
        return way if _is_of_share(tokens, at) else None
    for token in tokens[at + 1 : at + 4]:
        if (of := _named_by(token, tokens[at].words)) is not None:
            return of
        if token.tag in _ENDS:
            break
        if token.tag in (Tag.SEATS, Tag.CANDIDATES, Tag.INTERIM):
            return None
    if any(token.tag is Tag.WORD and token.words not in _LEVELS for token in tokens[at + 1 : at + 2]):
        return None
    told = (one for one in range(at - 1, -1, -1) if tokens[one].tag in _OF and not _is_unit(tokens[one]))
    before = next((one for one in told if not _counts_lead(tokens, one)), None)
    return _OF[tokens[before].tag] if before is not None else _measure_of_contest(tokens, at)


def _counts_lead(tokens: Tokens, at: int) -> bool:
    """ "A majority of 27 votes was the smallest in Britain": what a lead is counted in, and not what is told of."""
    is_unit = tokens[at].tag is Tag.VOTES and tokens.row[at - 1 : at] == _COUNT
    return is_unit and tokens.row[: at - 1].translate(None, SILENT).endswith(_LEADS)


_COUNT = bytes((Tag.COUNT,))
_LEADS = tuple(bytes(one) for one in ((Tag.MAJORITY, Tag.OF), (Tag.MARGIN, Tag.OF), (Tag.MAJORITY,), (Tag.MARGIN,)))


def _named_by(token: Token, superlative: str) -> str | None:
    """What a word after a superlative says that it is of: a measure, a result, a contest, a win."""
    if token.tag in _OF:
        return _OF[token.tag]
    if token.words in _RESULTS and superlative in _JUDGED:
        return "vote"
    if token.words in _WINS and superlative in _LARGEST:
        return "marginal"
    is_contest = token.words in _CLOSE or (token.tag is Tag.SEATS and superlative in NEAREST)
    return "majority" if is_contest and superlative in LOWEST else None


#: What moved most, of "the biggest rise in Labour's vote", "its share fell by 9, the biggest drop in Wales".
_WAYS = {bytes((Tag.UP,)): "rise", bytes((Tag.DOWN,)): "fall"}
_SHARED = frozenset({Tag.SHARE, Tag.VOTES})


def _is_of_share(tokens: Tokens, at: int) -> bool:
    """Whether it is a share that moved so, told after the superlative or else before it."""
    near = [*tokens[at + 2 : at + 7], *reversed(tokens[:at])]
    first = next((token.tag for token in near if token.tag in _OF and not _is_unit(token)), None)
    return first in _SHARED


def _is_unit(token: Token) -> bool:
    """ "17.9 per cent of the vote": what a figure is counted in."""
    return token.tag is Tag.SHARE and token.words.startswith("of ")


def measure_told(tokens: Tokens, at: int) -> str | None:
    """What the superlative at a token is of, as its sentence has it: the measure beside it, else the nearest named."""
    if (of := measure_at(tokens, at)) is not None:
        return of
    near = [*range(at + 1, min(len(tokens), at + 1 + _REACH)), *range(at - 1, -1, -1)]
    found = (_OF[tokens[one].tag] for one in near if tokens[one].tag in _OF and not _counts_lead(tokens, one))
    is_contest = any(tokens[one].words in _CLOSE for one in near[:_REACH])
    return "majority" if is_contest else next(found, None)


def _measure_of_contest(tokens: Tokens, at: int) -> str | None:
    """ "The result was among the closest in the country": of a contest or a seat, no measure being named."""
    if tokens[at].words not in NEAREST or {Tag.IN, Tag.OF}.isdisjoint(tokens.row[at + 1 : at + 2]):
        return None
    is_contest = not {Tag.PLACE, Tag.SEATS}.isdisjoint(tokens.row[:at]) or not _CLOSE.isdisjoint(tokens.said[:at])
    return "majority" if is_contest else None
