"""A chart as SVG and PNG: one image in two themes, named, described, with its snapshot, and the same every time."""

from __future__ import annotations

import pytest
from lxml import etree

from hustings.record import example
from hustings.telling.chart import Chart, charts_of, png, size_of, svg

NS = {"svg": "http://www.w3.org/2000/svg", "snap": "urn:hustings:snapshot"}


@pytest.fixture(scope="module")
def chart() -> Chart:
    return charts_of(example.record(), example.poll("Ilford North", 2019))[0]


def test_is_one_image_with_title_description_and_snapshot(chart: Chart) -> None:
    root = etree.fromstring(svg(chart, "f00d").encode())
    assert root.get("role") == "img"
    assert root.findtext("svg:title", namespaces=NS) == chart.title
    assert root.findtext("svg:desc", namespaces=NS) == chart.alt.text
    assert root.findtext("svg:metadata/snap:snapshot", namespaces=NS) == "f00d"
    labelled = root.get("aria-labelledby", "").split()
    assert [root.xpath(f"//*[@id='{one}']") != [] for one in labelled] == [True, True]


def test_has_both_themes_and_stays_the_same(chart: Chart) -> None:
    first, second = svg(chart, "f00d"), svg(chart, "f00d")
    assert first == second
    assert "@media (prefers-color-scheme:dark)" in first
    assert "--hustings-ink" in first


def test_png_is_light_or_dark(chart: Chart) -> None:
    light, dark = png(chart), png(chart, is_dark=True)
    assert light[:8] == dark[:8] == b"\x89PNG\r\n\x1a\n"
    assert light != dark
    assert png(chart) == light


def test_the_size_is_known_before_it_is_drawn() -> None:
    record = example.record()
    charts = [one for poll in map(record.poll, record.poll_ids) for one in charts_of(record, poll)]
    sizes = [etree.fromstring(svg(one).encode()) for one in charts]
    assert [(one.get("width"), one.get("height")) for one in sizes] == [tuple(map(str, size_of(one))) for one in charts]
    assert len(set(map(size_of, charts))) > 3


def test_is_drawn_for_another_width(chart: Chart) -> None:
    assert etree.fromstring(svg(chart, width=720).encode()).get("width") == "720"
