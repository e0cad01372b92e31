"""Sections: texts that tell of several elections of a seat, each part read as of the date that heads or opens it."""

from datetime import date

import pytest

from hustings.claims.verdict import Verdict
from hustings.copydesk.check import check
from hustings.copydesk.lexicon import lexicon_of
from hustings.copydesk.link.dated.section import heads_section, sections
from hustings.copydesk.scan.text import scan
from hustings.record import example

HEADED = """Ilford North: how the seat has voted

{}

Wes Streeting beat Lee Scott by 589 votes. He polled 21,463 and Mr Scott 20,874.

{}

Mr Streeting took 30,589 votes. The majority grew to 9,639.

{}

The majority fell to 5,218. Howard Berlin was second. Mr Streeting had 25,323 votes.
"""
HEADS = [
    ("2015", "2017", "2019"),
    ("General election, 7 May 2015", "General election, 8 June 2017", "General election, 12 December 2019"),
    ("The 2015 contest", "The 2017 contest", "The 2019 contest"),
    ("## May 2015", "## June 2017", "## December 2019"),
]
RUNNING = """Ilford North down the years

{} it was close. Wes Streeting beat Lee Scott by 589 votes.

{} Mr Streeting took 30,589 votes. The majority grew to 9,639.

{} the majority fell to 5,218. Howard Berlin was second.
"""
OPENINGS = [
    ("In 2015", "Two years later", "Then came December 2019:"),
    ("At the 2015 election", "Two years on", "At the general election of 2019"),
    ("7 May 2015:", "8 June 2017:", "12 December 2019:"),
    ("May 2015.", "June 2017.", "December 2019."),
    ("Go back to 2015 and", "Fast forward to 2017 and", "Come 2019,"),
]
TEXTS = [HEADED.format(*heads) for heads in HEADS] + [RUNNING.format(*openings) for openings in OPENINGS]


@pytest.mark.parametrize("text", TEXTS)
def test_each_part_is_read_as_of_its_own_day(text: str) -> None:
    found = check(text, example.record()).findings
    assert not [one.message for one in found if one.verdict.is_flagged]
    right = {one.claim.quantity.value for one in found if one.verdict is Verdict.RIGHT}
    assert right >= {589, 30589, 9639, 5218}


@pytest.mark.parametrize("text", TEXTS)
def test_last_times_figure_in_a_part_is_caught(text: str) -> None:
    text = text.replace("9,639", "9,369").replace("5,218", "5,812")
    wrong = [one for one in check(text, example.record()).findings if one.verdict is Verdict.WRONG]
    assert {one.claim.quantity.value for one in wrong} == {9369, 5812}


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("By 2017 it was over.", date(2017, 6, 8)),
        ("Since 2017 it has been his.", None),
        ("Before 2017 it was close.", None),
        ("2,017 people voted.", None),
        ("The 2017 majority was 9,639.", None),
        ("2017 majority: 9,639", None),
        ("On Thursday 8 June 2017 he won.", date(2017, 6, 8)),
        ("June 2016. Nobody stood.", None),
        ("Now it is his.", None),
    ],
)
def test_only_a_date_that_says_when_opens_a_part(line: str, day: date | None) -> None:
    record = example.record()
    polls = lexicon_of(record).polls["ilford-north"]
    scanned = scan(line, record)
    assert sections(scanned.folded, scanned.sentences, polls)[0].day == day


def test_the_day_of_one_of_several_headings_is_no_dateline() -> None:
    assert heads_section("ilford north\n\n8 june 2017\n\nhe won.\n\n2015\n\nhe won.", date(2017, 6, 8))
    assert not heads_section("ilford north\n\n9 june 2017\n\nhe won.\n\n2015 result\n\nhe won.", date(2017, 6, 9))
