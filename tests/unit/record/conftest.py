"""A small country, told entry by entry."""

from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import msgspec
import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import ByElection, GeneralElection, poll_id
from hustings.record.entry import GENESIS, Draft, Kind, chain, draft
from hustings.record.event import Correction, Retraction, Source, Verification, Winner
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination
from hustings.record.record import Record

DAY = date(2024, 7, 4)
POLL = "parl.ambridge.2024-07-04"


class Desk:
    """Keeps entries as they happen; `record()` is what they make."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        self.hour = 0
        self.fact(Kind.SOURCE, Source("returning-officer", "The returning officer", "The declaration"))
        self.fact(Kind.PARTY, Party("PP1", "Reds", "Red", family="reds"))
        self.fact(Kind.PARTY, Party("PP2", "Blues", "Blu", family="blues"))
        self.fact(Kind.GENERAL_ELECTION, GeneralElection("parl.2024-07-04", DAY, 3))

    def fact(self, kind: Kind, body: msgspec.Struct) -> None:
        at = datetime(2024, 1, 1, tzinfo=UTC)
        self.drafts.append(draft(kind, body, effective_at=at, source="returning-officer"))

    def place(self, name: str, gss: str | None = None, boundaries: str = "england-2024") -> str:
        slug = name.lower().replace(" ", "-")
        one = Constituency(f"{slug}.{boundaries[-4:]}", name, boundaries, Nation.ENGLAND, gss=gss)
        self.fact(Kind.CONSTITUENCY, one)
        return one.id

    def at(self, kind: Kind, body: msgspec.Struct, hour: int | None = None, poll: str = POLL) -> None:
        """An event, an hour after the one before unless told."""
        self.hour = self.hour + 1 if hour is None else hour
        moment = datetime(2024, 7, 5, self.hour, tzinfo=UTC)
        self.drafts.append(draft(kind, body, effective_at=moment, source="returning-officer", poll=poll))

    def nominate(self, *keys: str, poll: str = POLL, place: str = "ambridge.2024", **options: Any) -> Nomination:
        standing = tuple(
            Candidacy(key, Person(key.title(), f"{key.title()}son"), f"PP{number % 2 + 1}")
            for number, key in enumerate(keys or ("ann", "bob", "cat"))
        )
        return Nomination(poll, options.pop("election", "parl.2024-07-04"), place, DAY, standing, **options)

    def nominated(self) -> None:
        self.place("Ambridge", "E14000001")
        self.at(Kind.NOMINATION, self.nominate())

    def by_election(self, name: str, day: date) -> str:
        place = self.place(name)
        poll = poll_id(name.lower(), day, is_by_election=True)
        self.fact(Kind.BY_ELECTION, ByElection(poll, day, place))
        self.at(Kind.NOMINATION, self.nominate(poll=poll, place=place, election=poll), poll=poll)
        return poll

    def record(self) -> Record:
        moment = datetime(2024, 7, 6, tzinfo=UTC)
        return Record.of(chain(self.drafts, after=0, previous_hash=GENESIS, recorded_at=moment, author="desk"))


def declare(ann: int = 500, bob: int = 300, cat: int = 200, **options: Any) -> Declaration:
    options.setdefault("valid_votes", ann + bob + cat)
    return Declaration((("ann", ann), ("bob", bob), ("cat", cat)), **options)


@pytest.fixture
def desk() -> Desk:
    return Desk()


@pytest.fixture
def declared() -> Callable[..., Declaration]:
    return declare


@pytest.fixture
def told(desk: Desk) -> Desk:
    """Every state in turn, an hour apart from 1 to 8 o'clock."""
    desk.nominated()
    desk.at(Kind.WINNER, Winner(POLL, "ann", "Red hold"))
    desk.at(Kind.DECLARATION, declare(electorate=2000, rejected_ballots=7))
    desk.at(Kind.VERIFICATION, Verification(POLL))
    desk.at(Kind.CORRECTION, Correction(POLL, 3, declaration=declare(ann=510, electorate=2000, rejected_ballots=7)))
    desk.at(Kind.RETRACTION, Retraction(POLL, 3, "a bundle was found"))
    desk.at(Kind.DECLARATION, declare(ann=610, bob=620, electorate=2000))
    return desk
