"""Numbers in the words of copy: "nine", "15,647", "33.4 per cent", "13.9 percentage points", "an 8,502 majority"."""

from __future__ import annotations

from decimal import Decimal

from hustings.claims.phrase.style import Style, Thousands
from hustings.figures.number_word import CARDINALS

_WORDS = {value: word for word, value in CARDINALS.items()}
_BETWEEN = {Thousands.COMMA: ",", Thousands.SPACE: "\u2009", Thousands.NONE: ""}
_ENDINGS = {1: "st", 2: "nd", 3: "rd"}
_ORDINALS = "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth".split()
#: Before these a figure is said with a vowel: 8, 11, 18, 80 to 89, 800 …; 8,502 and 11,217, 18,000 too.
_VOWEL_FIRST = ("8", "11", "18")


def count(value: int, style: Style) -> str:
    """A whole number: in words up to the style's limit, else in digits.

    >>> count(9, Style()), count(15647, Style())
    ('nine', '15,647')
    """
    if 0 <= value <= style.words_to:
        return "no" if value == 0 else _WORDS[value]
    return digits(value, style)


def digits(value: int, style: Style) -> str:
    """A whole number in digits.

    >>> digits(9, Style()), digits(15647, Style())
    ('9', '15,647')
    """
    return f"{value:,}".replace(",", _BETWEEN[style.thousands])


def counted(value: int, one: str, style: Style, many: str | None = None) -> str:
    """A whole number with what it counts.

    >>> counted(1, "vote", Style()), counted(528, "vote", Style())
    ('one vote', '528 votes')
    """
    return f"{count(value, style)} {one if value == 1 else many or f'{one}s'}"


def per_cent(value: Decimal, style: Style) -> str:
    """A percentage.

    >>> per_cent(Decimal("33.4"), Style())
    '33.4 per cent'
    """
    return (
        f"{value}%"
        if style.per_cent == "%"
        else f"{value}pc"
        if style.per_cent == "pc"
        else f"{value} {style.per_cent}"
    )


def in_points(value: Decimal, style: Style) -> str:
    """Percentage points, without a sign.

    >>> in_points(Decimal("1.0"), Style()), in_points(Decimal("13.9"), Style())
    ('1.0 percentage points', '13.9 percentage points')
    """
    unit = style.points if value != 1 or "." in str(value) else style.points.removesuffix("s")
    return f"{abs(value)}{'' if style.points in ('pts', 'pp') else ' '}{unit}"


def ordinal(place: int) -> str:
    """A place: in words up to the twelfth.

    >>> ordinal(3), ordinal(22), ordinal(111)
    ('third', '22nd', '111th')
    """
    if 0 < place <= len(_ORDINALS):
        return _ORDINALS[place - 1]
    return f"{place}{'th' if place % 100 in (11, 12, 13) else _ENDINGS.get(place % 10, 'th')}"


def article(words: str) -> str:
    """ "a" or "an" before these words: by how a figure or an abbreviation is said.

    >>> [article(one) for one in ("SNP gain", "Labour hold", "8,502 majority", "1,800 lead", "UKIP gain", "DUP hold")]
    ['an', 'a', 'an', 'a', 'a', 'a']
    """
    first = words.split(maxsplit=1)[0].split("-", maxsplit=1)[0]
    if first[0].isdigit():
        whole = first.replace(",", "").replace("\u2009", "").partition(".")[0].rstrip("%pc")
        lead = whole[: (len(whole) - 1) % 3 + 1]
        return "an" if lead.startswith("8") or lead in _VOWEL_FIRST else "a"
    if first.isupper() and len(first) > 1 and first not in _SAID_AS_WORDS:
        return "an" if first[0] in "AEFHILMNORSX" else "a"
    return "an" if first[0] in "AEIOaeio" or first.lower().startswith(("un-", "ulster")) else "a"


_SAID_AS_WORDS = frozenset({"UKIP", "NATO"})
