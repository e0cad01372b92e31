"""What is kept of a record: sums over polls."""

from hustings.record import example
from hustings.record.kept import kept_sum


def standing(record, poll):
    return {("stands", one.party_id): 1 for one in poll.candidacies}


def test_what_polls_add_to_is_kept_once():
    record = example.record()
    polls = [record.poll(one) for one in record.poll_ids]
    total = kept_sum(standing)(record, polls, "all")
    parts = record.kept[standing, "all"].values()
    assert sum(total.values()) == sum(len({each.party_id for each in one.candidacies}) for one in polls)
    assert len({id(key) for part in parts for key in part}) == len(total)
