"""Which earlier result a poll is compared with."""

from datetime import date
from fractions import Fraction

import pytest

from hustings.measures.baseline import (
    BaselineKind,
    baseline,
    baselines,
    family_key,
    family_votes,
    of_notional,
    predecessor,
    same_before,
)
from hustings.measures.turnout import TurnoutDefinition
from hustings.record import example
from hustings.record.candidacy import Candidacy, Person
from hustings.record.notional import NotionalResult
from hustings.record.party import Party

ABLE, BEST = ("Con", "Ann Able", 60), ("Lab", "Bob Best", 40)


def labels(record, poll):
    return [one.label for one in baselines(record, record.poll(poll))]


def test_the_same_constituency_at_the_last_general_election():
    found = baseline(example.record(), example.poll("Ilford North", 2017))
    assert (found.kind, found.label, found.election) == (BaselineKind.ACTUAL, "2015", "parl.2015-05-07")
    assert (found.winner, found.winner_party, found.majority) == ("labour", "PP53", 589)
    assert found.votes["conservative"] == 20874
    assert found.turnout() == Fraction(48932, 75294)
    assert found.turnout(TurnoutDefinition.BALLOTS) == Fraction(48932 + 105, 75294)
    assert found.majority_share == Fraction(589, 48932)


def test_new_boundaries_put_the_notional_result_first():
    notional, real = baselines(example.record(), example.poll("Ilford North", 2024))
    assert (notional.kind, notional.label, notional.is_notional) == (BaselineKind.NOTIONAL, "2019 notional", True)
    assert (notional.majority, notional.winner, notional.poll) == (9030, "labour", None)
    assert notional.turnout(TurnoutDefinition.BALLOTS) is None
    assert (real.kind, real.label, real.majority) == (BaselineKind.ACTUAL, "2019, old boundaries", 5218)


def test_nothing_before_the_first_election_of_a_record():
    assert baseline(example.record(), example.poll("Ilford North", 2015)) is None


def test_by_elections_since_are_further_candidates_latest_first(country):
    for day in ("2015-05-07", "2017-06-08"):
        country.general_election(day)
    country.poll("Anytown", "2015-05-07", ABLE, BEST)
    country.poll("Anytown", "2016-05-05", ABLE, BEST, by=True)
    country.poll("Anytown", "2017-02-23", ABLE, BEST, by=True)
    country.poll("Anytown", "2014-02-13", ABLE, BEST, by=True)
    poll = country.poll("Anytown", "2017-06-08", ABLE, BEST)
    assert labels(country.record, poll) == ["2015", "2017 by-election", "2016 by-election"]
    assert baselines(country.record, country.record.poll(poll))[1].kind is BaselineKind.BY_ELECTION


def test_a_by_election_is_compared_with_the_last_general_election(country):
    country.general_election("2015-05-07")
    country.poll("Anytown", "2015-05-07", ABLE, BEST)
    country.poll("Anytown", "2015-12-03", ABLE, BEST, by=True)
    poll = country.poll("Anytown", "2016-10-20", ABLE, BEST, by=True)
    assert labels(country.record, poll) == ["2015", "2015 by-election"]


def test_a_result_not_declared_yet_is_no_baseline(country):
    country.general_election("2015-05-07")
    country.general_election("2017-06-08")
    country.poll("Anytown", "2015-05-07", ("Con", "Ann Able"), ("Lab", "Bob Best"))
    poll = country.poll("Anytown", "2017-06-08", ABLE, BEST)
    assert labels(country.record, poll) == []


def test_a_winner_without_counts_is_a_baseline_for_the_outcome_only(country):
    country.general_election("2015-05-07")
    country.general_election("2017-06-08")
    country.poll("Anytown", "2015-05-07", ("Con", "Ann Able"), ("Lab", "Bob Best"), winner_only="bob-best")
    record, poll = country.record, country.poll("Anytown", "2017-06-08", ABLE, BEST)
    record = country.record
    found = baseline(record, record.poll(poll))
    assert (found.winner, found.valid_votes, found.share("labour"), found.majority) == ("labour", None, None, None)


def test_the_old_seat_of_another_name_is_the_one_most_residents_came_from(country):
    country.general_election("2019-12-12")
    country.general_election("2024-07-04")
    for name in ("Oldtown", "Fartown"):
        country.poll(name, "2019-12-12", ABLE, BEST)
    country.poll("Oldtown", "2023-07-20", ABLE, BEST, by=True)
    poll = country.poll("Newtown", "2024-07-04", ABLE, BEST, set_id="england-2024")
    country.notional("2019-12-12", "newtown.2024", Con=70, Lab=30)
    country.overlap("oldtown.2010", "newtown.2024", "0.8")
    country.overlap("fartown.2010", "newtown.2024", "0.2")
    assert labels(country.record, poll) == ["2019 notional", "2019, in Oldtown", "2023 by-election"]
    place = country.record.constituencies["newtown.2024"]
    assert predecessor(country.record, place).id == "oldtown.2010"


def test_a_published_notional_result_on_unchanged_boundaries_is_the_real_one(country):
    country.general_election("2005-05-05", 646)
    country.general_election("2010-05-06")
    poll = country.poll("Glentown", "2010-05-06", ABLE, BEST, set_id="scotland-2005")
    country.notional("2005-05-05", "glentown.2005", Con=20, Lab=80)
    found = baseline(country.record, country.record.poll(poll))
    assert (found.kind, found.label) == (BaselineKind.ACTUAL, "2005")


def test_northern_irelands_notional_results_of_2005_are_the_old_seats_real_ones(country):
    country.general_election("2005-05-05", 646)
    country.general_election("2010-05-06")
    poll = country.poll("Lough Side", "2010-05-06", ABLE, BEST, set_id="northern-ireland-2010")
    country.notional("2005-05-05", "lough-side.2010", SF=20, Lab=80)
    found = baseline(country.record, country.record.poll(poll))
    assert (found.kind, found.label) == (BaselineKind.ACTUAL, "2005, old boundaries")


def key(party, name="Leanne Mohamad"):
    given, _, family = name.rpartition(" ")
    parties = {"PP53": Party("PP53", "Labour", "Lab", family="labour"), "PPX": Party("PPX", "Lonely", "X")}
    return family_key(Candidacy("x", Person(given, family), party), parties)


@pytest.mark.parametrize(
    ("party", "expected"),
    [("PP53", "labour"), ("PPX", "PPX"), ("unknown", "unknown"), ("spk", "spk"), ("ind", "ind:l-mohamad")],
)
def test_family_keys(party, expected):
    assert key(party) == expected


def test_an_independent_is_one_person_not_one_surname():
    assert key("ind", "Jon Collings") == key("ind", "Jonathan Collings")
    assert key("ind", "Mark Breeze") != key("ind", "Paul Breeze")


def test_two_of_a_family_add_up(make_poll):
    poll = make_poll(("Green", "Ann Able", 10), ("ScotGreen", "Bob Best", 5), ("Con", "Cy Cole", 20))
    parties = {"PP63": Party("PP63", "G", "G", family="green"), "PP130": Party("PP130", "S", "S", family="green")}
    assert family_votes(poll, parties) == {"green": 15, "PP52": 20}


def notional(**votes):
    pairs = tuple((party.replace("_", ""), count) for party, count in votes.items())
    return of_notional(NotionalResult("e", "c", pairs, sum(votes.values())), {}, date(2005, 5, 5))


def test_in_an_estimate_a_party_without_votes_did_not_stand():
    assert notional(PP52=10, PP63=0).share("PP63") is None


def test_independents_of_an_estimate_have_no_names():
    pairs = (("ind", 10), ("ind", 5), ("PP52", 20))
    assert of_notional(NotionalResult("e", "c", pairs, 35), {}, date(2005, 5, 5)).votes == {
        "ind": 10,
        "ind:2": 5,
        "PP52": 20,
    }


@pytest.mark.parametrize(
    ("votes", "winner", "majority"),
    [
        ({"PP52": 50, "PP53": 30, "oth": 20}, "PP52", 20),
        ({"PP52": 50, "PP53": 30, "oth": 40}, "PP52", None),  # the second may be among the others
        ({"PP52": 40, "PP53": 30, "oth": 45}, None, None),  # and so may the first
        ({"PP52": 40, "PP53": 40}, None, 0),
    ],
)
def test_a_sum_over_others_can_hide_the_second_or_the_first(votes, winner, majority):
    found = notional(**votes)
    assert (found.winner, found.majority) == (winner, majority)


def test_on_unchanged_boundaries_the_result_is_the_one_declared(full_record):
    every = full_record.polls_of("parl.2024-07-04")
    same = [poll for poll in every if same_before(full_record, poll.constituency) is not None]
    assert len(same) == 64
    for poll in same:
        first, estimate = baselines(full_record, poll)[:2]
        assert (first.label, first.kind, first.is_like_for_like) == ("2019", BaselineKind.ACTUAL, True)
        assert first.poll is not None
        assert estimate.is_notional
        assert sorted(first.votes.values()) == sorted(estimate.votes.values())
        assert first.electorate == first.poll.electorate
