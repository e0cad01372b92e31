"""Assets: the style, the fonts and the script that the pages load, as files of the site."""

from __future__ import annotations

import re
from collections.abc import Iterator
from importlib import resources
from importlib.resources.abc import Traversable

from hustings.publication.file import Files
from hustings.publication.look import Look
from hustings.publication.plan import Piece
from hustings.publication.view import View

FOLDER = "assets"
_COMMENT = re.compile(r"/\*.*?\*/", re.S)
_SPACE = re.compile(r"\s+")
_AROUND = re.compile(r" ?([{};,]) ?")


def render(view: View, piece: Piece) -> Files:
    """Every asset of the site."""
    yield from assets(view.look)


def assets(look: Look) -> Iterator[tuple[str, bytes]]:
    """Every asset's path and bytes; a theme's file of the same name takes the place of the site's own."""
    own = {one.name: _packed(one) for one in resources.files("hustings.publication").joinpath("static").iterdir()}
    for name, data in sorted((own | dict(look.files("static"))).items()):
        yield f"{FOLDER}/{name}", data


def _packed(file: Traversable) -> bytes:
    """A file as it is; a style sheet without comments and without the space that only its authors need."""
    if not file.name.endswith(".css"):
        return file.read_bytes()
    return _AROUND.sub(r"\1", _SPACE.sub(" ", _COMMENT.sub("", file.read_text(encoding="utf-8")))).strip().encode()
