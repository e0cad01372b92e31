"""Seats and net change, counted from polls and as recorded."""

from datetime import UTC, date, datetime
from fractions import Fraction

import pytest

from hustings.measures.seats import (
    SeatBaseline,
    SeatRow,
    SeatTally,
    SpeakerCount,
    gains_and_losses,
    house_majority,
    national_tally,
    net_change,
    seats,
    speaker_family,
    working_majority,
)

THEN, NOW = "2017-06-08", "2019-12-12"
CON_WINS = [("Con", "Ann Able", 60), ("Lab", "Bob Best", 40)]
LAB_WINS = [("Con", "Ann Able", 40), ("Lab", "Bob Best", 60)]
IN_THE_EVENING = datetime(2019, 12, 12, 23, tzinfo=UTC)
IN_THE_NIGHT = datetime(2019, 12, 13, 3, tzinfo=UTC)


def rows(tally):
    return {one.key: (one.seats, one.change) for one in tally.rows}


@pytest.fixture
def night(country):
    """Three seats; one declares in the evening, one in the night, and of one only the winner is known."""
    country.general_election(THEN, 3)
    country.general_election(NOW, 3)
    country.poll("Aton", THEN, *CON_WINS)
    country.poll("Beton", THEN, *LAB_WINS)
    country.poll("Ceton", THEN, ("Spk", "John Bercow", 80), ("Green", "Di Dean", 20))
    country.poll("Aton", NOW, *LAB_WINS, declared_at=IN_THE_EVENING)
    country.poll("Beton", NOW, *CON_WINS, declared_at=IN_THE_NIGHT)
    country.poll("Ceton", NOW, ("Con", "Ann Able"), ("Green", "Di Dean"), winner_only="ann-able")
    return country.record


def test_change_is_seat_by_seat_among_those_declared(night):
    before = seats(night.as_at(datetime(2019, 12, 12, 22, 59, tzinfo=UTC)), f"parl.{NOW}")
    assert (before.declared, before.total, before.is_final) == (1, 3, False)
    assert rows(before) == {"conservative": (1, 1), "spk": (0, -1), "labour": (0, 0), "green": (0, 0)}
    later = seats(night.as_at(IN_THE_EVENING), f"parl.{NOW}")
    assert rows(later)["labour"] == (1, 1)
    assert rows(later)["conservative"] == (1, 0)
    final = seats(night, f"parl.{NOW}")
    assert final.is_final
    assert rows(final) == {"conservative": (2, 1), "labour": (1, 0), "spk": (0, -1), "green": (0, 0)}


def test_votes_are_of_the_declared_polls(night):
    tally = seats(night.as_at(IN_THE_EVENING), f"parl.{NOW}")
    assert tally.row("labour").votes == 60
    assert tally.row("PP53").vote_share == Fraction(3, 5)
    assert tally.row("green").votes is None
    assert tally.row("snp") is None


def test_a_declaration_without_a_time_is_counted_and_said(night):
    assert seats(night, f"parl.{NOW}").unknown_time == 1
    assert seats(night, f"parl.{THEN}").unknown_time == 3


def test_the_speaker_with_the_party(night):
    then = seats(night, f"parl.{THEN}", speaker=SpeakerCount.WITH_PARTY)
    assert rows(then)["conservative"] == (2, None)
    now = seats(night, f"parl.{NOW}", speaker=SpeakerCount.WITH_PARTY)
    assert rows(now)["conservative"] == (2, 0)
    assert "spk" not in rows(now)


def test_without_a_baseline_no_change_is_known(night):
    assert {change for _, change in rows(seats(night, f"parl.{THEN}")).values()} == {None}


def test_against_the_dissolution_where_it_is_known(night):
    held = {"aton.2010": "PP52", "beton.2010": "ind", "ceton.2010": "spk"}
    known = seats(night, f"parl.{NOW}", baseline=SeatBaseline.DISSOLUTION, held=held)
    assert rows(known)["ind"] == (0, -1)
    assert rows(known)["conservative"] == (2, 1)
    partly = seats(night, f"parl.{NOW}", baseline=SeatBaseline.DISSOLUTION, held={"aton.2010": "PP52"})
    assert rows(partly)["conservative"] == (2, None)


def test_a_tie_without_a_lot_is_nobodys_seat(country):
    country.general_election(NOW, 1)
    country.poll("Aton", NOW, ("Con", "Ann Able", 50), ("Lab", "Bob Best", 50))
    tally = seats(country.record, f"parl.{NOW}")
    assert (tally.declared, rows(tally)) == (1, {"conservative": (0, None), "labour": (0, None)})


def test_a_family_is_one_row_under_its_main_party(country):
    country.general_election(NOW, 3)
    country.poll("Aton", NOW, ("Green", "Ann Able", 50), ("Con", "Bob Best", 5))
    country.poll("Beton", NOW, ("Green", "Di Dean", 5), ("Con", "Bob Best", 50))
    country.poll("Gleton", NOW, ("ScotGreen", "Cy Cole", 50), ("Ind", "Bob Best", 5), ("Ind", "Eve East", 7))
    tally = seats(country.record, f"parl.{NOW}")
    assert (tally.row("green").party_id, tally.row("green").seats, tally.row("green").votes) == ("PP63", 2, 105)
    assert (tally.row("ind").seats, tally.row("ind").votes, tally.row("ind").family) == (0, 12, None)


@pytest.fixture
def redrawn(country):
    """Two seats become two others: the old were one each, the notional result gives Labour both."""
    country.general_election("2019-12-12", 2)
    country.general_election("2024-07-04", 2)
    country.poll("Aton", "2019-12-12", *CON_WINS)
    country.poll("Beton", "2019-12-12", *LAB_WINS)
    for name in ("Xton", "Yton"):
        country.notional("2019-12-12", f"{name.lower()}.2024", Con=40, Lab=60)
    country.poll("Xton", "2024-07-04", *LAB_WINS, set_id="england-2024")
    return country


def test_new_boundaries_are_compared_with_the_notional_result(redrawn):
    redrawn.poll("Yton", "2024-07-04", *LAB_WINS, set_id="england-2024")
    assert rows(seats(redrawn.record, "parl.2024-07-04")) == {"labour": (2, 0), "conservative": (0, 0)}
    real = seats(redrawn.record, "parl.2024-07-04", baseline=SeatBaseline.LAST_GENERAL_ELECTION)
    assert rows(real) == {"labour": (2, 1), "conservative": (0, -1)}


def test_seats_really_won_before_can_be_compared_only_when_all_have_declared(redrawn):
    redrawn.poll("Yton", "2024-07-04", ("Con", "Ann Able"), ("Lab", "Bob Best"), set_id="england-2024")
    real = seats(redrawn.record, "parl.2024-07-04", baseline=SeatBaseline.LAST_GENERAL_ELECTION)
    assert rows(real) == {"labour": (1, None), "conservative": (0, None)}


def test_gains_and_losses_name_the_seats(night):
    found = gains_and_losses(night, f"parl.{NOW}", "conservative")
    assert [one.poll for one in found.gains] == ["parl.beton.2019-12-12", "parl.ceton.2019-12-12"]
    assert [one.poll for one in found.losses] == ["parl.aton.2019-12-12"]
    assert found.net == 1
    assert gains_and_losses(night, f"parl.{NOW}", "PP53").net == 0


@pytest.fixture
def recorded(country):
    country.general_election(THEN, 650)
    country.general_election(NOW, 650)
    for label, won in (("Con", 317), ("Lab", 262), ("Green", 1), ("Spk", 1), ("SNP", 69)):
        country.tally(THEN, label, won, votes=won * 100, declared=650, total=650)
    noon = "2019-12-13T12:00:00Z"
    country.tally(NOW, "Con", 364, declared=649, total=650, as_at=noon, change=47)
    country.tally(NOW, "Lab", 203, declared=649, total=650, as_at=noon)
    for label, won in (("Con", 365), ("Lab", 202), ("Green", 1), ("ScotGreen", 0), ("Spk", 1), ("SNP", 81)):
        country.tally(NOW, label, won, votes=won * 100, declared=650, total=650)
    return country.record


def test_the_recorded_final_where_there_are_no_polls(recorded):
    tally = national_tally(recorded, f"parl.{NOW}")
    assert (tally.is_recorded, tally.declared, tally.total) == (True, 650, 650)
    assert rows(tally) == {
        "conservative": (365, 48),
        "labour": (202, -60),
        "snp": (81, 12),
        "green": (1, 0),
        "spk": (1, 0),
    }
    assert tally.row("green").party_id == "PP63"
    assert tally.row("labour").vote_share == Fraction(202, 650)
    assert net_change(recorded, f"parl.{NOW}", "PP53") == -60


def test_the_recorded_tally_at_a_moment(recorded):
    at_one = recorded.as_at(datetime(2019, 12, 13, 13, tzinfo=UTC))
    tally = national_tally(at_one, f"parl.{NOW}")
    assert tally.declared == 649
    assert rows(tally) == {"conservative": (364, 47), "labour": (203, -59)}
    assert national_tally(recorded.as_at(datetime(2019, 12, 13, 2, tzinfo=UTC)), f"parl.{NOW}") is None
    assert national_tally(recorded.as_at(datetime(2019, 12, 16, tzinfo=UTC)), f"parl.{NOW}").declared == 650


def test_the_recorded_speaker_with_the_party(recorded):
    tally = national_tally(recorded, f"parl.{NOW}", speaker=SpeakerCount.WITH_PARTY)
    assert rows(tally)["labour"] == (203, -59)
    assert rows(tally)["conservative"] == (365, 47)
    assert tally.row("labour").party_id == "PP53"


def test_no_change_where_the_election_before_is_not_recorded(recorded):
    assert rows(national_tally(recorded, f"parl.{THEN}"))["labour"] == (262, None)


def test_seats_that_are_not_established_stay_unknown(country):
    country.general_election(NOW, 650)
    country.tally(NOW, "Con", None, votes=5)
    country.tally(NOW, "Lab", 200)
    tally = national_tally(country.record, f"parl.{NOW}")
    assert tally.row("conservative").seats is None
    assert tally.declared == 650
    assert house_majority(tally) == -250


def test_neither_polls_nor_tally(country):
    country.general_election(NOW)
    assert national_tally(country.record, f"parl.{NOW}") is None
    assert national_tally(country.record, "parl.1900-10-01") is None
    assert net_change(country.record, f"parl.{NOW}", "labour") is None


def test_a_complete_record_is_counted(night):
    tally = national_tally(night, f"parl.{NOW}")
    assert not tally.is_recorded
    assert net_change(night, f"parl.{NOW}", "spk") == -1


def tally_of(**won):
    every = (SeatRow(key, key, key, count) for key, count in won.items())
    return SeatTally("parl.2019-12-12", None, 650, 650, 0, tuple(every))


@pytest.mark.parametrize(
    ("won", "majority"),
    [
        ({"conservative": 365, "labour": 202}, 80),
        ({"conservative": 317, "labour": 262}, -16),
        ({"conservative": 330, "labour": 232}, 10),
        ({"labour": 411, "conservative": 121}, 172),
    ],
)
def test_majorities_of_the_house(won, majority):
    assert house_majority(tally_of(**won)) == majority


def test_no_majority_without_seats():
    assert house_majority(tally_of(labour=None)) is None
    assert working_majority(tally_of(labour=None)) is None


def test_a_working_majority_leaves_out_who_does_not_vote():
    won = tally_of(conservative=317, labour=262, snp=35, dup=10, spk=1, **{"sinn-fein": 7, "liberal-democrat": 18})
    assert working_majority(won) == 317 - 262 - 35 - 10 - 18
    assert working_majority(won, government=["conservative", "dup"]) == 317 + 10 - 262 - 35 - 18
    assert working_majority(won, not_sitting=()) == 317 - 262 - 35 - 10 - 18 - 7
    assert working_majority(won, deputies={"labour": 1}) == 317 - 261 - 35 - 10 - 18


def test_a_working_majority_needs_the_speaker_apart(night):
    with pytest.raises(ValueError, match="Speaker"):
        working_majority(seats(night, f"parl.{NOW}", speaker=SpeakerCount.WITH_PARTY))


@pytest.mark.parametrize(
    ("on", "family"),
    [
        (date(1997, 5, 1), "labour"),
        (date(2005, 5, 5), "labour"),
        (date(2010, 5, 6), "conservative"),
        (date(2017, 6, 8), "conservative"),
        (date(2019, 12, 12), "labour"),
        (date(2024, 7, 4), "labour"),
        (date(1979, 5, 3), None),
    ],
)
def test_the_party_that_each_speaker_left(on, family):
    assert speaker_family(on) == family


def test_seats_really_won_before_must_be_known(country):
    country.general_election("2019-12-12", 5)
    country.general_election("2024-07-04", 1)
    country.notional("2019-12-12", "xton.2024", Con=40, Lab=60)
    country.poll("Xton", "2024-07-04", *LAB_WINS, set_id="england-2024")
    real = seats(country.record, "2024-07-04", baseline=SeatBaseline.LAST_GENERAL_ELECTION)
    assert rows(real) == {"labour": (1, None), "conservative": (0, None)}
