"""Whose a figure is, and of when, where others stand between: appositions, pronouns, what a majority was cut to."""

import pytest

from hustings.claims.kind import Kind
from hustings.copydesk.check import check
from hustings.record.record import Record

FRANCOIS = "Mark Francois held Rayleigh and Wickford at the general election of 4 July 2024. "
CLACTON = "Nigel Farage won Clacton at the general election of 4 July 2024.\n\n"
BADENOCH = "Kemi Badenoch held North West Essex at the general election of 4 July 2024, 2,610 votes ahead.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "verdict", "subject"),
    [
        # What a majority, a turnout, a vote was before it went to another.
        (f"{FRANCOIS}His 31,000 majority was cut to just 5,621.", "31000", "right", "Rayleigh and Wickford"),
        (f"{FRANCOIS}A majority of 31,000 was slashed by 25,379 to 5,621.", "31000", "right", "Rayleigh and Wickford"),
        (f"{FRANCOIS}A 31,000-vote majority has become one of 5,621.", "31000", "right", "Rayleigh and Wickford"),
        (f"{FRANCOIS}His 32,000 majority was cut to just 5,621.", "32000", "wrong", "Rayleigh and Wickford"),
        (f"{FRANCOIS}The 69.6% turnout dropped to 62.7%.", "69.6", "right", "Rayleigh and Wickford"),
        (f"{FRANCOIS}His 39,864 votes fell to 17,756.", "39864", "right", "Mark Francois"),
        (
            "Jeremy Corbyn held Islington North on 4 July 2024, though he was down on 2019, when he stood for his old "
            "party and won by more than 26,000.",
            "26000",
            "right",
            "Islington North",
        ),
        (
            "Stroud, 2017 general election: David Drew won. In 2015 Mr Carmichael had been 4,866 votes ahead of him, "
            "and in 2010 the gap was 1,299.",
            "1299",
            "right",
            "Stroud",
        ),
        # Who somebody is, said between commas.
        (
            "Kim Leadbeater, sister of the murdered MP Jo Cox, won 13,296 votes in Batley and Spen.",
            "13296",
            "right",
            "Kim Leadbeater",
        ),
        # The party that a majority was of is not who overturned it.
        (
            f"{CLACTON}The Reform UK leader overturned a Tory majority of nearly 25,000 to take the seat with 21,225 "
            "votes, or 46.2% of the vote.",
            "46.2",
            "right",
            "Nigel Farage",
        ),
        (
            "Carlisle, 8 June 2017: John Stevenson beat Ruth Alcroft by 2,599 votes, polling 21,472 to her 18,873.",
            "18873",
            "right",
            "Ruth Alcroft",
        ),
        # "Her" comes back to her whom the text began with.
        (
            f"{BADENOCH}Smita Rajesh, Lib Dem, polled 6,055.\n\nEdward Gildea, Green, had 2,846.\n\nAt 35.6%, her "
            "share was down from 62% on the notional figures for 2019.",
            "62",
            "right",
            "Kemi Badenoch",
        ),
    ],
)
def test_whose_it_is(full_record: Record, copy: str, figure: str, verdict: str, subject: str) -> None:
    found = [one for one in check(copy, full_record).findings if str(one.claim.quantity.value) == figure]
    assert [(one.verdict.value, one.claim.subject.label) for one in found] == [(verdict, subject)]


def test_the_biggest_fall_is_no_level(full_record: Record) -> None:
    """ "The biggest drop in the country", told of a share: nothing is said of how high the share is."""
    copy = f"{CLACTON}The Conservative share of the vote fell by 44 points, the biggest drop anywhere in the country."
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    ("copy", "flagged"),
    [
        ("Labour candidate Peter Johnson won with 16,537 votes.", ["should be Jas Athwal, Labour"]),
        # The votes are nobody's, or not told: whoever that is, it is not said that he stood.
        ("Labour candidate Peter Johnson took 12 photographs.", []),
        ("Labour's Peter Johnson congratulated him.", []),
    ],
)
def test_the_votes_of_a_candidate_under_another_name(full_record: Record, copy: str, flagged: list[str]) -> None:
    found = check(
        f"Jas Athwal won Ilford South at the general election of 4 July 2024.\n\n{copy}", full_record
    ).findings
    assert [one.message for one in found if one.verdict.is_flagged] == flagged


def test_a_part_in_words_leaves_room(full_record: Record) -> None:
    """ "A quarter of the votes", of 25.8 per cent: near enough not to be called wrong."""
    copy = "Hartlepool by-election, 6 May 2021.\n\nRichard Tice had taken a quarter of the votes in 2019."
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    ("told", "verdict"),
    [
        ("narrowly missed keeping his deposit", "right"),
        ("almost kept his deposit", "right"),
        ("came close to saving his deposit", "right"),
        ("was within a whisker of keeping his £500 deposit", "right"),
        ("kept his deposit", "wrong"),
    ],
)
def test_a_deposit_all_but_kept_was_lost(full_record: Record, told: str, verdict: str) -> None:
    copy = f"Bicester and Woodstock, 4 July 2024. The Greens' Ian Middleton {told}."
    found = [one for one in check(copy, full_record).findings if one.claim.kind is Kind.DEPOSIT]
    assert [one.verdict.value for one in found] == [verdict]


def test_two_set_apart_with_their_votes_in_brackets(full_record: Record) -> None:
    copy = (
        "Spen Valley, 4 July 2024. Just 29 votes separated Reform's Sarah Wood in second (9,888) and the "
        "Conservatives' Laura Evans in third (9,859)."
    )
    found = [one for one in check(copy, full_record).findings if one.claim.quantity.value == 29]
    assert [(one.claim.kind, one.verdict.value) for one in found] == [(Kind.MARGIN, "right")]


def test_an_average_is_not_the_seats(full_record: Record) -> None:
    copy = "Caerfyrddin, 4 July 2024. Turnout: 61.9%, one of the highest in Wales, where the average was 56%."
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    "copy",
    [
        # "His" is the former minister's, whom no name tells; the record cannot say whose tally is meant.
        "Ed Balls lost Morley and Outwood at the general election of 7 May 2015, beaten by Andrea Jenkyns by 422 votes."
        "\n\nUKIP's David Dews was third on 7,951.\n\nThe former Schools Secretary had held the seat five years ago by "
        "just 1,101 votes. His vote this time was only 11 short of his 2010 tally.",
        # Who has lost it now kept it before; "he" who came near it is not who was beaten; what is only supposed.
        "Barrow: Tories win back seat Labour kept by 209 votes\n\n12 December 2019\n\nSimon Fell, who had come within "
        "209 votes of unseating Labour in 2017, has won Barrow and Furness. He was 5,789 clear of Labour's Chris "
        "Altree (18,087), with 52 per cent of the vote. There is a recount if there are fewer than 200 votes in it.",
        "John Redwood won Wokingham on 12 December 2019. On the new boundaries the Tories would have had a majority of "
        "12,750.",
        # Since when a seat is held, and by how much it was taken then; a quarter of the vote is no quarter of a share.
        "Carlisle, 12 December 2019: John Stevenson won by 8,319. Since 2010 it has been held by the Conservatives, "
        "who took it from Labour with a majority of 853.",
        f"{BADENOCH}At 35.6%, her share was down by more than a quarter of the whole vote.",
        # Of 2005 the record has estimates on the new boundaries only.
        "Lorely Burt held Solihull at the general election of 6 May 2010 by 175. In 2005 her majority was 279.",
    ],
)
def test_what_the_record_cannot_tell(full_record: Record, copy: str) -> None:
    assert not [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged]
