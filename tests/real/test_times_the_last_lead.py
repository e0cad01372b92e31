"""How many times the last majority one is, or somebody's vote another's of before; who won by what is told of an
office."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

pytestmark = pytest.mark.no_cover

WALSALL = "Walsall North, 13 December 2019. Eddie Hughes (Con) was back, 11,965 ahead of Labour's Gill Ogilvie. "
SOUBRY = "Broxtowe, 9 June 2017. Anna Soubry (Con) held on with 25,983, ahead of Labour's Greg Marshall on 25,120. "
BROXTOWE = (
    "Broxtowe, 9 June 2017. Anna Soubry (Con) held on with 25,983, ahead of Labour's Greg Marshall on 25,120."
    " In 2015 Green David Kirwan had 1,544 votes and UKIP's Frank Dunne 5,674. "
)
MORTON = "Pat Morton of the Greens got 681, "


@pytest.mark.parametrize(
    ("copy", "words", "kind", "verdict"),
    [
        (
            WALSALL + "He has a cushion more than four times the size of the last one.",
            "four times",
            "majority",
            "right",
        ),
        (WALSALL + "He has a majority almost five times his last.", "five times", "majority", "rounding"),
        (WALSALL + "His lead of 11,965 is more than four times what it was.", "four times", "majority", "right"),
        (WALSALL + "His lead, which is more than four times the 2017 one, is safe.", "four times", "majority", "right"),
        (WALSALL + "He has a majority twice the size of the last one.", "twice", "majority", "wrong"),
        (WALSALL + "It is now a lead of 11,965, half of what it was.", "half", "majority", "wrong"),
        (
            BROXTOWE + "On Thursday she had a lead of 863 which is about a fifth of what it was.",
            "fifth",
            "majority",
            "rounding",
        ),
        (SOUBRY + "Her majority of 863 is a fifth of the 2015 one.", "fifth", "majority", "right"),
        (SOUBRY + "A lead of 863, half of what it was.", "half", "majority", "wrong"),
        (BROXTOWE + MORTON + "less than half what Mr Kirwan took.", "half", "votes", "right"),
        (BROXTOWE + MORTON + "more than half what Mr Kirwan took.", "half", "votes", "wrong"),
        (BROXTOWE + MORTON + "a third of what Tim Hallam took.", "third", "votes", "rounding"),
        (BROXTOWE + MORTON + "less than half their score two years before.", "half", "votes", "right"),
        (BROXTOWE + MORTON + "double their score two years before.", "double", "votes", "wrong"),
    ],
)
def test_multiple_of_what_was_before(copy: str, words: str, kind: str, verdict: str, full_record: Record) -> None:
    found = {(one[:8], said) for text, one, said in every(check(copy, full_record)) if words in text}
    assert found == {(kind[:8], verdict)}


@pytest.mark.parametrize(
    "copy",
    [
        BROXTOWE + "Her lead of 863 is half the size of the one in Gedling.",
        BROXTOWE + "A lead of 863 is half of what it was in 2010.",
        BROXTOWE + MORTON + "half what the Greens had hoped for.",
    ],
)
def test_nothing_is_wrong_of_another_seat_or_time(copy: str, full_record: Record) -> None:
    assert not [text for text, _, verdict in every(check(copy, full_record)) if verdict == "wrong"]


GORDON = "Gordon, 9 June 2017. Colin Clark (Con) won with 21,861, ahead of the SNP's Alex Salmond on 19,254. "
HASTINGS = "Hastings and Rye, 9 June 2017. Amber Rudd (Con) had 25,668 and Labour's Peter Chowney 25,322. "


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        (
            GORDON + "The former first minister, who won by 8,687 in 2015, was beaten by Colin Clark.",
            "beaten by",
            "right",
        ),
        (
            GORDON + "The former first minister, who won by 8,687 in 2015, was beaten by David Evans.",
            "beaten by",
            "wrong",
        ),
        (GORDON + "Alex Salmond's 8,687 lead went too.", "went too", "right"),
        (GORDON + "Colin Clark's lead went too.", "went too", "wrong"),
        (GORDON + "Alex Salmond remains an MP.", "remains an MP", "wrong"),
        (HASTINGS + "The Home Secretary is still an MP this morning.", "still an MP", "right"),
        (HASTINGS + "Amber Rudd is still an MP this morning.", "still an MP", "right"),
        (HASTINGS + "The Home Secretary, who won by 4,796 in 2015, was beaten by Peter Chowney.", "beaten by", "wrong"),
    ],
)
def test_outcome_is_told_of_an_office_or_a_lead(copy: str, words: str, verdict: str, full_record: Record) -> None:
    found = [(kind, said) for text, kind, said in every(check(copy, full_record)) if words in text]
    assert found == [("outcome", verdict)]
