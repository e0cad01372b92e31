"""Kept: what is worked out of a record, or of a poll, stays with it. Neither ever changes, so it holds for good."""

from __future__ import annotations

from collections.abc import Callable, Hashable, Sequence
from functools import wraps
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


def kept_of_place(work: Callable[[K, Poll], T]) -> Callable[[K, Poll], T]:
    """As `kept_of_poll`, for what looks at nothing but the poll, other polls of its place, and the world.

    The world: parties, overlaps, notional results, sources. Other polls of its place: those in its constituency, in
    those of its name, and in those that it overlaps. What was worked out so still holds when a poll elsewhere changes,
    and is handed on then (`Record.extended`).
    """
    found = kept_of_poll(work)
    _OF_PLACE.add(work)
    return found


_MISSING: Any = object()


class ByPoll(dict[str, T]):
    """Values of many polls by their ids, each worked out as for `kept_of_place`."""


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


def handed_on(values: dict[Hashable, Any], near: set[str]) -> dict[Hashable, Any]:
    """What was kept with `kept_of_place` and `kept_by_poll` for the polls that it still holds for: all but those
    near."""
    found: dict[Hashable, Any] = {}
    for key, value in values.items():
        if isinstance(value, ByPoll):
            found[key] = ByPoll(value)
            for one in near:
                found[key].pop(one, None)
        elif isinstance(key, tuple) and key[0] in _OF_PLACE and key[1] not in near:
            found[key] = value
    return found


_OF_PLACE: set[Callable[..., Any]] = set()


def kept_of_poll(work: Callable[[K, Poll], T]) -> Callable[[K, Poll], T]:
    """Make a function of a record and a poll work out each value once; of another poll of that id, it works anew."""

    @wraps(work)
    def found(keeper: K, poll: Poll, /) -> T:
        key = (work, poll.id)
        seen = keeper.kept.get(key)
        if seen is None or seen[0] is not poll:
            seen = keeper.kept[key] = (poll, work(keeper, poll))
        value: T = seen[1]
        return value

    return found
