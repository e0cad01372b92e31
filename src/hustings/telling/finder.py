"""Finding a poll by the name a person types: the record's own look-up, with more help where it fails."""

from __future__ import annotations

from datetime import date
from difflib import get_close_matches

from hustings.claims.country import county_of
from hustings.claims.phrase.party import party_words
from hustings.errors import AmbiguousName, UnknownName
from hustings.geography.slug import slugify
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.style import PartyNames, Style

_STYLES = (Style(), Style(party_names=PartyNames.SHORT))


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


def find_family(record: Record, name: str) -> str:
    """The key of the party family called `name`: by its key, or a party's id, abbreviation, short or full name.

    `UnknownName` names what there is.

    >>> from hustings.record import example
    >>> find_family(example.record(), "Lib Dem"), find_family(example.record(), "conservatives")
    ('liberal-democrat', 'conservative')
    """
    wanted = {_solid(one) for one in (name, slugify(name).removesuffix("s"), slugify(name).removesuffix("-party"))}
    for one in record.parties.values():
        words = [party_words(record, one.id, style, date.max.year).adjective for style in _STYLES]
        names = (one.id, one.family, one.abbreviation, one.short_name, one.name, *words)
        if wanted & {_solid(known) for known in names if known}:
            return one.family or one.id
    known = sorted({one.family for one in record.parties.values() if one.family})
    near = get_close_matches(slugify(name), known, n=3)
    raise UnknownName(f"no party {name!r} in the record" + (f"; did you mean {_either(tuple(near))}?" if near else ""))


def _solid(name: str) -> str:
    return slugify(name).replace("-", "")


def find_area(record: Record, election_id: str, name: str, kind: str) -> str:
    """The region, nation or county (`kind`) called `name` that an election has polls in.

    `UnknownName` names those there are.

    >>> from hustings.record import example
    >>> find_area(example.record(), "parl.2019-12-12", "london", "region")
    'London'
    """
    known = {slugify(one): one for poll in record.polls_of(election_id) if (one := _area_of(record, poll, kind))}
    if slugify(name) not in known:
        raise UnknownName(f"no {kind} {name!r} at that election; there are {', '.join(sorted(known.values()))}")
    return known[slugify(name)]


def polls_of_area(record: Record, election_id: str, name: str, kind: str) -> list[Poll]:
    """The polls of an election in the region, nation or county called `name`; `UnknownName` as for `find_area`."""
    place = find_area(record, election_id, name, kind)
    return [one for one in record.polls_of(election_id) if _area_of(record, one, kind) == place]


def _area_of(record: Record, poll: Poll, kind: str) -> str | None:
    place = poll.constituency
    if kind == "county":
        return county_of(record, place)
    return place.nation.value if kind == "nation" else place.region


def latest_election(record: Record) -> str:
    """The id of the latest general election that the record has polls of; `UnknownName` where there is none."""
    held = [one.id for one in record.general_elections if record.polls_of(one.id)]
    if not held:
        raise UnknownName("the record has no polls of a general election")
    return held[-1]
