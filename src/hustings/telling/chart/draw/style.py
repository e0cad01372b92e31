"""Two themes in one SVG: each colour of the drawing is a custom property, and dark has other values for them.

The attributes keep the light colours, for programs that know no style sheets. A page that holds the SVG in its own
tree can set the properties: `--hustings-ink`, `--hustings-paper`, `--hustings-labour-edge` …
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from hustings.telling.chart.colour.ink import Ink
from hustings.telling.chart.colour.theme import DARK, LIGHT, Tone
from hustings.telling.chart.draw.clean import Element

CLASS = "hustings-chart"
_PAINTS = ("fill", "stroke")


def tones(inks: Iterable[Ink], others: Iterable[Tone] = ()) -> dict[str, tuple[str, str]]:
    """Each colour of light paper that another stands for on dark: to its name and that other."""
    dark = DARK.roles()
    found = {light: (role, dark[role]) for role, light in LIGHT.roles().items()}
    for ink in inks:
        if ink.edge != ink.edge_dark:
            found.setdefault(ink.edge, (f"{ink.name}-edge", ink.edge_dark))
    for tone in others:
        if tone.light != tone.dark:
            found.setdefault(tone.light, (tone.name, tone.dark))
    return found


def sheet(used: Mapping[str, set[str]], tones: Mapping[str, tuple[str, str]]) -> str:
    """The style sheet for the colours used: colour to the attributes that it stands in."""
    light = ";".join(f"--hustings-{tones[one][0]}:{one}" for one in used)
    dark = ";".join(f"--hustings-{tones[one][0]}:{tones[one][1]}" for one in used)
    rules = "".join(
        f'.{CLASS} [{paint}="{one}"]{{{paint}:var(--hustings-{tones[one][0]})}}'
        for one, paints in used.items()
        for paint in sorted(paints)
    )
    return f".{CLASS}{{{light}}}@media (prefers-color-scheme:dark){{.{CLASS}{{{dark}}}}}{rules}"


def used_in(root: Element, tones: Mapping[str, tuple[str, str]]) -> dict[str, set[str]]:
    """The colours of the themes that a drawing has, each with the attributes that it stands in."""
    found: dict[str, set[str]] = {}
    for one in root.iter():
        for paint in _PAINTS:
            value = one.get(paint, "")
            if value in tones:
                found.setdefault(value, set()).add(paint)
    return dict(sorted(found.items(), key=lambda pair: tones[pair[0]][0]))


def darken(root: Element, tones: Mapping[str, tuple[str, str]]) -> None:
    """Give a drawing the colours of dark paper."""
    for one in root.iter():
        for paint in _PAINTS:
            value = one.get(paint, "")
            if value in tones:
                one.set(paint, tones[value][1])
