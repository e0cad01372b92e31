"""Who took, kept or lost a seat at an earlier poll, the year being named."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import said

pytestmark = pytest.mark.no_cover

#: George Kerevan of the SNP won it in 2015, from Labour, and lost it to Martin Whitfield in 2017.
EAST_LOTHIAN = (
    "East Lothian, 12 December 2019. The SNP's Kenny MacAskill beat Labour's Martin Whitfield, with Craig Hoy"
    " (Conservative) third. {}"
)
RIGHT, WRONG = [("outcome", "right")], [("outcome", "wrong")]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Mr Whitfield had taken it from the SNP in {}.", "2017", "2015"),
        ("Mr Whitfield took the seat in {}, by 3,083 votes.", "2017", "2015"),
        ("Mr Whitfield won it back for Labour in {}.", "2017", "2015"),
        ("Mr Whitfield, who captured the seat in {}, was gracious.", "2017", "2015"),
        ("Labour had won it back from the SNP in {}.", "2017", "2015"),
        ("The SNP lost it to Labour in {}.", "2017", "2015"),
        ("George Kerevan had won it for the SNP in {}.", "2015", "2017"),
        ("George Kerevan won East Lothian in {} and was out two years on.", "2015", "2010"),
        ("Labour had won it from the {} in 2017.", "SNP", "Conservatives"),
    ],
)
def test_who_had_the_seat_then(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    for word, found in ((right, RIGHT), (wrong, WRONG)):
        told = said(check(EAST_LOTHIAN.format(sentence.format(word)), full_record), " ")
        assert [one for one in told if one[0] == "outcome"][-1:] == found


@pytest.mark.parametrize(
    "sentence",
    [
        "Mr MacAskill had won the Holyrood seat in 2007.",
        "Mr Whitfield won the council seat in 2012.",
        "Kenny MacAskill first won it in 2019.",
        "George Kerevan lost the seat in 2017.",
        "The SNP held it in 2015.",
    ],
)
def test_what_may_be_of_another_body_is_not_wrong(full_record: Record, sentence: str) -> None:
    assert ("outcome", "wrong") not in said(check(EAST_LOTHIAN.format(sentence), full_record), " ")
