"""Kept: what is worked out of a record, or of a poll, stays with it. Neither ever changes, so it holds for good."""

from __future__ import annotations

from collections.abc import Callable, Hashable
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
        key = (work, args, *kwargs.items())
        values = keeper.kept
        if key not in values:
            values[key] = work(keeper, *args, **kwargs)
        value: T = values[key]
        return value

    return found


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
