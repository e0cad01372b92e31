"""Nearly: words that say of a multiple that it was hardly reached — "all but halved", "as good as doubled"."""

from __future__ import annotations

from hustings.copydesk.token import Tag, Token, Tokens, places_of

_SAYINGS = (["all", "but"], ["as", "good", "as"], ["as good as"], ["more", "or", "less"], ["not", "far", "off"])
_LAST = frozenset(one[-1] for one in _SAYINGS)
_MULTIPLES = frozenset({Tag.TIMES})


def with_nearly(tokens: Tokens) -> Tokens:
    """The tokens of a sentence, those words before a multiple made the hedge that they are."""
    if Tag.TIMES not in tokens.tags or tokens.words.isdisjoint(_LAST):
        return tokens
    found = list(tokens)
    for at in sorted(places_of(tokens, _MULTIPLES), reverse=True):
        saying = next((one for one in _SAYINGS if tokens.said[max(0, at - len(one)) : at] == one), None)
        if saying is not None:
            first = at - len(saying)
            found[first:at] = [Token(tokens[first].start, tokens[at - 1].end, "nearly", Tag.HEDGE)]
    return tokens if len(found) == len(tokens) else Tokens(found)
