"""Table: the soft patterns, each with the words that call for it; a sentence without such a word costs nothing."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from itertools import chain

from msgspec.structs import replace

from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.grammar.scene import Scene
from hustings.copydesk.grammar.soft.calling.area import OF_AREA
from hustings.copydesk.grammar.soft.calling.fate import FATES
from hustings.copydesk.grammar.soft.calling.headline import HEADLINES
from hustings.copydesk.grammar.soft.calling.past import PAST
from hustings.copydesk.grammar.soft.calling.seats import SEATS
from hustings.copydesk.grammar.soft.calling.standing import STANDINGS
from hustings.copydesk.grammar.soft.calling.statement import STATEMENTS
from hustings.copydesk.grammar.soft.found import Found, Maker, Row
from hustings.copydesk.grammar.soft.line import Line, compile_words, expanded, line_of
from hustings.copydesk.grammar.soft.need import Needs
from hustings.copydesk.token import Tokens


@dataclass(frozen=True, slots=True, eq=False)
class Soft:
    """A pattern, what makes readings of its matches, and the kinds of event that it takes the place of.

    There is one of each row of the table: none needs comparing by what it says.
    """

    source: str
    make: Maker
    instead_of: frozenset[Kind] = frozenset()

    @property
    def pattern(self) -> re.Pattern[str]:
        """The pattern, made when it is first called for."""
        return compile_words(self.source)


_TABLE: tuple[Row, ...] = (*STATEMENTS, *FATES, *HEADLINES, *STANDINGS, *OF_AREA, *SEATS, *PAST)


def _by_word() -> dict[str, tuple[Soft, ...]]:
    found: dict[str, list[Soft]] = defaultdict(list)
    for words, pattern, make, instead_of in _TABLE:
        soft = Soft(pattern, make, instead_of)
        for word in words.split("|"):
            found[word].append(soft)
    return {word: tuple(patterns) for word, patterns in found.items()}


_BY_WORD = _by_word()
_CALLING = frozenset(_BY_WORD)


#: A soft pattern that fits a sentence, and where.
Match = tuple[Soft, Line, re.Match[str]]


def soft_matches(tokens: Tokens) -> list[Match]:
    """The soft patterns that fit a sentence, in the order in which their words call for them."""
    calling = tokens.words & _CALLING
    if not calling:
        return []
    in_order = filter(calling.__contains__, tokens.said) if len(calling) > 1 else calling
    called = dict.fromkeys(chain.from_iterable(map(_BY_WORD.__getitem__, in_order)))
    line = line_of(tokens)
    fitting = _needs().met_by(line.text, called)
    return [(soft, line, match) for soft in fitting for match in soft.pattern.finditer(line.text)]


@cache
def _needs() -> Needs[Soft]:
    return Needs({soft: expanded(soft.source) for called in _BY_WORD.values() for soft in called})


def with_soft(scene: Scene, happened: list[Reading], matches: Sequence[Match]) -> list[Reading]:
    """The events of a sentence with its soft statements; those that a soft statement takes the place of left out."""
    soft = [
        (by, reading)
        for by, line, match in matches
        for reading in by.make(Found(scene, line, match, *line.tokens_of(match)))
    ]
    if not soft:
        return happened
    kept = [one for one in happened if not any(_takes(by, said, one) for by, said in soft)]
    return kept + [reading if reading.is_firm else _as_sure(reading, happened) for _, reading in soft]


def of_figures(happened: Sequence[Reading]) -> dict[int, list[Reading]]:
    """What is said in so many words of a figure, by where it stands: "lost all but one of its 41 seats"."""
    found: dict[int, list[Reading]] = defaultdict(list)
    for one in happened:
        if one.claim.figure is not None:
            found[one.claim.figure.start].append(one)
    return dict(found)


def _as_sure(said: Reading, happened: Sequence[Reading]) -> Reading:
    """ "X seized Y", read by how it is said: as sure as what its verb alone says, where that is the same."""
    mine = said.claim
    claims = (one.claim for one in happened if one.is_firm)
    same = (one for one in claims if (one.kind, one.subject, one.basis) == (mine.kind, mine.subject, mine.basis))
    is_sure = any(one.quantity == mine.quantity or (mine.quantity.word, one.quantity.word) == _IMPLIED for one in same)
    return replace(said, is_firm=True) if is_sure else said


_IMPLIED = ("won", "held")


def _takes(by: Soft, said: Reading, other: Reading) -> bool:
    mine, its = said.claim.span, other.claim.span
    if mine is None or its is None or other.claim.kind not in by.instead_of:
        return False
    return mine.start < its.end and its.start < mine.end
