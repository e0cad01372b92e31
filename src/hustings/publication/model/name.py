"""Names: every constituency, candidate and party of a section, for those who look one up."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

import msgspec

from hustings.geography.slug import slugify
from hustings.publication import url
from hustings.publication.plan import Kind, parties
from hustings.publication.section import Section
from hustings.publication.view import View

#: Where names stand that begin with no letter.
OTHER = "other"


class Named(msgspec.Struct, frozen=True):
    """A name to be found by, what is said beside it, and the folder of its page. `kind` is what it is the name of."""

    kind: str
    name: str
    detail: str
    folder: str

    @property
    def order(self) -> str:
        """What it is listed by: a person's family name comes first."""
        return slugify(f"{self.name.rpartition(' ')[2]} {self.name}" if self.kind == "candidate" else self.name)


def names(view: View, section: Section) -> tuple[Named, ...]:
    """Every name of a section, in the order of the alphabet; people by their family names."""
    polls = section.polls(view.record)
    found: list[Named] = []
    for poll in polls:
        folder, place = url.seat_folder(poll), poll.constituency
        day = "" if section.is_general else f"by-election of {poll.polled_on.day} {poll.polled_on:%B %Y}"
        found.append(Named("constituency", place.name, day or place.region or place.nation.value, folder))
        for one in poll.candidacies:
            party = one.party_name or view.record.party(one.party_id).label
            found.append(Named("candidate", one.name, f"{party}, {place.name}", folder))
    for key in parties(view, polls) if section.is_general else ():
        folder = url.part_folder(section.folder, Kind.PARTY, key)
        found.append(Named("party", party_name(view, key), "party", folder))
    return tuple(sorted(found, key=lambda one: (one.order, one.name, one.folder)))


def party_name(view: View, key: str) -> str:
    """What a row of the national tally is called: its main party's name."""
    record = view.record
    if key in record.parties:
        return record.parties[key].label
    return next((one.label for one in record.parties.values() if one.family == key), key)


def by_letter(found: Iterable[Named]) -> dict[str, list[Named]]:
    """The names by their first letter, in capitals; what begins with none stands last."""
    letters: dict[str, list[Named]] = defaultdict(list)
    for one in found:
        letter = one.order[:1].upper()
        letters[letter if letter.isalpha() else OTHER].append(one)
    return dict(sorted(letters.items(), key=lambda item: (item[0] == OTHER, item[0])))
