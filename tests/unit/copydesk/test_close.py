"""Close: what stands near enough to a figure for a mismatch to be a fault, and what only seems to."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import verdicts

HEAD = "General Election 2019: Chingford and Woodford Green\n\nIain Duncan Smith 23,481, Faiza Shaheen 22,219.\n\n"


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        # A figure that is another's, or of something else, right beside its measure or its holder.
        ("The majority? 22,219.", "22,219", "wrong"),
        ("Geoff Seeff was well beaten in third, on 22,219.", "22,219", "wrong"),
        ("Geoff Seeff kept his deposit thanks to 1,262 votes.", "1,262", "wrong"),
        ("Faiza Shaheen polled 1,262 votes, just behind Iain Duncan Smith.", "1,262", "wrong"),
        ("Faiza Shaheen was 23,481 votes behind Iain Duncan Smith.", "23,481", "wrong"),
        ("A lead of 48.5 per cent makes it a seat to watch.", "48.5 per cent", "wrong"),
        ("Turnout rose by two points to 48.5 per cent.", "48.5 per cent", "wrong"),
        # Led by so many over one and so many over another; the gap between two who are named; the winner unnamed.
        ("Duncan Smith led Shaheen by 1,262 votes and Geoff Seeff by 20,737.", "20,737", "right"),
        ("The gulf between Faiza Shaheen and Geoff Seeff was 19,475 votes.", "19,475", "right"),
        ("Second-placed Faiza Shaheen trailed by 1,262.", "1,262", "right"),
        ("The winner had 20,737 more votes than Geoff Seeff.", "20,737", "right"),
        # The gap between two places, by "and", "from", or only the upper one of them.
        ("19,475 votes separated second from third.", "19,475", "right"),
        ("There were just 19,475 votes in it for second.", "19,475", "right"),
        ("Labour took second place by 19,475 votes.", "19,475", "right"),
        ("There were just 19,745 votes in it for second.", "19,745", "wrong"),
        # Rows with the figure first.
        ("23,481 Iain Duncan Smith; 22,219 Faiza Shaheen; 2,744 Geoff Seeff", "2,744", "right"),
        # Of the count, of a swing to come.
        ("Agents said that after the first 12 boxes the lead was 812.", "812", "uncheckable"),
        ("It is a majority that would fall to a swing of 1.3 per cent.", "1.3 per cent", "right"),
        # At the head of a line, whatever ended the one above.
        ("It was Smith's. With 22,219 votes, Faiza Shaheen was second.", "22,219", "right"),
    ],
)
def test_what_is_close_enough(record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdicts(check(HEAD + copy, record), figure)[-1:] == [verdict]
