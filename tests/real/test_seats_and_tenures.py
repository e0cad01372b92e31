"""Seats of towns, counties and the country, told in words, and how long somebody has sat: right by the full record."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

SEATS = [
    ("9 June 2017, Edinburgh. The SNP held three of Edinburgh's five seats in the election.", "three", "right"),
    ("9 June 2017, Edinburgh. The SNP held three of Edinburgh's five seats in the election.", "five", "right"),
    ("9 June 2017, Edinburgh. The SNP held four of Edinburgh's five seats in the election.", "four", "uncheckable"),
    ("Stoke-on-Trent, 13 December 2019. All three Stoke-on-Trent seats are in Tory hands.", "All three", "right"),
    ("13 December 2019. Clean sweep for the Tories in Stoke-on-Trent.", "Clean sweep", "right"),
    ("8 May 2015. The Conservatives captured every seat in Plymouth.", "every", "right"),
    ("5 July 2024, Hexham. Labour won all four of the Northumberland seats.", "all four", "right"),
    ("5 July 2024, Hexham. The Conservatives lost all their seats in Cornwall.", "all their", "right"),
    ("13 December 2019. The Tories hold both Bury seats.", "both", "right"),
    ("5 July 2024. Labour won 27 of Wales's 32 seats, Plaid Cymru four and the Lib Dems one.", "one", "right"),
    ("8 May 2015. The SNP won 56 seats in Scotland; Labour and the Conservatives have one apiece.", "one", "right"),
    ("5 July 2024. Reform UK won Boston and Skegness. Reform UK have won their fifth seat.", "fifth", "right"),
]


@pytest.mark.parametrize(("text", "said", "verdict"), SEATS)
def test_the_seats_of_an_area(full_record: Record, text: str, said: str, verdict: str) -> None:
    assert told(full_record, text).get(said) == ("seats", verdict)


TENURES = [
    ("Hexham, 8 June 2017: Guy Opperman held Hexham. He has been MP since 2010.", "right"),
    ("Hexham, 8 June 2017: Guy Opperman held Hexham. He has been MP since 2005.", "uncheckable"),
    ("Damien Egan won the Kingswood by-election of 15 February 2024. Chris Skidmore had been MP since 2010.", "right"),
    ("Manuela Perteghella won Stratford-on-Avon, July 2024. Nadhim Zahawi had been its MP for 14 years.", "right"),
    ("James McMurdock won South Basildon and East Thurrock, which the Tories had held since 2010.", "right"),
]


@pytest.mark.parametrize(("text", "verdict"), TENURES)
def test_since_the_first_election_of_the_record(full_record: Record, text: str, verdict: str) -> None:
    assert [one for kind, one in told(full_record, text).values() if kind == "tenure"] == [verdict]


def told(record: Record, text: str) -> dict[str, tuple[str, str]]:
    """Kind and verdict of each finding, by the words it stands in."""
    marks = [(one, one.claim.mark) for one in check(text, record).findings if one.claim.mark]
    return {text[mark.start : mark.end]: (one.claim.kind.value, one.verdict.value) for one, mark in marks}
