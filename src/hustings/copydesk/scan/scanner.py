"""Scanner: every name of a record and every signal phrase, found in one pass over a text."""

from __future__ import annotations

import re
from collections.abc import Iterator

from ahocorasick_rs import AhoCorasick, MatchKind

from hustings.claims.country import UK
from hustings.copydesk.cue import CUE_PHRASES
from hustings.copydesk.lexicon import Lexicon, lexicon_of
from hustings.copydesk.token import Tag, Token
from hustings.record.kept import kept
from hustings.record.record import Record

# A short form in small letters counts as a party only where a list sets it: "(Con)", "Smith, Lab, 12".
_LIST_MARKS = ("(", ",", "-", ":", "/", ";", "[", "\n", "\xa6", "")
_AFTER_MARKS = (".", "]", ")", "!", "?")
# "Adam Twine Grn 1,404": so does a count of votes right after it.
_COUNTED = re.compile(r" ?[:\xa6]? ?\d[\d, ]{2}")
#: "C gain", "Con maj": so does the result right after it; "gain from Lab": so does one right before.
_RESULT = re.compile(r" (?:gains?|holds?|wins?|lose|loses|maj|majority)\b")
#: "04:22 C gain": after the time of an entry too.
_TIMED = re.compile(r"\d[:.]\d\d ?(?:am|pm)? $")
_TAKEN_FROM = ("gain from ", "hold from ", "win from ")
_LONGEST_SHORT = 4
_TITLE = re.compile(r"\b(?:mr|mrs|ms|miss|dr|sir|dame|lord|lady)\.? $")


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
        for index, start, end in self._whole(folded):
            words, (tag, value) = self._patterns[index]
            token = Token(start, end, words, tag, value, text[start].isupper())
            if value is not None:
                if (kept := self._kept(token, text, folded)) is not None:
                    found.append(kept)
            elif not _is_after_hyphen(token, folded):
                found.append(token)
        return found

    def _whole(self, folded: str) -> Iterator[tuple[int, int, int]]:
        """The pattern of each mark that ends where a word does, and where it begins and ends; what one that does not
        hides is found again."""
        reached = 0
        for index, start, end in self.automaton.find_matches_as_indexes(folded):
            if start < reached:
                continue
            is_beside_letter = folded[end : end + 1].isalnum() or folded[start - 1 : start].isalnum()
            if not is_beside_letter or not _is_inside_word(folded, start, end):
                yield index, start, end
                continue
            if " " not in self._patterns[index][0]:
                continue
            for shown in (self._begun_with, self._after_part, self._hidden_by):
                if (found := shown(folded, start, end)) is not None and found[1] >= reached:
                    reached = found[2]
                    yield found

    def _after_part(self, folded: str, start: int, end: int) -> tuple[int, int, int] | None:
        """The mark that begins in the second word of a phrase that begins inside a word: "Newcastle upon Tyne North"
        after "in", where "N Newcastle upon Tyne" is a name too."""
        second = folded.find(" ", start, end) + 1
        return self._at(folded, second) if folded[start - 1 : start].isalnum() else None

    def _hidden_by(self, folded: str, start: int, end: int) -> tuple[int, int, int] | None:
        """The mark that begins in the last word of a phrase that ends inside a word: "Torfaen" after "takes to"."""
        last = folded.rfind(" ", start, end) + 1
        return self._at(folded, last) if last > start else None

    def _at(self, folded: str, place: int) -> tuple[int, int, int] | None:
        """The whole mark that begins at a place."""
        for index, first, end in self.automaton.find_matches_as_indexes(folded[place : place + _LONGEST_NAME]):
            return None if first or _is_inside_word(folded, place, place + end) else (index, place, place + end)
        return None

    def _begun_with(self, folded: str, start: int, end: int) -> tuple[int, int, int] | None:
        """The mark that a phrase that ends inside a word begins with: "Glasgow" in "Glasgow constituencies"."""
        last = folded.rfind(" ", start, end)
        for index, first, stop in self.automaton.find_matches_as_indexes(folded[start : max(start, last)]):
            if self._patterns[index][1][1] is None:
                return None
            return None if first or _is_inside_word(folded, start, start + stop) else (index, start, start + stop)
        return None

    def _kept(self, token: Token, text: str, folded: str) -> Token | None:
        """The token of a name, or `None` where its letters or what stands around them make it something else."""
        if token.tag is Tag.PARTY:
            return self._party(token, text[token.start : token.end], folded)
        if token.tag is Tag.REGION:  # "a weel-kent face"
            return token if token.is_capital or token.words not in self._counties else None
        is_name = token.is_capital or text[token.start].isdigit()  # "the 30-50 Coalition"
        return token if is_name and not _is_of_surname(text, token) else None

    def _party(self, token: Token, printed: str, folded: str) -> Token | None:
        before = folded[max(0, token.start - 6) : token.start]
        if token.words not in self._loose_parties:
            keys = self._exact.get(token.words, {}).get(printed)
            if token.words in _WORDS_TOO and not _is_of_entry(before, folded, token.end):
                return None
            if (keys is not None and not printed.isupper()) or len(printed) == 1:
                keys = keys if _is_listed(token, before, folded) else None
            return None if keys is None else Token(token.start, token.end, token.words, Tag.PARTY, keys, True)
        if _TITLE.search(before):
            return None
        is_name = token.is_capital or printed[0].isdigit() or token.words.startswith(("independent", "the "))
        return token if is_name or (token.words == "nationalists" and before.endswith("the ")) else None


#: Short forms that are words of their own: "(All)", "SDLP 11.1, All 15.0", not "All 18 seats".
_WORDS_TOO = frozenset({"all"})
_ENTERED = re.compile(r"\)|,? \d{1,2}\.\d|,? \d{1,3},\d{3}")


def _is_of_entry(before: str, folded: str, end: int) -> bool:
    """Whether a word stands in brackets, or in a row before a share or votes."""
    return before.rstrip(" ")[-1:] in ("(", ",", ";") and _ENTERED.match(folded, end) is not None


def _is_of_surname(text: str, token: Token) -> bool:
    """ "Preston-Hall": a place's name that is a part of somebody's."""
    after = text[token.end : token.end + 2]
    is_joined = text.endswith("-", 0, token.start) or (after[:1] == "-" and after[1:].isupper())
    return token.tag is Tag.PLACE and is_joined


def _is_after_hyphen(token: Token, folded: str) -> bool:
    """ "Runner-up to": a signal phrase begun in the latter half of a word."""
    return folded.endswith("-", 0, token.start) and folded[max(0, token.start - 2) : token.start - 1].isalpha()


def _is_listed(token: Token, before: str, folded: str) -> bool:
    """Whether a short form stands in a list of a result."""
    if before.rstrip(" ")[-1:] in _LIST_MARKS:
        return True
    if _RESULT.match(folded, token.end) is not None and (
        before.rstrip(" ")[-1:] in _AFTER_MARKS or _TIMED.search(folded, max(0, token.start - 9), token.start)
    ):
        return True
    if folded.endswith(_TAKEN_FROM, max(0, token.start - 10), token.start):
        return True
    return token.end - token.start <= _LONGEST_SHORT and _COUNTED.match(folded, token.end) is not None


@kept
def scanner_of(record: Record) -> Scanner:
    """The scanner for a record's names, built at the first call for it."""
    return Scanner(lexicon_of(record))


#: No name or phrase is longer.
_LONGEST_NAME = 80


def _is_inside_word(folded: str, start: int, end: int) -> bool:
    before, after = folded[start - 1 : start], folded[end : end + 1]
    return (before.isalnum() and folded[start].isalnum()) or (after.isalnum() and folded[end - 1].isalnum())
