"""The Speaker, in the year that a Member became Speaker and later: re-elected, and never a gain to a reader."""

import pytest

from hustings.measures.outcome import outcome, summary
from hustings.publication.frame.template import templates
from hustings.publication.model.line import Line, line
from hustings.publication.model.speaker import speaker_notes
from hustings.record.record import Record
from hustings.telling.glance import at_a_glance


def chorley(record: Record, day: str = "2019-12-12") -> Line:
    return line(record, record.find_poll("Chorley", day))


@pytest.mark.parametrize(
    ("name", "day"), [("Buckingham", "2010-05-06"), ("Chorley", "2019-12-12"), ("Chorley", "2024-07-04")]
)
def test_the_speaker_is_re_elected(full_record: Record, name: str, day: str):
    poll = full_record.find_poll(name, day)
    assert at_a_glance(full_record, poll).headline == "Speaker re-elected"
    assert not line(full_record, poll).has_changed_hands


def test_a_list_says_re_elected_in_place_of_a_gain(full_record: Record):
    came = templates().get_template("part.html").module.came
    assert str(came(chorley(full_record))).strip().endswith("Spk re-elected")


def test_the_loss_that_is_counted_is_told_as_what_it_is(full_record: Record):
    found = chorley(full_record)
    assert found.came == "gain"
    assert speaker_notes(full_record, [found]) == ("Labour's losses include Chorley, where the MP became Speaker.",)
    assert speaker_notes(full_record, [chorley(full_record, "2024-07-04")]) == ()
    of_2010 = line(full_record, full_record.find_poll("Buckingham", "2010-05-06"))
    assert speaker_notes(full_record, [of_2010])[0].startswith("The Conservatives' losses include Buckingham")


def test_a_seat_that_a_speaker_left_is_a_gain(full_record: Record):
    poll = full_record.find_poll("Buckingham", "2019-12-12")
    assert at_a_glance(full_record, poll).headline == "Conservative gain from Speaker"


def test_the_words_of_parliament_stay(full_record: Record):
    found = outcome(full_record, full_record.find_poll("Chorley", "2019-12-12"))
    assert found is not None
    assert summary(full_record, found) == "Spk gain from Lab"
