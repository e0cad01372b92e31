"""Era: the year of an earlier poll that governs what a report tells, by a year that opens it or who is named.

A history names each election once and goes on; it is back at its own poll by "now", by that year, or by its people.
"""

from __future__ import annotations

from collections.abc import Mapping

from hustings.copydesk.grammar.time import NUMBERS, year_of
from hustings.copydesk.link.seat import Seat
from hustings.copydesk.token import Tag, Tokens, places_of
from hustings.figures.numeral import Form
from hustings.record.poll import Poll

_ACTORS, _YEARS, _COUNTS = frozenset({Tag.ACTOR}), frozenset({Tag.YEAR}), frozenset({Tag.COUNT})
_LATER = frozenset("on later afterwards".split())
_COUNTED_ON, _COMMA = _LATER | {"after"}, bytes((Tag.COMMA,))
_AGO = frozenset({"years ago", "years back"})
_MOST_YEARS = 20
#: "Eighteen months on" counts no years.
_YEARS_COUNTED = frozenset({"years", "year"})
_OWN_TIME = frozenset({Tag.YEAR, Tag.NOW, Tag.PREVIOUS, Tag.PLACE})
_NO_YEARS: frozenset[int] = frozenset()


def years_set(tokens: Tokens, seat: Seat | None) -> frozenset[int]:
    """The year of an earlier poll that a sentence sets, "in 2017" before any figure: what follows is told of it."""
    if seat is None:
        return _NO_YEARS
    if Tag.YEAR not in tokens.tags:
        return _of_general_election(tokens, seat)
    first = next((at for at in places_of(tokens, NUMBERS) if not _counts_few(tokens, at)), len(tokens))
    earlier = {poll.polled_on.year for poll in seat.earlier}
    at = next((at for at in places_of(tokens, _YEARS) if _is_set(tokens, at)), first)
    return frozenset({year_of(tokens[at])} & earlier) if at < first else _NO_YEARS


def _of_general_election(tokens: Tokens, seat: Seat) -> frozenset[int]:
    """The year that "at the general election" sets where it opens a sentence of a by-election's report."""
    if "general" not in tokens.words or not seat.poll.is_by_election or tokens[0].tag is not Tag.ON:
        return _NO_YEARS
    is_set = tokens.said[2:4] == ["general", "election"]
    held = [poll.polled_on.year for poll in seat.earlier if not poll.is_by_election] if is_set else []
    return frozenset(held[-1:])


def _counts_few(tokens: Tokens, at: int) -> bool:
    """ "The two men", "nine years before": no figure of a result."""
    numeral = tokens[at].value
    return tokens[at].tag is Tag.COUNT and numeral.form is Form.WORDS and numeral.value < _MOST_YEARS


def _is_set(tokens: Tokens, at: int) -> bool:
    """ "In 2017", "in June 2017"; not "since 2017", "up on 2017", "lower than in 2017"."""
    before = [token.tag for token in tokens[max(0, at - 3) : at] if not (token.tag is Tag.WORD and token.is_capital)]
    return before[-1:] == [Tag.IN] and before[-2:-1] not in ([Tag.THAN], [Tag.COMPARED], [Tag.UP], [Tag.DOWN])


def years_later(tokens: Tokens, years: frozenset[int]) -> frozenset[int]:
    """ "Five years on", told after 2010: 2015; "ousted in 2015, he tried again two years later": 2017."""
    if Tag.YEARS not in tokens.tags or not (told := _later_at(tokens)):
        return _NO_YEARS
    found = (_year_later(tokens, at, years) for at in told)
    return frozenset(year for year in found if year is not None)


def years_ago(tokens: Tokens, year: int) -> frozenset[int]:
    """ "Nine years ago", told of 2019: 2010."""
    told = _ago_at(tokens)
    return frozenset(year - int(tokens[at].value.value) for at in told) if told else _NO_YEARS


def later_from(tokens: Tokens) -> int:
    """Where "five years later" or "nine years ago" stands in a sentence; its end where it does not."""
    return min([*_later_at(tokens), *_ago_at(tokens)], default=len(tokens))


def _ago_at(tokens: Tokens) -> list[int]:
    if Tag.PREVIOUS not in tokens.tags or tokens.words.isdisjoint(_AGO):
        return []
    counts = (at for at in places_of(tokens, _COUNTS) if at + 1 < len(tokens))
    return [at for at in counts if tokens[at + 1].words in _AGO and tokens[at].value.value < _MOST_YEARS]


def _later_at(tokens: Tokens) -> list[int]:
    if Tag.YEARS not in tokens.tags or tokens.words.isdisjoint(_COUNTED_ON):
        return []
    counts = (at for at in places_of(tokens, _COUNTS) if at + 2 < len(tokens) and tokens[at].value.value < _MOST_YEARS)
    return [at for at in counts if tokens[at + 1].tag is Tag.YEARS and _is_later(tokens, at + 2)]


def _is_later(tokens: Tokens, at: int) -> bool:
    """ "Two years on", "two years after, X had 9"; not "two years after Y took it"."""
    return tokens[at].words in _LATER or (tokens[at].words == "after" and tokens.row[at + 1 : at + 2] == _COMMA)


def _year_later(tokens: Tokens, at: int, years: frozenset[int]) -> int | None:
    """The year that "five years later" comes to, from the year that the sentence has before it, or those told of."""
    before = [year_of(tokens[one]) for one in places_of(tokens, _YEARS) if one < at] or sorted(years)
    if tokens[at + 1].words not in _YEARS_COUNTED:
        return None
    return before[-1] + int(tokens[at].value.value) if before else None


def years_of_people(tokens: Tokens, seat: Seat | None) -> frozenset[int]:
    """The years of the earlier polls in which those stood whom a sentence names, where none of them stands now."""
    if seat is None or Tag.ACTOR not in tokens.tags:
        return frozenset()
    stood = {poll_id for polls in _polls_of_people(tokens) for poll_id in polls}
    if seat.poll.id in stood:
        return frozenset()
    return frozenset(poll.polled_on.year for poll in seat.earlier if poll.id in stood)


def years_of_parties(tokens: Tokens, seat: Seat | None, family_of: Mapping[str, str]) -> frozenset[int]:
    """The years of the earlier polls in which a party stood that a sentence names and that does not stand now."""
    if seat is None or Tag.ACTOR not in tokens.tags:
        return _NO_YEARS
    named = (tokens[at].value for at in places_of(tokens, _ACTORS))
    families = frozenset().union(*(one.families for one in named if len(one.families) == 1 and not one.is_person))
    gone = families - _families_in(seat.poll, family_of) if families else families
    if not gone:
        return _NO_YEARS
    return frozenset(poll.polled_on.year for poll in seat.earlier if gone & _families_in(poll, family_of))


def _families_in(poll: Poll, family_of: Mapping[str, str]) -> frozenset[str | None]:
    return frozenset(family_of.get(one.party_id) for one in poll.candidacies)


def comes_back(tokens: Tokens, seat: Seat, years: frozenset[int]) -> bool:
    """Whether a sentence speaks of the poll itself again: by "now", "on Friday", its year, or somebody who stood in no
    other."""
    if Tag.NOW in tokens.tags or not tokens.words.isdisjoint(_WEEKDAYS):
        return True
    if any(year_of(tokens[at]) == seat.poll.polled_on.year for at in places_of(tokens, _YEARS)):
        return True
    return _names_of_now(tokens, seat, years)


#: A paper names the days of the week that it writes in.
_WEEKDAYS = frozenset("monday tuesday wednesday thursday friday saturday sunday".split())


def has_own_time(tokens: Tokens, seat: Seat, years: frozenset[int]) -> bool:
    """Whether a sentence says when it is of, or names somebody who stands in the poll itself, not in those years."""
    is_own = not tokens.tags.isdisjoint(_OWN_TIME) or not tokens.words.isdisjoint(_WEEKDAYS)
    return is_own or _names_of_now(tokens, seat, years)


def _names_of_now(tokens: Tokens, seat: Seat, years: frozenset[int]) -> bool:
    """Whether a sentence names somebody who stands in the poll itself, and stood in none of those years."""
    then = {poll.id for poll in seat.polls if poll.polled_on.year in years}
    return any(seat.poll.id in polls and then.isdisjoint(polls) for polls in _polls_of_people(tokens))


def _polls_of_people(tokens: Tokens) -> list[set[str]]:
    """The polls in which each person stood whom a sentence names."""
    people = (tokens[at].value for at in places_of(tokens, _ACTORS) if tokens[at].value.is_person)
    return [{poll_id for poll_id, _ in one.options} for one in people]
