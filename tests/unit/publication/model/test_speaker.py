"""The Speaker, in the year that a Member became Speaker and later: re-elected, and never a gain to a reader."""

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.measures.outcome import outcome, summary
from hustings.publication.frame.template import templates
from hustings.publication.model.line import Line, line
from hustings.publication.model.speaker import speaker_notes
from hustings.record.record import Record
from hustings.telling.glance import at_a_glance
from hustings.telling.worth.area.polls import gains_of, losses_of
from hustings.telling.worth.area.scene import area
from hustings.web.results.listing import rows


def chorley(record: Record, day: str = "2019-12-12") -> Line:
    return line(record, record.find_poll("Chorley", day))


@pytest.mark.parametrize(
    ("name", "day"), [("Buckingham", "2010-05-06"), ("Chorley", "2019-12-12"), ("Chorley", "2024-07-04")]
)
def test_the_speaker_is_re_elected(full_record: Record, name: str, day: str):
    poll = full_record.find_poll(name, day)
    assert at_a_glance(full_record, poll).headline == "Speaker re-elected"
    assert line(full_record, poll).came == "re-elected"


def test_a_list_says_re_elected_in_place_of_a_gain(full_record: Record):
    came = templates().get_template("part.html").module.came
    assert str(came(chorley(full_record))).strip().endswith("Spk re-elected")


def test_the_loss_that_is_counted_is_told_as_what_it_is(full_record: Record):
    found = chorley(full_record)
    [words] = speaker_notes(full_record, [found])
    assert words.startswith("Labour's losses include Chorley, where the MP became Speaker and was re-elected")
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


@pytest.mark.parametrize("party", ["labour", "spk"])
def test_no_list_of_gains_or_losses_has_the_seat(full_record: Record, party: str):
    election = full_record.election("2019-12-12")
    scene = area(full_record, election.id, "North West")
    told = [poll.constituency.name for poll, _ in (*gains_of(scene, party), *losses_of(scene, party))]
    assert "Chorley" not in told
    assert bool(told) is (party == "labour")
    row = next(one for one in rows(full_record, election.id) if one.name == "Chorley")
    assert (row.outcome, row.is_gain) == ("Spk re-elected", None)


def test_the_check_takes_held_of_the_speaker(full_record: Record):
    text = "Lindsay Hoyle, the Speaker, held Chorley at the 2019 general election."
    assert {one.verdict for one in check(text, full_record).findings} == {Verdict.RIGHT}
