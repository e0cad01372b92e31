import csv
from collections import Counter
from datetime import UTC, datetime
from importlib import resources

import pytest

from hustings.measures.seats import national_tally
from hustings.record.entry import faults
from hustings.record.poll import State
from hustings.record.problem import oddities
from hustings.store import starter_entries, starter_record
from hustings.store.starter import seed_drafts

#: Changes with every change to the starter's facts, and with nothing else.
HEAD = "a153f678f3a1eb9a3795b1fc20c350e9aa30b7703d94a17ce4baed0b124dab81"


def test_the_starter_record_is_the_same_everywhere() -> None:
    assert starter_record().head == HEAD
    assert starter_record().length == len(starter_entries())


def test_the_starter_records_chain_holds() -> None:
    assert list(faults(starter_entries())) == []


def test_seeds_begin_every_record_alike() -> None:
    assert [entry.payload for entry in starter_entries()[: len(seed_drafts())]] == [
        one.payload for one in seed_drafts()
    ]


def _rows(name: str) -> list[dict[str, str]]:
    text = resources.files("hustings.store").joinpath(f"starter/{name}.csv").read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))


@pytest.mark.parametrize(
    "name",
    ["candidacies", "constituencies", "elections", "notionals", "overlaps", "parties", "polls", "tallies"],
)
def test_every_row_names_a_source_of_the_record(name: str) -> None:
    rows = _rows(name)
    assert rows
    assert {row["source"] for row in rows} <= set(starter_record().sources)


POLLS = list(starter_record().poll_ids)


@pytest.mark.parametrize("poll_id", POLLS)
def test_every_poll_comes_out(poll_id: str) -> None:
    poll = starter_record().poll(poll_id)
    declared = poll.declaration
    assert declared is not None
    assert poll.state is State.DECLARED
    assert sum(votes for _, votes in declared.votes) == declared.valid_votes
    assert {key for key, _ in declared.votes} == {one.key for one in poll.candidacies}
    assert poll.electorate is not None
    assert declared.ballots_cast is not None
    assert declared.valid_votes <= declared.ballots_cast < poll.electorate
    assert poll.constituency.gss
    assert all(one.party_id in starter_record().parties for one in poll.candidacies)


def test_five_elections_of_five_constituencies() -> None:
    found = Counter(starter_record().poll(one).polled_on.year for one in POLLS)
    assert found == {2010: 5, 2015: 5, 2017: 5, 2019: 5, 2024: 5}
    assert list(oddities(starter_record())) == []


@pytest.mark.parametrize(
    ("name", "day", "winner", "votes", "party"),
    [
        ("Ilford North", "2010-05-06", "Lee Scott", 21506, "PP52"),
        ("Ilford North", "2015-05-07", "Wes Streeting", 21463, "PP53"),
        ("Ilford North", "2017-06-08", "Wes Streeting", 30589, "PP53"),
        ("Ilford North", "2019-12-12", "Wes Streeting", 25323, "PP53"),
        ("Ilford North", "2024-07-04", "Wes Streeting", 15647, "PP53"),
    ],
)
def test_winners(name: str, day: str, winner: str, votes: int, party: str) -> None:
    poll = starter_record().find_poll(name, day)
    assert poll.winner is not None
    one = poll.candidacy(poll.winner)
    assert (one.name, poll.votes(one.key), one.party_id) == (winner, votes, party)


def test_notional_results_sum_to_their_totals() -> None:
    found = starter_record().notionals
    assert len(found) == 10
    for one in found.values():
        assert sum(votes for _, votes in one.votes) == one.valid_votes


def test_at_noon_on_9_june_2017_one_seat_was_to_come() -> None:
    record = starter_record().as_at(datetime(2017, 6, 9, 11, 0, tzinfo=UTC))
    tally = national_tally(record, "parl.2017-06-08")
    assert tally is not None
    seats = {row.party_id: row.seats for row in tally.rows}
    assert (tally.declared, tally.total, seats["PP53"]) == (649, 650, 261)


def test_the_final_tally_of_2017() -> None:
    tally = national_tally(starter_record(), "parl.2017-06-08")
    assert tally is not None
    assert tally.declared == 650
    assert {row.party_id: row.seats for row in tally.rows}["PP53"] == 262
