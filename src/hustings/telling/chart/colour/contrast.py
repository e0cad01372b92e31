"""Contrast of two colours, and a colour's edge: the nearest tone of it that stands out from the paper.

Source: WCAG 2.2, "relative luminance" and "contrast ratio"; 3:1 for graphics is success criterion 1.4.11.
"""

from __future__ import annotations

from functools import cache

#: What a mark needs against the paper, and text.
GRAPHIC, TEXT = 3.0, 4.5
_STEPS = 40


def channels(colour: str) -> tuple[int, int, int]:
    """Red, green and blue of #RRGGBB, 0 to 255 each."""
    return int(colour[1:3], 16), int(colour[3:5], 16), int(colour[5:7], 16)


def luminance(colour: str) -> float:
    """The relative luminance, 0 for black to 1 for white.

    >>> luminance("#000000"), luminance("#ffffff")
    (0.0, 1.0)
    """
    red, green, blue = (_linear(one / 255) for one in channels(colour))
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _linear(value: float) -> float:
    return value / 12.92 if value <= 0.04045 else float(((value + 0.055) / 1.055) ** 2.4)


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours, 1 to 21, whichever is the lighter.

    >>> contrast("#000000", "#ffffff"), round(contrast("#FDF38E", "#ffffff"), 1)
    (21.0, 1.1)
    """
    light, dark = sorted((luminance(one), luminance(other)), reverse=True)
    return (light + 0.05) / (dark + 0.05)


@cache
def edge(colour: str, paper: str) -> str:
    """The colour itself where it has 3:1 against the paper; else the nearest tone, towards black or white, that has.

    >>> edge("#e4003b", "#ffffff"), contrast(edge("#fdf38e", "#ffffff"), "#ffffff") >= GRAPHIC
    ('#e4003b', True)
    """
    goal = "#000000" if luminance(paper) > 0.5 else "#ffffff"
    tones = (mixed(colour, goal, step / _STEPS) for step in range(_STEPS + 1))
    return next(one for one in tones if contrast(one, paper) >= GRAPHIC)


def mixed(one: str, other: str, part: float) -> str:
    """The first colour with so much (0 to 1) of the second in it.

    >>> mixed("#000000", "#ffffff", 0.5)
    '#808080'
    """
    pairs = zip(channels(one), channels(other), strict=True)
    return "#" + "".join(f"{round(a + (b - a) * part):02x}" for a, b in pairs)
