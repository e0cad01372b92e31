"""What publishers' files say, in one shape for all formats, before any of it is accepted.

A reader turns files into a `Reading`: rows with the file and line they stand on, and every problem met on the way.
It never repairs. `gate` then says which rows are impossible, and `reconcile` what is new against the record.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime

from hustings.errors import Problem
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.geography.overlap import Overlap
from hustings.record.election import ByElection, GeneralElection
from hustings.record.event import Source
from hustings.record.notional import Tally
from hustings.record.party import Party


@dataclass(frozen=True, slots=True)
class Place:
    """A constituency as a file names it. At least one of `gss` and `name` is given."""

    name: str | None
    gss: str | None = None
    nation: Nation | None = None
    region: str | None = None
    region_gss: str | None = None
    county: str | None = None
    designation: str | None = None
    slug: str | None = None
    former_gss: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class PartyNamed:
    """A party as a file names it. `commission_id` is the Electoral Commission's (`PP53`)."""

    name: str | None = None
    abbreviation: str | None = None
    commission_id: str | None = None
    mnis_id: str | None = None
    is_independent: bool = False
    is_speaker: bool = False


@dataclass(frozen=True, slots=True)
class Standing:
    """One candidate's row. `votes` is `None` when the file gives no count; `None` elsewhere is "the file is silent"."""

    given_name: str
    family_name: str
    party: PartyNamed
    line: int | None
    gender: str | None = None
    adjunct_commission_id: str | None = None
    is_sitting: bool | None = None
    is_former: bool | None = None
    mnis_id: str | None = None
    democracy_club_id: str | None = None
    votes: int | None = None
    is_elected: bool | None = None
    rank: int | None = None
    published_share: str | None = None
    published_change: str | None = None


@dataclass(slots=True)
class Return:
    """What the files say of one poll (the returning officer's return). `None` is "the file is silent".

    `names` are the constituency's names row by row, `odd_names` those that are not its name.
    """

    polled_on: date
    is_by_election: bool
    place: Place
    path: str
    line: int | None
    source: str
    standings: list[Standing] = field(default_factory=list)
    names: list[tuple[int, str]] = field(default_factory=list)
    odd_names: list[tuple[int, str]] = field(default_factory=list)
    electorate: int | None = None
    valid_votes: int | None = None
    rejected_ballots: int | None = None
    declared_at: datetime | None = None
    majority: int | None = None
    summary: str | None = None
    winner_name: tuple[str, str] | None = None
    winner_democracy_club_id: str | None = None
    winner_mnis_id: str | None = None
    first_party: str | None = None
    second_party: str | None = None
    is_verified: bool | None = None
    is_full_publication: bool = False
    writ_on: date | None = None
    lot_elected: str | None = None


@dataclass(frozen=True, slots=True)
class NotionalRow:
    """One party's notional votes in one new constituency."""

    from_polled_on: date
    place: Place
    first_polled_on: date
    party: PartyNamed
    votes: int
    valid_votes: int
    electorate: int | None
    path: str
    line: int
    source: str


@dataclass(frozen=True, slots=True)
class OverlapRow:
    """One published overlap, with the GSS codes of both constituencies."""

    from_gss: str
    to_gss: str
    overlap: Overlap
    path: str
    line: int
    source: str


@dataclass(slots=True)
class Reading:
    """Everything that a run's files say, with the problems of reading them. `notes` are worth telling."""

    sources: dict[str, Source] = field(default_factory=dict)
    parties: list[tuple[Party, str]] = field(default_factory=list)
    elections: list[tuple[GeneralElection | ByElection, str]] = field(default_factory=list)
    revised_gss: dict[str, str] = field(default_factory=dict)
    places: list[tuple[Constituency, str]] = field(default_factory=list)
    returns: list[Return] = field(default_factory=list)
    notionals: list[NotionalRow] = field(default_factory=list)
    overlaps: list[OverlapRow] = field(default_factory=list)
    tallies: list[tuple[Tally, str]] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    notes: list[str] = field(default_factory=list)
    files: list[str] = field(default_factory=list)
    published_at: datetime | None = None

    def problem(self, path: str, line: int | None, reason: str, code: str = "invalid") -> None:
        """Note a problem of reading."""
        self.problems.append(Problem(path, line, reason, code))

    def join(self, other: Reading) -> None:
        """Take in what another reading of the same run says."""
        self.sources.update(other.sources)
        self.revised_gss.update(other.revised_gss)
        for name in (
            "parties",
            "elections",
            "places",
            "returns",
            "notionals",
            "overlaps",
            "tallies",
            "problems",
            "notes",
            "files",
        ):
            getattr(self, name).extend(getattr(other, name))
        if other.published_at is not None:
            self.published_at = max(self.published_at or other.published_at, other.published_at)
