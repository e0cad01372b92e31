"""Overlaps computed from two layers of boundaries, and a layer of points that say where people are.

Area is measured on the equal-area grid of the European Environment Agency (EPSG:3035), which covers the United Kingdom
without bias. People are counted where their points stand: postcodes, addresses, output areas' population-weighted
centroids. Two publishers' lines never agree to the metre: overlaps too thin to matter and without a point are dropped.
GeoPandas does the geometry; it is an extra (`pip install hustings[geo]`).
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from decimal import Decimal
from pathlib import Path
from typing import TYPE_CHECKING, Any

from hustings.errors import InputError, Problem, UsageError
from hustings.sources.overlap.table import Piece

if TYPE_CHECKING:
    from geopandas import GeoDataFrame

#: The equal-area grid, and the part of the smaller constituency below which an overlap of area is a mismatch of lines.
EQUAL_AREA = 3035
SLIVER = 1e-4
#: How many points may lie outside a layer, as a share of their weight: tidal flats and piers.
OUTSIDE = 0.01


@dataclass(frozen=True, slots=True)
class Layer:
    """A file of boundaries (GeoJSON, GeoPackage, shapefile) and its columns: of the code, and of the name if any."""

    path: Path
    code: str
    name: str | None = None


@dataclass(frozen=True, slots=True)
class Points:
    """A file of points, the column of their weight (`None`: each counts one), and the basis that it is of."""

    path: Path
    weight: str | None = None
    basis: str = "residential"


def pieces_of(old: Layer, new: Layer, points: Points | None = None) -> tuple[list[Piece], list[str]]:
    """The overlaps of two layers, as counts of area and of the points' weights; notes on what was left out.

    `InputError` with every problem of the files, `UsageError` where GeoPandas is not installed.
    """
    geopandas = _geopandas()
    problems: list[Problem] = []
    layers = [_read(geopandas, one, problems) for one in (old, new)]
    spots = None if points is None else _read_points(geopandas, points, problems)
    if problems:
        raise InputError(problems, "no overlaps were computed")
    areas = _areas(geopandas, layers[0], layers[1])
    people, notes = ({}, []) if spots is None or points is None else _people(geopandas, spots, layers, points)
    own = {side: dict(zip(layer["code"], layer.area, strict=True)) for side, layer in enumerate(layers)}
    thin = [pair for pair in areas if pair not in people and _is_sliver(pair, areas[pair], own)]
    names = [dict(zip(layer["code"], layer["name"], strict=True)) for layer in layers]
    kept = sorted((set(areas) | set(people)) - set(thin))
    if thin:
        notes.append(f"{len(thin)} overlaps were thinner than the lines agree and are left out")
    basis = "residential" if points is None else points.basis
    return [_piece(at, pair, areas, people, basis, names) for at, pair in enumerate(kept, 1)], notes


Pair = tuple[str, str]


def _piece(
    line: int, pair: Pair, areas: dict[Pair, float], people: dict[Pair, float], basis: str, names: list[dict[str, str]]
) -> Piece:
    counts = {"geographical": areas.get(pair, 0.0)} | ({basis: people.get(pair, 0.0)} if people else {})
    shown = (names[0][pair[0]], names[1][pair[1]])
    return Piece(line, *pair, names=shown, counts={key: Decimal(repr(float(value))) for key, value in counts.items()})


def _is_sliver(pair: Pair, area: float, own: dict[int, dict[str, float]]) -> bool:
    return area < SLIVER * min(own[0][pair[0]], own[1][pair[1]])


def _geopandas() -> Any:
    try:
        import geopandas  # noqa: PLC0415 - an extra
    except ImportError:
        raise UsageError("computing overlaps needs GeoPandas: pip install 'hustings[geo]'") from None
    return geopandas


def _opened(geopandas: Any, path: Path, problems: list[Problem]) -> GeoDataFrame | None:
    try:
        found = geopandas.read_file(path)
    except (OSError, RuntimeError, ValueError) as error:
        problems.append(Problem(str(path), None, f"not a layer that can be read: {error}", "file"))
        return None
    if not hasattr(found, "geometry") or found.empty:
        problems.append(Problem(str(path), None, "the layer is empty, or has no shapes", "file"))
        return None
    if found.crs is None:
        problems.append(Problem(str(path), None, "the layer does not say its coordinate system", "crs"))
        return None
    return found.to_crs(EQUAL_AREA)


def _read(geopandas: Any, layer: Layer, problems: list[Problem]) -> Any:
    """The boundaries by code, each code once, shapes made valid."""
    found = _opened(geopandas, layer.path, problems)
    if found is None:
        return None
    missing = [name for name in (layer.code, layer.name) if name is not None and name not in found.columns]
    for name in missing:
        columns = ", ".join(str(one) for one in found.columns if one != "geometry")
        problems.append(Problem(str(layer.path), None, f"no column {name!r}; there are: {columns}", "columns"))
    if missing:
        return None
    codes = found[layer.code].astype(str)
    for line in [at for at, code in enumerate(codes, 1) if code in ("", "None", "nan")]:
        problems.append(Problem(str(layer.path), line, f"feature without {layer.code}", "constituency"))
    for code in sorted(code for code, many in Counter(codes).items() if many > 1):
        problems.append(Problem(str(layer.path), None, f"{code} stands for more than one feature", "duplicate"))
    shapes = found.geometry.make_valid()
    names = found[layer.name].astype(str) if layer.name else [""] * len(found)
    return geopandas.GeoDataFrame({"code": codes, "name": names}, geometry=shapes, crs=found.crs)


def _read_points(geopandas: Any, points: Points, problems: list[Problem]) -> Any:
    found = _opened(geopandas, points.path, problems)
    if found is None:
        return None
    if points.weight is not None and points.weight not in found.columns:
        problems.append(Problem(str(points.path), None, f"no column {points.weight!r}", "columns"))
        return None
    weights = [1.0] * len(found) if points.weight is None else found[points.weight].tolist()
    for line, weight in enumerate(weights, 1):
        if not isinstance(weight, int | float) or not weight >= 0:
            problems.append(Problem(str(points.path), line, f"weight {weight!r} is not a number from 0", "share"))
    # A point stands for one place; of a shape given in its stead, a point that is surely inside.
    spots = found.geometry.representative_point()
    return geopandas.GeoDataFrame({"weight": weights}, geometry=spots, crs=found.crs)


def _areas(geopandas: Any, old: GeoDataFrame, new: GeoDataFrame) -> dict[Pair, float]:
    """Square metres of each pair's overlap."""
    cut = geopandas.overlay(old[["code", "geometry"]], new[["code", "geometry"]], keep_geom_type=True)
    found: Counter[Pair] = Counter()
    for before, after, area in zip(cut["code_1"], cut["code_2"], cut.area, strict=True):
        found[before, after] += area
    return dict(found)


def _people(
    geopandas: Any, spots: GeoDataFrame, layers: list[Any], points: Points
) -> tuple[dict[Pair, float], list[str]]:
    """The weight of the points in each pair, and a note on those in neither."""
    ends = [_within(geopandas, spots, one) for one in layers]
    found: Counter[Pair] = Counter()
    outside = 0.0
    for weight, before, after in zip(spots["weight"], *ends, strict=True):
        if before is None or after is None:
            outside += weight
        elif weight:
            found[before, after] += weight
    total = float(sum(spots["weight"]))
    if not found or outside > OUTSIDE * total:
        share = f"{outside / total:.1%}" if total else "all"
        reason = f"{share} of the weight lies outside the boundaries: are the layers of the same country?"
        raise InputError([Problem(str(points.path), None, reason, "outside")], "no overlaps were computed")
    note = f"{outside:,.0f} of {total:,.0f} by weight lie outside the boundaries and are not counted"
    return dict(found), [note] if outside else []


def _within(geopandas: Any, spots: GeoDataFrame, layer: GeoDataFrame) -> list[str | None]:
    """The code of the constituency that each point lies in; of two that share a line, the first."""
    joined = geopandas.sjoin(spots[["geometry"]], layer[["code", "geometry"]], predicate="intersects")
    first = joined[~joined.index.duplicated()]["code"]
    return [first.get(at) for at in spots.index]
