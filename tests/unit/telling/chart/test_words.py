"""What charts say in words: every figure is a claim, stands where the claim says, and is right by the record."""

from __future__ import annotations

import pytest

from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.record import example
from hustings.telling.chart import Chart, charts_of

POLLS = [("Ilford North", 2015), ("Ilford North", 2017), ("Ilford North", 2019), ("Ilford North", 2024)]
POLLS += [("Kensington", 2015), ("Kensington", 2017)]
CHARTS = [one for place, year in POLLS for one in charts_of(example.record(), example.poll(place, year))]


@pytest.mark.parametrize("chart", CHARTS, ids=lambda one: f"{one.name}: {one.alt.text[:50]}")
def test_every_figure_is_a_right_claim(chart: Chart) -> None:
    assert chart.alt.claims
    for claim in chart.alt.claims:
        assert verify(claim, example.record()).verdict in (Verdict.RIGHT, Verdict.ROUNDING), claim
        assert claim.span is not None
        assert chart.alt.text[claim.span.start : claim.span.end].strip()


def test_a_title_has_no_figure() -> None:
    assert not any(one.isdigit() for chart in CHARTS for one in chart.title)
