"""Small countries for the measures: a few parties, places and polls, built as entries like any record."""

from collections.abc import Callable
from datetime import UTC, date, datetime, time, timedelta
from decimal import Decimal

import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency, constituency_id
from hustings.geography.overlap import Overlap
from hustings.geography.slug import slugify
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import ByElection, GeneralElection, general_election_id, poll_id
from hustings.record.entry import GENESIS, Draft, Kind, chain, draft
from hustings.record.event import Winner
from hustings.record.notional import NotionalResult, Tally
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination, Poll
from hustings.record.record import Record

PARTIES = {
    "Con": ("PP52", "conservative"),
    "Lab": ("PP53", "labour"),
    "LD": ("PP90", "liberal-democrat"),
    "Green": ("PP63", "green"),
    "ScotGreen": ("PP130", "green"),
    "UKIP": ("PP85", "ukip"),
    "RUK": ("PP7931", "reform"),
    "SNP": ("PP102", "snp"),
    "SF": ("PP39", "sinn-fein"),
    "Ind": ("ind", None),
    "Spk": ("spk", None),
    "Oth": ("oth", None),
}
EARLY = datetime(2000, 1, 1, tzinfo=UTC)


class Country:
    """A record to be. Each method adds facts; `record` makes the record of all."""

    def __init__(self) -> None:
        self.drafts: list[Draft] = []
        for label, (party, family) in PARTIES.items():
            self.fact(Kind.PARTY, Party(party, label, label, family=family))

    def fact(self, kind: Kind, body) -> None:
        self.drafts.append(draft(kind, body, effective_at=EARLY, source="test"))

    def general_election(self, day: str, seats: int = 650) -> str:
        election = GeneralElection(general_election_id(date.fromisoformat(day)), date.fromisoformat(day), seats)
        self.fact(Kind.GENERAL_ELECTION, election)
        return election.id

    def place(self, name: str, set_id: str = "england-2010") -> str:
        nation = {"e": Nation.ENGLAND, "s": Nation.SCOTLAND, "n": Nation.NORTHERN_IRELAND, "w": Nation.WALES}[set_id[0]]
        one = Constituency(constituency_id(name, set_id), name, set_id, nation)
        self.fact(Kind.CONSTITUENCY, one)
        return one.id

    def poll(
        self,
        name: str,
        day: str,
        *candidates: tuple,
        set_id: str = "england-2010",
        by: bool = False,
        rejected: int | None = None,
        electorate: int | None = None,
        valid: int | None = None,
        elected: str | None = None,
        declared_at: datetime | None = None,
        winner_only: str | None = None,
    ) -> str:
        """A poll of candidates `("Con", "Boris Smith", 21773)`, or without counts when nothing is declared."""
        polled_on = date.fromisoformat(day)
        where = self.place(name, set_id)
        one = poll_id(slugify(name), polled_on, is_by_election=by)
        if by:
            self.fact(Kind.BY_ELECTION, ByElection(one, polled_on, where))
        standing = tuple(candidacy(*candidate[:2]) for candidate in candidates)
        election = one if by else general_election_id(polled_on)
        opened = datetime.combine(polled_on, time(7), UTC)
        body = Nomination(one, election, where, polled_on, standing, electorate)
        self.drafts.append(draft(Kind.NOMINATION, body, effective_at=opened, source="test", poll=one))
        if winner_only:
            won = Winner(one, winner_only)
            self.drafts.append(draft(Kind.WINNER, won, effective_at=opened, source="test", poll=one))
        if all(len(candidate) > 2 for candidate in candidates):
            votes = tuple((who.key, candidate[2]) for who, candidate in zip(standing, candidates, strict=True))
            total = sum(count for _, count in votes) if valid is None else valid
            result = Declaration(votes, total, rejected, electorate, declared_at, elected)
            at = declared_at or opened + timedelta(hours=15)
            self.drafts.append(draft(Kind.DECLARATION, result, effective_at=at, source="test", poll=one))
        return one

    def notional(self, day: str, place: str, electorate: int | None = None, **votes: int) -> None:
        pairs = tuple((PARTIES[label][0], count) for label, count in votes.items())
        election = general_election_id(date.fromisoformat(day))
        body = NotionalResult(election, place, pairs, sum(count for _, count in pairs), electorate)
        self.fact(Kind.NOTIONAL, body)

    def overlap(self, before: str, after: str, residential: str) -> None:
        self.fact(Kind.OVERLAP, Overlap(before, after, *[Decimal(residential)] * 6))

    def tally(self, day: str, label: str, seats: int | None, **others) -> None:
        election = general_election_id(date.fromisoformat(day))
        self.fact(Kind.TALLY, Tally(election, PARTIES[label][0], seats, **others))

    @property
    def record(self) -> Record:
        moment = datetime(2026, 1, 1, tzinfo=UTC)
        return Record.of(chain(self.drafts, after=0, previous_hash=GENESIS, recorded_at=moment, author="test"))


def candidacy(label: str, name: str) -> Candidacy:
    """`("Lab+", name)` stands for Labour and Co-operative."""
    given, _, family = name.rpartition(" ")
    adjunct = "PP119" if label.endswith("+") else None
    party = PARTIES[label.rstrip("+")][0]
    return Candidacy(slugify(name), Person(given, family), party, adjunct_party_id=adjunct)


@pytest.fixture
def country() -> Country:
    return Country()


@pytest.fixture
def make_poll() -> Callable[..., Poll]:
    """A poll on its own: `make_poll(("Con", "Ann Able", 10), …)`."""

    def make(*candidates: tuple, **more) -> Poll:
        one = Country()
        one.general_election("2017-06-08")
        poll = one.poll("Anytown", "2017-06-08", *candidates, **more)
        return one.record.poll(poll)

    return make
