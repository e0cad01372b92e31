"""Numerals as copy prints them: "15,647", "57.8 per cent", "68.7pc", "twenty-one", "three-quarters", "+9.71%".

Reading is tolerant of typesetting ("21.023" and "7, 143" are thousands, "per cet" is per cent) and says so.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from decimal import Decimal
from enum import StrEnum

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind

from hustings.figures.number_word import (
    CARDINALS,
    FRACTIONS,
    MULTIPLES,
    OF_ANOTHER,
    ORDINALS,
    OUTRIGHT_OF_ANOTHER,
    PART_SIGNS,
    PARTS_OF_ANOTHER,
    SMALL_PARTS_OF_ANOTHER,
    WORD_PATTERN,
    part_of_one,
    value_of_words,
    value_with_part,
)


class Unit(StrEnum):
    """What a numeral counts, as far as the numeral itself says."""

    NONE = "none"
    PERCENT = "percent"
    POINTS = "points"
    TIMES = "times"


class Form(StrEnum):
    """How a numeral is printed."""

    DIGITS = "digits"
    WORDS = "words"
    ORDINAL = "ordinal"
    FRACTION = "fraction"


class Numeral(msgspec.Struct, frozen=True, gc=False):
    """One numeral of a text. `decimals` is the precision printed; `sign` is "+", "-", "±" or empty as printed.

    `is_irregular` marks a thousands separator other than a comma, `is_misprint` a letter among the digits.
    """

    start: int
    end: int
    value: Decimal
    decimals: int = 0
    unit: Unit = Unit.NONE
    form: Form = Form.DIGITS
    sign: str = ""
    is_at_least: bool = False
    is_irregular: bool = False
    is_misprint: bool = False


#: "62 in every hundred", "58 people out of 100 voted"; not "58 out of 100 seats".
_IN_A_HUNDRED = (
    r"(?:(?:people|voters|electors|votes)\s)?(?:in|of|out\sof)\s(?:(?:every|each)\s(?:one\s)?(?:100|hundred)\b|a\shundred\b"
    r"|100(?=\s(?:people|voters|electors|votes|voted|turned|went|bothered|cast|did)\b|[^\S\n]*(?:[.;:)](?!\d)|,\s|$)))"
)
_UNIT = re.compile(
    rf"""(?:[^\S\n]|-)?(?:(?P<points>(?:percentage|percent|per\scent|%)[\s-]?p(?:oin)?ts?\b|points?\b|ppts?\b|pp\b|pts?\b)
    |(?P<percent>%|per\s?cent\b|per\scet\b|pc\b(?![^\S\n]\d)|pct\b|{_IN_A_HUNDRED})|(?P<times>times\b|fold\b))""",
    re.VERBOSE,
)
_DIGITS = (
    r"(?P<digits>\d{1,3}(?:,\d{3})+(?:\.\d+)?(?!\d)|(?<!he\sis\s)(?<!who\sis\s)(?<!who\swas\s)(?<!aged\s)\d{1,2},\s\d{3}(?![\d,.]\d|\d)"
    r"|[1-9]\d?[ \u00a0\u2009\u202f]\d{3}(?![\w,.]?\d|\s\d{3}\b|%)|\d+(?:\.\d+)?)"
)
_MISPRINT = r"(?P<misprint>\d{1,3}[a-z]\d{3}\b)"
_IN_DIGITS = re.compile(
    rf"""(?<![\w.,])(?P<sign>[+±-](?=\d))?(?:{_MISPRINT}|{_DIGITS})(?P<ordinal_suffix>(?:st|nd|rd|th)\b)?
    (?P<part>[{"".join(PART_SIGNS)}])?(?:[^\S\n]?(?P<scale>million|billion|thousand|bn|m|k)\b)?(?P<plus>\+|-plus\b|\splus\b)?""",
    re.VERBOSE,
)
_IN_WORDS = re.compile(rf"\b(?P<words>{WORD_PATTERN})(?:\b|(?<=%))(?!'(?:s|t)\b)")
_RUN = re.compile(r"\d+")
# Every numeral in words begins with one of these, but for "a third of", "a quarter of" and their like.
_AFTER_ARTICLE = frozenset({"third", "quarter", "fifth", "tenth", "half", "hundred", "thousand"})
_STARTS = sorted(
    {*CARDINALS, *ORDINALS, *MULTIPLES, *_AFTER_ARTICLE, *(words.split()[0] for words in FRACTIONS)} - {"a"}
)
_starts = AhoCorasick(_STARTS, matchkind=MatchKind.LeftmostLongest)
#: A part of one stands beside no larger number that is not counted in thousands.
_FEWEST_COUNTED = 100
_SCALES = {"million": 6, "m": 6, "billion": 9, "bn": 9, "thousand": 3, "k": 3}
#: A longer run of digits is no figure: only so many of them are read.
MOST_DIGITS = 24
_FULL_STOP_THOUSANDS = re.compile(r"\d{1,3}\.\d{3}")


def numerals(text: str) -> Iterator[Numeral]:
    """Every numeral of a text from left to right, in digits or words; offsets in code points.

    >>> [(str(one.value), str(one.unit)) for one in numerals("a majority of 9,639, or 18.2 per cent")]
    [('9639', 'none'), ('18.2', 'percent')]
    >>> [str(one.value) for one in numerals("polled 21.023 votes, then 7, 143, then twenty-one")]
    ['21023', '7143', '21']
    """
    plain = _lowered(text)
    found = [*_in_digits(plain), *_in_words(plain)]
    past = 0
    for match in sorted(found, key=lambda one: one.start()):
        if match.start() < past:
            continue  # the 10 of "six in 10"
        unit, end = _unit(plain, match.end())
        past = end if unit is Unit.PERCENT else match.end()
        yield _from_words(match, unit, end) if match.re is _IN_WORDS else _from_digits(match, unit, end)


def _lowered(text: str) -> str:
    """The text in small letters, code point for code point."""
    plain = text.lower()
    return plain if len(plain) == len(text) else "".join(one.lower() if len(one.lower()) == 1 else one for one in text)


def _in_digits(plain: str) -> Iterator[re.Match[str]]:
    """The numerals in digits: at most one in each run of digits, which begins with the run or the sign before it."""
    end = 0
    for run in _RUN.finditer(plain):
        start = run.start()
        if start < end:
            continue
        is_signed = start > end and plain[start - 1] in "+-±"
        match = (_IN_DIGITS.match(plain, start - 1) if is_signed else None) or _IN_DIGITS.match(plain, start)
        if match is not None:
            end = match.end()
            yield match


def _in_words(plain: str) -> Iterator[re.Match[str]]:
    """The numerals in words, tried only where a word stands that can begin one."""
    end = 0
    for index, start, _ in _starts.find_matches_as_indexes(plain):
        is_after_article = _STARTS[index] in _AFTER_ARTICLE and plain[max(0, start - 2) : start - 1] == "a"
        for at in (start - 2, start) if is_after_article else (start,):
            if at >= end and (match := _IN_WORDS.match(plain, at)) is not None:
                end = match.end()
                yield match
                break


def _unit(text: str, position: int) -> tuple[Unit, int]:
    match = _UNIT.match(text, position)
    if match is None:
        return Unit.NONE, position
    return Unit(str(match.lastgroup)), match.end()


_OF_DIGITS = ("misprint", "digits", "sign", "part", "scale", "ordinal_suffix", "plus")


def _from_digits(match: re.Match[str], unit: Unit, end: int) -> Numeral:
    misprint, printed, sign, part, scale, suffix, plus = match.group(*_OF_DIGITS)
    if misprint:
        digits = re.sub(r"\D", "", misprint)
        return Numeral(match.start(), end, Decimal(digits), 0, unit, is_misprint=True)
    bare = printed.replace(",", "")
    plain = "".join(bare.split())
    irregular = plain != bare
    if unit is Unit.NONE and not sign and _FULL_STOP_THOUSANDS.fullmatch(printed):
        plain, irregular = printed.replace(".", ""), True
    value = Decimal(plain[:MOST_DIGITS]) + (PART_SIGNS[part] if part else 0)
    if scale:
        value *= 10 ** _SCALES[scale]
    decimals = len(plain.partition(".")[2]) if not scale else 0
    form = Form.ORDINAL if suffix else Form.DIGITS
    return Numeral(match.start(), end, value, decimals, unit, form, sign or "", bool(plus), irregular)


def _from_words(match: re.Match[str], unit: Unit, end: int) -> Numeral:
    words = re.sub(r"[\s-]+", " ", match["words"])
    start = match.start()
    if words in ORDINALS:
        return Numeral(start, match.end(), Decimal(ORDINALS[words]), form=Form.ORDINAL)
    if words in MULTIPLES:
        return Numeral(start, match.end(), MULTIPLES[words], unit=Unit.TIMES, form=Form.WORDS)
    if (part := PARTS_OF_ANOTHER.get(words)) is not None and OF_ANOTHER.match(match.string, match.end()):
        return Numeral(start, match.end(), part, unit=Unit.TIMES, form=Form.WORDS)
    if (part := SMALL_PARTS_OF_ANOTHER.get(words)) is not None and OUTRIGHT_OF_ANOTHER.match(match.string, match.end()):
        return Numeral(start, match.end(), part, unit=Unit.TIMES, form=Form.WORDS)
    if (part := part_of_one(words)) is not None:
        of = Unit.POINTS if "point" in words else Unit.PERCENT
        return Numeral(start, match.end(), part, 0, of, Form.WORDS)
    if words in FRACTIONS:
        return Numeral(start, match.end(), FRACTIONS[words], unit=Unit.PERCENT, form=Form.FRACTION)
    if (mixed := value_with_part(words)) is not None:
        is_point = unit is Unit.NONE and mixed < _FEWEST_COUNTED
        unit = Unit.POINTS if is_point else unit  # "up two and a half"
        return Numeral(start, end, mixed, unit=unit, form=Form.WORDS)
    return Numeral(start, end, Decimal(value_of_words(words)), unit=unit, form=Form.WORDS)
