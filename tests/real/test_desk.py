"""The desk of the whole record: every so many polls, and every general election, as a page and as its twin says."""

from collections.abc import Iterator
from itertools import islice

import pytest
from fastapi.testclient import TestClient

from hustings.record.record import Record
from hustings.web import schema
from hustings.web.app import create_app

#: One poll in so many is looked at.
EVERY = 60


@pytest.fixture(scope="module")
def desk(full_record: Record) -> Iterator[TestClient]:
    with TestClient(create_app(full_record), base_url="http://127.0.0.1") as client:
        yield client


def test_polls_and_their_constituencies_are_shown(desk: TestClient, full_record: Record) -> None:
    for poll_id in islice(full_record.poll_ids, 0, None, EVERY):
        poll = full_record.poll(poll_id)
        page = desk.get(f"/poll/{poll_id}")
        assert page.status_code == 200, poll_id
        result = schema.Result.model_validate(desk.get(f"/api/poll/{poll_id}").json())
        assert {one.candidate for one in result.candidates} == {one.name for one in poll.candidacies}
        place = schema.Constituency.model_validate(desk.get(f"/api/constituency/{poll.constituency.slug}").json())
        assert poll_id in {one.poll_id for area in place.areas for one in area.polls}
        assert f"/poll/{poll_id}" in desk.get(f"/constituency/{poll.constituency.slug}").text


def test_general_elections_are_shown(desk: TestClient, full_record: Record) -> None:
    for one in full_record.general_elections:
        if not full_record.polls_of(one.id):
            continue
        found = schema.ElectionResults.model_validate(desk.get(f"/api/election/{one.id}?order=declared").json())
        assert (found.count, found.declared) == (650, 650)
        page = desk.get(f"/election/{one.id}").text
        assert page.count('<th scope="row"><a href="/poll/') == 650
        seats = schema.Seats.model_validate(desk.get(f"/api/election/{one.id}/seats").json())
        assert sum(row.seats or 0 for row in seats.parties) == 650


def test_the_night_as_it_went(desk: TestClient) -> None:
    at = [
        schema.Seats.model_validate(desk.get(f"/api/election/2017-06-08/seats?as_at={moment}").json())
        for moment in ("2017-06-08T23:30", "2017-06-09T03:00", "2017-06-09T12:00", "2017-06-09T21:03")
    ]
    assert [one.declared for one in at] == sorted(one.declared for one in at)
    labour = [next(row for row in one.parties if row.abbreviation == "Lab") for one in at]
    assert [(one.seats, one.change) for one in labour[2:]] == [(261, 29), (262, 30)]


def test_by_elections_lead_to_their_poll(desk: TestClient) -> None:
    answer = desk.get("/election/parl.runcorn-and-helsby.by.2025-05-01", follow_redirects=False)
    assert answer.headers["location"] == "/poll/parl.runcorn-and-helsby.by.2025-05-01"
