"""The pictures of all seats: one for the country, in which each seat has its mark; one seat more in a column changes
the picture, and no other seat's page.
"""

import re

import msgspec
import pytest

from hustings.publication.publisher import Publisher, Update
from hustings.record import example
from hustings.record.election import GeneralElection
from hustings.record.entry import Draft, Kind, chain, draft, moment_of
from hustings.record.event import Correction
from hustings.record.poll import Nomination
from hustings.record.record import Record
from hustings.telling.chart.country import spread

ELECTION = "2017-06-08"
MOMENT = moment_of("2024-08-01T00:00:00Z")


@pytest.fixture
def whole(monkeypatch: pytest.MonkeyPatch) -> Record:
    """The example record with an election of as many seats as it has polls; they make a picture."""
    monkeypatch.setattr(spread, "LEAST", 1)
    record = example.record()
    one = record.election(ELECTION)
    facts = GeneralElection(one.id, one.polled_on, len(record.polls_of(one.id)))
    return after(record, draft(Kind.GENERAL_ELECTION, facts, effective_at=MOMENT, source="parliament"))


def after(record: Record, news: Draft) -> Record:
    entries = chain([news], after=record.length, previous_hash=record.head, recorded_at=MOMENT, author="test")
    return record.extended(list(entries))


def more(record: Record, name: str, votes: int) -> Record:
    """So many votes more for the winner."""
    poll = record.find_poll(name, ELECTION)
    was, last = poll.declaration, record.events(poll.id)[-1].sequence
    assert was is not None
    counts = tuple((key, count + votes * (key == poll.winner)) for key, count in was.votes)
    now = msgspec.structs.replace(was, votes=counts, valid_votes=was.valid_votes + votes)
    body = Correction(poll.id, last, declaration=now, reason="A bundle was found.")
    return after(record, draft(Kind.CORRECTION, body, effective_at=MOMENT, source="parliament", poll=poll.id))


def test_every_seat_is_marked_in_the_elections_pictures(tmp_path, whole):
    Publisher(tmp_path, elections=[ELECTION], workers=1).publish(whole)
    page = (tmp_path / ELECTION / "kensington" / "index.html").read_text()
    shown = re.findall(r'<img src="(\.\./\w+\.svg)"[^>]*>\s*<svg class="here"[^>]*>.*?<text[^>]*>([^<]*)<', page)
    assert shown == [("../majorities.svg", "Kensington 0.1%"), ("../turnouts.svg", "Kensington 63.8%")]
    assert all((tmp_path / ELECTION / "kensington" / path).is_file() for path, _ in shown)


def test_a_name_corrected_leaves_other_seats_alone(tmp_path, whole):
    publisher = Publisher(tmp_path, elections=[ELECTION], workers=1)
    publisher.publish(whole)
    poll = whole.find_poll("Kensington", ELECTION)
    was = next(one.body for one in whole.events(poll.id) if isinstance(one.body, Nomination))
    first, *others = was.candidacies
    person = msgspec.structs.replace(first.person, given_name="Alexandra")
    now = msgspec.structs.replace(was, candidacies=(msgspec.structs.replace(first, person=person), *others))
    body = Correction(poll.id, whole.events(poll.id)[-1].sequence, nomination=now)
    news = draft(Kind.CORRECTION, body, effective_at=MOMENT, source="parliament", poll=poll.id)
    assert seats_in(publisher.publish(after(whole, news)), whole) == {"kensington"}


def test_a_seat_in_another_column_changes_the_picture(tmp_path, whole):
    publisher = Publisher(tmp_path, elections=[ELECTION], workers=1)
    publisher.publish(whole)
    update = publisher.publish(more(whole, "Kensington", 1200))
    assert f"{ELECTION}/majorities.svg" in update.written
    assert not [one for one in update.written if "majorit" in one and one.count("/") > 1 and one.endswith(".svg")]


def seats_in(update: Update, record: Record) -> set[str]:
    """The seats whose page was written."""
    slugs = {one.constituency.slug for one in record.polls_of(record.election(ELECTION).id)}
    return {one for one in slugs if f"{ELECTION}/{one}/index.html" in update.written}
