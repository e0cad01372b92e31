"""Democracy Club's ids of ballots and parties, defined by its `uk-election-ids` and by its candidates site.

`parl.ilford-north.2024-07-04` is one constituency's ballot at a general election, `parl.makerfield.by.2026-06-18` a
by-election's, `parl.2024-07-04` the general election. `PP53` and `party:53` are registered parties,
`joint-party:53-119` a joint candidacy, `ynmp-party:2` those without a party, `ynmp-party:12522` the Speaker.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from hustings.sources.reading import PartyNamed

PARLIAMENTARY = "parl."
INDEPENDENT = "ynmp-party:2"
SPEAKER = "ynmp-party:12522"

_ELECTION = re.compile(r"parl(?:\.(?P<slug>[a-z0-9-]*[a-z][a-z0-9-]*?))?(?P<by>\.by)?\.(?P<day>\d{4}-\d{2}-\d{2})")
_PARTY = re.compile(r"(?:PP|party:)(\d{1,6})")
_JOINT = re.compile(r"joint-party:(\d{1,6})-(\d{1,6})")


@dataclass(frozen=True, slots=True)
class Ballot:
    """What a ballot's id says. `slug` is `None` for the id of a whole election."""

    id: str
    slug: str | None
    polled_on: date
    is_by_election: bool


def parse_election(text: str) -> Ballot | None:
    """What the id of an election or of one ballot says; `None` for anything but a UK parliamentary one.

    >>> parse_election("parl.2024-07-04").polled_on.isoformat()
    '2024-07-04'
    """
    found = _ELECTION.fullmatch(text)
    if found is None:
        return None
    try:
        day = date.fromisoformat(found["day"])
    except ValueError:
        return None
    return Ballot(text, found["slug"], day, found["by"] is not None)


def parse_ballot(text: str) -> Ballot | None:
    """What the id of one constituency's ballot says; `None` for anything else.

    >>> parse_ballot("parl.makerfield.by.2026-06-18").slug, parse_ballot("parl.2024-07-04")
    ('makerfield', None)
    """
    found = parse_election(text)
    return found if found is not None and found.slug is not None else None


@dataclass(frozen=True, slots=True)
class PartyId:
    """The party that an id means, with the adjunct of a joint candidacy."""

    commission_id: str | None
    adjunct: str | None = None
    is_independent: bool = False
    is_speaker: bool = False

    def named(self, name: str | None) -> PartyNamed:
        """The party under the name that the file gives it."""
        if self.is_independent or self.is_speaker:
            name = "Independent" if self.is_independent else "Speaker"
        return PartyNamed(
            name=name,
            commission_id=self.commission_id,
            is_independent=self.is_independent,
            is_speaker=self.is_speaker,
        )


def parse_party(text: str) -> PartyId | None:
    """The party that an id of Democracy Club's means; `None` for none of its forms.

    >>> parse_party("joint-party:53-119")
    PartyId(commission_id='PP53', adjunct='PP119', is_independent=False, is_speaker=False)
    """
    if text in (INDEPENDENT, SPEAKER):
        return PartyId(None, None, text == INDEPENDENT, text == SPEAKER)
    if joint := _JOINT.fullmatch(text):
        return PartyId(f"PP{joint[1]}", f"PP{joint[2]}")
    single = _PARTY.fullmatch(text)
    return PartyId(f"PP{single[1]}") if single else None


def party_id_of(party: PartyNamed, adjunct: str | None) -> str:
    """The id that Democracy Club has for a party; empty where the party has no Electoral Commission id.

    >>> party_id_of(PartyNamed(commission_id="PP53"), "PP119")
    'joint-party:53-119'
    """
    if party.is_independent or party.is_speaker:
        return INDEPENDENT if party.is_independent else SPEAKER
    if party.commission_id is not None and adjunct is not None:
        return f"joint-party:{party.commission_id.removeprefix('PP')}-{adjunct.removeprefix('PP')}"
    return party.commission_id or ""


def split_name(person_name: str, last: str | None = None, first: str | None = None) -> tuple[str, str]:
    """Given and family name. The family name is the one on the statement of persons nominated, else the last word.

    Where the name ends in that family name, the letters of the name are kept (statements are often in capitals).

    >>> split_name("Wes Streeting", "STREETING"), split_name("Anna Van Dyke", "Van Dyke"), split_name("Count Binface")
    (('Wes', 'Streeting'), ('Anna', 'Van Dyke'), ('Count', 'Binface'))
    """
    words = person_name.split()
    if last:
        size = len(last.split())
        if [word.casefold() for word in words[-size:]] == last.casefold().split():
            return " ".join(words[:-size]), " ".join(words[-size:])
        return first or "", last
    return " ".join(words[:-1]), words[-1] if words else ""
