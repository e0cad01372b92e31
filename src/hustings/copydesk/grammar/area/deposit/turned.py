"""Turned: whether what stands before a verb of keeping or losing turns it round: "failed to save", "escaped losing"."""

from __future__ import annotations

from itertools import zip_longest

from hustings.copydesk.token import Tag, Tokens

_NOT = frozenset(
    "not never no nor neither cannot can't couldn't didn't doesn't wasn't isn't won't hasn't haven't don't n't".split()
)
#: Who does these keeps nothing; who does them and "not" before them does.
_FAIL = frozenset(
    "failed fails failing fail unable missed misses missing miss insufficient short shy adrift powerless denied".split()
)
_AVOID = frozenset("avoided avoids avoiding avoid escaped escapes escaping escape spared without dodged dodges".split())
#: Near is not there, on whichever side.
_NEAR = frozenset("nearly almost close near nearer within inches whisker verge brink edge danger looked far".split())
_UNREAL = frozenset(
    "would might should may must if unless needed need needs required hoped hoping hopes hope expected wanted chance"
    " prospect struggling struggled battling fighting trying tried likely set aimed feared fears risk risked bid fight"
    " battle after before since from until like".split()
)
_OF_PHRASE = frozenset("far short shy away adrift stopped".split())
_LICENSED = frozenset(
    "enough managed manages able only first last one ones candidate candidates contender contenders party parties"
    " among man woman other others went person those sole lone next continued few fewer little low".split()
)
_OWN = frozenset("had has have having unable forced made obliged is are was were".split())
_PARTING = frozenset({Tag.COMMA, Tag.AND, Tag.DASH, Tag.COLON, Tag.OPEN, Tag.CLOSE, Tag.ACTOR})
_FARTHEST = 9
_BESIDE = 5


def turned(tokens: Tokens, first: int, how: str) -> str | None:
    """ "Saved" or "lost" by the verb at a place, turned round where it is denied; `None` where it is only hoped for."""
    words = _clause_before(tokens, first)
    near = words[-_BESIDE:]
    if "none" in words and "but" in words:
        return None  # "none but the top two saved a deposit"
    is_not = not _NOT.isdisjoint(words) or _is_of_neither(tokens, first)
    counter = _FAIL if how == "saved" else _AVOID
    is_counter = not counter.isdisjoint(words) or (how == "saved" and "too" in words and not _FEW.isdisjoint(words))
    if how == "lost" and "too" in near:
        return None
    is_close = not _NEAR.isdisjoint(near) or _is_so_far_from(tokens, first)
    is_close = is_close or tokens.said[max(0, first - 2) : first] == ["all", "but"]
    if "not" in words and words[words.index("not") + 1 : words.index("not") + 2] in (["only"], ["just"], ["merely"]):
        is_not = False
    if not (is_not or is_counter or is_close) and (_is_unreal(near) or not _is_licensed(words)):
        return None
    if "could" in words and not (is_not or is_close or "least" in words):
        return None
    is_turned = (is_counter is not is_not) if is_counter else is_not or is_close
    return how if not is_turned else _OTHER[how]


def _is_of_neither(tokens: Tokens, first: int) -> bool:
    """ "Neither UKIP (896) nor the Greens (793) kept a deposit": who is named between them ends no clause."""
    start = first
    told = 0
    while start and told < _LONGEST_PAIR:
        opened = tokens.row.rfind(Tag.OPEN, 0, start) if tokens[start - 1].tag is Tag.CLOSE else -1
        start, told = (opened if opened >= 0 else start - 1), told + 1
    return {"neither", "nor"} <= set(tokens.said[start:first])


#: Two who are named with their parties: "neither independent X (369) nor Y of True & Fair (317) kept theirs".
_LONGEST_PAIR = 16


def _is_so_far_from(tokens: Tokens, first: int) -> bool:
    """ "About 30 votes from keeping his deposit": he lost it."""
    is_from = first > 0 and tokens.row[first - 1] == Tag.FROM
    return is_from and Tag.COUNT in tokens.row[max(0, first - _BESIDE) : first - 1]


_FEW = frozenset("few little low".split())
_OTHER = {"saved": "lost", "lost": "saved"}


def _is_unreal(near: list[str]) -> bool:
    """ "Needed 40 more to save", "after losing", "the prospect of losing"; "far from" is told of elsewhere."""
    return not _UNREAL.isdisjoint(near) and _OF_PHRASE.isdisjoint(near)


def _is_licensed(words: list[str]) -> bool:
    """Whether an infinitive is of something done: "had to forfeit", "enough to save", "the only one to lose"."""
    last = next((at for at in range(len(words) - 1, -1, -1) if words[at] not in _SOFT), -1)
    if last < 0 or words[last] != "to":
        return True
    return not _LICENSED.isdisjoint(words[max(0, last - 4) : last]) or not _OWN.isdisjoint(words[last - 1 : last])


_SOFT = frozenset("also even at least all both".split())


def _clause_before(tokens: Tokens, first: int) -> list[str]:
    """The words before a place in its own clause."""
    start = first
    while start > max(0, first - _FARTHEST) and tokens[start - 1].tag not in _PARTING:
        start -= 1
    words = " ".join(tokens.said[start:first]).split()
    return [one for one, after in zip_longest(words, words[1:]) if not (one == "no" and after in _THAN)]


#: "No fewer than ten" denies nothing.
_THAN = frozenset({"fewer", "less", "more"})
