"""When a party last had a seat, from when to when, and since when; and a share told past an aside about then."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every, said, verdicts

pytestmark = pytest.mark.no_cover

#: Lib Dem in 2010, Conservative in 2015, Lib Dem in 2017, Conservative in 2019, Lib Dem in 2024.
EASTBOURNE = (
    "Josh Babarinde won Eastbourne for the Liberal Democrats at the 2024 general election from Caroline Ansell"
    " (Conservative). "
)
WAKEFIELD = (
    "Imran Ahmad Khan won Wakefield for the Conservatives at the 2019 general election, ahead of Mary Creagh (Labour)"
    " and Peter Wiltshire (Brexit Party). "
)


@pytest.mark.parametrize(
    ("copy", "words", "verdict"),
    [
        ("The Lib Dems last held the seat in 2019.", "in 2019", "right"),
        ("The Lib Dems last held the seat in 2015.", "in 2015", "wrong"),
        ("The Lib Dems, who last held it in 2019, won by 12,204.", "in 2019", "right"),
        ("The Lib Dems had last won it in 2017.", "in 2017", "right"),
        ("The Lib Dems had last won it in 2010.", "in 2010", "wrong"),
        ("The Lib Dems last won Eastbourne in 2019.", "in 2019", "wrong"),
        ("It was held by the Tories between 2015 and 2017.", "between", "right"),
        ("It was held by the Tories between 2010 and 2015.", "between", "wrong"),
        ("It was in Tory hands from 2015 until 2017.", "from 2015", "right"),
        ("It was in Tory hands from 2015 until 2019.", "from 2015", "wrong"),
        ("Stephen Lloyd held it for the party from 2017 to 2019.", "from 2017", "right"),
        ("Stephen Lloyd held it for the party from 2015 to 2017.", "from 2015", "wrong"),
        ("The seat had been in Conservative hands since 2019.", "since", "right"),
        ("The seat had been in Conservative hands since 2017.", "since", "wrong"),
        ("The seat had been Conservative since 2019.", "since", "right"),
        ("The seat had been Conservative since 2015.", "since", "wrong"),
        ("Ms Ansell had held it since 2019.", "since", "right"),
        ("Ms Ansell had held it since 2017.", "since", "wrong"),
    ],
)
def test_when_held(full_record: Record, copy: str, words: str, verdict: str) -> None:
    assert {judged for _, judged in said(check(EASTBOURNE + copy, full_record), words)} == {verdict}


@pytest.mark.parametrize(
    "copy",
    [
        "The Tories last won the council in 2019.",
        "Labour last won it in 1945.",
        "The Tories held it from 1983 to 1990.",
        "Turnout was between 2015 and 2017 levels.",
    ],
)
def test_of_nothing_known(full_record: Record, copy: str) -> None:
    assert "wrong" not in {verdict for _, _, verdict in every(check(EASTBOURNE + copy, full_record))}


@pytest.mark.parametrize(
    ("copy", "figure", "verdict"),
    [
        ("Ms Creagh – who polled 49.7% in 2017 – took 39.8%.", "39.8%", "right"),
        ("Ms Creagh – who polled 49.7% last time – took 38.9%.", "38.9%", "wrong"),
        ("Labour – which took 49.7% last time – took 49.7%.", "49.7%", "right"),
        ("Labour (which took 49.7% last time) took 38.9% of the vote.", "38.9%", "wrong"),
        ("Ms Creagh – who polled 47.9% last time – took 39.8%.", "47.9%", "wrong"),
    ],
)
def test_past_an_aside(full_record: Record, copy: str, figure: str, verdict: str) -> None:
    assert verdict in verdicts(check(WAKEFIELD + copy, full_record), figure)
