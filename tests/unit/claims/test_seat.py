"""Seats and their change: the words that a finding has for how a figure comes about."""

from decimal import Decimal

from hustings.claims.area.seat_change import change_words
from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.option import counted, shown
from hustings.claims.verify import verify
from hustings.record.record import Record


def of_labour(record: Record, election: str, change: int) -> str:
    subject = Subject("Labour", family="labour", place="uk")
    claim = Claim(Kind.SEATS_CHANGE, subject, Quantity(Decimal(change), direction=1), Basis(election))
    official = verify(claim, record).official
    assert official is not None
    return f"{official.value}: {official.formula}; {official.basis}"


def test_a_net_change_is_told_with_both_counts_and_the_true_baseline(record: Record) -> None:
    assert of_labour(record, "parl.2017-06-08", 30) == "30: 262 now, 232 in 2015: +30; 2017 result, against 2015"
    assert of_labour(record, "parl.2024-07-04", 209) == "209: 411 now, 202 in 2019: +209; 2024 result, against 2019"


def test_while_seats_are_to_declare_the_same_seats_are_compared() -> None:
    assert change_words(20, 15, "2017", is_final=False) == "20 now, 15 in the same seats in 2017: +5"


def test_one_of_a_thing_is_singular() -> None:
    assert shown(counted(1, "seats", ""), Quantity()) == "1 seat"
    assert shown(counted(-1, "seats", ""), Quantity()) == "−1 seat"
    assert shown(counted(2, "people", ""), Quantity()) == "2 people"
