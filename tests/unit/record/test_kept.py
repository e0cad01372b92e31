"""What is kept of a record: sums over polls."""

from hustings.record import example
from hustings.record.kept import Sums, kept_sum


def test_what_polls_add_to_is_kept_once():
    record = example.record()
    added = kept_sum(lambda record, poll: {("stands", one.party_id): 1 for one in poll.candidacies})
    polls = [record.poll(one) for one in record.poll_ids]
    total = added(record, polls, "all")
    (sums,) = [one for one in record.kept.values() if isinstance(one, Sums)]
    assert sum(total.values()) == sum(len({each.party_id for each in one.candidacies}) for one in polls)
    assert len({id(key) for part in sums.values() for key in part}) == len(total)
