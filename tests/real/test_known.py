"""Known: a figure of the result in a sentence that has a word for another body, a forecast or a referendum."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

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


WANSBECK = "Wansbeck, June 9, 2017: Ian Lavery (Labour) is back with 57.3 per cent.\n\n"
EASTBOURNE = (
    "Eastbourne, December 13, 2019. Caroline Ansell polled 26,951 to Stephen Lloyd's 22,620, a majority of 4,331."
    " The swing was 5.3 per cent.\n\n"
)
ARGYLL = "Argyll and Bute, May 8, 2015. Brendan O'Hara (SNP) won with 22,959.\n\n"
BLYTH = "Blyth Valley 2017 general election result, June 9, 2017\n\n"


@pytest.mark.parametrize(
    ("scene", "sentence", "right", "wrong"),
    [
        # The votes of whoever a lead is over, in brackets with a party, are no lead.
        (WANSBECK, "His lead over Chris Galley (Con, {}) was 10,435.", "13,903", "13,093"),
        (WANSBECK, "His lead over Chris Galley (Con, 13,903) was {}.", "10,435", "10,345"),
        # The year of a deed is that of the lead told of it.
        (EASTBOURNE, "When Mr Lloyd won in 2017 it was by {}.", "1,609", "733"),
        (EASTBOURNE, "When Mr Lloyd took the seat in 2017 he did so by {}.", "1,609", "733"),
        (EASTBOURNE, "In 2017, when Mr Lloyd won, the majority was just {}.", "1,609", "733"),
        # Dots between the parties of a line.
        (ARGYLL, "Scotland: SNP {} \xb7 Lab 1 \xb7 Con 1 \xb7 LD 1", "56", "59"),
        (ARGYLL, "Scotland: SNP 56 \xb7 Lab {} \xb7 Con 0", "1", "3"),
        # What a vote was pushed up to is no bound.
        (BLYTH, "Conservative Ian Levy pushed the blue vote {}.", "up to 15,855", "up to 15,585"),
    ],
)
def test_it_is_held_to_what_it_is_of(full_record: Record, scene: str, sentence: str, right: str, wrong: str) -> None:
    for figure, expected in ((right, "right"), (wrong, "wrong")):
        checked = check(scene + sentence.format(figure), full_record)
        found = [verdict for printed, _, verdict in every(checked) if printed.startswith(figure.split()[-1])]
        assert set(found) & {"right", "wrong"} == {expected}


UPPER_BANN = "Upper Bann, July 5, 2024. The DUP's Carla Lockhart has been returned as MP at the general election.\n\n"


@pytest.mark.parametrize(
    "sentence",
    [
        "Mrs Lockhart, who was first elected in 2019, secured 21,642 votes.",
        "Mrs Lockhart, who first won the seat in 2019, polled 21,642.",
        "Mrs Lockhart (first elected in 2019) had 21,642 votes.",
    ],
)
def test_what_who_first_won_before_has_now(full_record: Record, sentence: str) -> None:
    assert told(check(UPPER_BANN + sentence, full_record), "21,642") == [("votes", "right")]


@pytest.mark.parametrize(
    "words", ["No deposits lost", "No lost deposits", "All deposits saved", "Deposits lost: none", "Lost deposits: nil"]
)
def test_no_deposit_lost_in_short(full_record: Record, words: str) -> None:
    fife = "Dunfermline and West Fife – SNP hold, June 9, 2017. Douglas Chapman 18,121, Cara Hilton 17,277. "
    for scene, expected in ((fife, "right"), (EASTBOURNE, "wrong")):
        assert ("deposit", expected) in told(check(f"{scene}{words}.", full_record), words)


def test_who_took_part_and_what_was_turned(full_record: Record) -> None:
    found = check(EASTBOURNE + "Fewer people took part: 69.5%, down 3.4 points.", full_record)
    assert told(found, "69.5%") == [("turnout", "right")]
    kendal = "Westmorland and Lonsdale, July 5, 2024. Tim Farron held it. Mr Farron turned 1,934 into 21,472."
    assert told(check(kendal, full_record), "1,934") == [("majority", "right")]


def test_what_two_parties_have_together_is_neither_s(full_record: Record) -> None:
    copy = "East Thanet, July 5, 2024. Polly Billington won.\n\nTory + Reform = 18,674."
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


PLYMOUTH = "Plymouth, Sutton and Devonport, May 8, 2015. Oliver Colvile (Con) won by 523.\n\n"


def test_a_majority_that_is_now_so_much(full_record: Record) -> None:
    for figure, expected in (("1.1 per cent", "right"), ("1.8 per cent", "wrong")):
        copy = PLYMOUTH + f"Mr Colvile's majority was cut from 1,149 to 523, and it is now {figure}."
        assert told(check(copy, full_record), figure) == [("majority", expected)]
    copy = PLYMOUTH + "The majority has more than halved and he is now on 37.8%."
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


DELYN = "Delyn, June 9, 2017. David Hanson (Labour) held the seat with 20,573 votes.\n\n"


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (DELYN + "There was a 1.5% swing to Labour.", "right"),
        (DELYN + "There was a 1.5% swing to the Conservatives.", "wrong"),
        (DELYN + "There was a swing of 1.5% from Labour to the Conservatives.", "wrong"),
        (DELYN + "There was a 1.5% swing.", "right"),
    ],
)
def test_a_swing_and_which_way_it_was(full_record: Record, copy: str, expected: str) -> None:
    assert [verdict for _, kind, verdict in every(check(copy, full_record)) if kind == "swing"] == [expected]
