"""Told elsewhere: right figures of another poll or another seat than the one in sight, and what is still caught."""

import pytest

from hustings.claims.verdict import Severity
from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import by_figure, told_in

FROME = """A new seat: Frome and East Somerset

Mendip Mercury | June 10, 2024 | Helen Quartly, community reporter

David Warburton quit in June last year. In the by-election on July 20, 2023, Sarah Dyke gained Somerton and Frome for \
the Lib Dems with a majority of 11,008. She had 54.6 per cent of the vote. Turnout was {}.

Frome and East Somerset is one of the new seats. Martin Dimery is the Green candidate there. {}
"""
BARNSLEY = "Jarvis wins Barnsley Central\n4 March 2011\n\nDan Jarvis (Labour) took 14,724 votes.\n\n{}"
OCHIL = """Ochil and South Perthshire
13 December 2019

John Nicolson (SNP) 26,882
Luke Graham (C) 22,384
Lorna Robertson (Lab) 4,961
Iliyan Stefanov (LD) 3,204

2017 | Luke Graham (Con) | 22,469 | 3,359
2015 | Tasmina Ahmed-Sheikh (SNP) | 26,620 | 10,168
2010 | Gordon Banks (Lab) | 19,131 | 5,187

{}
"""
GEDLING = "Gedling, 13 December 2019\n\nTom Randall (C) 22,718\nVernon Coaker (Lab) 22,039\n\n{}"


def errors(text: str, record: Record) -> list[str]:
    return [one.message for one in check(text, record).findings if one.severity is Severity.ERROR]


@pytest.mark.parametrize(
    "said",
    [
        "He was third in the by-election with 3,944 votes.",
        "Mr Dimery, who came third in the by-election with 3,944 votes, is a councillor.",
        "Mr Dimery took 10.2 per cent in the by-election.",
    ],
)
def test_a_by_election_elsewhere_is_told_of(full_record: Record, said: str) -> None:
    assert errors(FROME.format("44 per cent", said), full_record) == []


def test_the_turnout_of_the_by_election_is_still_held_to_it(full_record: Record) -> None:
    found = by_figure(FROME.format("49 per cent", ""), full_record)
    assert found["49 per cent"] == ("turnout", "wrong")


@pytest.mark.parametrize(
    "said",
    [
        "In May the Lib Dems came second with 6,394 votes.",
        "The Tories were third in May, on 6,388.",
        "It was Eric Illsley who won in May.",
    ],
)
def test_what_happened_in_the_month_of_the_poll_before_is_of_that(full_record: Record, said: str) -> None:
    assert errors(BARNSLEY.format(said), full_record) == []


def test_a_place_in_the_poll_itself_is_still_held_to_it(full_record: Record) -> None:
    found = errors(BARNSLEY.format("The Lib Dems finished fifth with 1,012."), full_record)
    assert found == ["Dominic Carman came sixth of 9; fifth was Tony Devoy"]


@pytest.mark.parametrize(
    "said",
    [
        "Labour's vote more than halved. The party is now less than 2,000 in front of the Lib Dems.",
        "The majority is 4,498 and turnout was 73.4 per cent.",
    ],
)
def test_the_year_of_a_row_holds_for_rows(full_record: Record, said: str) -> None:
    assert errors(OCHIL.format(said), full_record) == []


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("The swing needed was a touch over 4.5 per cent. The Tories got 5.2.", "5.2"),
        ("They wanted a swing of 4.5 per cent. They managed 5.2 per cent.", "5.2 per cent"),
        ("The target swing was 4.5 per cent.", "4.5 per cent"),
        ("They were after a swing of 4.5 per cent.", "4.5 per cent"),
        ("A swing of 4.5 per cent was enough.", "4.5 per cent"),
    ],
)
def test_a_swing_that_was_wanted_and_the_one_there_was(full_record: Record, said: str, figure: str) -> None:
    assert told_in(GEDLING.format(said), full_record)[figure] == ("swing", "right")


def test_a_share_after_a_swing_is_still_held_to_the_share(full_record: Record) -> None:
    found = told_in(GEDLING.format("The swing was 5.2 per cent. The Lib Dems got 6.4."), full_record)
    assert found["6.4"] == ("share", "wrong")


WILLIS = "Harrogate and Knaresborough, 7 May 2010\n\nAndrew Jones (C) 24,305\nClaire Kelley (LD) 23,266\n\n{}"


@pytest.mark.parametrize(
    "said",
    [
        "Phil Willis won in 2005 with a majority of 10,429, although boundary changes had cut that on paper to 7,980.",
        "The Lib Dem majority last time was 10,429, which on the new boundaries came to 7,980.",
        "The majority in 2005 was 10,429 (7,980 on the new boundaries).",
    ],
)
def test_what_was_declared_is_not_held_against_its_estimate(full_record: Record, said: str) -> None:
    found = by_figure(WILLIS.format(said), full_record)
    assert found["10,429"] == ("majority", "uncheckable")
    assert found["7,980"] == ("majority", "right")


def test_an_estimate_is_still_held_to_it(full_record: Record) -> None:
    said = "On the new boundaries the Lib Dem majority last time was 7,890."
    assert by_figure(WILLIS.format(said), full_record)["7,890"] == ("majority", "wrong")


PROFILE = """Election profile: Whitehaven and Workington

Posted on 10 June 2024 by Hob Fletcher, Solway Notes

What happened last time?

Nobody has voted on these boundaries yet. In Workington, Mark Jenkinson beat Sue Hayman by 4,176 votes, {}.
"""


def test_last_time_over_a_profile_is_the_last_election_before_it(full_record: Record) -> None:
    found = by_figure(PROFILE.format("20,488 to 16,312"), full_record)
    assert found["16,312"] == ("votes", "right")
    assert by_figure(PROFILE.format("20,488 to 16,213"), full_record)["16,213"] == ("votes", "wrong")


def test_what_follows_in_one_breath_is_of_the_seat_that_the_first_figure_is_of(full_record: Record) -> None:
    text = (
        "Election 2017 live\n\n4.48am\nCon hold in Camborne and Redruth.\nGeorge Eustice (Con) 23,001\n"
        "Graham Winter (Lab) 21,424\n\n4.19am\nTurnout was 75.9%, it was {} last time.\n\n4.15am\n"
        "Truro and Falmouth has declared. Sarah Newton had 25,123, Jayne Kirkham 21,331."
    )
    assert by_figure(text.format("70%"), full_record)["70%"] == ("turnout", "right")
    assert by_figure(text.format("77%"), full_record)["77%"][1] == "uncheckable"


@pytest.mark.parametrize(
    ("said", "figure"),
    [
        ("Turnout in the seat was 64.4 per cent.", "64.4 per cent"),
        ("Turnout here was 64.4 per cent.", "64.4 per cent"),
        ("Turnout locally came in at 64.4 per cent.", "64.4 per cent"),
        ("The majority in the seat is now 15,780.", "15,780"),
        ("The majority here is 15,780.", "15,780"),
    ],
)
def test_last_times_figure_told_plainly_is_caught(full_record: Record, said: str, figure: str) -> None:
    text = "Portsmouth North, 5 July 2024\n\nAmanda Martin beat Penny Mordaunt, polling 14,495 to 13,715. "
    assert by_figure(text + said, full_record)[figure][1] == "wrong"


@pytest.mark.parametrize("said", ["Poll {}.", "Poll: {}", "He won on a {} poll.", "The poll was {}."])
def test_a_poll_with_its_one_figure_is_the_turnout(full_record: Record, said: str) -> None:
    text = "Kettering, 8 May 2015\n\nPhilip Hollobone, C, had 24,467. "
    assert by_figure(text + said.format("67.3 per cent"), full_record)["67.3 per cent"] == ("turnout", "right")
    assert by_figure(text + said.format("68.8 per cent"), full_record)["68.8 per cent"] == ("turnout", "wrong")


def test_a_poll_of_opinion_is_not(full_record: Record) -> None:
    text = "Kettering, 8 May 2015\n\nPhilip Hollobone, C, had 24,467. The latest poll: 41 per cent for Labour."
    assert by_figure(text, full_record)["41 per cent"][1] == "uncheckable"


def test_what_somebody_won_by_in_a_later_year_is_of_that(full_record: Record) -> None:
    text = (
        "Mid and South Pembrokeshire, 5 July 2024\n\nHenry Tufnell (Lab) 16,505\nStephen Crabb (Con) 14,627\n\n"
        "Mr Crabb won Preseli Pembrokeshire by {} votes in 2019, and had once clung on there by only 314."
    )
    assert by_figure(text.format("5,062"), full_record)["5,062"] == ("majority", "right")
    assert by_figure(text.format("8,621"), full_record)["8,621"] == ("majority", "wrong")


def test_a_figure_set_against_another_time_is_of_now(full_record: Record) -> None:
    text = (
        "Scunthorpe, 13 December 2019\n\nHolly Mumby-Croft 20,306, Nic Dakin 13,855. Mr Dakin had 3,431 in hand. "
        "{} voted, which is 4.4 points fewer than before."
    )
    assert by_figure(text.format("60.9 per cent"), full_record)["60.9 per cent"] == ("turnout", "right")
    assert by_figure(text.format("65.3 per cent"), full_record)["65.3 per cent"] == ("turnout", "wrong")


STROUD = (
    "Stroud, 13 December 2019\n\nSiobhan Baillie won with 31,582.\n\nFive years on Neil Carmichael was comfortable, or "
    "thought he was, in 2015. The Lib Dems finished {} with 2,086.\n\nThen 2017 came."
)


def test_a_place_is_held_to_the_votes_told_with_it(full_record: Record) -> None:
    assert errors(STROUD.format("fifth"), full_record) == []
    [told] = [one for one in check(STROUD.format("third"), full_record).findings if one.verdict.is_flagged]
    assert told.claim.kind.value == "rank"


def test_a_place_that_is_only_neared_is_nobodys(full_record: Record) -> None:
    said = "Robin Swann had 16,311 to Paul Girvan's 8,799, with Declan Kearney closing in on second place at 8,034."
    assert errors("South Antrim, 5 July 2024\n\n" + said, full_record) == []


@pytest.mark.parametrize(
    ("said", "figure", "verdict"),
    [
        ("It was 507: 13,303 for Mr Khan, 12,796 for Mr Mahmood.", "507", "right"),
        ("It was 570: 13,303 for Mr Khan, 12,796 for Mr Mahmood.", "570", "wrong"),
    ],
)
def test_a_lead_told_before_both_votes(full_record: Record, said: str, figure: str, verdict: str) -> None:
    text = "Birmingham Perry Barr, 5 July 2024\n\nAyoub Khan beat Khalid Mahmood. "
    assert by_figure(text + said, full_record)[figure] == ("majority", verdict)


@pytest.mark.parametrize("said", ["CON HOLD", "CON HOLD Declared 4.45am at Keele", "Con hold (4.45am)"])
def test_a_hold_below_a_heading_that_was_a_gain(full_record: Record, said: str) -> None:
    text = f"Declared, 13 December 2019\n\nNewcastle-under-Lyme\n{said}\nAaron Bell (Con) 23,485"
    [found] = [one for one in check(text, full_record).findings if one.claim.kind.value == "outcome"]
    assert found.verdict.value == "wrong"


@pytest.mark.parametrize(
    "said",
    [
        "68.9 per cent of the 78,738 of us who could, did.",
        "68.9 per cent of the 78,738 people who could vote did so.",
        "68.9 per cent of the 78,738 who were registered took part.",
    ],
)
def test_a_part_of_all_who_could_vote_is_the_turnout(full_record: Record, said: str) -> None:
    found = by_figure("Tunbridge Wells, 5 July 2024\n\n" + said, full_record)
    assert found == {"68.9 per cent": ("turnout", "right"), "78,738": ("electorate", "right")}


@pytest.mark.parametrize(
    "said",
    [
        "Anita Prabhakar, like the two below her, forfeits £500.",
        "Anita Prabhakar, under five per cent, loses her deposit.",
        "Anita Prabhakar was not far below five per cent but lost her deposit.",
        "Jim Norris failed to save his deposit.",
        "Vernon Coaker did not lose his deposit.",
    ],
)
def test_what_is_short_of_a_deposit_denies_no_loss(full_record: Record, said: str) -> None:
    assert errors(GEDLING.format(said), full_record) == []


def test_an_hour_after_a_turnout_is_none(full_record: Record) -> None:
    text = "Redcar, 13 December 2019\n\nTurnout was 67.4 across the country.\n\nRedcar, at 2.43, was the cruellest."
    found = [one for one in check(text, full_record).findings if one.claim.quantity.decimals > 1]
    assert [one.message for one in found if one.verdict.is_flagged or one.claim.kind.value == "turnout"] == []
