"""Figures whose owner, time or unit a sub-editor knows at once: votes of "the outgoing MP", what was put on a vote, a
majority pushed up, votes printed like a year, what is told past an aside."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

KENSINGTON = "Kensington, 9 June 2017. Emma Dent Coad won Kensington by 20 votes from Victoria Borwick. "
DARLINGTON = "Darlington, 13 December 2019. Peter Gibson took Darlington for the Tories from Jenny Chapman. "
BOLSOVER = "Bolsover, 13 December 2019. Mark Fletcher has ended Dennis Skinner's 49 years in Bolsover. "
BOLSOVER_BY = "Bolsover, 13 December 2019. Mark Fletcher has taken Bolsover from Dennis Skinner by 5,299. "
BELFAST = "Belfast North, 13 December 2019. John Finucane has unseated Nigel Dodds in Belfast North. "
HASTINGS = "Hastings and Rye, 9 June 2017. Amber Rudd held on by 346 votes from Labour's Peter Chowney. "
HASTINGS_2015 = "Hastings and Rye, 8 May 2015. Amber Rudd held Hastings and Rye with 22,686 votes. "
HASTINGS_2019 = "Hastings and Rye, 13 December 2019. Sally-Ann Hart held Hastings and Rye with 26,896 votes. "
LANARK = "Lanark and Hamilton East, 13 December 2019. Angela Crawley held it for the SNP by 5,187 votes. "
LANARK_2017 = "Lanark and Hamilton East, 9 June 2017. Angela Crawley held it for the SNP by 266. "
YNYS_MON = "Ynys Mon, 9 June 2017. Albert Owen held Ynys Mon for Labour with 15,643 votes. "
YNYS_MON_2019 = "Ynys Mon, 13 December 2019. Virginia Crosbie took Ynys Mon for the Tories with 12,959 votes. "
CLACTON = "Clacton, 9 June 2017. Giles Watling won Clacton back for the Conservatives with 27,031 votes. "
CLACTON_2019 = "Clacton, 13 December 2019. Giles Watling held Clacton with 31,438 votes. "
CLACTON_2024 = "Clacton, 5 July 2024. Nigel Farage takes Clacton with 21,225 votes. "
NEWPORT = "Newport West, 5 April 2019. Ruth Jones has won the Newport West by-election for Labour. "


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # The second of two votes, of whoever is told by what they are.
        (KENSINGTON + "Dent Coad polled 16,333 to the outgoing MP's 16,313.", "16,313", "right"),
        (KENSINGTON + "Dent Coad polled 16,333 to the outgoing MP's 16,331.", "16,331", "wrong"),
        (DARLINGTON + "Gibson had 20,901, the ousted MP 17,067.", "17,067", "wrong"),
        (DARLINGTON + "Gibson won by 20,901 to the former MP's 17,607.", "20,901", "right"),
        (DARLINGTON + "Gibson won by 20,901 to the former MP's 17,607.", "17,607", "right"),
        (NEWPORT + "Jones had 9,308 to the runner-up's 7,357.", "7,357", "right"),
        (NEWPORT + "Jones had 9,308 to the runner-up's 7,537.", "7,537", "wrong"),
        (BELFAST + "Finucane came in on 23,078, the former DUP leader at Westminster on 21,135.", "21,135", "right"),
        (BELFAST + "He polled 23,078 to the incumbent's 21,315.", "21,315", "wrong"),
        (BOLSOVER + "Fletcher polled 21,791, the former miner 16,492.", "16,492", "right"),
        (BOLSOVER + "Fletcher polled 21,791, the former miner 16,942.", "16,942", "wrong"),
        (BOLSOVER + "Fletcher polled 21,791, the retired dentist 4,151.", "4,151", "right"),
        # What was put on a vote, or lost of it.
        (HASTINGS + "Chowney put 7,432 on the 17,890 Labour had two years ago to reach 25,322.", "7,432", "right"),
        (HASTINGS + "Chowney put 7,342 on the 17,890 Labour had two years ago to reach 25,322.", "7,342", "wrong"),
        (HASTINGS + "Rudd added 2,892 to her 22,686 of two years ago.", "2,892", "wrong"),
        (LANARK + "Crawley piled 5,799 on to the 16,444 she took last time.", "5,799", "right"),
        (DARLINGTON + "Chapman shed 5,074 of the 22,681 she had in 2017.", "5,074", "right"),
        (DARLINGTON + "Chapman lost 5,704 of the 22,681 she had in 2017.", "5,704", "wrong"),
        (CLACTON_2019 + "Watling was 4,407 better than the 27,031 he had in 2017.", "4,407", "right"),
        (CLACTON_2019 + "Watling was 4,470 better than the 27,031 he had in 2017.", "4,470", "wrong"),
        (HASTINGS + "Rudd had 2,892 more than the 22,686 she won two years ago.", "2,892", "wrong"),
        # By what part a vote moved, told beside what it was.
        (HASTINGS + "Chowney was up by more than a third on Labour's 17,890.", "a third", "right"),
        (HASTINGS + "Chowney was up by more than half on Labour's 17,890.", "half", "wrong"),
        (HASTINGS + "Chowney was up by more than half on Labour's 17,890.", "17,890", "right"),
        (CLACTON_2024 + "Giles Watling was down by more than half on his 31,438.", "half", "right"),
        # Scores, and whose a vote is that is told after it.
        (KENSINGTON + "She beat Victoria Borwick by 20, 16,333 (42.2%) to 16,313 (42.2%).", "16,313", "right"),
        (KENSINGTON + "She beat Victoria Borwick by 20, 16,333 (42.2%) to 16,331 (42.2%).", "16,331", "wrong"),
        (KENSINGTON + "She took it by 20: 16,333 v 16,351.", "16,351", "wrong"),
        (KENSINGTON + "She beat Victoria Borwick 16,333–16,351.", "16,351", "wrong"),
        (DARLINGTON + "Jenny Chapman lost by 3,294 to Peter Gibson, 20,901–17,607.", "17,607", "right"),
        (CLACTON_2024 + "Some 21,225 people backed Farage and 12,280 went for Giles Watling.", "12,280", "wrong"),
        (CLACTON_2024 + "Some 21,225 people backed Farage and 12,820 went for Giles Watling.", "12,820", "right"),
        (
            LANARK_2017 + "Labour, who had been second here two years earlier with 16,678, were third.",
            "16,678",
            "wrong",
        ),
        (
            LANARK_2017 + "Labour, who had been second here two years earlier with 16,876, were third.",
            "16,876",
            "right",
        ),
        (LANARK_2017 + "Labour, third in 2015 on 8,772, were third again on 16,084.", "16,084", "right"),
        # So many more than last time, however few.
        (CLACTON + "David Grace had 887, which is seventy-five more than last time.", "seventy-five", "right"),
        (
            CLACTON + "David Grace had 887, which is eight more than last time, and Chris Southall 719.",
            "eight",
            "wrong",
        ),
        # Votes printed like a year.
        (NEWPORT + "Neil Hamilton was third on 2023, up 6 per cent.", "2023", "right"),
        (HASTINGS_2015 + "Nick Perry came fifth on 1641.", "1641", "wrong"),
        # Past an aside that is of another time.
        (LANARK + "Crawley, who squeaked in by 266 last time around, had 22,243.", "22,243", "right"),
        (LANARK + "Crawley, who squeaked in by 266 last time around, had 16,444.", "16,444", "wrong"),
        (HASTINGS + "Rudd, who won by 4,796 in 2015, had 22,686.", "22,686", "wrong"),
        (LANARK + "Crawley, who scraped in by 266 last time, had then had 16,444.", "16,444", "right"),
        (LANARK + "Crawley, who in 2017 had 16,444, had 22,243 now.", "16,444", "right"),
    ],
)
def test_votes(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    assert told(check(copy, full_record), figure) == [("votes", verdict)]


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A majority and what it has come to.
        (LANARK + "Crawley pushed a majority of 266 up to 5,187.", "266", ("majority", "right")),
        (LANARK + "Crawley pushed a majority of 626 up to 5,187.", "626", ("majority", "wrong")),
        (LANARK + "Crawley raised a majority of 266 to one of 5,178.", "5,178", ("majority", "wrong")),
        (YNYS_MON + "Owen stretched a 229-vote majority to 5,259.", "229", ("majority", "right")),
        (YNYS_MON + "Owen stretched a 292-vote majority to 5,259.", "292", ("majority", "wrong")),
        (
            "Crawley back in Lanark\n\nLanark and Hamilton East, 13 December 2019. Angela Crawley will represent Lanark"
            " and Hamilton East for a third time after she pushed a majority of 266 up to 5,187.",
            "266",
            ("majority", "right"),
        ),
        # Ahead of another by so many.
        (NEWPORT + "Amelia Womack was sixth, 45 votes up on June Davies (879).", "45", ("margin", "right")),
        (NEWPORT + "Amelia Womack was sixth, 54 votes up on June Davies (879).", "54", ("margin", "wrong")),
        # What somebody won with in a year.
        (YNYS_MON + "He held the seat in 2015 with 10,718 votes and a majority of 229.", "10,718", ("votes", "wrong")),
        (YNYS_MON + "He held the seat in 2015 with 10,871 votes and a majority of 229.", "229", ("majority", "right")),
        (
            HASTINGS_2019 + "Amber Rudd held the seat in 2017 with 25,668 votes and a majority of 436.",
            "436",
            ("majority", "wrong"),
        ),
        (
            HASTINGS_2019 + "Hart won the seat Rudd held in 2017 with 26,896 votes and a majority of 4,043.",
            "4,043",
            ("majority", "right"),
        ),
        # Of the year told, or of so many before it.
        (
            BOLSOVER_BY
            + "When Skinner won it in 2017 he had a majority of 5,288, and two years earlier it was 11,778.",
            "11,778",
            ("majority", "right"),
        ),
        (BOLSOVER_BY + "Skinner was 5,828 in front of the Tories in 2017.", "5,828", ("margin", "wrong")),
        (BOLSOVER_BY + "Skinner was 5,288 in front of the Tories in 2017.", "5,288", ("margin", "right")),
        (BOLSOVER_BY + "The seat goes by 5,299; 5,828 last time.", "5,828", ("majority", "wrong")),
        (BOLSOVER_BY + "Majority now 5,299. Was 5,288.", "5,288", ("majority", "right")),
        (DARLINGTON + "Bigger majority too, 3,294 compared to 3,208.", "3,208", ("majority", "wrong")),
        # Turnouts.
        (LANARK_2017 + "The turnout was recorded as 63.5 per cent.", "63.5", ("turnout", "wrong")),
        (LANARK_2017 + "Fewer people voted: 65.3%, compared with 69.1%.", "69.1%", ("turnout", "right")),
        (LANARK_2017 + "Fewer people voted: 65.3%, compared with 61.9%.", "61.9%", ("turnout", "wrong")),
        # The rise of a share told as the swing.
        (HASTINGS + "Chowney took 46.2 per cent, a swing to him of 4.4.", "4.4", ("swing", "right")),
        (HASTINGS + "Chowney took 46.2 per cent, a swing to him of 11.1.", "11.1", ("swing", "wrong")),
        (CLACTON + "The Tories took 61.2 per cent, a swing to them of 24.6.", "24.6", ("swing", "wrong")),
        # A lead of another time in per cent.
        (HASTINGS + "The gap two years ago was less than 3%.", "3%", ("majority", "wrong")),
        (HASTINGS + "The gap two years ago was less than 10%.", "10%", ("majority", "right")),
        (
            CLACTON_2024 + "Watling had a lead of 24,702 at the last election, 57 per cent of the vote.",
            "57 per cent",
            ("majority", "right"),
        ),
        (
            YNYS_MON_2019 + "Labour had a lead of 5,259 at the last election, 14 per cent of the vote.",
            "14 per cent",
            ("majority", "right"),
        ),
    ],
)
def test_leads_and_swings(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


@pytest.mark.parametrize(
    ("copy", "year"),
    [
        (HASTINGS + "Peter Chowney was second, up on 2015.", "2015,"),
        (HASTINGS + "Peter Chowney was second in 2017.", "2017."),
        (HASTINGS_2015 + "Sarah Owen was second on 2010 figures.", "2010 "),
    ],
)
def test_a_year_stays_a_year(full_record: Record, copy: str, year: str) -> None:
    assert told(check(copy, full_record), year.strip(" ,.")) == []
