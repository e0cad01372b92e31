"""Number: a token for every number of a text."""

from __future__ import annotations

from functools import partial

from msgspec.structs import replace

from hustings.copydesk.scan.exempt import why_exempt
from hustings.copydesk.token import Tag, Token
from hustings.figures.numeral import Form, Numeral, Unit, numerals


def number_tokens(folded: str) -> list[Token]:
    """A token for every number of a folded text; those that say nothing of a result are tagged exempt."""
    tokens = []
    for one in map(partial(_with_sign, folded=folded), numerals(folded)):
        why = why_exempt(one, folded)
        end = one.end - len(" of") * folded[one.start : one.end].endswith(" of")  # "half of those who voted"
        tag = _tag_of(one) if why is None else Tag.YEAR if why == "year" else Tag.EXEMPT
        tokens.append(Token(one.start, end, folded[one.start : end], tag, why if tag is Tag.EXEMPT else one))
    return tokens


_SIGNS = {"plus": "+", "minus": "-"}


def _with_sign(numeral: Numeral, folded: str) -> Numeral:
    """ "Minus 10.9", "plus 7.9 points": a sign in words, of what is no count."""
    is_moved = numeral.decimals > 0 or numeral.unit is Unit.POINTS
    if not is_moved or numeral.sign or numeral.form is not Form.DIGITS:
        return numeral
    word = folded[max(0, numeral.start - 6) : numeral.start].split()[-1:]
    sign = _SIGNS.get(word[0]) if word and folded[numeral.start - 1] == " " else None
    return replace(numeral, sign=sign) if sign else numeral


def _tag_of(numeral: Numeral) -> Tag:
    if numeral.form is Form.ORDINAL:
        return Tag.ORDINAL
    if numeral.sign and (numeral.decimals or numeral.unit is not Unit.NONE):
        return Tag.SIGNED
    if numeral.unit is Unit.NONE and numeral.decimals in (1, 2) and not numeral.is_misprint:
        return Tag.PERCENT  # "on 25.6, down 21.8": nobody polls a part of a vote
    if numeral.unit is Unit.NONE and numeral.value % 1:
        return Tag.PERCENT  # "up two and a half"
    return _BY_UNIT[numeral.unit]


_BY_UNIT = {Unit.PERCENT: Tag.PERCENT, Unit.POINTS: Tag.POINTS, Unit.TIMES: Tag.TIMES, Unit.NONE: Tag.COUNT}
