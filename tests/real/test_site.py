"""The public pages' own sums against the measures: seats, changes, votes and shares of every general election."""

import pytest

from hustings.measures.seats import national_tally
from hustings.publication.model.line import lines
from hustings.publication.model.moment import moments
from hustings.publication.model.tally import tally_of
from hustings.record.record import Record

ELECTIONS = ["2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12", "2024-07-04"]


@pytest.mark.parametrize("day", ELECTIONS)
def test_a_page_adds_up_as_the_tally_does(full_record: Record, day: str):
    found, national = tally_of(full_record, f"parl.{day}"), national_tally(full_record, f"parl.{day}")
    assert national is not None
    pages = {one.key: (one.seats, one.change, one.votes, one.share) for one in found.rows if one.votes or one.seats}
    tally = {one.key: (one.seats, one.change, one.votes, one.vote_share) for one in national.rows if one.votes}
    assert {key: pages[key] for key in tally} == tally
    assert sum(one.gains for one in found.rows) == sum(one.losses for one in found.rows)


@pytest.mark.parametrize("day", ELECTIONS)
def test_the_nations_come_to_the_country(full_record: Record, day: str):
    whole = tally_of(full_record, f"parl.{day}")
    nations = [
        tally_of(full_record, f"parl.{day}", one) for one in ("England", "Scotland", "Wales", "Northern Ireland")
    ]
    assert sum(one.valid_votes for one in nations) == whole.valid_votes
    for row in whole.rows:
        parts = [found for one in nations if (found := one.row(row.key)) is not None]
        assert sum(one.seats for one in parts) == row.seats
        assert sum(one.votes for one in parts) == row.votes


def test_the_night_of_2019_had_its_moments(full_record: Record):
    told = {one.words.partition(":")[0]: one.line.name for one in moments(lines(full_record, "parl.2019-12-12"), 650)}
    assert told["is the first to declare"] == "Newcastle upon Tyne Central"
    assert told["is the last to declare"] == "St Ives"
    assert told["brings Conservative to 326 seats, more than half"] == "Bolsover"
