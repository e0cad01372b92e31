"""Known: a figure of the result in a sentence that has a word for another body, a forecast or a referendum."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WATFORD = "Watford, May 8, 2015. General election result.\n\n"


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Matt Turmaine 14,606; Dorothy Thornhill, the elected mayor, {}; UKIP 5,481.", "10,152", "10,125"),
        ("Richard Harrington, who works in sales, had {} votes.", "24,400", "24,004"),
        ("Dorothy Thornhill, a county councillor, polled {} votes.", "10,152", "10,125"),
        ("Mr Harrington won by {}, a majority no pollster foresaw.", "9,794", "9,749"),
        ("Matt Turmaine, a former Assembly member, had {}.", "14,606", "14,660"),
        ("Mr Harrington's majority was bigger than expected at {}.", "9,794", "9,749"),
        ("Across the United Kingdom UKIP got {} votes.", "3,881,099", "3,818,099"),
    ],
)
def test_it_is_held_to_the_result(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    for figure, expected in ((right, "right"), (wrong, "wrong")):
        found = told(check(WATFORD + sentence.format(figure), full_record), figure)
        assert expected in {verdict for _, verdict in found}


@pytest.mark.parametrize(
    "sentence",
    [
        "Dorothy Thornhill was elected mayor in 2014 with 10,125 votes.",
        "In the Assembly vote Matt Turmaine had 14,660.",
        "The pollsters had given Mr Harrington a majority of 9,749.",
        "The county turnout was 66.7 per cent.",
    ],
)
def test_another_vote_is_not(full_record: Record, sentence: str) -> None:
    assert not [one.message for one in check(WATFORD + sentence, full_record).findings if one.verdict.is_flagged]
