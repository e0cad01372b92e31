"""How far apart two came, told by what it is good for, what it would take, or what somebody's votes would have done."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said

pytestmark = pytest.mark.no_cover

#: 21,283, 17,925, 2,725, 1,772 for the Lib Dems' Jamie Needle; in 2017 Labour had won by 2,176.
WAKEFIELD = (
    "Wakefield, 13 December 2019. Imran Ahmad Khan won Wakefield for the Conservatives, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)
#: 10,484, 9,801, 7,243.
PETERBOROUGH = (
    "Peterborough, 7 June 2019. Lisa Forbes held Peterborough for Labour. Mike Greene of the Brexit Party got 9,801. "
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WAKEFIELD + "A mere 953 votes kept the Brexit Party ahead of the Lib Dems.", "953", ("margin", "right")),
        (WAKEFIELD + "A mere 593 votes kept the Brexit Party ahead of the Lib Dems.", "593", ("margin", "wrong")),
        (WAKEFIELD + "Labour finished within 4,000 of him.", "4,000", ("majority", "right")),
        (WAKEFIELD + "Labour finished within 3,000 of him.", "3,000", ("majority", "wrong")),
        (WAKEFIELD + "Within 4,000 of the winner, Mary Creagh was no also-ran.", "4,000", ("majority", "right")),
        (WAKEFIELD + "Mary Creagh got to within 3,385 of the winner.", "3,385", ("majority", "wrong")),
        (WAKEFIELD + "The Brexit Party came within 1,000 of the Lib Dems.", "1,000", ("margin", "right")),
        (WAKEFIELD + "The Lib Dems came within 500 votes of the Brexit Party.", "500", ("margin", "wrong")),
        (WAKEFIELD + "Ms Creagh would have won it with another 3,400.", "3,400", ("majority", "right")),
        (WAKEFIELD + "Another 3,400 votes would have saved Ms Creagh.", "3,400", ("majority", "right")),
        (WAKEFIELD + "Fewer than 4,000 votes covered the first two home.", "4,000", ("margin", "right")),
        (WAKEFIELD + "Just 18,558 votes separated the top three.", "18,558", ("margin", "right")),
        (WAKEFIELD + "Just 18,585 votes separated the top three.", "18,585", ("margin", "wrong")),
        (WAKEFIELD + "Peter Wiltshire was third, more than 18,000 votes off the pace.", "18,000", ("margin", "right")),
        (WAKEFIELD + "Peter Wiltshire was third, exactly 15,885 votes off the pace.", "15,885", ("margin", "wrong")),
        (WAKEFIELD + "Mary Creagh was 3,358 in arrears.", "3,358", ("margin", "right")),
        (WAKEFIELD + "Mary Creagh was 3,385 in arrears.", "3,385", ("margin", "wrong")),
        (WAKEFIELD + "That left Mary Creagh 3,358 votes shy.", "3,358", ("margin", "right")),
        (WAKEFIELD + "That left Mary Creagh 3,385 votes shy.", "3,385", ("margin", "wrong")),
        (WAKEFIELD + "Labour had 2,176 to fall back on.", "2,176", ("majority", "right")),
        (WAKEFIELD + "Labour had 2,716 to fall back on.", "2,716", ("majority", "wrong")),
        (WAKEFIELD + "The Conservatives had 2,176 to make up.", "2,176", ("majority", "right")),
        (WAKEFIELD + "The Conservatives had 2,716 to make up.", "2,716", ("majority", "wrong")),
        (WAKEFIELD + "They had just 2,167 votes to overturn, and did.", "2,167", ("majority", "wrong")),
        # Who opens a sentence and is named only then.
        (PETERBOROUGH + "Squeezed out, 2,558 back from Greene, the Tories were glum.", "2,558", ("margin", "right")),
        (PETERBOROUGH + "Squeezed out, 2,855 votes behind Greene, Paul Bristow left.", "2,855", ("margin", "wrong")),
    ],
)
def test_gaps(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    found = said(check(copy, full_record), figure)
    assert expected in found, found


@pytest.mark.parametrize(
    ("copy", "verdict"),
    [
        (WAKEFIELD + "The Brexit Party's 2,725 votes exceeded the winning margin.", "wrong"),
        (WAKEFIELD + "Labour's 17,925 votes exceeded the winning margin.", "right"),
        (WAKEFIELD + "The Brexit Party's 2,725 votes alone would have covered the difference.", "wrong"),
        (WAKEFIELD + "Labour's vote (17,925) alone would have covered the difference.", "right"),
        (PETERBOROUGH + "The Tories' 7,243 votes would more than have covered the gap.", "right"),
        (PETERBOROUGH + "Mike Greene's tally was bigger than the majority.", "right"),
    ],
)
def test_votes_beside_the_majority(full_record: Record, copy: str, verdict: str) -> None:
    found = every(check(copy, full_record))
    assert ("margin", verdict) in [one[1:] for one in found], found


@pytest.mark.parametrize(
    "copy",
    [
        WAKEFIELD + "Within 10 of them was a dog.",
        WAKEFIELD + "Labour came within 4,000 of him in 2017.",
        WAKEFIELD + "He lives within 30 miles of the winner.",
        WAKEFIELD + "Labour's losses exceeded the majority.",
        WAKEFIELD + "Labour was too shy. Another 20 people would have been welcome.",
    ],
)
def test_other_words_tell_no_gap(full_record: Record, copy: str) -> None:
    assert "wrong" not in [one[2] for one in every(check(copy, full_record))]
