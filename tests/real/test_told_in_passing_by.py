"""Leads told by a superlative or of the new MP, votes told beside a lost deposit, a climb or an unknown party."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

KENSINGTON = "Kensington, 13 December 2019. Labour are out in Kensington. "
WITNEY = "Witney, 21 October 2016. Robert Courts is in for the Tories with 17,313 votes. "
BOLTON = "Bolton West, 13 December 2019. Chris Green is back with 27,255, Labour's Julie Hilling on 18,400. "
NEWPORT = "Newport West, 5 April 2019. Ruth Jones won with 9,308 votes, Matthew Evans on 7,357. "
RESULT = "Bolton West, 12 December 2019\nChris Green, Con, 27,255\nJulie Hilling, Labour, 18,400\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (KENSINGTON + "Emma Dent Coad lost her seat by the narrowest of margins - just 150 votes.", "150", "right"),
        (KENSINGTON + "Emma Dent Coad lost her seat by the narrowest of margins - just 105 votes.", "105", "wrong"),
        (KENSINGTON + "Felicity Buchan won it by the slimmest margin: 150.", "150", "right"),
        (WITNEY + "Mr Courts is Witney's MP by 5,702 after the by-election.", "5,702", "right"),
        (WITNEY + "Mr Courts is Witney's MP by 5,720 after the by-election.", "5,720", "wrong"),
        (WITNEY + "Mr Courts is the new MP for Witney by 5,702.", "5,702", "right"),
    ],
)
def test_leads(copy: str, figure: str, expected: str, full_record: Record) -> None:
    assert ("majority", expected) in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (RESULT + "Paris Hayes, Green, 939 (deposit lost)", "939", ("votes", "right")),
        (RESULT + "Paris Hayes, Green, 399 (deposit lost)", "399", ("votes", "wrong")),
        (RESULT + "Green 939 (deposit lost)", "939", ("votes", "right")),
        (
            BOLTON + "Rebecca Forrest climbed from fourth to third with 5.5 per cent.",
            "5.5 per cent",
            ("share", "right"),
        ),
        (
            BOLTON + "Rebecca Forrest climbed from fourth to third with 8.5 per cent.",
            "8.5 per cent",
            ("share", "wrong"),
        ),
        (NEWPORT + "Hugh Nicklin of For Britain 159.", "159", ("votes", "right")),
        (NEWPORT + "Hugh Nicklin of For Britain 195.", "195", ("votes", "wrong")),
    ],
)
def test_votes_and_shares(copy: str, figure: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        BOLTON + "The Lib Dems, 136 (deposits lost across the country), had a poor night.",
        RESULT + "Paul Somebody, Green, 939 (deposit lost)",
        WITNEY + "He is the MP by now, and 14 candidates stood.",
        KENSINGTON + "It was the closest of races: 38,000 people had a say.",
    ],
)
def test_nothing_is_called_wrong(copy: str, full_record: Record) -> None:
    assert [one.message for one in check(copy, full_record).findings if one.verdict.value in ("wrong", "unit")] == []
