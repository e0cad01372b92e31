"""Score: how strongly the evidence in a text speaks for one poll rather than another."""

from __future__ import annotations

from collections import defaultdict

import msgspec

from hustings.copydesk.lexicon import surname_of
from hustings.copydesk.link.evidence import Evidence
from hustings.copydesk.link.number import LEAST_TELLING
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
#: What part of it where the text gives it as of the last time, which no report is about.
_LAST = 1.0
#: Shares below this, in tenths of a point, are had by so many that they say nothing of the poll.
_LEAST_SHARE = 50


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
        total += _SURNAME * len([key for key, one in facts.surnames if one in evidence.words and key not in named])
    total += _VOTES * len(facts.votes & evidence.numbers)
    if facts.lead is not None and (_has_small_lead(facts, evidence) or LEAST_TELLING <= facts.lead in evidence.numbers):
        total += _MAJORITY
    if is_named_by_month(poll, evidence):
        total += _MONTH_NAMED
    return total + _SHARE * _share_count(poll, evidence)


def _has_small_lead(facts: _Facts, evidence: Evidence) -> bool:
    """Whether the text tells a lead by its words that is too small to be known by its number: "by 27 votes"."""
    return facts.lead is not None and 1 < facts.lead < LEAST_TELLING and facts.lead in evidence.leads


def is_named_by_month(poll: Poll, evidence: Evidence) -> bool:
    """Whether a poll is a by-election whose month the text names: "Witney, October 2016"."""
    return (poll.polled_on.year, poll.polled_on.month) in evidence.months and poll.is_by_election


def looked_back_to(poll: Poll, evidence: Evidence) -> float:
    """How much of what speaks for a poll does not say that the report is about its day: half of the figures that the
    text gives as of the poll's own year, or of the last time, as it does of what it looks back to."""
    dated = evidence.dated.get(poll.polled_on.year, frozenset()) - evidence.last
    facts = _facts(poll)
    return _DATED * _weight_of(facts, dated) + _LAST * _weight_of(facts, evidence.last)


def _weight_of(facts: _Facts, numbers: frozenset[int]) -> float:
    """How much the votes and the majority of a poll that are among some numbers say for it."""
    if not numbers:
        return 0.0
    is_lead = facts.lead is not None and facts.lead >= LEAST_TELLING and facts.lead in numbers
    return _VOTES * len(facts.votes & numbers) + _MAJORITY * is_lead


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
    facts = _facts(poll)
    told = len(facts.telling & evidence.numbers) + _has_small_lead(facts, evidence)
    return told + _share_count(poll, evidence) // 2


def year_score(poll: Poll, evidence: Evidence) -> float:
    """What the years in a text, and the moment of the check, add for polls of a day."""
    total = 3.0 if poll.polled_on.year in evidence.named_years else 0.0
    total += min(0.9, 0.3 * evidence.years[poll.polled_on.year])
    if poll.polled_on.year in (evidence.prior_years - evidence.named_years) | evidence.coming_years:
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
