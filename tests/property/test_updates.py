"""A site that was updated again and again says what one published afresh says, file by file.

What may differ is which snapshot a file names: a file that an update had no reason to touch keeps an older one. So
each file is held to the fresh one's with its own snapshot's id taken for the fresh one's. Everything else is the same
bytes; and no file is written again that says the same.
"""

import json
import tempfile
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import msgspec
import pytest
from hypothesis import Phase, given, settings
from hypothesis import strategies as st

from hustings.publication.ledger import Site, read
from hustings.publication.publisher import OWN, Publisher, Update
from hustings.publication.seal.key import from_seed
from hustings.record import example
from hustings.record.election import GeneralElection
from hustings.record.entry import Draft, Kind, chain, draft
from hustings.record.event import Correction, Retraction
from hustings.record.poll import Declaration, Poll
from hustings.record.record import Record

START = datetime(2024, 8, 1, tzinfo=UTC)
ELECTIONS = ["2017-06-08", "2015-05-07"]
KEY = from_seed(bytes(32))


def appended(record: Record, drafts: list[Draft]) -> Record:
    """The record with these drafts after its own entries."""
    entries = chain(drafts, after=record.length, previous_hash=record.head, recorded_at=START, author="test")
    return record.extended(list(entries))


def small() -> Record:
    """The example record with elections of as many seats as it has polls, so that they are over."""
    record, facts = example.record(), []
    for one in record.general_elections:
        whole = GeneralElection(one.id, one.polled_on, len(record.polls_of(one.id)))
        facts.append(draft(Kind.GENERAL_ELECTION, whole, effective_at=START, source="parliament"))
    return appended(record, facts)


CHANGES = ("votes", "votes", "rejected", "electorate", "name", "declared_at", "withdrawn")


@st.composite
def changes(draw: st.DrawFn) -> tuple[str, str, int, int]:
    """Which poll, what of it, of which candidate, and by how much."""
    poll = draw(st.sampled_from(sorted(example.record().poll_ids)))
    return poll, draw(st.sampled_from(CHANGES)), draw(st.integers(0, 3)), draw(st.integers(1, 9000))


def changed(record: Record, poll: Poll, what: str, at: int, by: int) -> Draft:
    """The draft of a correction, or of a withdrawal and a declaration anew."""
    last = record.events(poll.id)[-1]
    moment = START + timedelta(minutes=record.length)
    declared = poll.declaration
    if declared is None or what == "withdrawn":
        body: Any = Retraction(poll.id, last.sequence, "A box was counted twice.")
        kind = Kind.RETRACTION
        if declared is None:
            body, kind = _declaration(record, poll.id), Kind.DECLARATION
        return draft(kind, body, effective_at=moment, source="parliament", poll=poll.id)
    if what == "name":
        nomination = next(event.body for event in record.events(poll.id) if event.kind is Kind.NOMINATION)
        standing = list(poll.candidacies)
        person = msgspec.structs.replace(standing[at].person, given_name=f"Al{by}")
        standing[at] = msgspec.structs.replace(standing[at], person=person)
        body = Correction(
            poll.id, last.sequence, nomination=msgspec.structs.replace(nomination, candidacies=tuple(standing))
        )
    else:
        body = Correction(poll.id, last.sequence, declaration=_corrected(declared, what, at, by), reason="A slip.")
    return draft(Kind.CORRECTION, body, effective_at=moment, source="parliament", poll=poll.id)


def _declaration(record: Record, poll: str) -> Declaration:
    return next(event.body for event in record.events(poll) if event.kind is Kind.DECLARATION)


def _corrected(declared: Declaration, what: str, at: int, by: int) -> Declaration:
    if what == "rejected":
        return msgspec.structs.replace(declared, rejected_ballots=by)
    if what == "electorate":
        return msgspec.structs.replace(declared, electorate=(declared.electorate or 0) + by)
    if what == "declared_at" and declared.declared_at is not None:
        return msgspec.structs.replace(declared, declared_at=declared.declared_at + timedelta(minutes=by % 60))
    votes = tuple((key, count + by * (place == at)) for place, (key, count) in enumerate(declared.votes))
    return msgspec.structs.replace(declared, votes=votes, valid_votes=declared.valid_votes + by)


def said(out: Path, site: Site) -> dict[str, bytes]:
    """What every file of a site says, whichever snapshot it says it from."""
    return {path: _said(out, path, site) for path in site.manifest.files if path not in OWN}


def _said(out: Path, path: str, site: Site) -> bytes:
    raw, snapshot = (out / path).read_bytes(), site.manifest.files[path].snapshot
    if b'"snapshot":{' in raw:
        document = json.loads(raw)
        assert document.pop("snapshot")["head"] == snapshot.partition("@")[0]
        document.pop("signature", None)
        return json.dumps(document, sort_keys=True).encode()
    return raw.replace(snapshot.encode(), b"SNAPSHOT")


def check_site(out: Path, record: Record, update: Update, before: dict[str, bytes]) -> dict[str, bytes]:
    """Hold the site to one published afresh; and what was written to what was there before."""
    site = read(out)
    assert site is not None
    assert site.manifest.snapshot.head == record.head
    now = said(out, site)
    assert all(now[path] != before.get(path) for path in update.written)
    assert {path for path in now if now[path] != before.get(path)} == set(update.written)
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / "fresh"
        Publisher(fresh, elections=ELECTIONS, workers=1, key=KEY).publish(Record(record._history))
        other = read(fresh)
        assert other is not None
        there = said(fresh, other)
    assert now.keys() == there.keys()
    assert [path for path in now if now[path] != there[path]] == []
    return now


@pytest.mark.no_cover
@settings(max_examples=6, phases=[Phase.explicit, Phase.reuse, Phase.generate])
@given(st.lists(changes(), min_size=1, max_size=4))
def test_updates_end_where_a_fresh_build_ends(several):
    record = small()
    with tempfile.TemporaryDirectory() as folder:
        out = Path(folder) / "site"
        publisher = Publisher(out, elections=ELECTIONS, workers=1, key=KEY)
        update = publisher.publish(record)
        before = check_site(out, record, update, {})
        for poll, what, at, by in several:
            record = appended(record, [changed(record, record.poll(poll), what, at, by)])
            before = check_site(out, record, publisher.publish(record), before)
        assert publisher.publish(record).written == ()
