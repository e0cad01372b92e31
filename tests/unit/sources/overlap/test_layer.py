"""Overlaps from layers: two squares cut anew, people at points, and what a layer can lack."""

import builtins
import json
from fractions import Fraction
from pathlib import Path
from typing import Any

import pytest

from hustings.errors import InputError, UsageError
from hustings.sources.overlap.layer import Layer, Points, pieces_of
from hustings.sources.overlap.supplied import supplied

geopandas = pytest.importorskip("geopandas", reason="needs hustings[geo]")

#: A square of two by two kilometres on the British grid: west and east before, south and north after.
BEFORE = {"W": (0, 0, 1000, 2000), "E": (1000, 0, 2000, 2000)}
AFTER = {"S": (0, 0, 2000, 500), "N": (0, 500, 2000, 2000)}
HOMES = [(100, 100, 30), (100, 1900, 10), (1900, 1900, 60)]
CRS = {"type": "name", "properties": {"name": "urn:ogc:def:crs:EPSG::27700"}}
EAST, NORTH = 530_000, 180_000


def layer(path: Path, boxes: dict[str, tuple[int, int, int, int]], name: str = "code") -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {name: code, "called": f"{code} side"},
            "geometry": {
                "type": "Polygon",
                "coordinates": [[[EAST + x, NORTH + y] for x, y in ((a, b), (c, b), (c, d), (a, d), (a, b))]],
            },
        }
        for code, (a, b, c, d) in boxes.items()
    ]
    return write(path, features)


def homes(path: Path, spots: list[tuple[int, int, Any]]) -> Path:
    features = [
        {
            "type": "Feature",
            "properties": {"homes": weight},
            "geometry": {"type": "Point", "coordinates": [EAST + x, NORTH + y]},
        }
        for x, y, weight in spots
    ]
    return write(path, features)


def write(path: Path, features: list[dict[str, Any]]) -> Path:
    path.write_text(json.dumps({"type": "FeatureCollection", "crs": CRS, "features": features}), encoding="utf-8")
    return path


@pytest.fixture
def old(tmp_path: Path) -> Layer:
    return Layer(layer(tmp_path / "old.geojson", BEFORE), "code", "called")


@pytest.fixture
def new(tmp_path: Path) -> Layer:
    return Layer(layer(tmp_path / "new.geojson", AFTER), "code")


def test_area_and_people_both_ways(tmp_path: Path, old: Layer, new: Layer) -> None:
    pieces, notes = pieces_of(old, new, Points(homes(tmp_path / "homes.geojson", HOMES), "homes"))
    found = {one.id: one for one in supplied(pieces, "new.geojson").overlaps}
    assert notes == []
    assert float(found["W>S"].share("from", "geographical")) == pytest.approx(0.25, abs=1e-4)
    assert float(found["W>S"].share("to", "geographical")) == pytest.approx(0.5, abs=1e-4)
    assert found["W>S"].share("from", "residential") == Fraction(3, 4)
    assert float(found["E>N"].share("to", "residential")) == pytest.approx(6 / 7)
    assert found["E>S"].share("from", "residential") == 0


def test_a_geopackage_and_names(tmp_path: Path, old: Layer, new: Layer) -> None:
    geopandas.read_file(old.path).to_file(tmp_path / "old.gpkg")
    pieces, _ = pieces_of(Layer(tmp_path / "old.gpkg", "code", "called"), new)
    assert {one.names[0] for one in pieces} == {"W side", "E side"}
    assert len(pieces) == 4


def test_lines_that_nearly_agree_make_no_overlap(tmp_path: Path, old: Layer) -> None:
    moved = {"W": (0, 0, 1000, 2000), "E": (1000, 0, 2000, 2000)}
    moved["W"] = (0, 0, 1000, 1999)
    shifted = {code: (a, b, c + (code == "W") * 0, d) for code, (a, b, c, d) in moved.items()}
    pieces, _ = pieces_of(old, Layer(layer(tmp_path / "moved.geojson", shifted), "code"))
    assert [(one.before, one.after) for one in pieces] == [("E", "E"), ("W", "W")]


def test_points_elsewhere_are_refused(tmp_path: Path, old: Layer, new: Layer) -> None:
    away = homes(tmp_path / "homes.geojson", [*HOMES, (9000, 9000, 5)])
    with pytest.raises(InputError, match=r"4\.8% of the weight lies outside"):
        pieces_of(old, new, Points(away, "homes"))


def test_what_the_files_lack_is_told_at_once(tmp_path: Path, old: Layer) -> None:
    twice = layer(tmp_path / "twice.geojson", AFTER, name="other")
    with pytest.raises(InputError) as refused:
        pieces_of(Layer(tmp_path / "none.geojson", "code"), Layer(twice, "code"), Points(old.path, "homes"))
    reasons = [str(one) for one in refused.value.problems]
    assert len(reasons) == 3
    assert "not a layer that can be read" in reasons[0]
    assert "no column 'code'; there are: other, called" in reasons[1]
    assert "no column 'homes'" in reasons[2]


def test_without_geopandas_the_message_says_what_to_install(
    monkeypatch: pytest.MonkeyPatch, old: Layer, new: Layer
) -> None:
    real = builtins.__import__

    def absent(name: str, *rest: Any, **more: Any) -> Any:
        if name == "geopandas":
            raise ImportError(name)
        return real(name, *rest, **more)

    monkeypatch.setattr(builtins, "__import__", absent)
    with pytest.raises(UsageError, match=r"pip install 'hustings\[geo\]'"):
        pieces_of(old, new)
