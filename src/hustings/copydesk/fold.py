"""Folding: a text in lower case, without accents and with plain punctuation, code point for code point.

The folded text is as long as the given one, so that an offset in one is the same place in the other.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
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
    # "11\u00bd" is no 111.
    "\u00bd": "\u00bd",
    "\u00bc": "\u00bc",
    "\u00be": "\u00be",
    "\u2153": "\u2153",
    "\u2154": "\u2154",
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


#: The head of comma-separated values: no blanks after its commas, no sentence, and one of these words.
_COMMA_HEAD = re.compile(r"^[a-z\"#%][^,\n.;:]{0,30}(?:,(?! )[^,\n.;:]{0,30}){2,13}$", re.MULTILINE)
_HEADED = re.compile(r"\b(?:votes?|share|party|candidate|seats?|majority|turnout|constituency|name)\b")
_QUOTED = re.compile(r'"[^"\n]*"')
_THOUSANDS = re.compile(r"(?<!\d)\d{1,3}(?:,\d{3})+(?!\d)")
#: Dots that lead from a name to its figure.
_LEADERS = re.compile(
    r"(?<![._\u2026-])(?<!\. )(?:\.{3,}+|(?:\. ){3,}+|\u2026{2,}+|_{3,}+|-{4,}+)"
    r"(?=[^\S\n]{0,12}[\d(])"
)
#: The dots between the parties of one line: "SNP 56 \xb7 Lab 1 \xb7 Con 1".
_DOTTED = re.compile(r"(?<=[\d%)] )[\xb7\u2022](?= [a-z][a-z .'()-]{0,40} \d)")


def celled(folded: str) -> str:
    """A folded text with the mark of cells for the commas of comma-separated values, for leading dots and for those
    between the entries of a line; as long.

    >>> celled("candidate,party,votes\\ncoad,lab,16333").count(CELL)
    4
    >>> celled("smith (lab) ..... 9,639").replace(CELL, "|")
    'smith (lab) |     9,639'
    >>> celled("snp 56 \xb7 lab 1").replace(CELL, "|")
    'snp 56 | lab 1'
    """
    if "..." in folded or ". . ." in folded or "__" in folded or "----" in folded or "\u2026" in folded:
        folded = _LEADERS.sub(lambda found: CELL + " " * (len(found[0]) - 1), folded)
    if "\xb7" in folded or "\u2022" in folded:
        folded = _DOTTED.sub(CELL, folded)
    pieces, done = [], 0
    for head in _COMMA_HEAD.finditer(folded) if "," in folded else ():
        if head.start() >= done and _HEADED.search(head[0]):
            rows = list(_rows(folded, head.start(), head[0].count(",")))
            if len(rows) > 1:
                pieces += [folded[done : head.start()], *rows]
                done = head.start() + sum(map(len, rows))
    return "".join([*pieces, folded[done:]]) if pieces else folded


def _rows(folded: str, start: int, commas: int) -> Iterator[str]:
    """A head and the rows below it that have as many commas, made marks of cells."""
    while start < len(folded):
        line = folded[start : folded.find("\n", start) + 1 or None]
        kept = next((one for one in _readings(line) if one.count(CELL) == commas), None)
        if kept is None:
            return
        yield kept
        start += len(line)


def _readings(line: str) -> list[str]:
    """A row with the commas outside quotes made marks, all of them or those that part no thousands."""
    hidden = _QUOTED.sub(lambda found: found[0].replace(",", "\0"), line)
    loose = _THOUSANDS.sub(lambda found: found[0].replace(",", "\0"), hidden)
    return [one.replace(",", CELL).replace("\0", ",") for one in (hidden, loose)]
