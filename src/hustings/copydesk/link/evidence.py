"""Evidence: what in a text speaks for one poll rather than another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

from hustings.copydesk.lexicon import Lexicon
from hustings.copydesk.link.number import of_last_time, small_leads
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Sentence, Tag, is_capital, places_of
from hustings.figures.month import IN_FULL, month_of
from hustings.figures.numeral import Numeral


@dataclass(slots=True)
class Evidence:
    """Capitalised words, whole numbers, years, and polls that full names point to.

    `shares` are the percentages with one decimal, in tenths; `dated` the numbers of sentences that name one year;
    `last` those that are told as of the last time, "by 2,683 five years ago", `leads` the small ones that are votes,
    "by 27"; `months` the months, as year and number, that are named with their year; `coming_years` those of elections
    that the text looks forward to, which are none of its `years`; `opening_years` those of its first sentence;
    `is_preview` says that the text is about a poll to come.
    """

    words: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    shares: frozenset[int] = frozenset()
    dated: dict[int, frozenset[int]] = field(default_factory=dict)
    last: frozenset[int] = frozenset()
    leads: frozenset[int] = frozenset()
    years: Counter[int] = field(default_factory=Counter)
    named_years: frozenset[int] = frozenset()
    prior_years: frozenset[int] = frozenset()
    coming_years: frozenset[int] = frozenset()
    opening_years: frozenset[int] = frozenset()
    months: frozenset[tuple[int, int]] = frozenset()
    named: dict[str, set[str]] = field(default_factory=dict)
    is_by_election: bool = False
    is_preview: bool = False
    as_at: datetime | None = None


_LAST = frozenset(
    "last time|last time out|last time around|previous|previously|at the last election|at the last general election|"
    "last election|previous election|previous general election|at the previous election|last general election".split(
        "|"
    )
)


#: How many sit in the Commons, and more than half of them: no vote or majority of a seat where a text has the number.
_OF_HOUSE = frozenset({646, 650, 324, 326})


def evidence_of(scanned: Scanned, lexicon: Lexicon, as_at: datetime | None) -> Evidence:
    """The evidence in a text."""
    numbers: set[int] = set()
    last: set[int] = set()
    leads: set[int] = set()
    years: Counter[int] = Counter()
    dated: dict[int, frozenset[int]] = defaultdict(frozenset)
    for sentence in scanned.sentences:
        counts, told = _figures(sentence, _COUNTS), _figures(sentence, _YEARS)
        if counts:
            last.update(of_last_time(sentence))
            leads.update(small_leads(sentence))
        if told:
            years.update(told)
        if len(set(told)) == 1:
            dated[told[0]] |= set(counts)
        if not (sentence.tokens and sentence.tokens[0].words in _LAST):
            numbers.update(counts)  # the last result's figures do not speak for it
    words, named = _called(scanned, lexicon)
    coming_years = _coming_years(scanned.folded, years)
    for year in coming_years:
        del years[year]
    prior_years = _prior_years(scanned.folded, years)
    return Evidence(
        frozenset(words),
        frozenset(numbers) - _OF_HOUSE,
        _shares_in(scanned),
        dict(dated),
        frozenset(last),
        frozenset(leads),
        years,
        _named_years(scanned.folded, years, prior_years),
        prior_years,
        coming_years,
        _opening_years(scanned) - prior_years - coming_years,
        _months(scanned.folded),
        named,
        "by-election" in scanned.folded or "byelection" in scanned.folded,
        _PREVIEW.search(scanned.folded, 0, _OPENING) is not None,
        as_at,
    )


#: What says, at the head of a text, that the poll it is about is to come.
_PREVIEW = re.compile(
    r"\b(?:election|constituency|seat|poll|battleground) (?:preview|profile|guide)\b|^preview\b|\bpolling(?: day)?: "
    r"|\bgo(?:es)? to the polls (?:on|in|next|this|tomorrow)\b|\bwill (?:vote|go to the polls)\b|\bvoters? guide\b"
)
_OPENING = 400


def _shares_in(scanned: Scanned) -> frozenset[int]:
    """The percentages with one decimal, in tenths."""
    every = (sentence.tokens for sentence in scanned.sentences if Tag.PERCENT in sentence.row)
    values = (tokens[at].value for tokens in every for at in places_of(tokens, _PERCENTS))
    return frozenset(int(10 * value.value) for value in values if isinstance(value, Numeral) and value.decimals == 1)


_COUNTS, _YEARS, _PERCENTS = frozenset({Tag.COUNT}), frozenset({Tag.YEAR}), frozenset({Tag.PERCENT})
_NO_WORDS = frozenset({Tag.PLACE, Tag.PARTY, Tag.REGION})


def _figures(sentence: Sentence, tags: frozenset[Tag]) -> list[int]:
    """The whole numbers of a sentence with those tags."""
    if tags.isdisjoint(sentence.row):
        return []
    found = (sentence.tokens[at].value for at in places_of(sentence.tokens, tags))
    return [int(value.value) for value in found if isinstance(value, Numeral)]


def _called(scanned: Scanned, lexicon: Lexicon) -> tuple[set[str], dict[str, set[str]]]:
    """The words that begin with a capital, and the keys of those who are named in full, by poll."""
    words: set[str] = set()
    named: dict[str, set[str]] = defaultdict(set)
    for sentence in scanned.sentences:
        for token in filter(is_capital, sentence.tokens):
            if token.tag is Tag.NAME:
                for poll_id, key in lexicon.people[token.words]:
                    named[poll_id].add(key)
                words.update(token.words.split())
            elif token.tag not in _NO_WORDS:
                words.add(token.words.removesuffix("'s").removesuffix("'"))
    return words, dict(named)


def _opening_years(scanned: Scanned) -> frozenset[int]:
    """The years that the first sentence names: a headline's, as likely."""
    return frozenset(_figures(scanned.sentences[0], _YEARS)) if scanned.sentences else frozenset()


def _named_years(folded: str, years: Iterable[int], prior: frozenset[int]) -> frozenset[int]:
    """The years that the text gives as the election it is about: "General Election 2019", "the 2019 election:"."""
    elections = ("general election", "election", "by-election")
    spoken_of = [year for year in years if any(f"{year} {one}" in folded for one in elections)]
    if len(spoken_of) == 1 and spoken_of[0] not in prior:
        return frozenset(spoken_of)
    if (latest := _latest_spoken_of(folded, years, prior)) is not None:
        return frozenset({latest})
    forms = ("general election {}", "election {}:", "election results {}", "{} general election result", "election {} ")
    return frozenset(year for year in years if any(form.format(year) in folded for form in forms))


def _latest_spoken_of(folded: str, years: Iterable[int], prior: frozenset[int]) -> int | None:
    """The latest year of a text, where it is spoken of as an election's: earlier ones are compared with. `None`
    where that year's figure is what the text's own falls short of."""
    latest = max(years, default=0)
    if re.search(rf"\b(?:short|shy) of\b[^.;\n]{{0,36}}?\b{latest}\b", folded):
        return None
    word = "by-election" if "by-election" in folded else "(?:general )?election"
    if re.search(rf"\b{latest} {word}", folded):
        return latest
    is_dated = latest not in prior and re.search(rf"\b{word}{_HELD} {latest}\b", folded)
    return latest if is_dated else None


#: "The general election of July 2024", "the by-election on 1 May 2025", "the election held on July 4, 2024".
_HELD = rf"(?: was)?(?: held)? (?:of|in|on)(?: \d{{1,2}})? (?:{IN_FULL})(?: \d{{1,2}},?)?"


_AFTER_WORD = re.compile(r"(?<=[a-z] )\d{4}\b")
_MONTH = re.compile(rf"\b({IN_FULL}) $")
#: No month's name and the blank after it are longer.
_LONGEST_MONTH = 10


def _months(folded: str) -> frozenset[tuple[int, int]]:
    """The months that are named with their year: "on 5 July 2024", "the election of May 2010"."""
    years = (
        (one, _MONTH.search(folded, max(0, one.start() - _LONGEST_MONTH), one.start()))
        for one in _AFTER_WORD.finditer(folded)
    )
    return frozenset((int(year[0]), month_of(month[1])) for year, month in years if month is not None)


_PRIOR = re.compile(
    r"\b(?:(?:since|than|from|up on|down on|compared|against|previous\w*|last(?! one)|short of|shy of)\b"
    r"[^.;\n]{0,36}?\b|on )(\d{4})\b"
)


def _prior_years(folded: str, years: Iterable[int]) -> frozenset[int]:
    """The years that the text compares with: "up from 57 per cent in 2015", "since 2010"."""
    told = set(years)
    return frozenset({int(match[1]) for match in _PRIOR.finditer(folded)} & told) if told else frozenset()


_COMING = re.compile(
    r"\b(?:before|ahead of|run-up to|runs? up to|looks? ahead to|looking ahead to|prepar\w+ for|coming|forthcoming"
    r"|upcoming)\b[^.;\n\d]{0,24}?\b(?:(\d{4}) (?:general )?(?:election|poll|vote|contest)\b"
    r"|(?:election|poll|vote|contest) (?:on|in|of) (?:\d{1,2}(?:st|nd|rd|th)? )?[a-z]*(?: \d{1,2},)? ?(\d{4})\b)"
)


def _coming_years(folded: str, years: Iterable[int]) -> frozenset[int]:
    """The years of elections that the text looks forward to: "what to know before the 2024 general election"; none
    where there is no earlier year in it that it could be about."""
    told = set(years)
    found = {int(one[1] or one[2]) for one in _COMING.finditer(folded)} & told if told else set()
    return frozenset(year for year in found if year == max(told) and len(told) > 1)
