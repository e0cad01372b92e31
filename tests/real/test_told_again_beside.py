"""Figures that say again what the one beside them said, second figures of a pair, leads and votes told further on."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

BROXTOWE = "Broxtowe, 8 May 2015. Anna Soubry is back with 25,163 votes. "
CROYDON = "Croydon Central, 9 June 2017. Sarah Jones took Croydon Central from Gavin Barwell by 5,652. "
NEWCASTLE = "Newcastle-under-Lyme, 9 June 2017. Paul Farrelly held on with 21,124 to 21,094 for Owen Meredith. "
CEREDIGION = "Ceredigion, 9 June 2017. Ben Lake beat Mark Williams for Plaid Cymru. "
HARTLEPOOL = "Hartlepool, 7 May 2021. Jill Mortimer won with 15,529 to 8,589 for Labour's Paul Williams. "
KEIGHLEY = "Keighley, 13 December 2019. Robbie Moore beat John Grogan by 2,218. "
ANGUS = "Angus, 13 December 2019. Dave Doogan is in for the SNP with 21,216 votes, 3,795 ahead of Kirstene Hair. "
CHESHAM = "Chesham and Amersham, 18 June 2021. Sarah Green won by 8,028. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A share in brackets or after "or", beside the votes or the lead that it is.
        (NEWCASTLE + "He had 21,124 (48.2%) to 21,094 (48.1%).", "48.1%", ("share", "right")),
        (NEWCASTLE + "He had 21,124 (48.2%) to 21,094 (41.8%).", "41.8%", ("share", "wrong")),
        (ANGUS + "Ms Hair was 2,645 in front in 2017, or 6.6 per cent.", "6.6 per cent", ("majority", "right")),
        (
            CROYDON + "Mr Barwell's 165 in 2015, or 0.3 per cent, had looked slim.",
            "0.3 per cent",
            ("majority", "right"),
        ),
        (BROXTOWE + "She was 4,287, or 8.0 per cent, ahead of Nick Palmer.", "8.0 per cent", ("majority", "right")),
        (BROXTOWE + "She was 4,287, or 80.0 per cent, ahead of Nick Palmer.", "80.0 per cent", ("majority", "wrong")),
        # What a figure has come to, and no hedge.
        (KEIGHLEY + "Turnout was up to 72.3% from 50%.", "72.3%", ("turnout", "right")),
        (KEIGHLEY + "Turnout was up to 73.2% from 50%.", "73.2%", ("turnout", "wrong")),
        (KEIGHLEY + "Mr Moore's share is up to 48.1 per cent.", "48.1 per cent", ("share", "right")),
        (ANGUS + "The lead is up to 3,975.", "3,975", ("majority", "wrong")),
        (ANGUS + "That is a lead of 3,795, a bit more than the 2,465 the Tories had.", "3,795", ("majority", "right")),
        # The second figure of a pair.
        (
            NEWCASTLE + "Mr Farrelly finished 30 votes in front of Mr Meredith, 21,124 to 21,094.",
            "21,094",
            ("votes", "right"),
        ),
        (
            NEWCASTLE + "Mr Farrelly finished 30 votes in front of Mr Meredith, 21,124 to 20,194.",
            "20,194",
            ("votes", "wrong"),
        ),
        (KEIGHLEY + "Mr Grogan was beaten by Mr Moore, who got 25,298 to his 23,080.", "23,080", ("votes", "right")),
        (KEIGHLEY + "Mr Grogan was beaten by Mr Moore, who got 25,298 to his 20,380.", "20,380", ("votes", "wrong")),
        # So many times the lead that somebody had.
        (
            ANGUS + "He has a 3,795 majority, more than the 2,645 she had in 2017.",
            "2,645",
            ("majority", "right"),
        ),
        (
            ANGUS + "He has a 3,795 majority, more than the 2,465 she had in 2017.",
            "2,465",
            ("majority", "wrong"),
        ),
        # How far ahead of whom, told after who that is.
        (
            CEREDIGION + "Labour's Dinah Mulholland (8,017) finished ahead of Ruth Davis, for the Tories, by 710.",
            "710",
            ("margin", "right"),
        ),
        (
            CEREDIGION + "Labour's Dinah Mulholland (8,017) finished ahead of Ruth Davis, for the Tories, by 701.",
            "701",
            ("margin", "wrong"),
        ),
        # A few hundred votes that a clause ends with.
        (HARTLEPOOL + "Adam Gaines stood as an independent and mustered 126.", "126", ("votes", "right")),
        (HARTLEPOOL + "Adam Gaines stood as an independent and mustered 162.", "162", ("votes", "wrong")),
        (HARTLEPOOL + "Hilton Dawson propped up the list on 613.", "613", ("votes", "wrong")),
        # A small party's votes, which cannot be seats.
        (CHESHAM + "The Greens managed just 1,480 and Labour 622.", "622", ("votes", "right")),
        (HARTLEPOOL + "The Lib Dems managed just 394 and Reform 386.", "394", ("votes", "wrong")),
        (HARTLEPOOL + "The Lib Dems managed just 349 and Reform 368.", "349", ("votes", "right")),
        # An electorate of before, and the hours of a night.
        (KEIGHLEY + "The electorate in 2017 was 71,429.", "71,429", ("electorate", "right")),
        (ANGUS + "In the early hours he was 3,795 ahead, polling 21,216.", "21,216", ("votes", "right")),
        (ANGUS + "In the early hours Mr Doogan was 3,795 ahead, polling 21,261 votes.", "21,261", ("votes", "wrong")),
    ],
)
def test_is_read(copy: str, figure: str, expected: tuple[str, str], full_record: Record) -> None:
    assert expected in told(check(copy, full_record), figure)


@pytest.mark.parametrize(
    "copy",
    [
        NEWCASTLE + "He had 21,124 (turnout 66.8%).",
        NEWCASTLE + "He won by 30 votes on a 66.8% turnout.",
        KEIGHLEY + "There were up to 500 people at the count, and up to 12 recounts were feared.",
        KEIGHLEY + "Mr Grogan, who fell short with 650 volunteers out, was gone.",
        HARTLEPOOL + "The Lib Dems lost 136 deposits in 2019.",
        HARTLEPOOL + "UKIP had 147 councillors and the Lib Dems 150.",
        ANGUS + "At the other end of the country Labour lost 59 seats.",
        ANGUS + "She had a 2,645 majority, with the 18,148 votes she had in 2017.",
    ],
)
def test_nothing_is_called_wrong(copy: str, full_record: Record) -> None:
    assert [one.message for one in check(copy, full_record).findings if one.verdict.value in ("wrong", "unit")] == []
