"""Kept or lost: which of the two a number of deposits is of."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from hustings.copydesk.token import SILENT, Tag, Token, Tokens

#: No party has put up more candidates: a larger figure by a deposit is one of votes, or of all who stood.
MOST_STANDING = 700
_NONE = frozenset({"none", "neither"})
_ALL = frozenset({"all", "everyone", "everybody", "every"})
_NOBODY = frozenset({"none", "nobody", "no-one", "one", "nobody else"})
_EVERY = _ALL | (_NOBODY - {"one"})
_BUT = frozenset("but except bar barring save outside apart".split())


def is_turned(before: Sequence[str]) -> bool:
    """ "None of the other 13 kept theirs", "all but four lost theirs": so many of whom the other is so; not "none but
    the top three kept theirs"."""
    if any(one in _NOBODY and two in _BUT for one, two in pairwise(before)):
        return False
    start = next((at for at, one in enumerate(before) if one in _ALL), len(before))
    is_all_but = not _BUT.isdisjoint(before[start:])
    return is_all_but or not _NONE.isdisjoint(before)


def is_all_but(tokens: Tokens, at: int) -> bool:
    """Whether a deed is told of everybody but some: "all but X, Y and Z lost theirs", "none but two kept it"."""
    said = " ".join(tokens.said[max(0, at - _LONGEST_ROW) : at]).split()
    return any(one in _EVERY and two in _BUT for one, two in pairwise(said))


_LONGEST_ROW = 14
_KEEPING = frozenset("saved save saves saving kept keep keeps keeping retained retaining safe".split())
_LOSING = frozenset("forfeited forfeiting forfeit forfeits surrendered surrendering".split())
#: A figure before its verb, or after it, stands no further from it.
_NEAR = 7


def is_of_kept(tokens: Tokens, index: int) -> bool:
    """Whether a number of a party's deposits is of those that it kept: "saved theirs in 41", "253 kept deposits"; "held
    on to all but four" is of those that it lost."""
    at = _deed_at(tokens, index)
    is_kept = at is not None and (tokens[at].tag is Tag.HOLD or tokens[at].words in _KEEPING)
    start = max(tokens.row.rfind(Tag.COMMA, 0, index) + 1, index - 5, 0)
    return is_kept is not (at is not None and is_turned(tokens.said[start:index]))


def _deed_at(tokens: Tokens, index: int) -> int | None:
    """Where the word stands for what became of the deposits: the nearest before the figure, or nearer after it."""
    before = next((at for at in range(index - 1, max(-1, index - _NEAR), -1) if _is_deed(tokens[at])), None)
    end = min(len(tokens), index + (_NEAR if before is None else index - before))
    end = next((at for at in range(index + 1, end) if tokens[at].tag is Tag.COMMA), end)
    return next((at for at in range(index + 1, end) if _is_deed(tokens[at])), before)


def is_deed_before(tokens: Tokens, at: int) -> bool:
    """Whether a word for what became of deposits stands shortly before a place."""
    return any(_is_deed(tokens[one]) or _is_lost(tokens[one]) for one in range(max(0, at - _FEW), at))


def _is_lost(token: Token) -> bool:
    """ "Lost its deposit", as one word for it."""
    return token.tag is Tag.DEPOSIT and token.words.startswith(("lost ", "lose ", "losing "))


#: A verb and its stake: "lost all of its money".
_FEW = 5


def _is_deed(token: Token) -> bool:
    return token.tag in (Tag.HOLD, Tag.LOSE) or token.words in _KEEPING or token.words in _LOSING


def is_mark_needed(tokens: Tokens, at: int) -> bool:
    """ "Below the five per cent needed": the word is of the share of the votes that saves a deposit."""
    before = tokens[at - 1] if at else None
    is_needed = tokens[at].words == "needed" and before is not None and before.tag is Tag.PERCENT
    return is_needed and before is not None and bool(before.value.value == _TWENTIETH)


#: That share, in per cent.
_TWENTIETH = 5


_PARTS = frozenset({Tag.PERCENT, Tag.TIMES})
_SOME = frozenset("most many some".split())


def is_of_part(tokens: Tokens, at: int) -> bool:
    """ "Nearly half of the 3,304 people who stood": all of whom so many lost theirs."""
    row = tokens.row[:at].rstrip(_WHOSE)
    if row[-1:] != _OF or len(row) < 2:
        return False
    return row[-2] in _PARTS or tokens[len(row) - 2].words in _SOME


_OF, _WHOSE = bytes((Tag.OF,)), SILENT + bytes((Tag.ACTOR,))
