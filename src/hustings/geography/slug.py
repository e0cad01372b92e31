"""Slugs: the form of a name used in ids, as Democracy Club's `uk-election-ids` makes them."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_NOT_WORD = re.compile(r"[^\w\s-]")
_GAPS = re.compile(r"[-\s]+")


@lru_cache(maxsize=65536)
def slugify(name: str) -> str:
    """The id form of a name: ASCII, lower case, words joined by hyphens.

    >>> slugify("Ynys Môn"), slugify("Birmingham, Ladywood"), slugify("Chingford & Woodford Green")
    ('ynys-mon', 'birmingham-ladywood', 'chingford-and-woodford-green')
    """
    plain = unicodedata.normalize("NFKD", name.replace("&", " and ")).encode("ascii", "ignore").decode("ascii")
    return _GAPS.sub("-", _NOT_WORD.sub("", plain).strip().lower())
