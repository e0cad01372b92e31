"""What was before, and what stands beside it: leads that were lost, seats called close, places told with a result."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, told

pytestmark = pytest.mark.no_cover


def holding(copy: str, record: Record, words: str) -> list[tuple[str, str]]:
    """The kinds and the verdicts of what is found around some words."""
    return [(kind, verdict) for printed, kind, verdict in every(check(copy, record)) if words in printed]


BATH = "Bath, 8 May 2015. Ben Howlett beat Steve Bradshaw in Bath by 3,833. "
IPSWICH = "Ipswich, 9 June 2017. Sandy Martin took Ipswich for Labour with 24,224 votes to Ben Gummer's 23,393. "
LOOKING_ON = IPSWICH + "But that is past. The next election is on December 12. "
CAMBRIDGE = "Cambridge, 8 May 2015. Daniel Zeichner took Cambridge from Julian Huppert by 599. "
DIDCOT = "Didcot and Wantage, 5 July 2024. Olly Glover beat David Johnston by 6,233. "
HORSHAM = "Horsham, 5 July 2024. John Milne beat Jeremy Quin by 2,517. "
CLACTON = "Clacton, 10 October 2014. Douglas Carswell beat Giles Watling by 12,404. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # A majority that somebody lost is that of before.
        (BATH + "New MP is named – and the Lib Dems lose an 11,883 majority.", "11,883", ("majority", "right")),
        (BATH + "The Lib Dems threw away a majority of 11,883.", "11,883", ("majority", "right")),
        (BATH + "The Lib Dems lose an 11,338 majority.", "11,338", ("majority", "wrong")),
        (IPSWICH + "Mr Gummer has surrendered a majority of 3,733.", "3,733", ("majority", "right")),
        (IPSWICH + "Mr Gummer saw a 3,733 majority disappear.", "3,733", ("majority", "right")),
        (IPSWICH + "Mr Gummer squandered a majority of 3,373.", "3,373", ("majority", "wrong")),
        (CAMBRIDGE + "The Lib Dems watched a majority of 6,792 melt away.", "6,792", ("majority", "right")),
        # By how much somebody lost is of now.
        (IPSWICH + "Mr Gummer lost by a majority of 831.", "831", ("majority", "right")),
        (IPSWICH + "Mr Gummer lost by a majority of 3,733.", "3,733", ("majority", "wrong")),
        # A win of the poll itself, told of long after.
        (LOOKING_ON + "Sandy Martin won it two and a half years ago by 831.", "831", ("majority", "right")),
        # A lead of before, told after one of now.
        (
            IPSWICH + "Mr Martin beat Ben Gummer by 831; two years ago Mr Gummer's majority was 3,733.",
            "3,733",
            ("majority", "right"),
        ),
        (
            IPSWICH + "Mr Martin won by 831; two years ago Mr Gummer's margin over the runner-up was 3,733.",
            "3,733",
            ("majority", "right"),
        ),
        (
            IPSWICH + "Mr Martin won by 831; two years ago Mr Gummer's margin over the runner-up was 3,373.",
            "3,373",
            ("majority", "wrong"),
        ),
        # On new boundaries.
        (
            DIDCOT + "In 2019 Mr Johnston won by 12,653; allowing for the new boundaries he was defending 10,023.",
            "10,023",
            ("majority", "right"),
        ),
        (
            DIDCOT + "In 2019 Mr Johnston won by 12,653; allowing for the new boundaries he was defending 11,023.",
            "11,023",
            ("majority", "wrong"),
        ),
        # By how much one beat another who was spoken of.
        (CLACTON + "Andrew Graham got 483. Chris Southall beat him by 205.", "205", ("margin", "right")),
        (CLACTON + "Andrew Graham got 483. Chris Southall beat him by 502.", "502", ("margin", "wrong")),
        (CLACTON + "Bruce Sizer got 205. Charlotte Rose beat him by 149.", "149", ("margin", "right")),
        # Which way a figure went, its earlier one told last.
        (IPSWICH + "Turnout dropped to 67.6 per cent from 65.4 per cent.", "dropped", ("turnout_change", "wrong")),
        (IPSWICH + "Turnout rose to 67.6 per cent from 65.4 per cent.", "rose", ("turnout_change", "right")),
    ],
)
def test_leads_and_ways(full_record: Record, copy: str, figure: str, expected: tuple[str, str] | None) -> None:
    assert told(check(copy, full_record), figure) == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("copy", "expected"),
    [
        (IPSWICH + "The Conservatives also surrendered Gower, the most marginal seat in Britain.", "right"),
        (IPSWICH + "Labour took Gower, Britain's most marginal seat.", "right"),
        (IPSWICH + "North East Fife, the most marginal seat in Britain, stayed with the SNP.", "right"),
        (IPSWICH + "Labour took Bristol North West, the most marginal seat in Britain.", "uncheckable"),
        (IPSWICH + "Ipswich is now the most marginal seat in Britain.", "wrong"),
    ],
)
def test_how_close_a_seat_is_called(full_record: Record, copy: str, expected: str) -> None:
    assert holding(copy, full_record, "most marginal seat") == [("superlative", expected)]


WATFORD = "Watford, 9 June 2017. Richard Harrington won for the Tories by 2,092. "
DERBY = "Derby North, 13 December 2019. Amanda Solloway beat Tony Tinley by 2,540. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        (WATFORD + "In 2015 Mr Harrington was back with an increased majority of 9,794.", "increased", "right"),
        (WATFORD + "In 2015 Mr Harrington was back with a reduced majority of 9,794.", "reduced", "wrong"),
        (DERBY + "In 2015 she got in with an increased majority of 41.", "increased", "wrong"),
        (WATFORD + "Mr Harrington was back with a reduced majority of 2,092.", "reduced", "right"),
    ],
)
def test_which_way_a_majority_went_then(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert told(check(copy, full_record), figure) == [("majority_change", expected)]


NEWARK = "Newark, 6 June 2014. Robert Jenrick beat Roger Helmer 17,431 to 10,028. "
BURNLEY = "Burnley, 7 May 2010. Gordon Birtwistle (Lib Dem) won with 14,932 votes, Julie Cooper (Lab) 13,114. "
MANSFIELD = "Mansfield, 13 December 2019. Ben Bradley had 31,484 and Sonya Ward 15,178. "
PUDSEY = "Pudsey, 9 June 2017. Stuart Andrew held on by 331 from Ian McCargo. "


@pytest.mark.parametrize(
    ("copy", "figure", "expected"),
    [
        # Of the time of the figure that they are told with.
        (
            PUDSEY + "He has sat since 2010, when he was 1,659 ahead of Labour with the Lib Dems third.",
            "third",
            "right",
        ),
        (PUDSEY + "Mr Andrew won by 331 with the Lib Dems third.", "third", "right"),
        # Who stood for another party then, and "the party" of somebody who did not stand.
        (MANSFIELD + "Sid Pepper, third for Ukip in 2017, now stood as an independent.", "third", "right"),
        (
            NEWARK + "Michael Payne, of Labour, was third in a seat where the party was runner-up in 2010.",
            "runner-up",
            "right",
        ),
        # What is told between commas leads no place back.
        (
            BURNLEY + "The BNP, whose leader here had talked up its chances, won 3,747 votes and came third.",
            "came third",
            "wrong",
        ),
        (
            BURNLEY + "Sharon Wilkinson won 3,747 votes, 9 per cent, worse than in 2005, and came third.",
            "came third",
            "wrong",
        ),
        (
            BURNLEY + "Sharon Wilkinson won 3,747 votes, 9 per cent, worse than in 2005, and came fourth.",
            "came fourth",
            "right",
        ),
        # Last, and places past an aside.
        (DERBY + "Alan Graves had 1,908, with independent Chris Williamson last on 635.", "last", "right"),
        (DERBY + "Chris Williamson had 635, Helen Hitchcock last with 1,046.", "last", "wrong"),
        (
            DERBY + "The Lib Dems were third and the Brexit Party, in their first go at the seat, fourth with 1,908.",
            "fourth",
            "right",
        ),
        (
            DERBY + "The Lib Dems were third and the Greens, in their first go at the seat, fourth with 1,046.",
            "fourth",
            "wrong",
        ),
    ],
)
def test_places(full_record: Record, copy: str, figure: str, expected: str) -> None:
    assert holding(copy, full_record, figure)[-1:] == [("rank", expected)]
