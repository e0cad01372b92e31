"""Against the last: how many times the last majority one is, or what part of it: "a cushion three times the size of the
last one", "a lead of 985, about a tenth of what it was", "a majority a fifth of the 2015 one".
"""

from __future__ import annotations

import re

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.moved.measured import Measured, kind_at
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.token import Tag, Tokens

_LEAD = "(?:one|majority|lead|margin|cushion|advantage|buffer)"
_OLD = "(?:last|previous|old|former|19[0-9]{2}|20[0-9]{2})"
_ONE = (
    f"(?:(?:the|his|her|their|its) {_OLD}(?: {_LEAD})?(?! [0-9])"
    f"|(?:the|that) (?:one|majority|lead) (?:of )?(?:(?:he|she|they|it) (?:had|won|was defending) )?"
    "(?:last time|before|previously|in 20[0-9]{2}|[a-z]+ years (?:ago|before|earlier))"
    "|what (?:it|they|he|she) (?:was|were|had|had been|used to be|won with|was defending|enjoyed|started with)"
    "|it was|it had been)"
)
_AS = "(?:big|large|great|high|fat|thick|wide|good|comfortable|healthy|small|slim|long)"
_THEN = "(?:in 20[0-9]{2}|at the (?:last|previous) (?:general )?election|[a-z]+ years (?:ago|before|earlier))"
_AFTER = re.compile(
    f"(?:(?:of )?(?:the )?size(?: of)? {_ONE}|(?:of )?{_ONE}|as {_AS} as (?:{_ONE}|last time|before|the last|{_THEN})"
    f"|that (?:of|in) 20[0-9]{{2}})"
    "(?= ?$| [,;:.)-]| (?:and|but|with|last time|before|previously|in 20|in 19|on polling|on thursday)(?:[ 0-9]|$))"
)
#: "Twice the majority of the last Tory" is another's.
_NOT_AFTER = re.compile(
    r"(?:of )?(?:the|his|her|their|its) (?:last|previous|old|former) (?!one|majority|lead|margin|cushion)\w"
)
_MOST_AFTER = 10
_BETWEEN = frozenset({Tag.HEDGE, Tag.FILL, Tag.BE, Tag.COMMA, Tag.DASH, Tag.WHO, Tag.NOW, Tag.VOTES, Tag.COUNT, Tag.OF})
_BETWEEN_WORDS = frozenset("that this it now only barely and not".split())
_BEFORE = frozenset({Tag.PREVIOUS, Tag.YEAR})
_MOST_BEFORE = 9


def lead_against_last(tokens: Tokens, index: int) -> Measured | None:
    """The majority before a multiple or a part that is told to be so much of the last one."""
    at = index - 1
    while at >= max(0, index - _MOST_BEFORE) and (tokens[at].tag in _BETWEEN or tokens[at].words in _BETWEEN_WORDS):
        at -= 1
    if at < 0 or kind_at(tokens, at) is not Kind.MAJORITY_CHANGE or tokens.row[at + 1 : index].count(Tag.COUNT) > 1:
        return None
    if at and (tokens[at - 1].tag in _BEFORE or tokens[at - 1].words in _PAST):
        return None
    after = " ".join(tokens.said[index + 1 : index + 1 + _MOST_AFTER])
    is_last = _AFTER.match(after) is not None and _NOT_AFTER.match(after) is None
    return Measured(Kind.MAJORITY_CHANGE, None, False, at, at + 1) if is_last else None


_PAST = frozenset("last old previous former".split())


def is_unnamed(tokens: Tokens, of: Measured) -> bool:
    """Whether a majority is told with nobody named before it: it is the winner's."""
    return of.kind is Kind.MAJORITY_CHANGE and Tag.ACTOR not in tokens.row[: of.first]


def is_lead_of_now(scene: Scene, of: Measured) -> bool:
    """Whether a majority is told with its figure, "a lead of 985", which is that of the poll that is told of."""
    poll = scene.seat.poll if scene.seat is not None else None
    if poll is None or poll.declaration is None or of.kind is not Kind.MAJORITY_CHANGE:
        return False
    votes = sorted((count for _, count in poll.declaration.votes), reverse=True)
    told = [one.value.value for one in scene.tokens[of.last : of.last + 3] if one.tag is Tag.COUNT]
    is_timed = not _ELSEWHERE.isdisjoint(scene.tokens.row[of.first :])
    return len(votes) > 1 and told == [votes[0] - votes[1]] and not is_timed


_ELSEWHERE = frozenset({Tag.YEAR, Tag.PLACE})
