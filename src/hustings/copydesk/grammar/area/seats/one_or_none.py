"""One or none: seats, or deposits, counted by a word that elsewhere counts nothing, "the Lib Dems one", "one fewer"."""

from __future__ import annotations

from decimal import Decimal

from msgspec.structs import replace

from hustings.copydesk.grammar.area.seats.had import is_had
from hustings.copydesk.grammar.area.seats.roll import is_roll
from hustings.copydesk.grammar.area.seats.sole import with_sole
from hustings.copydesk.grammar.area.seats.survivor import is_sole_member
from hustings.copydesk.grammar.area.seats.then import ends_told, is_against, is_gone_from, is_lost_before
from hustings.copydesk.grammar.area.seats.zero import with_none
from hustings.copydesk.token import SILENT, Tag, Token, Tokens
from hustings.figures.numeral import Form, Numeral
from hustings.record.party import INDEPENDENT

_VALUES = {"one": Decimal(1), "single": Decimal(1), "none": Decimal(0), "nothing": Decimal(0)}
#: What may stand between a party and how many seats it has.
_BETWEEN = frozenset({Tag.FILL, Tag.HEDGE, Tag.HAVE, Tag.GET, Tag.WIN, Tag.HOLD, Tag.WITH, Tag.ON, Tag.FINISH, Tag.NOW})
_BETWEEN |= {Tag.LOSE}
_ENDS = frozenset({Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.EACH, Tag.DASH, Tag.COLON, Tag.IN})
_OWNING = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.HOLD, Tag.WITH, Tag.TO})
_COUNTED = frozenset({Tag.SEATS, Tag.DEPOSIT})
_MOVES = frozenset("more fewer less up down".split())
_MOVED_FROM = frozenset({Tag.COMMA, Tag.SEATS, Tag.COUNT, Tag.OPEN, Tag.DASH})


def with_one_or_none(tokens: Tokens, *, is_of_seats: bool) -> Tokens:
    """The tokens, "one", "none" and "the only" made counts where a party's seats, or deposits, are told. `is_of_seats`:
    they were spoken of."""
    tokens = with_none(with_sole(tokens), is_of_seats=is_of_seats)
    if tokens.words.isdisjoint(_VALUES):
        return tokens
    if not (is_of_seats or not _COUNTED.isdisjoint(tokens.tags) or is_roll(tokens)):
        return tokens
    found = Tokens(tokens)
    for at, token in enumerate(tokens):
        if token.words in _VALUES and token.tag is Tag.WORD and _is_told(tokens, at):
            found = Tokens([*found[:at], _as_count(token), *found[at + 1 :]])
    return found


def _as_count(token: Token) -> Token:
    numeral = Numeral(token.start, token.end, _VALUES[token.words], form=Form.WORDS)
    return replace(token, tag=Tag.COUNT, value=numeral)


def _is_told(tokens: Tokens, at: int) -> bool:
    is_one = tokens[at].words == "one" and (is_sole_member(tokens, at) or _is_brought(tokens, at))
    return is_one or _is_counted(tokens, at)


def _is_counted(tokens: Tokens, at: int) -> bool:
    after = tokens[at + 1] if at + 1 < len(tokens) else None
    is_one = tokens[at].words == "one"
    if tokens[at].words == "single":
        return after is not None and after.tag is Tag.SEATS and _is_held(tokens, at)
    if after is not None and is_one and not _MOVES.isdisjoint(after.words.split()):
        return at > 0 and (tokens[at - 1].tag in _MOVED_FROM or _is_down(tokens, at))
    if after is not None and is_one and (after.tag is Tag.SEATS or _is_part(tokens, at)):
        return _last_said(tokens, at) in _OWNING or _is_reward(tokens, at) or _is_beside_vote(tokens, at)
    if tokens[at].words == "nothing" or (not is_one and after is not None and after.tag is Tag.WITH):
        return (
            (after is None or after.tag in _ENDS_NOTHING)
            and _last_said(tokens, at) in _WINNING
            and _is_partys(tokens, at)
        )
    if tokens[at].words == "none" and after is not None and after.tag is Tag.FROM:
        return _is_partys(tokens, at)  # "the SNP none from 59"
    if is_one and after is not None and after.tag is Tag.FROM:
        return _is_come_to(tokens, at)
    is_last = after is None or after.tag in _ENDS or after.words == "apiece" or ends_told(tokens, at + 1)
    if is_against(tokens, at) or is_gone_from(tokens, at) or is_lost_before(tokens, at) or is_had(tokens, at):
        return True
    is_moved = is_one and (_last_said(tokens, at) in (Tag.UP, Tag.DOWN) or _is_come_to(tokens, at))
    is_before = is_one and tokens.row[:at].endswith(_PARTED_FROM) and Tag.COUNT in tokens.row[:at]
    return is_last and (_is_partys(tokens, at) or is_moved or is_before or _is_theirs(tokens, at))


#: "13 Scottish seats, from one".
_PARTED_FROM = (bytes((Tag.COMMA, Tag.FROM)), bytes((Tag.DASH, Tag.FROM)))


def _is_beside_vote(tokens: Tokens, at: int) -> bool:
    """ "Picked up 3.9 million votes (12.6 per cent) and one MP": what a party's vote came to."""
    before = tokens.row[:at].rstrip(SILENT)
    if before[-1:] != _AND or before[-2:-1] == b"" or before[-2] not in _VOTE_ENDS or tokens.row[at + 1] != Tag.SEATS:
        return False
    actor = tokens.row.rfind(Tag.ACTOR, 0, at)
    is_party = actor >= 0 and not tokens[actor].value.is_person and INDEPENDENT not in tokens[actor].value.families
    return is_party and not _VOTE.isdisjoint(tokens.row[actor:at])


_AND = bytes((Tag.AND,))
_VOTE_ENDS = frozenset({Tag.VOTES, Tag.PERCENT, Tag.CLOSE, Tag.SHARE, Tag.COMMA})
_VOTE = frozenset({Tag.VOTES, Tag.SHARE, Tag.PERCENT})


def _is_brought(tokens: Tokens, at: int) -> bool:
    """ "3.9 million votes brought Ukip one MP": what a vote was worth to a party."""
    is_partys = at > 1 and tokens[at - 1].tag is Tag.ACTOR and not tokens[at - 1].value.is_person
    is_worth = is_partys and not _BROUGHT.isdisjoint(tokens.said[max(0, at - 3) : at - 1])
    return is_worth and tokens.row[at + 1 : at + 2] == _SEATS and Tag.VOTES in tokens.row[:at]


_BROUGHT = frozenset(
    "brought brings gave gives earned earns bought buys won delivered delivers yielded secured".split()
)
_SEATS = bytes((Tag.SEATS,))


def _is_reward(tokens: Tokens, at: int) -> bool:
    """ "Ukip took 12.6 per cent, for one MP": what a vote was worth."""
    return _last_said(tokens, at) is Tag.FOR and not _VOTE.isdisjoint(tokens.row[:at]) and Tag.ACTOR in tokens.row[:at]


_WHICH_IS = (bytes((Tag.WHO, Tag.BE)), bytes((Tag.COMMA, Tag.BE)))


def _is_down(tokens: Tokens, at: int) -> bool:
    """ "11 Lib Dem seats, which is one down", "Plaid has four; they are one up", "the Greens are one down on 2015"."""
    before = tokens.row[:at].translate(None, SILENT)[-2:]
    if tokens.said[at + 1] not in ("up", "down") or before[-1:] != _BE:
        return False
    return (before in _WHICH_IS and Tag.SEATS in tokens.row[:at]) or (
        before[:1] == _PARTY and not tokens[tokens.row.rindex(Tag.ACTOR, 0, at)].value.is_person
    )


_BE, _PARTY = bytes((Tag.BE,)), bytes((Tag.ACTOR,))

_DENYING = frozenset("not never without didn't failed no nor cannot hardly".split())


def _is_held(tokens: Tokens, at: int) -> bool:
    """ "UKIP won a single seat", "the Greens held their single seat"; not "they did not win a single seat"."""
    is_denied = not _DENYING.isdisjoint(tokens.said[max(0, at - 6) : at])
    is_won = _last_said(tokens, at) in _OWNING and _is_partys(tokens, at)
    return not is_denied and (is_won or _is_beside_vote(tokens, at))


#: "UKIP won nothing with 13.6 per cent": no seat; "has nothing to say" counts none.
_ENDS_NOTHING = _ENDS | {Tag.WITH, Tag.FOR, Tag.ON, Tag.FROM}
_WINNING = frozenset({Tag.GET, Tag.WIN, Tag.WITH, Tag.HOLD})


def _is_come_to(tokens: Tokens, at: int) -> bool:
    """ "Down to one from three", "up to one from none": what a party has come to."""
    before = tokens.row[:at].translate(None, SILENT)
    return before[-1:] == bytes((Tag.TO,)) and before[-2:-1] in (bytes((Tag.DOWN,)), bytes((Tag.UP,)))


def _is_part(tokens: Tokens, at: int) -> bool:
    """ "One of 17 seats", "one of the region's five seats"."""
    after = tokens.row[at + 1 : at + 7].translate(None, SILENT + bytes((Tag.REGION, Tag.PLACE, Tag.PREVIOUS, Tag.WORD)))
    return after[:3] == bytes((Tag.OF, Tag.COUNT, Tag.SEATS))


def _last_said(tokens: Tokens, at: int) -> int | None:
    """The tag of what stands before a place, words that say nothing left out."""
    said = (token.tag for token in reversed(tokens[:at]) if token.tag not in (Tag.FILL, Tag.HEDGE, Tag.NOW))
    return next(said, None)


def _is_theirs(tokens: Tokens, at: int) -> bool:
    """ "The Conservatives, who held four, have none", "…; they had one": a party's that was named before."""
    before = tokens.row[:at].translate(None, _SAID_OF_NOW)
    if before[-2:] not in _HAVING and not (before[-2:] in _HAVING_HAD and tokens.words & _HAVING_WORDS):
        return False
    named = next((one for one in tokens if one.tag is Tag.ACTOR), None)
    return named is not None and not named.value.is_person


_SAID_OF_NOW = SILENT + bytes((Tag.NOW,))
_HAVING = (bytes((Tag.COMMA, Tag.HAVE)), bytes((Tag.PRONOUN, Tag.HAVE)))
#: "13 Scottish seats, having had one in 2015", "on 13, having won one last time".
_HAVING_HAD = tuple(bytes((Tag.WITH, tag)) for tag in (Tag.HAVE, Tag.WIN, Tag.HOLD, Tag.GET))
_HAVING_WORDS = frozenset({"having"})


def _is_partys(tokens: Tokens, at: int) -> bool:
    """ "The Lib Dems one", "the Conservatives have none"; neither a person nor independents have seats to count."""
    before = _past_aside(tokens, at - 1)
    while before >= 0 and tokens[before].tag in _BETWEEN:
        before -= 1
    actor = tokens[before].value if before >= 0 and tokens[before].tag is Tag.ACTOR else None
    return actor is not None and not actor.is_person and INDEPENDENT not in actor.families


_OF_WHOM = (bytes((Tag.COMMA, Tag.PRONOUN, Tag.HAVE)), bytes((Tag.COMMA, Tag.WHO, Tag.HAVE)))


def _past_aside(tokens: Tokens, at: int) -> int:
    """Where what stands before an aside ends: "the SDLP, who had three, none"."""
    first = tokens.row.rfind(Tag.COMMA, 0, at) if at > 0 and tokens[at].tag is Tag.COMMA else -1
    return first - 1 if first > 0 and tokens.row[first : first + 3] in _OF_WHOM else at
