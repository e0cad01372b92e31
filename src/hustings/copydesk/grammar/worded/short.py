"""Short: how many seats a party lacks of a majority in the Commons, where that is called by another name."""

from __future__ import annotations

from hustings.copydesk.token import Tag, Tokens

_POSTS = frozenset({"winning post", "winning line", "finishing line", "finishing post", "finish line", "winner's post"})
_SHORT = frozenset({"short of", "shy of", "adrift of", "behind", "from"})


def is_short_of_post(tokens: Tokens, index: int) -> bool:
    """ "Has 306 MPs, 20 short of the winning post": seats that are lacking, seats being what is told of."""
    if tokens[index].tag is not Tag.COUNT or Tag.SEATS not in tokens.tags or not _is_posted(tokens):
        return False
    at = next((at for at in range(index + 1, min(index + 4, len(tokens))) if tokens[at].words in _SHORT), None)
    if at is None:
        return False
    said = [one.words for one in tokens[at + 1 : at + 5] if one.tag is not Tag.FILL]
    return " ".join(said[:2]) in _POSTS or not _POSTS.isdisjoint(said[:1])


def _is_posted(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(_LAST) or not tokens.words.isdisjoint(_POSTS)


_LAST = frozenset("post line".split())
