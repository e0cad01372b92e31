"""Layouts of constituencies on a map, read from what people publish: HexJSON and GeoJSON (RFC 7946).

HexJSON (Open Data Institute Leeds) has a column `q` and a row `r` for each hexagon, rows counted upwards, and says
which rows or columns are shifted by half a hexagon. Of GeoJSON, areas are taken, in degrees or in metres of a grid.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from math import cos, log, pi, sin, sqrt, tan
from typing import Any

import msgspec

from hustings.errors import UsageError

Point = tuple[float, float]
Ring = tuple[Point, ...]
#: A hexagon is drawn a little smaller than its cell, so that paper shows between two of one colour.
_SHRINK = 0.9
#: The most points of a file: many times those of published boundaries.
_MOST = 5_000_000
_LAYOUTS = ("odd-r", "even-r", "odd-q", "even-q")


class Shape(msgspec.Struct, frozen=True):
    """One area: the words by which it may be known (codes, names), and its outlines, y downwards."""

    names: tuple[str, ...]
    rings: tuple[Ring, ...]


class Layout(msgspec.Struct, frozen=True):
    """All areas of a file; `is_hexagons` says that each is one hexagon, parted from the next."""

    shapes: tuple[Shape, ...]
    is_hexagons: bool


def layout_of(text: str) -> Layout:
    """The layout in a HexJSON or GeoJSON document; `UsageError` where it is neither, or is not sound.

    >>> layout_of('{"layout": "odd-r", "hexes": {"E14000001": {"n": "Aldershot", "q": 0, "r": 0}}}').shapes[0].names
    ('E14000001', 'Aldershot')
    """
    try:
        found = json.loads(text)
    except (ValueError, RecursionError) as error:
        raise UsageError(f"the map is not JSON: {error}") from None
    if isinstance(found, dict) and isinstance(found.get("hexes"), dict):
        return Layout(tuple(_hexagons(found)), is_hexagons=True)
    if isinstance(found, dict) and isinstance(found.get("features"), list):
        return Layout(tuple(_features(found["features"])), is_hexagons=False)
    raise UsageError("the map is neither HexJSON (no hexes) nor GeoJSON (no features)")


def _hexagons(found: dict[str, Any]) -> Iterator[Shape]:
    layout = str(found.get("layout", "odd-r"))
    if layout not in _LAYOUTS:
        raise UsageError(f"the map's layout is {layout!r}; there are {', '.join(_LAYOUTS)}")
    for code, one in found["hexes"].items():
        if not isinstance(one, dict) or not all(isinstance(one.get(name), int) for name in "qr"):
            raise UsageError(f"the hexagon {code!r} has no column q and row r in whole numbers")
        names = (str(code), *(str(one[name]) for name in ("n", "name") if name in one))
        yield Shape(names, (_hexagon(layout, one["q"], one["r"]),))


def _hexagon(layout: str, column: int, row: int) -> Ring:
    """The corners of a hexagon whose sides are one long."""
    is_pointed = layout.endswith("r")
    is_shifted = ((row if is_pointed else column) % 2 == 1) == layout.startswith("odd")
    half = 0.5 if is_shifted else 0.0
    x, y = (sqrt(3) * (column + half), -1.5 * row) if is_pointed else (1.5 * column, -sqrt(3) * (row + half))
    first = pi / 6 if is_pointed else 0.0
    corners = [first + at * pi / 3 for at in range(6)]
    return tuple((x + _SHRINK * cos(turn), y + _SHRINK * sin(turn)) for turn in corners)


def _features(features: list[Any]) -> Iterator[Shape]:
    kept = [(_names(one), list(_rings(one))) for one in features if isinstance(one, dict)]
    points = [point for _, rings in kept for ring in rings for point in ring]
    if not points:
        raise UsageError("the map has no areas")
    if len(points) > _MOST:
        raise UsageError(f"the map has {len(points):,} points, more than {_MOST:,}")
    is_degrees = all(abs(x) <= 180 and abs(y) <= 90 for x, y in points)
    for names, rings in kept:
        if rings:
            yield Shape(names, tuple(tuple(_plane(point, is_degrees=is_degrees) for point in ring) for ring in rings))


def _names(feature: dict[str, Any]) -> tuple[str, ...]:
    properties = feature.get("properties")
    values = list(properties.values()) if isinstance(properties, dict) else []
    return tuple(one for one in (feature.get("id"), *values) if isinstance(one, str))


def _rings(feature: dict[str, Any]) -> Iterator[Ring]:
    geometry = feature.get("geometry")
    kind, found = (geometry.get("type"), geometry.get("coordinates")) if isinstance(geometry, dict) else (None, None)
    polygons: Any = [found] if kind == "Polygon" else found if kind == "MultiPolygon" else []
    try:
        for polygon in polygons:
            for ring in polygon:
                yield tuple((float(point[0]), float(point[1])) for point in ring)
    except (TypeError, ValueError, IndexError):
        raise UsageError(f"an area of the map has coordinates that are no numbers: {_names(feature)[:2]}") from None


def _plane(point: Point, *, is_degrees: bool) -> Point:
    """A place on paper, y downwards: Mercator's projection of degrees, grids as they are."""
    x, y = point
    if not is_degrees:
        return x, -y
    return x * pi / 180, -log(tan(pi / 4 + max(-85.0, min(85.0, y)) * pi / 360))


def fitted(shapes: tuple[Shape, ...], width: float, height: float) -> tuple[list[list[Ring]], float]:
    """The outlines in pixels, within a width and a height, and the height that they take.

    Points closer than a third of a pixel to the one before, and islands too small to be seen, are left out.
    """
    every = [point for one in shapes for ring in one.rings for point in ring]
    low_x, low_y = min(x for x, _ in every), min(y for _, y in every)
    wide, high = max(x for x, _ in every) - low_x, max(y for _, y in every) - low_y
    scale = min(width / (wide or 1), height / (high or 1))
    left = (width - wide * scale) / 2

    def placed(ring: Ring) -> Ring:
        return tuple((left + (x - low_x) * scale, (y - low_y) * scale) for x, y in ring)

    return [_thinned([placed(ring) for ring in one.rings]) for one in shapes], high * scale


def _thinned(rings: list[Ring]) -> list[Ring]:
    """The outlines with fewer points; the largest is always kept."""
    thin = [_thin(ring) for ring in rings]
    seen = [one for one in thin if len(one) > 3 and _span(one) > 1]
    return seen or [max(rings, key=_span)]


def _thin(ring: Ring) -> Ring:
    kept = [ring[0]]
    for x, y in ring[1:]:
        if abs(x - kept[-1][0]) + abs(y - kept[-1][1]) >= 0.35:
            kept.append((x, y))
    return tuple((round(x, 1), round(y, 1)) for x, y in kept)


def _span(ring: Ring) -> float:
    xs, ys = [x for x, _ in ring], [y for _, y in ring]
    return max(xs) - min(xs) + max(ys) - min(ys)
