"""Highest and lowest within the record's coverage, and the table of a poll."""

import gc
import weakref
from datetime import UTC, date, datetime

import pytest

from hustings.measures.majority import majority, majority_share
from hustings.measures.superlative import last_as_high, last_as_low, league, namesakes, superlative
from hustings.measures.table import measure
from hustings.measures.turnout import turnout
from hustings.record import example

ELECTIONS = ("2010-05-06", "2015-05-07", "2017-06-08", "2019-12-12")


def test_the_highest_turnout_within_the_coverage():
    found = superlative(example.record(), example.poll("Ilford North", 2017), turnout)
    assert (found.is_highest, found.is_lowest, found.is_joint, found.position) == (True, False, False, 1)
    assert (found.coverage.first, found.coverage.last, found.coverage.polls) == (date(2015, 5, 7), date(2017, 6, 8), 2)


def test_a_name_outlives_its_boundaries_and_the_coverage_says_so():
    found = superlative(example.record(), example.poll("Ilford North", 2024), majority)
    assert found.is_lowest
    assert found.coverage.constituencies == ("ilford-north.2010", "ilford-north.2024")
    assert found.coverage.polls == 4


def test_a_later_poll_does_not_take_a_superlative_back():
    assert superlative(example.record(), example.poll("Ilford North", 2015), turnout).is_highest


@pytest.fixture
def seat(country):
    for day in ELECTIONS:
        country.general_election(day)
    for day, votes in zip(ELECTIONS, (60, 70, 55, 70), strict=True):
        country.poll("Anytown", day, ("Con", "Ann Able", votes), ("Lab", "Bob Best", 40))
    country.poll("Anytown", "2018-05-03", ("Con", "Ann Able", 95), ("Lab", "Bob Best", 40), by=True)
    return country.record


def test_joint_highest_and_highest_since(seat):
    poll = seat.poll("parl.anytown.2019-12-12")
    found = superlative(seat, poll, majority)
    assert (found.is_highest, found.is_joint, found.position) == (True, True, 1)
    assert last_as_high(seat, poll, majority).polled_on == date(2015, 5, 7)
    assert last_as_low(seat, poll, majority).polled_on == date(2017, 6, 8)


def test_by_elections_count_only_when_asked_for(seat):
    poll = seat.poll("parl.anytown.2019-12-12")
    found = superlative(seat, poll, majority, with_by_elections=True)
    assert (found.is_highest, found.position, found.coverage.polls) == (False, 2, 5)
    assert last_as_high(seat, poll, majority, with_by_elections=True).polled_on == date(2018, 5, 3)
    by_election = seat.poll("parl.anytown.by.2018-05-03")
    assert superlative(seat, by_election, majority) is None
    assert superlative(seat, by_election, majority, with_by_elections=True).is_highest


def test_none_as_high_within_the_record(seat):
    assert last_as_high(seat, seat.poll("parl.anytown.2015-05-07"), majority) is None


def test_no_superlative_without_a_value(seat):
    poll = seat.poll("parl.anytown.2019-12-12")
    assert superlative(seat, poll, turnout) is None
    assert last_as_high(seat, poll, turnout) is None
    assert last_as_low(seat, poll, turnout) is None


def test_a_league_of_an_election():
    table = league(example.record(), "parl.2017-06-08", majority_share)
    assert [poll.constituency.name for poll, _ in table.rows] == ["Ilford North", "Kensington"]
    assert table.position("parl.kensington.2017-06-08") == 2
    assert table.position("parl.kensington.2017-06-08", from_lowest=True) == 1
    assert table.position("parl.nowhere.2017-06-08") is None
    assert (table.total, table.is_complete) == (2, True)


def test_a_league_says_what_has_no_value(seat):
    table = league(seat, "parl.2019-12-12", turnout)
    assert (table.rows, table.total, table.is_complete) == ((), 1, False)


def test_a_place_of_another_nation_is_no_namesake(country):
    country.place("Anytown", "scotland-2005")
    country.place("Anytown", "england-2024")
    place = country.record.constituencies["anytown.2024"]
    assert namesakes(country.record, place) == (place,)


def test_the_table_has_what_the_measures_have():
    found = measure(example.record(), example.poll("Ilford North", 2024))
    assert (found.majority, len(found.ranking), found.lost_deposits) == (528, 6, ("fraser-coppin", "rachel-collinson"))
    assert [one.label for one in found.baselines] == ["2019 notional", "2019, old boundaries"]
    assert found.default.majority_change == 528 - 9030
    assert found.outcome.is_hold
    assert found.swing is None
    assert found.ranked("leanne-mohamad").position == 2
    assert found.ranked("nobody") is None


def test_a_poll_not_declared_has_an_empty_table(country):
    country.general_election("2010-05-06")
    name = country.poll("Anytown", "2010-05-06", ("Con", "Ann Able"), ("Lab", "Bob Best"))
    record = country.record
    found = measure(record, record.poll(name))
    assert (found.ranking, found.majority, found.lost_deposits, found.comparisons) == ((), None, (), ())
    assert (found.default, found.outcome, found.swing) == (None, None, None)


def test_a_poll_is_worked_out_once_for_each_record(seat):
    poll = seat.poll("parl.anytown.2019-12-12")
    assert measure(seat, poll) is measure(seat, poll)
    other = seat.as_at(datetime(2020, 1, 1, tzinfo=UTC))
    assert measure(other, other.poll(poll.id)) is not measure(seat, poll)


def test_a_view_of_the_same_moment_is_the_same_view(seat):
    moment = datetime(2018, 1, 1, tzinfo=UTC)
    assert seat.as_at(moment) is seat.as_at(moment)
    assert seat.as_at(moment).as_at(None).poll("parl.anytown.2019-12-12").is_declared


def test_a_record_that_is_let_go_takes_its_tables_along(country):
    country.general_election("2019-12-12")
    name = country.poll("Anytown", "2019-12-12", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 40))
    other = country.record
    measure(other, other.poll(name))
    gone = weakref.ref(other)
    del other
    gc.collect()
    assert gone() is None
