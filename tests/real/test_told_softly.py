"""Places, fates, deposits and multiples told past asides, in fragments or without the usual word."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

BRIDGEND = "Bridgend, 13 December 2019. Jamie Wallis won Bridgend by 1,157. "
TOLD = [
    (
        "Emma Foody won Cramlington and Killingworth in July 2024. Ian Levy, who won Blyth Valley by 712 in 2019, was"
        " squeezed into third.",
        "squeezed into third",
        ("rank", "right"),
    ),
    (
        "John Nicolson won East Dunbartonshire in May 2015. Labour dropped by 21.8 points to third.",
        "to third",
        ("rank", "right"),
    ),
    (
        "Robert Jenrick won the Newark by-election of 5 June 2014. UKIP, which managed only 1,954 votes and fourth"
        " place in 2010, came second.",
        "fourth place",
        ("rank", "right"),
    ),
    (
        "Marsha De Cordova won Battersea on 8 June 2017. Jane Ellison, until tonight the owner of a 7,938 majority, is"
        " out.",
        "7,938",
        ("majority", "right"),
    ),
    (
        BRIDGEND + "Blue for the first time since 1987 after Madeleine Moon was beaten.",
        None,
        ("outcome", "right"),
    ),
    (BRIDGEND + "Jonathan Pratt of the Lib Dems more than doubled his share.", "doubled", ("share_change", "right")),
    (BRIDGEND + "Jonathan Pratt got 2,368, more than double the 919 he had in 2017.", "double", ("votes", "right")),
    (
        BRIDGEND + "Turnout was 66.7 per cent. Two years ago it was 69.6 per cent.",
        "69.6 per cent",
        ("turnout", "right"),
    ),
    (
        "Chris Green won Bolton West in May 2015. Labour lost votes, but the Conservatives added 1,509.",
        "1,509",
        ("votes", "right"),
    ),
    (
        "Sarah Jones won Croydon Central in June 2017. Gavin Barwell had 42.4 per cent, only half a point down.",
        "half a point",
        ("share_change", "rounding"),
    ),
    (
        "Damien Egan won the Kingswood by-election of 15 February 2024. Andrew Brown had 861 and lost his deposit.",
        "lost his deposit",
        ("deposit", "right"),
    ),
    (
        "Emma Dent Coad won Kensington in June 2017. Emma Dent Coad 16,333, Victoria Borwick 16,313. Twenty votes.",
        "Twenty",
        ("majority", "right"),
    ),
]


@pytest.mark.parametrize(("text", "said", "expected"), TOLD)
def test_what_is_told_in_passing(full_record: Record, text: str, said: str | None, expected: tuple[str, str]) -> None:
    marks = [(one, one.claim.mark) for one in check(text, full_record).findings if one.claim.mark]
    found = {text[mark.start : mark.end]: (one.claim.kind.value, one.verdict.value) for one, mark in marks}
    assert (found.get(said) == expected) if said else (list(found.values()).count(expected) > 1)
