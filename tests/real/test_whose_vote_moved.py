"""Whose vote rose or fell, told with a pronoun alone; and how far somebody came from the place above."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

IPSWICH = (
    "Tom Hunt has won Ipswich for the Conservatives with 24,952 votes, defeating Labour's Sandy Martin, at the December"
    " 2019 general election. "
)
KENSINGTON = (
    "Felicity Buchan won Kensington for the Conservatives at the 2019 general election with 16,768 votes, from Labour's"
    " Emma Dent Coad. The Lib Dem Sam Gyimah was third with 9,312. "
)


@pytest.mark.parametrize(
    ("copy", "right", "wrong"),
    [
        (IPSWICH + "Mr Martin lost. {}.", "His vote fell", "His vote rose"),
        (IPSWICH + "Mr Martin made no speech. {}.", "His share was down", "His share was up"),
        (IPSWICH + "Mr Hunt thanked voters. {} and turnout was lower.", "His vote rose", "His vote fell"),
        (IPSWICH + "Mr Hunt won. {}.", "His share increased", "His share dropped"),
    ],
)
def test_a_pronoun_is_of_the_one_named_last(full_record: Record, copy: str, right: str, wrong: str) -> None:
    for words, verdict in ((right, "right"), (wrong, "wrong")):
        found = [one for one in every(check(copy.format(words), full_record)) if one[0].endswith(words.split()[-1])]
        assert [one[2] for one in found] == [verdict]


@pytest.mark.parametrize("before", ["Mr Hunt beat Mr Martin. ", "Mr Martin and Mr Hyyrylainen-Trett spoke. "])
def test_a_pronoun_of_two_is_left(full_record: Record, before: str) -> None:
    assert not [one for one in every(check(IPSWICH + before + "His vote rose.", full_record)) if "rose" in one[0]]


@pytest.mark.parametrize(
    ("sentence", "right", "wrong"),
    [
        ("Mr Gyimah was beaten into third by {}.", "7,306", "7,603"),
        ("Mr Gyimah was pushed into third place by {} votes.", "7,306", "7,456"),
        ("Ms Dent Coad was beaten into second by {} votes.", "150", "510"),
        ("The Greens were relegated to fourth by {}.", "8,777", "8,877"),
        ("Two years earlier Labour had won it by {}.", "20", "150"),
        ("Labour won it by {} two years earlier.", "20", "150"),
    ],
)
def test_how_far_from_the_place_above(full_record: Record, sentence: str, right: str, wrong: str) -> None:
    assert [one[1] for one in told(check(KENSINGTON + sentence.format(right), full_record), right)] == ["right"]
    found = told(check(KENSINGTON + sentence.format(wrong), full_record), wrong)
    assert [one[1] for one in found] == ["wrong"]


def test_by_whom_somebody_was_put_there_is_no_gap(full_record: Record) -> None:
    copy = KENSINGTON + "Mr Gyimah was beaten into third by Ms Buchan with 16,768 votes."
    assert told(check(copy, full_record), "16,768") == [("votes", "right")] * 2
