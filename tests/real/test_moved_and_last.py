"""Which way a figure moved and from what, who was last, what two had together, and who has left a party."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IPSWICH = "Ipswich, 9 June 2017. Sandy Martin took it for Labour with 24,224 to 23,393 for Ben Gummer. "
TIVERTON = "Tiverton and Honiton, 24 June 2022. "
REDCAR = "Redcar, 7 May 2010. Ian Swales took Redcar from Vera Baird. "
READING = "Reading West, 9 June 2017. Alok Sharma held it with 25,311 to 22,435 for Labour's Olivia Bailey. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A party's vote of before, that somebody made so many times as many.
        (TIVERTON + "Richard Foord (22,537) more than doubled the Lib Dems' 8,807.", "8,807", "right"),
        (TIVERTON + "Richard Foord (22,537) more than doubled the Lib Dems' 8,870.", "8,870", "wrong"),
        (TIVERTON + "Richard Foord (22,537) more than doubled the Lib Dems' 8,807.", "doubled", "right"),
        (TIVERTON + "Richard Foord (22,537) bettered the Lib Dems' 8,807.", "8,807", "right"),
        (READING + "Meri O'Connell (3,041) increased the Lib Dems' 2,355.", "2,355", "right"),
        (TIVERTON + "The Lib Dems more than doubled to 22,537.", "doubled", "right"),
        (TIVERTON + "The Lib Dems, of all people, more than doubled to 22,537.", "doubled", "right"),
        (TIVERTON + "The Lib Dems nearly doubled to 22,537.", "doubled", "wrong"),
        # Another party's is of now.
        (TIVERTON + "Richard Foord (22,537) doubled Labour's 1,562 many times over.", "1,562", "right"),
        # What two had together.
        (READING + "The two of them had 47,746 votes between them.", "47,746", "right"),
        (READING + "The two of them had 47,476 votes between them.", "47,476", "wrong"),
        (READING + "They polled 47,746 between them.", "47,746", "right"),
        (READING + "The pair shared 46,746 votes between them.", "46,746", "wrong"),
        (READING + "Mr Sharma and Ms Bailey polled 47,746 votes between them.", "47,746", "right"),
        (READING + "The top two took 48,746 votes between them.", "48,746", "wrong"),
        (READING + "There were 2,876 votes between them.", "2,876", "right"),
        (READING + "The two had just 2,876 votes between them.", "2,876", "right"),
    ],
)
def test_votes(full_record: Record, copy: str, figure: str, expected: str) -> None:
    found = told(check(copy, full_record), figure)
    assert [expected in one for one in found] == [True]


NORWICH = "Norwich North, 8 May 2015. Chloe Smith held on for the Conservatives with 43.7 per cent. "


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("She held it by adding 1,772 votes to what she had in 2010.", "1,772", ("votes", "right")),
        ("She held it by adding 4,463 votes to what she had in 2010.", "4,463", ("votes", "wrong")),
        ("Ms Smith put 1,772 votes on the number she polled last time.", "1,772", ("votes", "right")),
        ("Ms Smith put 1,727 votes on the number she polled last time.", "1,727", ("votes", "wrong")),
        ("She added 562 to the majority she had in 2010.", "562", ("majority_change", "right")),
    ],
)
def test_put_on_what_was_had(full_record: Record, sentence: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(NORWICH + sentence, full_record), figure) == [expected]


SALISBURY = "Salisbury, 9 June 2017. John Glen held it with a majority of 17,333. "


@pytest.mark.parametrize(
    ("sentence", "figure", "expected"),
    [
        ("Bottom of the pile was Arthur Pendragon.", "Bottom", "right"),
        ("Bottom of the pile was UKIP's Dean Palethorpe.", "Bottom", "wrong"),
        ("Bringing up the rear was Dean Palethorpe.", "Bringing", "wrong"),
        ("Propping up the table was Arthur Pendragon.", "Propping", "right"),
        ("Dean Palethorpe finished last.", "Dean Palethorpe finished", "wrong"),
        ("Arthur Pendragon was last.", "Arthur Pendragon was last", "right"),
        ("Of the main parties last was Dean Palethorpe with 1,152.", "last", "uncheckable"),
        ("Last, Dean Palethorpe thanked the police.", "Last", "uncheckable"),
    ],
)
def test_last(full_record: Record, sentence: str, figure: str, expected: str) -> None:
    assert told(check(SALISBURY + sentence, full_record), figure) == [("rank", expected)]


STOKE = "Stoke-on-Trent Central, 24 February 2017. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (
            STOKE + "Gareth Snell was 2,620 clear of UKIP's Paul Nuttall, who pipped the Tories to second by 79.",
            "79",
            ("margin", "right"),
        ),
        (
            STOKE + "Gareth Snell was 2,620 clear of UKIP's Paul Nuttall, who beat the Tories to second by 97 votes.",
            "97",
            ("margin", "wrong"),
        ),
        (REDCAR + "He was 5,214 ahead of Ms Baird, who beat the Tories by 7,951.", "7,951", ("margin", "right")),
    ],
)
def test_who_beat_whom(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("sentence", "way"),
    [
        ("Labour held on, increasing its share to 32.7 per cent.", "increasing its share"),
        ("Labour's share rose to 32.7 per cent.", "rose to"),
        ("Turnout slumped to 62.5 per cent.", "slumped"),
        ("Labour's vote climbed to 13,741.", "climbed"),
        ("The Lib Dem share dropped like a stone to 45.2 per cent.", "dropped"),
        ("Ms Baird had an increased share of 32.7 per cent.", "increased share"),
    ],
)
def test_it_went_the_other_way(full_record: Record, sentence: str, way: str) -> None:
    assert [one[1] for one in told(check(REDCAR + sentence, full_record), way)] == ["wrong"]


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour's share fell to 32.7 per cent.",
        "The Lib Dem share soared to 45.2 per cent.",
        "Turnout rose to 62.5 per cent.",
        "Ms Baird's vote slumped to 13,741.",
    ],
)
def test_it_went_that_way(full_record: Record, sentence: str) -> None:
    assert "wrong" not in [one.verdict.value for one in check(REDCAR + sentence, full_record).findings]


def test_nobody_fell_who_stood_for_another_party(full_record: Record) -> None:
    copy = "Rochester and Strood, 21 November 2014. UKIP's Mark Reckless won. His vote fell to 16,867."
    assert "wrong" not in [one.verdict.value for one in check(copy, full_record).findings]


RICHMOND = "Richmond Park, 2 December 2016. Sarah Olney won with 20,510. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (RICHMOND + "The former Tory's 18,638 was not enough.", "18,638", "right"),
        (RICHMOND + "The ex-Conservative had 18,368.", "18,368", "wrong"),
        ("Clwyd East, 5 July 2024. Becky Gittins won with 18,484 to the former Tory's 599.", "599", "right"),
        (
            "Derby North, 13 December 2019. Amanda Solloway beat Tony Tinley, the former Labour man getting 635 votes.",
            "635",
            "right",
        ),
        ("Dover, 5 July 2024. Mike Tapp won with 18,940 votes. The former Tory had 104.", "104", "right"),
    ],
)
def test_who_has_left_a_party(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("votes", expected)]
