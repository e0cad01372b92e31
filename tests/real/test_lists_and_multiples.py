"""Places that head a list, leads overturned by "it", votes so many times over, and what is left of a party."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

KETTERING = "Kettering, 5 July 2024. Rosie Wrighting won with 18,009. "
REDCAR = "Redcar, 7 May 2010. Ian Swales took Redcar from Vera Baird with 18,955 votes to 13,741. "
THANET = "South Thanet, 8 May 2015. Craig Mackinlay won by 2,812. "
CLACTON = "Norwich South, 8 May 2015. Clive Lewis won with 19,033 votes. "
BATH = "Bath, 7 May 2010. Don Foster won with a majority of 11,883. "
BEDFORD = "Bedford, 9 June 2017. Mohammad Yasin won by 789. Two years ago Patrick Hall polled 18,528 votes, "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (KETTERING + "Third, Crispian Besley (Reform), 8,468.", "Third", ("rank", "right")),
        (KETTERING + "Third, Crispian Besley on 8,468.", "Third", ("rank", "right")),
        (KETTERING + "Fourth, Emily Fedorowycz (Green), 7,004.", "Fourth", ("rank", "right")),
        (KETTERING + "Fourth, Crispian Besley (Reform), 8,468.", "Fourth", ("rank", "wrong")),
        (KETTERING + "Labour were the runners up last time.", "runners up", ("rank", "right")),
        (KETTERING + "Reform were runners up.", "runners up", ("rank", "wrong")),
        # So many times over.
        (THANET + "UKIP's vote went up sixfold.", "sixfold", ("votes", "right")),
        (THANET + "UKIP's vote rose six-fold.", "six-fold", ("votes", "right")),
        (THANET + "UKIP's share rose sixfold.", "sixfold", ("share_change", "right")),
        (THANET + "UKIP's vote rose threefold.", "threefold", ("votes", "wrong")),
        # A lead on paper.
        (BATH + "Mr Foster had begun with a notional 5,624.", "5,624", ("majority", "right")),
        # A lead that "it" stands for.
        (REDCAR + "Vera Baird's 12,116 majority was thought safe and Ian Swales has overturned it.", "Ian", "right"),
    ],
)
def test_it_is_read(full_record: Record, copy: str, words: str, expected: tuple[str, str] | str) -> None:
    expected = ("outcome", expected) if isinstance(expected, str) else expected
    last = copy.rindex(words)
    checked = check(copy, full_record)
    at = [one for one in checked.findings if one.claim.mark and one.claim.mark.start <= last < one.claim.mark.end]
    assert (at[0].claim.kind.value, at[0].verdict.value) == expected


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (CLACTON + "Clegg's party has Norman Lamb, one of just eight Lib Dems left standing.", "eight", "right"),
        (CLACTON + "Norman Lamb is one of only eight surviving Lib Dems.", "eight", "right"),
        (CLACTON + "Norman Lamb is among the eight Lib Dems to survive.", "eight", "right"),
    ],
)
def test_what_is_left_of_a_party(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("seats", expected)]


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("40.2 per cent of the vote.", "40.2", "right"),
        ("42.0 per cent of the vote.", "42.0", "wrong"),
        ("40.2 per cent, and now 46.8 for Mr Yasin.", "46.8", "right"),
    ],
)
def test_votes_of_last_time_and_their_share(full_record: Record, sentence: str, figure: str, expected: str) -> None:
    assert told(check(BEDFORD + sentence, full_record), figure) == [("share", expected)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Second, Crispian Besley had 8,468 people at his meetings.",
        "The task is threefold.",
        "He was one of eight Lib Dems standing in the county.",
    ],
)
def test_what_is_none(full_record: Record, sentence: str) -> None:
    found = every(check(KETTERING + sentence, full_record))
    assert not [one for one in found if one[0].split(" ")[0] in ("Second", "threefold", "eight")]
