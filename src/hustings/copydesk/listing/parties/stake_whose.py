"""Stakes whose: where a text begins to tell of the deposits of a country, and whose it goes on about with "it"."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from hustings.copydesk.listing.parties.stake_all import have_failed, of_all
from hustings.copydesk.token import Tag, Token, Tokens, places_of

#: More people have never stood, and fewer are some of them.
MOST_IN_ALL, FEWEST_IN_ALL = 5000, 100
_COUNTED = frozenset({Tag.COUNT})


class Whose(msgspec.Struct, frozen=True, gc=False):
    """Whose deposits are told of: a party's, or those of all who stood. `is_all` without a party; neither, unknown."""

    party: Token | None = None
    is_all: bool = False


_MOST_HEAD, _FEWEST_LOST = 12, 30


def begins_piece(tokens: Tokens) -> bool:
    """Whether a sentence begins to tell of the deposits of a country: a heading, "Counting the cost: who lost their
    deposits in 2024?", or how many went, "UKIP lost 459 of its 558 deposits"; not "three of the five lost deposits"."""
    if is_of_all(tokens) and (Tag.DEPOSIT in tokens.tags or any(have_failed(tokens, at) for at in _counts(tokens))):
        return True
    if Tag.DEPOSIT not in tokens.tags or not _LOCAL.isdisjoint(tokens.tags):
        return False
    if any(one.tag is Tag.ACTOR and one.value.is_person for one in tokens):
        return False
    is_many = any("deposits" in one.words for one in tokens if one.tag is Tag.DEPOSIT)
    counts = [one.value.value for one in tokens if one.tag is Tag.COUNT and not one.value.decimals]
    if any(_FEWEST_LOST <= one <= MOST_IN_ALL for one in counts):
        return is_many or "their" in tokens.said
    return is_many and not counts and len(tokens) <= _MOST_HEAD and Tag.ACTOR not in tokens.tags


_SEAT = frozenset({Tag.PLACE, Tag.NAME, Tag.MAJORITY, Tag.TURNOUT})
_LOCAL = _SEAT | {Tag.VOTES, Tag.SHARE}
_ASKING = frozenset("which who how what where".split())


def asks(tokens: Tokens) -> bool:
    """ "Which party lost most deposits?": the answers need not say of what they are."""
    return Tag.DEPOSIT in tokens.tags and not _ASKING.isdisjoint(tokens.said[:4])


def is_of_all(tokens: Tokens) -> bool:
    """Whether a sentence tells how many deposits went of all who stood."""
    if Tag.ACTOR in tokens.tags or not _SEAT.isdisjoint(tokens.tags) or Tag.COUNT not in tokens.tags:
        return False
    if any(of_all(tokens, at) for at in _counts(tokens)):
        return True
    is_lost = any("deposits" in one.words for one in tokens if one.tag is Tag.DEPOSIT) or "their" in tokens.said
    is_own = Tag.VOTES in tokens.tags or not is_lost or Tag.DEPOSIT not in tokens.tags
    return not is_own and any(tokens[at].value.value >= FEWEST_IN_ALL for at in _counts(tokens))


def _counts(tokens: Tokens) -> Iterator[int]:
    return places_of(tokens, _COUNTED)


def whose_after(tokens: Tokens, carried: Whose, *, is_all: bool) -> Whose:
    """Whose deposits the next sentence goes on about with "it": the first party of this, or all who stood."""
    parties = [one for one in tokens if one.tag is Tag.ACTOR and not one.value.is_person]
    if parties:
        return Whose(parties[0])
    return Whose(None, True) if is_all else carried
