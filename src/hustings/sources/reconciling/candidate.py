"""Who is who: the candidates of a file matched with those the record knows for the poll."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import TypeVar

import msgspec

from hustings.geography.boundary_set import Nation
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy, Person
from hustings.sources.formats.party_names import resolve
from hustings.sources.gate import is_winner
from hustings.sources.reading import Return, Standing
from hustings.sources.reconciling.party_finder import Parties

S = TypeVar("S", bound=msgspec.Struct)
Named = tuple[Standing, str]


def match(
    one: Return, known: tuple[Candidacy, ...], parties: Parties, *, nation: Nation, is_same: bool
) -> tuple[Candidacy, ...]:
    """The candidacies of a return, in its order; known ones keep their keys, silent fields keep what is known.

    Matched by name and party, then by name, then by party where one is left on both sides (a name corrected), then by
    Democracy Club's id. `is_same` says that the publisher is the one whose names are known: only then do its
    spellings replace them. `nation` tells parties of one name apart (the Greens). A party that cannot be told is
    noted in `parties` as a problem.
    """
    rows: list[Named] = [
        (standing, parties.id_of(resolve(standing.party, nation), one.path, standing.line, one.source) or "")
        for standing in one.standings
    ]
    fresh = _fresh(rows)
    if not known:
        return tuple(fresh)
    pairs = dict(_pairs(fresh, known))
    keys = {known[old].key for old in pairs.values()}
    found = []
    for number, candidacy in enumerate(fresh):
        if number in pairs:
            found.append(_merged(known[pairs[number]], candidacy, is_same))
        else:
            found.append(_with_free_key(candidacy, keys))
    return tuple(found)


def in_order(standing: tuple[Candidacy, ...], known: tuple[Candidacy, ...]) -> tuple[Candidacy, ...]:
    """The candidacies in the order already known, new ones after them."""
    place = {candidacy.key: number for number, candidacy in enumerate(known)}
    return tuple(sorted(standing, key=lambda candidacy: place.get(candidacy.key, len(place))))


def returned(one: Return, candidacies: tuple[Candidacy, ...], party: str | None = None) -> str | None:
    """The key of the candidacy that the return names as elected; `None` where it names none of them.

    `party` is the id of the winning party, for a return that names only that (a rush).
    """
    if one.lot_elected is not None:
        return one.lot_elected
    if one.standings:
        won = [number for number, standing in enumerate(one.standings) if is_winner(standing, one)]
        named = {(standing.given_name, standing.family_name) for standing in one.standings}
        if len(won) != 1 or len(named) != len(one.standings):
            return candidacies[won[0]].key if len(won) == 1 and len(candidacies) == len(one.standings) else None
        wanted = one.standings[won[0]]
        return _by_name(candidacies, wanted.given_name, wanted.family_name)
    if one.winner_democracy_club_id:
        for candidacy in candidacies:
            if candidacy.person.democracy_club_id == one.winner_democracy_club_id:
                return candidacy.key
    if one.winner_name:
        return _by_name(candidacies, *one.winner_name)
    of_party = [candidacy.key for candidacy in candidacies if candidacy.party_id == party]
    return of_party[0] if len(of_party) == 1 else None


def _by_name(candidacies: tuple[Candidacy, ...], given: str, family: str) -> str | None:
    wanted = slugify(f"{given} {family}")
    keys = [candidacy.key for candidacy in candidacies if slugify(candidacy.name) == wanted]
    return keys[0] if len(keys) == 1 else None


def _fresh(rows: list[Named]) -> list[Candidacy]:
    """Candidacies straight from the rows, keyed by name; by name and party where a name stands twice."""
    slugs = [slugify(f"{row.given_name} {row.family_name}") or slugify(party) for row, party in rows]
    times = Counter(slugs)
    keys = [
        slug if times[slug] == 1 else f"{slug}-{slugify(party)}" for (_, party), slug in zip(rows, slugs, strict=True)
    ]
    return [_candidacy(row, party, key) for (row, party), key in zip(rows, _numbered(keys), strict=True)]


def _numbered(keys: list[str]) -> Iterator[str]:
    """The keys, the second and later of a kind numbered."""
    seen: Counter[str] = Counter()
    for key in keys:
        seen[key] += 1
        yield key if seen[key] == 1 else f"{key}-{seen[key]}"


def _candidacy(row: Standing, party: str, key: str) -> Candidacy:
    person = Person(row.given_name, row.family_name, row.gender, row.democracy_club_id, row.mnis_id)
    return Candidacy(
        key=key,
        person=person,
        party_id=party,
        party_name=row.party.name,
        party_mnis_id=row.party.mnis_id,
        adjunct_party_id=row.adjunct_commission_id,
        is_sitting=row.is_sitting,
        is_former=row.is_former,
    )


def _name(one: Candidacy) -> str:
    return slugify(one.name)


_RULES: tuple[Callable[[Candidacy], object], ...] = (
    lambda one: (_name(one), one.party_id) if _name(one) else None,
    lambda one: _name(one) or None,
    lambda one: one.party_id,
    lambda one: one.person.democracy_club_id,
)


def _pairs(fresh: list[Candidacy], known: tuple[Candidacy, ...]) -> Iterator[tuple[int, int]]:
    """Pairs of positions in `fresh` and `known`, rule by rule; a rule pairs what is unique on both sides."""
    new, old = dict(enumerate(fresh)), dict(enumerate(known))
    for rule in _RULES:
        left, right = _unique(new, rule), _unique(old, rule)
        for value, number in left.items():
            if value in right:
                yield number, right[value]
                del new[number], old[right[value]]


def _unique(candidacies: dict[int, Candidacy], rule: Callable[[Candidacy], object]) -> dict[object, int]:
    times = Counter(rule(one) for one in candidacies.values())
    return {
        value: number for number, one in candidacies.items() if (value := rule(one)) is not None and times[value] == 1
    }


def _merged(old: Candidacy, new: Candidacy, is_same: bool) -> Candidacy:
    """The known candidacy with what the new row adds; its name and description only from the same publisher."""
    if not is_same or not new.name:
        kept = {"given_name": old.person.given_name, "family_name": old.person.family_name}
        new = msgspec.structs.replace(
            new, person=msgspec.structs.replace(new.person, **kept), party_name=old.party_name or new.party_name
        )
    person = filled(old.person, new.person)
    return msgspec.structs.replace(filled(old, new), key=old.key, person=person)


def filled(old: S, new: S) -> S:
    """`new` with the fields of `old` where `new` is silent."""
    silent = {name: getattr(old, name) for name in new.__struct_fields__ if getattr(new, name) is None}
    return msgspec.structs.replace(new, **silent)


def _with_free_key(candidacy: Candidacy, taken: set[str]) -> Candidacy:
    key = candidacy.key if candidacy.key not in taken else f"{candidacy.key}-{slugify(candidacy.party_id)}"
    return msgspec.structs.replace(candidacy, key=key)
