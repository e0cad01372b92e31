"""Search: constituencies, candidates and parties by parts of their names."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy
from hustings.record.kept import kept
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.finder import matching


@dataclass(frozen=True, slots=True)
class Person:
    """Somebody who stood, by name, with the polls, latest first."""

    name: str
    stood: tuple[tuple[Poll, Candidacy], ...]

    @property
    def latest(self) -> tuple[Poll, Candidacy]:
        """Where he or she stood last."""
        return self.stood[0]


@dataclass(frozen=True, slots=True)
class Hits:
    """What a search found. The counts are of all that there are; at most `limit` of each are listed."""

    words: str
    places: tuple[tuple[str, str], ...] = ()
    people: tuple[Person, ...] = ()
    parties: tuple[Party, ...] = ()
    place_count: int = 0
    person_count: int = 0
    party_count: int = 0

    @property
    def count(self) -> int:
        """How many things were found."""
        return self.place_count + self.person_count + self.party_count


def search(record: Record, words: str, limit: int = 50) -> Hits:
    """What the words are parts of. Every word must be in the name; whole words and beginnings come first.

    >>> from hustings.record import example
    >>> found = search(example.record(), "streeting")
    >>> [one.name for one in found.people], found.place_count
    (['Wes Streeting'], 0)
    """
    wanted = tuple(one for one in slugify(words).split("-") if one)
    if not wanted:
        return Hits(words)
    places = _ranked(((slugify(name), name) for name in matching(record, words, limit=10_000)), wanted)
    people = _ranked(((slug, one) for slug, one in _people(record) if all(word in slug for word in wanted)), wanted)
    parties = _ranked(((slug, one) for slug, one in _parties(record) if all(word in slug for word in wanted)), wanted)
    return Hits(
        words=words,
        places=tuple((name, slugify(name)) for name in places[:limit]),
        people=tuple(people[:limit]),
        parties=tuple(parties[:limit]),
        place_count=len(places),
        person_count=len(people),
        party_count=len(parties),
    )


def _ranked(found: Iterator[tuple[str, Any]], wanted: tuple[str, ...]) -> list[Any]:
    """What was found: names that begin with the words first, then those with a word that begins so."""
    start = "-".join(wanted)

    def key(hit: tuple[str, Any]) -> tuple[bool, bool, str]:
        slug = hit[0]
        return not slug.startswith(start), not all(f"-{word}" in f"-{slug}" for word in wanted), slug

    return [one for _, one in sorted(found, key=key)]


@kept
def _people(record: Record) -> tuple[tuple[str, Person], ...]:
    """Everybody who stood, by name; two people of one name are listed as one, and their polls tell them apart."""
    stood: dict[str, list[tuple[Poll, Candidacy]]] = defaultdict(list)
    polls = (record.poll_or_none(one) for one in record.poll_ids)
    for poll in sorted((one for one in polls if one), key=lambda one: one.polled_on, reverse=True):
        for one in poll.candidacies:
            stood[one.name].append((poll, one))
    return tuple((slugify(name), Person(name, tuple(places))) for name, places in stood.items())


@kept
def _parties(record: Record) -> tuple[tuple[str, Party], ...]:
    """Every party that somebody stood for, by its names."""
    used = {one.party_id for _, person in _people(record) for _, one in person.stood}
    known = (one for one in record.parties.values() if one.id in used)
    return tuple((slugify(f"{one.label} {one.name} {one.abbreviation}"), one) for one in known)


def hits_object(hits: Hits) -> dict[str, Any]:
    """What was found, as JSON with the addresses of the pages."""
    return {
        "words": hits.words,
        "constituencies": [{"name": name, "page": f"/constituency/{slug}"} for name, slug in hits.places],
        "candidates": [
            {"name": one.name, "polls": [_stood(poll, candidacy) for poll, candidacy in one.stood]}
            for one in hits.people
        ],
        "parties": [
            {"id": one.id, "name": one.name, "abbreviation": one.abbreviation, "page": f"/party/{one.id}"}
            for one in hits.parties
        ],
        "counts": {
            "constituencies": hits.place_count,
            "candidates": hits.person_count,
            "parties": hits.party_count,
        },
    }


def _stood(poll: Poll, candidacy: Candidacy) -> dict[str, str]:
    return {"poll_id": poll.id, "party": candidacy.party_name or candidacy.party_id, "page": f"/poll/{poll.id}"}
