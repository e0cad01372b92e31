"""What a clause leaves unsaid because the one before has it: the verb, the measure, the unit, whose it is."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

EDDISBURY = "Eddisbury, 8 May 2015. Antoinette Sandbach is in at Eddisbury. "
WEAVER_VALE = (
    "Weaver Vale, 8 May 2015. Graham Evans clings on for the Conservatives by 806. Julia Tickridge (Lab) came second. "
)
ST_ALBANS = "St Albans, 7 May 2010. Anne Main (Con) beat Sandy Walkington (Lib Dem). "
CONGLETON = (
    "Congleton, 8 May 2015. Fiona Bruce 27,164, Darren Price for Labour 10,391. That's a majority of 16,773; it was "
    "7,063 five years back. "
)
IPSWICH = "Ipswich, 9 June 2017. Labour's Sandy Martin won with 24,224. Ben Gummer polled 23,393. "
STEVENAGE = "Stevenage, 7 May 2010. Stephen McPartland won 18,491 to Sharon Taylor's 14,913, i.e. by 3,578. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (EDDISBURY + "Labour leapfrog the Lib Dems into second.", "the Lib Dems into second", ("rank", "right")),
        (EDDISBURY + "Labour leapfrog the Lib Dems into third.", "the Lib Dems into third", ("rank", "wrong")),
        (EDDISBURY + "The Lib Dems were pushed into fourth by Ukip.", "pushed into fourth", ("rank", "right")),
        (EDDISBURY + "The Lib Dems, overtaken by Labour, finished fourth.", "finished fourth", ("rank", "right")),
        (EDDISBURY + "The Lib Dems were beaten into fourth place by Rob Millington.", "beaten into", ("rank", "right")),
        (WEAVER_VALE + "Labour's share rose by 5.2 points, his by 4.6.", "4.6", ("share_change", "right")),
        (WEAVER_VALE + "Labour rose by 5.2 points, the Tories by 4.6.", "4.6", ("share_change", "right")),
        (WEAVER_VALE + "She was up 5.2 points and he 4.6.", "4.6", ("share_change", "right")),
        (WEAVER_VALE + "There were 15.7 points of Lib Dem vote to be had.", "15.7", ("share_change", "right")),
        (ST_ALBANS + "Both put on support, she 3.5 points and he 11.", "11", ("share_change", "right")),
        (ST_ALBANS + "Mrs Main put on 3.5 points and Mr Walkington 11.", "11", ("share_change", "right")),
        (ST_ALBANS + "Main added 3.5 points to her share, Walkington 11.0 to his.", "11.0", ("share_change", "right")),
        (CONGLETON + "Peter Hirst came second then with 31.9%.", "Peter Hirst came second", ("rank", "right")),
        (CONGLETON + "Peter Hirst stood again. Today he's fourth, on 9.1%.", "he's fourth", ("rank", "right")),
        (
            CONGLETON + "Peter Hirst (not the one on the telly, as he says) 4,623.",
            "4,623",
            ("votes", "right"),
        ),
        (IPSWICH + "That is 1,599 more people than voted for him in 2015.", "1,599", ("votes", "right")),
        (IPSWICH + "Mr Martin had 6,163 more votes than two years ago.", "6,163", ("votes", "right")),
        (IPSWICH + "That makes three lost deposits.", "three", ("deposit", "wrong")),
        (IPSWICH + "In all, 51,137 cast a valid vote.", "51,137", ("other", "right")),
        (STEVENAGE + "Nine names stood on the ballot paper.", "Nine", ("other", "right")),
        (STEVENAGE + "Eight people had paid to be on it.", "Eight", ("other", "wrong")),
        (STEVENAGE + "Nine names stood, down to Andrew Ralph, who attracted 31.", "31", ("votes", "right")),
        (STEVENAGE + "He came first and she second.", "she second", ("rank", "right")),
        (STEVENAGE + "Andrew Ralph got thirty-one.", "thirty-one", ("votes", "right")),
    ],
)
def test_it_is_read(full_record: Record, copy: str, figure: str, expected: tuple[str, str]) -> None:
    assert told(check(copy, full_record), figure) == [expected]


def test_what_is_anothers_is_not_compared(full_record: Record) -> None:
    copy = (
        "Corby, 16 November 2012. Andy Sawford won the seat for Labour. His share, 48.4 per cent, is 9.7 points more "
        "than Phil Hope managed; Christine Emmett's, 26.6, is 15.6 fewer than Mrs Mensch's 42.2."
    )
    found = check(copy, full_record)
    assert told(found, "15.6") == [("share_change", "right")]
    assert told(found, "42.2") == [("share", "right")]


def test_what_somebody_stood_as_is_nobody_else(full_record: Record) -> None:
    copy = (
        "South West Hertfordshire, 5 July 2024. Gagan Mohindra held on for the Conservatives. David Gauke, expelled "
        "from the Tory party over Brexit, stood as an independent here in 2019 and took 15,919 votes, coming second to "
        "Mr Mohindra."
    )
    found = check(copy, full_record)
    assert told(found, "15,919") == [("votes", "right")]
    assert told(found, "coming second") == [("rank", "right")]


GRIMSBY = "Great Grimsby, 13 December 2019. Lia Nici won for the Conservatives with 18,150 votes. "
CEREDIGION = (
    "Ceredigion, 9 June 2017. Plaid Cymru's Ben Lake beat Mark Williams of the Liberal Democrats by 104 votes. "
)
THANET = "South Thanet, 8 May 2015. Craig Mackinlay beat Nigel Farage by 2,812 for the Conservatives. "
WYRE_FOREST = "Wyre Forest, 8 May 2015. Mark Garnier has 22,394, and a majority of 12,871 over Matt Lamb of Labour"
CHESTER = "City of Chester, 8 May 2015. Labour's Chris Matheson beat Stephen Mosley by 22,118 votes to 22,025. "
MORAY = "Moray, 9 June 2017. Douglas Ross beat Angus Robertson of the SNP by 4,159 for the Conservatives. "
TORBAY = "Torbay, 8 May 2015. The Tory Kevin Foster got 19,551 yesterday, Adrian Sanders, for the Lib Dems, 16,265. "
WAVENEY = (
    "8 May 2015: Waveney. At Lowestoft Peter Aldous more than trebled his lead in Waveney. It was 769. It's 2,408. He "
    "beat Bob Blizzard for the second time running, by 22,104 to 19,696: his went up 1,533 and Mr Blizzard's down by "
    "106."
)
DERBY = "Derby North, 9 June 2017. Labour's Chris Williamson beat Amanda Solloway (Con) by 2,015. "
BRISTOL = "Bristol Central, 5 July 2024. Carla Denyer (Green) got 24,539, Thangam Debbonaire (Lab) 14,132. "
ASHFORD = "Ashford, 5 July 2024. Sojan Joseph won for Labour by 1,779. Damian Green (Con) had 13,483. "
TRUSS = "South West Norfolk, 5 July 2024. Terry Jermy (Labour) had 11,847 and Liz Truss 11,217. "
INVERNESS = (
    "Inverness, Skye and West Ross-shire, 8 July 2024. The Lib Dem Angus MacDonald has 18,159 votes to Drew Hendry's "
    "15,999. Ruraidh Stewart, for the Conservatives, had 2,502. "
)
LEICESTER = "Leicester South, 5 July 2024. Shockat Adam has 14,739. Labour's Jonathan Ashworth: 13,760. "
THURROCK = "Thurrock, 7 May 2010. Jackie Doyle-Price had 16,869; Carl Morris (Lab) 16,777. "
HAMPSTEAD = "Hampstead and Kilburn, 7 May 2010. Glenda Jackson had 17,332 to Chris Philp's 17,290. "
ASHFIELD = "Ashfield, 13 December 2019. Lee Anderson (Con) 19,231. Jason Zadrozny (Ashfield Independents) 13,498. "
TELFORD = "Telford, 8 May 2015. Lucy Allan, Conservative, beat David Wright (Labour), 16,094 to 15,364. "
NORFOLK = "North Norfolk, 7 May 2010. Norman Lamb had 27,554 votes, Trevor Ivory (Con) 15,928. "
PERTH = "Perth and North Perthshire, 9 June 2017. The SNP's Pete Wishart won. "
FOYLE = "Foyle, 13 December 2019. Colum Eastwood had 26,881, Elisha McCallion 9,771. "
CAMBRIDGE = "Cambridge, 8 May 2015. Daniel Zeichner ousted Julian Huppert by 599. Chamali Fernando (Con) had 8,117. "
BURY = "Bury North, 13 December 2019. James Daly beat James Frith by 105 for the Conservatives. "
EDINBURGH = "Edinburgh West, 9 June 2017. Christine Jardine beat Toni Giugliano of the SNP by 2,988. "
KETTERING = "Kettering, 13 December 2019. Philip Hollobone was returned with 29,787. "
NORWICH = "Norwich North, 8 May 2015. Chloe Smith beat Labour's Jess Asato, who got 14,589, by 4,463. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (
            GRIMSBY + "In 2017 Melanie Onn had been 2,565 in front of another Tory, Jo Gideon, on a share of 49.4%.",
            "49.4%",
            ("share", "right"),
        ),
        (GRIMSBY + "The returning officer turned away 71 ballot papers.", "71", ("other", "right")),
        (GRIMSBY + "Nigel Winn, whose 165 votes are few, smiled.", "165", ("votes", "wrong")),
        (
            CEREDIGION + "Dinah Mulholland overtook the Conservatives, whose own vote went up by 7.4 points to 18.4%.",
            "7.4",
            ("share_change", "right"),
        ),
        (CEREDIGION + "Williams had 13,414 last time. He has lost almost 1,900 of those votes.", "1,900", "rounding"),
        (CEREDIGION + "Of 54,262 registered, 39,767 voted and another 52 spoilt theirs.", "39,767", ("other", "right")),
        (THANET + "The Tories fell by ten points; Ukip rose by 27.", "27", ("share_change", "right")),
        (THANET + "Laura Sandys's majority was 7,617. They fell by ten points.", "ten", ("share_change", "right")),
        (WYRE_FOREST + ", whose party leapt from third to second.", "leapt from third to second", ("rank", "right")),
        (
            NORWICH + "James Wright held on to fewer than a quarter of David Stephen's 7,783: he finished fifth.",
            "finished fifth",
            ("rank", "right"),
        ),
        (WAVENEY, "769", ("majority", "right")),
        (WAVENEY, "1,533", ("votes", "right")),
        (WAVENEY, "22,104", ("votes", "right")),
        (DERBY + "She added 5,205 to the 16,402 votes which gave it her.", "16,402", ("votes", "right")),
        ("93 votes: Chester swings it\n\n" + CHESTER, "93", ("majority", "right")),
        (
            THURROCK + "The BNP (Emma Colgate, 3,618) and Ukip (Clive Broad, 3,390) had 15.3 per cent between them.",
            "15.3",
            ("share", "right"),
        ),
        (BRISTOL + "The difference is 10,407, or 24 percentage points.", "24 percentage", ("majority", "right")),
        (ASHFORD + "James Ransley of the Consensus Party (1,298) lost his.", "1,298", ("votes", "wrong")),
        (PERTH + "Ian Duncan, the Tory MEP, 21,738.", "21,738", ("votes", "wrong")),
        (WYRE_FOREST + ". Michael Wrench, fifth in 2010 on 1,498, is third on 7,976.", "7,976", ("votes", "wrong")),
        (
            KETTERING + "Jim Hakewill, whom many will remember, stood as an Independent and was fourth with 1,624.",
            "1,624",
            ("votes", "wrong"),
        ),
        (BURY + "The 802 who chose Charlie Allen (Green) may rue it.", "802", ("votes", "right")),
        (BURY + "Nearly seven in ten: 68.1 per cent of Bury North turned out.", "68.1", ("turnout", "right")),
        (FOYLE + "Gary Middleton had 4,773, which is 2,625 down.", "2,625", ("votes", "right")),
        (
            NORWICH + "Jess Asato added two points to Labour's score and 1,210 to its vote.",
            "1,210",
            ("votes", "right"),
        ),
    ],
)
def test_whose_it_is_by_the_clause(
    full_record: Record, copy: str, figure: str, expected: tuple[str, str] | str
) -> None:
    found = told(check(copy, full_record), figure)
    assert found == [expected] or [verdict for _, verdict in found] == [expected]


@pytest.mark.parametrize(
    "copy",
    [
        WYRE_FOREST + ", whose party leapt into second without much effort, gaining 4.9 points.",
        CEREDIGION + "Grenville Ham (Green) had 542, and in last place Sir Dudley the Crazed had 157.",
        NORWICH + "James Wright held on to a quarter of David Stephen's 7,783: he finished with 1,894.",
        FOYLE
        + "To put it in percentages, Eastwood took 57 and McCallion 20.7: one up by 17.7 points, the other down 19.",
        FOYLE + "In percentages: SDLP 57, Sinn Fein 21, DUP 10.",
        CAMBRIDGE + "Fernando had 15.7%, a tenth of the electorate and ten points worse than Nick Hillman did.",
        CAMBRIDGE + "Turnout was 62.1%, and the register has grown by almost 9,000 to 83,384.",
        CAMBRIDGE + "Of an electorate of 83,384 in all, 62.1% of the electorate of 83,384 voted.",
        CHESTER + "Mosley, who had ousted Christine Russell in 2010, picked up three thousand votes and still lost.",
        CHESTER + "He increased his share from 40.6 to 43.",
        MORAY + "Since when the Tory has added 7,318 votes and 16.5 points, the Nationalist has shed 5,906 and 10.7.",
        TORBAY + "A majority of 3,286, then, where in 2010 Adrian Sanders had had one of 4,078.",
        NORWICH + "Asato, who worked on it for two years, added two points to Labour's score.",
        WAVENEY,
        TELFORD + "Wright polled within 610 of what he had then.",
        NORFOLK + "Labour's Phillip Harris kept third place from Ukip's Michael Baker by 216.",
        NORFOLK + "Andrew Boswell (Green, 508) and Simon Mann (Ind, 95) lost deposits.",
        BRISTOL + "On those figures Labour would have had 58.5% of it in 2019 and the Greens 26.0%.",
        ASHFORD + "Mr Green took 28.7 per cent, where the Conservatives were on 59.2.",
        TRUSS + "The majority of 630 replaced a notional one of 24,180.",
        INVERNESS + "The Liberal Democrats, third on 15.1 per cent by that reckoning, climbed 22.7 points to 37.8.",
        INVERNESS + "The Conservatives, second then with 23 per cent, were fifth.",
        LEICESTER + "Ashworth had (on the new lines) 22,023. He had 68% of the vote!! Today 33%.",
        HAMPSTEAD + "Three candidates within 841 votes of each other.",
        ASHFIELD + "It had wobbled: in 2010 Gloria De Piero got home by 192 and two years ago by 441.",
        BURY + "Frith won it in 2017, by 4,375, when he took it from David Nuttall with 53.6% of the vote.",
        EDINBURGH + "The SNP has lost a seat but holds Edinburgh East.",
    ],
)
def test_nothing_right_is_called_wrong(full_record: Record, copy: str) -> None:
    assert [one.message for one in check(copy, full_record).findings if one.verdict.is_flagged] == []
