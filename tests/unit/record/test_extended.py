"""A record with entries after its own: as if it had been read anew, and quick."""

from datetime import UTC, datetime

import msgspec
import pytest

from hustings.errors import RecordTampered
from hustings.measures.table import measure
from hustings.record import example
from hustings.record.entry import Entry, Kind, chain, draft
from hustings.record.event import Correction, Source
from hustings.record.kept import News, kept_of_area, kept_of_election, kept_sum
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling import table

LATER = datetime(2024, 7, 6, tzinfo=UTC)


def corrected(record: Record, poll_id: str, votes: int = 10) -> list[Entry]:
    """The entry that adds votes to the first of a poll's candidates."""
    poll, last = record.poll(poll_id), record.events(poll_id)[-1]
    declared = poll.declaration
    counts = tuple((key, count + votes * (at == 0)) for at, (key, count) in enumerate(declared.votes))
    now = msgspec.structs.replace(declared, votes=counts, valid_votes=declared.valid_votes + votes)
    body = Correction(poll_id, last.sequence, declaration=now)
    drafts = [draft(Kind.CORRECTION, body, effective_at=LATER, source="parliament", poll=poll_id)]
    return list(chain(drafts, after=record.length, previous_hash=record.head, recorded_at=LATER, author="test"))


@pytest.fixture
def record() -> Record:
    return example.record()


def test_it_has_the_correction_and_the_first_has_not(record):
    poll = "parl.kensington.2017-06-08"
    before = record.poll(poll).declaration.valid_votes
    now = record.extended(corrected(record, poll))
    assert (record.poll(poll).declaration.valid_votes, now.poll(poll).declaration.valid_votes) == (before, before + 10)
    assert (now.length, len(now.events(poll))) == (record.length + 1, 3)
    assert now.head != record.head


def test_polls_elsewhere_are_the_same_and_what_was_worked_out_of_them_is_handed_on(record):
    ours, other = "parl.ilford-north.2017-06-08", "parl.kensington.2017-06-08"
    held, lost = measure(record, record.poll(ours)), measure(record, record.poll(other))
    now = record.extended(corrected(record, other))
    assert now.poll(ours) is record.poll(ours)
    assert measure(now, now.poll(ours)) is held
    assert measure(now, now.poll(other)) is not lost


def test_polls_compared_with_the_corrected_one_are_worked_out_anew(record):
    earlier, later = "parl.ilford-north.2017-06-08", "parl.ilford-north.2019-12-12"
    before = measure(record, record.poll(later)).default.turnout_change
    now = record.extended(corrected(record, earlier))
    assert measure(now, now.poll(later)).default.turnout_change != before


@kept_of_election
def polled(record: Record, election: str) -> list[int]:
    return [one.declaration.valid_votes for one in record.polls_of(election) if one.declaration]


@kept_of_area
def polled_in(record: Record, election: str, area: str) -> list[int]:
    return [one.declaration.valid_votes for one in record.polls_of(election) if one.constituency.region == area]


@kept_sum
def added(record: Record, poll: Poll) -> dict[str, int]:
    return {"valid": poll.declaration.valid_votes, "rejected": poll.declaration.rejected_ballots or 0, "polls": 1}


def test_what_was_worked_out_of_an_election_is_handed_on_after_news_of_a_later_one(record):
    before = {one.id: polled(record, one.id) for one in record.general_elections}
    now = record.extended(corrected(record, "parl.ilford-north.2017-06-08"))
    assert polled(now, "parl.2015-05-07") is before["parl.2015-05-07"]
    assert polled(now, "parl.2017-06-08") == [one.declaration.valid_votes for one in now.polls_of("parl.2017-06-08")]
    assert polled(now, "parl.2019-12-12") is not before["parl.2019-12-12"], "its changes are against the corrected poll"


def test_what_was_worked_out_of_an_area_is_handed_on_after_news_of_another(record):
    news = News({"a poll"}, {"then"}, {"London"}, {"London", "Wales"}, {"then", "before"})
    asked = [
        ("then", "Wales"),
        ("then", "London"),
        ("then", None),
        ("then", "Avon"),
        ("before", "London"),
        ("x", "Wales"),
    ]
    told = [news.spares(polled_in.__wrapped__, one) for one in asked]
    assert told == [True, False, False, False, True, False]
    election = "parl.2017-06-08"
    london = polled_in(record, election, "London")
    now = record.extended(corrected(record, "parl.ilford-north.2017-06-08"))
    assert polled_in(now, election, "London") != london


def test_sums_are_adjusted_and_are_those_of_a_record_read_anew(record):
    election = "parl.2017-06-08"
    before = dict(added(record, record.polls_of(election), election))
    now = record.extended(corrected(record, "parl.ilford-north.2017-06-08", votes=7))
    found = added(now, now.polls_of(election), election)
    fresh = Record(now._history)
    assert found == added(fresh, fresh.polls_of(election), election) == before | {"valid": before["valid"] + 7}
    assert added(record, record.polls_of(election), election) == before, "the record before stays as it was"


def test_sums_that_two_threads_ask_for_at_once_count_every_poll_once(record):
    polls = record.polls_of("parl.2017-06-08")
    others = []

    @kept_sum
    def counted(record: Record, poll: Poll) -> dict[str, int]:
        if not others:
            others.append(poll)
            counted(record, polls, "all")  # as another thread does meanwhile
        return {"polls": 1}

    assert counted(record, polls, "all") == {"polls": len(polls)}


@pytest.mark.parametrize("what", ["candidacies", "polls"])
def test_tables_are_as_if_read_anew(record, what):
    for poll in record.poll_ids:
        table.rows_of(what, record, record.poll(poll).election)
    now = record.extended(corrected(record, "parl.ilford-north.2017-06-08"))
    fresh = Record(now._history)
    for election in [one.id for one in record.general_elections]:
        assert table.rows_of(what, now, election) == table.rows_of(what, fresh, election)


def test_the_world_is_the_same_after_news_of_a_poll_or_a_source_and_not_after_a_fact(record):
    now = record.extended(corrected(record, "parl.kensington.2017-06-08"))
    assert now.world == record.world == Record(now._history).world
    source = draft(Kind.SOURCE, Source("desk", "A desk", "Corrections"), effective_at=LATER, source="desk")
    party = msgspec.structs.replace(record.party("PP53"), name="Labour Party")
    fact = draft(Kind.PARTY, party, effective_at=LATER, source="desk")
    chained = chain([source, fact], after=now.length, previous_hash=now.head, recorded_at=LATER, author="test")
    first, second = list(chained)
    with_source = now.extended([first])
    assert with_source.world == record.world
    assert "desk" in with_source.sources
    assert with_source.extended([second]).world != record.world


def test_entries_that_do_not_follow_are_refused(record):
    found = corrected(record, "parl.kensington.2017-06-08")
    with pytest.raises(RecordTampered, match="does not follow"):
        record.extended(found).extended(found)


def test_as_at_a_moment_it_still_knows_no_more_than_then(record):
    then = record.as_at(datetime(2017, 6, 9, tzinfo=UTC))
    now = then.extended(corrected(record, "parl.kensington.2017-06-08"))
    assert now.moment == then.moment
    assert not now.poll("parl.kensington.2017-06-08").is_declared
