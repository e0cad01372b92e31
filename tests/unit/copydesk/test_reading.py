"""How a figure is read: sentences about the starter record's seats, each figure with its kind and its verdict."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import exactly

HEAD = "Ilford North, general election 2019\n\nLabour's Wes Streeting held Ilford North.\n\n"


@pytest.mark.parametrize(
    ("sentence", "figure", "kind", "verdict"),
    [
        # In brackets after a figure: last time's.
        ("Wes Streeting (Lab) 25,323 (30,589)", "30,589", "votes", "right"),
        ("Wes Streeting (Lab) 25,323 (was 30,589)", "30,589", "votes", "right"),
        ("Wes Streeting (Lab) 25,323 (was 30,598)", "30,598", "votes", "wrong"),
        ("Wes Streeting (Lab) 25,323 (4,410)", "4,410", "votes", "uncheckable"),
        ("The majority was 5,218 (was 9,639).", "9,639", "majority", "right"),
        ("The majority was 5,218 (was 9,369).", "9,369", "majority", "wrong"),
        # From one to the other, after what it moved by.
        ("His majority was cut by more than 4,000 from 9,639 to 5,218.", "9,639", "majority", "right"),
        ("His majority was cut by more than 4,000 from 9,639 to 5,218.", "5,218", "majority", "right"),
        ("His majority was cut by more than 4,000 from 9,639 to 5,281.", "5,281", "majority", "wrong"),
        # Ballots.
        ("T/O: 68.7%", "68.7%", "turnout", "right"),
        ("Just over 49,900 people voted.", "49,900", "other", "rounding"),
        ("In all, 38,677 people cast their vote, Wes Streeting said.", "38,677", "other", "wrong"),
        ("The total number of votes cast was 38,677.", "38,677", "other", "wrong"),
        ("The number of votes cast in the constituency totalled 38,677.", "38,677", "other", "wrong"),
        ("His total vote was 25,323.", "25,323", "votes", "right"),
        ("Wes Streeting polled 25,323 votes from a total poll of 38,677.", "38,677", "other", "wrong"),
        ("Labour's share fell by 7.3 points and the Lib Dems' by 5.", "5", "share_change", "wrong"),
        # Slips, where the words alone would leave the figure open.
        ("His vote was cut, from 30,859 to 25,323.", "30,859", "votes", "wrong"),
        ("His vote was cut, from 31,416 to 25,323.", "31,416", "votes", "uncheckable"),
        ("Wes Streeting had a 9,639 majority to defend.", "9,639", "majority", "right"),
        # How far behind whom.
        (
            "Howard Berlin had 20,105, with the Lib Dems' Mark Johnson another 17,425 votes behind.",
            "17,425",
            "margin",
            "right",
        ),
        ("Mark Johnson missed out on second by 17,425 votes.", "17,425", "margin", "right"),
        # Whose: the winner's pronoun, a role, a clause without a year of its own.
        ("Streeting, an MP since 2015, polled 25,332 votes.", "25,332", "votes", "wrong"),
        ("The sitting MP received 52.1 per cent of the vote.", "52.1 per cent", "share", "wrong"),
        ("He took it in 2015 by 589 votes and has a majority of 5,128 now.", "5,128", "majority", "wrong"),
        # A difference of rounded shares.
        ("Labour's share fell 7.3 points to 50.5 per cent.", "7.3 points", "share_change", "rounding"),
        ("Her rival's share aside, his vote share fell 9.3 points.", "9.3 points", "share_change", "wrong"),
        # Of two together, of all the votes for one.
        ("Between them, Howard Berlin and Mark Johnson polled 22,785 votes.", "22,785", "votes", "right"),
        ("A total of 25,323 people voted for Mr Streeting.", "25,323", "votes", "right"),
        ("A total of 25,332 people voted for Mr Streeting.", "25,332", "votes", "wrong"),
        # A swing that is still to come is half the lead; what the loser was short by is the lead.
        ("The Conservatives would need a swing of 5.2 per cent to take it.", "5.2 per cent", "swing", "right"),
        ("He won by 5,218: 25,323 votes to 20,105.", "20,105", "votes", "right"),
        ("He won by 5,218: 25,323 votes to 20,501.", "20,501", "votes", "wrong"),
        # Blanks for commas; a turnout moves by points.
        ("Streeting polled 25 323 votes.", "25 323", "votes", "right"),
        ("In Ilford North, 68.7% of voters turned out, a drop of 3.9 points.", "3.9 points", "turnout_change", "right"),
        ("Mr Streeting went into the election with a majority of 9,639.", "9,639", "majority", "right"),
        ("The majority fell from 9,639 at the last general election to 5,218.", "5,218", "majority", "right"),
        # The turnout in other words.
        ("It was 68.7 per cent that turned out, against 72.5 per cent in 2017.", "68.7 per cent", "turnout", "right"),
        ("It was 68.7 per cent that turned out, against 72.5 per cent in 2017.", "72.5 per cent", "turnout", "right"),
        ("Of the 72,997 registered voters, 68.7 per cent did so.", "68.7 per cent", "turnout", "right"),
        ("Of the 72,997 registered voters, 67.8 per cent did so.", "67.8 per cent", "turnout", "wrong"),
        # Rows of figures and rows of people.
        ("Lab - 25,323 - Wes Streeting; Con - 20,105 - Howard Berlin", "20,105", "votes", "right"),
        (
            "Both Neil Anderson and David Reynolds polled fewer than Mark Johnson, with 960 and 845.",
            "845",
            "votes",
            "right",
        ),
        ("She and Howard Berlin took 50.5% and 40.1% respectively.", "50.5%", "share", "right"),
        ("All the other candidates together polled 24,791 votes.", "24,791", "other", "right"),
        # The lead in other words.
        ("The gap between first and second was 5,218 votes.", "5,218", "majority", "right"),
        ("At 5,218, the majority is worth 10.4 per cent of the vote.", "5,218", "majority", "right"),
        ("Labour's majority of 9,639 has vanished.", "9,639", "majority", "right"),
        ("The Conservatives had hoped to wipe out a 9,639 Labour majority.", "9,639", "majority", "right"),
        ("Berlin finished 5,128 votes behind the sitting MP.", "5,128", "margin", "wrong"),
        ("The majority more than halved.", "halved", "majority_change", "wrong"),
        # A lead in other words; while votes were being counted.
        ("Streeting was 5,218 votes to the good.", "5,218", "majority", "right"),
        (
            "At 2am, with half the boxes opened, Streeting was 412 votes ahead of Berlin.",
            "412",
            "margin",
            "uncheckable",
        ),
        # What moved, with whose it is after it; rows with the figure first; where a share went from.
        ("An extra 547 votes went the Lib Dems' way.", "547", "votes", "wrong"),
        ("An extra 1,646 votes went the Lib Dems' way.", "1,646", "votes", "right"),
        ("Some 5,266 votes deserted Labour.", "5,266", "votes", "rounding"),
        ("25,323 Wes Streeting (Lab); 20,105 Howard Berlin (Con)", "20,105", "votes", "right"),
        ("Labour went from 57.8 per cent to 50.5 per cent of the vote.", "57.8 per cent", "share", "right"),
        ("Streeting attracted the support of 25,323 people.", "25,323", "votes", "right"),
        ("A further 2,680 people plumped for Mark Johnson.", "2,680", "votes", "right"),
        ("The winner polled 25,323 and the runner-up 20,105.", "20,105", "votes", "right"),
        (
            "Below the previous figure of 72.5 per cent, turnout reached 68.7 per cent.",
            "72.5 per cent",
            "turnout",
            "right",
        ),
        # Against the day itself.
        ("In 2017 he took 30,589 votes, 5,266 more than on Thursday.", "5,266", "votes", "right"),
    ],
)
def test_a_figure_is_read(record: Record, sentence: str, figure: str, kind: str, verdict: str) -> None:
    assert exactly(check(HEAD + sentence, record), figure) == [(kind, verdict)]
