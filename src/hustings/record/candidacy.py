"""A candidacy: one person in one poll, for one party or none (Representation of the People Act 1983, sch. 1)."""

from __future__ import annotations

import msgspec


class Person(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """Who stands. Names as on the publisher's list; ids of Democracy Club and of Parliament's members' service."""

    given_name: str
    family_name: str
    gender: str | None = None
    democracy_club_id: str | None = None
    mnis_id: str | None = None

    @property
    def name(self) -> str:
        """The given and the family name together."""
        return f"{self.given_name} {self.family_name}".strip()


class Candidacy(msgspec.Struct, frozen=True, gc=False, omit_defaults=True):
    """One candidacy. `key` names it within its poll and stays through corrections of its name.

    `party_name` and `party_mnis_id` are as published. `adjunct_party_id` is set for joint candidacies (Labour and
    Co-operative). `is_sitting` is whether the person was the Member at the dissolution, `None` when not known.
    """

    key: str
    person: Person
    party_id: str
    party_name: str | None = None
    party_mnis_id: str | None = None
    adjunct_party_id: str | None = None
    is_sitting: bool | None = None
    is_former: bool | None = None

    @property
    def name(self) -> str:
        """The candidate's name."""
        return self.person.name
