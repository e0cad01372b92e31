"""Of now, though another time is named: a seat won back, more than then, two who lost, an election by its month."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WAKEFIELD = (
    "Simon Lightwood has won the Wakefield by-election for Labour, beating the Conservative Nadeem Ahmed. The"
    " by-election was held on 23 June 2022. "
)
EASTBOURNE = "Josh Babarinde has won Eastbourne for the Liberal Democrats at the 2024 general election. "
BLACKPOOL = "Chris Webb won the Blackpool South by-election for Labour on 2 May 2024. "
RUNCORN = "Sarah Pochin won the Runcorn and Helsby by-election for Reform UK on 1 May 2025 by six votes. "
TAUNTON = (
    "Gideon Amos has won Taunton and Wellington in the general election of July 2024. He beat Rebecca Pow, who had been"
    " MP for Taunton Deane since 2015. "
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A seat won back: of the winning, not of the year it was lost in.
        (WAKEFIELD + "Labour won back the seat it lost in 2019 with a majority of 4,925.", "4,925", "right"),
        (WAKEFIELD + "Labour won back the seat it lost in 2019 with a majority of 4,295.", "4,295", "wrong"),
        (WAKEFIELD + "Labour retook the seat it lost last time with 13,166 votes.", "13,166", "right"),
        (WAKEFIELD + "Labour regained the seat it had lost to the Tories in 2019 with 47.9%.", "47.9", "right"),
        (WAKEFIELD + "Labour lost the seat in 2019 with 17,925 votes.", "17,925", "right"),
        (EASTBOURNE + "In 2017 Stephen Lloyd won back the seat he lost in 2015 with 26,924 votes.", "26,924", "right"),
        # More than then.
        (WAKEFIELD + "Labour's 47.9 per cent was more than the party won in 2019.", "47.9", "right"),
        (WAKEFIELD + "Labour's 49.7 per cent was more than the party won in 2019.", "49.7", "wrong"),
        (WAKEFIELD + "Labour's 13,166 votes were fewer than at the last election.", "13,166", "right"),
        (WAKEFIELD + "Labour had 17,925 votes in 2019.", "17,925", "right"),
        # Two of whom neither won.
        (BLACKPOOL + "The Conservatives beat Reform by just 117 votes.", "117", "right"),
        (BLACKPOOL + "The Conservatives beat Reform by just 171 votes.", "171", "wrong"),
        (BLACKPOOL + "David Jones pipped Mark Butcher by 171 votes.", "171", "wrong"),
        (BLACKPOOL + "The Conservatives had beaten Labour by 3,690 votes in 2019.", "3,690", "right"),
        # A share short of the deposit.
        (WAKEFIELD + "The Yorkshire Party fell 0.7 points short of saving its deposit.", "0.7", "right"),
        (
            WAKEFIELD + "The Yorkshire Party was 0.7 points short of the five per cent needed to keep its deposit.",
            "0.7",
            "right",
        ),
        # An election that is named by its month, and the last one of a seat that is gone.
        (TAUNTON + "It was a swing of 17.9 per cent.", "17.9", "wrong"),
        (TAUNTON + "In 2019 Ms Pow had a majority of 11,070 in Taunton Deane.", "11,070", "wrong"),
        (TAUNTON + "At the last election Ms Pow won Taunton Deane by 11,700 votes.", "11,700", "right"),
        # A swing between two that are named is no other's; "almost 70" is not 59.7.
        (RUNCORN + "The 17.4% swing from Labour to Reform was enough.", "17.4", "right"),
        (RUNCORN + "The 14.7% swing from Labour to Reform was enough.", "14.7", "wrong"),
        (RUNCORN + "Turnout was down from almost 60 per cent at the general election.", "60 per cent", "rounding"),
        (RUNCORN + "Turnout was down from almost 70 per cent at the general election.", "70 per cent", "wrong"),
    ],
)
def test_another_time_beside_is_not_the_figures(copy: str, figure: str, expected: str, full_record: Record) -> None:
    assert expected in [verdict for _, verdict in told(check(copy, full_record), figure)]
