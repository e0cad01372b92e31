"""Phrases of what is worth telling of real polls: the desk finds none wrong, and nearly all right."""

from __future__ import annotations

from collections import Counter

import pytest

from hustings.claims.phrase import phrase
from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.record.record import Record
from hustings.telling.worth import facts_of_poll

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover

RIGHT = (Verdict.RIGHT, Verdict.ROUNDING)


def test_a_phrase_is_read_as_the_claim_that_it_words(full_record: Record) -> None:
    wrong, counted = [], Counter[bool]()
    for election in full_record.general_elections:
        for poll in full_record.polls_of(election.id)[11::130]:
            start = f"{poll.constituency.name} at the {election.name}: "
            for fact in facts_of_poll(full_record, poll):
                text = f"{start}{phrase(fact.claim, full_record, here=poll.id)}."
                findings = check(text, full_record).findings
                wrong += [(text, one.message) for one in findings if one.verdict.is_flagged]
                counted[any(one.verdict in RIGHT for one in findings)] += 1
    assert wrong == []
    assert counted[False] <= counted.total() * 0.03
