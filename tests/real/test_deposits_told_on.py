"""Deposits told of in sentences beside a list of them, which need not name them again."""

import pytest

from hustings.copydesk.check import check
from hustings.record.record import Record
from tests.unit.copydesk.findings import told

pytestmark = pytest.mark.no_cover

LIST = """Who lost their deposits on 5 July 2024?

Reform UK: 32 of 609
Greens: 258 out of 629 (466)
Conservatives: 31 of 635 (18)
Lib Dems: 229 of 630 (136)

"""


@pytest.mark.parametrize(
    ("sentence", "figure", "verdict"),
    [
        ("The Tories' total rose by 27.", "27", "right"),
        ("The Tories' total rose by 72.", "72", "wrong"),
        ("Lib Dem losses went up by 93.", "93", "right"),
        ("The number for the Lib Dems was up 93.", "93", "right"),
        ("The Greens' fell by 208.", "208", "right"),
        ("The Greens' went down 280.", "280", "wrong"),
        ("The Greens' rose by 208.", "208", "wrong"),
        ("The Tories lost nearly eight times as many.", "eight times", "rounding"),
        ("Only 371 Greens got theirs back.", "371", "right"),
        ("Just 317 Greens will see theirs again.", "317", "wrong"),
        ("4,515 people stood and 1,673 won't see the money again.", "1,673", "right"),
        ("4,515 people stood and 1,637 won't.", "1,637", "wrong"),
    ],
)
def test_it_goes_on_about_them(full_record: Record, sentence: str, figure: str, verdict: str) -> None:
    assert told(check(LIST + sentence, full_record), figure) == [("deposit", verdict)]


@pytest.mark.parametrize(
    "sentence",
    [
        "Labour's share rose by 1.6 points.",
        "The Lib Dems lost twice as many as Labour.",
        "Greens in 14 councils got theirs back.",
        "The Conservatives' vote fell by 20.",
        "One in 20 voters did not.",
    ],
)
def test_something_else_is_no_deposit(full_record: Record, sentence: str) -> None:
    found = check(LIST + sentence, full_record).findings
    own = [one for one in found if one.claim.mark is not None and one.claim.mark.start >= len(LIST)]
    assert all((one.claim.kind.value, one.verdict.value) != ("deposit", "wrong") for one in own)


def test_a_small_figure_in_brackets_at_the_end_of_a_row_is_no_age(full_record: Record) -> None:
    assert told(check(LIST, full_record), "18") == [("deposit", "wrong")]
