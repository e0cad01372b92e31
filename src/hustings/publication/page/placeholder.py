"""A bare page, until a kind of piece has one of its own."""

from __future__ import annotations

from html import escape

from hustings.publication.file import Files
from hustings.publication.plan import Piece
from hustings.publication.url import page
from hustings.publication.view import View


def render(view: View, piece: Piece) -> Files:
    """The page's name and the snapshot."""
    title = escape(piece.subject or piece.name)
    html = f"""<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><title>{title}</title>
<meta name="hustings-snapshot" content="{view.snapshot.id}"></head>
<body><h1>{title}</h1></body>
</html>
"""
    yield page(piece.folder), html.encode()
