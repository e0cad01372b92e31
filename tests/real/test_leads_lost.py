"""Leads that were lost or passed on, what a paragraph is back at after seats told by the way, deposits kept."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

CANTERBURY = "Canterbury, 9 June 2017. Rosie Duffield won Canterbury with 25,572 to 25,385 for Julian Brazier. "
LABOUR = "Canterbury, 9 June 2017. Rosie Duffield has taken Canterbury for Labour. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer won with 15,529 to 8,589 for Labour's Paul Williams. "
FIFE = "North East Fife, 13 December 2019. Wendy Chamberlain won it with 21,763 to 20,447 for Stephen Gethins. "
SCOTLAND = (
    "SNP sweep Scotland, 13 December 2019\n\nThe SNP won 48 seats in Scotland.\n\nJo Swinson lost East Dunbartonshire"
    " by 149. Alyn Smith took Stirling by 9,254, Richard Thomson Gordon by 819 and Dave Doogan was in by 3,795 in"
    " Angus.\n\n"
)
DEPOSITS = (
    "General election 2017: lost deposits\n\nLost/stood:\nConservatives 7/638\nGreens 456/467\nUKIP 337/378\n"
    "Plaid Cymru 16/40\n\n"
)
WALES = (
    "Wales turns red, 5 July 2024\n\nPlaid's Llinos Medi beat Virginia Crosbie by 637 on Ynys Môn. Catherine Fookes"
    " took Monmouthshire by 3,338. Stephen Crabb lost Mid and South Pembrokeshire by 1,878.\n\n"
)
LONDON = "London by numbers, 5 July 2024\n\n– 75: the seats in London.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A majority that was lost.
        (CANTERBURY + "Brazier lost a majority of almost 10,000.", "10,000", ("majority", "rounding")),
        (CANTERBURY + "Brazier lost a 9,798 majority.", "9,798", ("majority", "right")),
        (CANTERBURY + "He lost a Tory majority of 9,798.", "9,798", ("majority", "right")),
        (CANTERBURY + "He lost a Tory majority of 9,978.", "9,978", ("majority", "wrong")),
        (CANTERBURY + "Brazier lost by a majority of 187.", "187", ("majority", "right")),
        (CANTERBURY + "Canterbury goes from a 9,798 majority to one of 187.", "9,798", ("majority", "right")),
        (CANTERBURY + "Canterbury goes from a 9,798 majority to one of 187.", "187", ("majority", "right")),
        (CANTERBURY + "Canterbury goes from a 9,798 majority to one of 178.", "178", ("majority", "wrong")),
        (CANTERBURY + "Sir Julian went from a majority of 9,798 to defeat.", "9,798", ("majority", "right")),
        (CANTERBURY + "Brazier, who won by 9,798 in 2015, gave her one of 187.", "187", ("majority", "right")),
        (CANTERBURY + "It was the other way round by 9,798 two years ago.", "9,798", ("majority", "right")),
        (CANTERBURY + "She won by 187, far below the 9,798 of 2015.", "9,798", ("majority", "right")),
        (CANTERBURY + "She won by 187, well down on the 9,978 of 2015.", "9,978", ("majority", "wrong")),
        (FIFE + "In 2017 Stephen Gethins squeaked it by two.", "two", ("majority", "right")),
        # "It was": what the sentence before was about.
        (FIFE + "The majority is 1,316, Gethins polling 20,447. In 2017 it was two.", "two", ("majority", "right")),
        (FIFE + "Her lead is 1,316, Gethins polling 20,447. In 2015 it was 4,344.", "4,344", ("majority", "right")),
        (FIFE + "Her lead is 1,316, Gethins polling 20,447. In 2015 it was 4,433.", "4,433", ("majority", "wrong")),
        # The two votes that a majority is told by, or the majority now and before.
        (LABOUR + "The majority was tiny: 25,572 against 25,385.", "25,572", ("votes", "right")),
        (LABOUR + "The majority was tiny: 25,572 against 25,385.", "25,385", ("votes", "right")),
        (CANTERBURY + "The majority was smaller: 187 against 9,798.", "187", ("majority", "right")),
        (CANTERBURY + "The majority was smaller: 187 against 9,798.", "9,798", ("majority", "right")),
        # How far ahead somebody was, of one who is not named.
        (HARTLEPOOL + "Mortimer finished 23.2% clear of second place.", "23.2%", ("margin", "right")),
        (HARTLEPOOL + "Mortimer finished 23.2 points ahead of Labour.", "23.2 points", ("margin", "right")),
        # Back at the whole of what a round-up is of.
        (SCOTLAND + "The Tories held six seats and took 25.1%.", "25.1%", ("share", "right")),
        (SCOTLAND + "Labour kept one seat of seven.\n\nTurnout was 68.1%.", "68.1%", ("turnout", "right")),
        (SCOTLAND + "The Tories have six seats. Labour's share fell to 18.6%.", "18.6%", ("share", "right")),
        (WALES + "In 2019 there were 40 seats; there are 32 now.", "40", ("seats", "right")),
        (WALES + "There are 27 Labour MPs and one Lib Dem in Wales.", "27", ("seats", "right")),
        (LONDON + "– Five seats were settled by fewer than 1,000 votes.", "Five", ("seats", "right")),
        (LONDON + "– 15: the votes by which Labour won Hendon.", "15", ("majority", "right")),
        (LONDON + "– 51: the votes by which Labour won Hendon.", "51", ("majority", "wrong")),
        # Deposits that a party kept, below a list of those lost.
        (DEPOSITS + "So the Greens hung on to just 11.", "11", ("deposit", "right")),
        (DEPOSITS + "The Greens saved 12.", "12", ("deposit", "wrong")),
        (DEPOSITS + "UKIP kept 41.", "41", ("deposit", "right")),
        (DEPOSITS + "The Lib Dems lost 34 more than the 341 they did in 2015.", "34", ("deposit", "right")),
        (DEPOSITS + "The Lib Dems lost 43 more than the 341 they did in 2015.", "43", ("deposit", "wrong")),
        (DEPOSITS + "The Lib Dems lost 34 more than last time.", "34", ("deposit", "right")),
    ],
)
def test_leads_and_what_else_is_told_back_at_the_whole(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)
