"""Described: somebody spoken of by what they are, "the former council leader won 9 votes", whom no name tells."""

from __future__ import annotations

import re

from hustings.copydesk.token import Tag, Tokens

_DOES = frozenset({Tag.GET, Tag.WIN, Tag.HAVE})
_DESCRIBING = frozenset(
    {Tag.FILL, Tag.WORD, Tag.PREVIOUS, Tag.OF, Tag.FOR, Tag.PLACE, Tag.REGION, Tag.SEATS, Tag.EXEMPT}
)
_WAS = frozenset({"former", "ex", "ex-", "onetime", "one-time", "retired"})
#: How names of callings end, and some that do not end so.
_CALLING = re.compile(
    r"(?:.{2,}(?:er|or|ist|man|woman|ian|ant|eer))|mp|gp|pm|secretary|chief|whip|nurse|mum|dad|vet|chef|student|academic|cleric"
)
_NO_CALLINGS = frozenset(
    "number paper other former order quarter matter poster letter answer power border member chamber corner"
    " error minor major factor floor door prior doctor's important constant significant".split()
)


def is_described(tokens: Tokens, index: int) -> bool:
    """Whether a sentence opens with somebody's calling, and what they had follows: a figure is theirs."""
    verb = next((at for at in range(1, index) if tokens[at].tag in _DOES), 0)
    if verb < 2 or tokens[0].words != "the" or not _DESCRIBING.issuperset(tokens.row[:verb]):
        return False
    words = tokens.said[1:verb]
    return not _WAS.isdisjoint(words) or any(map(is_calling, words))


def is_calling(word: str) -> bool:
    """Whether a word is what somebody is: "leader", "nurse", "ex-minister"."""
    return word.startswith("ex-") or (_CALLING.fullmatch(word) is not None and word not in _NO_CALLINGS)


def is_described_before(tokens: Tokens, index: int) -> bool:
    """ "The ex-PM had won by 26,195": of whoever is called so, in a seat that need not be the one last named."""
    is_back = tokens.words >= {"the", "had"} and Tag.PLACE not in tokens.tags
    return is_back and "had" in tokens.said[1:index] and is_described(tokens, index)
