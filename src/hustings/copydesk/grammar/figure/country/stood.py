"""Stood: by how many candidates a party put up more or fewer than at the election before, and how many stood then.

"It fought 246 fewer seats", "467 candidates, 106 fewer than in 2015", "378 candidates, down from 624". The Electoral
Commission counts whoever was validly nominated.
"""

from __future__ import annotations

from collections.abc import Sequence

from hustings.copydesk.grammar.area.deposit.kept import MOST_STANDING
from hustings.copydesk.token import SILENT, Tag, Token, Tokens

_MORE_THAN, _FEWER_THAN = frozenset({"more than"}), frozenset({"fewer than", "less than"})
_STANDING = frozenset(
    "stood stands stand standing ran running run contested contesting contest fought fighting fight fielded fields"
    " fielding field nominated nominating".split()
)
#: Verbs that say so with a word after them: "put up 467", "had 467 candidates".
_PUT, _UP = frozenset({"put", "putting", "puts"}), frozenset({"up"})
_NOUNS = frozenset({Tag.CANDIDATES, Tag.SEATS, Tag.AREA})
_TO_VERB = frozenset({Tag.FILL, Tag.HEDGE, Tag.IN, Tag.HAVE})
_PARTED = frozenset({Tag.COMMA, Tag.DASH, Tag.OPEN, Tag.AND, Tag.BE})
_TIMES = frozenset({Tag.YEAR, Tag.PREVIOUS})
_MOVES = {bytes((Tag.UP,)): 1, bytes((Tag.DOWN,)): -1}
_AGAINST = (bytes((Tag.COMPARED,)), bytes((Tag.UP, Tag.FROM)), bytes((Tag.DOWN, Tag.FROM)))
_ENDS = _PARTED | {Tag.CLOSE, Tag.ON, Tag.IN, Tag.FROM, Tag.THAN, Tag.PREVIOUS, Tag.SEPARATE}
#: What tells of the deposits of so many more.
_STAKED = frozenset({Tag.LOSE, Tag.DEPOSIT, Tag.HOLD})
_REACH, _FAR = 4, 12
_FEWEST_OF_ALL = 100


def stood_way(tokens: Tokens, index: int) -> int:
    """Which way a count of candidates is told to have moved: 1 "20 more than in 2015", -1 "down 246"; 0 where it is how
    many stood."""
    after = [one for one in tokens[index + 1 : index + 4] if one.tag is not Tag.FILL]
    after = after[1:] if after and after[0].tag in _NOUNS else after
    if after and (after[0].tag in (Tag.MORE, Tag.FEWER) or after[0].words in _MORE_THAN | _FEWER_THAN):
        return 1 if after[0].tag is Tag.MORE or after[0].words in _MORE_THAN else -1
    before = tokens.row[:index].rstrip(SILENT + bytes((Tag.BY,)))
    is_put = tokens.said[max(0, len(before) - 2) : len(before)][:1] in (["put"], ["putting"], ["puts"])
    return 0 if is_put else _MOVES.get(before[-1:], 0)


def counts_stood_moved(tokens: Tokens, index: int) -> bool:
    """Whether a count is by how many more or fewer stood than before: "fielded 106 fewer than in 2015", "fought 246
    fewer seats", "378 candidates, down 246"; not "27 more than Labour" or "20 more candidates lost their deposits"."""
    if tokens[index].tag is not Tag.COUNT or not stood_way(tokens, index) or tokens[index].value.decimals:
        return False
    if Tag.ACTOR in tokens.row[index + 1 : index + 1 + _REACH] or not _STAKED.isdisjoint(_clause(tokens, index)):
        return False
    if _is_stood_before(tokens, index):
        return _is_bare(tokens, index)
    return _follows_standing(tokens, index) and _is_bare(tokens, index)


def counts_stood_then(tokens: Tokens, index: int) -> bool:
    """ "378 candidates, down from 624 in 2015", "put up 467 candidates, against 573 two years earlier": how many stood
    at the election before."""
    if tokens[index].tag is not Tag.COUNT or not {Tag.FROM, Tag.COMPARED} & tokens.tags or tokens[index].value.decimals:
        return False
    before = tokens.row[:index].translate(None, SILENT)
    if not before.endswith(_AGAINST):
        return False
    after = [one for one in tokens[index + 1 : index + 4] if one.tag is not Tag.FILL]
    is_end = not after or after[0].tag in _ENDS or after[0].tag is Tag.COUNT
    return (is_end or _is_for_party(tokens, index)) and _follows_standing(tokens, index)


def _is_for_party(tokens: Tokens, index: int) -> bool:
    """ "Against 275 for the Brexit Party in 2019": a count of another's, or of the same by its old name."""
    return tokens.row[index + 1 :].translate(None, SILENT).startswith(_FOR)


_FOR = bytes((Tag.FOR, Tag.ACTOR))


def is_stood_before_undated(tokens: Tokens, index: int) -> bool:
    """ "57 candidates, down from 59": as many as stood last time, told by no date; not "against 59 for Plaid"."""
    return counts_stood_then(tokens, index) and not _is_for_party(tokens, index)


def counts_stood_bare(tokens: Tokens, index: int) -> bool:
    """ "Reform UK stood 609, the Greens 629", "it put up 467 and lost 456": as many as stood; not "stood 609 feet"."""
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.decimals or tokens[index].value.value > MOST_STANDING:
        return False
    if tokens[index - 1].words == "in" or not _is_stood_before(tokens, index):
        return False
    at = tokens.row.rfind(Tag.ACTOR, max(0, index - _REACH), index)
    is_party = at >= 0 and not tokens[at].value.is_person
    return is_party and tokens.row[index + 1 : index + 2] in _STOPS


_STOPS = (b"", *(bytes((tag,)) for tag in (Tag.COMMA, Tag.AND, Tag.DASH, Tag.OPEN, Tag.SEPARATE, Tag.COMPARED)))


def is_against_rival(tokens: Tokens, index: int) -> bool:
    """ "631 candidates, 16 more than the Tories": by how many more than another party."""
    return (
        stood_way(tokens, index) != 0
        and Tag.ACTOR in tokens.row[index + 1 : index + 1 + _REACH]
        and _follows_standing(tokens, index)
    )


def _clause(tokens: Tokens, index: int) -> list[Tag]:
    """What is told after a count, up to a comma."""
    found = [one.tag for one in tokens[index + 1 : index + 1 + _FAR]]
    return found[: found.index(Tag.COMMA)] if Tag.COMMA in found else found


def _is_bare(tokens: Tokens, index: int) -> bool:
    """Whether nothing is counted but candidates, or seats that were fought: "246 fewer seats", "106 fewer than in"."""
    after = [one for one in tokens[index + 1 : index + 5] if one.tag is not Tag.FILL]
    said = [one for one in after if one.tag not in (Tag.MORE, Tag.FEWER)]
    if not said or said[0].tag in _NOUNS:
        return not said or said[0].tag is not Tag.SEATS or _is_stood_before(tokens, index)
    is_than = said[0].tag is Tag.THAN or said[0].words in _MORE_THAN | _FEWER_THAN
    if is_than:
        return any(one.tag in _TIMES or one.tag is Tag.COUNT for one in said[1:])
    return said[0].tag in _ENDS


def _is_stood_before(tokens: Tokens, index: int) -> bool:
    """ "The Greens fielded", "it stood in", "having put up", right before a count."""
    before: Sequence[Token] = [one for one in tokens[max(0, index - 6) : index] if one.tag not in _TO_VERB]
    if not before:
        return False
    is_put = len(before) > 1 and before[-1].words in _UP and before[-2].words in _PUT
    return before[-1].words in _STANDING or is_put


def _follows_standing(tokens: Tokens, index: int) -> bool:
    """Whether how many candidates a party put up was told right before: "fielded 467 candidates, "."""
    at = tokens.row.rfind(Tag.COUNT, 0, index)
    at = tokens.row.rfind(Tag.COUNT, 0, at) if at > 0 and tokens[at + 1].tag in (Tag.YEARS, Tag.PREVIOUS) else at
    if at < 0 or index - at > _FAR or Tag.ACTOR in tokens.row[at:index]:
        return False
    between = tokens.row[at + 1 : index]
    if not _STAKED.isdisjoint(between) or _PARTED.isdisjoint(between):
        return False
    is_party = any(one.tag is Tag.ACTOR and not one.value.is_person for one in tokens[:at])
    is_many = is_party or tokens[at].value.value >= _FEWEST_OF_ALL
    is_named = between.translate(None, SILENT)[:1] == bytes((Tag.CANDIDATES,))
    is_fought = _is_stood_before(tokens, at) and between.translate(None, SILENT)[0] in _PARTED | {Tag.SEATS, Tag.IN}
    return is_many and (is_named or is_fought)
