from collections.abc import Callable
from datetime import UTC, date, datetime
from typing import Any

import pytest

from hustings.errors import AmbiguousName, UnknownName
from hustings.geography.boundary_set import Nation
from hustings.geography.constituency import Constituency
from hustings.record.entry import GENESIS, Kind
from hustings.record.notional import NotionalResult, Tally
from hustings.record.poll import Declaration, State
from hustings.record.record import Record

POLL = "parl.ambridge.2024-07-04"
MAY = date(2016, 5, 5)


def test_an_empty_record() -> None:
    record = Record.of([])
    assert (record.length, record.head, record.elections, record.poll_ids) == (0, GENESIS, {}, ())
    with pytest.raises(UnknownName, match="none"):
        record.election("2024-07-04")
    with pytest.raises(UnknownName, match="Ambridge"):
        record.find_poll("Ambridge")


@pytest.mark.parametrize("name", ["2024-07-04", "parl.2024-07-04", date(2024, 7, 4)])
def test_a_general_election_by_day_or_id(told: Any, name: str | date) -> None:
    assert told.record().election(name).id == "parl.2024-07-04"


@pytest.mark.parametrize("name", ["2024-07-05", "2024", "", "parl.", "tomorrow", datetime(2024, 7, 4, 12, tzinfo=UTC)])
def test_an_unknown_election_says_what_there_is(told: Any, name: str | date) -> None:
    with pytest.raises(UnknownName, match="2024-07-04"):
        told.record().election(name)


def test_one_by_election_on_a_day_is_that_days(desk: Any) -> None:
    poll = desk.by_election("Felpersham", MAY)
    assert desk.record().election(MAY).id == poll
    assert desk.record().election("2016-05-05").id == desk.record().election(poll).id == poll


def test_two_by_elections_on_one_day_are_named(desk: Any) -> None:
    first, second = desk.by_election("Felpersham", MAY), desk.by_election("Borchester", MAY)
    record = desk.record()
    with pytest.raises(AmbiguousName, match=f"{second}, {first}"):
        record.election("2016-05-05")
    assert record.election(first).id == first
    assert record.find_poll("Felpersham", MAY).id == record.find_poll("felpersham", "2016-05-05").id == first
    assert record.find_poll("Borchester", "2016-05-05").id == second
    with pytest.raises(UnknownName, match="did you mean Felpersham"):
        record.find_poll("Felpershan", MAY)


def test_on_a_day_with_both_the_general_election_is_meant(desk: Any) -> None:
    desk.by_election("Felpersham", date(2024, 7, 4))
    assert desk.record().election("2024-07-04").id == "parl.2024-07-04"


def test_a_poll_by_id_name_slug_or_code(told: Any) -> None:
    record = told.record()
    for name in (POLL, "Ambridge", "ambridge", "AMBRIDGE", "ambridge.2024", "E14000001", "e14000001"):
        assert record.find_poll(name).id == POLL
        assert record.find_poll(name, "2024-07-04").id == POLL


def test_without_an_election_the_latest_general_election_is_meant(told: Any) -> None:
    told.by_election("Felpersham", MAY)
    with pytest.raises(UnknownName, match="no poll in Felpersham"):
        told.record().find_poll("Felpersham")
    with pytest.raises(UnknownName, match="no poll in Ambridge at 2016-05-05"):
        told.record().find_poll("Ambridge", "2016-05-05")


def test_a_name_that_outlived_its_boundaries_is_two_constituencies(told: Any) -> None:
    old = Constituency("ambridge.2010", "Ambridge", "england-2010", Nation.ENGLAND, gss="E14000530")
    told.fact(Kind.CONSTITUENCY, old)
    assert [one.id for one in told.record().constituencies_called("Ambridge")] == ["ambridge.2024", "ambridge.2010"]
    assert told.record().constituencies_called("E14000530") == (old,)
    assert told.record().find_poll("Ambridge").constituency.id == "ambridge.2024"


@pytest.mark.parametrize("name", ["", " ", "'", "😀", "x" * 10_000])
def test_no_name_is_an_unknown_name(told: Any, name: str) -> None:
    with pytest.raises(UnknownName):
        told.record().constituencies_called(name)


def test_a_moment_needs_a_time_zone(told: Any) -> None:
    with pytest.raises(ValueError, match="time zone"):
        told.record().as_at(datetime(2024, 7, 5))


def test_a_view_leaves_the_record_it_came_from_alone(told: Any) -> None:
    record = told.record()
    before = record.as_at(datetime(2024, 7, 5, 2, tzinfo=UTC))
    assert before.poll(POLL).state is State.WINNER_ONLY
    assert record.poll(POLL).state is State.DECLARED
    assert (record.moment, before.head, before.length) == (None, record.head, record.length)
    assert [event.kind for event in before.events(POLL)] == [Kind.NOMINATION, Kind.WINNER]


def test_facts_keep_their_latest_word_and_its_source(desk: Any) -> None:
    place = desk.place("Ambridge")
    desk.fact(Kind.CONSTITUENCY, Constituency(place, "Ambridge", "england-2024", Nation.ENGLAND, region="Borsetshire"))
    assert desk.record().constituencies[place].region == "Borsetshire"
    assert desk.record().fact_source("constituency", place) == "returning-officer"
    assert desk.record().fact_source("constituency", "nowhere") is None


def test_notional_results_and_tallies(desk: Any) -> None:
    place = desk.place("Ambridge")
    notional = NotionalResult("parl.2019-12-12", place, (("PP1", 10), ("ind", 3), ("ind", 2)), 15)
    desk.fact(Kind.NOTIONAL, notional)
    desk.fact(Kind.TALLY, Tally("parl.2017-06-08", "PP1", seats=261, as_at="2017-06-09T11:00:00Z"))
    desk.fact(Kind.TALLY, Tally("parl.2017-06-08", "PP1", seats=262))
    record = desk.record()
    assert record.notional("parl.2019-12-12", place) == notional
    assert record.notional("parl.2017-06-08", place) is None
    assert [one.seats for one in record.tally("parl.2017-06-08")] == [262]
    assert record.tally_moments("parl.2017-06-08") == ("2017-06-09T11:00:00Z",)
    assert record.tally("parl.2017-06-08", "2017-06-09T12:00:00Z") == ()


def test_an_election_is_complete_with_a_poll_for_every_seat(desk: Any, declared: Callable[..., Declaration]) -> None:
    for number in range(3):
        assert desk.record().is_complete("parl.2024-07-04") is False
        place = desk.place(f"Place {number}")
        poll = f"parl.place-{number}.2024-07-04"
        desk.at(Kind.NOMINATION, desk.nominate(poll=poll, place=place), poll=poll)
    assert desk.record().is_complete("parl.2024-07-04") is True
    assert desk.record().is_complete("parl.nowhere") is False


def test_unknown_parties(desk: Any) -> None:
    assert desk.record().family("PP1") == "reds"
    with pytest.raises(UnknownName, match="PP999"):
        desk.record().party("PP999")
