"""A section of the site: a general election with all its pages, or all by-elections together."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

import msgspec

from hustings.errors import AmbiguousName, UnknownName
from hustings.publication.url import BY_ELECTIONS
from hustings.record.election import ByElection, Election, GeneralElection
from hustings.record.poll import Poll
from hustings.record.record import Record

#: What asks for every election of the record that has polls.
ALL = "all"


class Section(msgspec.Struct, frozen=True):
    """A part of the site in a folder of its own. `elections` are ids: one general election's, or by-elections'."""

    folder: str
    name: str
    elections: tuple[str, ...]
    is_general: bool = True

    @property
    def election(self) -> str:
        """The id of the general election; of by-elections, the latest one's."""
        return self.elections[-1]

    def polls(self, record: Record) -> tuple[Poll, ...]:
        """Its polls by the record's moment, declared or not, in the order of their ids."""
        if self.is_general:
            return record.polls_of(self.election)
        return tuple(poll for one in self.elections for poll in record.polls_of(one))


def sections_of(record: Record, names: Sequence[str] = ()) -> tuple[Section, ...]:
    """The sections for elections named by day or id, latest first, by-elections last.

    Without a name, the latest general election that has polls; "all" for every election that has. `UnknownName` where
    the record has no polls of an election.

    >>> from hustings.record import example
    >>> [one.folder for one in sections_of(example.record(), ["2017-06-08", "2015-05-07"])]
    ['2017-06-08', '2015-05-07']
    """
    chosen = _chosen(record, names)
    general = sorted((one for one in chosen if isinstance(one, GeneralElection)), key=lambda one: one.polled_on)
    by = sorted((one for one in chosen if isinstance(one, ByElection)), key=lambda one: (one.polled_on, one.id))
    sections = [Section(one.polled_on.isoformat(), one.name, (one.id,)) for one in reversed(general)]
    if by:
        ids = tuple(one.id for one in by)
        sections.append(Section(BY_ELECTIONS, "by-elections", ids, is_general=False))
    return tuple(sections)


def _chosen(record: Record, names: Sequence[str]) -> list[Election]:
    if ALL in names:
        return _with_polls(record, record.elections.values())
    if not names:
        latest = _with_polls(record, reversed(record.general_elections))
        if not latest:
            raise UnknownName("the record has no polls of a general election to publish")
        return latest[:1]
    found = {one.id: one for name in names for one in _named(record, name)}
    without = [one.id for one in found.values() if not record.polls_of(one.id)]
    if without:
        raise UnknownName(f"the record has no polls of {', '.join(without)} by then")
    return list(found.values())


def _named(record: Record, name: str) -> list[Election]:
    """The election of that name; all by-elections of a day that has several."""
    try:
        return [record.election(name)]
    except AmbiguousName:
        return [one for one in record.elections.values() if one.polled_on.isoformat() == name]


def _with_polls(record: Record, elections: Iterable[Election]) -> list[Election]:
    return [one for one in elections if record.polls_of(one.id)]
