"""Scan: one pass for names and signal words (Aho–Corasick), one for numbers; then tokens, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache, partial

import msgspec
from ahocorasick_rs import AhoCorasick, MatchKind
from msgspec.structs import replace

from hustings.claims.country import UK
from hustings.copydesk.cue import CUE_PHRASES, CUE_WORDS, PUNCTUATION
from hustings.copydesk.exempt import why_exempt
from hustings.copydesk.fold import celled, fold
from hustings.copydesk.lexicon import Lexicon, lexicon_of
from hustings.copydesk.quote import Quotes, quotes_of
from hustings.copydesk.sentence import sentence_bounds
from hustings.copydesk.token import MONTH_OF_MAY, Sentence, Tag, Token, places_of
from hustings.figures.numeral import Form, Numeral, Unit, numerals
from hustings.record.kept import kept
from hustings.record.record import Record

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[,;\xa6()\[\]:/&]|(?<=\s)-+(?=[\s\w])|(?<=[^\W_])-+(?=\s)")
# A short form in small letters counts as a party only where a list sets it: "(Con)", "Smith, Lab, 12".
_LIST_MARKS = ("(", ",", "-", ":", "/", ";", "[", "\n", "\xa6", "")
_AFTER_MARKS = (".", "]", ")", "!", "?")
# "Adam Twine Grn 1,404": so does a count of votes right after it.
_COUNTED = re.compile(r" ?[:\xa6]? ?\d[\d, ]{2}")
#: "C gain", "Con maj": so does the result right after it; "gain from Lab": so does one right before.
_RESULT = re.compile(r" (?:gain|hold|win|maj|majority)\b")
_TAKEN_FROM = ("gain from ", "hold from ", "win from ")
_LONGEST_SHORT = 4
_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? $")
#: Longer runs without a full stop are tables or no prose at all.
MOST_TOKENS = 160
_INSTITUTIONS = frozenset(
    "palace council hospital university airport station road street cathedral college school football fc afc club rugby"
    " cricket rovers wanderers academy borough evening post echo gazette herald mercury telegraph chronicle advertiser"
    " observer courier festival theatre infirmary docks racecourse party".split()
)


#: "Reading time: 4 minutes" names no town.
_READ = frozenset("time list room material glasses habits age".split())


class Scanned(msgspec.Struct, frozen=True, gc=False):
    """A text, its folded twin, its sentences of tokens and its quotations."""

    text: str
    folded: str
    sentences: tuple[Sentence, ...]
    quotes: Quotes


class Scanner:
    """Finds every name of a lexicon and every signal phrase in one pass over a text."""

    def __init__(self, lexicon: Lexicon) -> None:
        table: dict[str, tuple[Tag, object]] = {}
        table |= {phrase: (tag, None) for phrase, tag in CUE_PHRASES.items()}
        table |= {name: (Tag.PLACE, name) for name, place in lexicon.places.items() if place.is_short}
        table |= {name: (Tag.REGION, region) for name, region in lexicon.regions.items()}
        table |= {name.lower(): (Tag.PARTY, keys) for name, keys in lexicon.exact_parties.items()}
        table |= {name: (Tag.PARTY, keys) for name, keys in lexicon.parties.items()}
        table |= {name: (Tag.PLACE, name) for name, place in lexicon.places.items() if not place.is_short}
        table |= {name: (Tag.NAME, name) for name in lexicon.people}
        self._exact: dict[str, dict[str, frozenset[str]]] = {}
        for name, keys in lexicon.exact_parties.items():
            self._exact.setdefault(name.lower(), {})[name] = keys
        self._patterns = list(table.items())
        self.automaton = AhoCorasick(list(table), matchkind=MatchKind.LeftmostLongest)
        self._loose_parties = lexicon.parties
        self._counties = {name for name, region in lexicon.regions.items() if region != UK and name.isalpha()}

    def marks(self, text: str, folded: str) -> list[Token]:
        """The names and signal phrases of a text, from left to right, none overlapping."""
        found = []
        for index, start, end in self.automaton.find_matches_as_indexes(folded):
            is_beside_letter = folded[end : end + 1].isalnum() or folded[start - 1 : start].isalnum()
            if is_beside_letter and _is_inside_word(folded, start, end):
                again = self._hidden_by(folded, start, end)
                if again is None:
                    continue
                index, start, end = again  # noqa: PLW2901
            words, (tag, value) = self._patterns[index]
            token = Token(start, end, words, tag, value, text[start].isupper())
            if self._is_of_surname(text, token) or _is_after_hyphen(token, folded):
                continue
            if (kept := self._kept(token, text[start:end], folded)) is not None:
                found.append(kept)
        return found

    def _hidden_by(self, folded: str, start: int, end: int) -> tuple[int, int, int] | None:
        """The mark that begins in the last word of a phrase that ends inside a word: "Torfaen" after "takes to"."""
        last = folded.rfind(" ", start, end) + 1
        if last <= start:
            return None
        for index, first, stop in self.automaton.find_matches_as_indexes(folded[last : last + _LONGEST_NAME]):
            if first or _is_inside_word(folded, last, last + stop):
                return None
            return index, last, last + stop
        return None

    def _kept(self, token: Token, printed: str, folded: str) -> Token | None:
        before = folded[max(0, token.start - 6) : token.start]
        if token.tag is Tag.PARTY and token.words not in self._loose_parties:
            keys = self._exact.get(token.words, {}).get(printed)
            if (keys is not None and not printed.isupper()) or len(printed) == 1:
                keys = keys if _is_listed(token, before, folded) else None
            return None if keys is None else Token(token.start, token.end, token.words, Tag.PARTY, keys, True)
        if token.tag is Tag.PARTY and _TITLE.search(before):
            return None
        if token.tag is Tag.PARTY and token.words.startswith(("independent", "the ")):
            return token
        is_name = token.is_capital or printed[0].isdigit()  # "the 30-50 Coalition"
        is_name = is_name or (token.words == "nationalists" and before.endswith("the "))
        if token.tag in (Tag.PLACE, Tag.NAME, Tag.PARTY) and not is_name:
            return None
        if token.tag is Tag.REGION and not token.is_capital and token.words in self._counties:
            return None  # "a weel-kent face"
        return token

    @staticmethod
    def _is_of_surname(text: str, token: Token) -> bool:
        """ "Preston-Hall": a place's name that is a part of somebody's."""
        after = text[token.end : token.end + 2]
        is_joined = text.endswith("-", 0, token.start) or (after[:1] == "-" and after[1:].isupper())
        return token.tag is Tag.PLACE and is_joined


def _is_after_hyphen(token: Token, folded: str) -> bool:
    """ "Runner-up to": a signal phrase begun in the latter half of a word."""
    is_inside = folded.endswith("-", 0, token.start) and folded[max(0, token.start - 2) : token.start - 1].isalpha()
    return token.value is None and is_inside


def _is_listed(token: Token, before: str, folded: str) -> bool:
    """Whether a short form stands in a list of a result."""
    if before.rstrip(" ")[-1:] in _LIST_MARKS:
        return True
    if _RESULT.match(folded, token.end) is not None and before.rstrip(" ")[-1:] in _AFTER_MARKS:
        return True
    if folded.endswith(_TAKEN_FROM, max(0, token.start - 10), token.start):
        return True
    return token.end - token.start <= _LONGEST_SHORT and _COUNTED.match(folded, token.end) is not None


@kept
def scanner_of(record: Record) -> Scanner:
    """The scanner for a record's names, built at the first call for it."""
    return Scanner(lexicon_of(record))


def scan(text: str, record: Record) -> Scanned:
    """The tokens of a text, sentence by sentence."""
    folded = celled(fold(text))
    found = scanner_of(record).marks(text, folded)
    surnames = {mark.words.rpartition(" ")[2] for mark in found if mark.tag is Tag.NAME}
    marks = _merge(number_tokens(folded), [mark for mark in found if not _is_surname(mark, surnames, folded)])
    starts = [mark.start for mark in marks]
    sentences = []
    for start, end, paragraph in sentence_bounds(folded):
        inside = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        tokens = tuple(_fill_gaps(text, folded, start, end, inside))
        sentences += [Sentence(start, end, part, paragraph) for part in _bounded(tokens)]
    return Scanned(text, folded, tuple(sentences), quotes_of(text))


_BEFORE_PLACE = (" in ", " for ", " of ", " at ")


#: No name or phrase is longer.
_LONGEST_NAME = 80


def _is_surname(mark: Token, surnames: set[str], folded: str) -> bool:
    """Whether a place's name is that of somebody whom the text names in full: "Jamie Stone", then "Stone"."""
    if mark.tag is not Tag.PLACE or mark.words not in surnames:
        return False
    return not folded[max(0, mark.start - 5) : mark.start].endswith(_BEFORE_PLACE)


def _bounded(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """A sentence's tokens, in parts where it is so long that reading it whole would take too long."""
    return [tokens[at : at + MOST_TOKENS] for at in range(0, len(tokens) or 1, MOST_TOKENS)]


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


def _merge(numbers: list[Token], names: list[Token]) -> list[Token]:
    """All marks in order; where two overlap the number gives way, except that a cue phrase gives way to it."""
    merged: list[Token] = []
    for mark in sorted([*numbers, *names], key=lambda one: (one.start, -one.end)):
        if not merged or mark.start >= merged[-1].end:
            merged.append(mark)
    return merged


def _fill_gaps(text: str, folded: str, start: int, end: int, marks: list[Token]) -> list[Token]:
    tokens: list[Token] = []
    position = start
    for mark in [*marks, None]:
        limit = end if mark is None else mark.start
        position += 2 if folded.startswith("'s", position) and position else 0
        if folded[position:limit] != " ":
            tokens += [
                Token(*match.span(), *_word_of(match[0]), None, text[match.start()].isupper())
                for match in _WORD.finditer(folded, position, limit)
            ]
        if mark is not None:
            tokens.append(mark)
            position = mark.end
    if folded.find("may", start, end) >= 0:
        tokens = [_as_month(token, at, tokens) for at, token in enumerate(tokens)]
    for at, token in [(at, _as_part_of_name(tokens[at], at, tokens)) for at in places_of(tokens, _PLACES)]:
        tokens[at] = token
    return tokens


def _as_month(token: Token, index: int, tokens: list[Token]) -> Token:
    """The token, or, where "May" in a capital stands beside a day or a year, or after "in", the month."""
    if token.words != "may" or not token.is_capital or token.tag is not Tag.WORD:
        return token
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    is_dated = (before is not None and before.tag in _BEFORE_MONTH) or (after is not None and after.tag is Tag.YEAR)
    is_month = is_dated or (before is not None and before.words in _MONTHLY)
    return replace(token, words=MONTH_OF_MAY) if is_month else token


_BEFORE_MONTH = frozenset({Tag.EXEMPT, Tag.ORDINAL, Tag.COUNT})
_MONTHLY = frozenset("in last since this next early late mid until".split())


_PLACES = frozenset({Tag.PLACE})


#: "Here's Exeter" names no Mr Exeter.
_POINTING = frozenset({"here", "that", "there"})


def _as_part_of_name(token: Token, index: int, tokens: list[Token]) -> Token:
    """The token, or, where a place's name is part of another name ("Ai Ross", "Buckingham Palace"), a plain word."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    is_surname = (
        before is not None
        and before.tag is Tag.WORD
        and before.is_capital
        and before.words not in _POINTING
        and " " not in token.words
        and token.start - before.end == 1
    )
    is_institution = after is not None and after.words in _INSTITUTIONS and after.is_capital
    is_institution = is_institution or (token.words == "reading" and after is not None and after.words in _READ)
    if is_surname or is_institution:
        return Token(token.start, token.end, token.words, Tag.WORD, None, True)
    return token


@lru_cache(maxsize=1 << 16)
def _word_of(printed: str) -> tuple[str, Tag]:
    """A word or mark without the possessive, and its tag."""
    bare = printed.removesuffix("'s") if printed not in CUE_WORDS else printed
    return bare, PUNCTUATION.get(printed) or CUE_WORDS.get(bare) or PUNCTUATION.get(printed[:1]) or Tag.WORD


def _is_inside_word(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return (before.isalnum() and folded[start].isalnum()) or (after.isalnum() and folded[end - 1].isalnum())
