"""A party's first win: since a year, or in all the polls of the seat that the record has."""

from hustings.claims.claim import Basis, Claim, Quantity, Subject
from hustings.claims.kind import Kind
from hustings.claims.verdict import Verdict
from hustings.claims.verify import verify
from hustings.record import example

KENSINGTON, ILFORD = "parl.kensington.2017-06-08", "parl.ilford-north.2019-12-12"


def verdict(poll: str, family: str) -> Verdict:
    claim = Claim(Kind.SUPERLATIVE, Subject("", poll, family=family), Quantity(word="first win"), Basis())
    return verify(claim, example.record()).verdict


def test_a_first_win_in_the_record_is_right() -> None:
    assert verdict(KENSINGTON, "labour") is Verdict.RIGHT


def test_a_win_before_makes_it_wrong() -> None:
    assert verdict(ILFORD, "labour") is Verdict.WRONG


def test_of_a_party_that_lost_nothing_is_said() -> None:
    assert verdict(KENSINGTON, "conservative") is Verdict.UNCHECKABLE
