"""Numbers in words: cardinals below a million, ordinals to the twentieth, multiples and common fractions."""

from __future__ import annotations

import re
from decimal import ROUND_HALF_UP, Decimal

_SMALL = (
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
    "seventeen eighteen nineteen"
).split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()

_TENFOLD = 10

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
    "quadrupling": Decimal(4),
    "quintupled": Decimal(5),
    "halved": Decimal("0.5"),
    "halving": Decimal("0.5"),
}
#: "Rose sevenfold", "up threefold".
MULTIPLES |= {f"{word}fold": Decimal(value) for value, word in enumerate(_SMALL) if 1 < value <= _TENFOLD}

#: Parts of one: "two-thirds of a point", "half of one per cent".
PARTS_OF_ONE: dict[str, Decimal] = {
    "half": Decimal("0.5"),
    "a half": Decimal("0.5"),
    "a third": Decimal("0.33"),
    "one third": Decimal("0.33"),
    "two thirds": Decimal("0.67"),
    "a quarter": Decimal("0.25"),
    "one quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
    "a fifth": Decimal("0.2"),
    "one fifth": Decimal("0.2"),
    "two fifths": Decimal("0.4"),
    "three fifths": Decimal("0.6"),
    "four fifths": Decimal("0.8"),
    "a tenth": Decimal("0.1"),
    "one tenth": Decimal("0.1"),
    "two tenths": Decimal("0.2"),
    "three tenths": Decimal("0.3"),
    "four tenths": Decimal("0.4"),
    "six tenths": Decimal("0.6"),
    "seven tenths": Decimal("0.7"),
    "eight tenths": Decimal("0.8"),
    "nine tenths": Decimal("0.9"),
}
#: "Half what he had", "a third of her majority": so many times something else, and no share of the vote.
PARTS_OF_ANOTHER: dict[str, Decimal] = {
    "half": Decimal("0.5"),
    "a third": Decimal("0.33"),
    "two thirds": Decimal("0.67"),
    "a quarter": Decimal("0.25"),
    "three quarters": Decimal("0.75"),
}
#: Smaller parts, so many times another's only where that is said outright: "a fifth as many votes as X".
SMALL_PARTS_OF_ANOTHER: dict[str, Decimal] = {
    "a fifth": Decimal("0.2"),
    "a sixth": Decimal("0.17"),
    "an eighth": Decimal("0.13"),
    "a tenth": Decimal("0.1"),
}
_OUTRIGHT = r"(?=(?:\sof)?\swhat\b|\sas\smany\b|\sthe\svotes?\sof\b)"
_ANOTHER = (
    r"(?=(?<!\bhalf)\sthe\svotes?\sof\b|(?:\sof)?\s(?:what|that\s(?:of|in)|as\s(?:many|much|big|large)|the\s(?:size|majority|lead|margin|figure|tally|score)"
    r"|the\s(?:number|total)(?!\s(?:electorate|of\s(?:people|voters|electors)))"
    r"|(?:the|his|her|their|its|[a-z][a-z'-]*'s?)\s(?:[a-z]+\s)?\d{1,3}(?:,\d{3})+(?!\s(?:people|voters|electors))"
    r"|(?:his|her|their|its)\s(?:own\s|previous\s|old\s|last\s|former\s|\d{4}\s)*"
    r"(?:majority|lead|margin|tally|total|score|votes?|share)))"
)
OF_ANOTHER, OUTRIGHT_OF_ANOTHER = re.compile(_ANOTHER), re.compile(_OUTRIGHT)
#: What follows a whole number in "five and a half points".
_AND_PARTS: dict[str, Decimal] = {
    "and a half": Decimal("0.5"),
    "and a quarter": Decimal("0.25"),
    "and a third": Decimal("0.33"),
    "and three quarters": Decimal("0.75"),
    "and three quarter": Decimal("0.75"),
}
#: Parts of one as a single sign, as in "11\u00bd points".
PART_SIGNS: dict[str, Decimal] = {
    "\u00bd": Decimal("0.5"),
    "\u00bc": Decimal("0.25"),
    "\u00be": Decimal("0.75"),
    "\u2153": Decimal("0.33"),
    "\u2154": Decimal("0.67"),
}

_PARTS = {3: "third", 4: "quarter", 5: "fifth", 6: "sixth", 7: "seventh", 8: "eighth", 9: "ninth", 10: "tenth"}
#: "Three in four", "three out of four", "three in every four", "three voters in four".
_OUT_OF = ("in", "out of", "in every", "out of every", "voters in", "voter in", "votes in", "vote in", "vote in every")


#: "Six in 10": a whole that papers print in figures from ten on.
_IN_FIGURES = frozenset({10})


def _fractions() -> dict[str, Decimal]:
    """The parts of a whole in words, each in per cent to one decimal, halves up: "a third of", "three in ten"."""
    found = {"half": Decimal(50), "half of": Decimal(50), "half the": Decimal(50)}
    for whole, name in _PARTS.items():
        share = [(Decimal(100 * part) / whole).quantize(Decimal("0.1"), ROUND_HALF_UP) for part in range(whole)]
        part = f"{'an' if name == 'eighth' else 'a'} {name}"
        found |= {part: share[1], f"{part} of": share[1], f"one {name}": share[1]}
        found |= {f"{_SMALL[part]} {name}s": share[part] for part in range(2, whole)}
        found |= {f"{_SMALL[part]} {out} {_SMALL[whole]}": share[part] for part in range(1, whole) for out in _OUT_OF}
        if whole in _IN_FIGURES:
            found |= {f"{_SMALL[part]} {out} {whole}": share[part] for part in range(1, whole) for out in _OUT_OF}
    return found


FRACTIONS = _fractions()

# "one" alone is seldom a figure; it is read only before what it counts, and in "won one of the 59 seats".
_ATOM = "|".join(sorted((word for word in CARDINALS if word != "one"), key=len, reverse=True))
_ONES = "|".join(_SMALL[1:10])
_TEN = "|".join(_TENS)
_BELOW_HUNDRED = rf"(?:(?:{_TEN})[\s-](?:{_ONES})|{_ATOM}|one)"
_HUNDREDS = rf"(?:{_ATOM}|one)\shundred(?:\sand\s{_BELOW_HUNDRED})?"
#: What a round number counts, or how it is told: "a thousand votes", "a thousand or so", "a thousand more".
_ROUGHLY = r"\s(?:votes|ballots|or\sso|more|fewer|ahead|clear|behind)\b"
#: "About a thousand to get 32,158": a round number that is told as such.
_HEDGED = "(?:" + "|".join(rf"(?<=\b{word}\s)" for word in "about around nearly almost over under by".split()) + ")"
_CARDINAL = (
    rf"(?:a\shundred(?:\sand\s{_BELOW_HUNDRED})?(?={_ROUGHLY})|a\shundred\sand\s{_BELOW_HUNDRED}"
    rf"|a\sthousand,?\s(?:and\s{_BELOW_HUNDRED}|{_HUNDREDS})|a\sthousand(?={_ROUGHLY})"
    rf"|{_HEDGED}a\sthousand(?=\s(?:to|on|from)\b|\s*[,.;:)])"
    rf"|(?:{_TEN})[\s-](?:{_ONES})|(?:{_ATOM})|one(?=[\s-](?:votes?|seats?|points?|deposits?|per|hundred|thousand))"
    rf"|(?:(?<=won\s)|(?<=took\s)|(?<=held\s))one(?=\sof\s(?:the|its)\s(?:\d+|{_ATOM})\sseats?\b))"
    rf"(?:\sthousand,?\s{_HUNDREDS}|\s(?:hundred|thousand)(?:\sand\s{_BELOW_HUNDRED})?)?"
)
#: "A quarter of a percentage point", "half of one per cent", "half a point".
_PART_OF_ONE = (
    "(?:" + "|".join(word.replace(" ", r"[\s-]") for word in sorted(PARTS_OF_ONE, key=len, reverse=True)) + ")"
    r"\s(?:of\s)?(?:an?|one|1)(?:\s(?:percentage\s)?points?|\s?per\s?cent|\s?pc|\s?%)"
)
#: "Eleven and a half" of what a share moves by, or where nothing else is counted: no years, no miles.
_WITH_PART = (
    rf"(?:(?:{_TEN})[\s-](?:{_ONES})|{_ATOM}|one)[\s-]"
    + "(?:"
    + "|".join(word.replace(" ", r"[\s-]") for word in sorted(_AND_PARTS, key=len, reverse=True))
    + ")"
    + r"(?:\sthousand\b|(?=[\s-](?:percentage|points?|per|pc|ppts?|times|to|on)\b|%|\s*(?:[).,;]|$)))"
)
_PART_OF_ANOTHER = "(?:" + "|".join(word.replace(" ", r"[\s-]") for word in PARTS_OF_ANOTHER) + ")" + _ANOTHER
_SMALL_PART = "(?:" + "|".join(word.replace(" ", r"[\s-]") for word in SMALL_PARTS_OF_ANOTHER) + ")" + _OUTRIGHT


def _alternatives(words: dict[str, Decimal] | dict[str, int]) -> str:
    return "|".join(word.replace(" ", r"[\s-]") for word in sorted(words, key=len, reverse=True))


#: "To less than a third.", "10,603, or a quarter, for X": a part of a whole that the words leave out.
_LED = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word}\s)(?<!\bby\s{word}\s)" for word in "to or than over under nearly almost about around".split()
    )
    + ")"
)
_ENDED = r"(?=\s*(?:[,.;:)]|$))"


#: "Up by more than half on his 9,639", "down a third on 2015": by what part a vote moved.
_MOVED_HEDGES = r"over,under,nearly,almost,about,around,some,more\sthan,less\sthan,just\sover,just\sunder".split(",")
_MOVED_BY = (
    "(?:"
    + "|".join(
        rf"(?<=\b{word}\s{hedge})"
        for word in ("by", "up", "down")
        for hedge in ("", *(rf"{one}\s" for one in _MOVED_HEDGES))
    )
    + ")"
)
_MOVED_ON = r"(?=\s(?:on|from)\s(?:the|his|her|their|its|20\d\d|last|what|[a-z][a-z'-]*'s?)\b)"
_PART_MOVED = rf"{_MOVED_BY}(?:half|a\s(?:third|quarter|fifth|sixth|tenth)|an\seighth){_MOVED_ON}"


def _of_whole(whole: int) -> str:
    """The parts of so many, as a pattern: one alternative for all ways to say them."""
    name, parts = _PARTS[whole], "|".join(_SMALL[2:whole])
    outs = "|".join(_OUT_OF).replace(" ", r"[\s-]")
    named = rf"an?\s{name}\sof|{_LED}an?\s{name}{_ENDED}|one[\s-]{name}|(?:{parts})[\s-]{name}s"
    of = rf"(?:{_SMALL[whole]}|{whole}(?![\d%]|[.,]\d))" if whole in _IN_FIGURES else _SMALL[whole]
    return rf"{named}|(?:one|{parts})[\s-](?:{outs})[\s-]{of}"


_OF_WHOLE = [r"half[\s-](?:of|the)", *map(_of_whole, _PARTS)]

WORD_PATTERN = "|".join(
    [
        _PART_OF_ONE,
        _WITH_PART,
        _PART_OF_ANOTHER,
        _SMALL_PART,
        _PART_MOVED,
        *_OF_WHOLE,
        _alternatives(ORDINALS),
        _alternatives(MULTIPLES),
        _CARDINAL,
    ]
)


def part_of_one(words: str) -> Decimal | None:
    """The value of "two thirds of a point", single spaces between the words; `None` for what is no such part."""
    if not re.fullmatch(_PART_OF_ONE, words):
        return None
    return next(PARTS_OF_ONE[part] for part in _LONGEST_PARTS if words.startswith(part))


_LONGEST_PARTS = sorted(PARTS_OF_ONE, key=len, reverse=True)


def value_with_part(words: str) -> Decimal | None:
    """The value of "eleven and a half", "two and a half thousand"; `None` for a whole number.

    >>> value_with_part("eleven and a half"), value_with_part("two hundred and five")
    (Decimal('11.5'), None)
    """
    plain = words.removesuffix(" thousand")
    part = next((part for part in _AND_PARTS if plain.endswith(part)), None)
    if part is None:
        return None
    return (value_of_words(plain.removesuffix(part)) + _AND_PARTS[part]) * (1 if plain == words else 1000)


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
        elif word not in ("a", "and"):
            total += CARDINALS[word]
    return thousands + total
