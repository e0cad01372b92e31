"""Added: a figure that several others are put together to: "put the two together and you get 25,137", "add X's 9 to Y's
8 and you have 17"."""

from __future__ import annotations

import re

from hustings.copydesk.grammar.soft.line import line_of
from hustings.copydesk.token import Tokens

_ADD = "(?:add|adding|put|putting|lump|lumping|pile|piling|tot|totting)"
_COME = (
    "(?:get|got|have|had|reach|arrive at|would have|come to|comes to|came to|make|makes|made|end up with|is|are|polled"
    "|won|took)"
)
_ADDED = re.compile(
    f"^(?:(?:and|but|so|now) )?{_ADD} (?:[^;:]{{1,110}}? )?(?:and|,) "
    f"(?:(?:you|we|they|one|it|that|this|the [a-z]+) )?{_COME}"
    r" (?:(?:some|about|nearly|almost|just|over|a total of) ){0,2}(?P<number>@number)(?!\S)"
)
_CALLING = frozenset(_ADD[3:-1].split("|"))


def is_added_up(tokens: Tokens, index: int) -> bool:
    """Whether the sentence tells to put several figures together, and what stands at `index` is what they make."""
    return _sum_at(tokens) == index


def adds_up(tokens: Tokens) -> bool:
    """Whether the sentence tells to put several figures together."""
    return _sum_at(tokens) is not None


def _sum_at(tokens: Tokens) -> int | None:
    if _CALLING.isdisjoint(" ".join(tokens.said[:2]).split()):
        return None
    line = line_of(tokens)
    match = _ADDED.match(line.text)
    return line.tokens_of(match, "number")[0] if match is not None else None
