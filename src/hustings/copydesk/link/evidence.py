"""Evidence: what in a text speaks for one poll rather than another."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import datetime

import msgspec

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import Lexicon, name_key
from hustings.copydesk.scan.text import Scanned
from hustings.copydesk.token import Sentence, Tag, is_capital, places_of
from hustings.figures.month import IN_FULL, month_of
from hustings.figures.numeral import Numeral
from hustings.measures.majority import majority
from hustings.record.kept import kept
from hustings.record.poll import Poll
from hustings.record.record import Record

#: A report dated within so many days of a poll is about that poll.
_FRESH = 10
_JUST_HELD = 6.0
_PRIOR_WEIGHT, _ONLY_YEAR = 4.0, 1.6
FULL_NAME, _SURNAME, _VOTES, _MAJORITY, _SHARE = 3.0, 1.0, 2.0, 2.0, 1.0
#: What speaks for a by-election where the text names the month that it was held in.
_MONTH_NAMED = 2.0
#: What part of a figure's weight is taken off that the text gives as of the poll's own year.
_DATED = 0.5
#: Shares below this, in tenths of a point, are had by so many that they say nothing of the poll.
_LEAST_SHARE = 50


@dataclass(slots=True)
class Evidence:
    """Capitalised words, whole numbers, years, and polls that full names point to.

    `shares` are the percentages with one decimal, in tenths; `dated` the numbers of sentences that name one year;
    `months` the months, as year and number, that are named with their year.
    """

    words: frozenset[str] = frozenset()
    numbers: frozenset[int] = frozenset()
    shares: frozenset[int] = frozenset()
    dated: dict[int, frozenset[int]] = field(default_factory=dict)
    years: Counter[int] = field(default_factory=Counter)
    named_years: frozenset[int] = frozenset()
    prior_years: frozenset[int] = frozenset()
    months: frozenset[tuple[int, int]] = frozenset()
    named: dict[str, set[str]] = field(default_factory=dict)
    is_by_election: bool = False
    as_at: datetime | None = None


def surname_of(family_name: str) -> str:
    """The word that a surname is found by: its last.

    >>> surname_of("Duncan Smith"), surname_of("Lord")
    ('smith', 'lord')
    """
    words = name_key(family_name).split() or fold(family_name).split()
    return words[-1] if words else ""


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
    years: Counter[int] = Counter()
    dated: dict[int, frozenset[int]] = defaultdict(frozenset)
    for sentence in scanned.sentences:
        counts, told = _figures(sentence, _COUNTS), _figures(sentence, _YEARS)
        years.update(told)
        if len(set(told)) == 1:
            dated[told[0]] |= set(counts)
        if not (sentence.tokens and sentence.tokens[0].words in _LAST):
            numbers.update(counts)  # the last result's figures do not speak for it
    words, named = _called(scanned, lexicon)
    prior_years = _prior_years(scanned.folded, years)
    return Evidence(
        frozenset(words),
        frozenset(numbers) - _OF_HOUSE,
        _shares_in(scanned),
        dict(dated),
        years,
        _named_years(scanned.folded, years, prior_years),
        prior_years,
        _months(scanned.folded),
        named,
        "by-election" in scanned.folded or "byelection" in scanned.folded,
        as_at,
    )


def _shares_in(scanned: Scanned) -> frozenset[int]:
    """The percentages with one decimal, in tenths."""
    every = (sentence.tokens for sentence in scanned.sentences)
    values = (tokens[at].value for tokens in every for at in places_of(tokens, _PERCENTS))
    return frozenset(int(10 * value.value) for value in values if isinstance(value, Numeral) and value.decimals == 1)


_COUNTS, _YEARS, _PERCENTS = frozenset({Tag.COUNT}), frozenset({Tag.YEAR}), frozenset({Tag.PERCENT})
_NO_WORDS = frozenset({Tag.PLACE, Tag.PARTY, Tag.REGION})


def _figures(sentence: Sentence, tags: frozenset[Tag]) -> list[int]:
    """The whole numbers of a sentence with those tags."""
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


def _named_years(folded: str, years: Iterable[int], prior: frozenset[int]) -> frozenset[int]:
    """The years that the text gives as the election it is about: "General Election 2019", "the 2019 election:"."""
    elections = ("general election", "election", "by-election")
    spoken_of = [year for year in years if any(f"{year} {one}" in folded for one in elections)]
    if len(spoken_of) == 1 and spoken_of[0] not in prior:
        return frozenset(spoken_of)
    if (latest := _latest_spoken_of(folded, years)) is not None:
        return frozenset({latest})
    forms = ("general election {}", "election {}:", "election results {}", "{} general election result", "election {} ")
    return frozenset(year for year in years if any(form.format(year) in folded for form in forms))


def _latest_spoken_of(folded: str, years: Iterable[int]) -> int | None:
    """The latest year of a text, where it is spoken of as an election's: earlier ones are compared with."""
    latest = max(years, default=0)
    word = "by-election" if "by-election" in folded else "(?:general )?election"
    return latest if re.search(rf"\b{latest} {word}", folded) else None


_MONTH = re.compile(rf"\b({IN_FULL}) (\d{{4}})\b")


def _months(folded: str) -> frozenset[tuple[int, int]]:
    """The months that are named with their year: "on 5 July 2024", "the election of May 2010"."""
    return frozenset((int(match[2]), month_of(match[1])) for match in _MONTH.finditer(folded))


_PRIOR = re.compile(
    r"\b(?:since|than|from|up|down|compared|against|previous\w*|last(?! one))\b[^.;\n]{0,36}?\b(\d{4})\b"
)


def _prior_years(folded: str, years: Iterable[int]) -> frozenset[int]:
    """The years that the text compares with: "up from 57 per cent in 2015", "since 2010"."""
    compared = {int(match[1]) for match in _PRIOR.finditer(folded)}
    return frozenset(compared & set(years))


class _Facts(msgspec.Struct, frozen=True, gc=False):
    """What a text may have of a poll. `telling` are its exact figures, round numbers left out.

    `surnames` are pairs of key and surname, `called` the surnames alone.
    """

    surnames: tuple[tuple[str, str], ...]
    called: frozenset[str]
    votes: frozenset[int]
    lead: int | None
    telling: frozenset[int]


@kept
def _facts(poll: Poll) -> _Facts:
    surnames = tuple((one.key, surname_of(one.person.family_name)) for one in poll.candidacies)
    declared = poll.declaration.votes if poll.declaration else ()
    votes = frozenset(count for _, count in declared if count >= 100)
    called = frozenset(surname for _, surname in surnames if surname)
    return _Facts(surnames, called, votes, majority(poll), frozenset(_telling(poll)))


def _telling(poll: Poll) -> set[int]:
    """The exact figures of a poll, votes and the majority: round numbers left out."""
    declared = poll.declaration.votes if poll.declaration else ()
    return {count for count in (*(count for _, count in declared), majority(poll) or 0) if count >= 100 and count % 100}


@kept
def figure_index(record: Record) -> dict[int, tuple[Poll, ...]]:
    """The polls that have each telling figure, as votes or as the majority. Built once a record."""
    found: dict[int, list[Poll]] = defaultdict(list)
    for poll_id in record.poll_ids:
        poll = record.poll_or_none(poll_id)
        if poll is not None:
            for figure in _telling(poll):
                found[figure].append(poll)
    return {figure: tuple(polls) for figure, polls in found.items()}


def has_surname(poll: Poll, evidence: Evidence) -> bool:
    """Whether the text has a word that is the surname of somebody who stands in the poll."""
    return not _facts(poll).called.isdisjoint(evidence.words)


def score(poll: Poll, evidence: Evidence) -> float:
    """How strongly the evidence speaks for a poll; 0 when nothing does."""
    facts = _facts(poll)
    named = evidence.named.get(poll.id, set())
    total = FULL_NAME * len(named)
    if not facts.called.isdisjoint(evidence.words):
        total += _SURNAME * sum(surname in evidence.words and key not in named for key, surname in facts.surnames)
    total += _VOTES * len(facts.votes & evidence.numbers)
    if facts.lead is not None and facts.lead >= 100 and facts.lead in evidence.numbers:
        total += _MAJORITY
    if is_named_by_month(poll, evidence):
        total += _MONTH_NAMED
    return total + _SHARE * _share_count(poll, evidence)


def is_named_by_month(poll: Poll, evidence: Evidence) -> bool:
    """Whether a poll is a by-election whose month the text names: "Witney, October 2016"."""
    return poll.is_by_election and (poll.polled_on.year, poll.polled_on.month) in evidence.months


def looked_back_to(poll: Poll, evidence: Evidence) -> float:
    """How much of what speaks for a poll does not say that the report is about its day: half of the figures that the
    text gives as of the poll's own year, as it does of what it looks back to."""
    dated = evidence.dated.get(poll.polled_on.year)
    if not dated:
        return 0.0
    facts = _facts(poll)
    is_lead = facts.lead is not None and facts.lead >= 100 and facts.lead in dated
    return _DATED * (_VOTES * len(facts.votes & dated) + _MAJORITY * is_lead)


@kept
def _shares(poll: Poll) -> frozenset[int]:
    """The shares of a poll's candidates in tenths of a point, the small ones left out."""
    declared = poll.declaration
    if declared is None or not declared.valid_votes:
        return frozenset()
    tenths = ((2000 * votes + declared.valid_votes) // (2 * declared.valid_votes) for _, votes in declared.votes)
    return frozenset(one for one in tenths if one >= _LEAST_SHARE)


def _share_count(poll: Poll, evidence: Evidence) -> int:
    """How many shares of a poll's candidates the text has; one alone is chance."""
    found = len(_shares(poll) & evidence.shares) if evidence.shares else 0
    return found if found > 1 else 0


def figure_count(poll: Poll, evidence: Evidence) -> int:
    """How many of a poll's exact figures the text has: votes and the majority, round numbers left out, and shares by
    the pair."""
    return len(_facts(poll).telling & evidence.numbers) + _share_count(poll, evidence) // 2


def year_score(poll: Poll, evidence: Evidence) -> float:
    """What the years in a text, and the moment of the check, add for polls of a day."""
    total = 3.0 if poll.polled_on.year in evidence.named_years else 0.0
    total += min(0.9, 0.3 * evidence.years[poll.polled_on.year])
    if poll.polled_on.year in evidence.prior_years - evidence.named_years:
        total -= _PRIOR_WEIGHT
    elif set(evidence.years) == {poll.polled_on.year}:
        total += _ONLY_YEAR
    later = [year for year in evidence.years if poll.polled_on.year < year <= 2030]
    total -= 0.5 * len(later)
    if poll.is_by_election:
        total += 1.0 if evidence.is_by_election else -2.0
    if (age := _age(poll, evidence)) is not None and age <= 60:
        total += 6.0
        total += _JUST_HELD if age <= _FRESH else 0.0
    return total


def _age(poll: Poll, evidence: Evidence) -> int | None:
    """How many days before the report the poll was held; `None` where the report has no date or an earlier one."""
    days = (evidence.as_at.date() - poll.polled_on).days if evidence.as_at is not None else -1
    return days if days >= 0 else None


def is_given(poll: Poll, evidence: Evidence) -> bool:
    """Whether the text gives the day of a poll as its own: dated within days of it, or naming its election."""
    age = _age(poll, evidence)
    is_named = poll.polled_on.year in evidence.named_years and poll.is_by_election <= evidence.is_by_election
    return is_named or (age is not None and age <= _FRESH)


def is_known_by(poll: Poll, evidence: Evidence) -> bool:
    """Whether the poll was held by the moment of the check."""
    return evidence.as_at is None or poll.polled_on <= evidence.as_at.date()
