"""Figures with their year right beside them: of that year, though they would fit another."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

KEIGHLEY = (
    "Robbie Moore gained Keighley for the Conservatives from Labour's John Grogan at the general election in December"
    " 2019. "
)
HIGH_PEAK = "Labour's Ruth George won High Peak at the 2017 general election, beating the Conservative Andrew Bingham. "
IPSWICH = "Tom Hunt has won Ipswich for the Conservatives, defeating Labour's Sandy Martin, in December 2019. "
ISLINGTON = "Islington North, July 2024: Jeremy Corbyn, an independent, beat Labour's Praful Nargund by 7,247 votes. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (KEIGHLEY + "Mr Moore beat John Grogan, who won with 46.5% in 2017.", "46.5%", ("share", "right")),
        (KEIGHLEY + "Mr Moore beat John Grogan, who won with 43.9% in 2017.", "43.9%", ("share", "wrong")),
        (KEIGHLEY + "Kris Hopkins won with 44.3 per cent in 2015.", "44.3", ("share", "right")),
        (KEIGHLEY + "Kris Hopkins won with 46.1 per cent in 2015.", "46.1", ("share", "wrong")),
        (KEIGHLEY + "Labour won with 46.5 per cent in 2017.", "46.5", ("share", "right")),
        (KEIGHLEY + "Labour won with 43.9 per cent in 2017.", "43.9", ("share", "wrong")),
        (KEIGHLEY + "Mr Grogan, elected in 2017 with 24,056 votes, lost.", "24,056", ("votes", "right")),
        (KEIGHLEY + "Mr Grogan, elected in 2017 with 23,080 votes, lost.", "23,080", ("votes", "wrong")),
        (KEIGHLEY + "Mr Grogan lost what he won by 239 votes in 2017.", "239", ("majority", "right")),
        (KEIGHLEY + "Mr Grogan, who won by 2,218 votes in 2017, lost.", "2,218", ("majority", "wrong")),
        (KEIGHLEY + "Mr Grogan had won with 18,713 votes at the snap election of 2017.", "18,713", ("votes", "wrong")),
        (HIGH_PEAK + "Mr Bingham had won it with 22,836 votes in 2015.", "22,836", ("votes", "right")),
        (HIGH_PEAK + "Mr Bingham had won it with 24,431 votes in 2015.", "24,431", ("votes", "wrong")),
        (HIGH_PEAK + "In 2015 Labour's Caitlin Bisknell came second with 35.3 per cent.", "35.3", ("share", "right")),
        (HIGH_PEAK + "In 2015 Labour's Caitlin Bisknell came second with 45.4 per cent.", "45.4", ("share", "wrong")),
        (IPSWICH + "Ben Gummer, who held it with 44.8 per cent in 2015, was beaten.", "44.8", ("share", "right")),
        (IPSWICH + "Ben Gummer, who held it with 45.7 per cent in 2015, was beaten.", "45.7", ("share", "wrong")),
        (IPSWICH + "Ben Gummer, who lost it with 45.7 per cent in 2017, was there.", "45.7", ("share", "right")),
        # At the head of a sentence, with one thing told of one.
        (ISLINGTON + "In 2019 he had won by 26,188.", "26,188", ("majority", "right")),
        (ISLINGTON + "As a candidate in 2019 he had won by 26,188.", "26,188", ("majority", "right")),
        (ISLINGTON + "As a candidate in 2019 he had won by 33,215.", "33,215", ("majority", "wrong")),
        (ISLINGTON + "As the Labour candidate in 2019 he had won by 21,188.", "21,188", ("majority", "wrong")),
        (ISLINGTON + "In 2019 he had 34,603 votes.", "34,603", ("votes", "right")),
        (ISLINGTON + "In 2019 he had 40,086 votes.", "40,086", ("votes", "uncheckable")),
        # Another figure's year, and figures of now.
        (IPSWICH + "Mr Martin, who won in 2017, polled 19,473 votes.", "19,473", ("votes", "right")),
        (IPSWICH + "Mr Martin, MP since 2017, polled 19,473 votes.", "19,473", ("votes", "right")),
        (IPSWICH + "Mr Martin was down to 19,473 votes from 24,224 in 2017.", "19,473", ("votes", "right")),
        (IPSWICH + "Mr Martin had 39.3 per cent, against 47.4 in 2017.", "39.3", ("share", "right")),
        (KEIGHLEY + "The Tories took the seat Labour won in 2017 with 25,298 votes.", "25,298", ("votes", "right")),
    ],
)
def test_it_is_of_its_year(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]
