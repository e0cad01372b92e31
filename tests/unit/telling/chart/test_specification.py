"""A specification is Vega-Lite that others can use: valid by its schema, with the same structure from poll to poll."""

from __future__ import annotations

import json
from typing import Any

import altair
import pytest

from hustings.record import example
from hustings.telling.chart import Chart, charts_of

CHARTS = charts_of(example.record(), example.poll("Ilford North", 2019))

#: Marks of each chart's layers, and the data that they draw.
GOLDEN = {
    "result": [("bar", "bars"), ("text", "labels")],
    "change": [("bar", "bars"), ("rule", "zero"), ("text", "labels"), ("text", "names")],
    "swing": [("rule", "lines"), ("point", "points"), ("text", "labels"), ("text", "names")],
    "history": [("rule", "rules"), ("point", "points"), ("text", "labels")],
}


def layers(spec: dict[str, Any]) -> list[tuple[str, str]]:
    return [(one["mark"]["type"], one.get("data", spec.get("data", {})).get("name")) for one in spec["layer"]]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda one: one.name)
def test_is_valid_vega_lite(chart: Chart) -> None:
    altair.Chart.from_dict(json.loads(json.dumps(chart.spec)))


def test_has_the_layers_that_it_had() -> None:
    assert {one.name: layers(one.spec) for one in CHARTS} == GOLDEN


@pytest.mark.parametrize("chart", CHARTS, ids=lambda one: one.name)
def test_every_layer_has_its_rows(chart: Chart) -> None:
    assert all(chart.spec["datasets"][name] for _, name in layers(chart.spec))
    assert chart.spec["title"]["text"] == chart.title
