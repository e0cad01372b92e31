"""Printed: values by how copy prints them, so that a figure finds those that it may be without trying each."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from decimal import Decimal
from fractions import Fraction
from typing import Generic, TypeVar

from hustings.figures.rounding import percent

T = TypeVar("T")
#: Copy prints shares to two places at most; tables for more are not kept.
_MOST_PLACES = 2


class Printed(Generic[T]):
    """Things by their share, from 0 to 1, or by how far it moved, whichever way, printed in per cent.

    >>> shares = Printed([(Fraction(578, 1000), "Labour"), (Fraction(-5784, 10000), "fell")])
    >>> shares.at(Decimal("57.8"), 1), shares.at(Decimal("57.80"), 2), shares.at(Decimal("58"), 0)
    (['Labour', 'fell'], ['Labour'], ['Labour', 'fell'])
    """

    __slots__ = ("_rows", "_tables")

    def __init__(self, rows: Iterable[tuple[Fraction, T]]) -> None:
        self._rows = tuple(rows)
        self._tables: dict[int, dict[Decimal, list[T]]] = {}

    def at(self, stated: Decimal, places: int) -> Sequence[T]:
        """The things that print as `stated` with so many places, in the order given."""
        table = self._tables.get(places)
        if table is None:
            table = self._table(places)
            if places <= _MOST_PLACES:
                self._tables[places] = table
        return table.get(stated, ())

    def _table(self, places: int) -> dict[Decimal, list[T]]:
        table: dict[Decimal, list[T]] = {}
        for share, one in self._rows:
            table.setdefault(percent(abs(share), places), []).append(one)
        return table
