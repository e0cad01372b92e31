"""Places, fates, deposits and multiples told past asides, in fragments or without the usual word."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record

BRIDGEND = "Bridgend, 13 December 2019. Jamie Wallis won Bridgend by 1,157. "
GORDON = "Gordon, general election 8 June 2017. "
BARNSLEY = "Barnsley Central by-election, 3 March 2011. Dan Jarvis won with 14,724 votes. "
TOLD = [
    (BARNSLEY + "The swing from Lib Dem to Labour was 13.3 per cent.", "13.3 per cent", ("swing", "right")),
    (BARNSLEY + "The swing from Lib Dem to Labour was 31.3 per cent.", "31.3 per cent", ("swing", "wrong")),
    (
        GORDON + "The Tories have won Gordon for the first time since 1983.",
        "Tories have won Gordon",
        ("outcome", "right"),
    ),
    (GORDON + "Alex Salmond won back Gordon in the early hours.", "Alex Salmond won back Gordon", ("outcome", "wrong")),
    (GORDON + "Colin Clark, a farmer until lately, has taken the seat.", "taken the seat", ("outcome", "right")),
    (
        GORDON + "Colin Clark, who farms in the county, is the new Tory MP for Gordon.",
        "Colin Clark, who farms in the county, is the new Tory MP for Gordon",
        ("outcome", "right"),
    ),
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
        "Madeleine Moon was beaten",
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
    (
        "James McMurdock won South Basildon and East Thurrock in 2024. Steve Speight lost his deposit by 51 votes.",
        "51",
        ("other", "uncheckable"),
    ),
    (
        "Brendan O'Hara won Argyll and Bute in May 2015. UKIP's Caroline Santos, with 1,311, was 1,284 short of saving"
        " her deposit.",
        "1,284",
        ("other", "right"),
    ),
    (
        "Kate Hoey held Vauxhall in June 2017. Turnout was 67 per cent against 58 two years ago.",
        "58",
        ("turnout", "right"),
    ),
    (
        "Luke Hall held Thornbury and Yate in 2019. Labour's Rob Logan had 8.1 per cent and his 4,208 was 1,904 down.",
        "8.1 per cent",
        ("share", "right"),
    ),
    (
        "Emma Lewell-Buck won the South Shields by-election of 2 May 2013. UKIP finished runner-up to Labour.",
        "runner-up to Labour",
        ("rank", "right"),
    ),
    (
        "Alex Cunningham held Stockton North in June 2017. Ted Strike of Ukip, who stood elsewhere in 2015, was a"
        " remote third.",
        "a remote third",
        ("rank", "right"),
    ),
    (
        "Simon Fell lost Barrow and Furness in July 2024. Mr Fell's 13,213 represents 31.3 per cent.",
        "13,213",
        ("votes", "right"),
    ),
    (
        "David Mundell survived in May 2015. He is Scotland's only Tory MP.",
        "Scotland's only Tory MP",
        ("seats", "right"),
    ),
    (
        "Jenny Chapman held Darlington in June 2017. Her lead, 3,280, is 122 bigger than in 2015.",
        "122 bigger",
        ("majority_change", "right"),
    ),
    (
        "Nick Fletcher has Don Valley by 3,630, December 2019. Caroline Flint had 15,979.",
        "3,630",
        ("majority", "right"),
    ),
]
RIGHT = [
    "Julie Minns won Carlisle in July 2024 with a 5,200-vote majority: 18,129 for her, 12,929 for him.",
    "Samantha Dixon won the City of Chester by-election of 1 December 2022. Reform were fifth; we beat them by 214.",
    "Kate Hoey held Vauxhall in June 2017. Dolly Theis took the Tories down to third with 10,277.",
    "Luke Hall held Thornbury and Yate in December 2019. With only three names on the paper nobody lost a deposit.",
    "Adrian Ramsay won Waveney Valley in July 2024 by 5,594 from Richard Rout, who on paper was defending 22,364.",
    "Robbie Moore won Keighley in December 2019. John Grogan was 976 votes short of what he polled in 2017.",
    "Kate Hoey held Vauxhall in June 2017. She had 31,576. George Turner was second. She beat Mr Turner by 20,250. She"
    " had 57.4 per cent.",
]


@pytest.mark.parametrize("text", RIGHT)
def test_what_is_right_is_not_called_wrong(full_record: Record, text: str) -> None:
    assert [one.message for one in check(text, full_record).findings if one.verdict.is_flagged] == []


@pytest.mark.parametrize(("text", "said", "expected"), TOLD)
def test_what_is_told_in_passing(full_record: Record, text: str, said: str, expected: tuple[str, str]) -> None:
    marks = [(one, one.claim.mark) for one in check(text, full_record).findings if one.claim.mark]
    found = {text[mark.start : mark.end]: (one.claim.kind.value, one.verdict.value) for one, mark in marks}
    assert found.get(said) == expected
