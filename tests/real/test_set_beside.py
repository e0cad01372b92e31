"""Figures set beside others: another place's turnout, a share and how far it moved, two polls of one year."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

STOKE = "Stoke-on-Trent Central, 13 December 2019. Jo Gideon took it for the Tories by 670. "
COPELAND = "Copeland, 9 June 2017. Trudy Harrison held Copeland with a majority of 1,695. "
TIVERTON = "Tiverton and Honiton, 24 June 2022. Richard Foord won with 22,537 to 16,393 for Helen Hurford. "
KNOWSLEY = "Knowsley, 9 June 2017. George Howarth holds Knowsley with a majority of 42,214. "
BOSTON = "Boston and Skegness, 5 July 2024. Richard Tice is in for Reform UK. "
CLACTON = "Clacton, 5 July 2024. Nigel Farage takes Clacton with 21,225, a majority of 8,405 over Giles Watling. "
HULL = "Who stayed at home? 5 July 2024\n\nIn Kingston upon Hull East 42.2 per cent turned out, "
NORWICH = (
    "Clarke ousted in Norwich South\n\nSimon Wright took Norwich South by 310: Wright 13,960, Charles Clarke 13,650,"
    " Antony Little (Con) 10,902, Adrian Ramsay (Green) 7,095, Steve Emmens 1,145.\n\n"
)
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer won with 15,529 to 8,589 for Labour's Paul Williams. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Two polls of one year.
        (STOKE + "Gareth Snell won the 2017 by-election by 2,620.", "2,620", ("majority", "right")),
        (STOKE + "Gareth Snell held on in the 2017 by-election (by 2,620).", "2,620", ("majority", "right")),
        (STOKE + "Gareth Snell's majority in the by-election of 2017 was 2,260.", "2,260", ("majority", "wrong")),
        (COPELAND + "In the 2017 by-election she won by 2,147.", "2,147", ("majority", "right")),
        # Somebody's vote now beside that of before.
        (TIVERTON + "Liz Pole had 11,654 in 2019; her 3.7 per cent cost her a deposit.", "3.7", ("share", "right")),
        (TIVERTON + "Liz Pole had 11,654 in 2019, and 3.7 per cent this time.", "3.7", ("share", "right")),
        # Another place's turnout.
        (KNOWSLEY + "Turnout in Knowsley, 67.9%, was below the UK's 68.8%.", "68.8", ("turnout", "right")),
        (KNOWSLEY + "Turnout was 67.9 per cent, against 68.8 for the UK.", "68.8", ("turnout", "right")),
        (KNOWSLEY + "At 67.9% turnout was lower than the national 68.8%.", "68.8", ("turnout", "right")),
        (KNOWSLEY + "Turnout, at 67.9%, lagged Britain's 68.8%.", "68.8", ("turnout", "right")),
        (KNOWSLEY + "Turnout here was 67.9 per cent (UK: 68.8).", "68.8", ("turnout", "right")),
        # A share and how far it moved.
        (HARTLEPOOL + "Her 51.9% was up 23 points, his 28.7 down nine.", "28.7", ("share", "right")),
        (HARTLEPOOL + "Her 51.9% was up 23 points, his 28.7 down nine.", "nine", ("share_change", "right")),
        (HARTLEPOOL + "Mortimer's 51.9 up by 23, Williams's 28.7 down by 19.", "19", ("share_change", "wrong")),
        (HARTLEPOOL + "Labour's share 28.7 down 9.0, the Tories' 51.9 up 23.0.", "51.9", ("share", "right")),
        # A score beside the two whose it is.
        (BOSTON + "Tice unseats Matt Warman 15,520 to 13,510.", "15,520", ("votes", "right")),
        (BOSTON + "Tice beat Warman 15,520 – 13,510.", "15,520", ("votes", "right")),
        (BOSTON + "Tice sees off Matt Warman, 15,520 against 13,510.", "15,520", ("votes", "right")),
        (BOSTON + "Tice beat Warman 15,502 – 13,510.", "15,502", ("votes", "wrong")),
        # The country's votes and the share that they are.
        (CLACTON + "Reform polled 4.1 million votes (14.3%) and won five.", "14.3%", ("share", "right")),
        (CLACTON + "Reform took 14.3 per cent, or 4.1 million votes.", "14.3 per cent", ("share", "right")),
        (CLACTON + "Reform's 4.1 million votes, 13.4 per cent, won five.", "13.4 per cent", ("share", "wrong")),
        # Turnouts of one place after another.
        (HULL + "29,816 of 70,650 people.", "70,650", ("electorate", "right")),
        (HULL + "29,816 of 70,650 people.", "29,816", ("other", "right")),
        (HULL + "but Manchester Rusholme managed 40% and Leeds South 41.7.", "40%", ("turnout", "right")),
        (HULL + "but Leeds South managed 41.7 and Manchester Rusholme 40.0.", "40.0", ("turnout", "right")),
        (HULL + "in 2019 49.3. Nationally it was 59.7%.", "59.7%", ("turnout", "right")),
        (HULL + "a low. Furthest off is Harpenden & Berkhamsted, 75.2%.", "75.2%", ("turnout", "right")),
        # The election that followed.
        (NORWICH + "— Five years on. Clive Lewis wins it back with 19,033 votes.", "19,033", ("votes", "right")),
        (NORWICH + "Five years later Mr Wright is fourth with 6,607 votes.", "6,607", ("votes", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


SHROPSHIRE = "North Shropshire, 13 December 2019. Owen Paterson 35,444, Labour's Graeme Currie 12,495. "
NEWARK = "Newark, 6 June 2014. Robert Jenrick beat Roger Helmer 17,431 to 10,028. "
DERBY = "Derby North, 13 December 2019. Amanda Solloway beat Tony Tinley by 2,540. "
BRADFORD = "Bradford West, 30 March 2012. George Galloway won with 18,341 votes from Imran Hussain on 8,201. "
MORLEY = "Morley and Outwood, 8 May 2015. Andrea Jenkyns 18,776, Ed Balls 18,354, David Dews 7,951. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (SHROPSHIRE + "Helen Morgan, who will try again, was third: 5,643.", "was third", ("rank", "right")),
        (SHROPSHIRE + "The Lib Dems 5,643 (third).", "Lib Dems 5,643 (third)", ("rank", "right")),
        (SHROPSHIRE + "The Lib Dems 5,643 (fourth).", "Lib Dems 5,643 (fourth)", ("rank", "wrong")),
        (NEWARK + "Nick Clegg's party were sixth.", "Nick Clegg's party were sixth", ("rank", "right")),
        (NEWARK + "Mr Miliband's lot came third.", "Mr Miliband's lot came third", ("rank", "right")),
        (NEWARK + "Ed Miliband's party came second.", "Ed Miliband's party came second", ("rank", "wrong")),
        (DERBY + "And Chris Williamson, as an independent? Last of six.", "Last", ("rank", "right")),
        (BRADFORD + "The Tories had finished second two years ago.", "Tories had", ("rank", "right")),
        # What became of a deposit, and when.
        (BRADFORD + "Jeanette Sunderland (1,505) lost her deposit.", "lost her deposit", ("deposit", "right")),
        (BRADFORD + "Respect got 1,245 in 2010 and saved its deposit.", "saved its deposit", ("deposit", "wrong")),
        (BRADFORD + "In 2010 Respect had lost its deposit.", "lost its deposit", ("deposit", "right")),
        (BRADFORD + "Two years ago Respect lost its deposit.", "lost its deposit", ("deposit", "right")),
        (DERBY + "Chris Williamson had 635 votes and no deposit.", "no deposit", ("deposit", "right")),
        (MORLEY + "Rebecca Taylor polled 1,426 and forfeited £500.", "forfeited £500", ("deposit", "right")),
    ],
)
def test_places_and_deposits(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


ASHFIELD = "Ashfield, 13 December 2019. Lee Anderson won for the Tories with 39.3%, Jason Zadrozny 27.6%. "
REDCAR = "Redcar, 7 May 2010. Ian Swales took Redcar from Vera Baird with 18,955 votes to 13,741. "
STOKE_SOUTH = "Stoke-on-Trent South, 13 December 2019. "
GREENS = "Norwich South, 7 May 2010. Simon Wright took it by 310. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ASHFIELD + "Gloria De Piero was home by 8,820 in 2015. Then 441 in 2017.", "441", ("majority", "right")),
        (
            "Ashfield, 7 May 2010. Gloria De Piero won by 192 votes in what had been Labour's 10,370 stronghold.",
            "10,370",
            ("majority", "right"),
        ),
        ("Great Yarmouth, 5 July 2024. Rupert Lowe by 1,426 from Labour.", "1,426", ("majority", "right")),
        # Parts in words.
        (REDCAR + "Labour's share was down 18.6 points, to less than a third.", "a third", ("share", "right")),
        (HARTLEPOOL + "In 2019 Richard Tice took 10,603, or a quarter.", "a quarter", ("share", "rounding")),
        (HARTLEPOOL + "In 2019 Richard Tice took 10,603, a third of the vote.", "a third", ("share", "wrong")),
        # Multiples.
        (
            STOKE_SOUTH + "Jack Brereton turned a majority of 663 into one of 11,271, 17 times the size.",
            "17 times",
            ("majority_change", "right"),
        ),
        (GREENS + "The Greens had 7,095, 14.9%, double the 7.4% of last time.", "7,095", ("votes", "right")),
        (GREENS + "The Greens had 7,095, 14.9%, double the 7.4% of last time.", "double", ("share_change", "right")),
        # The field, and what is no count of deposits.
        (HARTLEPOOL + "Everyone else lost the £500: that's 13 of 16.", "16", ("other", "right")),
        (HARTLEPOOL + "The Lib Dems' 349 cost them a deposit.", "349", ("votes", "right")),
        # Who won, told by what they did.
        (BRADFORD + "Respect overturned a Labour majority of 5,763.", "Respect over", ("outcome", "right")),
        (REDCAR + "Mr Swales did for Vera Baird.", "Mr Swales did for", ("outcome", "right")),
        (REDCAR + "Ian Swales is the new Lib Dem member for Redcar.", "Ian Swales is the new", ("outcome", "right")),
    ],
)
def test_leads_parts_and_deeds(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


NORFOLK = "South West Norfolk, 5 July 2024. Terry Jermy (Lab) 11,847, Liz Truss (Con) 11,217. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (NORFOLK + "Jermy was elected on the lowest share of any winner this year.", "the lowest share", "right"),
        (NORFOLK + "His was the smallest share to elect anyone.", "the smallest share", "right"),
        (NORFOLK + "His was the highest share of any winner this year.", "the highest share", "wrong"),
        (KNOWSLEY + "It is the fattest majority of the 2017 election.", "the fattest majority", "right"),
        (KNOWSLEY + "His 42,214 majority is the country's largest.", "largest", "right"),
        (DERBY + "In 2015 her margin had been 41, England's smallest.", "smallest", "right"),
    ],
)
def test_superlatives(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("superlative", expected)]


@pytest.mark.parametrize("sentence", ["Ruth Smeeth went first.", "Ruth Smeeth fell first."])
def test_who_goes_first_is_not_placed_first(full_record: Record, sentence: str) -> None:
    copy = "Stoke-on-Trent North, 13 December 2019. " + sentence + " Jonathan Gullis got 20,974 to her 14,688."
    assert told(check(copy, full_record), "Ruth") == []
