"""What is drawn from the record is right by the record: every fact of every poll since 2010."""

from collections import Counter
from collections.abc import Iterator

import pytest

from hustings.claims.area.first import earlier_polls
from hustings.claims.country import UK
from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.measures.change import share_change
from hustings.measures.majority import majority
from hustings.measures.turnout import turnout
from hustings.record.poll import Poll
from hustings.record.record import Record
from hustings.telling.worth import Fact, facts_of_area, facts_of_party, facts_of_poll
from hustings.telling.worth.area.scene import area
from hustings.telling.worth.scene import scene

#: The same lines again and again: other tests count them.
pytestmark = pytest.mark.no_cover


def test_every_fact_of_every_poll_is_right(full_record: Record) -> None:
    polls = [poll for one in full_record.elections for poll in full_record.polls_of(one)]
    facts = [one for poll in polls for one in facts_of_poll(full_record, poll)]
    assert len(polls) > 3300
    assert len(facts) > 20 * len(polls)
    verdicts = Counter(verify(one.claim, full_record).verdict for one in facts)
    assert verdicts == {Verdict.RIGHT: len(facts)}


def test_every_fact_of_every_area_and_party_is_right(full_record: Record) -> None:
    held = [one.id for one in full_record.general_elections if full_record.polls_of(one.id)]
    facts = [one for election in held for one in _wide(full_record, election)]
    assert len(facts) > 5000
    verdicts = Counter(verify(one.claim, full_record).verdict for one in facts)
    assert verdicts == {Verdict.RIGHT: len(facts)}


def _wide(record: Record, election: str) -> Iterator[Fact]:
    places = [one.constituency for one in record.polls_of(election)]
    for name in sorted({UK, *(one.nation.value for one in places), *(one.region or UK for one in places)}):
        yield from facts_of_area(record, election, name)
        for family in area(record, election, name).families:
            yield from facts_of_party(record, election, family, name)


def test_a_seat_of_a_new_name_has_no_record_of_another_seat(full_record: Record) -> None:
    found = facts_of_poll(full_record, full_record.find_poll("Hamble Valley", "2024-07-04"))
    own = [
        one.claim.quantity.word for one in found if one.claim.kind is Kind.SUPERLATIVE and not one.claim.subject.place
    ]
    assert own == []


def test_no_by_election_contradicts_a_record_of_a_seat(full_record: Record) -> None:
    told = [pair for one in full_record.general_elections for pair in _records(full_record, one.id)]
    assert len(told) > 1000
    for poll, fact in told:
        word, _, of = fact.claim.quantity.word.partition(" ")
        value = majority if of == "majority" else turnout
        since = [one for one in earlier_polls(full_record, poll) if one.polled_on.year > (fact.claim.basis.year or 0)]
        others = [found for one in since if (found := value(one)) is not None]
        own = value(poll) or 0
        assert all(one < own if word == "highest" else one > own for one in others), (poll.id, word, of)


def _records(record: Record, election: str) -> Iterator[tuple[Poll, Fact]]:
    for poll in record.polls_of(election):
        for one in facts_of_poll(record, poll):
            word = one.claim.quantity.word
            is_own = one.claim.kind is Kind.SUPERLATIVE and not one.claim.subject.place
            if is_own and word.startswith(("highest ", "lowest ")):
                yield poll, one


def test_every_change_finds_itself_among_its_peers(full_record: Record) -> None:
    for poll in full_record.polls_of("parl.2019-12-12"):
        here = scene(full_record, poll)
        for one in poll.candidacies:
            change = here.like and share_change(poll, one.key, here.like)
            if change is not None:
                assert float(change) in here.peers(f"share change:{here.family(one)}").values, (poll.id, one.key)


def test_the_best_and_the_next_best_are_told_as_such(full_record: Record) -> None:
    best, second = (_reasons(full_record, one) for one in ("South West Surrey", "Esher and Walton"))
    assert "best Lib Dem change of 609 seats" in best
    assert "2nd best Lib Dem change of 609 seats" in second


def _reasons(record: Record, name: str) -> set[str]:
    return {reason for one in facts_of_poll(record, record.find_poll(name, "2019-12-12")) for reason in one.reasons}


def test_no_fall_in_turnout_is_ranked_as_a_rise(full_record: Record) -> None:
    facts = [
        (one.claim.quantity.direction, reason)
        for election in full_record.general_elections
        for poll in full_record.polls_of(election.id)
        for one in facts_of_poll(full_record, poll)
        if one.claim.kind is Kind.TURNOUT_CHANGE
        for reason in one.reasons
    ]
    assert {(direction, "rise" in reason) for direction, reason in facts} == {(1, True), (-1, False)}
