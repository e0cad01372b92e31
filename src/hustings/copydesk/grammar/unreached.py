"""Unreached: words that say of a share or a turnout that it stayed below a figure: "failed to reach four per cent"."""

from __future__ import annotations

import re

from hustings.copydesk.token import Tag, Token, Tokens, places_of

_PERCENTS = frozenset({Tag.PERCENT})
_REACHING = (
    "(?:reach|get to|get|hit|break|break through|top|manage|muster|make|pass|clear|poll|achieve|register|attract|win"
    "|take|crack|exceed|better|go above|get above|rise above|get past|climb above)"
)
_DENIED = (
    "(?:(?:failed|fails|failing|unable|struggled) to|(?:did|could|does|can) not|didn't|couldn't|doesn't|cannot|can't)"
)
_SAID = re.compile(
    f"{_DENIED}(?: even)? {_REACHING}(?: even| as much as)?"
    "|(?:fell|falls|falling|came|coming|stopped|stopping|finished|finishing|ended|ending|was|were)"
    "(?: well| far| some way| a little)? (?:short of|shy of)"
)
_WORDS = frozenset("failed fails failing unable struggled not didn't couldn't doesn't cannot can't".split())
_WORDS |= {"short of", "shy of", "fell short", "falls short", "falling short"}
_MOST = 8


def with_unreached(tokens: Tokens) -> Tokens:
    """The tokens of a sentence, those words before a per cent made "was under"; but for what keeps a deposit."""
    if Tag.PERCENT not in tokens.tags or Tag.DEPOSIT in tokens.tags or tokens.words.isdisjoint(_WORDS):
        return tokens
    found = list(tokens)
    for at in sorted(places_of(tokens, _PERCENTS), reverse=True):
        first = _first_of(tokens, at)
        if first is not None and not _is_of_deposit(tokens, at):
            start, end = tokens[first].start, tokens[at - 1].end
            found[first:at] = [Token(start, end, "was", Tag.BE), Token(end, end, "under", Tag.HEDGE)]
    return Tokens(found)


def _first_of(tokens: Tokens, at: int) -> int | None:
    """Where the words begin that say that what stands at a place was not reached."""
    near = range(max(0, at - _MOST), at)
    return next((first for first in near if _SAID.fullmatch(" ".join(tokens.said[first:at]))), None)


def _is_of_deposit(tokens: Tokens, at: int) -> bool:
    """ "Four of them failed to reach five per cent": a deposit."""
    return bool(tokens[at].value.value == _DEPOSIT)


_DEPOSIT = 5
