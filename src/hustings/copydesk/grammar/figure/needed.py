"""Needed: a swing that has not happened — what a rival needed, wanted or would need, "a swing of 9 would do"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import pairwise

from hustings.claims.claim import Subject
from hustings.copydesk.grammar.event.said import keys_before
from hustings.copydesk.grammar.rule import Hit
from hustings.copydesk.grammar.scene import Scene, key_in
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.token import Tag, Token, Tokens
from hustings.record.poll import Poll

_NEEDS = frozenset("must afford withstand need needs needed needing require requires required requiring lose".split())
_SOUGHT = frozenset(
    "want wants wanted wanting seek seeks sought seeking target targets targeted targeting hope hopes hoped hoping"
    " looking chasing after ask asks asked asking demanded demands short".split()
)
_ENOUGH = frozenset("enough sufficient".split())


_WANTED = frozenset(
    "need needs needed needing require requires required requiring want wanted sought seek target targeted".split()
)
_TO_NEED = bytes((Tag.ACTOR, Tag.PRONOUN, Tag.FILL, Tag.HEDGE, Tag.WORD, Tag.HAVE, Tag.BE))
_FROM_NEED = bytes((Tag.FILL, Tag.HEDGE, Tag.SWING, Tag.OF, Tag.BE))
_MOST_TO_NEED = 5


def is_wanted(tokens: Tokens, index: int) -> bool:
    """ "The 7.5 it needed", "the 17.2 Labour required", "Labour needed 7.5": a figure that somebody had need of."""
    if tokens.words.isdisjoint(_WANTED):
        return False
    for at in range(index + 1, min(index + _MOST_TO_NEED, len(tokens))):
        if tokens[at].words in _WANTED:
            return True
        if tokens[at].tag not in _TO_NEED:
            break
    at = len(tokens.row[:index].rstrip(_FROM_NEED)) - 1
    return at >= 0 and tokens[at].words in _WANTED


def is_needed(tokens: Tokens, index: int) -> bool:
    """Whether a swing is one that has not happened: the one that was needed, where a sentence sets one against it."""
    if is_wanted(tokens, index):
        return True
    if _was_got(tokens, index):
        return False
    if any(tokens[at].tag in NUMBERS and is_wanted(tokens, at) for at in range(len(tokens)) if at != index):
        return False
    return is_still_needed(tokens) or would_do(tokens, index)


_GOT = frozenset("got had saw produced brought delivered".split())


def _was_got(tokens: Tokens, index: int) -> bool:
    """ "It needed nothing like the 26 per cent swing it got": a swing that has happened."""
    after = tokens[index + 1 : index + 5]
    at = next((at for at, one in enumerate(after) if one.tag is Tag.PRONOUN), None)
    is_swing = at is not None and all(one.tag in (Tag.SWING, Tag.WHO) for one in after[:at])
    return is_swing and at is not None and any(one.words in _GOT for one in after[at + 1 : at + 2])


def is_still_needed(tokens: Tokens) -> bool:
    """ "Labour would need a swing of 9 per cent", "could lose it on a swing of 9": a swing that has not happened."""
    return _is_sought(tokens) or any(
        token.words in _NEEDS or (token.words in _MODALS and _comes_to_swing(tokens, at))
        for at, token in enumerate(tokens)
    )


def _is_sought(tokens: Tokens) -> bool:
    """ "They wanted a swing of 9", "the target swing was 9", "a swing of 9 was enough"."""
    if Tag.SWING not in tokens.tags:
        return False
    at = tokens.row.index(Tag.SWING)
    figure = next((one for one in range(at, len(tokens)) if tokens[one].tag in NUMBERS), at)
    near = tokens.said[max(0, at - 4) : at]
    return not _SOUGHT.isdisjoint(near) or not _ENOUGH.isdisjoint(tokens.said[figure : figure + 4])


_MODALS = frozenset("would could might will may".split())


def _comes_to_swing(tokens: Tokens, at: int) -> bool:
    """ "Would fall to a swing of 9", "could go on a swing of 9"."""
    return any(one.tag in (Tag.TO, Tag.ON, Tag.WITH) and two.tag is Tag.SWING for one, two in _pairs_after(tokens, at))


def _pairs_after(tokens: Tokens, at: int) -> Iterator[tuple[Token, Token]]:
    """The neighbours after a place, fillers passed over."""
    return pairwise(token for token in tokens[at + 1 : at + 8] if token.tag is not Tag.FILL)


def needed_by(scene: Scene, hit: Hit, poll: Poll) -> Subject:
    """The poll, with the candidacy that a swing is needed by, where the sentence names one that did not win."""
    keys = [*keys_before(scene, hit.index, poll), *_keys_after(scene, hit.index, poll)]
    if would_do(scene.tokens, hit.index):
        keys = [*_keys_after(scene, hit.index, poll), *keys]  # "would hand Labour the seat"
    key = next((key for key in keys if key != poll.winner), None)
    return Subject(poll.constituency.name, poll.id, key)


def _keys_after(scene: Scene, index: int, poll: Poll) -> list[str]:
    """The keys of those who are named after a figure and before the next one, and stand in the poll."""
    after = scene.tokens[index + 1 : index + 14]
    end = next((at for at, token in enumerate(after) if token.tag in NUMBERS), len(after))
    actors = [token.value for token in after[:end] if token.tag is Tag.ACTOR]
    return [key for one in actors if (key := key_in(one, poll, scene.lexicon)) is not None]


_DOES = frozenset({"does it", "is enough", "suffices", "will do", "is all"})


def would_do(tokens: Sequence[Token], index: int) -> bool:
    """ "A swing of 9 per cent to Labour would take it", "a swing of 9 does it": one that has not happened."""
    after = tokens[index + 1 : index + 8]
    end = next((at for at, token in enumerate(after) if token.tag is Tag.COMMA), len(after))
    said = [token.words for token in after[:end]]
    return any(one.partition(" ")[0] in _MODALS for one in said) or " ".join(said[:2]) in _DOES
