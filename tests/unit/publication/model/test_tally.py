"""A tally of polls: seats and votes added up, changes where every seat can be compared."""

from fractions import Fraction

import pytest

from hustings.publication.frame.strip import strip
from hustings.publication.model.line import lines
from hustings.publication.model.moment import moments
from hustings.publication.model.tally import Tally, tally_of
from hustings.record import example
from hustings.store.starter import starter_record
from hustings.telling.day import moment_of

NIGHT = "parl.2017-06-08"


def test_gains_and_losses_come_to_the_change():
    found = tally_of(starter_record(), NIGHT)
    assert found.declared == found.total == 5
    assert [one.change for one in found.rows if one.change is not None and one.change != one.gains - one.losses] == []
    assert sum(one.seats for one in found.rows) == 5
    assert sum(one.votes for one in found.rows) == found.valid_votes


def test_what_cannot_be_compared_has_no_change():
    found = tally_of(example.record(), "parl.2015-05-07")
    assert {one.change for one in found.rows} == {None}
    assert {one.share_change for one in found.rows} == {None}


def test_turnout_waits_for_every_seat():
    assert tally_of(starter_record().as_at(moment_of("2017-06-09T03:00")), NIGHT).turnout is None
    assert tally_of(starter_record(), NIGHT).turnout is not None


def test_the_moments_stand_in_their_order():
    found = moments(lines(starter_record(), NIGHT), 5)
    assert [one.at for one in found] == sorted(one.at for one in found)
    assert "first to declare" in found[0].words
    assert "last to declare" in found[-1].words


def test_no_times_no_moments():
    assert moments(lines(starter_record(), "parl.2024-07-04"), 5) == ()


def test_a_strip_has_no_gap_and_ends_at_the_end():
    found = strip([(None, 3), (None, 0), (None, 1)], 7)
    assert [one.start for one in found] == [0, Fraction(3, 7), Fraction(4, 7)]
    assert found[-1].start + found[-1].width == 1
    assert strip([], 0) == ()


@pytest.mark.parametrize(("declared", "words"), [(0, "in 0 seats declared"), (1, "in 1 seat declared"), (3, "")])
def test_while_seats_are_to_declare_figures_say_of_how_many(declared: int, words: str) -> None:
    assert Tally(declared, 3, 0, None, False, None, ()).so_far == words
