"""The polls of an area that are worth naming: the closest, the safest, turnouts, swings, gains and losses."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from fractions import Fraction
from math import log2

from hustings.claims.area.league import MEASURES, floats, winner_family
from hustings.measures.outcome import Outcome
from hustings.measures.seats import gains_and_losses
from hustings.record.poll import Poll
from hustings.telling.worth import draw
from hustings.telling.worth.area.scene import Area
from hustings.telling.worth.fact import Fact, fact
from hustings.telling.worth.poll import facts_of_poll

_LEAGUE, _BIT = 20.0, 3.0
#: A poll's own facts count for less beside those of its area.
_OWN = 0.6
_OF_A_KIND = 6
_SMALLEST = 3
_LEAGUES = (("lowest", "majority"), ("highest", "majority"), ("highest", "turnout"), ("lowest", "turnout"))
_OF_PARTY = (("highest", "share"), ("lowest", "share"), ("lowest", "majority"), ("highest", "majority"))


def leagues(area: Area) -> Iterator[Fact]:
    """The first of each league of the area's seats."""
    for word, of in (*_LEAGUES, ("highest", "swing")):
        yield from _first(area, word, of, None)


def party_leagues(area: Area, family: str) -> Iterator[Fact]:
    """A party's best and worst shares, and the closest and safest of the seats that it won."""
    is_large = family in area.families[:2]
    for word, of in _OF_PARTY:
        if (word, of) == ("lowest", "share") and not is_large:
            continue  # of a small party, hardly news
        yield from _first(area, word, of, family)


def _first(area: Area, word: str, of: str, family: str | None) -> Iterator[Fact]:
    found = first_of(area, word, of, family)
    if found is not None and area.is_whole:
        poll, among = found
        told = draw.superlative(poll, f"{word} {of}", place=area.place, family=family or "")
        yield fact(told, _LEAGUE + _BIT * log2(among), f"{poll.constituency.name}: {word} {of} of {among} seats")


def first_of(area: Area, word: str, of: str, family: str | None = None) -> tuple[Poll, int] | None:
    """The poll at one end of a league, and of how many; `None` where there are too few, or two share the place.

    Of a share the family's; of a majority, where a family is named, among the seats that it won.
    """
    valued = MEASURES[of][0]
    every = floats(area.record, area.election.id, valued, family if of == "share" else None)
    polls = area.polls if family is None or of == "share" else area.won.get(family, ())
    among = [one for one in polls if one.id in every]
    if len(among) < _SMALLEST:
        return None
    far = (max if word == "highest" else min)(every[one.id] for one in among)
    found = [one for one in among if every[one.id] == far]
    return (found[0], len(among)) if len(found) == 1 else None


def news(area: Area) -> Iterator[Fact]:
    """The most newsworthy fact of each poll of the area, so many of a kind."""
    seen: Counter[str] = Counter()
    first = [(poll, one) for poll in area.declared for one in facts_of_poll(area.record, poll)[:1]]
    for poll, one in sorted(first, key=lambda pair: (-pair[1].worth, pair[0].id)):
        seen[one.claim.kind] += 1
        if seen[one.claim.kind] <= _OF_A_KIND:
            yield fact(one.claim, one.worth * _OWN, poll.constituency.name, *one.reasons)


def changes_of_hands(area: Area, family: str) -> Iterator[Fact]:
    """The seats that a party gained and lost, the greater the majority overturned the more."""
    for poll, one in (*gains_of(area, family), *losses_of(area, family)):
        yield from _changed(area, poll, one, family)


def gains_of(area: Area, family: str) -> list[tuple[Poll, Outcome]]:
    """The seats of the area that a party gained; the Speaker's is none."""
    return _inside(area, gains_and_losses(area.record, area.election.id, family).gains)


def losses_of(area: Area, family: str) -> list[tuple[Poll, Outcome]]:
    """The seats of the area that a party lost; not to the Speaker."""
    return _inside(area, gains_and_losses(area.record, area.election.id, family).losses)


def _inside(area: Area, found: Iterable[Outcome]) -> list[tuple[Poll, Outcome]]:
    polls = {one.id: one for one in area.polls}
    return [(polls[one.poll], one) for one in found if one.poll in polls and one.has_changed_hands]


def _changed(area: Area, poll: Poll, one: Outcome, family: str) -> Iterator[Fact]:
    overturned = one.baseline.majority_share or Fraction(0)
    reason = f"a majority of {one.baseline.majority:,} overturned" if one.baseline.majority else ""
    is_gain = winner_family(area.record, poll) == family
    if is_gain:
        told = draw.outcome(poll, poll.candidacy(one.key), "gained", one.baseline)
    else:
        told = draw.lost(poll, family, one.baseline.winner or family, one.baseline)
    yield fact(told, 24 + 80 * float(overturned), f"{'gained' if is_gain else 'lost'} {poll.constituency.name}", reason)
