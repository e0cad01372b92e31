"""Short: how many seats a party lacks of a majority in the Commons, where that is called by another name."""

from __future__ import annotations

from hustings.copydesk.token import Tag, Tokens

_POSTS = frozenset({"winning post", "winning line", "finishing line", "finishing post", "finish line", "winner's post"})
_SHORT = frozenset({"short of", "shy of", "adrift of", "behind", "from"})


def is_short_of_post(tokens: Tokens, index: int) -> bool:
    """ "Has 306 MPs, 20 short of the winning post": seats that are lacking, seats being what is told of.

    Also "nine short of the 326 that she needed", "20 short of what is needed to govern alone".
    """
    if tokens[index].tag is not Tag.COUNT or tokens[index].value.value > _MOST_SHORT:
        return False
    if _is_short_of_number(tokens, index):
        return True
    is_of_seats = Tag.SEATS in tokens.tags or (Tag.VOTES not in tokens.tags and not _has_person(tokens))
    if not is_of_seats or not _is_posted(tokens):
        return False
    at = next((at for at in range(index + 1, min(index + 4, len(tokens))) if tokens[at].words in _SHORT), None)
    if at is None:
        return False
    said = [one.words for one in tokens[at + 1 : at + 5] if one.tag is not Tag.FILL]
    return " ".join(said[:2]) in _POSTS or not _POSTS.isdisjoint(said[:1])


def _is_posted(tokens: Tokens) -> bool:
    return not tokens.words.isdisjoint(_LAST) or not tokens.words.isdisjoint(_POSTS)


_LAST = frozenset("post line".split())

#: No party that is told to have fallen short lacked more seats.
_MOST_SHORT = 220
#: How many seats make a majority in the Commons, with and without those of Sinn Féin.
_NUMBERS = frozenset("326 325 324 323 322 321".split())
_NEEDED = frozenset({"needed", "needs", "need", "required", "necessary"})
_GOVERN = frozenset({"govern", "rule"})
_MOST_TO_NUMBER, _MOST_TO_GOVERN = 6, 9


def _has_person(tokens: Tokens) -> bool:
    return any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens)


def _is_short_of_number(tokens: Tokens, index: int) -> bool:
    """ "Nine short of the 326 needed", "20 seats short of what he needs to govern alone"."""
    if tokens.words.isdisjoint(_NUMBERS | _GOVERN):
        return False
    at = next((at for at in range(index + 1, min(index + 4, len(tokens))) if tokens[at].words in _SHORT), None)
    if at is None:
        return False
    said = tokens.said[at + 1 : at + _MOST_TO_NUMBER]
    is_to_govern = not _GOVERN.isdisjoint(tokens.said[at + 1 : at + _MOST_TO_GOVERN]) and not _NEEDED.isdisjoint(said)
    return is_to_govern or any(one.tag is not Tag.COMMA and one.words in _NUMBERS for one in tokens[at + 1 : at + 4])


def is_post_needed(tokens: Tokens, at: int) -> bool:
    """ "Nine short of the 326 needed", "the 326 seats that she needed": told of what there was, and no forecast."""
    is_post = not _NUMBERS.isdisjoint(tokens.said[max(0, at - 5) : at])
    return tokens[at].words in _NEEDED and (is_post or not _GOVERN.isdisjoint(tokens.said[at + 1 : at + 4]))
