"""Short reports: what round-ups, lists and letters leave unsaid, each figure read as it is meant."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told_in

HEAD = "General Election 2019: Ilford North\n\n"


@pytest.mark.parametrize(
    ("sentence", "figure", "kind"),
    [
        ("There 5,218 votes parted Wes Streeting and Howard Berlin.", "5,218", "majority"),
        ("Just 5,218 votes stood between Wes Streeting and Howard Berlin.", "5,218", "majority"),
        ("5,218 votes parted Howard Berlin and Wes Streeting: 20,105 to 25,323.", "20,105", "votes"),
        ("5,218 votes parted Wes Streeting and Howard Berlin (25,323 to 20,105).", "25,323", "votes"),
        ("Wes Streeting's 9,639 from last time is all but halved.", "9,639", "majority"),
        ("Wes Streeting's 30,589 of 2017 is far off.", "30,589", "votes"),
        ("Wes Streeting walked out on the Tories, joined the party and polled 25,323 votes.", "25,323", "votes"),
    ],
)
def test_what_is_left_unsaid_is_read(sentence: str, figure: str, kind: str, record: Record) -> None:
    assert told_in(HEAD + sentence, record)[figure] == (kind, "right")


@pytest.mark.parametrize("line", ["Streeting's third", "Wes Streeting's eleventh", "Streeting's second"])
def test_how_often_somebody_won_is_no_place(line: str, record: Record) -> None:
    found = every(check(f"{line}\n\nWes Streeting held Ilford North in 2019 by 5,218 votes.", record))
    assert {verdict for _, _, verdict in found} == {"right"}


ACTS = """Ilford North: a history

Act one: May 2015. Wes Streeting beat Lee Scott by 589 votes. He polled 21,463 and Mr Scott 20,874.

Act two: 2017. Mr Streeting took 30,589 votes. The majority grew to 9,639.

Act three you know. Howard Berlin lost it by 5,218, with 20,105 votes to 25,323.
"""


def test_an_undated_part_is_of_the_day_on_which_its_people_stood(record: Record) -> None:
    assert {verdict for _, _, verdict in every(check(ACTS, record))} == {"right"}
