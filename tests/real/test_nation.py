"""Reports of Scotland, Wales and Northern Ireland: lists of seats by their short names, and what is told of nations."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

WELSH = (
    "Wales's tightest results\nMajorities in 2019:\n\n1. Alyn & Deeside, Lab, 213\n2. Newport W, Con, 902\n"
    "3. Ynys Mon, Con, 1,986\n"
)
NORTHERN = "Wafer-thin in the North\nFermanagh & S Tyrone SF 57\nSouth Down SF 1,620\nN Belfast SF 1,943\n"
HEADED = (
    "Scotland's closest shaves\nFigures are majorities, June 2017:\n\n1 Glasgow SW, SNP, 60\n2 Glasgow E, SNP, 75\n"
)
BARE = "The numbers on Thursday, 4 July 2024\n\nHendon (Lab) 15\nPoole (Lab) 18\nHull E (Lab) 3,920\n"
NAMES = (
    "5 July 2024. Hull East stayed Labour with a majority of 3,920. On Anglesey Llinos Medi won by 637. "
    "Stoke Central went back to Labour by 6,409."
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WELSH, "213", ("majority", "right")),
        (WELSH, "902", ("majority", "right")),
        (WELSH, "1,986", ("majority", "wrong")),
        (WELSH, "Alyn & Deeside, Lab", ("outcome", "right")),
        (WELSH, "Newport W, Con", ("outcome", "uncheckable")),
        (NORTHERN, "57", ("majority", "right")),
        (NORTHERN, "1,943", ("majority", "right")),
        (HEADED, "60", ("majority", "right")),
        (HEADED, "Glasgow E, SNP", ("outcome", "right")),
        (BARE, "15", ("majority", "right")),
        (BARE, "3,920", ("majority", "right")),
        (NAMES, "3,920", ("majority", "right")),
        (NAMES, "637", ("majority", "right")),
        (NAMES, "6,409", ("majority", "right")),
    ],
)
def test_lists_of_seats_go_by_their_short_names(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)


def test_a_row_of_a_seat_that_is_not_made_out_is_of_no_other(full_record: Record) -> None:
    copy = "The closest seats of 2024, by majority\n\nHendon (Lab) 15\nPoole (Lab) 18\nNewcastle (Lab) 39\n"
    assert [verdict for _, verdict in told(check(copy, full_record), "39")] in ([], ["uncheckable"])


ROSS = (
    "Ross, Skye and Lochaber, May 2015. Ian Blackford (SNP) 20,119, Charles Kennedy 14,995. Mr Kennedy won by 13,070 "
    "in 2010. "
)
IN_SCOTLAND = (
    "The night, 13 December 2019\n\nAmy Callaghan won East Dunbartonshire by 149. Richard Thomson won Gordon by 819. "
    "Andrew Bowie kept West Aberdeenshire & Kincardine by 843, Wendy Chamberlain took NE Fife by 1,316.\n\n"
)
SEATS = (
    "Eighteen seats\n\nSeats: SF 7, DUP 5, SDLP 2, UUP 1, TUV 1, Ind 1\nShare: SF 27.0, DUP 22.1, All 15.0, UUP 12.2\n"
    "\nIn South Antrim Robin Swann had 16,311 on 4 July 2024, in Lagan Valley Sorcha Eastwood 18,618.\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (ROSS + "On that night the SNP were third.", "SNP were third", ("rank", "right")),
        (ROSS + "That time Labour came second.", "Labour came second", ("rank", "right")),
        (IN_SCOTLAND + "Turnout was 68.1 per cent.", "68.1 per cent", ("turnout", "right")),
        (IN_SCOTLAND + "Turnout was 67.1 per cent.", "67.1 per cent", ("turnout", "uncheckable")),
        (SEATS, "27.0", ("share", "right")),
        (SEATS, "15.0", ("share", "right")),
        (SEATS, "7", ("seats", "right")),
    ],
)
def test_what_is_told_of_a_nation_is_no_seats(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str]
) -> None:
    assert expected in told(check(copy, full_record), figure)


FERMANAGH = (
    "Fermanagh and South Tyrone likes to keep people up late.\n\n* Four votes. Michelle Gildernew over Rodney Connor, "
    "in 2010: 21,304 v 21,300.\n* 530. Tom Elliott takes it for the Ulster Unionists five years later.\n"
    "* Fifty-seven. Same pair, December 2019, 21,986 plays 21,929 - closest anywhere in the UK.\n"
    "* 4,571. Pat Cullen over Diana Armstrong, July 2024.\n"
)
FOYLE = "Foyle, December 2019. Colum Eastwood won by 17,110. "
GETHINS = "North East Fife, June 2017. Stephen Gethins took 13,743 and Elizabeth Riches 13,741. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (FERMANAGH, "Four", ("majority", "right")),
        (FERMANAGH, "530", ("majority", "right")),
        (FERMANAGH, "Fifty-seven", ("majority", "right")),
        (FERMANAGH.replace("530", "503"), "503", ("votes", "uncheckable")),
        (FERMANAGH, "closest anywhere", ("superlative", "right")),
        (GETHINS + "It is the tightest in Britain.", "the tightest", ("superlative", "right")),
        (FOYLE + "Nobody in Northern Ireland has a bigger one.", "Nobody in", ("superlative", "right")),
        (FOYLE + "No MP in the UK has a bigger majority.", "No MP in", ("superlative", "wrong")),
        (FOYLE + "It was the biggest majority in the North.", "the biggest", ("superlative", "right")),
    ],
)
def test_histories_and_extremes(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


IN_CLWYD = "Vale of Clwyd, December 2019. Davies 17,270, Ruane 15,443. "
IN_MORAY = "June 2017. In Moray Angus Robertson lost, 18,478 votes to the 22,637 of Douglas Ross. "
IN_NEWPORT = "Newport West, 4 April 2019. Ruth Jones 9,308, Matthew Evans 7,357. "
IN_BRECON = "Brecon and Radnorshire, 1 August 2019. Jane Dodds 13,826, Chris Davies 12,401. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IN_CLWYD + "The GP got in by 237 in 2015, ending Labour's run since 1997.", "237", ("majority", "right")),
        (IN_CLWYD + "He got in by 237 in 2015, ending Labour's run since 1997.", "ending", ("outcome", "right")),
        (IN_MORAY + "Mr Ross lost to him by 9,065 two years ago.", "Mr Ross lost to him", ("outcome", "right")),
        (IN_MORAY + "Mike Weir went down in Angus by 2,645.", "Mike Weir went down", ("outcome", "right")),
        (
            IN_MORAY + "Mike Weir went down in Angus by 2,645, and Tasmina Ahmed-Sheikh by 3,359 in Ochil.",
            "3,359",
            ("majority", "right"),
        ),
        (IN_NEWPORT + "Eleven stood.", "Eleven", ("other", "right")),
        (IN_NEWPORT + "Nine stood.", "Nine", ("other", "wrong")),
        (IN_NEWPORT + "Candidates: nine.", "nine", ("other", "wrong")),
        (IN_BRECON + "Boris Johnson's working majority is down to one.", "one", ("house_majority", "uncheckable")),
        (IN_BRECON + "The working majority of two is now one.", "two", ("house_majority", "uncheckable")),
        (IN_CLWYD + "Labour had held it from 1997 to 2015.", "from 1997", ("tenure", "uncheckable")),
    ],
)
def test_leaders_who_lost(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


def test_a_hold_that_was_ended_is_nobodys(full_record: Record) -> None:
    copy = "Gower, May 2015. Byron Davies (Con) won by 27. He ended Labour's 109-year hold on Gower."
    assert "wrong" not in [verdict for _, verdict in told(check(copy, full_record), "hold")]


IN_BELFAST = "Belfast North, December 2019. John Finucane 23,078, Nigel Dodds 21,135. "
IN_FIFE = "North East Fife, June 2017. Stephen Gethins took 13,743 and Elizabeth Riches 13,741. "
IN_RUTHERGLEN = "Rutherglen and Hamilton West by-election, October 2023: Shanks (Lab) 17,845, Katy Loudon (SNP) 8,399. "
IN_WALES = (
    "Wales's closest shaves\n\n1 Aberconwy (Con) 635\n2 Delyn (Lab) 4,240\n3 Rhondda (Lab) 13,746\n\nJune 2017.\n"
)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (IN_BELFAST + "Nuala McAllister had a smaller share than in 2017.", "smaller share", ("share_change", "wrong")),
        (IN_BELFAST + "Nuala McAllister had a bigger share than in 2017.", "bigger share", ("share_change", "right")),
        (IN_FIFE + "It is the tightest in Britain, ahead of Kensington's 20.", "20", ("majority", "right")),
        (IN_RUTHERGLEN + "Margaret Ferrier had won it by 5,230.", "Margaret Ferrier had won", ("outcome", "right")),
        (IN_WALES, "635", ("majority", "right")),
        (IN_WALES, "13,746", ("majority", "right")),
    ],
)
def test_other_times_and_seats(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


IN_SOUTH_DOWN = "South Down, June 2017. Chris Hazzard 20,328, Margaret Ritchie 17,882. "
IN_AIRDRIE = "Airdrie and Shotts, 13 May 2021. Anum Qaisar-Javed 10,129, Kenneth Stevenson 8,372. "


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        (IN_SOUTH_DOWN + "She won by 5,891 two years ago and has lost only 195 votes since.", "195", "right"),
        (IN_AIRDRIE + "Turnout 34.3%, little more than half of 2019's 62.1.", "half", "uncheckable"),
        (IN_AIRDRIE + "Eight parties lost deposits or came close.", "Eight", None),
    ],
)
def test_what_is_set_beside_is_no_fault(full_record: Record, copy: str, figure: str, verdict: str | None) -> None:
    assert [said for _, said in told(check(copy, full_record), figure)] == ([verdict] if verdict else [])


def test_all_votes_told_below_several_seats_are_the_nation_s(full_record: Record) -> None:
    text = (
        "DUP ten, Sinn Fein seven, Lady Hermon one\n\n9 June 2017\n\nFoyle: Mark Durkan out, by 169.\n"
        "South Down: Margaret Ritchie out, by 2,446.\nNorth Down: Sylvia Hermon in, majority 1,208.\n"
        "Fermanagh and South Tyrone: Tom Elliott out by 875.\n\n"
        "Vote: DUP 36.0% (+10.3), SF 29.4% (+4.9), SDLP 11.7%."
    )
    shares = [one for one in check(text, full_record).findings if one.claim.quantity.decimals]
    assert [one.verdict.value for one in shares] == ["right"] * 5
