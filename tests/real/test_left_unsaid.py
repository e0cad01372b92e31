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
    assert [verdict for _, verdict in told(found, "42.2")] == ["uncheckable"]


def test_what_somebody_stood_as_is_nobody_else(full_record: Record) -> None:
    copy = (
        "South West Hertfordshire, 5 July 2024. Gagan Mohindra held on for the Conservatives. David Gauke, expelled "
        "from the Tory party over Brexit, stood as an independent here in 2019 and took 15,919 votes, coming second to "
        "Mr Mohindra."
    )
    found = check(copy, full_record)
    assert told(found, "15,919") == [("votes", "right")]
    assert told(found, "coming second") == [("rank", "right")]
