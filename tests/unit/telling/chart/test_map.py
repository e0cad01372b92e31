"""Maps: what published layouts may hold, how areas find their seats, and what is refused."""

from __future__ import annotations

import json
from math import isclose

import pytest
from lxml import etree

from hustings.errors import UsageError
from hustings.record import example
from hustings.telling.chart import map_of, svg
from hustings.telling.chart.country.layout import fitted, layout_of

ELECTION = "parl.2017-06-08"
HEXES = {
    "layout": "odd-r",
    "hexes": {"Ilford North": {"n": "Ilford North", "q": 0, "r": 0}, "K": {"n": "KENSINGTON", "q": 0, "r": 1}},
}


def square(x: float, y: float, size: float) -> list[list[list[float]]]:
    return [[[x, y], [x + size, y], [x + size, y + size], [x, y + size], [x, y]]]


def collection(*features: tuple[dict[str, str], list[list[list[float]]]]) -> str:
    return json.dumps(
        {
            "type": "FeatureCollection",
            "features": [
                {"type": "Feature", "properties": names, "geometry": {"type": "Polygon", "coordinates": rings}}
                for names, rings in features
            ],
        }
    )


def middle(ring: tuple[tuple[float, float], ...]) -> tuple[float, float]:
    return sum(x for x, _ in ring) / len(ring), sum(y for _, y in ring) / len(ring)


def test_rows_of_hexagons_go_upwards_and_odd_ones_are_shifted_right() -> None:
    low, high = (middle(one.rings[0]) for one in layout_of(json.dumps(HEXES)).shapes)
    assert high[1] < low[1]
    assert isclose(high[0] - low[0], 3**0.5 / 2)
    even = layout_of(json.dumps(HEXES | {"layout": "even-r"})).shapes
    assert middle(even[1].rings[0])[0] < middle(even[0].rings[0])[0]


def test_areas_fit_the_room_and_keep_their_shape() -> None:
    layout = layout_of(collection(({"n": "a"}, square(0, 0, 10_000)), ({"n": "b"}, square(10_000, 0, 10_000))))
    outlines, height = fitted(layout.shapes, 300, 300)
    assert height == 150
    assert max(x for rings in outlines for ring in rings for x, _ in ring) == 300


def test_north_is_up_in_degrees_too() -> None:
    layout = layout_of(collection(({"n": "south"}, square(-1, 50, 1)), ({"n": "north"}, square(-1, 58, 1))))
    outlines, _ = fitted(layout.shapes, 300, 300)
    assert middle(outlines[1][0])[1] < middle(outlines[0][0])[1]


@pytest.mark.parametrize("shade", ["winner", "gains"])
def test_seats_are_found_by_name_or_code_whatever_the_case(shade: str) -> None:
    chart = map_of(example.record(), ELECTION, json.dumps(HEXES), shade)
    names = [row["properties"]["name"] for row in chart.spec["datasets"]["areas"]]
    assert names == ["Ilford North", "Kensington"]
    assert len(etree.fromstring(svg(chart).encode())) > 3


def test_a_gain_stands_out_from_what_was_held() -> None:
    held, gained = map_of(example.record(), ELECTION, json.dumps(HEXES), "gains").spec["datasets"]["areas"]
    assert gained["fill"] == "#e4003b"
    assert held["fill"] != gained["fill"]


def test_what_the_map_lacks_is_said() -> None:
    hexes = HEXES | {"hexes": {"Ilford North": {"q": 0, "r": 0}, "Nowhere": {"q": 1, "r": 0}}}
    note = map_of(example.record(), ELECTION, json.dumps(hexes)).note
    assert "Not on this map: 1 constituency." in note
    assert "no constituency of this election: 1" in note


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("<html>", "not JSON"),
        ("[]", "neither"),
        ('{"hexes": {"a": {"q": "1", "r": 2}}}', "whole numbers"),
        ('{"layout": "spiral", "hexes": {}}', "layout"),
        ('{"features": []}', "no areas"),
        ('{"features": [{"geometry": {"type": "Polygon", "coordinates": [[["x", 1]]]}}]}', "no numbers"),
        ('{"hexes": {"a": {"q": 1, "r": 2}}}', "other boundaries"),
        ("[" * 100_000, "not JSON"),
    ],
)
def test_what_is_no_map_is_refused(text: str, why: str) -> None:
    with pytest.raises(UsageError, match=why):
        map_of(example.record(), ELECTION, text)


def test_a_map_is_of_a_general_election() -> None:
    with pytest.raises(UsageError, match="no general election"):
        map_of(example.record(), "parl.by", json.dumps(HEXES))
