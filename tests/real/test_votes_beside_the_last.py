"""How far a vote is from the one of before, by how much a place was taken, a seat won by a deed, figures left bare."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

GOWER = "Tonia Antoniazzi has won Gower for Labour at the 2017 general election. "
ST_IVES = "Derek Thomas has held St Ives for the Conservatives at the 2019 general election. "
POOLE = "Neil Duncan-Jordan won Poole for Labour at the 2024 general election. "
BISHOP = "Dehenna Davison has won Bishop Auckland for the Conservatives at the 2019 general election. "
LINCOLN = "Karen Lee has won Lincoln for Labour at the 2017 general election from Karl McCartney. "
BRECON = "Jane Dodds took Brecon and Radnorshire for the Liberal Democrats at the by-election of August 2019. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # How far a vote is from the one of before, told with whose it was or how many.
        (GOWER + "She polled 22,727, nearly 7,000 up on Liz Evans's 15,835 in 2015.", "7,000", ("votes", "rounding")),
        (GOWER + "She polled 22,727, nearly 5,000 up on Liz Evans's 15,835 in 2015.", "5,000", ("votes", "wrong")),
        (GOWER + "She got 22,727 votes, 6,892 up on the last Labour candidate.", "6,892", ("votes", "right")),
        (GOWER + "She got 22,727 votes, 6,298 up on the last Labour candidate.", "6,298", ("votes", "wrong")),
        (GOWER + "Her 22,727 was 6,892 better than the 15,835 Liz Evans managed in 2015.", "6,892", ("votes", "right")),
        (GOWER + "Her 22,727 was 6,298 better than the 15,835 that Labour got last time.", "6,298", ("votes", "wrong")),
        (GOWER + "Ms Antoniazzi's 22,727 was 6,892 up on Labour's 15,835 two years ago.", "6,892", ("votes", "right")),
        (GOWER + "UKIP's Ross Ford had 642, a good 4,000 down on Colin Beckett.", "4,000", ("votes", "rounding")),
        (GOWER + "UKIP's Ross Ford had 642, 1,431 fewer than Colin Beckett in 2015.", "1,431", ("votes", "wrong")),
        (GOWER + "Harri Roberts, for Plaid, took 1,669, 1,382 less than Darren Thomas.", "1,382", ("votes", "right")),
        # Against whoever stands beside them it is how far they are apart.
        (GOWER + "Harri Roberts, for Plaid, took 1,669, 1,027 more than Ross Ford.", "1,027", ("margin", "right")),
        (GOWER + "Howard Evans had 931, 289 more than Ross Ford's 642.", "289", ("margin", "right")),
        # What moved is what was polled, or the majority.
        (ST_IVES + "He has a 4,280 majority after polling 25,365, up 3,245.", "3,245", ("votes", "right")),
        (ST_IVES + "He has a 4,280 majority after polling 25,365, up 3,425.", "3,425", ("votes", "wrong")),
        (ST_IVES + "He has a majority of 4,280, up 3,968.", "3,968", ("majority_change", "right")),
        # Two with their votes, and how far they are apart.
        (ST_IVES + "Derek Thomas 25,365; Andrew George 21,085: 4,280.", "4,280", ("margin", "right")),
        (ST_IVES + "Derek Thomas 25,365, Andrew George 21,085 – 4,820.", "4,820", ("margin", "wrong")),
        (ST_IVES + "Andrew George 21,085, Alana Bates 3,553 – 17,532.", "17,532", ("margin", "right")),
        # Now and before, a vote or a lead.
        (ST_IVES + "So the Tory's 4,280 compares to 312 last time.", "4,280", ("majority", "right")),
        (ST_IVES + "So the Tory's 4,820 compares to 312 last time.", "4,820", ("majority", "wrong")),
        (ST_IVES + "Derek Thomas's 25,365 compares with 22,120 in 2017.", "22,120", ("votes", "right")),
        # Points that are not named, a poll that is a turnout.
        (POOLE + "Tory share –27, Labour share +11.", "–27", ("share_change", "right")),
        (POOLE + "Tory share –17.", "–17", ("share_change", "wrong")),
        (BRECON + "It was a 1,425 majority on a 60% poll.", "60%", ("turnout", "right")),
        (BRECON + "It was a 1,425 majority on a 43.5% poll.", "43.5%", ("turnout", "wrong")),
        # By how much a seat was won, told by what was done to it.
        (BISHOP + "She nudged the seat out of Labour hands by 7,962.", "7,962", ("majority", "right")),
        (BISHOP + "She cruised it by 7,692 with 24,067.", "7,692", ("majority", "wrong")),
        (BISHOP + "This was a seat Helen Goodman carried by 502 in 2017.", "502", ("majority", "right")),
        (BISHOP + "This was a seat Helen Goodman carried by 205 in 2017.", "205", ("majority", "wrong")),
        (BISHOP + "She wiped out a 502 Labour lead.", "502", ("majority", "right")),
        (BISHOP + "She wiped out a 520 Labour lead.", "520", ("majority", "wrong")),
        (BISHOP + "A majority of 502 became a Conservative one of 7,962.", "502", ("majority", "right")),
        (BISHOP + "A majority of 205 became a Conservative one of 7,962.", "205", ("majority", "wrong")),
        (BISHOP + "It is a seat where Labour were 502 up in 2017.", "502", ("majority", "right")),
        (BISHOP + "It is a seat where Labour were 205 up in 2017.", "205", ("majority", "wrong")),
        (BISHOP + "\n\nBishop Auckland falls to Tories – by 7,962 votes\n\n", "7,962", ("majority", "right")),
        (BISHOP + "\n\nBishop Auckland falls to Tories – by 7,692 votes\n\n", "7,692", ("majority", "wrong")),
        (BISHOP + "Ms Goodman took second, 7,962 down.", "7,962", ("margin", "right")),
        # By how much a place was taken, or missed.
        (LINCOLN + "Nick Smith of UKIP pinched third from the Lib Dems by 3.", "3", ("margin", "right")),
        (LINCOLN + "Nick Smith of UKIP pinched third from the Lib Dems by 5.", "5", ("margin", "wrong")),
        (LINCOLN + "UKIP shaded third by 5 from the Lib Dems.", "5", ("margin", "wrong")),
        (LINCOLN + "Caroline Kenyon of the Lib Dems missed out on third by three.", "three", ("margin", "right")),
        (LINCOLN + "Caroline Kenyon was just 3 votes from third.", "3", ("margin", "right")),
        (LINCOLN + "The Lib Dems slipped to fourth by 5.", "5", ("margin", "wrong")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in [(kind, verdict) for kind, verdict in told(check(copy, full_record), figure)]


@pytest.mark.parametrize(
    ("copy", "figure", "kind"),
    [
        # Nobody of that place, or of that party, is spoken of.
        (LINCOLN + "Karl McCartney pinched third by 30.", "30", "margin"),
        (GOWER + "She won by 3,269, 3,242 better than the 27 he had in 2015.", "3,242", "votes"),
        # What was carried is no seat, what was up no lead.
        (BISHOP + "The motion was carried by 34 in the Commons.", "34", "majority"),
        (BISHOP + "Turnout was 7,000 up in 2017.", "7,000", "majority"),
    ],
)
def test_it_is_not_read_so(full_record: Record, copy: str, figure: str, kind: str) -> None:
    assert (kind, "wrong") not in told(check(copy, full_record), figure)
