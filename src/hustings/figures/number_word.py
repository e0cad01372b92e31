"""Numbers in words: cardinals below a million, ordinals to the twentieth, multiples and common fractions."""

from __future__ import annotations

from decimal import Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

CARDINALS: dict[str, int] = {word: value for value, word in enumerate(_SMALL)}
CARDINALS |= {word: 10 * value for value, word in enumerate(_TENS, start=2)}

ORDINALS: dict[str, int] = {
    word: value
    for value, word in enumerate(
        "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth "
        "fifteenth sixteenth seventeenth eighteenth nineteenth twentieth".split(),
        start=1,
    )
}

MULTIPLES: dict[str, Decimal] = {
    "twice": Decimal(2),
    "double": Decimal(2),
    "doubled": Decimal(2),
    "doubles": Decimal(2),
    "doubling": Decimal(2),
    "treble": Decimal(3),
    "trebled": Decimal(3),
    "trebling": Decimal(3),
    "triple": Decimal(3),
    "tripled": Decimal(3),
    "tripling": Decimal(3),
    "quadrupled": Decimal(4),
    "halved": Decimal("0.5"),
    "halving": Decimal("0.5"),
}

#: Parts of a percentage point.
OF_A_POINT: dict[str, Decimal] = {
    "half a point": Decimal("0.5"),
    "half a percentage point": Decimal("0.5"),
}

FRACTIONS: dict[str, Decimal] = {
    "half of": Decimal(50),
    "half the": Decimal(50),
    "a third of": Decimal("33.3"),
    "one third": Decimal("33.3"),
    "two thirds": Decimal("66.7"),
    "a quarter of": Decimal(25),
    "one quarter": Decimal(25),
    "three quarters": Decimal(75),
    "one in three": Decimal("33.3"),
    "two in three": Decimal("66.7"),
    "two out of three": Decimal("66.7"),
    "three in four": Decimal(75),
    "three out of four": Decimal(75),
    "one in four": Decimal(25),
    "one in five": Decimal(20),
    "four in five": Decimal(80),
    "one in ten": Decimal(10),
    "three voters in four": Decimal(75),
    "two voters in three": Decimal("66.7"),
    "two in every three": Decimal("66.7"),
    "three in every four": Decimal(75),
}

# "one" alone is seldom a figure; it is read only before what it counts, and in "won one of the 59 seats".
_ATOM = "|".join(sorted((word for word in CARDINALS if word != "one"), key=len, reverse=True))
_ONES = "|".join(_SMALL[1:10])
_TEN = "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})[\s-](?:{_ONES})|{_ATOM}|one)"
_HUNDREDS = rf"(?:{_ATOM}|one)\shundred(?:\sand\s{_BELOW_HUNDRED})?"
_CARDINAL = (
    rf"(?:(?:{_TEN})[\s-](?:{_ONES})|(?:{_ATOM})|one(?=[\s-](?:votes?|seats?|points?|deposits?|per|hundred|thousand))"
    rf"|(?:(?<=won\s)|(?<=took\s)|(?<=held\s))one(?=\sof\s(?:the|its)\s(?:\d+|{_ATOM})\sseats?\b))"
    rf"(?:\sthousand,?\s{_HUNDREDS}|\s(?:hundred|thousand)(?:\sand\s{_BELOW_HUNDRED})?)?"
)


def _alternatives(words: dict[str, Decimal] | dict[str, int]) -> str:
    return "|".join(word.replace(" ", r"[\s-]") for word in sorted(words, key=len, reverse=True))


WORD_PATTERN = "|".join(
    [
        _alternatives(OF_A_POINT),
        _alternatives(FRACTIONS),
        _alternatives(ORDINALS),
        _alternatives(MULTIPLES),
        _CARDINAL,
    ]
)


def value_of_words(words: str) -> int:
    """The whole number that words name, single spaces between them; `KeyError` for a word that is none.

    >>> value_of_words("twenty one"), value_of_words("six hundred and forty")
    (21, 640)
    >>> value_of_words("eleven thousand, two hundred and seventeen")
    11217
    """
    thousands = total = 0
    for word in words.replace(",", "").split():
        if word == "thousand":
            thousands, total = max(total, 1) * 1000, 0
        elif word == "hundred":
            total = max(total, 1) * 100
        elif word != "and":
            total += CARDINALS[word]
    return thousands + total
