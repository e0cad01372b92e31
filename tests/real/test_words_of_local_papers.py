"""Who won, clung on or was thrown out, in the words of local papers, and which way a figure went since last time."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover

GOWER = "Gower, 9 June 2017. "
DERBY = "Derby North, 8 May 2015. "
FIFE = "North East Fife, 9 June 2017. "
TWICKENHAM = "Twickenham, 9 June 2017. "
BELFAST = "Belfast North, 13 December 2019. "
ANTRIM = "South Antrim, 8 May 2015. "
CLACTON = "Clacton, 5 July 2024. "
HALLAM = "Sheffield Hallam, 9 June 2017. "
CEREDIGION = "Ceredigion, 9 June 2017. "
BARKING = "Barking, 7 May 2010. "
THANET = "South Thanet, 8 May 2015. "
STOCKTON = "Stockton South, 9 June 2017. "
NIGHT = "13 December 2019. "


def _outcomes(copy: str, record: Record) -> set[str]:
    return {verdict for _, kind, verdict in every(check(copy, record)) if kind == "outcome"}


@pytest.mark.parametrize(
    ("place", "right", "wrong"),
    [
        # Who threw out whom.
        (GOWER, "Tonia Antoniazzi turfs out Byron Davies.", "Byron Davies turfs out Tonia Antoniazzi."),
        (HALLAM, "Jared O'Mara has turfed out Nick Clegg.", "Nick Clegg has turfed out Jared O'Mara."),
        (BELFAST, "Sinn Féin has beaten the DUP here.", "The DUP has beaten Sinn Féin here."),
        (ANTRIM, "The Ulster Unionists have beaten the DUP.", "The DUP have beaten the Ulster Unionists."),
        (BELFAST, "Finucane edges out Dodds.", "Dodds edges out Finucane."),
        (BARKING, "Hodge crushes Nick Griffin.", "Griffin crushes Margaret Hodge."),
        (HALLAM, "O'Mara gives Clegg the boot.", "Clegg gives O'Mara the boot."),
        (HALLAM, "O'Mara claims Clegg's scalp.", "Clegg claims O'Mara's scalp."),
        (HALLAM, "O'Mara sends Clegg packing.", "Clegg sends O'Mara packing."),
        (TWICKENHAM, "Cable holds off Mathias.", "Mathias holds off Cable."),
        # Who was thrown out.
        (HALLAM, "Voters kick out Clegg.", "Voters kick out O'Mara."),
        (HALLAM, "Hallam says no to Clegg.", "Hallam says no to O'Mara."),
        (GOWER, "It's all over for Byron Davies.", "It's all over for Tonia Antoniazzi."),
        (GOWER, "Heartbreak for Byron Davies.", "Heartbreak for Tonia Antoniazzi."),
        (GOWER, "Davies has been dumped by the voters.", "Antoniazzi has been dumped by the voters."),
        (DERBY, "Williamson gets the boot.", "Solloway gets the boot."),
        (DERBY, "Williamson has been given his marching orders.", "Solloway has been given her marching orders."),
        (TWICKENHAM, "Mathias is unseated.", "Cable is unseated."),
        (BELFAST, "Nigel Dodds is out on his ear.", "John Finucane is out on his ear."),
        (ANTRIM, "McCrea was ditched by the voters of South Antrim.", "Kinahan was ditched by the voters."),
        (THANET, "Farage thwarted in South Thanet.", "Mackinlay thwarted in South Thanet."),
        (THANET, "Farage misses out.", "Mackinlay misses out."),
        (BARKING, "Griffin has been beaten by Labour.", "Hodge has been beaten by the BNP."),
        (NIGHT, "Bolsover has dumped Dennis Skinner.", "Bolsover has dumped Mark Fletcher."),
        (NIGHT, "Blyth Valley ditches Labour.", "Blyth Valley ditches the Tories."),
        (
            NIGHT,
            "Jo Swinson has lost East Dunbartonshire, beaten by the SNP.",
            "Jo Swinson has lost East Dunbartonshire, beaten by Labour.",
        ),
        # Who clung on, stormed home, is back.
        (FIFE, "Gethins clings on.", "Riches clings on."),
        (FIFE, "Gethins hangs on by a thread.", "Riches hangs on by a thread."),
        (TWICKENHAM, "Cable storms to victory.", "Mathias storms to victory."),
        (CLACTON, "Farage storms in at Clacton.", "Watling storms in at Clacton."),
        (TWICKENHAM, "Sir Vince Cable is back.", "Tania Mathias is back."),
        (TWICKENHAM, "Vince Cable is back as MP.", "Tania Mathias is back as MP."),
        (DERBY, "Solloway nicks it by 41.", "Williamson nicks it by 41."),
        (GOWER, "Joy for Antoniazzi, despair for Davies.", "Joy for Davies, despair for Antoniazzi."),
        (THANET, "Mackinlay wins.", "Farage wins."),
        (THANET, "Mackinlay triumphs.", "Farage triumphs."),
        (THANET, "Mackinlay in, Farage out.", "Farage in, Mackinlay out."),
        (FIFE, "Gethins by two.", "Riches by two."),
        # What became of the seat.
        (STOCKTON, "Stockton South is red again.", "Stockton South is still blue."),
        (
            GOWER,
            "Gower has swapped Byron Davies for Tonia Antoniazzi.",
            "Gower has swapped Tonia Antoniazzi for Byron Davies.",
        ),
        (BELFAST, "John Finucane bags Belfast North.", "Nigel Dodds bags Belfast North."),
        (ANTRIM, "Danny Kinahan secures South Antrim.", "William McCrea secures South Antrim for the DUP."),
        (CEREDIGION, "Plaid Cymru nabs Ceredigion off the Lib Dems.", "Plaid Cymru nabs Ceredigion off Labour."),
        (CEREDIGION, "Plaid Cymru nabs Ceredigion.", "The Lib Dems nab Ceredigion off Plaid Cymru."),
        (TWICKENHAM, "Twickenham is all yellow.", "Twickenham is all blue."),
    ],
)
def test_who_won_is_read(full_record: Record, place: str, right: str, wrong: str) -> None:
    assert "right" in _outcomes(place + right, full_record)
    assert "wrong" not in _outcomes(place + right, full_record)
    assert "wrong" in _outcomes(place + wrong, full_record)


@pytest.mark.parametrize(
    "copy",
    [
        FIFE + "Riches clings on to second place.",
        FIFE + "Riches hung on until four in the morning.",
        TWICKENHAM + "Tania Mathias is back on the ballot paper.",
        TWICKENHAM + "Tania Mathias is back at work as a GP.",
        TWICKENHAM + "Sir Vince Cable was unseated in 2015.",
        TWICKENHAM + "Cable was unseated by Tania Mathias two years ago.",
        TWICKENHAM + "Mathias, who gave Cable the boot two years ago, lost.",
        TWICKENHAM + "In 2015 Mathias claimed Cable's scalp.",
        TWICKENHAM + "The Tories had nicked Twickenham off the Lib Dems.",
        TWICKENHAM + "Mathias secures Twickenham station lifts cash.",
        TWICKENHAM + "Vince Cable, narrowly beaten by Tania Mathias, is back.",
        TWICKENHAM + "Cable, once sent packing by Mathias, gets a new office.",
        GOWER + "UKIP was ditched by four in five of its voters.",
        GOWER + "Labour were hammered in the council elections.",
        GOWER + "Davies secures his place as runner-up.",
        GOWER + "Antoniazzi, dumped by her club in 2012, is in.",
        HALLAM + "O'Mara gives Clegg the credit.",
        CLACTON + "Farage failed in South Thanet in 2015.",
        THANET + "Farage survives as UKIP leader.",
        THANET + "UKIP secures Thanet council.",
        BARKING + "Griffin crushed in the scrum at the count.",
        BARKING + "Some feared Hodge would be beaten by the BNP.",
        BELFAST + "Dodds has beaten Sinn Féin here four times.",
        BELFAST + "Dodds secures a place in the Lords.",
        DERBY + "Williamson is back at the bus depot.",
        TWICKENHAM + "Heartbreak for Cable in 2015, joy in 2017.",
        TWICKENHAM + "Cable wins praise from Mathias.",
        TWICKENHAM + "Mathias wins applause.",
        TWICKENHAM + "Twickenham says no to Labour's plan.",
        HALLAM + "Voters turf out student rubbish.",
        HALLAM + "Clegg is elected leader.",
        THANET + "Farage wins by losing, say UKIP.",
        THANET + "Farage in tears, Mackinlay out celebrating.",
        CLACTON + "It was all over for Farage by ten, he thought.",
        CEREDIGION + "Williams wins 11,519 votes.",
        FIFE + "Riches wins Cupar ward.",
        NIGHT + "Dennis Skinner had sent Tories packing in Bolsover since 1970.",
    ],
)
def test_nobody_is_said_to_have_won(full_record: Record, copy: str) -> None:
    assert "wrong" not in _outcomes(copy, full_record)


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (DERBY + "Amanda Solloway squeaked in by little over 40.", "40", ("majority", "rounding")),
        (DERBY + "Amanda Solloway squeaked in by little over 60.", "60", ("majority", "wrong")),
        (DERBY + "Solloway scrapes in by just 14.", "14", ("majority", "wrong")),
        (CEREDIGION + "Ben Lake pips Mark Williams by 140.", "140", ("majority", "wrong")),
        (BARKING + "Hodge thumps the BNP, 24,628 to 6,620.", "6,620", ("votes", "right")),
        (BARKING + "Hodge thumps the BNP, 24,268 to 6,620.", "24,268", ("votes", "wrong")),
        (STOCKTON + "75,625 could vote and 71.2 per cent did.", "75,625", ("electorate", "right")),
        (STOCKTON + "75,265 could vote and 71.2 per cent did.", "75,265", ("electorate", "wrong")),
        (STOCKTON + "75,625 could vote and 71.2 per cent did.", "71.2 per cent", ("turnout", "right")),
        (STOCKTON + "Of the 75,625 who could vote, 77.2 per cent did.", "77.2 per cent", ("turnout", "wrong")),
        (STOCKTON + "There were 75,625 people who could vote.", "75,625", ("electorate", "right")),
        (GOWER + "UKIP's vote was whittled down to 642.", "642", ("votes", "right")),
        (GOWER + "UKIP's vote was whittled down to 462.", "462", ("votes", "wrong")),
        (FIFE + "Mike Scott-Hayward's vote fell to 242.", "242", ("votes", "wrong")),
        # Which way it went.
        (GOWER + "Byron Davies had 19,458 votes, down on 2015.", "down on 2015", ("votes", "wrong")),
        (GOWER + "Plaid Cymru had 1,669 votes, slightly up on 2015.", "up on 2015", ("votes", "wrong")),
        (GOWER + "The Lib Dems, with 931, were a shade up on 2015.", "up on 2015", ("votes", "wrong")),
        (DERBY + "Lucy Care had 3,832 votes, up on last time.", "up on last time", ("votes", "wrong")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        GOWER + "Byron Davies had 19,458 votes, well up on 2015.",
        GOWER + "The Lib Dems, with 931, were well down on 2015.",
        DERBY + "Lucy Care had 3,832 votes, up on the Greens.",
        DERBY + "Williamson had 16,361 votes, up on last time.",
        DERBY + "Williamson had 16,361 votes, down on 2010 as a share.",
        FIFE + "The Tories jumped to 10,088 votes ahead of the count at Cupar.",
    ],
)
def test_nothing_is_wrong(full_record: Record, copy: str) -> None:
    assert "wrong" not in {verdict for _, _, verdict in every(check(copy, full_record))}
