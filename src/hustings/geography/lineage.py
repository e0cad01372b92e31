"""Lineage: what became of a constituency when its boundary set ended, and what one of a new set was made from.

A step of lineage is the overlaps of one constituency with the set after it, or before it, the largest part first. Its
phrase weighs by residents where they are known, else by population, electorate or area, and says which. Source of the
overlaps: UK Parliament's constituency area overlaps, or those that a user supplies.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from decimal import Decimal
from enum import StrEnum
from fractions import Fraction

import msgspec

from hustings.figures.rounding import format_percent
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import BASES, BASIS_NAMES, Overlap
from hustings.geography.slug import slugify

#: From this share on, a part is all of a constituency: what is missing is less than can be printed.
_ALL = Fraction(9995, 10_000)
_SMALL = Fraction(1, 20)
_LEAST = Fraction(1, 2000)
#: Less than this known, and the record lacks a part.
_NEARLY = Fraction(99, 100)
#: How many parts a phrase names before it counts the rest.
_NAMED = 4


class Way(StrEnum):
    """Which way a step of lineage leads; the value is the side of an overlap that its shares are of."""

    BECAME = "from"
    CAME_FROM = "to"


class Part(msgspec.Struct, frozen=True, gc=False):
    """One part of a step: the constituency at its other end, by id and name, and the overlap with it."""

    constituency: str
    name: str
    overlap: Overlap


class Step(msgspec.Struct, frozen=True, gc=False):
    """What one constituency became, or came from: `parts` by share of it, the largest first, weighed by `basis`."""

    constituency: Constituency
    way: Way
    basis: str
    parts: tuple[Part, ...]

    def share(self, part: Part) -> Fraction:
        """The share, 0 to 1, of this step's constituency that the part is, on the step's basis."""
        return part.overlap.share(self.way, self.basis)

    @property
    def known(self) -> Fraction:
        """How much of the constituency the parts come to, 0 to 1: less than 1 where the record lacks some."""
        return sum((self.share(one) for one in self.parts), start=Fraction(0))

    @property
    def is_unchanged(self) -> bool:
        """Whether all of the one constituency is all of the other."""
        first = self.parts[0].overlap
        return min(first.share(Way.BECAME, self.basis), first.share(Way.CAME_FROM, self.basis)) >= _ALL


def step(
    constituency: Constituency, way: Way, overlaps: Sequence[Overlap], constituencies: Mapping[str, Constituency]
) -> Step | None:
    """The step of lineage that these overlaps of a constituency make; `None` where they have no shares to weigh by."""
    basis = _basis(overlaps)
    if basis is None:
        return None
    found = [_part(one, way, constituencies) for one in overlaps]
    ordered = sorted(found, key=lambda one: (-one.overlap.share(way, basis), one.name))
    return Step(constituency, way, basis, tuple(ordered))


def _basis(overlaps: Sequence[Overlap]) -> str | None:
    """The first basis on which every overlap has both shares."""
    for basis in BASES:
        shares = [one.known_share(side, basis) for one in overlaps for side in Way]
        if shares and None not in shares:
            return basis
    return None


def _part(overlap: Overlap, way: Way, constituencies: Mapping[str, Constituency]) -> Part:
    other = overlap.to_constituency if way is Way.BECAME else overlap.from_constituency
    found = constituencies.get(other)
    return Part(other, other if found is None else found.name, overlap)


def phrase(told: Step) -> str:
    """The step in one line, as copy could have it.

    >>> from decimal import Decimal
    >>> from hustings.geography.boundary_set import Nation
    >>> old = Constituency("ilford-south.2010", "Ilford South", "england-2010", Nation.ENGLAND)
    >>> shares = {"ilford-south.2024": "0.788870874", "ilford-north.2024": "0.208510019", "c.2024": "0.002619107"}
    >>> overlaps = [Overlap(old.id, to, Decimal(share), Decimal("0.5")) for to, share in shares.items()]
    >>> north = msgspec.structs.replace(old, published_name="Ilford North")
    >>> new = {"ilford-south.2024": old, "ilford-north.2024": north}
    >>> phrase(step(old, Way.BECAME, overlaps, new))
    'By residents, most of the old Ilford South (78.9%) is in the new Ilford South, a part (20.9%) in Ilford North
    and a small part (0.3%) in c.2024.'
    """
    own, other = ("old", "new") if told.way is Way.BECAME else ("new", "old")
    name = told.constituency.name
    if told.is_unchanged:
        same = told.parts[0].name
        return f"The {own} {name} is the same as the {other} {same}."
    shown = [one for one in told.parts if told.share(one) >= _LEAST][:_NAMED]
    said = [_part_words(told, one, other, is_first=at == 0) for at, one in enumerate(shown)]
    rest = sum(told.share(one) > 0 for one in told.parts) - len(shown)
    said += [f"less than 0.1% {_of_rest(told.way)} {rest} more"] if _is_slight(told, shown) and rest else []
    said += [f"the rest {_of_rest(told.way)} {rest} more"] if not _is_slight(told, shown) and rest else []
    missing = "" if told.known > _NEARLY else "; where the rest lies is not in the record"
    return f"By {BASIS_NAMES[told.basis]}, {_joined(said)}{missing}."


def _is_slight(told: Step, shown: Sequence[Part]) -> bool:
    """Whether what is not shown is too little to print."""
    return told.known - sum((told.share(one) for one in shown), start=Fraction(0)) < _LEAST


def _of_rest(way: Way) -> str:
    return "in" if way is Way.BECAME else "from"


def _part_words(told: Step, part: Part, other: str, *, is_first: bool) -> str:
    share = told.share(part)
    own = "old" if told.way is Way.BECAME else "new"
    place = f"the {other} {part.name}" if slugify(part.name) == told.constituency.slug else part.name
    much = f"({format_percent(share)})"
    some = "a part" if share >= _SMALL else "a small part"
    if not is_first:
        return f"{some} {much} {_of_rest(told.way)} {place}"
    verb = "is in" if told.way is Way.BECAME else "came from"
    if share >= _ALL:
        return f"all of the {own} {told.constituency.name} {verb} {place}"
    most = "the largest part" if told.known > _NEARLY else some
    word = "most" if share > Fraction(1, 2) else most
    return f"{word} of the {own} {told.constituency.name} {much} {verb} {place}"


def _joined(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"


def through(first: Iterable[Overlap], second: Iterable[Overlap], basis: str) -> tuple[Overlap, ...]:
    """Overlaps across two reviews, from those of each: estimates, for what lies in both cannot be known from them.

    Each part of the constituency between is taken to be spread evenly over it. Shares on one basis, to nine decimals.
    """
    onward: dict[str, list[Overlap]] = defaultdict(list)
    for one in second:
        onward[one.from_constituency].append(one)
    sums: dict[tuple[str, str], list[Fraction]] = defaultdict(lambda: [Fraction(0), Fraction(0)])
    for before in first:
        for after in onward[before.to_constituency]:
            found = sums[before.from_constituency, after.to_constituency]
            for at, side in enumerate(Way):
                found[at] += before.share(side, basis) * after.share(side, basis)
    return tuple(
        msgspec.structs.replace(
            Overlap(old, new), **{f"{side}_{basis}": _nine(share) for side, share in zip(Way, shares, strict=True)}
        )
        for (old, new), shares in sums.items()
    )


def _nine(share: Fraction) -> Decimal:
    return Decimal(round(share * 10**9)).scaleb(-9)
