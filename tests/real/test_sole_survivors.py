"""The only member that a party has left in an area, or not a single one; other counts told by what is around them."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

OF_2015 = "Ian Murray survives\n\nLabour's Ian Murray held Edinburgh South in 2015. {}\n"
OF_2019 = "General election 2019\n\nLabour's Ian Murray held Edinburgh South. {}\n"
RIGHT, WRONG = [("seats", "right")], [("seats", "wrong")]


@pytest.mark.parametrize(
    ("text", "sentence", "figure", "found"),
    [
        (OF_2015, "He is the only Labour MP left in Scotland.", "only", RIGHT),
        (OF_2015, "David Mundell is the last Conservative left in Scotland.", "last", RIGHT),
        (OF_2015, "Alistair Carmichael is the sole remaining Lib Dem MP in Scotland.", "sole", RIGHT),
        (OF_2015, "There is not a single UKIP MP left in Scotland.", "not a single", RIGHT),
        (OF_2019, "There is not a single Conservative MP left in Scotland.", "not a single", WRONG),
        (OF_2019, "Jamie Stone is the last Lib Dem left in Scotland.", "last", WRONG),
        (OF_2019, "Jamie Stone is the last Lib Dem left in Scotland to back the plan.", "last", []),
        (OF_2019, "There is not a single Labour MP left in Scotland who agrees.", "not a single", []),
        (OF_2019, "Jamie Stone was the last Lib Dem left in the room.", "last", []),
        (OF_2019, "Jamie Stone is the last Lib Dem to hope for that.", "last", []),
    ],
)
def test_the_one_that_is_left(
    full_record: Record, text: str, sentence: str, figure: str, found: list[tuple[str, str]]
) -> None:
    assert told(check(text.format(sentence), full_record), figure) == found


DUDLEY = "Dudley North, general election 2019\n\nMarco Longhi won Dudley North by 11,533. {}\n"
BATLEY = "Batley and Spen by-election, July 2021\n\nKim Leadbeater won the Batley and Spen by-election. {}\n"
SHROPSHIRE = "North Shropshire by-election, December 2021\n\nHelen Morgan took North Shropshire for the Lib Dems. {}\n"
ILFORD = "Ilford North, general election of June 2017\n\nLabour's Wes Streeting held Ilford North. {}\n"


@pytest.mark.parametrize(
    ("text", "sentence", "figure", "found"),
    [
        (DUDLEY, "Labour had got in by 22 in 2017 and by 4,181 in 2015.", "4,181", ("majority", "right")),
        (
            DUDLEY,
            "Labour had scraped in by 22 two years earlier and by 4,181 the time before that.",
            "4,181",
            ("majority", "right"),
        ),
        (
            DUDLEY,
            "Labour had scraped in by 22 two years earlier and by 4,118 the time before that.",
            "4,118",
            ("majority", "wrong"),
        ),
        (DUDLEY, "Just 22 votes kept the Tories out in 2017.", "22", ("majority", "right")),
        (DUDLEY, "Ian Austin was home and dry by 4,181 in 2015.", "4,181", ("majority", "right")),
        (DUDLEY, "Ian Austin was home and dry by 4,811 in 2015.", "4,811", ("majority", "wrong")),
        (BATLEY, "The Lib Dems were fifth on 1,254, up from sixth.", "sixth", ("rank", "uncheckable")),
        (BATLEY, "The Lib Dems were fourth on 1,254, up from sixth.", "sixth", ("rank", "wrong")),
        (BATLEY, "The Lib Dems were fourth with 1,254 votes, down from third.", "third", ("rank", "wrong")),
        (BATLEY, "Tom Gordon took his party from third last time to fourth.", "third", ("rank", "wrong")),
        (BATLEY, "There were 16 on the ballot paper.", "16", ("other", "right")),
        (BATLEY, "There were 15 on the ballot paper.", "15", ("other", "wrong")),
        (ILFORD, "There was a swing against Lee Scott of 8.5%.", "8.5%", ("swing", "right")),
        (ILFORD, "There was a swing against the Tories of 9.8%.", "9.8%", ("swing", "wrong")),
        (SHROPSHIRE, "It needed a swing of 34 per cent.", "34 per cent", ("swing", "right")),
        (SHROPSHIRE, "The Tories need a swing of 7.8 per cent to take it back.", "7.8 per cent", ("swing", "right")),
        (ILFORD, "At the last election 48,932 voted.", "48,932", ("other", "right")),
        (ILFORD, "At the last election 46,568 voted.", "46,568", ("other", "wrong")),
    ],
)
def test_what_the_words_around_a_figure_tell(
    full_record: Record, text: str, sentence: str, figure: str, found: tuple[str, str]
) -> None:
    assert told(check(text.format(sentence), full_record), figure) == [found]
