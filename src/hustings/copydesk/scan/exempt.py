"""Numbers that say nothing of a result: ages, times, dates, money, list numbers. Each with the reason."""

from __future__ import annotations

import re

from hustings.figures.month import PRINTED
from hustings.figures.numeral import MOST_DIGITS, Form, Numeral, Unit

_MONTH = rf"(?:{PRINTED})\b"
_AFTER = {
    "time": re.compile(r"[:.]?\d*\s?(?:am|pm|a\.m|p\.m)\b|:\d\d|\s?o'clock|[\s-](?:hours?|minutes?|mins?|seconds?)\b"),
    "date": re.compile(rf"\s(?:of\s)?{_MONTH}|\.\d\d\b(?!\.?\d)"),
    "age": re.compile(r"[\s-]years?[\s-]old\b"),
    "money": re.compile(r"p\b|\s?(?:pounds|quid)\b"),
    "measure": re.compile(
        r"\s?(?:sq(?:uare|\.)? ?miles?|miles?|square|km|kilometres?|metres?|acres|mph|stone|lbs?|kg|degrees)\b"
    ),
    "identifier": re.compile(r"[a-z]\d|\w*@|[\d-]*/\d{2,4}/\d"),
}
_BEFORE = {
    "money": re.compile(r"[£$€]\s?\Z"),
    "age": re.compile(r"\b(?:aged?|turned|age\sof)\s\Z"),
    "date": re.compile(rf"(?<![a-z]){_MONTH}\s\Z"),
    "time": re.compile(r"\d[:.]\Z"),
    "threshold": re.compile(r"(?:short of|shy of|needed|than) (?:the )?\Z"),
    "identifier": re.compile(
        r"[a-z]\Z|#\Z|\bpage\s\Z|\bno\.\s?\Z|\bstation\s\Z|\broute\s\Z|\barticle\s\Z|\bcovid-\Z|\bm\Z"
    ),
}
#: Whether any of these can fit, in one look.
_ANY_AFTER = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in _AFTER.values()))
_ANY_BEFORE = re.compile("|".join(f"(?:{pattern.pattern})" for pattern in _BEFORE.values()))
#: What copy calls a majority in the Commons: half of the seats, with and without those who do not vote.
_HALVES = frozenset({320, 321, 322, 323, 325, 326})
_NEEDED = re.compile(r"\b(?:need\w*|requir\w+|magic|winning post|threshold)\b")
#: Votes in brackets, and after them others' in brackets: "(151), then X (59), Y (".
_IN_VOTES = re.compile(r"\((?:\d{3,}|\d{1,3},\d{3})\)(?:[^().\n]{1,60}\(\d{1,3}\))*[^().\n]{1,60}\($")
_AFTER_FIGURE = re.compile(r"\d%?\s?\($")
_SAID = re.compile(r"\b(?:said|says|added|told|insisted|explained) [a-z' .-]+, $")
_IS_SOMEBODY = re.compile(r"\b(?:who|s?he)(?: is|'s| was) (?:now |just |only )?$")
#: "X, at 24 the youngest of them", "X, who at just 23 is": no share is told so.
_AT = re.compile(r"(?:[,-]|\bwho,?)\sat\s(?:just\s|only\s|barely\s)?$")
_IN_AGE = re.compile(r"\b(?:youngest|oldest)\b[^.;\d]{0,60}\bat\s(?:just\s|only\s|barely\s)?$")
_AT_AGE = re.compile(r",|\s(?:the|one|still|already|he|she|a|an|now|will|is|was|has|becomes)\b")
#: "Third on 2025", "polled 2019": where somebody came and with what; nobody comes third on a year.
_PLACED_ON = re.compile(
    r"\b(?:(?:second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|last|\d(?:nd|rd|th))(?: place)?,? (?:on|with)"
    r"|polled|polling|scored|scoring|garnered|attracted|mustered|picked up|got|received|secured|managed|collected)"
    r" (?:just |only |a mere |exactly |barely )?$"
)
_ENDS_VOTES = re.compile(r"[.;)](?!\d)|,(?!\s?[\d(])|\s(?:and|but|to|for)\b|\s?$")
_LEADING_NOUGHT = re.compile(r"0\d")
_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|sir|dame)\.?\s\Z")
_MOST_DAYS = 31
_IN_MONTH = re.compile(r"(?:^|\W)(?:in|since|last|until|by|of|from|this|on|for|to|and) [a-z]+\.?\s\Z")
#: A number further from the start of its line opens no row.
_MOST_INDENT = 12
_LIST_AFTER = re.compile(r"[.)]\s")
#: A place at the head of a table's row: words after it, and columns set apart by blanks.
_ROW_AFTER = re.compile(r"[^\S\n][^\n\d]{3,60}?[^\S\n]{2,}[^\n]*?\d")


#: Nobody is older who stands: "turned 1,934 into 21,472".
_OLDEST = 120


def _may_be(why: str, numeral: Numeral) -> bool:
    """Whether a numeral can be what the words before it make of it."""
    if why == "threshold":
        return numeral.value in _HALVES
    return why != "age" or numeral.value <= _OLDEST


def why_exempt(numeral: Numeral, folded: str) -> str | None:
    """Why a numeral is none of the desk's business, in a word, or `None` when it may be."""
    before = folded[max(0, numeral.start - 12) : numeral.start]
    after = folded[numeral.end : numeral.end + 16]
    if numeral.end - numeral.start > MOST_DIGITS and numeral.form is not Form.WORDS and numeral.unit is Unit.NONE:
        return "identifier"
    if numeral.unit is not Unit.NONE:
        return "name" if numeral.form is not Form.DIGITS and _TITLE.search(before) else None
    for why, pattern in _BEFORE.items() if _ANY_BEFORE.search(before) else ():
        if why == "date" and (is_year(numeral, folded) or _is_of_name(numeral, before)):
            continue  # "in December 2019" gives a year; a day before it makes a date of the whole
        if pattern.search(before) and _may_be(why, numeral):
            return why
    if numeral.value in _HALVES and _NEEDED.search(folded[max(0, numeral.start - 40) : numeral.end + 40]):
        return "threshold"
    for why, pattern in _AFTER.items() if _ANY_AFTER.match(after) else ():
        if pattern.match(after):
            return why
    if is_year(numeral, folded):
        return "year"
    return _why_by_place(numeral, folded, before, after)


def _is_of_name(numeral: Numeral, before: str) -> bool:
    """ "Theresa May 37,718": no day, and of no month, as none is told of."""
    return numeral.value > _MOST_DAYS and not _IN_MONTH.search(before)


def _why_by_place(numeral: Numeral, folded: str, before: str, after: str) -> str | None:
    """Why a numeral is none of the desk's business by where it stands: at the head of a line, after a name."""
    if _LEADING_NOUGHT.match(folded, numeral.start):
        return "identifier"
    if _opens_line(numeral.start, folded):
        is_row = numeral.value < 100 and _ROW_AFTER.match(folded, numeral.end) is not None
        if is_row or (numeral.form is Form.DIGITS and _LIST_AFTER.match(after)):
            return "list number" if numeral.value < 100 else None
    return "age" if _is_age(numeral, before, after, folded[max(0, numeral.start - 160) : numeral.start]) else None


def _opens_line(start: int, folded: str) -> bool:
    """Whether nothing but blanks and a mark of equals stands before a number in its line."""
    first = max(0, start - _MOST_INDENT)
    line = folded.rfind("\n", first, start)
    return (line >= 0 or first == 0) and not folded[max(line + 1, first) : start].strip(" =\xa6")


def is_year(numeral: Numeral, folded: str) -> bool:
    """Whether a numeral is a year: four digits without a comma, no votes after it and nobody's place before it."""
    if numeral.form is not Form.DIGITS or numeral.decimals or numeral.sign or numeral.is_irregular:
        return False
    printed = folded[numeral.start : numeral.end]
    return (
        len(printed) == 4
        and printed.isdigit()
        and 1830 <= int(printed) <= 2099
        and re.match(r"[\s-](?:votes|ballots)\b", folded[numeral.end : numeral.end + 10]) is None
        and not _is_polled(numeral, folded)
    )


def _is_polled(numeral: Numeral, folded: str) -> bool:
    """ "X was third on 2025, a fall of 9 points": votes, printed without the comma."""
    is_ended = _ENDS_VOTES.match(folded[numeral.end : numeral.end + 6]) is not None
    return is_ended and _PLACED_ON.search(folded[max(0, numeral.start - 36) : numeral.start]) is not None


def _is_age(numeral: Numeral, before: str, after: str, around: str) -> bool:
    if numeral.decimals or numeral.sign or not 16 <= numeral.value <= 99 or numeral.form is not Form.DIGITS:
        return False
    if before.endswith("(") and after.startswith(")") and _IN_VOTES.search(around):
        return False
    if before.endswith("(") and after.startswith(")"):
        if _AFTER_FIGURE.search(before):
            return False  # "7 out of 638 (18)"
        return re.match(r"\),?\s[a-z]", after) is not None
    if _IS_SOMEBODY.search(before) and re.match(r"[,.;)]|\s(?:and|but)\b|$", after):
        return True
    if (_AT.search(before) and _AT_AGE.match(after)) or _IN_AGE.search(around[-80:]):
        return True
    is_after_name = re.search(r"[a-z)],\s$", before) is not None
    if is_after_name and _SAID.search(around[-40:]):
        return True
    return is_after_name and re.match(r",\s[a-z]|,$|\.\s?$|,\n", after) is not None
