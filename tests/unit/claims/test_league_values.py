"""Leagues: the values of an election's polls, worked out once, and once more only for what a correction bears upon."""

from datetime import UTC, datetime

import msgspec

from hustings.claims.area.league import MEASURES, values
from hustings.record import example
from hustings.record.entry import Kind, chain, draft
from hustings.record.event import Correction
from hustings.record.record import Record

LATER = datetime(2024, 7, 6, tzinfo=UTC)
ELECTION, SEAT = "parl.2019-12-12", "parl.ilford-north.2017-06-08"


def _all(record: Record, election: str) -> list[dict]:
    valued = dict.fromkeys(one for found in MEASURES.values() for one in found)
    return [values(record, election, one, family) for one in valued for family in (None, "labour")]


def test_after_a_correction_they_are_as_if_read_anew():
    record = example.record()
    elections = [one.id for one in record.general_elections]
    before = [_all(record, one) for one in elections]
    poll = record.poll(SEAT)
    declared = poll.declaration
    counts = tuple((key, count + 10 * (not at)) for at, (key, count) in enumerate(declared.votes))
    now = msgspec.structs.replace(declared, votes=counts, valid_votes=declared.valid_votes + 10)
    body = Correction(SEAT, record.events(SEAT)[-1].sequence, declaration=now)
    drafts = [draft(Kind.CORRECTION, body, effective_at=LATER, source="parliament", poll=SEAT)]
    entries = chain(drafts, after=record.length, previous_hash=record.head, recorded_at=LATER, author="test")
    extended = record.extended(list(entries))
    after = [_all(extended, one) for one in elections]
    assert after == [_all(Record(extended._history), one) for one in elections]
    assert after != before
