"""A little record whose events a test chooses: one seat, three candidates, one day of 2019."""

from collections.abc import Callable
from datetime import UTC, date, datetime

import msgspec
import pytest

from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.record.candidacy import Candidacy, Person
from hustings.record.election import GeneralElection
from hustings.record.entry import Kind, chain, draft
from hustings.record.event import Correction, Retraction, Verification, Winner
from hustings.record.party import Party
from hustings.record.poll import Declaration, Nomination
from hustings.record.record import Record

POLL = "parl.ilford-north.2019-12-12"
DAY = date(2019, 12, 12)
MOMENT = datetime(2019, 12, 13, 3, tzinfo=UTC)
KINDS = {
    Declaration: Kind.DECLARATION,
    Winner: Kind.WINNER,
    Verification: Kind.VERIFICATION,
    Correction: Kind.CORRECTION,
    Retraction: Kind.RETRACTION,
}


def declaration(*votes: int, elected: str | None = None) -> Declaration:
    return Declaration(tuple(zip("abc", votes, strict=False)), sum(votes), 7, 1000, MOMENT, elected=elected)


@pytest.fixture
def record_with() -> Callable[..., Record]:
    def make(*bodies: msgspec.Struct, name: str = "Ann Other", party: str = "Labour") -> Record:
        people = (("a", name, "PP53"), ("b", "Bob Bloke", "PP52"), ("c", "Cat Chap", "ind"))
        standing = tuple(
            Candidacy(key, Person(*full.rsplit(" ", 1)), party_id, is_sitting=key == "a")
            for key, full, party_id in people
        )
        facts = (
            (Kind.GENERAL_ELECTION, GeneralElection("parl.2019-12-12", DAY, 650)),
            (Kind.CONSTITUENCY, Constituency("ilford-north.2010", "Ilford North", "england-2010", Nation.ENGLAND)),
            (Kind.PARTY, Party("PP53", party, "Lab", family="labour", colour="#E4003B")),
            (Kind.PARTY, Party("PP52", "Conservative", "Con", family="conservative")),
            (Kind.PARTY, Party("ind", "Independent", "Ind")),
        )
        nomination = Nomination(POLL, "parl.2019-12-12", "ilford-north.2010", DAY, standing, 1000)
        drafts = [draft(kind, body, effective_at=MOMENT, source="test") for kind, body in facts]
        drafts.append(draft(Kind.NOMINATION, nomination, effective_at=MOMENT, source="test", poll=POLL))
        drafts += [draft(KINDS[type(body)], body, effective_at=MOMENT, source="test", poll=POLL) for body in bodies]
        return Record.of(chain(drafts, after=0, previous_hash="0" * 64, recorded_at=MOMENT, author="test"))

    return make
