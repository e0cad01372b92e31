"""What is drawn from the record is right by the record: every fact of every poll since 2010."""

from collections import Counter
from collections.abc import Iterator

from hustings.claims.country import UK
from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.record.record import Record
from hustings.telling.worth import Fact, facts_of_area, facts_of_party, facts_of_poll
from hustings.telling.worth.area.scene import area


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
