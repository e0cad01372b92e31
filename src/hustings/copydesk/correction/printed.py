"""Printed: how a figure stands in copy, and another value printed the same way.

"15,647" has a comma at the thousands and "15647" has none; "Nine" is in words with a capital; "68.7pc" has one
decimal and its unit set close. Newspapers write numbers up to nine in words and from 10 in digits.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal

import msgspec

from hustings.figures.number_word import CARDINALS, ORDINALS
from hustings.figures.rounding import MINUS

_FIGURE = re.compile(
    r"""(?P<before>[^\w+−–-]*)
    (?P<number>(?P<sign>[+−–-](?=\d))?(?P<digits>\d[\d,.]*\d|\d)|\d{1,3},\s\d{3}|\d{1,3}[a-z]\d{3}
    |(?P<words>[a-z]+(?:[\s-][a-z]+)*?))
    (?P<unit>(?:[\s-]*(?:%|per\s?cent|per\scet|pc|pct|percentage|points?|ppts?|pp|pts?)(?:[\s-]points?)?)?)""",
    re.VERBOSE | re.IGNORECASE,
)
_WORDS = {value: word for word, value in CARDINALS.items()}
_ORDINAL_WORDS = {value: word for word, value in ORDINALS.items()}
_ORDINAL_DIGITS = re.compile(r"(\d+)(?:st|nd|rd|th)", re.IGNORECASE)
_WORD = re.compile(r"[^\W\d_]+")


class Printed(msgspec.Struct, frozen=True, gc=False):
    """A figure taken apart: what stands before the number, the number, its sign, and the unit after it as printed."""

    before: str
    number: str
    unit: str
    sign: str
    is_in_words: bool

    def restyled(self, value: Decimal, *, is_signed: bool) -> str | None:
        """Another value in this style; `value` has the decimals wanted. `None` for a number that words do not suit.

        >>> printed_figure("15,647").restyled(Decimal(9050), is_signed=False)
        '9,050'
        >>> printed_figure("Nine").restyled(Decimal(4), is_signed=False)
        'Four'
        >>> printed_figure("−3.2").restyled(Decimal("4.1"), is_signed=True)
        '+4.1'
        """
        if self.is_in_words:
            return self._in_words(abs(value))
        digits = f"{abs(value):,}" if self._has_commas else str(abs(value))
        return (self._sign(value) if is_signed else self.sign) + digits

    @property
    def _has_commas(self) -> bool:
        """Whether the copy puts a comma at the thousands; a number too small to show it is taken to."""
        return "," in self.number or re.fullmatch(r"[+−–-]?\d{4,}", self.number) is None

    def _sign(self, value: Decimal) -> str:
        down = self.sign if self.sign in ("−", "–", "-") and self.sign else MINUS
        return "+" if value > 0 else down if value < 0 else ""

    def _in_words(self, value: Decimal) -> str | None:
        is_capital = self.number[:1].isupper()
        if value == value.to_integral_value() and (value <= 9 or (is_capital and value <= 20)):
            word = _WORDS[int(value)]
            return word.capitalize() if is_capital else word
        return None if is_capital else f"{value:,}"


def printed_figure(text: str) -> Printed | None:
    """The figure that this stretch of copy is, from end to end; `None` when it is not one plain figure.

    >>> printed_figure("68.7pc").unit, printed_figure("13.9 per cent").unit, printed_figure("1.2 million")
    ('pc', ' per cent', None)
    """
    found = _FIGURE.fullmatch(text)
    if found is None:
        return None
    words = found["words"]
    if words is not None and not _is_cardinal(words):
        return None
    return Printed(found["before"], found["number"], found["unit"], found["sign"] or "", words is not None)


def _is_cardinal(words: str) -> bool:
    """Whether these words are a number below a million: not "doubled", not "a third"."""
    parts = re.split(r"[\s-]+", words.lower())
    return all(part in CARDINALS or part in ("hundred", "thousand", "and") for part in parts)


def ordinal_like(printed: str, stated: int, right: int) -> str | None:
    """A place as the one printed: "Third" becomes "Sixth", "3rd" becomes "6th"; `None` when `printed` is not `stated`.

    >>> ordinal_like("Third", 3, 6), ordinal_like("3rd", 3, 2), ordinal_like("first", 3, 6)
    ('Sixth', '2nd', None)
    """
    in_digits = _ORDINAL_DIGITS.fullmatch(printed)
    if (int(in_digits[1]) if in_digits else ORDINALS.get(printed.lower())) != stated:
        return None
    word = _ORDINAL_WORDS.get(right)
    if in_digits or word is None:
        suffix = "th" if right % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(right % 10, "th")
        return f"{right}{suffix}"
    return word.capitalize() if printed[0].isupper() else word


def whole_words(text: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """The words in a stretch of text, with their places in the whole."""
    return _WORD.finditer(text, start, end)
