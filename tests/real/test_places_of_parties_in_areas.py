"""Where a party came in a nation, in the country, by votes or by seats; and where the same words are of one seat."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

WALES = "Wales, 8 May 2015. The Conservatives have 11 Welsh MPs, up from eight. Labour finished on 25. "
COUNTRY = "8 May 2015. The Conservatives have won the general election with 330 seats. "
SEAT = "Canterbury, 13 December 2019. Labour's Rosie Duffield held Canterbury. "


@pytest.mark.parametrize(
    ("copy", "slip"),
    [
        (WALES + "Ukip came third in Wales with 13.6% of the vote.", ("third", "second")),
        (WALES + "In Wales, Ukip came third.", ("third", "fifth")),
        (WALES + "The Liberal Democrats finished fifth in Wales.", ("fifth", "third")),
        (COUNTRY + "UKIP came third nationally with 12.6 per cent of the vote.", ("third", "fourth")),
        (COUNTRY + "The SNP came first in Scotland.", ("first", "second")),
        (SEAT + "Nationally the Brexit Party came sixth.", ("sixth", "third")),
        (SEAT + "The Lib Dems, who came third nationally, were well behind.", ("third", "second")),
        (SEAT + "The Lib Dems were third here.", ("third", "second")),
    ],
)
def test_a_place(full_record: Record, copy: str, slip: tuple[str, str]) -> None:
    assert _ranks(full_record, copy) == ["right"]
    assert _ranks(full_record, copy.replace(*slip)) == ["wrong"]


def test_by_seats_or_by_votes(full_record: Record) -> None:
    """In Wales in 2015 Plaid Cymru had the third most seats, and the fourth most votes."""
    verdicts = {place: _ranks(full_record, WALES + f"Plaid Cymru came {place} in Wales.") for place in PLACES}
    assert verdicts == {"second": ["wrong"], "third": ["right"], "fourth": ["right"]}


PLACES = ("second", "third", "fourth")


def test_a_share_of_the_region_bears_the_place_out(full_record: Record) -> None:
    """Ukip came fourth in Ceredigion, with 10.2 per cent, and third in Wales."""
    opening = "Wales, 8 May 2015. Only Mark Williams in Ceredigion survives of the three Welsh Lib Dems. "
    assert _ranks(full_record, opening + "Ukip, with 13.6%, were third.") == ["right"]


def _ranks(record: Record, copy: str) -> list[str]:
    return [verdict for _, kind, verdict in every(check(copy, record)) if kind == "rank"]


def test_the_party_is_named_as_copy_does(full_record: Record) -> None:
    found = check(COUNTRY + "The SNP came second in Scotland.", full_record).findings
    assert [one.message for one in found if one.claim.kind.value == "rank"] == [
        "SNP came first by votes, Scotland, 2015"
    ]
