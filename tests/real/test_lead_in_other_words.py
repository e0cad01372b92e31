"""Leads told without the word majority: how far clear somebody was, what a seat was worth, what it was turned into."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

IPSWICH = "Ipswich, 9 June 2017. Sandy Martin is in for Labour with 24,224 to 23,393 for Ben Gummer. "
IPSWICH_NOW = "Ipswich, 5 July 2024. Jack Abbott is in for Labour with 19,099 to Tom Hunt's 11,696. "
CARLISLE = "Carlisle, 13 December 2019. John Stevenson is back with 23,659 to 15,340 for Labour's Ruth Alcroft. "
STROUD = "Stroud, 9 June 2017. David Drew beat Neil Carmichael by 687. "
HOVE = "Hove, 13 December 2019. Peter Kyle holds it for Labour with 32,876 to Robert Nemeth's 15,832. "
DERBY = "Derby North, 13 December 2019. Amanda Solloway won with 21,259 to 18,719 for Tony Tinley of Labour. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # What a lead was turned into.
        (IPSWICH + "Turning a Tory lead of 3,733 last time into a win by 831.", "831", ("majority", "right")),
        (IPSWICH + "Turning a Tory lead of 3,733 last time into a win by 813.", "813", ("majority", "wrong")),
        (IPSWICH + "He turned a majority of 3,733 in 2015 into a victory by 831.", "831", ("majority", "right")),
        # How far clear somebody was, and when.
        (IPSWICH + "Mr Gummer was almost 4,000 clear two years ago.", "4,000", ("majority", "rounding")),
        (IPSWICH + "Mr Gummer was 2,079 clear in 2010 and 3,733 in 2015.", "2,079", ("majority", "right")),
        (IPSWICH + "Mr Gummer was 2,079 ahead in 2010 and 3,733 in 2015.", "3,733", ("majority", "right")),
        (IPSWICH + "Mr Gummer was 2,079 ahead in 2010 and 3,337 in 2015.", "3,337", ("majority", "wrong")),
        (HOVE + "Kyle was a bare 1,236 clear in 2015.", "1,236", ("majority", "right")),
        (HOVE + "Kyle was a bare 1,263 clear in 2015.", "1,263", ("majority", "wrong")),
        # What a seat was worth to its member.
        (IPSWICH + "The seat was worth 3,733 to him in 2015 and 2,079 in 2010.", "2,079", ("majority", "right")),
        (IPSWICH + "The seat was worth 3,373 to him in 2015.", "3,373", ("majority", "wrong")),
        # So many times another, or less than half of it.
        (IPSWICH + "Martin won by 831, less than a quarter of Gummer's 3,733.", "3,733", ("majority", "right")),
        (
            IPSWICH + "Martin got home by 831 votes, not much more than a fifth of Mr Gummer's 3,733.",
            "a fifth",
            ("majority_change", "right"),
        ),
        (
            CARLISLE + "His lead over Labour more than trebled, from 2,599 to 8,319.",
            "trebled",
            ("majority_change", "right"),
        ),
        # Winners by so many, and those who are out by as many.
        (IPSWICH + "Sandy Martin, a winner by 831 here, is the new MP.", "831", ("majority", "right")),
        (IPSWICH + "Sandy Martin was the winner by 813.", "813", ("majority", "wrong")),
        (IPSWICH + "Ben Gummer is out by 831.", "831", ("majority", "right")),
        (IPSWICH + "Ben Gummer, MP for seven years, is out by 813.", "813", ("majority", "wrong")),
        (IPSWICH + "Gummer had 23,393, some 831 too few.", "831", ("margin", "rounding")),
        (IPSWICH + "Gummer had 23,393, 813 too few.", "813", ("margin", "wrong")),
        # What heads the lead says what it is.
        (CARLISLE + "One of the safer ones: 8,319 for John Stevenson.", "8,319", ("majority", "right")),
        (CARLISLE + "A comfortable one: 8,319 for Mr Stevenson.", "8,319", ("majority", "right")),
        # At the poll that followed.
        (
            IPSWICH_NOW + "Gummer got in by 2,079 in 2010; his lead then grew to 3,733.",
            "3,733",
            ("majority", "right"),
        ),
        (
            IPSWICH_NOW + "Gummer got in by 2,079 in 2010; his lead then grew to 3,373.",
            "3,373",
            ("majority", "wrong"),
        ),
        # Round numbers in words.
        (STROUD + "In 2015 David Drew lost by five thousand or so.", "five thousand", ("majority", "rounding")),
        (CARLISLE + "Labour lost by eight thousand or so.", "eight thousand", ("majority", "rounding")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IPSWICH + "Gummer's vote was 1,599 up. Labour's was 6,163 bigger.", "6,163", ("votes", "right")),
        (IPSWICH + "Gummer's vote was 1,599 up. Labour's was more than 6,100 bigger.", "6,100", ("votes", "right")),
        (CARLISLE + "Stevenson added about two thousand to get 23,659.", "two thousand", ("votes", "rounding")),
        (CARLISLE + "Stevenson added about a thousand to get 23,659.", "a thousand", ("votes", "wrong")),
        (
            DERBY + "And Chris Williamson? The man who got 23,622 in Labour colours in 2017 got 635 alone.",
            "635",
            ("votes", "right"),
        ),
        (
            IPSWICH_NOW + "Labour took it by seven thousand or so – 19,099 to 11,969.",
            "11,969",
            ("votes", "wrong"),
        ),
    ],
)
def test_votes_beside_leads(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("The pollsters were out by 813.", "813"),
        ("There were about a thousand people in the hall.", "thousand"),
        ("It was a thousand to one chance.", "thousand"),
        ("His name alone is worth 3,373 to the party.", "3,373"),
    ],
)
def test_it_is_no_lead(full_record: Record, sentence: str, figure: str) -> None:
    assert [one for one in told(check(IPSWICH + sentence, full_record), figure) if one[1] == "wrong"] == []


def test_a_lead_in_per_cent_of_the_vote_is_one(full_record: Record) -> None:
    copy = IPSWICH + "Martin won by 831 votes, 1.6 per cent of the vote."
    assert told(check(copy, full_record), "1.6 per cent") == [("majority", "right")]
