"""The lexicon: every name that copy may use for the places, parties and people of a record. Built once a record."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, field

import msgspec

from hustings.copydesk.fold import fold
from hustings.copydesk.nickname import NICKNAMES, leaders_party
from hustings.geography.boundary_set import Nation
from hustings.geography.short_name import lettered, shortened, usual_forms
from hustings.geography.welsh_name import welsh_name
from hustings.record.candidacy import Candidacy
from hustings.record.election import GeneralElection
from hustings.record.kept import kept
from hustings.record.party import Party
from hustings.record.poll import Poll
from hustings.record.record import Record

#: The words by which the seats of a town are told apart.
COMPASS = r"(?:north|south|east|west|mid|central|city of|inner|outer|upper|lower)(?:[ -](?:east|west))?"
_LEADING = re.compile(rf"({COMPASS}) (.+)")
_TRAILING = re.compile(rf"(.+) ({COMPASS})")
TITLES = frozenset("mr mrs ms miss dr sir dame lord lady baroness professor prof rev cllr councillor the".split())


class PlaceName(msgspec.Struct, frozen=True, gc=False):
    """The constituencies that a name can mean, as slugs; `is_short` says that it is only a part of theirs."""

    slugs: tuple[str, ...]
    is_short: bool


@dataclass(slots=True)
class Lexicon:
    """Names, folded, and what they stand for. Treat as frozen."""

    places: dict[str, PlaceName] = field(default_factory=dict)
    parties: dict[str, frozenset[str]] = field(default_factory=dict)
    exact_parties: dict[str, frozenset[str]] = field(default_factory=dict)
    people: dict[str, tuple[tuple[str, str], ...]] = field(default_factory=dict)
    regions: dict[str, str] = field(default_factory=dict)
    polls: dict[str, tuple[Poll, ...]] = field(default_factory=dict)
    family_of: dict[str, str] = field(default_factory=dict)
    by_id: dict[str, Poll] = field(default_factory=dict)
    general_elections: dict[int, GeneralElection] = field(default_factory=dict)


@kept
def lexicon_of(record: Record) -> Lexicon:
    """The lexicon of a record, built at the first call for it."""
    lexicon = Lexicon()
    _add_parties(lexicon, record)
    polls = [poll for one in record.poll_ids if (poll := record.poll_or_none(one)) is not None]
    _add_places(lexicon, polls)
    _add_people(lexicon, polls)
    _add_regions(lexicon, polls)
    lexicon.by_id = {poll.id: poll for poll in polls}
    lexicon.general_elections = _general_elections(record)
    return lexicon


def _general_elections(record: Record) -> dict[int, GeneralElection]:
    """The general elections that the record has polls of, by year."""
    return {one.polled_on.year: one for one in record.general_elections if record.polls_of(one.id)}


def party_key(party: Party) -> str:
    """What counts as one party in copy: the family, or the party itself where it has none."""
    return party.family or party.id


def _add_parties(lexicon: Lexicon, record: Record) -> None:
    keys: dict[str, set[str]] = defaultdict(set)
    exact: dict[str, set[str]] = defaultdict(set)
    for party in record.parties.values():
        key = lexicon.family_of[party.id] = party_key(party)
        name = fold(party.name)
        for form in {name, fold(party.label)}:
            if " " in form and len(form) > 6:
                keys[form].add(key)
                keys[form.removeprefix("the ")].add(key)
        for start, nicknames in NICKNAMES:
            if name == start or (name.startswith(start) and start not in ("independent", "speaker", "liberal")):
                for nickname in nicknames.split("|"):
                    (keys if nickname.islower() else exact)[nickname].add(key)
        for form in leaders_party(name):
            keys[form].add(key)
    lexicon.parties = {name: frozenset(found) for name, found in keys.items()}
    lexicon.exact_parties = {name: frozenset(found) for name, found in exact.items()}


def _forms(name: str) -> set[str]:
    """The full forms of a constituency's name that copy uses."""
    plain = re.sub(r"\s+", " ", name.replace(",", "").replace(".", "").replace("&", "and")).strip()
    forms = {plain, name, plain.replace(" and ", " & "), plain.replace("-", " "), plain.replace("'", "")}
    forms |= {plain.replace(" the ", " "), name.replace(" and ", " & ")}
    for pattern in (_LEADING, _TRAILING):
        if match := pattern.fullmatch(plain):
            forms.add(f"{match[2]} {match[1]}")
            forms.add(f"{match[2]}, {match[1]}")
    if ", " in name:
        forms.add(" ".join(reversed(name.split(", "))))
    forms |= {re.sub(r"[- ](?:under|upon)[- ]", "-u-", form) for form in forms}
    forms |= {shortened(form) for form in forms}
    if plain.startswith("mid "):
        forms.add(re.sub(r"shire$", "s", plain) if plain.endswith("shire") else plain)
    return forms


#: Parts of constituencies' names that stand in copy for Parliament, or for more than any constituency.
_OF_MORE = frozenset({"westminster", "yorkshire", "sussex"})


def _short_forms(name: str) -> set[str]:
    """Parts of a name that copy may use for the whole: "Selby" for "Selby and Ainsty", "Maidstone" …"""
    plain = name.replace("&", "and")
    first = re.split(r" and |, | upon | under |-upon-|-in-|-on-", plain)[0].strip()
    shorts = {first, plain, *re.split(r" and (?:the )?|, ", plain)[1:]}
    for form in list(shorts):
        if match := _TRAILING.fullmatch(form):
            shorts.add(match[1].removesuffix(" and"))
        elif match := _LEADING.fullmatch(form):
            shorts.add(match[2])
    shorts = {form for form in shorts if len(form) > 3 and form != name and not re.fullmatch(COMPASS, form)}
    return shorts - _OF_MORE


def _add_places(lexicon: Lexicon, polls: list[Poll]) -> None:
    by_slug: dict[str, list[Poll]] = defaultdict(list)
    full: dict[str, set[str]] = defaultdict(set)
    short: dict[str, set[str]] = defaultdict(set)
    for poll in polls:
        by_slug[poll.constituency.slug].append(poll)
    for slug, found in by_slug.items():
        name = fold(found[0].constituency.name)
        for called in {name, *usual_forms(name)}:
            forms = _forms(called)
            for form in {*forms, *map(lettered, forms)}:
                full[form].add(slug)
            for form in _short_forms(called):
                short[form].add(slug)
        for form in {fold(welsh) for poll in found if (welsh := welsh_name(poll.constituency))}:
            full[form].add(slug)
    lexicon.polls = {slug: tuple(sorted(found, key=lambda one: one.polled_on)) for slug, found in by_slug.items()}
    for form in {*full, *short}:
        slugs = (*sorted(full.get(form, ())), *sorted(short.get(form, set()) - full.get(form, set())))
        lexicon.places[form] = PlaceName(slugs, form not in full)


def name_key(name: str) -> str:
    """A person's name as it is looked up: folded, without a title."""
    words = [word for word in fold(name).replace(".", "").split() if word not in TITLES]
    return " ".join(words)


def surname_of(family_name: str) -> str:
    """The word that a surname is found by: its last.

    >>> surname_of("Duncan Smith"), surname_of("Lord")
    ('smith', 'lord')
    """
    words = name_key(family_name).split() or fold(family_name).split()
    return words[-1] if words else ""


#: What begins or joins a name that is no double-barrelled one: "De Piero", "Emperor of India".
_JOINING = frozenset("de di da du la le van von te der of and mac mc ap el al st the".split())
_SHORTEST_HALF = 3


def halves_of(surname: str) -> tuple[str, str] | None:
    """The halves of a double-barrelled surname, with a hyphen or without; `None` where it is none.

    >>> halves_of("Rees-Mogg"), halves_of("Duncan Smith"), halves_of("De Piero"), halves_of("Al-Hamdani")
    (('rees', 'mogg'), ('duncan', 'smith'), None, None)
    """
    if "-" not in surname and " " not in surname:
        return None
    words = name_key(surname).replace("-", " ").split()
    is_double = len(words) == 2 and all(len(one) >= _SHORTEST_HALF and one not in _JOINING for one in words)
    return (words[0], words[1]) if is_double else None


def _add_people(lexicon: Lexicon, polls: list[Poll]) -> None:
    people: dict[str, list[tuple[str, str]]] = defaultdict(list)
    stood: dict[str, list[tuple[str, str, str]]] = defaultdict(list)
    for poll in polls:
        for one in poll.candidacies:
            person = one.person.mnis_id or one.person.democracy_club_id
            for name in _person_forms(one):
                people[name].append((poll.id, one.key))
                if person is not None:
                    stood[person].append((name, poll.id, one.key))
    for found in stood.values():
        for name in {name for name, _, _ in found} if len({name for name, _, _ in found}) > 1 else ():
            people[name] += _by_other_names(name, found, {poll for poll, _ in people[name]})
    lexicon.people = {name: tuple(dict.fromkeys(found)) for name, found in people.items()}


def _by_other_names(name: str, stood: Iterable[tuple[str, str, str]], known: set[str]) -> Iterable[tuple[str, str]]:
    """The polls where a person stood by another name with the same first or last word: as Matt, once as Matthew.

    Where no word is shared the ids of two people have been mixed up in what was published.
    """
    first, last = name.split(maxsplit=1)[0], name.rsplit(maxsplit=1)[-1]
    for other, poll_id, key in stood:
        words = other.split()
        if poll_id not in known and (words[0] == first or words[-1] == last):
            yield poll_id, key


def _person_forms(candidacy: Candidacy) -> set[str]:
    """The names that a candidate stood by, as they are looked up: in full, and without the middle names; those with a
    double-barrelled surname with its hyphen, without it, and with it where it does not belong."""
    key = name_key(candidacy.name)
    if " " not in key:
        return set()
    words, surname = key.split(), name_key(candidacy.person.family_name)
    forms = {key, f"{words[0]} {surname}"} if len(words) > 2 and surname else {key}
    if (halves := halves_of(surname)) is None or not key.endswith(surname):
        return forms
    first, last = halves
    given = {words[0], key.removesuffix(surname).strip()} - {""}
    return (
        forms
        | {form for one in given for form in (f"{one} {first} {last}", f"{one} {first}-{last}")}
        | ({f"{words[0]}-{first} {last}"} if "-" not in words[0] else set())
    )


def _add_regions(lexicon: Lexicon, polls: list[Poll]) -> None:
    regions = {
        "uk": "uk",
        "united kingdom": "uk",
        "britain": "uk",
        "great britain": "uk",
        "nationally": "uk",
        "nationwide": "uk",
        "the country": "uk",
        "commons": "uk",
        "across the country": "uk",
        "house of commons": "uk",
        "uk-wide": "uk",
        "countrywide": "uk",
        "the province": Nation.NORTHERN_IRELAND.value,
        "province-wide": Nation.NORTHERN_IRELAND.value,
        "north of the border": Nation.SCOTLAND.value,
    }
    regions |= {fold(one.value): one.value for one in Nation}
    for poll in polls:
        place = poll.constituency
        for name in (place.nation.value, place.region, place.county):
            if name and len(name) > 3:
                regions.setdefault(fold(name), name)
                regions.setdefault(shortened(fold(name)), name)  # "Herts"
    regions |= {"welsh": "Wales", "scottish": "Scotland", "cornish": "Cornwall", "english": "England"}
    lexicon.regions = regions
