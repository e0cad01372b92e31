"""Kept: what is worked out of a record, or of a poll, stays with it. Neither ever changes, so it holds for good.

What still holds after news of one poll is handed on to the record that has the news (`handed_on`).
"""

from __future__ import annotations

from collections.abc import Callable, Hashable, Iterable, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import wraps
from types import MappingProxyType
from typing import Any, Concatenate, ParamSpec, Protocol, TypeVar

from hustings.record.poll import Poll

P = ParamSpec("P")
T = TypeVar("T")


class Keeper(Protocol):
    """What keeps values worked out of it: a `Record`, a `Poll`."""

    @property
    def kept(self) -> dict[Hashable, Any]:
        """The values by what worked them out, and from which arguments."""


K = TypeVar("K", bound=Keeper)
E = TypeVar("E", bound=Hashable)
H = TypeVar("H", bound=Hashable)


def kept(work: Callable[Concatenate[K, P], T]) -> Callable[Concatenate[K, P], T]:
    """Make a function of a record, or of a poll, work out each value once. Further arguments are ids and such.

    >>> from hustings.record import example
    >>> calls = []
    >>> doubled = kept(lambda record, number: calls.append(number) or 2 * number)
    >>> [doubled(example.record(), 21) for _ in range(3)], calls
    ([42, 42, 42], [21])
    """

    @wraps(work)
    def found(keeper: K, /, *args: P.args, **kwargs: P.kwargs) -> T:
        key = (work, args, *kwargs.items()) if kwargs else (work, args)
        values = keeper.kept
        try:
            value: T = values[key]
        except KeyError:
            value = values[key] = work(keeper, *args, **kwargs)
        return value

    return found


def kept_of_election(
    work: Callable[Concatenate[K, E, P], T],
) -> Callable[Concatenate[K, E, P], T]:
    """As `kept`, for what looks at nothing but an election (its id, or itself), elections before it, and the world.

    Of elections before it: the last general election, and polls of the same places. It is handed on where the news is
    of a later election, or of polls that this one's are not compared with.
    """
    _OF_ELECTION.add(work)
    return kept(work)


def kept_of_area(
    work: Callable[Concatenate[K, E, P], T],
) -> Callable[Concatenate[K, E, P], T]:
    """As `kept_of_election`, for what looks at the polls of a nation or region alone, the third argument.

    It is handed on where the news is of polls in other areas, too. `None` and names that are no nation's or region's
    stand for the whole election.
    """
    _OF_AREA.add(work)
    return kept(work)


def kept_of_world(work: Callable[Concatenate[K, P], T]) -> Callable[Concatenate[K, P], T]:
    """As `kept`, for what looks at nothing but the world (`kept_of_place` says what that is): always handed on."""
    _OF_WORLD.add(work)
    return kept(work)


class ByPoll(dict[str, T]):
    """Values of many polls by their ids, each worked out as for `kept_of_place`."""


_MISSING: Any = object()


def kept_of_poll(work: Callable[[K, Poll], T]) -> Callable[[K, Poll], T]:
    """Make a function of a record and a poll work out each value once; of another poll of that id, it works anew."""
    return _of_poll(work, dict)


def kept_of_place(work: Callable[[K, Poll], T]) -> Callable[[K, Poll], T]:
    """As `kept_of_poll`, for what looks at nothing but the poll, other polls of its place, and the world.

    The world: parties, overlaps, notional results, sources. Other polls of its place: those in its constituency, in
    those of its name, and in those that it overlaps. What was worked out so still holds when a poll elsewhere changes,
    and is handed on then (`Record.extended`).
    """
    return _of_poll(work, ByPoll)


def _of_poll(work: Callable[[K, Poll], T], shelf: Callable[[], dict[str, tuple[Poll, T]]]) -> Callable[[K, Poll], T]:
    @wraps(work)
    def found(keeper: K, poll: Poll, /) -> T:
        values: dict[str, tuple[Poll, T]] | None = keeper.kept.get(work)
        if values is None:
            values = keeper.kept[work] = shelf()
        seen = values.get(poll.id)
        if seen is None or seen[0] is not poll:
            seen = values[poll.id] = (poll, work(keeper, poll))
        return seen[1]

    return found


def each(work: Callable[[K, Poll], T], keeper: K, polls: Iterable[Poll]) -> list[T]:
    """What a function kept of each poll gives of many: as if asked one by one, in a third of the time."""
    values: dict[str, tuple[Poll, T]] = keeper.kept.get(getattr(work, "__wrapped__", work), {})
    return [
        seen[1] if (seen := values.get(one.id)) is not None and seen[0] is one else work(keeper, one) for one in polls
    ]


def kept_by_poll(work: Callable[Concatenate[K, Poll, P], T]) -> Callable[..., ByPoll[T]]:
    """Make a function of a record and a poll one of a record and many polls, with what it gives for each, by id.

    It looks at nothing but what `kept_of_place` names. The polls are told apart by further arguments: the same polls
    are to be given with the same arguments.
    """

    def found(keeper: K, polls: Sequence[Poll], /, *args: P.args, **kwargs: P.kwargs) -> ByPoll[T]:
        key = (work, *args, *kwargs.items())
        known: ByPoll[T] = keeper.kept.get(key, ByPoll())
        if len(known) < len(polls):
            each = ((one, known.get(one.id, _MISSING)) for one in polls)
            known = ByPoll(
                (one.id, work(keeper, one, *args, **kwargs) if value is _MISSING else value) for one, value in each
            )
            keeper.kept[key] = known
        return known

    return found


class Sums(ByPoll[Mapping[H, int]]):
    """What many polls add to sums, each poll's worked out as for `kept_of_place`; `total` is all of it.

    What is nothing in the end is not in the total. Once kept, sums are not changed any more: other threads read them.
    """

    def __init__(
        self,
        parts: Mapping[str, Mapping[H, int]] = MappingProxyType({}),
        total: Mapping[H, int] = MappingProxyType({}),
    ) -> None:
        super().__init__(parts)
        self.total = dict(total)

    def beside(self, parts: Mapping[str, Mapping[H, int]]) -> Sums[H]:
        """The same with what further polls add."""
        found = Sums({**self, **parts}, self.total)
        for part in parts.values():
            found._count(part, 1)
        return found

    def without(self, polls: AbstractSet[str]) -> Sums[H]:
        """The same without some polls."""
        found = Sums(self, self.total)
        for one in polls & self.keys():
            found._count(found.pop(one), -1)
        return found

    def _count(self, part: Mapping[H, int], sign: int) -> None:
        for key, count in part.items():
            if total := self.total.get(key, 0) + sign * count:
                self.total[key] = total
            else:
                self.total.pop(key, None)


def kept_sum(
    work: Callable[Concatenate[K, Poll, P], Mapping[H, int]],
) -> Callable[Concatenate[K, Sequence[Poll], str, P], Mapping[H, int]]:
    """Make a function that says what one poll adds to sums one that gives the sums of many polls.

    The function looks at nothing but what `kept_of_place` names. After news of a poll what it added is taken off and
    what it adds now is counted in: exact, since all are whole numbers. The argument after the polls names them: the
    same polls are to be given with the same name.
    """

    def found(keeper: K, polls: Sequence[Poll], name: str, /, *args: P.args, **kwargs: P.kwargs) -> dict[H, int]:
        key = (work, name, *args, *kwargs.items())
        sums: Sums[H] = keeper.kept.get(key) or Sums()
        if len(sums) < len(polls):
            shared: dict[H, H] = {one: one for one in sums.total}  # a key of each poll's own would take 70 bytes
            added = ((one.id, work(keeper, one, *args, **kwargs)) for one in polls if one.id not in sums)
            new = {poll: {shared.setdefault(one, one): count for one, count in part.items()} for poll, part in added}
            sums = keeper.kept[key] = sums.beside(new)
        return sums.total

    return found


@dataclass(frozen=True, slots=True)
class News:
    """What entries have a bearing on: `near` are polls, by id; `elections` those whose figures they can change.

    `places` are the nations and regions of those polls; `areas` all nations and regions; `known` all elections.
    """

    near: AbstractSet[str]
    elections: AbstractSet[str]
    places: AbstractSet[str]
    areas: AbstractSet[str]
    known: AbstractSet[str]

    def spares(self, work: Any, args: tuple[Any, ...]) -> bool:
        """Whether what was worked out from the arguments still holds."""
        if work in _OF_WORLD:
            return True
        if work not in _OF_ELECTION and work not in _OF_AREA:
            return False
        election = getattr(args[0], "id", args[0])
        if election not in self.known:
            return False
        if election not in self.elections:
            return True
        place = args[1] if work in _OF_AREA and len(args) > 1 else None
        return place in self.areas and place not in self.places


def handed_on(values: dict[Hashable, Any], news: News) -> dict[Hashable, Any]:
    """What was kept and still holds after the news."""
    found: dict[Hashable, Any] = {}
    for key, value in values.copy().items():  # threads that read the record go on adding to it
        if isinstance(value, Sums):
            found[key] = value.without(news.near)
        elif isinstance(value, ByPoll):
            found[key] = ByPoll(value)
            for one in news.near:
                found[key].pop(one, None)
        elif isinstance(key, tuple) and len(key) > 1 and isinstance(key[1], tuple) and news.spares(key[0], key[1]):
            found[key] = value
    return found


_OF_WORLD: set[Callable[..., Any]] = set()
_OF_ELECTION: set[Callable[..., Any]] = set()
_OF_AREA: set[Callable[..., Any]] = set()
