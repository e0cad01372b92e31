"""Assets: the style, the fonts and the script that the pages load, as files of the site."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import resources

from hustings.publication.file import Files
from hustings.publication.look import Look
from hustings.publication.plan import Piece
from hustings.publication.view import View

FOLDER = "assets"


def render(view: View, piece: Piece) -> Files:
    """Every asset of the site."""
    yield from assets(view.look)


def assets(look: Look) -> Iterator[tuple[str, bytes]]:
    """Every asset's path and bytes; a theme's file of the same name takes the place of the site's own."""
    own = {one.name: one.read_bytes() for one in resources.files("hustings.publication").joinpath("static").iterdir()}
    for name, data in sorted((own | dict(look.files("static"))).items()):
        yield f"{FOLDER}/{name}", data
