"""Folding: a text in lower case, without accents and with plain punctuation, code point for code point.

The folded text is as long as the given one, so that an offset in one is the same place in the other.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

#: What parts the cells of a table in a folded text.
CELL = "\xa6"
_PLAIN = {
    "\u2018": "'",
    "\u2019": "'",
    "\u201b": "'",
    "\u02bc": "'",
    "\u00b4": "'",
    "`": "'",
    "\u201c": '"',
    "\u201d": '"',
    "\u201f": '"',
    "\u00ab": '"',
    "\u00bb": '"',
    "\u2010": "-",
    "\u2011": "-",
    "\u2012": "-",
    "\u2013": "-",
    "\u2014": "-",
    "\u2015": "-",
    "\u2212": "-",
    "\u00a0": " ",
    "\u2007": " ",
    "\u2009": " ",
    "\u202f": " ",
    "\u2002": " ",
    "\u2003": " ",
    "\t": CELL,
    "|": CELL,
    "\r": " ",
    "\u2028": "\n",
    "\u2029": "\n",
    "\x0b": " ",
    "\x0c": "\n",
    "\x85": "\n",
}


_SPECIAL = re.compile(r"[^ -_a-{}~\n]")
#: A text has a few marks and accented letters; one with more of them is folded letter by letter.
_MOST_SPECIAL = 40


@lru_cache(maxsize=4096)
def _fold_one(character: str) -> str:
    if character in _PLAIN:
        return _PLAIN[character]
    base = unicodedata.normalize("NFKD", character)[:1]
    lower = _PLAIN.get(base, base.lower())
    return (
        lower
        if len(lower) == 1 and unicodedata.category(lower)[0] != "C"
        else (character if character == "\n" else " ")
    )


def fold(text: str) -> str:
    """The text folded, as long as it was.

    >>> fold("Ynys Môn – “SIX”")
    'ynys mon - "six"'
    """
    special = set(_SPECIAL.findall(text))
    if len(special) > _MOST_SPECIAL:
        return "".join(map(_fold_one, text))
    for character in special:
        text = text.replace(character, _fold_one(character))
    return text.lower()
