"""Light and dark: the paper and what is written on it. A specification names the light colours; dark has their roles.

Text has 4.5:1 against the paper and more, what has to be seen of a drawing 3:1; rules and tracks are there to guide
the eye and carry nothing.
"""

from __future__ import annotations

import msgspec


class Theme(msgspec.Struct, frozen=True, gc=False):
    """The colours of one theme, #rrggbb, by role. No two roles of a theme share a colour."""

    paper: str
    ink: str
    muted: str
    rule: str
    track: str
    context: str
    overlay: str

    def roles(self) -> dict[str, str]:
        """Role to colour."""
        return {name: getattr(self, name) for name in self.__struct_fields__}


LIGHT = Theme(
    paper="#ffffff",
    ink="#16181d",
    muted="#565b64",
    rule="#d5d8dd",
    track="#eef0f3",
    context="#8b919b",
    overlay="#fefefe",
)
DARK = Theme(
    paper="#15181e",
    ink="#f1f2f4",
    muted="#b1b6bf",
    rule="#3b414b",
    track="#242931",
    context="#7d848f",
    overlay="#fdfdfd",
)


class Tone(msgspec.Struct, frozen=True, gc=False):
    """A colour that is one on light paper and another on dark; `name` serves as a name in a style sheet."""

    name: str
    light: str
    dark: str


#: Five steps from little to much: from pale to deep on light paper, from dim to bright on dark.
RAMP = (
    Tone("step-1", "#e9eef5", "#232c38"),
    Tone("step-2", "#b9cbe0", "#38506b"),
    Tone("step-3", "#7f9fc4", "#557ca6"),
    Tone("step-4", "#46719f", "#84abd4"),
    Tone("step-5", "#173f6b", "#cfe3f8"),
)
