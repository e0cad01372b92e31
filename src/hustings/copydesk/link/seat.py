"""Seats: the constituencies a text is about, each with the poll that it is about, and the people of its polls."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property

from hustings.copydesk.fold import fold
from hustings.copydesk.lexicon import halves_of, surname_of
from hustings.copydesk.nickname import LEADERS_SURNAMES
from hustings.record.kept import kept
from hustings.record.poll import Poll

#: Poll and key of everybody of a surname.
Surnames = dict[str, tuple[tuple[str, str], ...]]


@dataclass(frozen=True)
class Seat:
    """A constituency by slug, across boundary sets. `poll` is the one the text is about, `polls` all, oldest first.

    `is_supported` says that the text names the seat or gives enough of its figures; others only lend their people.
    `is_borne_out` says that some exact figure of the text is one of its results.
    """

    slug: str
    poll: Poll
    polls: tuple[Poll, ...]
    is_supported: bool = True
    is_borne_out: bool = True

    @cached_property
    def surnames(self) -> Surnames:
        """Poll and key of everybody who stood here, by the last word of the surname; the text's own poll first."""
        return _surnames_of(self.poll, self.polls)

    @cached_property
    def likeliest_first(self) -> list[Poll]:
        """The polls, that of the text before the others, those latest first."""
        return _likeliest_first(self.poll, self.polls)

    @cached_property
    def earlier(self) -> list[Poll]:
        """The polls before the one the text is about, oldest first."""
        return [one for one in self.polls if one.polled_on < self.poll.polled_on]

    def as_of(self, year: int) -> Seat | None:
        """The seat as a text about the poll of that year has it; `None` where the record has none."""
        poll = self.of_year(year)
        return None if poll is None else Seat(self.slug, poll, self.polls, self.is_supported, self.is_borne_out)

    def of_year(self, year: int, *, is_by_election: bool = False) -> Poll | None:
        """The poll of that year; where there are two a general election's, or else the by-election."""
        found = [one for one in self.polls if one.polled_on.year == year]
        return min(found, key=lambda one: one.is_by_election is not is_by_election, default=None)


def _likeliest_first(first: Poll, polls: tuple[Poll, ...]) -> list[Poll]:
    return [first, *(one for one in reversed(polls) if one.id != first.id)]


def _surnames_of(first: Poll, polls: tuple[Poll, ...]) -> Surnames:
    """Those who stood in the polls, by surname, `first` first; kept with that poll, whose seat mostly has the same."""
    seen: tuple[tuple[Poll, ...], Surnames] | None = first.kept.get(_surnames_of)
    if seen is None or seen[0] != polls:
        found: Surnames = {}
        for poll in _likeliest_first(first, polls):
            for name, pair in _surnames_in(poll):
                found[name] = (*found.get(name, ()), pair)
        found |= _half_surnames(_likeliest_first(first, polls))
        seen = first.kept[_surnames_of] = (polls, found)
    return seen[1]


@kept
def _surnames_in(poll: Poll) -> tuple[tuple[str, tuple[str, str]], ...]:
    """The last word of each surname, and a double-barrelled one whole, with the poll and the candidacy's key."""
    names = [(one.key, one.person.family_name) for one in poll.candidacies]
    forms = ((key, form) for key, name in names for form in dict.fromkeys((surname_of(name), *_hyphened(name))))
    return tuple((form, (poll.id, key)) for key, form in forms if form)


def _hyphened(name: str) -> tuple[str, ...]:
    """A double-barrelled surname as it is hyphened, or as it would be: "Duncan-Smith"."""
    if "-" in name:
        return (fold(name),)
    halves = halves_of(name) if " " in name else None
    return () if halves is None else ("-".join(halves),)


def _half_surnames(polls: Iterable[Poll]) -> Surnames:
    """The last half of each hyphened surname that nobody else who stood in the polls goes by, nor a party's leader:
    "Mr Mogg", who is no Mr Rees."""
    found: dict[str, list[tuple[str, str]]] = {}
    owners: dict[str, set[str]] = {}
    hyphened: set[str] = set()
    for poll in polls:
        for one in poll.candidacies:
            key, name = one.key, one.person.family_name
            halves = halves_of(name)
            last = surname_of(name) if halves is None else halves[1]
            found.setdefault(last, []).append((poll.id, key))
            owners.setdefault(last, set()).add(" ".join(halves or (fold(name),)))
            if "-" in name and halves is not None:
                hyphened.add(last)
    own = hyphened - LEADERS_SURNAMES
    return {half: tuple(found[half]) for half in own if len(owners[half]) == 1}


@dataclass(frozen=True)
class Linked:
    """What a text is about. `day` is the polling day, `election` its id; `names` what each place name stands for.

    `points` has the seats of a town of which the text is about several, by their compass point alone.
    `rivals` are other polling days that nothing in the text tells from `day`; empty when the day is certain.
    `is_of_section` says that it is of a dated part of the text alone.
    """

    seats: dict[str, Seat] = field(default_factory=dict)
    names: dict[str, str] = field(default_factory=dict)
    day: date | None = None
    election: str | None = None
    default: str | None = None
    rivals: tuple[date, ...] = ()
    is_of_section: bool = False
    points: dict[str, str] = field(default_factory=dict)

    @cached_property
    def surnames(self) -> Surnames:
        """Poll and key of everybody who stood in one of the seats, by surname; seat by seat, the likeliest first."""
        if len(self.seats) == 1:
            return next(iter(self.seats.values())).surnames
        found: Surnames = {}
        for seat in self.seats.values():
            for name, pairs in seat.surnames.items():
                found[name] = found.get(name, ()) + pairs
        return found

    @cached_property
    def given_names(self) -> Surnames:
        """Poll and key of everybody who stood in one of the seats, by the first of the given names."""
        found: Surnames = {}
        for seat in self.seats.values():
            for poll in seat.likeliest_first:
                for one in poll.candidacies:
                    name = fold(one.person.given_name).partition(" ")[0]
                    found[name] = (*found.get(name, ()), (poll.id, one.key))
        return found

    @cached_property
    def by_form(self) -> dict[tuple[str, int], list[str]]:
        """The surnames by their first letter and how many letters they have."""
        found: dict[tuple[str, int], list[str]] = defaultdict(list)
        for name in self.surnames:
            found[name[0], len(name)].append(name)
        return found

    @cached_property
    def order(self) -> dict[str, int]:
        """The polls of the seats by id, each with its place among all: seat by seat, the likeliest first."""
        every = (poll.id for seat in self.seats.values() for poll in seat.likeliest_first)
        return {poll_id: place for place, poll_id in enumerate(every)}

    @cached_property
    def slugs(self) -> dict[str, str]:
        """The slug of the seat of each poll by id, for the seats that the text is about."""
        return {poll.id: slug for slug, seat in self.seats.items() if seat.is_supported for poll in seat.polls}

    @cached_property
    def spoken_of(self) -> Counter[str]:
        """How many names the text has for each seat."""
        return Counter(self.names.values())
