"""Stakes told shorter: what a sentence beside a list of deposits leaves out — "two fewer than in 2015", "the Lib Dems
lost 34 more and Plaid double", "for UKIP the bill was four times as big", "when 79 of its candidates forfeited".
"""

from __future__ import annotations

from functools import partial

from hustings.copydesk.grammar.area.deposit.kept import is_of_part
from hustings.copydesk.grammar.area.scope import UK
from hustings.copydesk.grammar.time import year_of
from hustings.copydesk.listing.parties.stake_words import lost, set_after, set_before
from hustings.copydesk.listing.table.column import beside
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_STAKE = frozenset({Tag.EXEMPT, Tag.DEPOSIT})
_THEIRS = frozenset({"theirs", "it", "them"})
_FEWEST_OF_ALL = 100
_REACH = 5


def _party_before(tokens: Tokens, at: int) -> Token | None:
    """The party that is named last before a place."""
    who = tokens.row.rfind(Tag.ACTOR, 0, at)
    return tokens[who] if who >= 0 and not tokens[who].value.is_person else None


def are_of_them(tokens: Tokens, at: int) -> bool:
    """ "3,304 people stood and 1,568 of them lost their £500", "of 3,304 candidates, 1,568 lost their £500": of all who
    stood; not "half of the 3,304 candidates"."""
    if is_of_part(tokens, at):
        return False
    if tokens[at].tag is not Tag.COUNT or Tag.ACTOR in tokens.tags or tokens[at].value.value < _FEWEST_OF_ALL:
        return False
    after = tokens.row[at + 1 : at + 2 + _REACH].partition(_COUNT)[0]
    is_them = tokens.said[at + 1 : at + 3] in (["of", "them"], ["of", "those"]) or Tag.CANDIDATES in after[:2]
    is_them = is_them or tokens.row[:at].translate(None, _WITHIN) == _OF_CANDIDATES
    lose = after.find(Tag.LOSE)
    return is_them and lose >= 0 and not _STAKE.isdisjoint(after[lose:])


_COUNT = bytes((Tag.COUNT,))
#: "Of the 3,304 candidates who stood,".
_OF_CANDIDATES = bytes((Tag.OF, Tag.COUNT, Tag.CANDIDATES))
_WITHIN = SILENT + bytes((Tag.REGION, Tag.COMMA, Tag.BE, Tag.WORD, Tag.PRONOUN, Tag.HAVE))


def _years_after(tokens: Tokens, at: int) -> list[Token] | None:
    """The time that something is compared with, as far as it stands right after "than": "than in 2015"."""
    after = [one for one in tokens[at : at + 4] if one.tag not in (Tag.IN, Tag.FILL, Tag.THAN)]
    return after[:1] if after and after[0].tag in (Tag.YEAR, Tag.PREVIOUS) else None


_FEWER = frozenset({"fewer than", "more than", "less than"})


def _is_way(token: Token) -> bool:
    return token.words in _FEWER or token.tag in (Tag.MORE, Tag.FEWER)


def fewer_in_all(tokens: Tokens, at: int) -> list[Token] | None:
    """ "1,568 of them lost their £500 – two fewer than in 2015": how many fewer of all."""
    first = next((one for one in range(at) if are_of_them(tokens, one)), -1)
    way = tokens[at + 1 : at + 2]
    time = _years_after(tokens, at + 2) if way and _is_way(way[0]) else None
    between = tokens.row[first + 1 : at].rstrip(SILENT)[-1:]
    if first < 0 or time is None or between not in (bytes((Tag.DASH,)), bytes((Tag.COMMA,)), bytes((Tag.OPEN,))):
        return None
    figure = tokens[at]
    is_more = way[0].words.startswith("more")
    words, tag = ("more than", Tag.HEDGE) if is_more else ("fewer than", Tag.FEWER)
    told = [set_after(figure, words, tag), set_after(figure, "last time", Tag.PREVIOUS)]
    there = [beside(figure, "in", Tag.IN), beside(figure, "nationally", Tag.REGION, UK)]
    return [*there, *map(partial(_beside, figure), _LOST_DEPOSITS), figure, *told]


_LOST_DEPOSITS = (("candidates", Tag.CANDIDATES), ("lost", Tag.LOSE), ("deposits", Tag.DEPOSIT), (":", Tag.COLON))


def _beside(figure: Token, told: tuple[str, Tag]) -> Token:
    return beside(figure, *told)


def is_than_other(tokens: Tokens, at: int) -> bool:
    """ "The Lib Dems lost 34 more than Plaid": how many more than another party."""
    after = tokens[at + 1 : at + 4]
    is_than = bool(after) and (after[0].words in _FEWER or (len(after) > 1 and after[1].tag is Tag.THAN))
    return is_than and any(one.tag is Tag.ACTOR for one in after)


#: What may stand after "34 more".
_ENDS = bytes((Tag.THAN, Tag.COMMA, Tag.AND, Tag.CLOSE, Tag.DASH, Tag.IN, Tag.ON, Tag.PREVIOUS, Tag.NOW, Tag.WITH))


def more_lost(tokens: Tokens, at: int) -> list[Token] | None:
    """ "The Lib Dems lost 34 more", "Labour forfeited 40 fewer than in 2015": how many more or fewer than last time."""
    before = tokens.row[:at].rstrip(SILENT)
    after = tokens[at + 1 : at + 2]
    party = _party_before(tokens, at)
    is_lost = before[-1:] == bytes((Tag.LOSE,)) and party is not None and tokens[len(before) - 2] is party
    if not is_lost or party is None or not after or not _is_way(after[0]) or is_than_other(tokens, at):
        return None
    if after[0].tag in (Tag.MORE, Tag.FEWER) and tokens.row[at + 2 : at + 3].translate(None, _ENDS):
        return None  # "38 more friends"
    figure = tokens[at]
    words, tag = ("more than", Tag.HEDGE) if after[0].words.startswith("more") else ("fewer than", Tag.FEWER)
    told = [set_after(figure, words, tag), set_after(figure, "last time", Tag.PREVIOUS)]
    return [*lost(party, figure), figure, *told]


_BILLS = frozenset("bill cost toll loss losses price damage number tally figure total".split())
_AS_BIG = frozenset({"as big", "as large", "as high", "as much", "as heavy", "as many", "bigger", "larger", "higher"})


def billed(tokens: Tokens, at: int) -> Token | None:
    """ "For UKIP the bill was more than four times as big as in 2015": the party whose deposits they are."""
    party = _party_before(tokens, at)
    if party is None or "than" in tokens.said[at : at + 2]:
        return None
    who = tokens.row.rfind(Tag.ACTOR, 0, at)
    said = [one.words for one in tokens[who + 1 : at] if one.tag not in (Tag.FILL, Tag.HEDGE, Tag.BE, Tag.COMMA)]
    is_for = tokens.row[max(0, who - 1) : who] == bytes((Tag.FOR,)) or party.value.is_possessive
    after = " ".join(tokens.said[at + 1 : at + 3])
    is_big = not tokens[at].words.endswith("times") or after in _AS_BIG
    is_rival = Tag.ACTOR in tokens.row[at + 1 : at + 1 + _REACH]
    return party if is_for and len(said) == 1 and said[0] in _BILLS and is_big and not is_rival else None


_DOUBLE = frozenset({"double", "treble", "triple", "twice"})


def so_too(tokens: Tokens, at: int) -> Token | None:
    """ "The Lib Dems lost 34 more and Plaid double": the party that lost so many times as many."""
    party = _party_before(tokens, at)
    if party is None or tokens[at].words not in _DOUBLE or tokens[at - 1] is not party or at < _REACH - 1:
        return None
    is_end = tokens.row[at + 1 : at + 2] in (b"", bytes((Tag.COMMA,)))
    before = tokens.row[: at - 1].rstrip(SILENT)
    is_joined = before[-1:] in (bytes((Tag.AND,)), bytes((Tag.COMMA,))) and Tag.LOSE in before
    return party if is_end and is_joined and before.rstrip(bytes((Tag.AND, Tag.COMMA)))[-1:] in _MOVED else None


_OWN = frozenset({"its", "their", "it", "own"})
_SO_MANY = _BILLS | {"losses", "forfeits", "haul"}


def multiplied(tokens: Tokens, at: int) -> Token | None:
    """ "Plaid doubled theirs from eight", "Ukip has quadrupled its tally": the party whose deposits they are."""
    before = tokens.row[:at].rstrip(_TO_VERB)
    party = tokens[len(before) - 1] if before else None
    if party is None or party.tag is not Tag.ACTOR or party.value.is_person or not tokens[at].words.endswith("ed"):
        return None
    after = [one.words for one in tokens[at + 1 : at + 5] if one.words not in _OWN]
    return party if after[:1] == ["theirs"] or (after[:1] != [] and after[0] in _SO_MANY) else None


_TO_VERB = SILENT + bytes((Tag.HAVE,))
_MOVED = (bytes((Tag.MORE,)), bytes((Tag.FEWER,)), bytes((Tag.TIMES,)))


def forfeited(tokens: Tokens, at: int) -> list[Token] | None:
    """ "In 2015, when 79 of its candidates forfeited": how many a party lost then."""
    after = tokens[at + 1 : at + 2 + _REACH]
    lose = next((one for one, token in enumerate(after) if token.tag is Tag.LOSE), -1)
    party = _party_before(tokens, at)
    is_theirs = lose > 0 and [one.words for one in after[:2]][:1] == ["of"] and after[lose - 1].tag is Tag.CANDIDATES
    rest = after[lose + 1 : lose + 2]
    is_end = not rest or rest[0].tag is Tag.COMMA or rest[0].words in _THEIRS
    if not is_theirs or not is_end or party is None or not any(one.words in ("its", "their") for one in after[:lose]):
        return None
    figure, years = tokens[at], [one for one in tokens[:at] if one.tag is Tag.YEAR]
    is_then = tokens.said[max(0, at - 1) : at] == ["when"] and bool(years)
    when = [beside(figure, "in", Tag.IN), beside(figure, str(year_of(years[-1])), Tag.YEAR)] if is_then else []
    comma = [beside(figure, ",", Tag.COMMA)] if when else []
    return [*when, *comma, *set_before([], figure), *lost(party, figure), figure]
