"""Point: a point of a list, "– Turnout was 66.4%", in a text that is about the country and no one seat."""

from __future__ import annotations

from collections.abc import Sequence

from msgspec.structs import replace

from hustings.copydesk.context.inherited import Context
from hustings.copydesk.link.seat import Linked
from hustings.copydesk.token import Sentence, Tag, Token, Tokens

_MARKS = frozenset("-*•▪●·")
#: What a range from one seat to another begins with, the figure of all before it.
_RANGING = frozenset("ranging varying range ranged varied".split())


def is_point(sentence: Sentence, folded: str) -> bool:
    """Whether a sentence begins with the mark of a point."""
    return not _MARKS.isdisjoint(folded[max(0, sentence.start - 2) : sentence.start + 1])


def at_point(context: Context, region: str | None) -> Context:
    """The context at a point that goes on about no seat, nor about the area of the point before."""
    return replace(context, slug=None, start=None, people=(), region=region)


def from_named(focus: Sequence[str | None], tokens: Tokens, linked: Linked) -> list[str | None]:
    """The seats that a point's tokens are about: none before one is named, or before a range from one to another."""
    first = next((at for at, token in enumerate(tokens) if _names_one(token, linked)), len(tokens))
    ranging = next((at for at in range(first) if tokens[at].words in _RANGING), 0 if first < len(tokens) else first)
    return [None if at < ranging else slug for at, slug in enumerate(focus)]


def names_any(tokens: Tokens, linked: Linked) -> bool:
    """Whether a sentence names a seat of the text, or who stood in one."""
    return any(_names_one(one, linked) for one in tokens)


def _names_one(token: Token, linked: Linked) -> bool:
    if token.tag is Tag.PLACE:
        return token.words in linked.names
    is_person = token.tag is Tag.ACTOR and bool(token.value.is_person)
    return is_person and any(poll_id in linked.slugs for poll_id, _ in token.value.options)


def is_of_nobody(tokens: Tokens) -> bool:
    """ "The SNP vote share fell to 36.9%", "turnout was 66.4%", below several seats: of nobody who stood in one."""
    return not tokens.tags.isdisjoint(_MEASURED) and not any(
        one.tag is Tag.ACTOR and one.value.is_person for one in tokens
    )


_MEASURED = frozenset({Tag.SHARE, Tag.TURNOUT, Tag.SWING})
