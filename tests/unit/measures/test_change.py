"""Changes, swing and outcome against a baseline, on published results and on small countries."""

from decimal import Decimal
from fractions import Fraction

import pytest

from hustings.figures.rounding import points
from hustings.measures.baseline import BaselineKind, baseline, baselines, of_poll
from hustings.measures.change import (
    electorate_change,
    family_share,
    family_share_change,
    majority_change,
    majority_share_change,
    share_change,
    turnout_change,
    votes_change,
)
from hustings.measures.outcome import outcome, summary
from hustings.measures.swing import butler, steed, swing
from hustings.measures.turnout import TurnoutDefinition
from hustings.record import example


def pair(place, year):
    poll = example.poll(place, year)
    return poll, baseline(example.record(), poll)


@pytest.mark.parametrize(
    ("place", "year", "key", "printed"),
    [
        ("Ilford North", 2017, "wes-streeting", "13.9165"),
        ("Ilford North", 2017, "lee-scott", "-3.0868"),
        ("Ilford North", 2017, "richard-clare", "-0.3562"),
        ("Ilford North", 2019, "wes-streeting", "-7.2486"),
        ("Ilford North", 2019, "mark-johnson", "3.3947"),
        ("Ilford North", 2024, "wes-streeting", "-20.7701"),
        ("Ilford North", 2024, "alex-wilson", "5.8525"),
        ("Kensington", 2017, "emma-dent-coad", "11.1106"),
        ("Kensington", 2017, "victoria-borwick", "-10.0764"),
    ],
)
def test_share_changes_as_parliament_prints_them(place, year, key, printed):
    poll, before = pair(place, year)
    assert points(share_change(poll, key, before), 4) == Decimal(printed)


def test_who_did_not_stand_before_has_no_change():
    poll, before = pair("Ilford North", 2024)
    assert share_change(poll, "leanne-mohamad", before) is None
    assert votes_change(poll, "leanne-mohamad", before) is None


def test_one_independent_who_stands_again_has_a_change():
    poll, before = pair("Ilford North", 2017)
    assert votes_change(poll, "doris-osen", before) == 368 - 87


def test_votes_majority_turnout_and_electorate_of_ilford_north_in_2019():
    poll, before = pair("Ilford North", 2019)
    assert votes_change(poll, "wes-streeting", before) == 25323 - 30589
    assert majority_change(poll, before) == 5218 - 9639
    assert points(majority_share_change(poll, before)) == Decimal("-7.8")
    assert points(turnout_change(poll, before)) == Decimal("-3.9")
    assert points(turnout_change(poll, before, TurnoutDefinition.BALLOTS)) == Decimal("-3.8")
    assert electorate_change(poll, before) == 72973 - 72997


def test_against_an_estimate_turnout_by_ballots_is_not_known():
    poll, before = pair("Ilford North", 2024)
    assert points(turnout_change(poll, before)) == Decimal("-9.7")
    assert turnout_change(poll, before, TurnoutDefinition.BALLOTS) is None


def test_the_old_seat_is_another_baseline():
    poll = example.poll("Ilford North", 2024)
    real = baselines(example.record(), poll)[1]
    assert points(share_change(poll, "wes-streeting", real)) == Decimal("-17.2")
    assert majority_change(poll, real) == 528 - 5218


def test_nothing_changes_before_the_declaration(country):
    country.general_election("2015-05-07")
    country.general_election("2017-06-08")
    country.poll("Anytown", "2015-05-07", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 40))
    name = country.poll("Anytown", "2017-06-08", ("Con", "Ann Able"), ("Lab", "Bob Best"))
    record = country.record
    poll, before = record.poll(name), baseline(record, record.poll(name))
    assert share_change(poll, "ann-able", before) is None
    assert votes_change(poll, "ann-able", before) is None
    assert (majority_change(poll, before), majority_share_change(poll, before)) == (None, None)
    assert (turnout_change(poll, before), electorate_change(poll, before)) == (None, None)
    assert butler(poll, before, "conservative", "labour") is None
    assert steed(poll, before, "conservative", "labour") is None
    assert (swing(record, poll), outcome(record, poll)) == (None, None)


@pytest.fixture
def two_greens(country):
    country.general_election("2015-05-07")
    country.general_election("2017-06-08")
    then, now = [
        [("Green", "Ann Able", able), ("ScotGreen", "Bo Best", best), ("Con", "Cy Cole", cole)]
        for able, best, cole in ((20, 10, 70), (30, 20, 50))
    ]
    country.poll("Anytown", "2015-05-07", *then)
    name = country.poll("Anytown", "2017-06-08", *now)
    record = country.record
    return record.poll(name), baseline(record, record.poll(name))


def test_two_of_a_family_have_a_change_together_and_none_apart(two_greens):
    poll, before = two_greens
    assert share_change(poll, "ann-able", before) is None
    assert votes_change(poll, "ann-able", before) is None
    assert family_share(poll, "green", before) == Fraction(1, 2)
    assert family_share_change(poll, "green", before) == Fraction(1, 5)
    assert butler(poll, before, "conservative", "green") == Fraction(1, 5)


@pytest.mark.parametrize(
    ("place", "year", "from_family", "to_family", "printed"),
    [
        ("Ilford North", 2017, "conservative", "labour", "8.5"),
        ("Ilford North", 2019, "labour", "conservative", "3.9"),
        ("Kensington", 2017, "conservative", "labour", "10.6"),
    ],
)
def test_swing_between_the_first_two(place, year, from_family, to_family, printed):
    found = swing(example.record(), example.poll(place, year))
    assert (found.from_family, found.to_family, str(points(found.value))) == (from_family, to_family, printed)


def test_no_swing_to_who_did_not_stand_before():
    assert swing(example.record(), example.poll("Ilford North", 2024)) is None


def test_steeds_swing_is_of_the_two_parties_votes():
    poll, before = pair("Ilford North", 2017)
    expected = Fraction(30589, 30589 + 20950) - Fraction(21463, 21463 + 20874)
    assert steed(poll, before, "conservative", "labour") == expected
    assert steed(poll, before, "labour", "conservative") == -expected
    assert steed(poll, before, "labour", "green") is None


def test_a_tie_for_first_or_second_has_no_swing(country):
    country.general_election("2015-05-07")
    country.general_election("2017-06-08")
    rest = [("LD", "Cy Cole", 40)]
    country.poll("Anytown", "2015-05-07", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 50), *rest)
    country.poll("Elsewhere", "2015-05-07", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 50), *rest)
    tied = country.poll("Anytown", "2017-06-08", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 60), *rest)
    second = country.poll("Elsewhere", "2017-06-08", ("Con", "Ann Able", 60), ("Lab", "Bob Best", 40), *rest)
    record = country.record
    assert swing(record, record.poll(tied)) is None
    assert swing(record, record.poll(second)) is None


@pytest.mark.parametrize(
    ("place", "year", "text"),
    [
        ("Ilford North", 2017, "Lab hold"),
        ("Ilford North", 2019, "Lab hold"),
        ("Ilford North", 2024, "Lab hold"),
        ("Kensington", 2017, "Lab gain from Con"),
    ],
)
def test_outcomes_as_parliament_writes_them(place, year, text):
    record = example.record()
    assert summary(record, outcome(record, example.poll(place, year))) == text


def seat(country, before, after, **more):
    country.general_election("2017-06-08")
    country.general_election("2019-12-12")
    country.poll("Anytown", "2017-06-08", *before)
    name = country.poll("Anytown", "2019-12-12", *after, **more)
    return country.record, country.record.poll(name)


def told(record, poll):
    return summary(record, outcome(record, poll))


def test_by_elections_do_not_count(country):
    country.poll("Anytown", "2019-08-01", ("Con", "Ann Able", 40), ("LD", "Bob Best", 60), by=True)
    same = [("Con", "Ann Able", 60), ("LD", "Bob Best", 40)]
    record, poll = seat(country, same, same)
    assert told(record, poll) == "Con hold"
    assert told(record, record.poll("parl.anytown.by.2019-08-01")) == "LD gain from Con"
    since = baselines(record, poll)[1]
    assert summary(record, outcome(record, poll, since)) == "Con gain from LD"


def test_labour_and_cooperative_is_named_where_it_loses(country):
    record, poll = seat(
        country,
        [("Con", "Ann Able", 40), ("Lab+", "Bob Best", 60)],
        [("Con", "Ann Able", 60), ("Lab+", "Bob Best", 40)],
    )
    assert told(record, poll) == "Con gain from Lab Coop"


def test_labour_and_cooperative_holds_for_labour(country):
    rest = ("Con", "Cy Cole", 1)
    record, poll = seat(country, [("Lab+", "Bob Best", 60), rest], [("Lab", "Di Dean", 60), rest])
    assert told(record, poll) == "Lab hold"


@pytest.mark.parametrize(
    ("before", "after", "text"),
    [("Lab", "Spk", "Spk gain from Lab"), ("Spk", "Con", "Con gain from Spk"), ("Spk", "Spk", "Spk hold")],
)
def test_the_speaker(country, before, after, text):
    rest = ("Green", "Bo Best", 1)
    record, poll = seat(country, [(before, "Lindsay Hoyle", 9), rest], [(after, "Lindsay Hoyle", 9), rest])
    assert told(record, poll) == text


@pytest.mark.parametrize(("name", "text"), [("Sylvia Hermon", "Ind hold"), ("Alex Easton", "Ind gain from Ind")])
def test_an_independent_holds_only_an_own_seat(country, name, text):
    rest = ("Con", "Bo Best", 1)
    record, poll = seat(country, [("Ind", "Sylvia Hermon", 9), rest], [("Ind", name, 9), rest])
    assert told(record, poll) == text


def test_an_outcome_needs_no_counts(country):
    before = [("Con", "Ann Able", 60), ("Lab", "Bob Best", 40)]
    after = [("Con", "Ann Able"), ("Lab", "Bob Best")]
    record, poll = seat(country, before, after, winner_only="bob-best")
    assert told(record, poll) == "Lab gain from Con"
    assert outcome(record, poll).is_gain


def test_a_tie_without_a_lot_has_no_outcome(country):
    tied = [("Con", "Ann Able", 50), ("Lab", "Bob Best", 50)]
    record, poll = seat(country, [("Con", "Ann Able", 60), ("Lab", "Bob Best", 40)], tied)
    assert outcome(record, poll) is None
    assert majority_change(poll, baseline(record, poll)) == -20


def test_a_baseline_that_was_a_tie_has_no_winner_to_hold_from(country):
    tied = [("Con", "Ann Able", 50), ("Lab", "Bob Best", 50)]
    record, poll = seat(country, tied, [("Con", "Ann Able", 60), ("Lab", "Bob Best", 40)])
    assert outcome(record, poll) is None


def test_any_poll_can_be_made_a_baseline():
    now, then = example.poll("Ilford North", 2019), example.poll("Ilford North", 2015)
    before = of_poll(then, example.record().parties, BaselineKind.ACTUAL, "2015")
    assert majority_change(now, before) == 5218 - 589


def test_a_gain_on_new_boundaries_is_from_the_notional_winner(country):
    for day in ("2019-12-12", "2024-07-04"):
        country.general_election(day)
    country.place("Anytown")
    country.notional("2019-12-12", "anytown.2024", Con=60, Lab=40)
    after = [("Con", "Ann Able", 40), ("Lab+", "Bob Best", 60)]
    name = country.poll("Anytown", "2024-07-04", *after, set_id="england-2024")
    record = country.record
    assert told(record, record.poll(name)) == "Lab gain from Con"
    assert [one.label for one in baselines(record, record.poll(name))] == ["2019 notional"]
