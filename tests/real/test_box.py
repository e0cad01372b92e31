"""What boxes and round-ups say passes the desk: every figure found, every one right, nobody misnamed."""

from random import Random

import pytest

from bench.told.tally import Tally, take
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.copydesk.check import check
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.box import as_prose, round_up
from hustings.telling.glance import as_text, at_a_glance
from hustings.telling.prose import Prose

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover


def test_boxes_pass_the_desk(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)]
    _pass(full_record, [as_prose(round_up(full_record, [one])) for one in polls[::40]])


def test_round_ups_pass_the_desk(full_record: Record) -> None:
    every = [full_record.polls_of(one.id) for one in full_record.general_elections]
    made = [polls[at : at + 4] for polls in every for at in range(0, len(polls), 100)]
    _pass(full_record, [as_prose(round_up(full_record, polls, "Four seats")) for polls in made])


@pytest.mark.parametrize("seed", range(3))
def test_by_elections_of_different_days_pass_the_desk(full_record: Record, seed: int) -> None:
    general = {one.id for one in full_record.general_elections}
    by_elections = [poll for one in full_record.elections if one not in general for poll in full_record.polls_of(one)]
    others = [poll for one in sorted(general) for poll in full_record.polls_of(one)][::50]
    chance = Random(seed)
    sets = [_several(by_elections, chance) for _ in range(30)]
    mixed = [_several([*by_elections, *others], chance) for _ in range(10)]
    _pass(full_record, [as_prose(round_up(full_record, polls, "A round-up")) for polls in sets])
    tally = Tally()
    for polls in mixed:
        take(tally, as_prose(round_up(full_record, polls, "A round-up")), full_record)
    assert tally.counts["right"] == tally.counts["figures"]


def _several(polls: list[Poll], chance: Random) -> list[Poll]:
    """Two to six of the polls, no seat twice: which day a figure is of could then not be told."""
    drawn = chance.sample(polls, chance.randint(3, 6))
    return list({one.constituency.slug: one for one in drawn}.values())


def _pass(record: Record, told: list[Prose]) -> None:
    assert {verify(claim, record).verdict for one in told for claim in one.claims} == {Verdict.RIGHT}
    tally = Tally()
    for one in told:
        take(tally, one, record)
    assert tally.counts["figures"] > 10 * len(told)
    assert tally.counts["right"] == tally.counts["found"] == tally.counts["figures"]
    assert tally.samples.get("flagged", []) == tally.samples.get("strange", []) == []


def test_every_figure_of_results_boxes_in_full_is_read_right(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)][::10]
    plain = [one for one in polls if one.declaration is None or not one.declaration.marks]
    assert len(plain) > 300
    unread = [told for one in plain for told in _unread(as_text(at_a_glance(full_record, one)), full_record)]
    assert unread == []


def _unread(text: str, record: Record) -> list[str]:
    """The figures that the desk does not find right, and the findings called wrong."""
    findings = check(text, record).findings
    figures = [one for one in findings if one.claim.quantity.value is not None]
    assert len(figures) > 15
    right = (Verdict.RIGHT, Verdict.ROUNDING)
    return [one.message for one in figures if one.verdict not in right] + [
        one.message for one in findings if one.verdict.is_flagged
    ]
