"""The look: what the publication is called, and a folder of its own templates and style."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from hustings.sources.formats.hexjson import Map, read_map
from hustings.telling.story import Templates
from hustings.telling.style import HOUSE as HOUSE_STYLE
from hustings.telling.style import Style

#: What is called so in a theme's folder is linked on every page, after the site's own style.
STYLE = "theme.css"


@dataclass(frozen=True, slots=True)
class Look:
    """How the site presents itself. `theme` is a folder: `templates/` in it go before the site's own, `static/` is
    published beside the site's own files. `style` and `templates` are how the house writes. `map` is a HexJSON of the
    constituencies, published with the results of the elections whose constituencies it has.
    """

    name: str = "Hustings"
    theme: Path | None = None
    style: Style = HOUSE_STYLE
    templates: Templates | None = None
    map: Path | None = None

    @property
    def digest(self) -> str:
        """A digest of the name, the style, the templates, the map and every file of the theme."""
        own = sorted(self.templates.own.items()) if self.templates is not None else []
        found = hashlib.blake2b(repr((self.name, self.style, own)).encode(), digest_size=16)
        own_map = [("", self.map.read_bytes())] if self.map is not None else []
        for path, data in (*self.files(""), *own_map):
            found.update(path.encode() + b"\0" + data)
        return found.hexdigest()

    def files(self, below: str) -> Iterator[tuple[str, bytes]]:
        """The files of a folder of the theme, by their paths below it."""
        folder = self.theme / below if self.theme is not None else None
        for one in sorted(folder.rglob("*")) if folder is not None and folder.is_dir() else ():
            if one.is_file():
                yield one.relative_to(folder or one).as_posix(), one.read_bytes()

    @property
    def hexmap(self) -> Map | None:
        """The map, read; `InputError` with every reason why it is none."""
        return None if self.map is None else read_map(str(self.map), self.map.read_bytes())

    @property
    def has_style(self) -> bool:
        """Whether the theme has a style of its own."""
        return self.theme is not None and (self.theme / "static" / STYLE).is_file()


HOUSE = Look()
