from decimal import Decimal

import pytest

from hustings.claims.claim import Basis, Claim, Quantity, Subject, When
from hustings.claims.kind import Kind
from hustings.claims.verdict import Severity, Verdict
from hustings.claims.verify import CHECKS, verify
from hustings.figures.hedge import Hedge
from hustings.figures.numeral import Unit
from hustings.record.record import Record

POLL = "parl.ilford-north.2017-06-08"


def streeting(record: Record) -> Subject:
    [key] = [one.key for one in record.poll(POLL).candidacies if one.person.family_name == "Streeting"]
    return Subject("Wes Streeting", POLL, key)


def percent(value: str) -> Quantity:
    return Quantity(Decimal(value), Unit.PERCENT, len(value.partition(".")[2]))


def test_every_kind_has_a_check() -> None:
    assert set(CHECKS) == set(Kind)


@pytest.mark.parametrize(
    ("kind", "quantity", "verdict"),
    [
        (Kind.VOTES, Quantity(Decimal(30589)), Verdict.RIGHT),
        (Kind.VOTES, Quantity(Decimal(30000), hedge=Hedge.OVER), Verdict.RIGHT),
        (Kind.VOTES, Quantity(Decimal(30598)), Verdict.WRONG),
        (Kind.SHARE, percent("57.8"), Verdict.RIGHT),
        (Kind.SHARE, percent("58"), Verdict.RIGHT),
        (Kind.SHARE_CHANGE, Quantity(Decimal("13.9"), Unit.POINTS, 1), Verdict.RIGHT),
        (Kind.SHARE_CHANGE, percent("13.9"), Verdict.UNIT),
        (Kind.MAJORITY, Quantity(Decimal(9639)), Verdict.RIGHT),
        (Kind.MAJORITY, percent("18.2"), Verdict.RIGHT),
        (Kind.MAJORITY_CHANGE, percent("13.9"), Verdict.WRONG),
        (Kind.MAJORITY_CHANGE, Quantity(Decimal(9050)), Verdict.RIGHT),
        (Kind.MAJORITY_CHANGE, Quantity(direction=-1), Verdict.WRONG),
        (Kind.TURNOUT, percent("72.5"), Verdict.RIGHT),
        (Kind.TURNOUT, percent("72.7"), Verdict.RIGHT),
        (Kind.TURNOUT, percent("74.8"), Verdict.WRONG),
        (Kind.SWING, percent("8.5"), Verdict.RIGHT),
        (Kind.RANK, Quantity(Decimal(1)), Verdict.RIGHT),
        (Kind.RANK, Quantity(Decimal(2)), Verdict.WRONG),
        (Kind.OUTCOME, Quantity(word="held"), Verdict.RIGHT),
        (Kind.OUTCOME, Quantity(word="gained"), Verdict.WRONG),
        (Kind.DEPOSIT, Quantity(word="saved"), Verdict.RIGHT),
        (Kind.ELECTORATE, Quantity(Decimal(72997)), Verdict.RIGHT),
        (Kind.BOUNDARY, percent("10"), Verdict.UNCHECKABLE),
    ],
)
def test_one_poll(record: Record, kind: Kind, quantity: Quantity, verdict: Verdict) -> None:
    finding = verify(Claim(kind, streeting(record), quantity, Basis("parl.2017-06-08")), record)
    assert finding.verdict is verdict, finding.message


def test_the_finding_says_how_the_figure_is_worked_out_and_where_it_is_from(record: Record) -> None:
    finding = verify(Claim(Kind.MAJORITY, streeting(record), Quantity(Decimal(9693))), record)
    assert finding.severity is Severity.ERROR
    assert finding.official is not None
    assert finding.official.formula == "30,589 − 20,950 = 9,639 votes"
    assert finding.official.source
    assert finding.message.startswith("should be 9,639 votes")


def test_the_previous_result_is_another(record: Record) -> None:
    claim = Claim(Kind.MAJORITY, streeting(record), Quantity(Decimal(589)), Basis(when=When.PREVIOUS))
    assert verify(claim, record).verdict is Verdict.RIGHT


def test_a_poll_that_is_not_in_the_record_is_uncheckable(record: Record) -> None:
    for kind in Kind:
        claim = Claim(kind, Subject("nobody", "parl.nowhere.2017-06-08"), Quantity(Decimal(9)))
        assert verify(claim, record).verdict is Verdict.UNCHECKABLE
