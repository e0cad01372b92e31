"""The parts of a report that Hustings reads and writes, each as the standard names it: fields are its attributes.

The standard's other attributes are neither read nor written. Attributes are absent where they are not known.
"""

from __future__ import annotations

from typing import Annotated

import msgspec

#: A number of people or ballot papers; more than there could be is a mistake.
Count = Annotated[int, msgspec.Meta(ge=0, le=1_000_000_000)]
#: What `@type` begins with for every class.
PREFIX = "ElectionResults."
#: What stands in `OtherType` beside an identifier that is no one's of the standard's kinds.
COMMISSION, MNIS, CLUB, ONS = "electoral-commission", "mnis", "democracy-club", "ons"


class _Part(msgspec.Struct, frozen=True, gc=False, omit_defaults=True, rename="pascal"):
    """One class of the standard."""


class LanguageString(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}LanguageString"):
    """Words in one language."""

    content: str
    language: str


class Text(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}InternationalizedText"):
    """Words, in as many languages as there are."""

    text: tuple[LanguageString, ...]

    @property
    def words(self) -> str:
        """The words in English; else in whatever language stands first."""
        english = [one.content for one in self.text if one.language.lower().startswith("en")]
        return next(iter([*english, *(one.content for one in self.text)]), "")


class Identifier(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}ExternalIdentifier"):
    """Somebody else's id of the thing; `type` is "national-level", "other" …, `other_type` says whose."""

    type: str
    value: str
    other_type: str | None = None


class Unit(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}ReportingUnit"):
    """An area: the country, a nation, a region, a constituency."""

    id: str = msgspec.field(name="@id")
    type: str
    other_type: str | None = None
    name: Text | None = None
    external_identifier: tuple[Identifier, ...] = ()
    composing_gp_unit_ids: tuple[str, ...] = ()
    is_districted: bool | None = None
    voters_registered: Count | None = None
    voters_participated: Count | None = None


class Party(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Party"):
    """A party, or those who stand for none (the Speaker)."""

    id: str = msgspec.field(name="@id")
    name: Text
    abbreviation: Text | None = None
    external_identifier: tuple[Identifier, ...] = ()


class Coalition(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Coalition"):
    """Two parties that stand jointly: Labour and Co-operative."""

    id: str = msgspec.field(name="@id")
    name: Text
    party_ids: tuple[str, ...]
    abbreviation: Text | None = None
    external_identifier: tuple[Identifier, ...] = ()


class Person(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Person"):
    """Who stands."""

    id: str = msgspec.field(name="@id")
    first_name: str | None = None
    last_name: str | None = None
    full_name: Text | None = None
    gender: str | None = None
    external_identifier: tuple[Identifier, ...] = ()


class Office(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Office"):
    """What is stood for."""

    id: str = msgspec.field(name="@id")
    name: Text


class Candidate(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Candidate"):
    """A candidacy; without a party, of an independent."""

    id: str = msgspec.field(name="@id")
    ballot_name: Text
    party_id: str | None = None
    person_id: str | None = None
    is_incumbent: bool | None = None
    pre_election_status: str | None = None
    post_election_status: str | None = None


class VoteCounts(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}VoteCounts"):
    """Votes in one area; `type` "total" is all of them."""

    count: Annotated[float, msgspec.Meta(ge=0, le=1_000_000_000)]
    gp_unit_id: str
    type: str


class Selection(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}CandidateSelection"):
    """One line of the ballot paper, with its votes."""

    id: str = msgspec.field(name="@id")
    candidate_ids: tuple[str, ...] = ()
    sequence_order: int | None = None
    vote_counts: tuple[VoteCounts, ...] = ()


class CountStatus(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}CountStatus"):
    """How far a count has come."""

    status: str
    type: str


class Contest(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}CandidateContest"):
    """A poll."""

    id: str = msgspec.field(name="@id")
    election_district_id: str
    name: str
    votes_allowed: int
    contest_selection: tuple[Selection, ...] = ()
    count_status: tuple[CountStatus, ...] = ()
    external_identifier: tuple[Identifier, ...] = ()
    number_elected: int | None = None
    office_ids: tuple[str, ...] = ()
    vote_variation: str | None = None


class BallotCounts(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}BallotCounts"):
    """Ballot papers in one area: cast, and of these rejected."""

    gp_unit_id: str
    type: str
    ballots_cast: Count | None = None
    ballots_rejected: Count | None = None


class Election(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}Election"):
    """An election; `type` is "general", or "special" for a by-election."""

    name: Text
    start_date: str
    end_date: str
    type: str
    election_scope_id: str
    ballot_counts: tuple[BallotCounts, ...] = ()
    candidate: tuple[Candidate, ...] = ()
    contest: tuple[Contest, ...] = ()
    external_identifier: tuple[Identifier, ...] = ()


class Report(_Part, frozen=True, tag_field="@type", tag=f"{PREFIX}ElectionReport"):
    """The whole file. `status` says how far all of it has come: "unofficial-partial", "certified" …"""

    format: str
    generated_date: str
    issuer: str
    issuer_abbreviation: str
    sequence_start: int
    sequence_end: int
    status: str
    vendor_application_id: str
    is_test: bool | None = None
    election: tuple[Election, ...] = ()
    gp_unit: tuple[Unit, ...] = ()
    office: tuple[Office, ...] = ()
    party: tuple[Party | Coalition, ...] = ()
    person: tuple[Person, ...] = ()
