"""Patterns that tell parties apart without colour: hatches, dots and grids over the party's colour.

They are quiet, so that a chart stays calm, and still seen in print without colour.
"""

from __future__ import annotations

from hustings.telling.chart.colour.contrast import luminance
from hustings.telling.chart.colour.ink import Ink

#: The path of each pattern on a tile of eight pixels, and how the tile is turned.
TILES = {
    "plain": ("", 0),
    "rising": ("M0,4H8", -45),
    "falling": ("M0,4H8", 45),
    "level": ("M0,4H8", 0),
    "upright": ("M4,0V8", 0),
    "grid": ("M0,4H8M4,0V8", 0),
    "lattice": ("M0,4H8M4,0V8", 45),
    "dots": ("M4,4h0.01", 45),
}
TILE = 6
_LINE, _DOT = 1.3, 2.6


def pattern_id(chart: str, ink: Ink) -> str:
    """The id of the pattern in the document."""
    return f"{chart}-{ink.name}"


def pattern(chart: str, ink: Ink) -> str:
    """The `<pattern>` of an ink, with its colour below; empty for one that is plain."""
    path, turn = TILES[ink.pattern]
    if not path:
        return ""
    over, strength = ("#000000", 0.34) if luminance(ink.fill) > 0.3 else ("#ffffff", 0.5)
    line = _DOT if ink.pattern == "dots" else _LINE
    return (
        f'<pattern id="{pattern_id(chart, ink)}" width="{TILE}" height="{TILE}" patternUnits="userSpaceOnUse"'
        f' viewBox="0 0 8 8" patternTransform="rotate({turn})"><path fill="{ink.fill}" d="M0,0H8V8H0Z"/>'
        f'<path d="{path}" stroke="{over}" stroke-opacity="{strength}" stroke-width="{line * 8 / TILE:.2f}"'
        ' stroke-linecap="round"/></pattern>'
    )
