"""Figures that are right, or of something else, in the ways that local papers print them: none may be called wrong."""

import pytest

from hustings.copydesk.check import Checked, check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

HEAD = "General Election 2019: Ilford North\n\nLabour candidate Wes Streeting won Ilford North.\n\n"


def flagged(checked: Checked) -> list[str]:
    return [one.message for one in checked.findings if one.verdict.is_flagged]


@pytest.mark.parametrize(
    "sentence",
    [
        # What an aside says, and what a majority went down by.
        "Howard Berlin, who once stood for Labour in council elections, came second.",
        "The majority was down 4,421 on the last election.",
        # Counts of something else.
        "Wes Streeting promised 500 new homes and 20 more police officers.",
        "More than 250 volunteers took 60,000 leaflets round, Wes Streeting said.",
        "Speaking at 4.15am, Streeting said: “I got into politics 20 years ago.”",
        "Howard Berlin (47), a teacher, came second with 20,105 votes.",
        "There are 14,000 postal voters, about 23 per cent of the electorate.",
        "A petition was signed by 10.1 per cent of the electorate.",
        "Wes Streeting got over 60 per cent of the vote in 7 wards.",
        # Somebody of the same surname in another party, elsewhere.
        "Tory chairman Grant Berlin, the Conservative, and Labour leader Tessa Berlin would not comment.",
        "Former Conservative councillor Wes Streeting was cheered.",
        "Labour lost the seat four months later, when Howard Berlin beat Wes Streeting by 1,440 votes.",
        "Some 15 per cent of voters are new to the seat, and 22 per cent of the electorate is over 65.",
        "More papers were spoilt than the bottom two candidates polled.",
        "In the Scottish Parliament constituency of the name the party was home by 511.",
        # Of other places and other counts.
        "The SNP won 48 seats, the Scottish Conservatives six and the Lib Dems four.",
        "The Welsh Conservatives took 36.1 per cent of the vote.",
        "Turnout across the county was 71.9 per cent.",
        "Labour's national vote share was 32.1 per cent.",
        "He defied the national trend, where a swing of 2 per cent was recorded.",
        "By 5am, the Conservatives had won 120 seats and Labour 98.",
        "At 3am Labour were 450 ahead with half the ballots counted.",
        "Labour have won 4 of the county's 9 seats, with the Conservatives on 5.",
        "The result left Labour needing 326 seats for a majority.",
        "At the European election last month turnout was 38.6 per cent.",
        "Labour won 262 seats in 2017, the Conservatives 317 and the Liberal Democrats 12.",
        "Unemployment fell 7.2 per cent in Ilford North.",
        "Within five years Labour would run London, Streeting said.",
        "Labour and the Conservatives are the two parties which London looked at.",
        "The Scottish Unionist Matthew Goodwin (59) stood in Scotland.",
        "Turnout in Redbridge was 61 per cent.",
        "In Redbridge turnout was 61 per cent.",
        "Matthew Goodwin lost his deposit on 1,505 votes at a by-election.",
        "The picture is of 203 seats for Labour, depending on the Speaker, with 365 seats to the Conservatives.",
        "Turnout held up, at 68.7 per cent.",
        # Of other times.
        "Two years ago, the Conservatives took 317 seats.",
        "It was a clean sweep for the Conservatives, as they last managed, with five seats in Cornwall.",
        "Wes Streeting defended a majority of 9,639.",
        "The biggest majority in the seat's history was 22,131, in 1931.",
        "Howard Berlin first stood for a seat in 2005, when he came third.",
        "The majority in 2017 was 9,639. Turnout then was 72.5 per cent.",
        "The Labour vote was down 7.2 points on 2017, when the party took 30,589 votes.",
        "2017: Labour 30,589, Conservative 20,950. Majority: 9,639.",
        "2017 result\n\nLabour: 30,589 (57.8%)\nConservative: 20,950 (39.6%)\nMajority: 9,639",
        "Labour: 25,323 (2017: 30,589)",
        "Streeting polled 25,323, 5,266 fewer than the party managed in 2017.",
        # Parts, lists and brackets.
        "Labour were on 50.5 per cent, down 7.2 points, the Conservatives on 40.1, up 0.5.",
        "Howard Berlin and Mark Johnson were well behind with 20,105 and 2,680.",
        "Labour won with 50.5 per cent (25,323 votes) against 40.1 per cent (20,105 votes) for the Conservatives.",
        "With 25,323 votes, Wes Streeting finished 5,218 ahead of Conservative hopeful Howard Berlin, "
        "with Mark Johnson a further 17,425 votes back in third.",
        "Wes Streeting polled 25,323 ahead of Berlin (20,105) and Johnson (2,680).",
        "Wes Streeting took 25,323 of the 50,114 votes cast.",
        "Mark Johnson saw support fall away, losing two thirds of his team.",
        "Of the 50,114 votes cast, 25,323 went to Streeting, 20,105 to Berlin and 2,680 to Johnson.",
        "Wes Streeting thanked the returning officer.",
        # Parts of other names, and what a result is compared with.
        "Wes Streeting, once of the Wales TUC, held the seat for Labour with 25,323 votes, 50.5 per cent.",
        "Wes Streeting, who worked for the London Ambulance Service, took 25,323 votes for Labour, 50.5 per cent.",
        "Labour's fall was the steepest anywhere in the UK: from 30,589 votes and 57.8 per cent to 25,323 now.",
        "It was the best result for the Liberal Democrats in London, with 2,680 votes and 5.3 per cent.",
        "From 30,589 votes and 57.8 per cent under Wes Streeting in 2017 Labour fell to 50.5.",
        # Ages, possessors, and who came second by beating whom.
        "Mark Johnson of the Liberal Democrats, who is 24, 2,680.",
        "The Liberal Democrats (Mark Johnson, 2,680) kept their deposit.",
        "The majority is 5,218. At the last election Mr Streeting's was 9,639, when he took 30,589.",
        "Howard Berlin, of the Conservatives, beat Lib Dem Mark Johnson to second place by 17,425.",
        "Mr Streeting beat Mr Berlin by 5,218, a majority no pollster foresaw: 25,323 votes, 50.5 per cent.",
        "Streeting polled 25,323, which is some 5,000 fewer than the 30,589 people who voted for him in 2017.",
        "Mark Johnson, whose 2,680 votes may have come from Mr Berlin's, was third.",
        "Turnout in Ilford was 61 per cent.",
        # Of a result on other boundaries, of a poll spoken of before, of what pollsters made of it.
        "On boundaries that now take in more of the borough, Labour had started with a theoretical cushion of 9,639.",
        "Mr Streeting's notional majority was 9,639.",
        "Break it down:\n\n- Labour: 57.8% to 50.5%; minus 7.2\n- Conservative: 39.6% to 40.1%; plus 0.5",
        "Forecasts had varied. One of them gave Mr Streeting 48 per cent and Mr Berlin 33.",
        "One pollster had Labour 8 points up a fortnight ago.",
        "The Liberal Democrats ran up 3.7 million votes.",
        "Mr Streeting, 36, who fought the seat five years ago and was a distant second, took it.",
        "Mr Streeting's 50.5% was 7.2 points lower than before, and Mr Berlin's 40.1% was 0.5 points better.",
        "Wes Streeting was a mere 5,266 votes short of his 30,589 of two years ago.",
        "Mr Streeting has 50.5 per cent, 7.2 worse.",
        "He came through by five thousand, two hundred and eighteen.",
        "Julian Brazier, who had been sitting in the Commons since some were minus ten, lost.",
        "Mr Streeting won by more than 5,000, and the Conservatives came home with 365 seats.",
        # Scores told from the loser's side, and what a figure is compared with.
        "Howard Berlin was beaten by Wes Streeting, 25,323 to 20,105.",
        "Mr Berlin was defeated by Mr Streeting by 25,323 votes to 20,105.",
        "Howard Berlin lost to Wes Streeting by 5,218, 25,323 votes to 20,105.",
        # A list of an area, under its heading.
        "VOTE SHARE (UK)\nLab 32.1\nLib Dem 11.5",
        "National vote share\n\nLabour 32.1 per cent",
        "Majority 5,218; and on a 3.9 per cent swing.",
        "Mark Johnson stood in ten other constituencies before.",
        "Labour also won in ten other seats.",
        "Mark Johnson had 2,680 votes, 2,538 fewer than the majority.",
    ],
)
def test_what_is_right_or_of_something_else_is_not_called_wrong(record: Record, sentence: str) -> None:
    assert flagged(check(HEAD + sentence, record)) == []


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Labour were on 50.5 per cent, the Conservatives on 41.0, up 0.5.", "41.0"),
        ("Howard Berlin and Mark Johnson were well behind with 20,150 and 2,680.", "20,150"),
        ("2017 result\n\nLabour: 30,589\nConservative: 20,590", "20,590"),
        ("The Labour vote was down 7.2 points on 2017, when the party took 35,089 votes.", "35,089"),
        ("Labour: 25,232 (2017: 30,589)", "25,232"),
        ("Streeting polled 25,323, 5,626 fewer than the party managed in 2017.", "5,626"),
        ("The former party leader Wes Streeting received 25,232 votes.", "25,232"),
        ("Lab maj 5,128.", "5,128"),
        ("Wes Streeting thanked the 25,232 people who voted for him.", "25,232"),
        ("In Ilford South turnout was 62.9 per cent. Turnout was 67.8 per cent in Ilford North.", "67.8 per cent"),
    ],
)
def test_the_same_phrases_still_give_a_wrong_figure_away(record: Record, sentence: str, figure: str) -> None:
    assert verdicts(check(HEAD + sentence, record), figure) == ["wrong"]


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("The former party leader received 25,323 votes.", "25,323", "right"),
        ("There were 999 spoilt ballots.", "999", "uncheckable"),
        ("Turnout: 68.7% (-3.8)", "-3.8", "right"),
        ("The Labour share went from 57.8 per cent to 50.5 per cent.", "57.8 per cent", "right"),
        ("The majority, 9,639 in 2017, is now 5,218.", "5,218", "right"),
        ("Turnout 68.7% (Electorate 72,973)", "72,973", "right"),
        ("50,114 votes were cast from an electorate of 72,973.", "50,114", "right"),
        ("Just 5.3 per cent backed Mark Johnson.", "5.3 per cent", "right"),
        ("By 5,218 votes (25,323 to 20,105) Wes Streeting kept the seat.", "20,105", "right"),
        (
            "Streeting beat Berlin: 25,323 votes, 50.5 per cent, against 20,105, 40.1 per cent.",
            "40.1 per cent",
            "right",
        ),
        ("Streeting beat Berlin: 25,323 votes as against 20,105.", "20,105", "right"),
        ("Streeting beat Berlin, who had polled 20,950 in 2017, by 5,218.", "5,218", "right"),
        ("The majority is down on the 9,639 that he had in 2017, by 4,421.", "4,421", "right"),
        ("Streeting polled 25,323, 5,266 down on 2017.", "5,266", "right"),
        ("Streeting polled 25,323, 5,266 votes fewer than he had last time.", "5,266", "right"),
        ("Turnout was 68.7 per cent. It had been 72.5.", "72.5", "right"),
        ("The swing from the one to the other: 3.9 per cent.", "3.9 per cent", "right"),
        ("His share was actually down: from 57.8 per cent to 50.5.", "57.8 per cent", "right"),
        ("Mark Johnson came third of six.", "six", "right"),
        ("Candidates: six.", "six", "right"),
        (
            "He came through by five thousand, two hundred and eighteen.",
            "five thousand, two hundred and eighteen",
            "right",
        ),
        ("Mr Streetng had 25,323 votes.", "25,323", "right"),
        ("Mark Jonson of the Liberal Democrats had 2,680.", "2,680", "right"),
        ("David Reynolds, another friend of the Independents, had 845.", "845", "right"),
        ("Mark Johnson (Liberal Democrat, Labour candidate in 2010) 2,680.", "2,680", "right"),
        ("Two-thirds of registered voters took part.", "Two-thirds", "rounding"),
        ("Behind were Mark Johnson (2,680), David Reynolds (845), and Donald Akhigbe of the CPA (20).", "20", "wrong"),
    ],
)
def test_what_was_beyond_the_grammar_is_read(record: Record, sentence: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + sentence, record), figure) == [verdict]


@pytest.mark.parametrize(
    ("sentence", "figure"),
    [
        ("Candidates: five.", "five"),
        ("Mark Jonson of the Liberal Democrats had 2,680.", "Mark Jonson of the Liberal Democrats"),
        ("Howard Berling (Con) polled 20,105.", "Howard Berling (Con)"),
        ("Mark Jonhson had 2,860 votes.", "2,860"),
        ("Mark Johnson finished third of five.", "five"),
        ("There were five candidates.", "five"),
        ("By 5,218 votes (25,323 to 20,150) Wes Streeting kept the seat.", "20,150"),
        ("The majority is down on the 9,639 that he had in 2017, by 4,412.", "4,412"),
        ("In 2017 Wes Streeting won by 9,369.", "9,369"),
        ("In 2017 Wes Streeting won by 30,589.", "30,589"),
        ("The Lib Dems gained a meagre 3.4 per cent, to 5.3.", "3.4 per cent"),
        ("The turnout was 68.7 per cent, out of a register of 72,937.", "72,937"),
        ("Mark Johnson (2,680) kept his deposit with 6.3 per cent.", "6.3 per cent"),
        (
            "Howard Berlin pushed the Lib Dem Mark Johnson into fourth.",
            "Howard Berlin pushed the Lib Dem Mark Johnson into fourth",
        ),
    ],
)
def test_what_is_wrong_is_flagged(record: Record, sentence: str, figure: str) -> None:
    assert set(verdicts(check(HEAD + sentence, record), figure)) <= {"wrong", "unit"}
    assert verdicts(check(HEAD + sentence, record), figure)


def test_a_reading_is_named_once(record: Record) -> None:
    told = [one.message for one in check(HEAD + "In the end it was 9,617.", record).findings]
    for message in told:
        readings = message.partition("more than one way: ")[2].split("; or ")
        assert len(readings) == len(set(readings))


def test_a_fall_is_told_with_a_minus_sign(record: Record) -> None:
    (found,) = [
        one for one in check(HEAD + "The majority fell by 4,412.", record).findings if one.verdict.value == "wrong"
    ]
    assert "−4,421 votes" in found.message
    assert " -" not in found.message
