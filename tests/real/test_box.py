"""What boxes and round-ups say passes the desk: every figure found, every one right, nobody misnamed."""

from collections import Counter

from bench.told.tally import Tally, take
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.copydesk.check import check
from hustings.record.record import Record
from hustings.telling.box import as_prose, round_up
from hustings.telling.glance import as_text, at_a_glance
from hustings.telling.prose import Prose


def test_boxes_pass_the_desk(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)]
    _pass(full_record, [as_prose(round_up(full_record, [one])) for one in polls[::40]])


def test_round_ups_pass_the_desk(full_record: Record) -> None:
    every = [full_record.polls_of(one.id) for one in full_record.general_elections]
    made = [polls[at : at + 4] for polls in every for at in range(0, len(polls), 100)]
    _pass(full_record, [as_prose(round_up(full_record, polls, "Four seats")) for polls in made])


def _pass(record: Record, told: list[Prose]) -> None:
    assert {verify(claim, record).verdict for one in told for claim in one.claims} == {Verdict.RIGHT}
    tally = Tally()
    for one in told:
        take(tally, one, record)
    assert tally.counts["figures"] > 10 * len(told)
    assert tally.counts["right"] == tally.counts["found"] == tally.counts["figures"]
    assert tally.samples.get("flagged", []) == tally.samples.get("strange", []) == []


def test_results_boxes_in_full_are_called_wrong_hardly_ever(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)][::50]
    texts = [as_text(at_a_glance(full_record, one)) for one in polls]
    found = Counter(finding.verdict for text in texts for finding in check(text, full_record).findings)
    assert found[Verdict.RIGHT] > 30 * len(texts)
    assert found[Verdict.WRONG] <= len(texts) // 10
