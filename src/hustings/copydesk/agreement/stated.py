"""Stated: what a report says of a poll in figures, each with the interval of values that it may stand for."""

from __future__ import annotations

from bisect import bisect_right
from collections import defaultdict
from collections.abc import Iterator, Sequence
from decimal import Decimal

import msgspec
from msgspec.structs import replace

from hustings.claims.claim import Claim, When
from hustings.claims.kind import Kind
from hustings.copydesk.grammar.reading import Reading
from hustings.copydesk.parse.frame import Parsed
from hustings.figures.hedge import reach
from hustings.figures.numeral import Unit

KINDS = frozenset(
    {
        Kind.VOTES,
        Kind.SHARE,
        Kind.MAJORITY,
        Kind.MARGIN,
        Kind.TURNOUT,
        Kind.ELECTORATE,
        Kind.SHARE_CHANGE,
        Kind.MAJORITY_CHANGE,
        Kind.TURNOUT_CHANGE,
    }
)
_PERCENT = frozenset({Kind.SHARE})
_COUNTS = frozenset({Kind.VOTES, Kind.ELECTORATE})


class Stated(msgspec.Struct, frozen=True, gc=False):
    """A figure that can be read in one way only. `sentence` is its place among the sentences, `place` that
    in which the report says the candidacy came, 0 where it does not.
    """

    claim: Claim
    low: Decimal
    high: Decimal
    sentence: int
    place: int = 0

    @property
    def who(self) -> str:
        """The candidacy, or the party, that it is said of; empty for figures of the poll."""
        return self.claim.subject.candidacy or self.claim.subject.family or ""

    @property
    def is_count(self) -> bool:
        """Whether it counts votes or people, not per cent."""
        return self.claim.quantity.unit is Unit.NONE and not self.claim.quantity.decimals

    @property
    def is_then(self) -> bool:
        """Whether it is of an earlier poll."""
        return self.claim.basis.when is When.PREVIOUS

    @property
    def printed(self) -> str:
        """The figure as a message tells it: "9,639", "57.8%"."""
        return f"{self.claim.quantity.value:,}" + ("" if self.is_count else "%")

    @property
    def start(self) -> int:
        """Where the figure stands."""
        return self.claim.mark.start if self.claim.mark else 0

    def is_apart(self, low: Decimal, high: Decimal) -> bool:
        """Whether no value that it may stand for is in the interval."""
        return self.high < low or high < self.low


def stated_in(parsed: Parsed) -> dict[str, list[Stated]]:
    """What a text says of each poll, in order of place, figures with more than one reading left out."""
    places = places_in(parsed)
    starts = [tokens[0].start if tokens else 0 for tokens in parsed.sentences]
    found: dict[str, list[Stated]] = defaultdict(list)
    for one in _read(parsed, starts):
        poll = one.claim.subject.poll
        found[poll or ""].append(replace(one, place=places.get((poll, one.who), 0)))
    return found


def _read(parsed: Parsed, starts: Sequence[int]) -> Iterator[Stated]:
    for start, readings in parsed.figures.items():
        claim = _sole(readings) if start not in parsed.guarded else None
        if claim is not None and _is_plain(claim):
            yield stated(claim, bisect_right(starts, start))


def _sole(readings: Sequence[Reading]) -> Claim | None:
    """The claim of a figure whose words stand close to what they say; `None` where they leave room for another poll,
    candidacy or time. What only the record could bear out, as another kind of figure, is none of that."""
    own = [one for one in readings if not one.is_extra]
    if len(own) != 1 or not (own[0].is_firm and own[0].is_tight):
        return None
    kind = own[0].claim.kind
    return None if any(one.is_extra and one.claim.kind is kind for one in readings) else own[0].claim


def places_in(parsed: Parsed) -> dict[tuple[str | None, str], int]:
    """In which place a text says that a candidacy came, by poll and who; those who won came first."""
    found: dict[tuple[str | None, str], int] = {}
    for reading in parsed.events:
        claim = reading.claim
        who = claim.subject.candidacy or claim.subject.family
        place = 1 if claim.kind is Kind.OUTCOME and claim.quantity.word != "lost" else int(claim.quantity.value or 0)
        if claim.kind in (Kind.OUTCOME, Kind.RANK) and who is not None and reading.is_firm and place:
            found.setdefault((claim.subject.poll, who), place)
    return found


def _is_plain(claim: Claim) -> bool:
    quantity = claim.quantity
    if claim.kind not in KINDS or claim.subject.poll is None or quantity.value is None or quantity.is_misprint:
        return False
    if quantity.unit is Unit.TIMES or claim.basis.when is When.EITHER or claim.basis.year is not None:
        return False
    if claim.kind.is_change:
        return True
    is_count = quantity.unit is Unit.NONE and not quantity.decimals
    if (claim.kind in _COUNTS and not is_count) or (claim.kind in _PERCENT and is_count):
        return False
    is_of_two = claim.subject.other is not None and claim.kind is not Kind.MARGIN
    return not (quantity.word or quantity.direction or quantity.is_signed or is_of_two)


def stated(claim: Claim, sentence: int = 0) -> Stated:
    """A claim's figure with its interval; what looks rounded or is hedged has a wide one."""
    quantity = claim.quantity
    is_count = quantity.unit is Unit.NONE and not quantity.decimals
    found = reach(abs(quantity.value or Decimal(0)), quantity.decimals, quantity.hedge, is_count=is_count)
    return Stated(claim, found.low, found.high, sentence)


def narrowest(said: Sequence[Stated], kind: Kind) -> dict[str, Stated]:
    """The narrowest figure of a kind for each candidacy."""
    found: dict[str, Stated] = {}
    for one in said:
        known = found.get(one.who) if one.claim.kind is kind else one
        if known is None or one.high - one.low < known.high - known.low:
            found[one.who] = one
    return found
