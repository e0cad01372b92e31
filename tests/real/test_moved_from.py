"""Moved from: what a vote, a lead or a turnout was and has come to, told without the word for it."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import last_of, told

pytestmark = pytest.mark.no_cover

BURNLEY = "Burnley, 13 December 2019. Antony Higginbotham won it for the Conservatives by 1,352. "
TORBAY = "Torbay, 13 December 2019. Kevin Foster polled 29,863 and Lee Howgate 12,114. "
LEAD = "Torbay, 13 December 2019. Kevin Foster now sits on a 17,749 majority, "
BOLSOVER = "Bolsover, 13 December 2019. Mark Fletcher beat Dennis Skinner by 5,299. "
COPELAND = "Copeland, 9 June 2017. Trudy Harrison won with 21,062 from Gillian Troughton, 19,367, "


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        # Another's share, where the first of the two has told whose they are.
        (BURNLEY + "The Lib Dems tumbled from 15.0% to 9.0%.", "9.0%", ("share", "right")),
        (BURNLEY + "The Lib Dems tumbled from 15.0% to 8.6%.", "8.6%", ("share", "wrong")),
        (BURNLEY + "The Lib Dems fell from 6,046 to 3,362.", "3,362", ("votes", "wrong")),
        (BURNLEY + "The Lib Dems fell from 6,046 to 3,501.", "3,501", ("votes", "right")),
        (BURNLEY + "The Greens went from 1.1 per cent to 3.0 per cent.", "3.0 per cent", ("share", "wrong")),
        # What was put on a lead, of the year told.
        (LEAD + "having put 3,466 on to his 2017 figure.", "3,466", ("majority_change", "right")),
        (LEAD + "having put 3,466 on to his 2015 figure.", "3,466", ("majority_change", "wrong")),
        (LEAD + "having added 14,463 to his 2015 lead.", "14,463", ("majority_change", "right")),
        (LEAD + "having added 4,366 to his 2017 margin.", "4,366", ("majority_change", "wrong")),
        # So many times a lead told with its time.
        (
            "Torbay, 13 December 2019. Kevin Foster, who won by 3,286 in 2015, had 17,749 to spare – more than five"
            " times as many as in 2015.",
            "five times",
            ("majority_change", "right"),
        ),
        (
            "Torbay, 13 December 2019. Kevin Foster, who won by 14,283 in 2017, had 17,749 to spare, almost twice as"
            " many.",
            "twice",
            ("majority_change", "wrong"),
        ),
        (BURNLEY + "'We came from 6,353 behind,' he said.", "6,353", ("majority", "right")),
        (BURNLEY + "He came from 6,533 behind.", "6,533", ("majority", "wrong")),
        # Which way it went.
        (TORBAY + "The turnout of 67.2 per cent was a shade down on 2017.", "down", ("turnout_change", "right")),
        (TORBAY + "The turnout of 67.2 per cent was up on 2015.", "up", ("turnout_change", "right")),
        (BURNLEY + "Reform slid, while the Greens inched up but stayed last.", "inched up", ("share_change", "right")),
        (TORBAY + "Labour slipped back but stayed third.", "slipped back", ("share_change", "right")),
        (TORBAY + "The Lib Dems inched up but stayed second.", "inched up", ("share_change", "wrong")),
        (TORBAY + "The Lib Dems slipped and finished second.", "slipped", None),
        # Who stays, is back or is out.
        ("Foster stays put\n\n" + TORBAY, "stays put", ("outcome", "right")),
        ("Skinner stays put in Bolsover\n\n" + BOLSOVER, "stays put", ("outcome", "wrong")),
        (TORBAY + "Kevin Foster is back with 29,863 votes and a majority of 17,749.", "is back", ("outcome", "right")),
        # A place after a vote in brackets.
        (COPELAND + "with Rebecca Hanson (Lib Dem, 1,404) third.", "third", ("rank", "right")),
        (COPELAND + "with Herbert Crossman (Ukip, 1,094) third.", "third", ("rank", "wrong")),
    ],
)
def test_what_it_was_and_has_come_to(
    copy: str, words: str, expected: tuple[str, str] | None, full_record: Record
) -> None:
    found = check(copy, full_record)
    text = found.document.text
    marks = [one.claim.mark for one in found.findings if one.claim.mark is not None]
    spans = {text[one.start : one.end] for one in marks if words in text[one.start : one.end]}
    every = [one for span in spans for one in told(found, span)]
    assert expected in every if expected is not None else not [one for one in every if one[0] == "share_change"]


@pytest.mark.parametrize(
    "copy",
    [
        BURNLEY + "Labour fell from 40.0% to 32.1% nationally.",
        BURNLEY + "The Lib Dems have gone from 11 councillors to four.",
    ],
)
def test_what_moved_elsewhere_is_not_called_wrong(copy: str, full_record: Record) -> None:
    assert not any(one.verdict.is_flagged for one in check(copy, full_record).findings)


def test_a_swing_that_was_got_is_not_one_that_was_needed(full_record: Record) -> None:
    copy = (
        "Blackpool South, 3 May 2024. Chris Webb took it with 10,825. It needed nothing like the 26.3 per cent swing it"
        " got."
    )
    swing = last_of(check(copy, full_record), "swing")
    assert swing == "right"
