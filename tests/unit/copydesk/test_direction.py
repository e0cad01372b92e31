"""Words that say the other way than the two figures beside them, both of which are right."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import every

HEAD = "General Election 2019: Ilford North\n\nWes Streeting held the seat for Labour.\n\n"


@pytest.mark.parametrize(
    ("copy", "word"),
    [
        ("The Labour share was 50.5 per cent of the vote, up from 57.8 per cent in 2017.", "up"),
        ("Turnout rose from 72.5 per cent to 68.7 per cent.", "rose"),
        ("His majority of 5,218 was up on the 9,639 he had two years ago.", "up"),
        ("Mr Johnson's share fell from 2.0 per cent to 5.3 per cent.", "fell"),
        ("The Lib Dems had 2,680 votes, down from 1,034.", "down"),
    ],
)
def test_a_word_for_the_other_way_is_told(record: Record, copy: str, word: str) -> None:
    told = [(printed, verdict) for printed, _, verdict in every(check(HEAD + copy, record)) if verdict == "wrong"]
    assert told == [(word, "wrong")]


@pytest.mark.parametrize(
    "copy",
    [
        "Turnout was 68.7 per cent (down from 72.5) and the majority 5,218 (down on 9,639).",
        "His majority was cut from 9,639 to 5,218.",
        "Labour, on 50.5 per cent, are ahead; the Conservatives are up from 39.6 per cent to 40.1.",
        "The Lib Dems put on votes, up from 1,034 to 2,680, and Labour fell from 57.8 per cent to 50.5.",
    ],
)
def test_a_word_for_the_way_it_went_is_not(record: Record, copy: str) -> None:
    assert not check(HEAD + copy, record).is_wrong
