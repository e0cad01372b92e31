"""What is drawn from the record is right by the record: every fact of every poll since 2010."""

from collections import Counter

from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.record.record import Record
from hustings.telling.worth import facts_of_poll


def test_every_fact_of_every_poll_is_right(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)]
    facts = [one for poll in polls for one in facts_of_poll(full_record, poll)]
    assert len(polls) > 3300
    assert len(facts) > 20 * len(polls)
    verdicts = Counter(verify(one.claim, full_record).verdict for one in facts)
    assert verdicts == {Verdict.RIGHT: len(facts)}
