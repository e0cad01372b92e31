"""Colours: enough contrast on both papers, and no two large parties told apart by colour alone."""

from __future__ import annotations

import csv
from importlib import resources
from itertools import combinations, pairwise

import pytest

from hustings.record.party import Party
from hustings.telling.chart.colour.contrast import GRAPHIC, TEXT, contrast
from hustings.telling.chart.colour.ink import families, ink_of
from hustings.telling.chart.colour.theme import DARK, LIGHT, RAMP, Theme
from hustings.telling.chart.draw.pattern import TILES

#: Who stand against each other in the parts of the country.
BRITAIN = "labour conservative liberal-democrat reform green snp plaid-cymru ukip ind".split()
NORTHERN_IRELAND = "dup sinn-fein sdlp uup alliance tuv".split()


@pytest.mark.parametrize("theme", [LIGHT, DARK])
def test_text_and_marks_stand_out(theme: Theme) -> None:
    for role in ("ink", "muted"):
        assert contrast(getattr(theme, role), theme.paper) >= TEXT
    assert contrast(theme.context, theme.paper) >= GRAPHIC
    assert len(set(theme.roles().values())) == len(theme.roles())


@pytest.mark.parametrize("name", list(families()))
def test_a_party_stands_out_from_either_paper(name: str) -> None:
    ink = families()[name]
    assert contrast(ink.edge, LIGHT.paper) >= GRAPHIC
    assert contrast(ink.edge_dark, DARK.paper) >= GRAPHIC


def test_any_colour_gets_an_edge_that_stands_out() -> None:
    for colour in ("#ffffff", "#000000", "#fdf38e", "#101010", "#7f7f7f"):
        ink = ink_of(Party("x", "Any", "A", colour=colour))
        assert contrast(ink.edge, LIGHT.paper) >= GRAPHIC
        assert contrast(ink.edge_dark, DARK.paper) >= GRAPHIC


def test_no_two_families_share_a_colour() -> None:
    fills = [one.fill for one in families().values()]
    assert len(set(fills)) == len(fills)


@pytest.mark.parametrize("group", [BRITAIN, NORTHERN_IRELAND])
def test_parties_that_meet_differ_in_pattern(group: list[str]) -> None:
    for one, other in combinations(group, 2):
        two = families()[one], families()[other]
        is_apart = abs(contrast(two[0].fill, "#ffffff") - contrast(two[1].fill, "#ffffff")) > 1
        assert two[0].pattern != two[1].pattern or is_apart, (one, other)


def test_the_table_has_a_known_pattern_and_a_source_for_each() -> None:
    text = resources.files("hustings.telling.chart.colour").joinpath("families.csv").read_text(encoding="utf-8")
    for row in csv.DictReader(text.splitlines()):
        assert row["pattern"] in TILES
        assert row["source"]
        assert row["name"]


def test_the_steps_of_a_map_go_one_way_in_each_theme() -> None:
    light = [contrast(one.light, LIGHT.paper) for one in RAMP]
    dark = [contrast(one.dark, DARK.paper) for one in RAMP]
    assert light == sorted(light)
    assert dark == sorted(dark)
    assert min(after / before for pair in (light, dark) for before, after in pairwise(pair)) > 1.3
