"""What was overturned, whoever was seen off; the election before the one told of; deposits that nobody lost; places
told beside what had been before."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BOLTON = "Conservative Chris Green has held Bolton West at the general election of 8 June 2017 with 24,459 votes.\n\n"
STOCKTON = "Stockton South, 9 June 2017. Labour's Paul Williams is in with 26,102, "
LINCOLN = "Karl McCartney has taken Lincoln back for the Conservatives at the 2019 general election with 24,267.\n\n"
CEREDIGION = "Mark Williams held Ceredigion for the Lib Dems at the 2015 general election.\n\n"
COUNTRY = "The 2015 general election in figures. Eight Liberal Democrats are left. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (STOCKTON + "seeing off a Tory majority of more than 5,000.", "5,000", ("majority", "right")),
        (STOCKTON + "seeing off a Tory majority of 5,046.", "5,046", ("majority", "right")),
        (STOCKTON + "having seen off a Tory majority of 5,406.", "5,406", ("majority", "wrong")),
        (STOCKTON + "brushing aside a majority of 5,064 for the Tories.", "5,064", ("majority", "wrong")),
        (
            LINCOLN + "Karen Lee won it in 2017. At the election before that he had it by 1,443.",
            "1,443",
            ("majority", "right"),
        ),
        (
            LINCOLN + "Karen Lee won it in 2017. At the election before that he had it by 1,434.",
            "1,434",
            ("majority", "wrong"),
        ),
        (BOLTON + "Julie Hilling was second with 23,523 majority votes.", "23,523", ("votes", "right")),
        (BOLTON + "Julie Hilling was second with 23,253 majority votes.", "23,253", ("votes", "wrong")),
        (
            BOLTON + "Ukip slipped to fourth despite a good showing last time.",
            "Ukip slipped to fourth",
            ("rank", "wrong"),
        ),
        (BOLTON + "Ukip stayed third, despite getting more votes last time.", "Ukip stayed third", ("rank", "right")),
        (CEREDIGION + "Nobody lost a deposit.", "Nobody lost", ("deposit", "right")),
        (CEREDIGION + "Every candidate kept their deposit.", "Every candidate", ("deposit", "right")),
        (BOLTON + "No-one lost a deposit.", "No-one lost", ("deposit", "wrong")),
        (BOLTON + "None of the candidates lost a deposit.", "None of the", ("deposit", "wrong")),
        (BOLTON + "Labour lost no deposit.", "lost no deposit", ("deposit", "right")),
        (COUNTRY + "The Lib Dems lost 341 deposits after losing none last time.", "341", ("deposit", "right")),
        (COUNTRY + "The Lib Dems lost 314 deposits after losing none last time.", "314", ("deposit", "wrong")),
        (COUNTRY + "They lost 314 deposits after losing none last time.", "314", ("deposit", "uncheckable")),
    ],
)
def test_figures(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure)[-1:] == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        STOCKTON + "seeing off James Wharton, whose majority is gone.",
        BOLTON + "Nobody else came within 20,000 votes.",
        CEREDIGION + "In 2010 nobody lost a deposit either, he joked.",
        BOLTON + "Nobody in the Labour camp thought they would lose a deposit.",
    ],
)
def test_what_is_not_told(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]
