"""Lineage told: the constituencies of one name through time, what each came from and what became of it.

Source of the parts: UK Parliament's constituency area overlaps; of names, codes and dates the record's constituencies
and the boundary sets since 1918.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from fractions import Fraction
from textwrap import wrap
from typing import Any

from hustings.figures.rounding import format_percent
from hustings.geography.boundary_set import BoundarySet, boundary_set
from hustings.geography.constituency import Constituency
from hustings.geography.lineage import Part, Step, Way, phrase, step, through
from hustings.geography.overlap import BASES, BASIS_NAMES, Overlap
from hustings.record.record import Record
from hustings.telling.table import nine

#: A terminal has 80 columns; a share takes seven, two to a basis.
_WIDTH = 80
_CELL = 7
#: Less than this prints as 0.0 per cent.
_LEAST = Fraction(1, 2000)


@dataclass(frozen=True, slots=True)
class Generation:
    """One constituency of a name: its boundary set, and the steps to the sets before and after; `None`: not known.

    `further` are the steps to sets beyond those, estimates put together from the overlaps between.
    """

    constituency: Constituency
    boundary_set: BoundarySet
    came_from: Step | None
    became: Step | None
    further: tuple[Step, ...]


def lineage(record: Record, name: str) -> tuple[Generation, ...]:
    """The constituencies of that name, id or GSS code, oldest first; `UnknownName` where there is none.

    >>> from hustings.record import example
    >>> [one.boundary_set.id for one in lineage(example.record(), "Ilford North")]
    ['england-2010', 'england-2024']
    """
    found = sorted(record.constituencies_called(name), key=_start)
    return tuple(_generation(record, one) for one in found)


def phrases(record: Record, place: Constituency) -> tuple[str, ...]:
    """Where a constituency came from and what became of it, a sentence each; empty where no overlaps are known.

    >>> from hustings.record import example
    >>> phrases(example.record(), example.poll("Ilford North", 2024).constituency)
    ()
    """
    found = _generation(record, place)
    return tuple(phrase(told) for told in (found.came_from, found.became) if told is not None)


def _start(one: Constituency) -> tuple[str, str]:
    return boundary_set(one.boundary_set).first_polled_on.isoformat(), one.id


def _generation(record: Record, one: Constituency) -> Generation:
    known = record.constituencies
    came = step(one, Way.CAME_FROM, record.overlaps_to(one.id), known)
    became = step(one, Way.BECAME, record.overlaps_from(one.id), known)
    further = [_further(record, found) for found in (came, became) if found is not None]
    return Generation(
        one, boundary_set(one.boundary_set), came, became, tuple(one for one in further if one is not None)
    )


def _further(record: Record, near: Step) -> Step | None:
    """The step beyond a step, where the record has overlaps for that too."""
    overlaps = [one.overlap for one in near.parts]
    is_onward = near.way is Way.BECAME
    next_to = record.overlaps_from if is_onward else record.overlaps_to
    beyond = [two for one in near.parts for two in next_to(one.constituency)]
    if any(two.known_share(side, near.basis) is None for two in beyond for side in Way):
        return None
    chained = through(overlaps, beyond, near.basis) if is_onward else through(beyond, overlaps, near.basis)
    return step(near.constituency, near.way, chained, record.constituencies)


def as_lines(generations: tuple[Generation, ...]) -> Iterator[str]:
    """The lineage for the terminal."""
    for at, one in enumerate(generations):
        if at:
            yield ""
        yield f"{one.constituency.name}, {_when(one.boundary_set)}"
        yield f"  {' · '.join(_facts(one))}"
        yield f"  {one.boundary_set.order}"
        for title, told in (("Where it came from", one.came_from), ("What became of it", one.became)):
            if told is not None:
                yield from _step_lines(title, told)
        for told in one.further:
            yield from _wrapped(f"Two reviews away, an estimate: {phrase(told)}")


def _wrapped(text: str) -> list[str]:
    return wrap(text, _WIDTH, initial_indent="  ", subsequent_indent="  ")


def _when(found: BoundarySet) -> str:
    first = f"{found.first_polled_on:%-d %B %Y}"
    return f"since {first}" if found.last_day is None else f"{first} to {found.last_day:%-d %B %Y}"


def _facts(one: Generation) -> list[str]:
    place = one.constituency
    codes = ", formerly ".join(code for code in (place.gss, *place.former_gss) if code)
    kind = f"{place.designation} constituency" if place.designation else ""
    region = place.region if place.region != place.nation.value else ""
    return [fact for fact in (codes, kind, region or "", place.nation.value) if fact]


def _step_lines(title: str, told: Step) -> Iterator[str]:
    yield ""
    yield from _wrapped(f"{title}. {phrase(told)}")
    bases = [basis for basis in BASES if any(_has(one.overlap, basis) for one in told.parts)]
    name = _WIDTH - 2 - 2 * _CELL * len(bases)
    yield f"  {'':{name}}{''.join(f'{BASIS_NAMES[basis]:>{2 * _CELL}}' for basis in bases)}"
    yield f"  {'of the old constituency, of the new':{name}.{name}}{'old    new'.rjust(2 * _CELL) * len(bases)}"
    for part in told.parts:
        cells = [_cell(part.overlap, side, basis) for basis in bases for side in Way]
        yield f"  {_short(part.name, name - 1):{name}}{''.join(f'{cell:>{_CELL}}' for cell in cells)}"


def _short(name: str, most: int) -> str:
    """The name, or as much of it as there is room for."""
    return name if len(name) <= most else f"{name[: most - 1]}…"


def _has(overlap: Overlap, basis: str) -> bool:
    return any(overlap.known_share(side, basis) is not None for side in Way)


def _cell(overlap: Overlap, side: Way, basis: str) -> str:
    share = overlap.known_share(side, basis)
    if share is None:
        return "–"
    return "<0.1%" if 0 < share < _LEAST else format_percent(share)


def as_object(generations: tuple[Generation, ...]) -> list[dict[str, Any]]:
    """The lineage for programs: one object for each constituency, oldest first. Shares have nine decimals."""
    return [_object(one) for one in generations]


def _object(one: Generation) -> dict[str, Any]:
    place, found = one.constituency, one.boundary_set
    return {
        "id": place.id,
        "name": place.name,
        "gss": place.gss,
        "former_gss": list(place.former_gss),
        "nation": place.nation.value,
        "region": place.region,
        "designation": place.designation,
        "boundary_set": found.id,
        "first_polled_on": found.first_polled_on.isoformat(),
        "last_day": None if found.last_day is None else found.last_day.isoformat(),
        "order": found.order,
        "came_from": _step_object(one.came_from),
        "became": _step_object(one.became),
        "further": [_step_object(told) for told in one.further],
    }


def _step_object(told: Step | None) -> dict[str, Any] | None:
    if told is None:
        return None
    return {
        "phrase": phrase(told),
        "basis": BASIS_NAMES[told.basis],
        "is_unchanged": told.is_unchanged,
        "parts": [_part_object(one) for one in told.parts],
    }


def _part_object(part: Part) -> dict[str, Any]:
    sides = {"of_old": Way.BECAME, "of_new": Way.CAME_FROM}
    shares = {name: _shares(part.overlap, side) for name, side in sides.items()}
    return {"constituency": part.constituency, "name": part.name, **shares}


def _shares(overlap: Overlap, side: Way) -> dict[str, str | None]:
    known = {basis: overlap.known_share(side, basis) for basis in BASES}
    return {BASIS_NAMES[basis]: nine(share) for basis, share in known.items() if share is not None}
