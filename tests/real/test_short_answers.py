"""Short answers: a deposit lost as others' were, or not; whose share fell as well; what is so many times one's own."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of, told

pytestmark = pytest.mark.no_cover

TORBAY = "Torbay, 13 December 2019. Kevin Foster polled 29,863 and Lee Howgate 12,114. "
BOLSOVER = "Bolsover, 13 December 2019. Mark Fletcher polled 21,791 to Dennis Skinner's 16,492. "
BURNLEY = "Burnley, 9 June 2017. Julie Cooper held it with 18,832. White (Con) had 12,479, Birtwistle (Lib Dem) 6,046. "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (TORBAY + "Sam Moss of the Greens lost his deposit, as did James Channer.", "as did", "right"),
        (TORBAY + "Sam Moss of the Greens lost his deposit, as did Labour.", "as did", "wrong"),
        (TORBAY + "The Greens lost their deposit. So did Labour.", "So did", "wrong"),
        (TORBAY + "The Greens did not keep their deposit; nor did James Channer.", "nor did", "right"),
        (TORBAY + "The Greens lost their deposit. Labour did not.", "Labour did not", "right"),
        (TORBAY + "Howgate saved his deposit. Labour's Michele Middleditch did not.", "Labour's", "wrong"),
        (TORBAY + "Lee Howgate kept his deposit and so did the Greens.", "so did", "wrong"),
        (BOLSOVER + "Hancock lost his deposit. Kevin Harper did too.", "Kevin Harper did", "wrong"),
        (BOLSOVER + "David Hancock was one of four to lose their deposits.", "four", "right"),
        (BOLSOVER + "David Hancock was one of five to lose their deposits.", "five", "wrong"),
        (BOLSOVER + "Kevin Harper was one of four to lose their deposits.", "lose their", "wrong"),
    ],
)
def test_deposits_are_told_by_short_answers(copy: str, words: str, expected: str, full_record: Record) -> None:
    assert ("deposit", expected) in told(check(copy, full_record), words)


@pytest.mark.parametrize(
    "copy",
    [
        TORBAY + "Foster won by 17,749. Labour did not.",
        TORBAY + "The Greens put their vote up, as did Labour.",
        TORBAY + "The Greens failed, as did Labour.",
    ],
)
def test_what_answers_to_no_deposit_is_of_none(copy: str, full_record: Record) -> None:
    assert last_of(check(copy, full_record), "deposit") is None


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (BURNLEY + "The Lib Dems lost more ground.", "right"),
        (BURNLEY + "The Conservatives lost ground in Burnley.", "wrong"),
        (BURNLEY + "The Conservatives lost ground.", "uncheckable"),
        (BURNLEY + "The Lib Dems gained ground here.", "wrong"),
        (BURNLEY + "The Lib Dem share fell by 14.5 points and Labour's fell as well.", "wrong"),
        (BURNLEY + "The Lib Dem share fell by 14.5 points. Ukip's fell as well.", "right"),
        (BURNLEY + "Nationally the Conservatives lost ground.", "uncheckable"),
        (BURNLEY + "Labour lost ground on the council.", None),
    ],
)
def test_shares_are_told_by_which_way_they_went(copy: str, expected: str | None, full_record: Record) -> None:
    assert last_of(check(copy, full_record), "share_change") == expected


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (BURNLEY + "Birtwistle's 6,046 was about half of what he had last time.", "half", "rounding"),
        (BURNLEY + "Birtwistle took 6,046, less than half of what he had in 2015.", "half", "wrong"),
        (BURNLEY + "Birtwistle took 6,046, less than a third of his 2015 score.", "a third", "wrong"),
        (TORBAY + "Sam Moss had 1,239, nearly twice his 2017 score.", "twice", "rounding"),
        (TORBAY + "Sam Moss had 1,239, more than twice his 2017 score.", "twice", "wrong"),
        (TORBAY + "Foster put on 2,722 and Sam Moss nearly doubled hers from 652 to 1,239.", "doubled", "rounding"),
        (TORBAY + "Foster put on 2,722 and Sam Moss more than trebled hers from 652 to 1,239.", "trebled", "wrong"),
    ],
)
def test_votes_are_told_as_so_many_times_ones_own(copy: str, words: str, expected: str, full_record: Record) -> None:
    assert ("votes", expected) in told(check(copy, full_record), words)


def test_a_majority_is_no_vote_of_ones_own(full_record: Record) -> None:
    copy = TORBAY + "Foster's majority is more than five times what he had in 2015."
    assert ("votes", "wrong") not in told(check(copy, full_record), "five times")
