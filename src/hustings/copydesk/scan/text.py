"""Text: its marks and the words between them, sentence by sentence."""

from __future__ import annotations

import re
from bisect import bisect_left
from functools import lru_cache

import msgspec
from msgspec.structs import replace

from hustings.copydesk.cue import CUE_WORDS, PUNCTUATION
from hustings.copydesk.fold import celled, fold
from hustings.copydesk.quote import Quotes, quotes_of
from hustings.copydesk.scan.no_age import without_ages
from hustings.copydesk.scan.number import number_tokens
from hustings.copydesk.scan.scanner import scanner_of
from hustings.copydesk.scan.sentence import sentence_bounds
from hustings.copydesk.token import MONTH_OF_MAY, Sentence, Tag, Token, places_of, start_of, tag_of
from hustings.record.record import Record

_WORD = re.compile(r"[^\W\d_]+(?:['-][^\W\d_]+)*|[,;\xa6()\[\]:/&]|\?(?=\s)|(?<=\s)-+(?=[\s\w])|(?<=[^\W_])-+(?=\s)")

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


def scan(text: str, record: Record) -> Scanned:
    """The tokens of a text, sentence by sentence."""
    folded = celled(fold(text))
    found = scanner_of(record).marks(text, folded)
    surnames = {mark.words.rpartition(" ")[2] for mark in found if mark.tag is Tag.NAME}
    marks = _merge(number_tokens(folded), [mark for mark in found if not _is_surname(mark, surnames, folded)])
    starts = list(map(start_of, marks))
    sentences = []
    for start, end, paragraph in sentence_bounds(folded):
        inside = marks[bisect_left(starts, start) : bisect_left(starts, end)]
        tokens = tuple(_fill_gaps(text, folded, start, end, inside))
        sentences += [Sentence(start, end, part, paragraph, bytes(map(tag_of, part))) for part in _bounded(tokens)]
    return Scanned(text, folded, tuple(sentences), quotes_of(text))


_BEFORE_PLACE = (" in ", " for ", " of ", " at ")


def _is_surname(mark: Token, surnames: set[str], folded: str) -> bool:
    """Whether a place's name is that of somebody whom the text names in full: "Jamie Stone", then "Stone"."""
    if mark.tag is not Tag.PLACE or mark.words not in surnames:
        return False
    return not folded[max(0, mark.start - 5) : mark.start].endswith(_BEFORE_PLACE)


def _bounded(tokens: tuple[Token, ...]) -> list[tuple[Token, ...]]:
    """A sentence's tokens, in parts where it is so long that reading it whole would take too long."""
    return [tokens[at : at + MOST_TOKENS] for at in range(0, len(tokens) or 1, MOST_TOKENS)]


def _merge(numbers: list[Token], names: list[Token]) -> list[Token]:
    """All marks in order; where two overlap the number gives way, except that a cue phrase gives way to it."""
    merged: list[Token] = []
    end = -1
    for mark in sorted([*numbers, *names], key=start_of):
        if mark.start >= end:
            merged.append(mark)
        elif mark.start == merged[-1].start and mark.end > end:
            merged[-1] = mark
        end = merged[-1].end
    return merged


def _fill_gaps(text: str, folded: str, start: int, end: int, marks: list[Token]) -> list[Token]:
    tokens: list[Token] = []
    position = start
    for mark in [*marks, None]:
        limit = end if mark is None else mark.start
        position += 2 if folded.startswith("'s", position) and position else 0
        if folded[position:limit] != " ":
            for match in _WORD.finditer(folded, position, limit):
                if (word := match[0]) in _SHORTENED:
                    tokens += _in_full(match, text)
                else:
                    (first, last), (bare, tag) = match.span(), _word_of(word)
                    tokens.append(Token(first, last, bare, tag, None, text[first].isupper()))
        if mark is not None:
            tokens.append(mark)
            position = mark.end
    if folded.find("may", start, end) >= 0:
        for at in [at for at, token in enumerate(tokens) if token.words == "may"]:
            tokens[at] = _as_month(tokens[at], at, tokens)
    for at, token in [(at, _as_part_of_name(tokens[at], at, tokens)) for at in places_of(tokens, _PLACES)]:
        tokens[at] = token
    places = list(places_of(tokens, _PLACES))
    return without_ages(tokens, places)


#: "Who'd held it by 45": two words in one.
_SHORTENED = {
    f"{who}'{short}": (who, full)
    for who in ("who", "he", "she", "they", "it")
    for short, full in (("d", "had"), ("ve", "have"), ("re", "are"))
}


def _in_full(match: re.Match[str], text: str) -> list[Token]:
    """The two words of "who'd", "they've"; "she'd" may be "she would", which tells of no result either way."""
    (start, end), (who, full) = match.span(), _SHORTENED[match[0]]
    parted = start + len(who)
    first = Token(start, parted, *_word_of(who), None, text[start].isupper())
    return [first, Token(parted, end, *_word_of(full), None, False)]


def _as_month(token: Token, index: int, tokens: list[Token]) -> Token:
    """The token, or, where "May" in a capital stands beside a day or a year, or after "in", the month."""
    if not token.is_capital or token.tag is not Tag.WORD:
        return token
    before, after = tokens[index - 1] if index else None, tokens[index + 1] if index + 1 < len(tokens) else None
    is_dated = (before is not None and before.tag in _BEFORE_MONTH) or (after is not None and after.tag is Tag.YEAR)
    is_month = is_dated or (before is not None and before.words in _MONTHLY)
    return replace(token, words=MONTH_OF_MAY) if is_month else token


_BEFORE_MONTH = frozenset({Tag.EXEMPT, Tag.ORDINAL, Tag.COUNT})
_MONTHLY = frozenset("in last since this next early late mid until".split())

_PLACES = frozenset({Tag.PLACE})

#: "Here's Exeter", "How Exeter voted" name no Mr Exeter.
_POINTING = frozenset("here that there how why where when what".split())


_AFTER_DOWN = frozenset({Tag.FROM, Tag.BY, Tag.TO, Tag.ON, Tag.HEDGE, Tag.COUNT, Tag.PERCENT, Tag.POINTS})


def _as_part_of_name(token: Token, index: int, tokens: list[Token]) -> Token:
    """The token, or, where a place's name is part of another name ("Ai Ross", "Buckingham Palace"), a plain word."""
    before = tokens[index - 1] if index else None
    after = tokens[index + 1] if index + 1 < len(tokens) else None
    if token.words == "down" and after is not None and after.tag in _AFTER_DOWN:
        return replace(token, tag=Tag.DOWN, value=None)  # "Down from 4,433 to 1,300"
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
    if printed == "?":  # of a question that is read together with its answer
        return printed, Tag.COMMA
    bare = printed.removesuffix("'s") if printed not in CUE_WORDS else printed
    return bare, PUNCTUATION.get(printed) or CUE_WORDS.get(bare) or PUNCTUATION.get(printed[:1]) or Tag.WORD
