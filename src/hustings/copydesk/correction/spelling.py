"""Spelling: which word of a printed name is misspelt, and how it is spelt in the record."""

from __future__ import annotations

import re
from difflib import SequenceMatcher

from hustings.copydesk.fold import fold

_NAME_WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
#: Two spellings of one word have at least this much in common (0 to 1, as difflib has it).
LIKENESS = 0.6


def respelt(printed: str, registered: str) -> tuple[int, int, str] | None:
    """The stretch of `printed` that is misspelt, and its right spelling; `None` when not just one word is.

    >>> respelt("Ai Ross of the Greens", "Ali Ross")
    (0, 2, 'Ali')
    >>> respelt("Ian Duncan Smith", "Iain Duncan Smith")
    (0, 3, 'Iain')
    >>> respelt("Ross", "Ali Ross")
    """
    words = list(_NAME_WORD.finditer(printed))
    names = registered.split()
    for size in dict.fromkeys((len(names), 2)):
        wanted = names if size == len(names) else [names[0], names[-1]]
        for at in range(len(words) - size + 1):
            found = _one_off(words[at : at + size], wanted)
            if found is not None:
                return found
    return None


def _one_off(words: list[re.Match[str]], names: list[str]) -> tuple[int, int, str] | None:
    """The one word of these that differs from its name and is like it."""
    off = [(word, name) for word, name in zip(words, names, strict=True) if fold(word.group()) != fold(name)]
    if len(off) != 1 or len(names) < 2:
        return None
    word, name = off[0]
    likeness = SequenceMatcher(None, fold(word.group()), fold(name)).ratio()
    if likeness < LIKENESS:
        return None
    spelt = name.upper() if word.group().isupper() and len(word.group()) > 1 else name
    return word.start(), word.end(), spelt
