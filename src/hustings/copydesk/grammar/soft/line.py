"""Line: a sentence as plain words for patterns of words, names and numbers standing as what they are.

Every token is one item between blanks: its folded words, or `@person`, `@party`, `@place`, `@region`, `@number`,
`@ordinal`, `@year`. A match can be traced to the tokens it took.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import cached_property, lru_cache
from itertools import accumulate
from operator import add

import msgspec

from hustings.claims.claim import Span
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import MONTH_OF_MAY, Tag, Token, Tokens, places_of
from hustings.figures.month import IN_FULL

_NAMES = {Tag.PLACE: "@place", Tag.REGION: "@region", Tag.YEAR: "@year", Tag.ORDINAL: "@ordinal"}
_STANDING_IN = frozenset(_NAMES) | NUMBERS | {Tag.ACTOR}
#: Classes of words for the patterns.
CLASSES = {
    "det": "(?:a|an|the|his|her|their|its|our|my|your|this|that|another)",
    "actor": "(?:@party|@person)",
    "who": "(?:@party|@person|he|she|they|it|we|i|the party|who)",
    "be": "(?:is|was|were|are|be|been|being|has been|have been|had been)",
    "adverb": "(?:also|even|still|just|much|far|very|so|again|already|[a-z]+ly)",
    "month": f"(?:{IN_FULL}|{MONTH_OF_MAY})",
    "large": (
        "(?:thumping|comfortable|huge|big|massive|large|stonking|whopping|sizeable|substantial|healthy|commanding|landslide"
        "|crushing|thumping great|solid|clear|decisive|enormous|vast|handsome|towering|stunning|historic|working|strong"
        "|outright|overall|absolute|bumper|hefty|resounding|emphatic|significant|convincing|workable|increased|new)"
    ),
    "small": "(?:slim|slender|small|narrow|tiny|wafer-thin|razor-thin|fragile|precarious|bare|reduced|modest)",
}
_PLAIN = "(?!@person|@party)[^ ,;:()]+"
_PART = f"(?:(?:who|which|whose|having|despite) (?:[^ ,;:]+ ){{0,13}}?[^ ,;:]+|(?:{_PLAIN} ){{0,12}}?{_PLAIN})"
#: What may stand between commas after somebody who is spoken of: "X, 48, who grows potatoes in Y, …".
ASIDE = f"(?: \\( [^()]{{1,40}} \\))?(?:(?: , {_PART}){{1,3}} ,)?"

#: Such an aside, or a comma alone.
ASIDES = f"(?:{ASIDE}| ,)?"
#: An aside that may name anybody: "Yeovil, Liberal since Paddy Ashdown's win in 1983, has …".
WIDE_ASIDE = "(?: , [^,;:()]{2,90} ,)?"
#: Whom something is said of, what may stand before the verb, and what a seat is called.
WHO = "(?P<who>@party|@person)"
THEN = "(?: (?:{adverb}|now|duly|today|tonight|last night|overnight|has|have|once|too|back|eventually|finally)){0,4}"
SEAT = "(?:@place|seat|constituency)"
TOWN = f"(?:{SEAT}|town|city|borough)"
THE_SEAT = f"(?:{{det}} )?(?:own )?{SEAT}(?: (?:seat|constituency))?"


@lru_cache(maxsize=128)
def compile_words(pattern: str) -> re.Pattern[str]:
    """A pattern in words: `{name}` is a class of words, a blank stands between items.

    >>> bool(compile_words("{det} {large} majority").search("with a thumping majority"))
    True
    """
    return re.compile(expanded(pattern))


def expanded(pattern: str) -> str:
    """The regular expression that a pattern in words stands for."""
    source = re.sub(r"\{([a-z]+)\}", lambda part: CLASSES[part[1]], pattern)
    return rf"(?<!\S)(?:{source})(?!\S)"


class Line(msgspec.Struct, frozen=True, dict=True):
    """A sentence's words in one string; `items` are what stands in it for each token."""

    text: str
    items: Sequence[str]

    @cached_property
    def starts(self) -> list[int]:
        """Where each token begins in the string."""
        return list(map(add, accumulate(map(len, self.items), initial=0), range(len(self.items))))

    def tokens_of(self, match: re.Match[str], name: str | int = 0) -> tuple[int, int]:
        """The first token of a match, or of a group of it, and the one after its last."""
        return bisect_right(self.starts, match.start(name)) - 1, bisect_left(self.starts, match.end(name))


def line_of(tokens: Tokens) -> Line:
    """The line of a sentence."""
    items = tokens.said.copy()
    for at in places_of(tokens, _STANDING_IN):
        items[at] = _item(tokens[at])
    return Line(" ".join(items), items)


def _item(token: Token) -> str:
    if token.tag is Tag.ACTOR:
        return "@person" if token.value.is_person else "@party"
    return "@number" if token.tag in NUMBERS else _NAMES[token.tag]


def stretch(tokens: Tokens, first: int, last: int) -> Span:
    """The span of tokens `first` to before `last`."""
    return Span(tokens[first].start, tokens[last - 1].end)


def outside_asides(tokens: Tokens, first: int, last: int) -> list[int]:
    """The places of the tokens that stand in no aside between commas within `first` to before `last`.

    In "X, who won Y by 712 in 2019, was third" 2019 is when he won.
    """
    commas = [at for at in range(first, last) if tokens[at].tag is Tag.COMMA]
    aside = range(commas[0], commas[-1]) if len(commas) > 1 else range(0)
    return [at for at in range(len(tokens)) if at not in aside]


_WITH_EASE = (
    "storm romp coast sail stroll waltz squeak sneak canter gallop power limp stagger march sprint bound charge roar"
)
_EASED = "cruise ease squeeze scrape edge breeze glide stumble scramble race surge wriggle"
#: "Romped home", "edged in": the verbs of how somebody got home.
EASE = "|".join(
    (
        *(f"{verb}{end}" for verb in _WITH_EASE.split() for end in ("es" if verb == "waltz" else "s", "ed")),
        *(f"{verb}{end}" for verb in _EASED.split() for end in "sd"),
        *"sweeps swept creeps crept strides strode speeds sped".split(),
    )
)
