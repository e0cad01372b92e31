"""Points with headings: an election in numbers, and deposits told beside a list of them."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

NUMBERS = "The 2015 election in numbers\n\nDavid Cameron has 331 MPs, the Speaker counted. Labour won 232 seats.\n\n"
COST = "Deposits: the cost of losing\n\n"
LIST = "Lost deposits by party:\nLib Dems 375 (of 629)\nUKIP 337 (of 378)\nLabour 0 (of 631)\n\n"
STOOD = COST + "Some 3,304 people stood in June 2017, and 1,568 of them lost their £500"


@pytest.mark.parametrize(
    ("copy", "words", "expected"),
    [
        (NUMBERS + "Labour won 25 seats of the 40 in Wales.", "40", ("seats", "right")),
        (NUMBERS + "The SNP took 56 seats of the 59 in Scotland.", "59", ("seats", "right")),
        (
            NUMBERS + "– SNP landslide\nThe party won 56 seats. It had six in the last Parliament.",
            "six",
            ("seats", "right"),
        ),
        (NUMBERS + "– Lib Dems\nJust eight of the 57 MPs elected in 2010 are left.", "eight", ("seats", "right")),
        (NUMBERS + "– Lib Dems\nJust eight of the 57 MPs elected in 2010 are left.", "57", ("seats", "right")),
        (NUMBERS + "– Lib Dems\nOnly eight of the 75 MPs elected in 2010 are left.", "75", ("seats", "uncheckable")),
        (NUMBERS + "Ukip took 12.6% of the vote, for one MP.", "one", ("seats", "right")),
        (NUMBERS + "The SNP took 4.7% of the vote, for one MP.", "one", ("seats", "wrong")),
        (STOOD + ".", "1,568", ("deposit", "right")),
        (STOOD.replace("1,568", "1,586") + ".", "1,586", ("deposit", "wrong")),
        (STOOD + " – two fewer than in 2015.", "two", ("deposit", "right")),
        (COST + LIST + "For UKIP the bill was more than four times as big as in 2015.", "four", ("deposit", "right")),
        (COST + LIST + "For UKIP the bill was more than five times as big as in 2015.", "five", ("deposit", "wrong")),
        (COST + LIST + "UKIP lost them in 2015, when 79 of its candidates forfeited.", "79", ("deposit", "right")),
        (COST + LIST + "UKIP lost them in 2015, when 97 of its candidates forfeited.", "97", ("deposit", "wrong")),
        (COST + LIST + "The Lib Dems lost 34 more.", "34", ("deposit", "right")),
        (COST + LIST + "The Lib Dems lost 43 more than in 2015.", "43", ("deposit", "wrong")),
        (COST + LIST + "The Lib Dems lost 34 more and Plaid double.", "double", ("deposit", "right")),
        (COST + LIST + "The Lib Dems lost 34 more and Plaid treble.", "treble", ("deposit", "wrong")),
    ],
)
def test_figures_are_read_as_of_their_point(
    copy: str, words: str, expected: tuple[str, str], full_record: Record
) -> None:
    assert any(expected in told(check(copy, full_record), one) for one in _spans(copy, words, full_record))


def _spans(copy: str, words: str, record: Record) -> list[str]:
    """What stands in the copy where the words are part of a figure."""
    found = check(copy, record)
    text = found.document.text
    marks = [one.claim.mark for one in found.findings if one.claim.mark is not None]
    return [text[one.start : one.end] for one in marks if words in text[one.start : one.end]] or [words]


@pytest.mark.parametrize(
    "copy",
    [
        COST + LIST + "The Lib Dems lost 359 more than Plaid.",
        COST + LIST + "The Lib Dems lost 38 more friends.",
        NUMBERS + "The SNP took 56 seats of the 59 it wanted.",
    ],
)
def test_what_is_set_beside_another_is_not_called_wrong(copy: str, full_record: Record) -> None:
    last = copy.rsplit("\n\n", maxsplit=1)[-1]
    start = len(copy) - len(last)
    flagged = [one for one in check(copy, full_record).findings if one.verdict.is_flagged and one.claim.mark]
    assert not [one for one in flagged if one.claim.mark is not None and one.claim.mark.start >= start]
