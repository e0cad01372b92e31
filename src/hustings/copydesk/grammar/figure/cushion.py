"""Cushion: a lead that is told by what it did or what it is good for, and not named: "332 put him into the Commons"."""

from __future__ import annotations

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.token import SILENT, Tag, Tokens

_DID = frozenset(
    "put puts sent sends got gets kept keeps carried carries saw brought bring took takes lifted saved".split()
)
_WHOM = frozenset("him her them".split())
_WHERE = frozenset("in into to back home through over there".split())
_SITTING = frozenset("sitting sat sits perched perching resting rested".split())


def cushioned(tokens: Tokens, index: int) -> list[Hit]:
    """What a count stands for that may be a majority; nothing where it does not.

    "Just 332 put him into the Commons" tells one of whatever time the sentence is of, or it is the votes that did;
    "sitting on 11,290" tells one that somebody had or would have had.
    """
    if tokens[index].tag is not Tag.COUNT:
        return []
    if _does(tokens, index):
        return [Hit(index, kind, 4, "", index) for kind in (Kind.MAJORITY, Kind.VOTES)]
    if _is_of_win(tokens, index):
        return [Hit(index, Kind.MAJORITY, 4, "", index)]
    if _is_left_by(tokens, index):
        return [Hit(index, kind, 4, "", index) for kind in (Kind.MAJORITY, Kind.VOTES)]
    is_lead = _sits_on(tokens, index) or _is_of_stronghold(tokens, index)
    return [Hit(index, Kind.MAJORITY, 4, "either", index)] if is_lead else []


_STRONGHOLDS = frozenset("stronghold fortress bastion citadel redoubt rock heartland".split())


def _is_of_stronghold(tokens: Tokens, index: int) -> bool:
    """ "What was Labour's 10,370 stronghold", "a 12,000 Tory fortress": by how much it was held."""
    after = tokens[index + 1 : index + 3]
    is_next = any(one.words in _STRONGHOLDS for one in after[:1]) or (
        len(after) == 2 and after[0].tag is Tag.ACTOR and after[1].words in _STRONGHOLDS
    )
    return is_next and bool(tokens[index].value.value >= _FEWEST_HELD)


#: A seat that was won by fewer votes is no stronghold: a smaller number counts something else.
_FEWEST_HELD = 1000


_WINS = frozenset({"win", "victory"})


def _is_of_win(tokens: Tokens, index: int) -> bool:
    """ "A 14,000 win for X", "a 9-vote victory over Y"."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    is_noun = at < len(tokens) and tokens[at].words in _WINS
    return is_noun and index > 0 and tokens[index - 1].tag is Tag.FILL


_OF_TIME = frozenset({Tag.FROM, Tag.OF, Tag.IN, Tag.ON})
_THEN = frozenset({Tag.PREVIOUS, Tag.YEAR})


def _is_left_by(tokens: Tokens, index: int) -> bool:
    """ "X's 2,457 from last time", "her 9 of 2019": the lead or the votes that somebody had then."""
    before, after = tokens[index - 1 : index], tokens.row[index + 1 : index + 5].translate(None, SILENT)
    if not before or after[:1] == b"" or not (after[0] in _THEN or (after[0] in _OF_TIME and after[1:2] != b"")):
        return False
    is_own = before[0].words in _THEIRS or (before[0].tag is Tag.ACTOR and before[0].value.is_possessive)
    return is_own and (after[0] in _THEN or after[1] in _THEN)


_THEIRS = frozenset("his her their".split())


def _does(tokens: Tokens, index: int) -> bool:
    """ "332 votes sent him to Westminster": what put somebody somewhere."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    said = tokens.said[at : at + 3]
    if len(said) < 3 or said[0] not in _DID or said[2] not in _WHERE:
        return False
    return said[1] in _WHOM or tokens[at + 1].tag is Tag.ACTOR


def _sits_on(tokens: Tokens, index: int) -> bool:
    """ "She sat on 9,639", "they were sitting on a notional 9"."""
    at = index - 1
    while at > 0 and tokens[at].tag in (Tag.FILL, Tag.HEDGE, Tag.PREVIOUS):
        at -= 1
    is_plain = not {Tag.SEATS, Tag.SHARE, Tag.CANDIDATES, Tag.VOTES}.intersection(tokens.row[index + 1 : index + 3])
    return at > 0 and tokens[at].words == "on" and tokens[at - 1].words in _SITTING and is_plain
