"""Holder: an actor that a figure may belong to; one who comes after it, two together, or nobody who is named."""

from __future__ import annotations

import re

import msgspec

from hustings.copydesk.actor import Actor
from hustings.copydesk.grammar.time import NUMBERS
from hustings.copydesk.grammar.whose.joint.added import is_added_up
from hustings.copydesk.token import SILENT, Tag, Tokens
from hustings.figures.numeral import Form


class Holder(msgspec.Struct, frozen=True, gc=False):
    """An actor that a figure may belong to, where it stands, and whether the syntax leaves no other.

    `is_paired` says that as many figures as actors stand in a row.
    """

    actor: Actor
    index: int
    is_firm: bool
    is_paired: bool = False


_TOGETHER = frozenset({"between them", "combined", "together", "put together", "jointly"})
#: "Had 46,702 votes between them"; "there were 46 votes between them" is how far apart they were.
_HAVING = frozenset({Tag.HAVE, Tag.GET, Tag.WIN, Tag.TOTAL})
#: More votes than any two are apart that are told of so; "had only 900 between them" may be that.
_FEWEST_JOINT, _FEWEST_APART = 2000, 10_000
_ONLY = frozenset("only just mere barely".split())


def is_had_between(tokens: Tokens, index: int) -> bool:
    """ "X and Y had 46,702 votes between them", "the pair polled 46,702 votes between them": what they had together."""
    at = index + 1 + (Tag.VOTES in tokens.row[index + 1 : index + 2])
    said = " ".join(tokens.said[at : at + 2])
    if tokens[index].tag is not Tag.COUNT or not said.endswith("between them"):
        return False
    verb = tokens.row[:index].rstrip(SILENT)[-1:]
    is_had = verb != b"" and (verb[0] in _HAVING or tokens[len(tokens.row[:index].rstrip(SILENT)) - 1].words in _HAD)
    is_only = not _ONLY.isdisjoint(tokens.said[max(0, index - 3) : index])
    return is_had and bool(tokens[index].value.value >= (_FEWEST_APART if is_only else _FEWEST_JOINT))


_HAD = frozenset("shared share piled amassed collected attracted gathered hoovered mustered totalled".split())


def is_joint(tokens: Tokens, index: int) -> bool:
    """ "Between them, X and Y polled 9", "the combined vote of X and Y, 9": a figure of two."""
    if is_had_between(tokens, index) or is_added_up(tokens, index) or _is_shared(tokens, index):
        return True
    start = _figure_before(tokens, index)
    if start and is_added_up(tokens, start) and _is_same_again(tokens, start, index):
        return True
    if tokens.words.isdisjoint(_TOGETHER) or tokens[index - 1].words == "put together":
        return False  # "she put together 9 votes"
    if start and index - start <= _BESIDE and _is_same_again(tokens, start, index):
        start = _figure_before(tokens, start)  # "they had 25,930 votes between them, or 59.3 per cent"
    if not _TOGETHER.isdisjoint(tokens.said[index + 1 : index + 4]):
        return NUMBERS.isdisjoint(tokens.row[index + 1 : index + 4])  # "X (9) and Y (8) had 15.3 per cent between them"
    at = next((at for at in range(index - 1, start - 1, -1) if tokens[at].words in _TOGETHER), None)
    return at is not None and not _is_left(tokens, start, at, index)


def _is_shared(tokens: Tokens, index: int) -> bool:
    """ "X and Y shared 86.9 per cent", "the top two took 86.9 per cent"."""
    row = tokens.row[:index].rstrip(SILENT)
    if not row:
        return False
    verb = tokens[len(row) - 1]
    if verb.words in _SHARED and _PAIR.search(row[:-1].translate(None, SILENT)) is not None:
        return True
    is_had = verb.words in _SHARED or verb.tag in _HAVING
    return is_had and Tag.ACTOR not in row and any(one in " ".join(tokens.said[: len(row)]) for one in FIRST_TWO)


#: Those who came first and second.
FIRST_TWO = frozenset(
    "the top two|the first two|the leading two|the leading pair|the front two|the two front-runners"
    "|the two frontrunners|the two leading candidates".split("|")
)
_SHARED = frozenset({"shared", "split", "divided", "carved up"})
_PAIR = re.compile(
    b"".join(map(re.escape, (bytes((tag,)) for tag in (Tag.ACTOR, Tag.AND, Tag.ACTOR)))) + b".?$", re.DOTALL
)


def _is_left(tokens: Tokens, start: int, at: int, index: int) -> bool:
    """ "They had 15.3 per cent between them, more than Z (4,901, 10.7 per cent)": the two are left for another."""
    is_figure = tokens[start].tag in NUMBERS and tokens[start].value.form is not Form.WORDS
    return is_figure and start < at <= start + 2 and Tag.ACTOR in tokens.row[at:index]


def _is_same_again(tokens: Tokens, start: int, index: int) -> bool:
    """ "9 votes, or 59.3 per cent", "59.3 per cent of the vote and 9 votes": one vote, told both ways."""
    between = tokens.row[start + 1 : index]
    if _SAME_AGAIN.issuperset(between):
        return True
    is_other = {tokens[start].tag, tokens[index].tag} == {Tag.COUNT, Tag.PERCENT}
    return is_other and _AND_SO_MANY.issuperset(between)


_BESIDE = 5
_SAME_AGAIN = frozenset({Tag.VOTES, Tag.COMMA, Tag.OPEN, Tag.DASH, Tag.WORD, Tag.FILL, Tag.HEDGE, Tag.BE, Tag.WHO})


_AND_SO_MANY = _SAME_AGAIN | {Tag.AND, Tag.SHARE}


def _figure_before(tokens: Tokens, index: int) -> int:
    return next((at for at in range(index - 1, -1, -1) if tokens[at].tag in NUMBERS), 0)


def is_for_unknown(tokens: Tokens, index: int) -> bool:
    """ "5,096 for" somebody whom the record does not know by that name, or "for her", who is not named."""
    after = tokens[index + 1 : index + 3]
    if len(after) < 2 or after[0].tag not in (Tag.FOR, Tag.BY):
        return False
    return (after[1].tag is Tag.WORD and after[1].is_capital) or after[1].words in ("her", "him", "them")


_OWNED = frozenset({Tag.SHARE, Tag.VOTES, Tag.UP, Tag.DOWN, Tag.TOTAL, Tag.LOSE, Tag.GAIN})


def is_of_unnamed(tokens: Tokens, index: int) -> bool:
    """ "The minister's share fell by 9", after somebody else was named: of whoever is called so."""
    if Tag.WORD not in tokens.tags or _OWNED.isdisjoint(tokens.tags):
        return False
    start = len(tokens.row[:index].rstrip(_NAMING_NOBODY))
    for at in range(start, index - 1):
        if is_possessor(tokens, at) and not _OWNED.isdisjoint(tokens.row[at + 1 : at + 3]):
            return True
    return False


_NAMING_NOBODY = bytes(set(Tag) - NUMBERS - {Tag.ACTOR})


def is_possessor(tokens: Tokens, at: int) -> bool:
    """Whether a plain word stands in the possessive: "the minister's", "the nationalists'"."""
    token = tokens[at]
    if token.tag is not Tag.WORD:
        return False
    is_plural = token.words.endswith("s") and tokens[at + 1].start - token.end == _POSSESSED
    return is_plural or token.end - token.start == len(token.words) + _POSSESSED


#: As many characters as "'s", or "'" and a space, take.
_POSSESSED = 2


def opening(tokens: Tokens, index: int) -> list[Holder]:
    """ "With 9,639 votes, X was returned": the subject comes after."""
    is_aside = tokens[0].tag is Tag.ON and tokens[min(index + 1, len(tokens) - 1)].tag is Tag.COMMA
    is_opening = index <= 3 and (is_aside or tokens[0].tag in (Tag.WITH, Tag.GET, Tag.WIN))
    return [Holder(one.actor, one.index, not is_aside) for one in later(tokens, index)] if is_opening else []


def later(tokens: Tokens, index: int) -> list[Holder]:
    """An actor after the figure, when none stands before: not firm."""
    after = [at for at in range(index + 1, min(index + 8, len(tokens))) if tokens[at].tag is Tag.ACTOR]
    return [Holder(tokens[after[0]].value, after[0], False)] if after else []
