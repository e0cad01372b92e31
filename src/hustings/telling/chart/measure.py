"""Widths of text, in pixels, by the metrics of Helvetica that Arial and Liberation Sans share.

Enough to place one piece of text after another and to break lines; a renderer with another font is a little off.
"""

from __future__ import annotations

import unicodedata
from functools import lru_cache

#: In thousandths of the font's size: for each width, the characters that have it; regular, then bold.
_REGULAR = {
    191: "'",
    222: "ijl‘’",
    278: " !,./:;[]\\ftI·",
    333: "()-r“”",
    355: '"',
    500: "Jcksvxyz",
    556: "#$0123456789?Labdeghnopqu£_–",
    584: "+<=>~−×",
    611: "FTZ",
    667: "&ABEKPSVXY",
    722: "CDHNRUw",
    778: "GOQ",
    833: "Mm",
    889: "%",
    944: "W",
    1000: "—…",
    1015: "@",
}
_BOLD = {
    238: "'",
    278: " ,./\\Iijl‘’·",
    333: "()!-:;[]ft",
    389: "r",
    474: '"',
    500: "z“”",
    556: "#$0123456789Jaceksvxy£_–",
    584: "+<=>~−×",
    611: "?FLTZbdghnopqu",
    667: "EPSVXY",
    722: "&ABCDHKNRU",
    778: "GOQw",
    833: "M",
    889: "%m",
    944: "W",
    975: "@",
    1000: "—…",
}
_WIDTHS = {
    False: {one: width for width, every in _REGULAR.items() for one in every},
    True: {one: width for width, every in _BOLD.items() for one in every},
}
#: A character that is in neither table: as wide as most.
_USUAL = 611
#: Shorter text has room to be a little wider.
_LONG = 3


def width(text: str, size: float, *, is_bold: bool = False) -> float:
    """How wide a text stands at a font size, in pixels.

    >>> width("Labour", 10), width("Ynys Môn", 10) == width("Ynys Mon", 10)
    (31.13, True)
    """
    return _thousandths(text, is_bold) * size / 1000


def kept_length(text: str, size: float, *, is_bold: bool = False) -> dict[str, str]:
    """The attributes that hold a text to its width in a font that is wider; none for short text, or of other letters.

    >>> kept_length("Wes Streeting", 13), kept_length("24", 13), kept_length("\\u0410\\u043d\\u043d\\u0430", 13)
    ({'textLength': '81.6', 'lengthAdjust': 'spacingAndGlyphs'}, {}, {})
    """
    table = _WIDTHS[is_bold]
    if len(text) < _LONG or not all(one in table or _base(one) in table for one in text):
        return {}
    return {"textLength": f"{width(text, size, is_bold=is_bold):.1f}", "lengthAdjust": "spacingAndGlyphs"}


@lru_cache(maxsize=4096)
def _thousandths(text: str, is_bold: bool) -> int:
    """How wide a text stands, in thousandths of the font's size: names and words come again and again."""
    table = _WIDTHS[is_bold]
    return sum(table.get(one) or table.get(_base(one), _USUAL) for one in text)


def _base(one: str) -> str:
    """The letter below its accents; nothing for an accent alone."""
    return unicodedata.normalize("NFD", one)[:1]


def fitted(text: str, most: float, size: float, *, is_bold: bool = False) -> str:
    """The text, or as much of it as fits with an ellipsis.

    >>> fitted("Official Monster Raving Loony Party", 90, 12)
    'Official Monst…'
    """
    if width(text, size, is_bold=is_bold) <= most:
        return text
    kept = text
    while kept and width(kept.rstrip() + "…", size, is_bold=is_bold) > most:
        kept = kept[:-1]
    return kept.rstrip() + "…"


def lines(text: str, most: float, size: float, *, is_bold: bool = False) -> list[str]:
    """The text broken between words into lines that fit; a word longer than a line has one to itself.

    >>> lines("Change in the share of the vote", 100, 12)
    ['Change in the', 'share of the vote']
    """
    found: list[list[str]] = []
    room = 0.0
    for word in text.split():
        taken = width(f" {word}", size, is_bold=is_bold)
        if found and taken <= room:
            found[-1].append(word)
            room -= taken
        else:
            found.append([word])
            room = most - width(word, size, is_bold=is_bold)
    return [" ".join(one) for one in found]
