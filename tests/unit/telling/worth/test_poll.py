"""What is worth telling of a poll: what comes first, what is told once, what is never told."""

from collections.abc import Callable

from hustings.claims.kind import Kind
from hustings.record import example
from hustings.record.event import Winner
from hustings.record.poll import Declaration
from hustings.record.record import Record
from hustings.telling.worth import Fact, facts_of_poll
from hustings.telling.worth.near import topic

POLL = "parl.ilford-north.2019-12-12"
RecordWith = Callable[..., Record]


def told(record: Record, poll: str = POLL) -> tuple[Fact, ...]:
    return facts_of_poll(record, record.poll(poll))


def test_nothing_is_told_before_the_result(record_with: RecordWith) -> None:
    assert told(record_with()) == ()


def test_a_winner_without_figures_is_all_that_is_told(record_with: RecordWith) -> None:
    found = told(record_with(Winner(POLL, "b")))
    assert [one.claim.quantity.word for one in found] == ["won", "defeated"]


def test_a_tie_has_no_majority_and_no_winner(record_with: RecordWith) -> None:
    tie = Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000)
    kinds = {one.claim.kind for one in told(record_with(tie))}
    assert Kind.MAJORITY not in kinds
    assert Kind.OUTCOME not in kinds


def test_a_lot_after_equal_votes_comes_first(record_with: RecordWith) -> None:
    tie = Declaration((("a", 400), ("b", 400), ("c", 10)), 810, 7, 1000, elected="b")
    first = told(record_with(tie))[0]
    assert first.claim.subject.candidacy == "b"
    assert "equal votes: elected by lot" in first.reasons


def test_the_unusual_comes_before_the_usual() -> None:
    found = facts_of_poll(example.record(), example.poll("Ilford North", 2024))
    assert found[0].claim.kind is Kind.MAJORITY
    assert [one.worth for one in found] == sorted((one.worth for one in found), reverse=True)
    assert all(0 <= one.worth <= 100 for one in found)


def test_no_two_facts_tell_the_same() -> None:
    found = facts_of_poll(example.record(), example.poll("Ilford North", 2024))
    topics = [topic(one.claim) for one in found]
    assert len(topics) == len(set(topics))
    assert sum(one.claim.kind in (Kind.MAJORITY, Kind.MARGIN) for one in found) == 1


def test_the_same_record_gives_the_same_facts() -> None:
    first, again = (facts_of_poll(example.record(), example.poll("Kensington", 2017)) for _ in range(2))
    assert first == again
