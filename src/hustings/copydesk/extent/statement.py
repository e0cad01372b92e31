"""Statement: the findings of a text, each with the span of its whole statement."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Sequence
from functools import lru_cache

from msgspec.structs import replace

from hustings.claims.claim import Claim, Span
from hustings.claims.kind import Kind
from hustings.claims.verdict import Finding
from hustings.copydesk.extent.figure import around_figure
from hustings.copydesk.extent.happening import around_happening
from hustings.copydesk.extent.shape import shape_of
from hustings.copydesk.token import Tag, Token, Tokens, start_of

_AUXILIARIES = frozenset({"has", "have", "had"})


class Reacher:
    """Finds the statement around a claim in a text's sentences of tokens."""

    def __init__(self, text: str, sentences: Sequence[Tokens]) -> None:
        self._text = text
        self._sentences = [tokens for tokens in sentences if tokens]
        self._starts = [tokens[0].start for tokens in self._sentences]
        self._shape = lru_cache(maxsize=8)(lambda at: shape_of(self._sentences[at]))
        self._places = lru_cache(maxsize=8)(lambda at: list(map(start_of, self._sentences[at])))

    def span(self, claim: Claim) -> Span | None:
        """The span of a claim's statement: what the grammar took for it, and what belongs to that on either side."""
        mark = claim.mark
        at = bisect_right(self._starts, mark.start) - 1 if mark else -1
        if mark is None or at < 0:
            return claim.span
        tokens, shape = self._sentences[at], self._shape(at)
        places = self._places(at)
        here, after = bisect_left(places, mark.start), bisect_left(places, mark.end)
        if here == after:
            return claim.span
        if claim.figure is not None:
            first, last = around_figure(shape, here, claim.kind)
        else:
            first, last = around_happening(tokens, shape, here, after, claim.kind)
        begin = mark.start if first == here and claim.kind is not Kind.OUTCOME else self._begin(tokens[first])
        return Span(begin, mark.end if last == after else tokens[last - 1].end)

    def _begin(self, token: Token) -> int:
        """Where a statement begins at a token: after "has", at the name in "Labour MP X", not in "Labour's X"."""
        words = token.words.split(" ")
        if token.tag is not Tag.ACTOR:
            return token.start + (len(words[0]) + 1 if len(words) > 1 and words[0] in _AUXILIARIES else 0)
        name: int = token.value.name_start
        party = self._text[token.start : name]
        return token.start if "'s " in party or "\u2019s " in party else name


def with_statements(text: str, findings: Sequence[Finding], sentences: Sequence[Tokens]) -> tuple[Finding, ...]:
    """The findings in order of place, the span of each as long as its statement."""
    reacher = Reacher(text, sentences)
    found = [replace(one, claim=replace(one.claim, span=reacher.span(one.claim))) for one in findings]
    return tuple(
        sorted(found, key=lambda one: (one.claim.span.start, one.claim.span.end) if one.claim.span else (0, 0))
    )
