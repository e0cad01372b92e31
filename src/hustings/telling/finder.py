"""Finding a poll by the name a person types: the record's own look-up, with more help where it fails."""

from __future__ import annotations

from datetime import date

from hustings.errors import AmbiguousName, UnknownName
from hustings.geography.slug import slugify
from hustings.record.poll import Poll
from hustings.record.record import Record


def find_poll(record: Record, name: str, election: str | date | None = None) -> Poll:
    """The poll of the constituency called `name` at an election, the latest general election where none is named.

    `UnknownName` names the constituencies that come near, or the polls that the constituency has.

    >>> from hustings.record import example
    >>> find_poll(example.record(), "Ilford", "2019-12-12")
    Traceback (most recent call last):
    ...
    hustings.errors.UnknownName: no constituency 'Ilford' in the record; did you mean Ilford North?
    """
    if name in record.poll_ids:
        return record.poll(name)
    if election is not None:
        _require_election(record, election)
    try:
        return record.find_poll(name, election)
    except UnknownName as error:
        raise UnknownName(_help(record, name, str(error))) from None


def _require_election(record: Record, election: str | date) -> None:
    """`UnknownName` for a day without an election; a day with several by-elections is for the place to settle."""
    try:
        record.election(election)
    except AmbiguousName:
        return


def matching(record: Record, words: str, limit: int = 50) -> tuple[str, ...]:
    """The names of constituencies that hold all the words, in order of the alphabet, at most `limit`.

    Of names that differ in capitals or commas only, the latest.

    >>> from hustings.record import example
    >>> matching(example.record(), "north ilf")
    ('Ilford North',)
    """
    wanted = [one for one in slugify(words).split("-") if one]
    every = sorted(record.constituencies.values(), key=lambda one: one.id.rpartition(".")[2])
    found = {one.slug: one.name for one in every if all(word in one.slug for word in wanted)}
    return tuple(sorted(found.values()))[:limit] if wanted else ()


def _help(record: Record, name: str, message: str) -> str:
    near = matching(record, name, limit=6)
    known = [one for one in near if slugify(one) == slugify(name)]
    if known:
        return _other_polls(record, known[0], message)
    if near:
        return f"no constituency {name!r} in the record; did you mean {_either(near)}?"
    return message


def _other_polls(record: Record, name: str, message: str) -> str:
    polls = [poll for place in record.constituencies_called(name) for poll in record.polls_in(place.id)]
    days = sorted({f"{one.polled_on}{' (by-election)' if one.is_by_election else ''}" for one in polls})
    return f"{message}; it has {', '.join(days)}" if days else f"{message} by then"


def _either(names: tuple[str, ...]) -> str:
    return names[0] if len(names) == 1 else f"{', '.join(names[:-1])} or {names[-1]}"
